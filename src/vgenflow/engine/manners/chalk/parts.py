"""What Chalk lends to shared pages: the slate, tip lines, wiped patches, drawn signs, a ground line."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.chalk.frame import framed
from vgenflow.engine.manners.chalk.items import sign
from vgenflow.engine.manners.chalk.lettering import heading
from vgenflow.engine.manners.chalk.scenery import scene
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import PULL, line
from vgenflow.engine.manners.parts import Ground, Parts


def _heading(text: str, board: Board, share: float) -> float:
    return heading(text, board, share, align="left")


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    color = board.colors.accent if strong else board.colors.hairline
    line(board, [(x, y), (x + width, y - 0.2 * board.unit)], color, start, 400, 0.5 if strong else 0.28)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    """A wiped patch under what matters; the rest stands on the slate."""
    colors = board.colors
    if not chosen:
        return Ground(colors.ink, colors.muted, colors.accent, colors.background)
    patch = Box(area, colors.surface, 0.9, board.unit)
    how = motion.wiping(area, "left")
    board.act(Enter((patch,), start, board.time(400), PULL, how, motion.kept))
    return Ground(colors.accent, colors.ink, colors.accent, colors.surface)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:  # noqa: ARG001
    side = min(area.w, area.h, 24 * board.unit)
    square = Rect(area.x, area.y + (area.h - side) / 2, side, side)
    sign(board, square, icon, number, start, number - 1)


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001
    grid, unit = board.grid, board.unit
    area = Rect(grid.left, foot + unit, grid.measure, grid.bottom - foot - unit)
    scene(board, area, start + board.time(400))


PARTS = Parts(
    open=slate,
    heading=_heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=framed,
    backdrop=_backdrop,
    pad=2.4,
)
