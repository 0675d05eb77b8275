"""What Blueprint lends to shared pages: the sheet, panels in outline, balloons, framed pictures, drawings."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.frames import framed
from vgenflow.engine.manners.blueprint.pen import DEEP, DIMENSION, FINE, box, circle, strokes, tint
from vgenflow.engine.manners.blueprint.rows import balloon
from vgenflow.engine.manners.blueprint.sheet import open_sheet, titled
from vgenflow.engine.manners.parts import Ground, Parts


def _open(board: Board) -> None:
    open_sheet(board)


def _rule(board: Board, x: float, y: float, width: float, start: int, *, strong: bool) -> None:
    color = board.colors.accent if strong else board.colors.hairline
    line = strokes(board, [((x, y), (x + width, y))], color, DIMENSION if strong else FINE)
    nodes: list[Node] = [line]
    if strong:
        nodes.append(circle(board, (x + width, y), 0.5 * board.unit, color))
    board.enter(
        nodes, start, 380, motion.wiping(Rect(x - 2, y - board.unit, width + board.unit, 2 * board.unit))
    )


def _panel(board: Board, area: Rect, start: int, *, chosen: bool) -> Ground:
    colors, deep = board.colors, tint(board, DEEP)
    rim = colors.accent if chosen else colors.hairline
    nodes: list[Node] = [Box(area, deep), box(board, area, rim, DIMENSION)]
    if chosen:
        nodes.append(Box(Rect(area.x, area.y, 0.8 * board.unit, area.h), colors.accent))
    around = Rect(area.x - 4, area.y - 4, area.w + 8, area.h + 8)
    board.enter(nodes, start, 400, motion.wiping(around))
    return Ground(colors.ink, colors.muted, colors.accent, deep)


def _mark(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    side = min(area.w, area.h, 24 * board.unit)
    balloon(
        board,
        Rect(area.x + board.unit, area.y + (area.h - side) / 2, side, side),
        icon,
        number,
        start,
        chosen=chosen,
    )


def _backdrop(board: Board, foot: float, right: float, start: int) -> None:  # noqa: ARG001
    grid, unit = board.grid, board.unit
    high = min(grid.bottom - foot - 2.6 * unit, 42 * unit)
    drawing(
        board, Rect(grid.left, grid.bottom - high - 0.6 * unit, grid.measure, high), start + board.time(250)
    )


PARTS = Parts(
    open=_open,
    heading=titled,
    rule=_rule,
    panel=_panel,
    mark=_mark,
    plate=framed,
    backdrop=_backdrop,
    pad=2.4,
    numeral="display-italic",
    stress="display-italic",
)
