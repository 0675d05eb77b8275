"""Course: a hard line over the base, solid blue under it where it is a total; what matters is red."""

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course, Face, placed, under, words, written
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.signal.blocks import block

_DRAWN = 900


def course(series: Series, area: Rect, board: Board, *, filled: bool) -> bool:
    """The line with its points, values and names; False, and nothing is drawn, where names do not fit."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    names = Face(board.voice("label"), board.size(3.4), board.reading, 7 * unit, 2)
    values = Face(board.voice("display"), board.size(7), board.size(2.8), 20 * unit)
    larger = (board.voice("display"), 1.7)
    found = words(series, area.w / count, names, values, larger, chinese=board.chinese)
    if found is None:
        return False
    dots = [(1.6 if index == lit else 0.9) * unit for index in range(count)]
    line, foot = placed(series, area, found, dots, unit, 1.2 * unit)
    _drawn(board, line, filled=filled)
    for index, ((x, y), half) in enumerate(zip(line.points, dots, strict=True)):
        color = board.colors.accent if index == lit else board.colors.ink
        block(board, Rect(x - half, y - half, 2 * half, 2 * half), color, _start(board, index, count))
    edges = (area.x, area.x + area.w)
    for index, (x, y) in written(line, series, found.values, dots, edges, unit, filled=filled).items():
        start = _start(board, index, count) + board.time(120)
        board.text(found.values[index], x, y, start, what="value", stagger=0)
    for index, x in under(line, found.names, edges).items():
        tone = board.colors.ink if index == lit else board.colors.muted
        start = _start(board, index, count)
        board.text(found.names[index], x, foot, start, color=tone, what="label", stagger=0)
    base = Rect(area.x, line.zero, area.w, max(2.0, round(0.3 * unit)))
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
