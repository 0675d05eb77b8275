"""Line: a thick round stroke with a ball at every value, the one that matters large."""

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import drawing
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.pop.charts.columns import Level, frame_of, start_of, tones
from vgenflow.engine.manners.pop.shapes import circle, face
from vgenflow.engine.manners.pop.springs import gathered, gone, popped
from vgenflow.engine.manners.pop.words import say
from vgenflow.engine.type import fit

_EVEN = (0.65, 0.0, 0.35, 1.0)
_DRAW_MS = 1200
_LARGER = 1.6
"""Of the value that matters."""


def lay(series: Series, area: Rect, words: Rect, board: Board, level: Level) -> None:
    """Values over their balls, names under the ground line."""
    unit, count = board.unit, len(series.values)
    tall = max(value.height for value in level.values)
    lift = 1.7 * tall + 12 * unit if series.highlight is not None else tall + 5 * unit
    chosen_low = series.highlight is not None and series.values[series.highlight] < 0
    below = _LARGER * tall + 8.5 * unit if chosen_low else tall + 5.4 * unit
    frame = frame_of(series, area, words, board, level, lift, below)
    left = area.x + (area.w - level.pitch * count) / 2
    spots = [
        (left + (index + 0.5) * level.pitch, frame.zero - value * frame.scale)
        for index, value in enumerate(series.values)
    ]
    plain, lit = tones(board)
    base = gathered(
        _stroke(
            [(area.x - 2 * unit, frame.zero), (area.x + area.w + 2 * unit, frame.zero)],
            0.6 * unit,
            board.colors.ink,
        )
    )
    popped(board, [base], 0, area.x, frame.zero)
    if count > 1 and not board.sketch:
        path = _stroke(spots, 1.8 * unit, plain)
        board.act(Enter((path,), start_of(board, 0), board.time(_DRAW_MS), _EVEN, drawing, gone(board)))
    for index, (x, y) in enumerate(spots):
        chosen, start = index == series.highlight, start_of(board, index) + board.time(120)
        r = min(5.5 * unit, 0.4 * level.pitch) if chosen else min(2.4 * unit, 0.2 * level.pitch)
        if not board.sketch:
            body = [circle(x, y, r, lit if chosen else plain)]
            features = (
                face(x, y, r, board.style.day.ink, plain) if chosen and series.values[index] > 0 else ()
            )
            popped(board, [gathered(*body, *features)], start, x, y)
        text = level.values[index]
        if chosen:
            large = fit(
                series.written(index, board.chinese),
                board.voice("display-italic"),
                0.96 * level.pitch,
                20 * unit,
                _LARGER * text.size,
                text.size,
                1,
            )
            text = large if large.fits else text
        under = series.values[index] < 0
        top = y + r + unit if under else y - r - unit - text.height
        wide = level.pitch
        say(board, text, x - wide / 2, top, start + board.time(150), align="centre", width=wide, what="value")
        say(
            board,
            level.names[index],
            x - wide / 2,
            frame.foot,
            start,
            align="centre",
            width=wide,
            what="label",
        )


def _stroke(spots: list[tuple[float, float]], weight: float, color: str) -> Path:
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, foot = min(y for _, y in spots), max(y for _, y in spots)
    bounds = Rect(left - weight, top - weight, right - left + 2 * weight, foot - top + 2 * weight)
    return Path(d, bounds, color, stroke=weight, round_caps=True)
