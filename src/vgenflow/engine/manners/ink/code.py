"""Code: an inscription: rubbed white on black stone, the language in cinnabar beside it."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.ink.panels import rubbing
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_CODING = Coding(how=lambda _mask, _runs: motion.fading, enter_ms=700)


def lay(props: CodeProps, board: Board) -> None:
    """A cinnabar stroke before the language."""
    windowed(props, board, Window(_stone, 3.4, 8.0, 3.4, _CODING))


def _stone(board: Board, area: Rect, tag: str, start: int) -> Ground:
    unit = board.unit
    ground = rubbing(board, area, start)
    if tag:
        stroke = Box(
            Rect(area.x + 3.4 * unit, area.y + 2.4 * unit, 0.5 * unit, 3 * unit), board.style.day.accent
        )
        board.enter([stroke], start + board.time(300), 500, motion.fading)
    wide = area.w - 8.4 * unit
    tagged(
        board, tag, area.x + 5 * unit, area.y + 2.4 * unit, wide, start, ground.ink, ground.paper, size=3.0
    )
    return ground
