"""Columns: stacks of level lines from zero; the highlighted one stands on a lamp."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.charts.area import Area, Series, key, start_of
from vgenflow.engine.layouts.strokes import stacked, stepped
from vgenflow.engine.type import Setting, fit_together

_BODY = 0.77
"""Width of a column as a share of its place."""
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
    box = (0.95 * pitch, 30 * board.unit)
    return fit_together(
        texts, board.voice("display"), [box] * len(texts), board.size(6.6), board.size(least), 1
    )


def columns(series: Series, area: Area, board: Board) -> None:
    """All columns, left to right."""
    unit, count = board.unit, len(series.values)
    pitch = area.width / count
    body = _BODY * pitch if count > 1 else 0.3 * area.width
    labels, values = _labels(series, area, board), _values(series, pitch, board, 2.6)
    deep = max(setting.height for setting in labels)
    foot_room = deep + 1.6 * unit
    if area.key_left is None:
        foot_room += 4.6 * unit
    lit = series.highlight
    sizes = [setting.size for setting in values]
    texts = [series.written(i, board.chinese) for i in range(count)]
    if lit is not None:
        larger = fit_together(
            [texts[lit]],
            board.voice("display"),
            [(max(pitch, 0.98 * body), 40 * unit)],
            _LARGER * sizes[lit],
            sizes[lit],
            1,
        )
        values = (*values[:lit], larger[0], *values[lit + 1 :])
    over = max((v.height for v, n in zip(values, series.values, strict=True) if n >= 0), default=0.0) + unit
    under = max((v.height + unit for v, n in zip(values, series.values, strict=True) if n < 0), default=0.0)
    scale = (area.bottom - foot_room - under - area.top - over) / series.span
    zero = area.top + over + series.high * scale
    tallest = max(abs(series.high), abs(series.low)) * scale
    step = figures.round_step(max(abs(series.high), abs(series.low)), max(4, int(tallest / (1.02 * unit))))
    gap = step * scale
    weight = min(0.42 * gap, 0.4 * unit)
    inset = (pitch - body) / 2 if count > 1 else 0.0
    base_y = zero + series.low * -scale + under
    board.rule(area.left, zero, area.width, max(2, round(0.18 * unit)), board.colors.ink, 0, 900)
    for index, value in enumerate(series.values):
        x, start = area.left + index * pitch + inset, start_of(board, index)
        high = abs(value) * scale
        if index == lit:
            pad = 0.55 * unit
            block = Rect(x - pad, zero - high - pad if value >= 0 else zero, body + 2 * pad, high + pad)
            board.enter(
                [Box(block, board.colors.light)], start + board.time(900), 500, motion.wiping(block, "bottom")
            )
        ink = board.colors.ink if value >= 0 else board.colors.negative
        path = stacked(x, zero, body, gap if value >= 0 else -gap, weight, abs(value) / step, ink)
        if path:
            lines = abs(value) / step
            wipe = motion.wiping(path.bounds, "bottom")
            board.enter(
                [path],
                start,
                1100,
                lambda nodes, share, wipe=wipe, lines=lines: wipe(nodes, stepped(share, max(lines, 1))),
            )  # type: ignore[misc]
        setting = values[index]
        top = (
            zero - high - 1.1 * unit - setting.height + setting.descent * 0.72
            if value >= 0
            else zero + high + 0.7 * unit
        )
        if index == lit and value >= 0:
            top -= 0.5 * unit
        board.text(setting, x, top, start + board.time(250), what="value")
        label = labels[index]
        tone = board.colors.ink if index == lit else board.colors.muted
        board.text(label, x, base_y + unit, start, color=tone, what="label", stagger=0)
    if area.key_left is not None:
        board.rule(area.key_left, zero, body, max(2, round(weight)), board.colors.ink, board.time(600), 600)
        key(series, step, board, area.key_left, base_y + unit, area.left - area.key_left - 2 * unit)
    else:
        key(series, step, board, area.left + inset, base_y + deep + 2 * unit, area.width - inset)
