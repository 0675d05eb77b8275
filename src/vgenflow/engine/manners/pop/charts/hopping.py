"""Hopping: the ball that goes over the tops of columns, its dotted trail, the confetti where it lands."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from vgenflow.engine.drawing import Layer, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.pop.shapes import circle, dotted, hop_at
from vgenflow.engine.manners.pop.springs import gathered, gone, popped, pressed
from vgenflow.engine.manners.pop.tones import dark, mint, tangerine, tint

_RADIUS, _OVER = 2.6, 1.4
"""Of the ball, and the room under it, in hundredths of the short side."""
_HOP_MS, _SQUASH_MS, _BEAT_MS = 260, 300, 2600
_CONFETTI = ((7, -7, 1.2), (11, -3.5, 0.8), (-6.5, -8, 1.0), (9.5, 2, 1.2), (-9.5, -3.5, 0.8))
"""Places about the ball and sizes, in hundredths of the short side."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Where the ball touches down, how high it hops in between, and when."""

    spots: tuple[tuple[float, float], ...]
    hops: tuple[float, ...]
    times: tuple[int, ...]

    def at(self, frame: int) -> tuple[float, float]:
        """Where the ball is."""
        for index, (one, other) in enumerate(pairwise(self.times)):
            if frame < other:
                share = max(0.0, (frame - one) / max(1, other - one))
                x, y = hop_at(self.spots[index], self.spots[index + 1], self.hops[index], share)
                return round(x, 2), round(y, 2)
        return self.spots[-1]


def hopping(board: Board, tops: list[tuple[float, float]], ready: list[int], words: Rect) -> None:
    """Over these tops, each from the frame it is ready; nothing lands on the title's `words`."""
    unit = board.unit
    spots = tuple((round(x, 2), round(y - _OVER * unit, 2)) for x, y in tops)
    hops = tuple(min(8 * unit, max(3 * unit, 0.3 * (b[0] - a[0]))) for a, b in pairwise(spots))
    step = board.time(_HOP_MS)
    times = tuple(accumulate(ready, lambda before, one: max(before + step, one)))
    way = _Way(spots, hops, times)
    _trail(board, way)
    _ball(board, way)
    _confetti(board, spots[-1], times[-1], words)


def _trail(board: Board, way: _Way) -> None:
    """Dots where the ball has been."""
    mine = board.colors.background
    trail = dotted(way.spots, way.hops, 0.6 * board.unit, mint(board) if dark(mine) else board.colors.ink)
    drawn, whole, end = motion.layered((trail,)), trail.bounds, way.times[-1]

    def dots(frame: int) -> Nodes:
        if frame < way.times[0]:
            return ()
        if frame >= end:
            return drawn
        return motion.clipped(drawn, Rect(whole.x, whole.y, max(0.0, way.at(frame)[0] - whole.x), whole.h))

    board.moving(dots, end, gone(board))


def _ball(board: Board, way: _Way) -> None:
    """It squashes where it has landed, and now and then."""
    radius = _RADIUS * board.unit
    lit = tangerine(board)
    color = lit if board.colors.background != lit else board.colors.accent
    body = gathered(circle(0, -radius, radius, color))
    squash, beat, end = board.time(_SQUASH_MS), board.time(_BEAT_MS), way.times[-1]

    def ball(frame: int) -> Nodes:
        if frame < way.times[0]:
            return ()
        x, y = way.at(frame)
        layer = Layer(body.children, body.bounds, dx=x, dy=y)
        return (pressed(layer, 0.0, 0.0, ((frame - end) % beat) / squash) if frame >= end else layer,)

    board.moving(ball, board.frames, gone(board))


def _confetti(board: Board, spot: tuple[float, float], start: int, words: Rect) -> None:
    unit = board.unit
    for index, (across, down, size) in enumerate(_CONFETTI):
        x, y = spot[0] + across * unit, spot[1] + down * unit
        near = words.x - unit < x < words.x + words.w + unit and y < words.y + words.h + unit
        if near or not (unit < x < board.grid.width - unit) or y < unit:
            continue
        body = gathered(circle(x, y, size * unit, tint(board, index % 3)))
        popped(board, [body], start, *spot)
