"""Chart: solid columns from zero with their values inside, the last one red; level bars for long names."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.signal.blocks import block, display, head
from vgenflow.engine.manners.signal.course import course
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.engine.type.shaping import plain


def lay(props: ChartProps, board: Board) -> None:
    """Title over the drawing."""
    grid, unit = board.grid, board.unit
    series = series_of(props)
    top = head(board)
    if props.title:
        wide = grid.measure if grid.tall else 0.6 * grid.measure
        title = display(
            board, plain(props.title), wide, 0.3 * grid.room, board.scale.section, 3 if grid.tall else 2, 4
        )
        top = board.text(title, grid.left, top, board.cue("title", 80), what="title") + 1.6 * unit
    if props.unit.strip():
        counted = fit(
            props.unit, board.voice("label"), grid.measure, 4.6 * unit, board.size(3.0), board.reading, 1
        )
        start = board.time(200)
        foot = board.text(counted, grid.left, top, start, color=board.colors.muted, what="unit", stagger=0)
        top = foot + unit
    bottom = grid.bottom
    if props.note:
        note = fit(
            props.note, board.voice("label"), grid.measure, 6 * unit, board.size(2.6), board.reading, 2
        )
        bottom -= note.height + 1.2 * unit
        start = board.cue("note", 900)
        board.text(
            note, grid.left, bottom + 1.2 * unit, start, color=board.colors.muted, what="note", stagger=0
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


def _shade(board: Board, index: int, count: int) -> str:
    """Blues that rise with the columns."""
    blues = board.style.day.tints[3:6] or (board.colors.surface,)
    return blues[min(len(blues) - 1, index * len(blues) // max(1, count))]


def _fitting(
    series: Series, area: Rect, board: Board
) -> tuple[tuple[Setting, ...], tuple[Setting, ...]] | None:
    count = len(series.values)
    pitch = area.w / count
    names = fit_together(
        series.labels, board.voice("label"), [(0.94 * pitch, 7 * board.unit)] * count, board.size(3.4),
        board.reading, 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.8 * pitch, 20 * board.unit)] * count, board.size(10), board.size(2.8), 1,
    )  # fmt: skip
    return (names, values) if all(s.fits for s in (*names, *values)) else None


def _start(board: Board, index: int) -> int:
    return board.cue(f"bar{index + 1}", 300 + 70 * index)


def _columns(
    series: Series, area: Rect, board: Board, names: tuple[Setting, ...], values: tuple[Setting, ...]
) -> None:
    unit, count, lit = board.unit, len(series.values), series.highlight
    pitch = area.w / count
    gap = min(1.5 * unit, 0.14 * pitch)
    body = min(pitch - gap, 36 * unit)
    large: Setting | None = None
    if lit is not None:
        size = values[lit].size
        large = fit(
            series.written(lit, board.chinese),
            board.voice("display"),
            0.86 * body,
            40 * unit,
            2.4 * size,
            size,
            1,
        )
    deep = max(name.height for name in names) + 1.2 * unit
    over = max(value.height for value in values) + unit
    under = over if series.low < 0 else 0.0
    scale = max(0.0, area.h - over - under - deep) / series.span
    zero = area.y + over + series.high * scale
    for index, value in enumerate(series.values):
        x, start, chosen = area.x + index * pitch, _start(board, index), index == lit
        color = board.colors.accent if chosen else _shade(board, index, count)
        high = abs(value) * scale
        bar = Rect(x, zero - high if value >= 0 else zero, body, high)
        if high >= 1:
            side: motion.Side = "bottom" if value >= 0 else "top"
            board.enter([Box(bar, color)], start, 600 if chosen else 420, motion.wiping(bar, side))
        text, later = values[index], start + board.time(200)
        if chosen and large and large.fits and high > large.height + 2.4 * unit:
            text = large
        if high > text.height + 2.4 * unit:
            y = bar.y + 1.2 * unit if value >= 0 else bar.y + bar.h - 1.2 * unit - text.height
            ink = board.colors.accent_ink if chosen else board.colors.ink
            board.text(text, x + 0.07 * body, y, later, color=ink, ground=color, what="value", stagger=0)
        else:
            y = bar.y - 0.8 * unit - text.height if value >= 0 else bar.y + bar.h + 0.8 * unit
            board.text(text, x, y, later, what="value", stagger=0)
        foot = zero - min(0.0, series.low) * scale + under + 1.2 * unit
        tone = board.colors.ink if chosen else board.colors.muted
        board.text(names[index], x, foot, start, color=tone, what="label", stagger=0)
    base = Rect(area.x, zero, area.w, max(2.0, round(0.3 * unit)))
    block(board, base, board.colors.ink, 0, 400)


def _bars(series: Series, area: Rect, board: Board) -> None:
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 15 * unit)
    named = min(0.36 * area.w, 62 * unit)
    names = fit_together(
        series.labels, board.voice("label"), [(named - 2 * unit, high - 0.8 * unit)] * count, board.size(4.2),
        board.size(2.3), 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display"),
        [(0.24 * area.w, high - 0.6 * unit)] * count, board.size(7), board.size(2.4), 1,
    )  # fmt: skip
    track = area.w - named - max(value.width for value in values) - 2 * unit
    low = min(0.0, series.low)
    scale = track / (max(0.0, series.high) - low or 1.0)
    zero = area.x + named - low * scale
    for index, value in enumerate(series.values):
        y, start, chosen = area.y + index * high, _start(board, index), index == series.highlight
        thick = 0.78 * high
        bar = Rect(
            min(zero, zero + value * scale), y + (high - thick) / 2, max(2.0, abs(value) * scale), thick
        )
        block(board, bar, board.colors.accent if chosen else _shade(board, index, count), start, 420)
        tone = board.colors.ink if chosen else board.colors.muted
        middle = y + high / 2
        board.text(names[index], area.x, middle - names[index].height / 2, start, color=tone, what="label")
        board.text(
            values[index], bar.x + bar.w + unit, middle - values[index].height / 2, start, what="value"
        )
