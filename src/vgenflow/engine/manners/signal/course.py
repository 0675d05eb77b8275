"""Course: a hard line over the base, solid blue under it where it is a total; what matters is red."""

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.signal.blocks import block

_DRAWN = 900
_DRESS = Dress(names=(3.4, 7), values=("display", 7, 2.8, 20), lit=("display", 1.7), gaps=(1, 1.2))


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    found = set_words(series, area.w / count, board, _DRESS)
    if found is None:
        return False
    dots = [(1.6 if index == lit else 0.9) * unit for index in range(count)]
    plot = plotted(series, area, board, _DRESS, found, dots)
    _drawn(board, plot.line, filled=filled)
    for index, ((x, y), half) in enumerate(zip(plot.line.points, dots, strict=True)):
        color = board.colors.accent if index == lit else board.colors.ink
        block(board, Rect(x - half, y - half, 2 * half, 2 * half), color, _start(board, index, count))
    for index, value, x, y in plot.values(filled=filled):
        board.text(value, x, y, _start(board, index, count) + board.time(120), what="value", stagger=0)
    for index, name, x in plot.names():
        tone = board.colors.ink if index == lit else board.colors.muted
        start = _start(board, index, count)
        board.text(name, x, plot.foot, start, color=tone, what="label", stagger=0)
    base = Rect(area.x, plot.line.zero, area.w, max(2.0, round(0.3 * unit)))
    block(board, base, board.colors.ink, 0, 400)
    return True


def _start(board: Board, index: int, count: int) -> int:
    """When the line has come to a point."""
    return board.cue(f"bar{index + 1}", 300 + _DRAWN * index / count)


def _drawn(board: Board, line: Course, *, filled: bool) -> None:
    unit, area = board.unit, line.bounds
    around = Rect(area.x - unit, area.y - unit, area.w + 2 * unit, area.h + 2 * unit)
    nodes: list[Box | Path] = []
    if filled and area.h >= 1:
        blues = board.style.day.tints[3:6] or (board.colors.surface,)
        nodes.append(Path(line.surface, area, blues[len(blues) // 2]))
    nodes.append(Path(line.outline, around, board.colors.ink, stroke=0.6 * unit))
    board.enter(nodes, board.time(300), _DRAWN, motion.wiping(around), motion.withdrawing(around))
