"""Chart: strokes pulled from the value to a hairline, level ones for long names, one for a course."""

from vgenflow.engine.drawing import Box, Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.ink.brush import Stroke
from vgenflow.engine.manners.ink.course import course, start_of
from vgenflow.engine.manners.ink.page import PULL, brushed, column_room, folio, paper, stroke
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.engine.type.shaping import plain

_FEW = 6
"""So many columns leave the title its place at their left."""
_WIDEST = 32
"""From column to column at most, in hundredths of the short side."""


def lay(props: ChartProps, board: Board) -> None:
    """Title at the top left, the drawing low at the right or under it, a note at the foot."""
    paper(board)
    folio(board, named=True)
    grid, unit = board.grid, board.unit
    series = series_of(props)
    right = column_room(board)
    beside = grid.wide and len(series.values) <= _FEW and props.kind != "bar"
    top = _title(props, board, right, beside=beside)
    bottom = grid.bottom
    if props.note:
        note = fit(
            props.note, board.voice("text-italic"), 0.3 * grid.measure if beside else right - grid.left,
            (16 if beside else 6) * unit, board.size(2.9), board.reading, 5 if beside else 2,
        )  # fmt: skip
        start = board.cue("note", 1400)
        board.text(note, grid.left, bottom - note.height, start, color=board.colors.muted, what="note")
        bottom -= 0.0 if beside else note.height + 1.6 * unit
    area = Rect(grid.left, top, right - grid.left, bottom - top)
    if beside:
        left = grid.left + 0.36 * (right - grid.left)
        area = Rect(left, grid.head + unit, right - left, bottom - grid.head - unit)
    timed = props.kind in COURSES and len(series.values) > 1
    if timed and course(series, area, board, filled=props.kind == "area"):
        return
    pitch = min(area.w / len(series.values), _WIDEST * unit)
    settings = _fitting(series, pitch, board) if props.kind != "bar" else None
    if settings is None:
        if beside:
            area = Rect(grid.left, top, right - grid.left, grid.bottom - 8 * unit - top)
        _bars(series, area, board)
    else:
        _columns(series, area, board, *settings)


def _title(props: ChartProps, board: Board, right: float, *, beside: bool) -> float:
    """What is measured, and in what; returns where the drawing may begin."""
    grid, unit = board.grid, board.unit
    wide = (0.33 if beside else 1.0) * (right - grid.left)
    y = grid.head + 2 * unit
    if props.title:
        words = plain(props.title)
        share = 0.5 if beside else 0.24
        title = fit(
            words, brushed(board, words), wide, share * grid.room, board.size(board.scale.section),
            board.size(3.8), 6 if beside else 3,
        )  # fmt: skip
        y = board.text(title, grid.left, y, board.cue("title", 100), what="title") + 1.4 * unit
    if props.unit.strip():
        counted = fit(
            props.unit, board.voice("text-italic"), wide, 9 * unit, board.size(3.4), board.reading, 2
        )
        y = board.text(counted, grid.left, y, board.time(500), color=board.colors.muted, what="unit")
    return y + 2.4 * unit


def _fitting(
    series: Series, pitch: float, board: Board
) -> tuple[tuple[Setting, ...], tuple[Setting, ...]] | None:
    """Names and values in columns so far apart; None if they do not fit."""
    count = len(series.values)
    names = fit_together(
        series.labels, board.voice("label"), [(0.94 * pitch, 8 * board.unit)] * count, board.size(3.2),
        board.reading, 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.94 * pitch, 16 * board.unit)] * count, board.size(6.6), board.size(2.7), 1,
    )  # fmt: skip
    return (names, values) if all(s.fits for s in (*names, *values)) else None


def _large(series: Series, board: Board, pitch: float, size: float) -> Setting | None:
    """The value that matters, up to twice as large."""
    if series.highlight is None:
        return None
    text = series.written(series.highlight, board.chinese)
    return fit(text, board.voice("display"), 1.1 * pitch, 30 * board.unit, 1.7 * size, size, 1)


