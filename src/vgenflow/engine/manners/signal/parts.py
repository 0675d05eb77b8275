"""What Signal lends to shared pages: hard blocks, red for the one that matters, line icons."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.parts import Ground, Parts
from vgenflow.engine.manners.signal.blocks import WIPE_MS, block
from vgenflow.engine.manners.signal.scene import night
from vgenflow.engine.manners.signal.strips import heading, sign


def _open(board: Board) -> None:
    """The heading opens a page that has one."""


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    thick = round(max(2.0, (0.7 if strong else 0.25) * board.unit))
    block(board, Rect(x, y, width, thick), board.colors.ink if strong else board.colors.hairline, start)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    colors = board.colors
    paper = colors.accent if chosen else colors.surface
    board.enter([Box(area, paper)], start, WIPE_MS, motion.wiping(area, "left"), motion.kept)
    ink = colors.accent_ink if chosen else colors.ink
    return Ground(ink, ink if chosen else colors.muted, ink, paper)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    colors = board.colors
    ink, paper = (colors.accent_ink, colors.accent) if chosen else (colors.ink, colors.surface)
    side = 0.8 * min(area.w, 20 * board.unit)
    square = Rect(area.x, area.y + (area.h - side) / 2, side, side)
    sign(board, icon, number, square, start, ink, paper, share=1.1, centred=False)


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001
    grid, unit = board.grid, board.unit
    if grid.height - foot > 24 * unit:
        area = Rect(0, foot + unit, grid.width, grid.height - foot - unit)
        night(board, area, max(area.y + 9 * unit, 0.8 * grid.height), start)


def _heading(text: str, board: Board, share: float) -> float:
    return heading(text, board, share)


PARTS = Parts(
    open=_open,
    heading=_heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=plate,
    backdrop=_backdrop,
    pad=2.6,
    lit="light",
)
