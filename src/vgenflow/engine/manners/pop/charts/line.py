"""Line: a thick round stroke with a ball at every value, the one that matters large; a hill under a total."""

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.entrances import drawing
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.pop.charts.columns import start_of, tones
from vgenflow.engine.manners.pop.shapes import circle, face
from vgenflow.engine.manners.pop.springs import gathered, gone, popped
from vgenflow.engine.manners.pop.words import say

_EVEN = (0.65, 0.0, 0.35, 1.0)
_DRAW_MS = 1200
_DRESS = Dress(
    names=(4, 8), values=("display-italic", 6.6, 2.6, 16), lit=("display-italic", 1.6), gaps=(1, 1.6)
)


def lay(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """Values over their balls, names under the ground line; False, and nothing drawn, if they do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    pitch = area.w / max(count, 3)
    room = Rect(area.x + (area.w - pitch * count) / 2, area.y, pitch * count, area.h)
    found = set_words(series, pitch, board, _DRESS)
    if found is None:
        return False
    large, usual = min(5.5 * unit, 0.4 * pitch), min(2.4 * unit, 0.2 * pitch)
    balls = [large if index == lit else usual for index in range(count)]
    plot = plotted(series, room, board, _DRESS, found, balls, edges=(area.x, area.x + area.w))
    line = plot.line
    level = [(area.x - 2 * unit, line.zero), (area.x + area.w + 2 * unit, line.zero)]
    base = gathered(_stroke(Course(tuple(level), line.zero), 0.6 * unit, board.colors.ink))
    popped(board, [base], 0, area.x, line.zero)
    if not board.sketch:
        _drawn(series, board, line, balls, filled=filled)
    for index, value, x, y in plot.values(filled=filled):
        say(board, value, x, y, start_of(board, index) + board.time(270), what="value")
    for index, name, x in plot.names():
        say(board, name, x, plot.foot, start_of(board, index) + board.time(120), what="label")
    return True


def _drawn(series: Series, board: Board, line: Course, balls: list[float], *, filled: bool) -> None:
    """The stroke, a ball at every point, a face on the one that matters."""
    plain, lit = tones(board)
    if filled and line.bounds.h >= 1:
        hill, how = Path(line.surface, line.bounds, plain, alpha=0.4), motion.wiping(line.bounds, "left")
        board.act(Enter((hill,), start_of(board, 0), board.time(_DRAW_MS), _EVEN, how, gone(board)))
    path = _stroke(line, 1.8 * board.unit, plain)
    board.act(Enter((path,), start_of(board, 0), board.time(_DRAW_MS), _EVEN, drawing, gone(board)))
    for index, ((x, y), r) in enumerate(zip(line.points, balls, strict=True)):
        chosen = index == series.highlight
        smiling = chosen and series.values[index] > 0
        features = face(x, y, r, board.style.day.ink, plain) if smiling else ()
        ball = gathered(circle(x, y, r, lit if chosen else plain), *features)
        popped(board, [ball], start_of(board, index) + board.time(120), x, y)


def _stroke(line: Course, weight: float, color: str) -> Path:
    area = line.bounds
    bounds = Rect(area.x - weight, area.y - weight, area.w + 2 * weight, area.h + 2 * weight)
    return Path(line.outline, bounds, color, stroke=weight, round_caps=True)
