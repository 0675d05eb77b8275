"""Chart: columns that are one stroke of the flat side each, level bars, or a line; axes in two strokes."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.chalk.course import axes, course, start_of
from vgenflow.engine.manners.chalk.lettering import LETTER_MS, hand, handed
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import (
    CORAL,
    SKY,
    YELLOW,
    Sketch,
    line,
    loop,
    tint,
    underline,
)
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.engine.type.shaping import plain


def lay(props: ChartProps, board: Board) -> None:
    """Title with its unit over the drawing, the note under it."""
    slate(board)
    grid, unit = board.grid, board.unit
    series = series_of(props)
    top, bottom = _title(props, board), grid.bottom
    if props.note:
        note = handed(board, props.note, grid.measure, size=3.6, lines=2)
        bottom -= note.height + 1.4 * unit
        board.text(
            note,
            grid.left,
            bottom + 1.4 * unit,
            board.cue("note", 1200),
            color=tint(board, CORAL),
            what="note",
        )
    area = Rect(grid.left, top, grid.measure, bottom - top)
    timed = props.kind in COURSES and len(series.values) > 1
    if timed and course(series, area, board, filled=props.kind == "area"):
        return
    settings = _fitting(series, area, board)
    if props.kind == "bar" or settings is None:
        _bars(series, area, board)
    else:
        _plot(series, area, board, *settings)


def _title(props: ChartProps, board: Board) -> float:
    """Italics over a coral stroke, the unit after it; returns where the drawing may begin."""
    grid, unit = board.grid, board.unit
    top = grid.head
    if props.title:
        wide = grid.measure if not grid.wide else 0.72 * grid.measure
        title = fit(
            plain(props.title),
            board.voice("display-italic"),
            wide,
            0.24 * grid.room,
            board.size(9.5),
            board.size(3.6),
            3 if grid.tall else 2,
        )
        start = board.cue("title", 80)
        foot = board.text(title, grid.left, top, start, what="title", stagger=200)
        last = title.lines[-1].width if title.lines else 0.0
        underline(
            board, grid.left, foot + 0.2 * unit, 0.7 * last, start + board.time(LETTER_MS), tint(board, CORAL)
        )
        top = foot + 3 * unit
    if props.unit.strip():
        top = (
            hand(
                board,
                props.unit,
                grid.left,
                top,
                grid.measure,
                board.time(400),
                size=4,
                lines=1,
                color=board.colors.muted,
                what="unit",
            )
            + 0.8 * unit
        )
    return top


def _fitting(
    series: Series, area: Rect, board: Board
) -> tuple[tuple[Setting, ...], tuple[Setting, ...]] | None:
    """Names and values of columns; None if they do not fit."""
    count = len(series.values)
    pitch = (area.w - 4 * board.unit) / count
    names = fit_together(
        series.labels,
        board.voice("label"),
        [(0.92 * pitch, 9 * board.unit)] * count,
        board.size(5.0),
        board.reading,
        2,
    )
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)],
        board.voice("label"),
        [(0.96 * pitch, 16 * board.unit)] * count,
        board.size(5.6),
        board.size(2.5),
        1,
    )
    return (names, values) if all(setting.fits for setting in (*names, *values)) else None


def _plot(
    series: Series,
    area: Rect,
    board: Board,
    names: tuple[Setting, ...],
    values: tuple[Setting, ...],
) -> None:
    """Columns over one base line."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    left = area.x + 2 * unit
    pitch = (area.w - 4 * unit) / count
    body = min(0.62 * pitch, 18 * unit)
    large = _enlarged(series, values, board, pitch, area.h)
    over = (
        max([value.height for value in values] + [large.height + 4.4 * unit if large else 0.0]) + 1.4 * unit
    )
    deep = max(name.height for name in names) + 2 * unit
    below = [value.height for value in values]
    if large and lit is not None and series.values[lit] < 0:
        below.append(large.height + 3 * unit)
    under = max(below) + 1.4 * unit if series.low < 0 else 0.0
    scale = max(0.0, area.h - over - under - deep) / series.span
    zero = area.y + over + series.high * scale
    axes(board, area, left - 1.2 * unit, zero)
    for index, value in enumerate(series.values):
        x, start, chosen = left + (index + 0.5) * pitch, start_of(board, index), index == lit
        color = tint(board, YELLOW if chosen else SKY)
        _column(board, x, zero, body, value * scale, color, start)
        _value(
            board,
            large if chosen and large else values[index],
            x,
            zero,
            value * scale,
            start,
            chosen=chosen,
            ringed=chosen and large is not None,
        )
        name = names[index]
        foot = zero - min(0.0, series.low) * scale + under + 1.6 * unit
        tone = board.colors.accent if chosen else board.colors.ink
        board.text(name, x - name.width / 2, foot, start, color=tone, what="label", align="left")


