"""Chart: columns that are stacks of lines, a line a unit; level bars for long names."""

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.swiss.course import course
from vgenflow.engine.manners.swiss.page import set_large, small
from vgenflow.engine.type import Setting, fit, fit_together

_LINES = 80
"""Above so many lines, one stands for a round step."""


def lay(props: ChartProps, board: Board) -> None:
    """Title over the drawing at the left; what a line stands for under it."""
    grid, unit = board.grid, board.unit
    series = series_of(props)
    top = grid.head
    if props.title:
        wide = grid.measure if grid.tall else 0.62 * grid.measure
        title = set_large(board, props.title, wide, 0.3 * grid.room, 14, 3 if grid.tall else 2, 4)
        top = board.text(title, grid.left, top, board.cue("title", 80), what="title") + 1.6 * unit
    bottom = grid.bottom
    if props.note:
        bottom -= 5.6 * unit
        small(
            board, props.note, grid.left, bottom + 1.2 * unit, grid.measure, board.cue("note", 900), size=2.6
        )
    area = Rect(grid.left, top, grid.measure, bottom - top)
    timed = props.kind in COURSES and len(series.values) > 1
    if timed and course(series, area, board, filled=props.kind == "area"):
        return
    settings = _fitting(series, area, board)
    if props.kind == "bar" or settings is None:
        _bars(series, area, board)
    else:
        _columns(series, area, board, *settings)


def _fitting(
    series: Series, area: Rect, board: Board
) -> tuple[tuple[Setting, ...], tuple[Setting, ...]] | None:
    """Names and values of columns; None if they do not fit."""
    count = len(series.values)
    pitch = area.w / count
    names = fit_together(
        series.labels, board.voice("label"), [(0.94 * pitch, 7 * board.unit)] * count, board.size(3.3),
        board.reading, 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.92 * pitch, 20 * board.unit)] * count, board.size(8), board.size(2.8), 1,
    )  # fmt: skip
    if all(setting.fits for setting in (*names, *values)):
        return names, values
    return None


def _start(board: Board, index: int) -> int:
    return board.cue(f"bar{index + 1}", 500 + 150 * index)


def _columns(
    series: Series, area: Rect, board: Board, names: tuple[Setting, ...], values: tuple[Setting, ...]
) -> None:
    unit, count = board.unit, len(series.values)
    pitch, gap = area.w / count, 1.6 * unit
    body = min(pitch - gap, 34 * unit)
    lit = series.highlight
    if lit is not None:
        text, size = series.written(lit, board.chinese), values[lit].size
        larger = fit(text, board.voice("display"), body, 30 * unit, 1.8 * size, size, 1)
        values = (*values[:lit], larger if larger.fits else values[lit], *values[lit + 1 :])
    step = series.step(_LINES)
    key = _key_room(series, step, board)
    over = max(value.height for value in values) + unit
    deep = max(name.height for name in names) + 1.4 * unit
    below = over if series.low < 0 else 0.0
    scale = max(0.0, area.h - key - over - below - deep) / series.span
    zero = area.y + key + over + series.high * scale
    _key(series, step, board, area)
    weight = min(0.66 * step * scale, 0.6 * unit)
    for index, value in enumerate(series.values):
        x, start, chosen = area.x + index * pitch, _start(board, index), index == lit
        color = board.colors.accent if chosen else board.colors.ink
        path = _lines(x, zero, body, step * scale, weight, value / step, color)
        if path:
            side: motion.Side = "bottom" if value >= 0 else "top"
            board.enter([path], start, 700, motion.wiping(path.bounds, side))
        high = abs(value) * scale
        y = zero - high - unit - values[index].height if value >= 0 else zero + high + unit
        board.text(values[index], x, y, start + board.time(200), color=color, what="value", stagger=0)
        foot = zero - min(0.0, series.low) * scale + below + 1.4 * unit
        board.text(names[index], x, foot, start, color=color, what="label", stagger=0)


def _lines(
    x: float, zero: float, width: float, pitch: float, weight: float, count: float, color: str
) -> Path | None:
    """Level lines from zero upwards, downwards for a negative count; a part of one is shorter."""
    whole, part = int(abs(count)), abs(count) - int(abs(count))
    sign = -1 if count >= 0 else 1
    data = ""
    for index in range(whole + (part > 0.04)):
        wide = width if index < whole else width * part
        y = zero + sign * (index + 1) * pitch + (0 if sign < 0 else -weight)
        data += f"M{x:.1f} {y:.1f}H{x + wide:.1f}V{y + weight:.1f}H{x:.1f}Z"
    if not data:
        return None
    high = (whole + 1) * pitch
    top = zero - high - 1 if sign < 0 else zero - 1
    return Path(data, Rect(x - 1, top, width + 2, high + weight + 2), color)


def _key_room(series: Series, step: float, board: Board) -> float:
    return 4.2 * board.unit if figures.counting_key("line", step, series.unit, board.chinese) else 0.0


def _key(series: Series, step: float, board: Board, area: Rect) -> None:
    """What a line stands for."""
    text = figures.counting_key("line", step, series.unit, board.chinese)
    if text:
        small(board, text, area.x, area.y, area.w, board.time(300), size=2.9, lines=1, what="key")


def _bars(series: Series, area: Rect, board: Board) -> None:
    """Name over a thick bar, its value at the bar's end."""
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 17 * unit)
    named = min(0.34 * area.w, 60 * unit)
    names = fit_together(
        series.labels, board.voice("label"), [(named - 2 * unit, high - 0.8 * unit)] * count, board.size(4.2),
        board.size(2.3), 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.24 * area.w, high - 0.6 * unit)] * count, board.size(6.5), board.size(2.4), 1,
    )  # fmt: skip
    widest = max(value.width for value in values) + 2 * unit
    track = area.w - named - widest
    low = min(0.0, series.low)
    scale = track / (max(0.0, series.high) - low or 1.0)
    zero = area.x + named - low * scale
    for index, value in enumerate(series.values):
        y, start, chosen = area.y + index * high, _start(board, index), index == series.highlight
        color = board.colors.accent if chosen else board.colors.ink
        thick = min(0.5 * high, 4 * unit)
        middle = y + high / 2
        bar = Rect(min(zero, zero + value * scale), middle - thick / 2, max(2.0, abs(value) * scale), thick)
        board.enter([Box(bar, color)], start, 500, motion.wiping(bar, "left"))
        board.text(names[index], area.x, middle - names[index].height / 2, start, color=color, what="label")
        board.text(
            values[index], bar.x + bar.w + unit, middle - values[index].height / 2, start, color=color,
            what="value",
        )  # fmt: skip
