"""Code: a listing on a sheet of paper between a strong and a thin rule."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_CODING = Coding(how=lambda mask, _: motion.rising(mask, mask.h))


def lay(props: CodeProps, board: Board) -> None:
    """The language over the upper rule's right end."""
    windowed(props, board, Window(_sheet, 3.0, 6.8, 2.2, _CODING))


def _sheet(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit = board.colors, board.unit
    board.enter([Box(area, colors.surface)], start, 700, motion.wiping(area, "top"), motion.kept)
    board.rule(area.x, area.y, area.w, max(2.0, round(0.45 * unit)), colors.ink, start, 700)
    board.rule(area.x, area.y + area.h, area.w, max(1.0, round(0.15 * unit)), colors.ink, start, 700)
    wide = area.w - 6 * unit
    tagged(board, tag, area.x + 3 * unit, area.y + 2 * unit, wide, start, colors.accent, colors.surface)
    return Ground(colors.ink, colors.muted, colors.accent, colors.surface)
