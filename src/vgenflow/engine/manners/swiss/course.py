"""Course: a thick line in straight pieces; under a total, the level lines that columns are made of."""

from itertools import pairwise

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course
from vgenflow.engine.layouts.plotting import Dress, plotted, set_words
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.swiss.page import RULE, rule, small

_DRAWN = 900
_DRESS = Dress(names=(3.3, 7), values=("display", 7, 2.8, 20), lit=("display", 1.7), gaps=(1.2, 1.4))
_PITCH, _WEIGHT = 1.3, 0.5
"""Of the level lines, in hundredths of the short side."""


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    found = set_words(series, area.w / count, board, _DRESS)
    if found is None:
        return False
    start = board.time(300)
    counted = small(board, series.unit, area.x, area.y, area.w, start, size=2.9, lines=1, what="unit")
    below = Rect(area.x, counted, area.w, area.y + area.h - counted)
    dots = [(1.7 if index == lit else RULE / 2) * unit for index in range(count)]
    plot = plotted(series, below, board, _DRESS, found, dots)
    _drawn(board, plot.line, filled=filled)
    if lit is not None:
        (x, y), half = plot.line.points[lit], dots[lit]
        block = Rect(x - half, y - half, 2 * half, 2 * half)
        how = motion.wiping(block, "left")
        board.enter([Box(block, board.colors.accent)], _start(board, lit, count), 260, how)
    for index, value, x, y in plot.values(filled=filled):
        color, start = _color(board, chosen=index == lit), _start(board, index, count) + board.time(120)
        board.text(value, x, y, start, color=color, what="value", stagger=0)
    for index, name, x in plot.names():
        color, start = _color(board, chosen=index == lit), _start(board, index, count)
        board.text(name, x, plot.foot, start, color=color, what="label", stagger=0)
    rule(board, area.x, plot.line.zero, area.w, 0)
    return True


def _color(board: Board, *, chosen: bool) -> str:
    return board.colors.accent if chosen else board.colors.ink


def _start(board: Board, index: int, count: int) -> int:
    """When the line has come to a point."""
    return board.cue(f"bar{index + 1}", 400 + _DRAWN * index / count)


def _drawn(board: Board, line: Course, *, filled: bool) -> None:
    unit, area = board.unit, line.bounds
    around = Rect(area.x - unit, area.y - unit, area.w + 2 * unit, area.h + 2 * unit)
    nodes = [Path(line.outline, around, board.colors.ink, stroke=RULE * unit)]
    if filled and area.h >= 1:
        nodes.insert(0, Path(_levels(line, _PITCH * unit, _WEIGHT * unit), around, board.colors.ink))
    board.enter(nodes, board.time(400), _DRAWN, motion.wiping(around))


def _levels(line: Course, pitch: float, weight: float) -> str:
    """Level lines between zero and the line, as path data."""
    area, data = line.bounds, ""
    for sign in (-1, 1):
        deep = line.zero - area.y if sign < 0 else area.y + area.h - line.zero
        for number in range(1, int(deep / pitch) + 1):
            level = line.zero + sign * number * pitch
            for left, right in _inside(line, level, sign):
                data += f"M{left:.1f} {level:.1f}H{right:.1f}V{level + weight:.1f}H{left:.1f}Z"
    return data or "M0 0Z"


def _inside(line: Course, level: float, sign: int) -> list[tuple[float, float]]:
    """Where the line lies beyond a level, seen from zero: pieces from left to right."""
    pieces = list[tuple[float, float]]()
    for (x0, y0), (x1, y1) in pairwise(line.points):
        first, last = sign * (y0 - level) >= 0, sign * (y1 - level) >= 0
        if not (first or last):
            continue
        cut = x0 + (x1 - x0) * (level - y0) / (y1 - y0) if first != last else 0.0
        left, right = (x0 if first else cut), (x1 if last else cut)
        if pieces and pieces[-1][1] == left:
            pieces[-1] = (pieces[-1][0], right)
        else:
            pieces.append((left, right))
    return pieces
