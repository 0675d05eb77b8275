"""Chart: columns in section on a steel rule, a dimension for what has changed; bars and courses beside it."""

from vgenflow.engine.drawing import Node, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import COURSES, ChartProps
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.manners.blueprint.charts import bars, names_of, start_of, values_of
from vgenflow.engine.manners.blueprint.course import course
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    FINE,
    FRAME,
    SHADE,
    Point,
    section,
    strokes,
    tint,
    upright,
)
from vgenflow.engine.manners.blueprint.sheet import heading, small
from vgenflow.engine.type import Setting, fit


def lay(props: ChartProps, board: Board) -> None:
    """Title over the drawing, the unit under it, the note at the foot."""
    grid, unit = board.grid, board.unit
    series = series_of(props)
    top = heading(props.title, board, 0.24) - unit
    bottom = grid.bottom
    if props.note:
        note = small(board, props.note, grid.measure, 2.6)
        bottom -= note.height + 1.4 * unit
        board.text(
            note,
            grid.left,
            bottom + 1.4 * unit,
            board.cue("note", 900),
            color=board.colors.muted,
            what="note",
        )
    if props.unit.strip():
        counts = small(board, props.unit, grid.measure, 2.8, 1)
        foot = board.text(
            counts, grid.left, top, board.time(250), color=board.colors.muted, what="unit", stagger=0
        )
        top = foot + 1.4 * unit
    area = Rect(grid.left, top, grid.measure, bottom - top)
    timed = props.kind in COURSES and len(series.values) > 1
    if timed and course(series, area, board, filled=props.kind == "area"):
        return
    measured = 15 * unit if grid.wide and _growth(series) else 0.0
    ruled = 8 * unit if grid.wide else 0.0
    inner = Rect(area.x + ruled, area.y, area.w - ruled - measured, area.h)
    names, values = names_of(series, inner, board), values_of(series, inner, board)
    if props.kind == "bar" or not all(setting.fits for setting in (*names, *values)):
        bars(series, area, board)
    else:
        _columns(series, inner, board, names, values)


def _growth(series: Series) -> float:
    """How much the last value, if it is the one that matters, is over the first; else 0."""
    first, last = series.values[0], series.values[-1]
    grown = series.highlight == len(series.values) - 1 and 0 <= first < last
    return last - first if grown and len(series.values) > 1 else 0.0


def _columns(
    series: Series, area: Rect, board: Board, names: tuple[Setting, ...], values: tuple[Setting, ...]
) -> None:
    unit, count, colors = board.unit, len(series.values), board.colors
    pitch = area.w / count
    body = min(0.62 * pitch, 26 * unit)
    deep = max(name.height for name in names) + 1.4 * unit
    over = max(value.height for value in values) + 1.2 * unit
    under = over if series.low < 0 else 0.0
    scale = max(0.0, area.h - over - under - deep) / series.span
    zero = area.y + over + series.high * scale
    foot = zero - series.low * scale + under + 1.4 * unit
    if area.x > board.grid.left:
        _rule(series, board, zero, scale, area)
    datum = strokes(board, [((area.x, zero), (area.x + area.w, zero))], colors.ink, FRAME)
    board.enter([datum], 0, 400, motion.wiping(Rect(area.x, zero - 4, area.w, 8)))
    for index, value in enumerate(series.values):
        middle, start, chosen = (
            area.x + (index + 0.5) * pitch,
            start_of(board, index),
            index == series.highlight,
        )
        high = abs(value) * scale
        bar = Rect(middle - body / 2, zero - high if value >= 0 else zero, body, high)
        side: motion.Side = "bottom" if value >= 0 else "top"
        board.enter(_column(board, bar, chosen=chosen), start, 600, motion.wiping(_around(bar, unit), side))
        y = bar.y - unit - values[index].height if value >= 0 else bar.y + bar.h + unit
        tone, later = colors.accent if chosen else colors.ink, start + board.time(300)
        board.text(
            values[index], middle - values[index].width / 2, y, later, color=tone, what="value", stagger=0
        )
        tone = colors.accent if chosen else colors.ink
        name = names[index]
        board.text(
            name,
            middle - pitch / 2,
            foot,
            start,
            color=tone,
            align="centre",
            width=pitch,
            what="label",
            stagger=0,
        )
    if board.grid.wide and (grown := _growth(series)):
        _difference(
            series, board, area, (zero - series.values[0] * scale, zero - series.values[-1] * scale), grown
        )


