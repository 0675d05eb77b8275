"""Plots: columns of glass and bars over one baseline; negative values go below it."""

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.aurora.glass import beam
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.manners.aurora.words import EMBER, SNOW, Shine, flat, say
from vgenflow.engine.paintings import Linear, Stop
from vgenflow.engine.type import Setting, fit, fit_together

Names = tuple[tuple[Setting, ...], tuple[Setting, ...]]
"""Labels and values."""
_GROWTH = (0.2, 0.8, 0.2, 1.0)


def fitting(series: Series, area: Rect, board: Board) -> Names | None:
    """Labels and values of columns; None if they do not fit."""
    count = len(series.values)
    pitch = area.w / count
    labels = fit_together(
        series.labels,
        board.voice("label"),
        [(0.94 * pitch, 7 * board.unit)] * count,
        board.size(3.2),
        board.reading,
        2,
    )
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)],
        board.voice("text"),
        [(0.92 * pitch, 20 * board.unit)] * count,
        board.size(5.0),
        board.size(2.6),
        1,
    )
    return (labels, values) if all(setting.fits for setting in (*labels, *values)) else None


def start_of(board: Board, series: Series, index: int) -> int:
    """Values one after the other, the highlight last."""
    order = len(series.values) if index == series.highlight else index
    return board.cue(f"bar{index + 1}", 400 + 90 * order)


def tone_of(board: Board, chosen: bool) -> Shine:
    """The light of a name."""
    color = board.colors.accent if chosen else board.colors.muted
    return flat(color)


def _larger(series: Series, values: tuple[Setting, ...], board: Board, width: float) -> tuple[Setting, ...]:
    """The highlight's value in the heavy weight, nearly twice as large."""
    lit = series.highlight
    if lit is None:
        return values
    size, text = values[lit].size, series.written(lit, board.chinese)
    large = fit(text, board.voice("display-italic"), width, 30 * board.unit, 1.8 * size, size, 1)
    return (*values[:lit], large if large.fits else values[lit], *values[lit + 1 :])


def columns(series: Series, area: Rect, board: Board, names: Names) -> None:
    """Value over a column, its label under the baseline."""
    unit, count, lit = board.unit, len(series.values), series.highlight
    pitch = area.w / count
    labels, values = names[0], _larger(series, names[1], board, 0.96 * pitch)
    body = min(0.62 * pitch, 13 * unit)
    over = max(value.height for value in values) + 1.4 * unit
    under = over if series.low < 0 else 0.0
    deep = max(label.height for label in labels) + 2 * unit
    scale = max(0.0, area.h - over - under - deep) / series.span
    zero = area.y + over + series.high * scale
    board.rule(area.x, zero, area.w, max(1.5, 0.14 * unit), board.colors.hairline, 0)
    for index, value in enumerate(series.values):
        middle, start, chosen = area.x + (index + 0.5) * pitch, start_of(board, series, index), index == lit
        high = abs(value) * scale
        bar = Rect(round(middle - body / 2), zero - high if value >= 0 else zero, round(body), high)
        _column(board, bar, start, up=value >= 0, chosen=chosen)
        y = bar.y - 1.2 * unit - values[index].height if value >= 0 else bar.y + bar.h + 1.2 * unit
        left = middle - pitch / 2
        say(
            board,
            values[index],
            left,
            y,
            start + board.time(400),
            shine=EMBER if chosen else SNOW,
            align="centre",
            width=pitch,
            what="value",
        )
        foot = zero - min(0.0, series.low) * scale + under + 1.6 * unit
        say(
            board,
            labels[index],
            left,
            foot,
            start,
            shine=tone_of(board, chosen),
            align="centre",
            width=pitch,
            what="label",
        )


def _column(board: Board, bar: Rect, start: int, *, up: bool, chosen: bool) -> None:
    if board.sketch or bar.h < 1:
        return
    unit = board.unit
    angle = 90.0 if up else 270.0
    cap = min(0.4 * unit, bar.h)
    lid = Rect(bar.x, bar.y if up else bar.y + bar.h - cap, bar.w, cap)
    ice = tone(board, "#9FDCFF")
    stops: tuple[Stop, ...] = ((0.0, ice, 0.62), (1.0, ice, 0.14))
    if chosen:
        stops = tuple(
            (at, tone(board, color), 1.0)
            for at, color in ((0.0, "#FFF1DA"), (0.4, "#FFC988"), (1.0, "#F08A3C"))
        )
    radius = min(0.6 * unit, bar.w / 2, bar.h / 2)
    side = Rect(bar.x, bar.y, max(1.5, 0.12 * unit), bar.h)
    body = Layer((Box(bar, "#FFFFFF", radius=radius),), bar, fill=Painting(Linear(stops, angle), bar, unit))
    nodes: list[Node] = [
        body,
        Layer(
            (
                Box(side, "#FFFFFF", alpha=0.16),
                Box(lid, "#FFFFFF" if chosen else tone(board, "#CFEBFF"), radius=cap / 2),
            ),
            bar,
        ),
    ]
    edge: motion.Side = "bottom" if up else "top"
    board.act(Enter(tuple(nodes), start, board.time(1000), _GROWTH, motion.wiping(bar, edge), motion.faded))
    if chosen:
        glow = Layer((Box(bar, tone(board, "#FF9A4A"), alpha=0.55),), bar, blur=4.5 * unit)
        wide = Layer((Box(bar, tone(board, "#C86A2A"), alpha=0.4),), bar, blur=11 * unit)
        board.enter([wide, glow, *nodes], start + board.time(1000), 600, motion.fading)


def bars(series: Series, area: Rect, board: Board) -> None:
    """Label, bar of light, value at its end."""
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 14 * unit)
    named = min(0.36 * area.w, 60 * unit)
    labels = fit_together(
        series.labels,
        board.voice("label"),
        [(named - 2 * unit, high - 0.8 * unit)] * count,
        board.size(3.8),
        board.size(2.3),
        2,
    )
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)],
        board.voice("text"),
        [(0.24 * area.w, high - 0.6 * unit)] * count,
        board.size(5.0),
        board.size(2.4),
        1,
    )
    named = min(named, max(label.width for label in labels) + 3 * unit)
    track = area.w - named - max(value.width for value in values) - 3 * unit
    low = min(0.0, series.low)
    scale = track / (max(0.0, series.high) - low or 1.0)
    zero = area.x + named - low * scale
    for index, value in enumerate(series.values):
        y, start, chosen = area.y + index * high, start_of(board, series, index), index == series.highlight
        thick, middle = min(0.34 * high, 2.4 * unit), y + high / 2
        bar = Rect(min(zero, zero + value * scale), middle - thick / 2, max(thick, abs(value) * scale), thick)
        beam(board, bar, start, warm=chosen, glow=chosen)
        say(
            board,
            labels[index],
            area.x,
            middle - labels[index].height / 2,
            start,
            shine=tone_of(board, chosen),
            what="label",
        )
        say(
            board,
            values[index],
            bar.x + bar.w + 1.4 * unit,
            middle - values[index].height / 2,
            start + board.time(300),
            shine=EMBER if chosen else SNOW,
            what="value",
        )
