"""Columns: stacks of level lines from zero; the highlighted one stands on a lamp."""

from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.editorial.charts.area import Area, key, start_of
from vgenflow.engine.manners.editorial.strokes import counting, stacked
from vgenflow.engine.type import Setting, fit, fit_together

_BODY = 0.77
"""Width of a column as a share of its place."""
_HELD = (1 + _BODY) / 2
"""From the left of a column to the end of its place: what its value may fill."""
_LARGER = 1.75
"""The highlighted value beside the others."""


def _labels(series: Series, area: Area, board: Board) -> tuple[Setting, ...]:
    pitch = area.width / len(series.labels)
    box = (0.94 * pitch, 7.4 * board.unit)
    return fit_together(
        series.labels,
        board.voice("text-italic"),
        [box] * len(series.labels),
        board.size(3.7),
        board.reading,
        2,
    )


def columns_fit(series: Series, area: Area, board: Board) -> bool:
    """Names and values are readable under and over columns of this width."""
    pitch = area.width / len(series.labels)
    if not all(setting.fits for setting in _labels(series, area, board)):
        return False
    return all(setting.fits for setting in _values(series, pitch, board, 3.0))


def _values(series: Series, pitch: float, board: Board, least: float) -> tuple[Setting, ...]:
    texts = [series.written(i, board.chinese) for i in range(len(series.values))]
    box = (_HELD * pitch, 30 * board.unit)
    return fit_together(
        texts, board.voice("display"), [box] * len(texts), board.size(6.6), board.size(least), 1
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """How values become places."""

    pitch: float
    body: float
    inset: float
    zero: float
    base: float
    """Under everything below zero."""
    scale: float
    """Pixels a unit."""
    step: float
    weight: float


def columns(series: Series, area: Area, board: Board) -> None:
    """All columns, left to right."""
    unit = board.unit
    labels, values = _labels(series, area, board), _sized_values(series, area, board)
    deep = max(setting.height for setting in labels)
    foot_room = deep + (1.6 if area.key_left is not None else 6.2) * unit
    scale = _scale(series, area, values, foot_room, unit)
    thin = max(2, round(0.18 * unit))
    board.rule(area.left, scale.zero, area.width, thin, board.colors.ink, 0, 900)
    for index, value in enumerate(series.values):
        x, start = area.left + index * scale.pitch + scale.inset, start_of(board, index)
        lit = index == series.highlight
        _stack(value, x, scale, lit, start, board)
        _value(values[index], value, x, scale, lit, start, board)
        tone = board.colors.ink if lit else board.colors.muted
        end = area.left + (index + 1) * scale.pitch
        under = min(x, end - labels[index].width)
        board.text(labels[index], under, scale.base + unit, start, color=tone, what="label", stagger=0)
    if area.key_left is not None:
        board.rule(area.key_left, scale.zero, scale.body, thin, board.colors.ink, board.time(600), 600)
        key(series, scale.step, board, area.key_left, scale.base + unit, area.left - area.key_left - 2 * unit)
    else:
        left = area.left + scale.inset
        key(series, scale.step, board, left, scale.base + deep + 2 * unit, area.right - left)


def _sized_values(series: Series, area: Area, board: Board) -> tuple[Setting, ...]:
    """Values of one size, the highlighted one larger where there is room."""
    pitch, lit = area.width / len(series.values), series.highlight
    values = _values(series, pitch, board, 2.6)
    if lit is None:
        return values
    size = values[lit].size
    larger = fit(
        series.written(lit, board.chinese),
        board.voice("display"),
        _HELD * pitch,
        40 * board.unit,
        _LARGER * size,
        size,
        1,
    )
    return *values[:lit], larger, *values[lit + 1 :]


def _scale(series: Series, area: Area, values: Sequence[Setting], foot_room: float, unit: float) -> _Scale:
    count = len(series.values)
    pitch = area.width / count
    body = _BODY * pitch if count > 1 else 0.3 * area.width
    signed = list(zip(values, series.values, strict=True))
    over = max((v.height for v, n in signed if n >= 0), default=0.0) + unit
    under = max((v.height + unit for v, n in signed if n < 0), default=0.0)
    scale = max(0.0, area.bottom - foot_room - under - area.top - over) / series.span
    zero = area.top + over + series.high * scale
    tallest = max(abs(series.high), abs(series.low)) * scale
    step = series.step(int(tallest / (0.74 * unit)))
    gap = step * scale
    return _Scale(
        pitch=pitch,
        body=body,
        inset=(pitch - body) / 2 if count > 1 else 0.0,
        zero=zero,
        base=zero - series.low * scale + under,
        scale=scale,
        step=step,
        weight=min(0.42 * gap, max(0.4 * unit, 0.14 * gap)),
    )


def _stack(value: float, x: float, scale: _Scale, lit: bool, start: int, board: Board) -> None:
    """The lines of one column, on a lamp if it is the one that matters."""
    high, pad = abs(value) * scale.scale, 0.55 * board.unit
    if lit:
        block = Rect(
            x - pad, scale.zero - high - pad if value >= 0 else scale.zero, scale.body + 2 * pad, high + pad
        )
        lamp = [Box(block, board.colors.light)]
        board.enter(lamp, start + board.time(900), 500, motion.wiping(block, "bottom"))
    ink = board.colors.ink if value >= 0 else board.colors.negative
    gap = scale.step * scale.scale * (1 if value >= 0 else -1)
    path = stacked(x, scale.zero, scale.body, gap, scale.weight, abs(value) / scale.step, ink)
    if path:
        board.enter([path], start, 1100, counting(path.bounds, abs(value) / scale.step, "bottom"))


def _value(
    setting: Setting, value: float, x: float, scale: _Scale, lit: bool, start: int, board: Board
) -> None:
    """The number over its column, or under it."""
    unit, high = board.unit, abs(value) * scale.scale
    if value >= 0:
        top = scale.zero - high - (1.6 if lit else 1.1) * unit - setting.height + 0.72 * setting.descent
    else:
        top = scale.zero + high + 0.7 * unit
    board.text(setting, x, top, start + board.time(250), what="value")
