"""Code: written by hand inside a double line."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.chalk.frame import border
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_CODING = Coding(role="label", leading=1.42, enter_ms=420)


def lay(props: CodeProps, board: Board) -> None:
    """The hand has letters of different widths; indentation is kept."""
    windowed(props, board, Window(_framed, 3.4, 7.8, 3.0, _CODING))


def _framed(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit = board.colors, board.unit
    if not board.sketch:
        border(board, area, start)
    wide = area.w - 6.8 * unit
    tagged(
        board,
        tag,
        area.x + 3.4 * unit,
        area.y + 2.4 * unit,
        wide,
        start,
        colors.accent,
        colors.background,
        size=3.2,
    )
    return Ground(colors.ink, colors.muted, colors.accent, colors.background)
