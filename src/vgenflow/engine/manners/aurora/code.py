"""Code: a window of glass over the sky, three small lights in its bar."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.aurora.glass import COOL, QUIET, card
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_BAR = 5.6
_CODING = Coding(how=lambda _mask, _runs: motion.fading, enter_ms=600)


def lay(props: CodeProps, board: Board) -> None:
    """The language at the bar's right end."""
    windowed(props, board, Window(_glass, 3.2, _BAR + 1.8, 3.0, _CODING))


def _glass(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit = board.colors, board.unit
    card(board, area, start, place=0.62)
    lights = (colors.negative, colors.accent, colors.positive)
    middle, r = area.y + (_BAR / 2 + 0.4) * unit, 0.75 * unit
    dots = [
        Box(Rect(area.x + (3.2 + 2.6 * i) * unit, middle - r, 2 * r, 2 * r), color, 0.9, r)
        for i, color in enumerate(lights)
    ]
    board.enter(dots, start + board.time(350), 500, motion.fading)
    line = Rect(area.x + 0.3 * unit, area.y + (_BAR + 0.6) * unit, area.w - 0.6 * unit, max(1.0, 0.1 * unit))
    board.enter([Box(line, colors.light, 0.22)], start + board.time(350), 500, motion.fading)
    wide = area.w - 18 * unit
    tagged(
        board,
        tag,
        area.x + 14.8 * unit,
        area.y + 1.5 * unit,
        wide,
        start,
        QUIET,
        COOL,
        align="right",
        size=2.7,
    )
    return Ground(colors.ink, QUIET, colors.ink, COOL)
