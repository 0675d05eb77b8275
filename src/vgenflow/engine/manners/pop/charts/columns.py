"""Columns: half-round ends with values inside, a face on the one that matters, a ball that hops over them."""

from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import How, scaling
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.pop.charts.hopping import hopping
from vgenflow.engine.manners.pop.shapes import column, face
from vgenflow.engine.manners.pop.springs import BACK, gathered, gone, popped
from vgenflow.engine.manners.pop.tones import dark, on, pink, sun, tangerine
from vgenflow.engine.manners.pop.words import say
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.story.template import Palette

_GROW_MS, _BETWEEN_MS = 520, 90
_HOPS = 8
"""A ball hops over at most so many columns."""


@dataclass(frozen=True, slots=True)
class Level:
    """Names and values as they are set on columns."""

    names: tuple[Setting, ...]
    values: tuple[Setting, ...]
    pitch: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Where zero is and what one of the unit is in pixels."""

    zero: float
    scale: float
    foot: float
    """Top of the names."""


def fitting(series: Series, area: Rect, board: Board) -> Level | None:
    """Names and values on columns; nothing if they do not fit side by side."""
    count = len(series.values)
    pitch = area.w / max(count, 3)
    names = fit_together(
        series.labels, board.voice("label"), [(0.94 * pitch, 8 * board.unit)] * count, board.size(4.0),
        board.reading, 2,
    )  # fmt: skip
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display-italic"),
        [(0.74 * min(pitch, 26 * board.unit), 16 * board.unit)] * count, board.size(6.6), board.size(2.6), 1,
    )  # fmt: skip
    return Level(names, values, pitch) if all(s.fits for s in (*names, *values)) else None


def frame_of(
    series: Series, area: Rect, words: Rect, board: Board, level: Level, clear: float, below: float
) -> Frame:
    """As tall as it goes below the title, and beside it where the values are low under it.

    `clear` is left free above the highest value, `below` under one that is negative.
    """
    unit = board.unit
    deep = max(name.height for name in level.names) + 2 * unit
    under = below if series.low < 0 else 0.0
    low = area.y + area.h - deep
    offset = (area.w - level.pitch * len(series.values)) / 2
    scale = max(0.0, low - under - area.y - clear) / series.span
    for index, value in enumerate(series.values):
        left = area.x + offset + (index - 0.5) * level.pitch
        if left < words.x + words.w and words.h > 0:
            room = low - under - words.y - words.h - clear
            scale = min(scale, max(0.0, room) / ((max(0.0, value) - series.low) or series.span))
    zero = low - under + series.low * scale
    return Frame(zero, scale, low + 2 * unit)


def tones(board: Board) -> tuple[str, str]:
    """Of columns, and of the one that matters."""
    mine: Palette = board.colors
    lit = sun(board) if mine.background != sun(board) else tangerine(board)
    return (pink(board) if dark(mine.background) else mine.accent), lit


def start_of(board: Board, index: int) -> int:
    """When value `index` (from 0) enters without a cue."""
    return board.cue(f"bar{index + 1}", 300 + _BETWEEN_MS * index)


def lay(series: Series, area: Rect, words: Rect, board: Board, level: Level) -> None:
    """Columns on their ground line, names under them, the ball over them."""
    unit, count = board.unit, len(series.values)
    last = series.highlight if series.highlight is not None else count - 1
    hops = 1 < count <= _HOPS and min(series.values[: last + 1]) >= 0 and last > 0
    clear = max(value.height for value in level.values) + 2 * unit
    frame = frame_of(series, area, words, board, level, max(clear, 16 * unit if hops else 0.0), clear)
    body = min(0.76 * level.pitch, 20 * unit)
    left = area.x + (area.w - level.pitch * count) / 2
    tops = list[tuple[float, float]]()
    plain, lit = tones(board)
    for index, value in enumerate(series.values):
        middle, chosen = left + (index + 0.5) * level.pitch, index == series.highlight
        x, high = middle - body / 2, abs(value) * frame.scale
        color, start = lit if chosen else plain, start_of(board, index)
        if high >= 1:
            _column(board, x, frame.zero, body, high, color, start, down=value < 0, lively=chosen)
        over = _value(
            series,
            index,
            board,
            level,
            Rect(x, frame.zero - high if value >= 0 else frame.zero, body, high),
            color,
            start,
        )
        tops.append((middle, over))
        say(
            board,
            level.names[index],
            middle - level.pitch / 2,
            frame.foot,
            start,
            align="centre",
            width=level.pitch,
            what="label",
        )
    base = Rect(area.x - 2 * unit, frame.zero - 0.3 * unit, area.w + 4 * unit, 0.6 * unit)
    line = gathered(Box(base, board.colors.ink, radius=base.h / 2))
    popped(board, [line], 0, area.x, frame.zero)
    if hops and not board.sketch:
        grown = [start_of(board, index) + board.time(_GROW_MS) for index in range(last + 1)]
        hopping(board, tops[: last + 1], grown, words)


def _column(
    board: Board, x: float, zero: float, body: float, high: float, color: str, start: int, *,
    down: bool, lively: bool,
) -> None:  # fmt: skip
    if board.sketch:
        return
    r = body / 2
    calm = lively and not down and high > 1.5 * body
    features = (
        face(
            x + r,
            zero - high + 0.95 * r,
            0.92 * r,
            board.style.day.ink,
            tangerine(board) if color != tangerine(board) else sun(board),
        )
        if calm
        else ()
    )
    layer = gathered(column(x, zero, body, high, color, down=down), *features)
    how: How = scaling(x + r, zero, 1.0, 0.02)
    board.act(Enter((layer,), start, board.time(_GROW_MS), BACK, how, gone(board)))


def _value(
    series: Series, index: int, board: Board, level: Level, bar: Rect, color: str, start: int
) -> float:
    """Inside the end if there is room, else beyond it; returns the top of all that stands there."""
    unit, text, later = board.unit, level.values[index], start + board.time(260)
    down, chosen = series.values[index] < 0, index == series.highlight
    round_ = min(bar.w / 2, bar.h)
    if chosen and bar.h > 1.5 * bar.w:
        large = fit(
            series.written(index, board.chinese),
            board.voice("display-italic"),
            0.82 * bar.w,
            0.4 * bar.h,
            1.6 * text.size,
            text.size,
            1,
        )
        text, shift = (large if large.fits else text), 0.95 * bar.w
    else:
        shift = 0.62 * round_
    inside = bar.h > shift + text.height + unit and text.width < 0.86 * bar.w
    if inside:
        y = bar.y + bar.h - shift - text.height if down else bar.y + shift
        say(
            board,
            text,
            bar.x,
            y,
            later,
            color=on(board, color),
            ground=color,
            align="centre",
            width=bar.w,
            what="value",
        )
        return bar.y
    y = bar.y + bar.h + unit if down else bar.y - unit - text.height
    wide = level.pitch
    say(board, text, bar.x + bar.w / 2 - wide / 2, y, later, align="centre", width=wide, what="value")
    return y if not down else bar.y