def _columns(
    series: Series, area: Rect, board: Board, names: tuple[Setting, ...], values: tuple[Setting, ...]
) -> None:
    unit, count, lit = board.unit, len(series.values), series.highlight
    pitch = min(area.w / count, _WIDEST * unit)
    left = area.x + area.w - pitch * count if count <= _FEW else area.x
    body = min(0.5 * pitch, 11 * unit)
    large = _large(series, board, pitch * 0.9, values[0].size)
    deep = max(name.height for name in names) + 1.4 * unit
    tallest = max(s.height for s in (*values, *([large] if large else [])))
    over = tallest + 1.4 * unit
    under = max(value.height for value in (*values, *([large] if large else []))) + 1.4 * unit
    under = under if series.low < 0 else 0.0
    scale = max(0.0, area.h - over - under - deep) / series.span
    zero = area.y + over + series.high * scale
    for index, value in enumerate(series.values):
        middle, start, chosen = left + (index + 0.5) * pitch, start_of(board, series, index), index == lit
        color = board.colors.accent if chosen else board.colors.ink
        high = abs(value) * scale
        bar = Rect(middle - body / 2, zero - high if value >= 0 else zero, body, high)
        _pull(board, bar, color, start, index, down=value >= 0)
        text = large if chosen and large else values[index]
        y = bar.y - unit - text.height if value >= 0 else bar.y + high + unit
        board.text(
            text, middle - pitch, y, start + board.time(350), color=color, align="centre", width=2 * pitch,
            what="value",
        )  # fmt: skip
        foot = zero - min(0.0, series.low) * scale + under + 1.2 * unit
        board.text(
            names[index], middle - pitch, foot, start, color=color if chosen else board.colors.muted,
            align="centre", width=2 * pitch, what="label",
        )  # fmt: skip
    board.rule(left, zero, pitch * count, 0.16 * unit, board.colors.ink, 0, 700)


def _pull(board: Board, bar: Rect, color: str, start: int, index: int, *, down: bool) -> None:
    """A column as one stroke; its ends are exact, its edges are those of a brush."""
    if bar.h < 1:
        return
    bleed = 0.14 * bar.w
    seen = Rect(bar.x - bleed, bar.y, bar.w + 2 * bleed, bar.h)
    if bar.h < 2.2 * board.unit:
        board.enter([Box(bar, color)], start, 700, motion.wiping(bar, "top" if down else "bottom"))
        return
    ink = Stroke(
        color, board.stage.seed + index, 0.4, 0.13, upright=True, square=True, waver=0.05, swell=0.025
    )
    if not board.sketch:
        layer = Layer((Painting(ink, seen, board.unit),), seen)
        way = motion.wiping(seen, "top" if down else "bottom")
        board.act(Enter((layer,), start, board.time(700), PULL, way, motion.faded))


def _bars(series: Series, area: Rect, board: Board) -> None:
    """Level strokes from zero, names at their left."""
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 13 * unit)
    named = min(0.36 * area.w, 62 * unit)
    names = fit_together(
        series.labels, board.voice("text"), [(named - 2 * unit, high - 0.8 * unit)] * count, board.size(4.2),
        board.size(2.3), 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.24 * area.w, high - 0.6 * unit)] * count, board.size(6), board.size(2.4), 1,
    )  # fmt: skip
    widest = max(value.width for value in values) + 2 * unit
    track = area.w - named - widest
    scale = track / series.span
    zero = area.x + named - series.low * scale
    for index, value in enumerate(series.values):
        start, chosen = start_of(board, series, index), index == series.highlight
        color = board.colors.accent if chosen else board.colors.ink
        thick, long = min(0.6 * high, 6 * unit), abs(value) * scale
        middle = area.y + (index + 0.5) * high
        bar = Rect(zero if value >= 0 else zero - long, middle - thick / 2, long, thick)
        ink = Stroke(color, board.stage.seed + index, 0.5, 0.42, square=True, waver=0.05, swell=0.04)
        if long > 2 * unit:
            stroke(board, bar, start, ink, ms=700)
        elif long >= 1:
            board.enter([Box(bar, color)], start, 500, motion.fading)
        board.text(
            names[index], area.x, middle - names[index].height / 2, start,
            color=color if chosen else board.colors.ink, what="label",
        )  # fmt: skip
        x = bar.x + long + 1.6 * unit
        board.text(
            values[index], x, middle - values[index].height / 2, start + board.time(300), color=color,
            what="value",
        )  # fmt: skip
    line = Rect(zero, area.y, max(1.0, round(0.16 * unit)), count * high)
    board.enter([Box(line, board.colors.ink)], 0, 700, motion.wiping(line, "top"))
