"""What Swiss lends to shared pages: thick rules, bands of red, numerals for icons."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.parts import Ground, Parts
from vgenflow.engine.manners.swiss.items import heading
from vgenflow.engine.manners.swiss.page import head, modules, rule
from vgenflow.engine.type import measure_line


def _open(board: Board) -> None:
    head(board, board.stage.title, "")


def _heading(text: str, board: Board, share: float) -> float:
    """Under the small title of the video."""
    return heading(text, board, share, under=5.4) if text.strip() else board.grid.head + 6 * board.unit


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    rule(board, x, y, width, start, board.colors.accent if strong else "")


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    colors = board.colors
    if not chosen:
        rule(board, area.x, area.y, area.w, start)
        return Ground(colors.ink, colors.ink, colors.accent, colors.background)
    board.enter([Box(area, colors.accent)], start, 320, motion.wiping(area, "left"), motion.kept)
    return Ground(colors.accent_ink, colors.accent_ink, colors.accent_ink, colors.accent)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:  # noqa: ARG001
    """A numeral: this manner has no icons."""
    line = measure_line(str(number), board.voice("display"), 1.3 * area.h)
    color = board.colors.accent_ink if chosen else board.colors.ink
    base = area.y - line.ink.y + 0.06 * area.h
    ground = board.colors.accent if chosen else board.colors.background
    nodes, ink = board.line(line, area.x, base, 1.3 * area.h, color, ground)
    board.enter(nodes, start, 520, motion.rising(ink, ink.h))


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001
    """A row of modules on the lowest line, where there is room for one."""
    side = min(13 * board.unit, board.grid.bottom - foot - 4 * board.unit)
    modules(
        board,
        board.grid.left,
        board.grid.bottom,
        side,
        start,
        first=board.colors.accent,
        rest=board.colors.ink,
    )


PARTS = Parts(
    open=_open,
    heading=_heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=plate,
    backdrop=_backdrop,
    pad=2.4,
)
