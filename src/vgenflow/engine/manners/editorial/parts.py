"""What Editorial lends to shared pages: thin rules, sheets of paper, engravings on discs."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.editorial.bullets import heading
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.manners.editorial.spots import spot
from vgenflow.engine.manners.editorial.views import beneath
from vgenflow.engine.manners.parts import Ground, Parts


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    weight = round(max(2.0, (0.5 if strong else 0.2) * board.unit))
    board.rule(x, y, width, weight, board.colors.ink, start, 700)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    colors = board.colors
    paper = colors.surface if chosen else colors.background
    if chosen:
        board.enter([Box(area, paper)], start, 700, motion.wiping(area, "bottom"), motion.kept)
    return Ground(colors.ink, colors.muted, colors.accent, paper)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:  # noqa: ARG001
    spot(board, area.x + area.w / 2, area.y + area.h / 2, 0.88 * area.w, icon, number, start)


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:
    beneath(board, foot, right, start=start)


PARTS = Parts(
    open=running, heading=heading, rule=_rule, panel=_panel, mark=_mark, plate=plate, backdrop=_backdrop,
    pad=2.4, numeral="display-italic", stress="display-italic",
)  # fmt: skip
