"""Bars: rows of upright strokes from zero, with long names at the left."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.editorial.charts.area import Area, key, start_of
from vgenflow.engine.manners.editorial.strokes import counting, upright
from vgenflow.engine.type import fit_together


def bars(series: Series, area: Area, board: Board) -> None:
    """All bars, top to bottom."""
    unit, count, chinese = board.unit, len(series.values), board.chinese
    keyed = 4.6 * unit
    high = min((area.bottom - area.top - keyed) / count, 15 * unit)
    side = 0.3 * area.width if board.grid.tall else 0.24 * area.width
    labels = fit_together(
        series.labels,
        board.voice("text"),
        [(side - 2 * unit, 0.9 * high)] * count,
        board.size(4.2),
        board.reading,
        2,
    )
    texts = [series.written(i, chinese) for i in range(count)]
    room = 0.22 * area.width
    values = fit_together(
        texts, board.voice("display"), [(room, 0.86 * high)] * count, board.size(6.2), board.size(2.6), 1
    )
    longest = max(setting.width for setting in values) + 1.4 * unit
    left = area.left + min(side, max(setting.width for setting in labels) + 2 * unit)
    negative = series.low < 0
    scale = (area.right - left - longest * (2 if negative else 1)) / series.span
    zero = left + (longest if negative else 0) - series.low * scale
    widest = max(abs(series.high), abs(series.low)) * scale
    step = series.step(int(widest / (1.1 * unit)))
    pitch = step * scale
    weight = min(0.36 * pitch, max(0.4 * unit, 0.12 * pitch))
    thick = min(0.56 * high, 6 * unit)
    for index, value in enumerate(series.values):
        y, start = area.top + index * high, start_of(board, index)
        middle = y + high / 2
        long = abs(value) * scale
        x = zero if value >= 0 else zero - long
        if index == series.highlight and long > 1:
            pad = 0.5 * unit
            block = Rect(x - pad / 2, middle - thick / 2 - pad, long + pad, thick + 2 * pad)
            board.enter([Box(block, board.colors.light)], start + board.time(900), 500, motion.wiping(block))
        ink = board.colors.ink if value >= 0 else board.colors.negative
        path = upright(x, middle - thick / 2, thick, pitch, weight, abs(value) / step, ink)
        if path:
            how = counting(path.bounds, abs(value) / step)
            board.enter([path], start, 1100, how)
        label, number = labels[index], values[index]
        board.text(label, area.left, middle - label.height / 2, start, what="label", stagger=0)
        at = zero + long + unit if value >= 0 else zero - long - unit - number.width
        board.text(
            number, at, middle - number.height / 2 + 0.1 * number.size, start + board.time(250), what="value"
        )
        if index:
            board.rule(area.left, y, area.width, 1, board.colors.hairline, 0, 600)
    tall = high * count
    axis = Rect(zero - 0.3 * unit, area.top, max(2, round(0.16 * unit)), tall)
    board.enter([Box(axis, board.colors.ink)], 0, 700, motion.wiping(axis, "bottom"))
    key(series, step, board, zero, area.top + tall + 1.2 * unit, area.right - zero)
