"""Course: a line with a rubbed dot at each point, its surface rubbed with the flat side."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.chalk.lettering import LETTER_MS
from vgenflow.engine.manners.chalk.strokes import (
    CORAL,
    SKY,
    YELLOW,
    Sketch,
    arrow_head,
    drawn,
    line,
    loop,
    tint,
    wandering,
)

_DRESS = Dress(names=(5, 9), values=("label", 5.6, 2.5, 16), lit=("display", 1.6), gaps=(1, 1.6))


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    inner = Rect(area.x + 2 * unit, area.y, area.w - 4 * unit, area.h)
    found = set_words(series, inner.w / count, board, _DRESS)
    if found is None:
        return False
    dots = [(1.3 if index == lit else 0.9) * unit for index in range(count)]
    ringed = lit is not None and series.values[lit] >= 0
    reach = [radius + (2.2 * unit if ringed and index == lit else 0.0) for index, radius in enumerate(dots)]
    top = 2.2 * unit if ringed else 0.0
    below = Rect(inner.x, inner.y + top, inner.w, inner.h - top)
    plot = plotted(series, below, board, _DRESS, found, reach)
    axes(board, area, inner.x - 1.2 * unit, plot.line.zero)
    if not board.sketch:
        _joined(board, plot.line, dots, lit, filled=filled)
    for index, setting, x, y in plot.values(filled=filled):
        start = start_of(board, index) + board.time(300)
        board.text(setting, x, y, start, color=board.colors.accent if index == lit else "", what="value")
        if ringed and index == lit:
            ink = Rect(x, y + 0.1 * setting.height, setting.width, 0.8 * setting.height)
            loop(board, ink, tint(board, CORAL), start + board.time(LETTER_MS))
    for index, name, x in plot.names():
        tone = board.colors.accent if index == lit else board.colors.ink
        board.text(name, x, plot.foot, start_of(board, index), color=tone, what="label")
    return True


def start_of(board: Board, index: int) -> int:
    """When value `index` (from 0) enters."""
    return board.cue(f"bar{index + 1}", 600 + 110 * index)


def axes(board: Board, area: Rect, x: float, zero: float) -> None:
    """Two strokes with open heads."""
    unit = board.unit
    right = area.x + area.w
    level = wandering([(area.x, zero), (right, zero)], unit)
    drawn(
        board,
        [level, arrow_head((right, zero), 0.0, 1.5 * unit)],
        board.colors.ink,
        board.time(200),
        500,
        0.42,
    )
    rise = wandering([(x, zero + 0.8 * unit), (x, area.y + unit)], unit)
    head = arrow_head((x, area.y + unit), -1.5708, 1.5 * unit)
    drawn(board, [rise, head], board.colors.ink, board.time(350), 400, 0.42)


def _joined(board: Board, run: Course, dots: list[float], lit: int | None, *, filled: bool) -> None:
    """A line from point to point, with a rubbed dot at each."""
    unit, start, points = board.unit, start_of(board, 0), list(run.points)
    ms = 300 + 140 * len(points)
    if filled:
        rubbed = Sketch(unit)
        rubbed.side([(points[0][0], run.zero), *points, (points[-1][0], run.zero)], tint(board, SKY))
        rubbed.enter(board, start, ms)
    line(board, points, tint(board, SKY), start, ms, 0.8)
    for index, ((x, y), radius) in enumerate(zip(points, dots, strict=True)):
        dot, color = Sketch(unit), tint(board, YELLOW if index == lit else SKY)
        dot.round(x, y, radius, color, 0.5)
        dot.round(x, y, 0.4 * radius, color, 0.7)
        dot.enter(board, start_of(board, index), 200)
