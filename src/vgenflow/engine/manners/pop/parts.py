"""What Pop lends to shared pages: cream cards and capsules, ink circles, round windows, hills."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.parts import Ground, Parts
from vgenflow.engine.manners.pop.scenery import backdrop, corner
from vgenflow.engine.manners.pop.springs import BIG, gathered, gone, popped
from vgenflow.engine.manners.pop.tones import cream, on
from vgenflow.engine.manners.pop.window import plate
from vgenflow.engine.manners.pop.words import badge, heading


def _open(board: Board) -> None:
    board.leave = gone(board)
    corner(board)


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    """Round ends; a faint one is only thinner, for there is no grey."""
    thick = max(2.0, (0.7 if strong else 0.25) * board.unit)
    body = Box(Rect(x, y, width, thick), board.colors.ink, 1.0 if strong else 0.35, radius=thick / 2)
    popped(board, [gathered(body)], start, x, y, spring=BIG)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    paper = board.colors.accent if chosen else cream(board)
    radius = min(0.34 * min(area.w, area.h), 8 * board.unit)
    body = gathered(Box(area, paper, radius=radius))
    popped(board, [body], start, area.x + area.w / 2, area.y + area.h / 2, spring=BIG)
    ink = on(board, paper)
    return Ground(ink, ink, ink, paper)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    paper = board.colors.accent if chosen else cream(board)
    nodes = badge(board, area, icon, str(number), paper)
    popped(board, [gathered(*nodes)], start, area.x + area.w / 2, area.y + area.h / 2, wobble=-40)


PARTS = Parts(
    open=_open,
    heading=heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=plate,
    backdrop=backdrop,
    pad=2.4,
    lit="ink",
    numeral="display-italic",
    stress="display-italic",
)