def _enlarged(
    series: Series, values: tuple[Setting, ...], board: Board, pitch: float, high: float
) -> Setting | None:
    """The value that matters, lettered larger; None if there is none, or no room."""
    if series.highlight is None:
        return None
    text, size = series.written(series.highlight, board.chinese), values[series.highlight].size
    largest = min(2.0 * size, board.size(9))
    large = fit(text, board.voice("display"), 0.84 * pitch, 0.2 * high, largest, size, 1)
    return large if large.fits else None


def _column(board: Board, x: float, zero: float, body: float, high: float, color: str, start: int) -> None:
    """One stroke of the flat side from the base line on, its outline over it."""
    if abs(high) < 1:
        return
    half, sketch = body / 2, Sketch(board.unit)
    corners = [(x - half, zero), (x - half, zero - high), (x + half, zero - high), (x + half, zero)]
    sketch.side(corners, color)
    sketch.tip(corners, color, 0.42)
    sketch.enter(board, start, 450, -90.0 if high > 0 else 90.0)


def _value(
    board: Board,
    setting: Setting,
    x: float,
    zero: float,
    high: float,
    start: int,
    *,
    chosen: bool,
    ringed: bool,
) -> None:
    """Over a column, under one that goes down; the one that matters is circled."""
    unit, later = board.unit, start + board.time(300)
    away = 3.2 * unit if ringed else 1.0 * unit
    y = zero - high - away - setting.height if high >= 0 else zero - high + unit
    color = board.colors.accent if chosen else ""
    board.text(setting, x - setting.width / 2, y, later, color=color, what="value")
    if ringed and high >= 0:
        ink = Rect(x - setting.width / 2, y + 0.1 * setting.height, setting.width, 0.8 * setting.height)
        loop(board, ink, tint(board, CORAL), later + board.time(LETTER_MS))


def _bars(series: Series, area: Rect, board: Board) -> None:
    """Name, a level stroke of the flat side, its value at the end."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    high = min(area.h / count, 17 * unit)
    named = min(0.34 * area.w, 58 * unit)
    names = fit_together(
        series.labels,
        board.voice("label"),
        [(named - 2 * unit, high - 0.8 * unit)] * count,
        board.size(5.4),
        board.size(2.3),
        2,
    )
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)],
        board.voice("display"),
        [(0.22 * area.w, high - 0.6 * unit)] * count,
        board.size(6.4),
        board.size(2.4),
        1,
    )
    track = area.w - named - max(value.width for value in values) - 2.4 * unit
    low = min(0.0, series.low)
    scale = track / (max(0.0, series.high) - low or 1.0)
    zero = area.x + named - low * scale
    axis = [(zero, area.y), (zero, area.y + count * high)]
    line(board, axis, board.colors.ink, board.time(250), 400, 0.42)
    for index, value in enumerate(series.values):
        y, start, chosen = area.y + (index + 0.5) * high, start_of(board, index), index == lit
        half, end = min(0.31 * high, 4 * unit), zero + value * scale
        color = tint(board, YELLOW if chosen else SKY)
        if abs(end - zero) >= 1:
            sketch = Sketch(unit)
            corners = [(zero, y - half), (end, y - half), (end, y + half), (zero, y + half)]
            sketch.side(corners, color)
            sketch.tip(corners, color, 0.42)
            sketch.enter(board, start, 450, 0.0 if value > 0 else 180.0)
        tone = board.colors.accent if chosen else ""
        board.text(names[index], area.x, y - names[index].height / 2, start, color=tone, what="label")
        x = max(zero, end) + 1.4 * unit
        board.text(
            values[index], x, y - values[index].height / 2, start + board.time(300), color=tone, what="value"
        )
