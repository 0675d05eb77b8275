"""Bars: level capsules for long names, the value at their end."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import scaling
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.pop.charts.columns import start_of, tones
from vgenflow.engine.manners.pop.shapes import face
from vgenflow.engine.manners.pop.springs import BACK, gathered, gone
from vgenflow.engine.manners.pop.words import say
from vgenflow.engine.type import fit_together

_FACED, _THICK = 2.2, 6.0
"""A bar so many times as long as thick, and so many units thick, has room for a face."""


def lay(series: Series, area: Rect, board: Board) -> None:
    """Names at the left, capsules from zero, values beyond them."""
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 16 * unit)
    named = min(0.34 * area.w, 58 * unit)
    names = fit_together(
        series.labels, board.voice("label"), [(named - 2 * unit, high - 0.8 * unit)] * count, board.size(5),
        board.size(2.3), 2,
    )  # fmt: skip
    named = max(name.width for name in names) + 2.4 * unit
    values = fit_together(
        [series.written(i, board.chinese) for i in range(count)], board.voice("display-italic"),
        [(0.22 * area.w, high - 0.6 * unit)] * count, board.size(8), board.size(2.4), 1,
    )  # fmt: skip
    low = min(0.0, series.low)
    widest = max(value.width for value in values) + 2.4 * unit
    track = area.w - named - widest
    scale = track / (max(0.0, series.high) - low or 1.0)
    zero = area.x + named - low * scale
    plain, lit = tones(board)
    thick = 0.76 * high
    for index, value in enumerate(series.values):
        middle, start = area.y + (index + 0.5) * high, start_of(board, index)
        color = lit if index == series.highlight else plain
        long = abs(value) * scale
        bar = Rect(min(zero, zero + value * scale), middle - thick / 2, long, thick)
        if long >= 1 and not board.sketch:
            r = thick / 2
            calm = index == series.highlight and value > 0 and long > _FACED * thick and thick > _THICK * unit
            features = (
                face(
                    bar.x + bar.w - 0.98 * r,
                    middle - 0.06 * r,
                    0.86 * r,
                    board.style.day.ink,
                    tones(board)[0],
                )
                if calm
                else ()
            )
            layer = gathered(Box(bar, color, radius=min(r, long / 2)), *features)
            how = scaling(zero, middle, 0.02, 1.0)
            board.act(Enter((layer,), start, board.time(520), BACK, how, gone(board)))
        say(board, names[index], area.x, middle - names[index].height / 2, start, what="label")
        number = values[index]
        say(
            board,
            number,
            bar.x + bar.w + 1.4 * unit,
            middle - number.height / 2,
            start + board.time(240),
            what="value",
        )
