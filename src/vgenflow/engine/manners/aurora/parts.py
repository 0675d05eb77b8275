"""What Aurora lends to shared pages: curtains, cards of glass, icons of light, a low horizon."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.aurora.glass import COOL, QUIET, QUIET_WARM, WARM, beam, card, framed
from vgenflow.engine.manners.aurora.heading import heading
from vgenflow.engine.manners.aurora.marks import sign
from vgenflow.engine.manners.aurora.scene import far, foreland
from vgenflow.engine.manners.parts import Ground, Parts

_BEADS = 3
"""Shared pages do not say how many items they have: a trio has three."""


def _open(board: Board) -> None:
    far(board)


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    if strong:
        beam(board, Rect(x, y, width, max(2.0, 0.3 * board.unit)), start, warm=False, glow=False)
    else:
        board.rule(x, y, width, max(1.5, 0.14 * board.unit), board.colors.hairline, start)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    card(board, area, start, warm_at=start + board.time(300) if chosen else None, place=0.5)
    colors = board.colors
    return Ground(colors.ink, QUIET_WARM if chosen else QUIET, colors.ink, WARM if chosen else COOL)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    side = min(area.w, area.h, 15 * board.unit)
    inner = Rect(area.x, area.y + (area.h - side) / 2, side, side)
    sign(board, inner, icon, number, max(_BEADS, number), start, None if chosen else start + board.time(300))


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001
    if not board.grid.tall:
        foreland(board, foot, start)


PARTS = Parts(
    open=_open,
    heading=heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=framed,
    backdrop=_backdrop,
    pad=3.0,
    lit="light",
    numeral="display-italic",
    stress="display-italic",
)
