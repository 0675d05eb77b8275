"""Course: a line from point to point over its datum; plumb lines under it, or its surface in section."""

from vgenflow.engine.drawing import Layer, Node, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.blueprint.charts import start_of
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    DEEP,
    DIMENSION,
    FINE,
    FRAME,
    OUTLINE,
    circle,
    draw,
    path,
    strokes,
    tint,
)
from vgenflow.engine.paintings import Hatch

_LEG = 320
_DRESS = Dress(
    names=(2.9, 7), values=("display-italic", 7, 2.6, 12), lit=("display-italic", 1.3), gaps=(1.2, 1.4)
)


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, colors = board.unit, len(series.values), board.colors
    found = set_words(series, area.w / count, board, _DRESS)
    if found is None:
        return False
    plot = plotted(series, area, board, _DRESS, found, [0.9 * unit] * count)
    line = plot.line
    datum = strokes(board, [((area.x, line.zero), (area.x + area.w, line.zero))], colors.ink, FRAME)
    board.enter([datum], 0, 400, motion.wiping(Rect(area.x, line.zero - 4, area.w, 8)))
    if filled:
        _section(board, line)
    for index in range(count):
        _point(board, line, index, chosen=index == series.highlight, plumb=not filled)
    for index, value, x, y in plot.values(filled=filled):
        tone = colors.accent if index == series.highlight else colors.ink
        start = start_of(board, index) + board.time(200)
        board.text(value, x, y, start, color=tone, what="value", stagger=0)
    for index, name, x in plot.names():
        tone = colors.accent if index == series.highlight else colors.ink
        start = start_of(board, index)
        board.text(name, x, plot.foot, start, color=tone, what="label", stagger=0)
    return True


def _point(board: Board, line: Course, index: int, *, chosen: bool, plumb: bool) -> None:
    """A knot, the leg that comes to it, and its plumb line."""
    unit, colors, start = board.unit, board.colors, start_of(board, index)
    x, y = line.points[index]
    tone = colors.accent if chosen else colors.ink
    if plumb and abs(line.zero - y) > 1:
        dropped = strokes(board, [((x, line.zero), (x, y))], tint(board, CONSTRUCTION), FINE, CENTRE)
        board.enter([dropped], start, 240, motion.fading)
    if index:
        draw(board, [path(board, [line.points[index - 1], (x, y)], tone, OUTLINE)], start, _LEG)
    knot: list[Node] = [
        circle(board, (x, y), 0.9 * unit, colors.accent if chosen else tint(board, DEEP)),
        circle(board, (x, y), 0.9 * unit, tone, DIMENSION),
    ]
    board.enter(knot, start + board.time(220), 160, motion.fading)


def _section(board: Board, line: Course) -> None:
    """The surface under the line, deep and hatched, as far as the line has come."""
    area = line.bounds
    if board.sketch or area.h < 1:
        return
    body = Layer((Path(line.surface, area, tint(board, DEEP)),), area)
    lines = Painting(Hatch("#FFFFFF", 1.6, 0.16), area, board.unit)
    hatched = Layer((Path(line.surface, area, board.colors.ink, alpha=0.55),), area, mask=lines)
    first, last = start_of(board, 0), start_of(board, len(line.points) - 1)
    ms = 1000 * (last - first) / float(board.stage.rate.fraction) + _LEG
    board.enter([body, hatched], first, ms, motion.wiping(area))
