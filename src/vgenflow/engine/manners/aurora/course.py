"""Course: a line of light that draws itself from point to point, a veil or a lit surface under it."""

from vgenflow.engine.drawing import Box, Layer, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.entrances import drawing
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.aurora.plots import start_of, tone_of
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.manners.aurora.words import EMBER, SNOW, say
from vgenflow.engine.paintings import Linear

_DRESS = Dress(names=(3.2, 7), values=("text", 5, 2.6, 20), lit=("display-italic", 1.6), gaps=(1.2, 1.6))
_VEIL, _SURFACE = (0.22, 0.0), (0.62, 0.14)
"""Alpha under the line at the top and at zero."""


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, lit = board.unit, series.highlight
    found = set_words(series, area.w / len(series.values), board, _DRESS)
    if found is None:
        return False
    dots = [(1.1 if index == lit else 0.7) * unit for index in range(len(series.values))]
    plot = plotted(series, area, board, _DRESS, found, dots)
    board.rule(area.x, plot.line.zero, area.w, max(1.5, 0.14 * unit), board.colors.hairline, 0)
    _stroke(board, plot.line, _SURFACE if filled else _VEIL)
    for index, (x, y) in enumerate(plot.line.points):
        _spot(board, x, y, dots[index], start_of(board, series, index), chosen=index == lit)
    for index, value, x, y in plot.values(filled=filled):
        start = start_of(board, series, index) + board.time(400)
        say(board, value, x, y, start, shine=EMBER if index == lit else SNOW, what="value")
    for index, name, x in plot.names():
        shine, start = tone_of(board, index == lit), start_of(board, series, index)
        say(board, name, x, plot.foot, start, shine=shine, what="label")
    return True


def _spot(board: Board, x: float, y: float, radius: float, start: int, *, chosen: bool) -> None:
    if board.sketch:
        return
    color = board.colors.accent if chosen else board.colors.light
    spot = (Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), color, radius=radius),)
    around = Rect(x - 2 * radius, y - 2 * radius, 4 * radius, 4 * radius)
    glow = Layer(spot, around, blur=(3.0 if chosen else 1.0) * board.unit)
    board.enter([glow, Layer(spot, around)], start + board.time(300), 500, motion.fading)


def _stroke(board: Board, line: Course, alphas: tuple[float, float]) -> None:
    if board.sketch:
        return
    unit, under_, start = board.unit, line.bounds, board.time(400)
    bounds = Rect(under_.x - unit, under_.y - unit, under_.w + 2 * unit, under_.h + 2 * unit)
    path = Path(line.outline, bounds, board.colors.light, stroke=0.5 * unit, round_caps=True)
    if under_.h >= 1:
        ice = tone(board, "#9FDCFF")
        light = Painting(Linear(((0, ice, alphas[0]), (1, ice, alphas[1])), 90), under_, unit)
        veil = Layer((Path(line.surface, under_, "#FFFFFF"),), under_, fill=light)
        board.enter([veil], start, 1600, motion.wiping(under_, "left"))
    board.enter([Layer((path,), bounds, blur=1.0 * unit)], start, 1600, motion.wiping(bounds, "left"))
    board.enter([path], start, 1600, drawing)
