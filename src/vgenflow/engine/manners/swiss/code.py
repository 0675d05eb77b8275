"""Code: under a thick rule, the language in the first columns, keywords red and heavy."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding
from vgenflow.engine.manners.swiss.page import rule

_CODING = Coding(strong=frozenset({"keyword", "name"}), enter_ms=320)


def lay(props: CodeProps, board: Board) -> None:
    """On the bare page."""
    windowed(props, board, Window(_page, 0.0, 8.0, 0.0, _CODING, floats=False))


def _page(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit = board.colors, board.unit
    rule(board, area.x, area.y, area.w, start)
    ground = Ground(colors.ink, colors.muted, colors.accent, colors.background)
    tagged(board, tag, area.x, area.y + 1.9 * unit, area.w, start, colors.accent, ground.paper, size=3.3)
    return ground