def _around(area: Rect, pad: float) -> Rect:
    return Rect(area.x - pad, area.y - pad, area.w + 2 * pad, area.h + 2 * pad)


def _column(board: Board, bar: Rect, *, chosen: bool) -> list[Node]:
    """A section with its centre line."""
    if bar.h < 1:
        return []
    x = bar.x + bar.w / 2
    color = tint(board, SHADE) if chosen else tint(board, CONSTRUCTION)
    centre = strokes(board, [((x, bar.y), (x, bar.y + bar.h))], color, FINE, CENTRE)
    return [*section(board, bar, chosen=chosen), centre]


def _rule(series: Series, board: Board, zero: float, scale: float, area: Rect) -> None:
    """A steel rule at the left, honest from zero, and level lines from its numbers."""
    unit, colors = board.unit, board.colors
    largest = max(series.high, -series.low)
    if scale <= 0 or largest <= 0:
        return
    step = figures.round_step(largest, 4)
    left, right, ticks = board.grid.left, board.grid.left + 6.6 * unit, list[tuple[Point, Point]]()
    levels, dotted = range(-int(-series.low / step), int(series.high / step) + 1), list[tuple[Point, Point]]()
    for level in levels:
        y = zero - level * step * scale
        ticks.append(((left, y), (right, y)))
        dotted += [((right, y), (area.x + area.w, y))] if level else []
        fine = [y - part * step * scale / 10 for part in range(1, 10)]
        ticks += [
            ((right - (2.4 if i == 4 else 1.3) * unit, at), (right, at))
            for i, at in enumerate(fine)
            if at > area.y
        ]
        text = figures.display(level * step, board.chinese, figures.decimals_of((step,), 0))
        number = fit(text, board.voice("label"), 5 * unit, 3.4 * unit, 2.4 * unit, board.reading, 1)
        if number.fits and step * scale > 4 * unit and y - number.height - 0.4 * unit > area.y:
            board.text(
                number,
                left + 0.6 * unit,
                y - number.height - 0.4 * unit,
                board.time(300),
                color=colors.muted,
                what="scale",
            )
    foot = zero - min(0.0, series.low) * scale
    edges = [
        ((left, area.y), (left, foot)),
        ((right, area.y), (right, foot)),
        ((left, area.y), (right, area.y)),
    ]
    nodes: list[Node] = [strokes(board, [*edges, *ticks], colors.hairline, FINE)]
    if dotted:
        nodes.append(strokes(board, dotted, colors.hairline, FINE, (0.25, 0.7), alpha=0.7))
    board.enter(
        nodes, 0, 500, motion.wiping(Rect(left - 4, area.y - 4, area.x + area.w - left, foot - area.y + 8))
    )


def _difference(series: Series, board: Board, area: Rect, levels: tuple[float, float], grown: float) -> None:
    """From the first value's level to that of the last, with what lies between them."""
    unit, color = board.unit, board.colors.accent
    first, last = levels
    right, start = area.x + area.w, start_of(board, len(series.values) - 1) + board.time(750)
    pitch = area.w / len(series.values)
    dashed = strokes(
        board, [((area.x + pitch, first), (right + 2 * unit, first))], color, FINE, (0.9, 0.6), alpha=0.8
    )
    edge = strokes(board, [((right - 0.1 * pitch, last), (right + 2 * unit, last))], color, FINE)
    board.enter(
        [dashed, edge], start, 300, motion.wiping(Rect(area.x, last - 4, area.w + 4 * unit, first - last + 8))
    )
    upright(board, right + unit, last, first, start, color)
    text = f"+{figures.display(grown, board.chinese, figures.decimals_of((*series.values, grown), 0))}"
    setting = fit(text, board.voice("display-italic"), 12 * unit, 9 * unit, board.size(6), board.size(2.6), 1)
    y = (first + last - setting.height) / 2
    if setting.fits:
        board.text(setting, right + 2.6 * unit, y, start + board.time(150), color=color, what="difference")
