"""What Ink lends to shared pages: paper, cinnabar hairlines, a rubbing for the one that matters, seals."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.ink.page import folio, heading, paper, seal
from vgenflow.engine.manners.ink.panels import rubbing, sheet
from vgenflow.engine.manners.ink.scene import View, landscape
from vgenflow.engine.manners.parts import Ground, Parts
from vgenflow.engine.type import measure_line
from vgenflow.story.value import Digest


def _open(board: Board) -> None:
    paper(board)
    folio(board)


def _heading(text: str, board: Board, share: float) -> float:
    return heading(text, board, share)


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    weight = max(1.0, round((0.16 if strong else 0.1) * board.unit))
    board.rule(x, y, width, weight, board.colors.accent if strong else board.colors.tints[2], start)


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    return rubbing(board, area, start) if chosen else sheet(board, area, start)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    """A seal with the icon on what matters, the icon in ink else; a numeral where there is none."""
    unit = board.unit
    side = min(area.w, area.h, 15 * unit)
    box = Rect(area.x, area.y + (area.h - side) / 2, side, side)
    if chosen and icon:
        seal(board, box, start + board.time(300), icon=icon)
        return
    drawn = icon_path(icon, box.x, box.y, side, board.colors.ink, max(1.5, 0.05 * side)) if icon else None
    if drawn:
        board.enter([drawn], start + board.time(300), 600, motion.fading)
        return
    colors = board.style.night if chosen else board.colors
    line = measure_line(str(number), board.voice("display-italic"), 1.1 * side)
    base = box.y + side / 2 - line.ink.y - line.ink.h / 2
    nodes, _ = board.line(line, box.x - line.ink.x, base, 1.1 * side, colors.ink, colors.background)
    board.enter(nodes, start + board.time(300), 600, motion.fading)


def _plate(board: Board, digest: Digest, area: Rect, start: int, until: int) -> None:
    """A picture on silk, with a hairline."""
    unit, silk = board.unit, board.colors.tints[3]
    edge = max(2.0, round(0.6 * unit))
    board.enter([Box(area, silk)], start, 700, motion.fading)
    inner = Rect(area.x + edge, area.y + edge, area.w - 2 * edge, area.h - 2 * edge)
    plate(board, digest, inner, start, until)


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001 - it fills the foot
    """Mountains at the foot of the page, where there is room."""
    grid, unit = board.grid, board.unit
    if grid.height - foot < 26 * unit:
        return
    area = Rect(0, foot + unit, grid.width, grid.height - foot - unit)
    landscape(board, View(area, board.stage.seed, 0.42, 0.25, moon=(0.78, 0.2), radius=4.5), start)


PARTS = Parts(
    open=_open,
    heading=_heading,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=_plate,
    backdrop=_backdrop,
    pad=3.0,
    lit="accent",
)
"""Its own ways."""
