"""Course: one stroke through all values, a red dot at the one that matters, a wash under it."""

from vgenflow.engine.drawing import Box, Layer, Painting, Path, Rect
from vgenflow.engine.layouts import entrances, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.ink.page import PULL
from vgenflow.engine.paintings import Along, Grain, Linear

_DRAWN = 1300
_DRESS = Dress(names=(3.2, 8), values=("display", 6.6, 2.7, 16), lit=("display", 1.6), gaps=(1, 1.6))
_WASH = (0.5, 0.12)
"""Ink under the line, at the top and at zero."""


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    found = set_words(series, area.w / count, board, _DRESS)
    if found is None:
        return False
    dots = [(1.5 if index == lit else 0.75) * unit for index in range(count)]
    plot = plotted(series, area, board, _DRESS, found, dots)
    _drawn(board, plot.line, start_of(board, series, 0), filled=filled)
    if lit is not None:
        x, y = plot.line.points[lit]
        dot = Box(
            Rect(x - dots[lit], y - dots[lit], 2 * dots[lit], 2 * dots[lit]),
            board.colors.accent,
            radius=dots[lit],
        )
        board.enter([dot], _later(board, lit, count) + board.time(600), 300, motion.fading)
    for index, value, x, y in plot.values(filled=filled):
        color = board.colors.accent if index == lit else board.colors.ink
        board.text(value, x, y, _later(board, index, count), color=color, what="value")
    for index, name, x in plot.names():
        color = board.colors.accent if index == lit else board.colors.muted
        board.text(name, x, plot.foot, _later(board, index, count), color=color, what="label")
    board.rule(area.x, plot.line.zero, area.w, 0.16 * unit, board.colors.ink, 0, 700)
    return True


def _later(board: Board, index: int, count: int) -> int:
    """When the brush has come to a point."""
    return board.cue(f"bar{index + 1}", 500 + 1200 * index / count)


def start_of(board: Board, series: Series, index: int) -> int:
    """One after another, the one that matters last."""
    order = index if series.highlight is None or index < series.highlight else index - 1
    if index == series.highlight:
        order = len(series.values) - 1
    return board.cue(f"bar{index + 1}", 500 + 160 * order)


def _drawn(board: Board, line: Course, start: int, *, filled: bool) -> None:
    """A thick line with flying white, drawn along its way; the wash follows it."""
    if board.sketch:
        return
    unit, inner = board.unit, line.bounds
    thick = 1.5 * unit
    if filled and inner.h >= 1:
        ink = board.colors.ink
        tones = Painting(Linear(((0, ink, _WASH[0]), (1, ink, _WASH[1])), 90), inner, unit)
        cloud = Grain(board.stage.seed % 83, 0.9, 0.34, 0.5, angle=80, long=14, least=0.55)
        wash = Layer((Path(line.surface, inner, ink),), inner, fill=tones, mask=Painting(cloud, inner, unit))
        way = motion.wiping(inner, "left")
        board.act(Enter((wash,), start + board.time(200), board.time(_DRAWN), PULL, way, motion.faded))
    pad = 2 * thick
    box = Rect(inner.x - pad, inner.y - pad, inner.w + 2 * pad, inner.h + 2 * pad)
    path = Path(line.outline, box, board.colors.ink, stroke=thick, round_caps=True)
    grain = Painting(Grain(board.stage.seed % 89, 0.3, 0.34, 0.16, angle=-8, long=9, least=0.15), box, unit)
    layer = Layer((path,), box, mask=grain)
    course_ = tuple(((x - box.x) / unit, (y - box.y) / unit) for x, y in line.points)
    veil = Painting(Along((course_,), 2.4 * thick / unit), box, unit)
    how = entrances.unveiling(veil, 0.03)
    board.act(Enter((layer,), start, board.time(_DRAWN), PULL, how, motion.faded))
