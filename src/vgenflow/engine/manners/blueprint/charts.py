"""Charts: level bars, and how names and values are set."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.blueprint.pen import FRAME, section, strokes
from vgenflow.engine.type import Setting, fit_together


def start_of(board: Board, index: int) -> int:
    """When value `index` (from 0) enters."""
    return board.cue(f"bar{index + 1}", 350 + 90 * index)


def names_of(series: Series, area: Rect, board: Board) -> tuple[Setting, ...]:
    """The names, side by side."""
    count = len(series.values)
    box = (0.94 * area.w / count, 7 * board.unit)
    return fit_together(series.labels, board.voice("label"), [box] * count, board.size(2.9), board.reading, 2)


def values_of(series: Series, area: Rect, board: Board) -> tuple[Setting, ...]:
    """The values, side by side."""
    count = len(series.values)
    written = [series.written(i, board.chinese) for i in range(count)]
    box = (0.9 * area.w / count, 12 * board.unit)
    return fit_together(
        written, board.voice("display-italic"), [box] * count, board.size(7), board.size(2.6), 1
    )


def bars(series: Series, area: Rect, board: Board) -> None:
    """Level bars from a datum, names at the left, values at the right."""
    unit, count, colors = board.unit, len(series.values), board.colors
    high = min(area.h / count, 15 * unit)
    named = min(0.36 * area.w, 62 * unit)
    names = fit_together(
        series.labels, board.voice("label"), [(named - 2 * unit, high - 0.8 * unit)] * count, board.size(3.6),
        board.size(2.3), 2,
    )  # fmt: skip
    written = [series.written(i, board.chinese) for i in range(count)]
    values = fit_together(
        written, board.voice("display-italic"), [(0.24 * area.w, high - 0.6 * unit)] * count, board.size(6.4),
        board.size(2.4), 1,
    )  # fmt: skip
    named = max(name.width for name in names) + 2.4 * unit
    track = area.w - named - max(value.width for value in values) - 2 * unit
    scale = track / series.span
    zero = area.x + named - series.low * scale
    top = area.y + max(0.0, min((area.h - high * count) / 2, 4 * unit))
    datum = Rect(zero, top, 1, high * count)
    line = strokes(board, [((zero, top), (zero, top + datum.h))], colors.ink, FRAME)
    board.enter([line], 0, 400, motion.wiping(Rect(zero - 4, top, 8, datum.h), "top"))
    for index, value in enumerate(series.values):
        y, start, chosen = top + index * high, start_of(board, index), index == series.highlight
        thick, middle = 0.62 * high, top + (index + 0.5) * high
        bar = Rect(min(zero, zero + value * scale), y + (high - thick) / 2, abs(value) * scale, thick)
        side: motion.Side = "left" if value >= 0 else "right"
        around = Rect(bar.x - unit, bar.y - unit, bar.w + 2 * unit, bar.h + 2 * unit)
        board.enter(section(board, bar, chosen=chosen), start, 600, motion.wiping(around, side))
        tone = colors.accent if chosen else colors.ink
        board.text(
            names[index], area.x, middle - names[index].height / 2, start, color=tone, what="label", stagger=0
        )
        later = start + board.time(250)
        board.text(
            values[index],
            bar.x + bar.w + 1.2 * unit,
            middle - values[index].height / 2,
            later,
            color=tone,
            what="value",
        )
