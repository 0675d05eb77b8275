"""Whether a file shows what the engine draws: one frame of each scene, and of each eight seconds of it.

The frames are among those that are decoded anyway, without the loop filter. Stills are drawn at the
video's size, so that nothing but the encoder lies between them and the file.
"""

from collections.abc import Iterator
from fractions import Fraction

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import Piece, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline

_CELL = 16
"""Pixels of luma on a side of the cells that are compared by their means."""
_FAR = 40
"""Levels the mean of a cell may be off. Encoding makes up to 23, in pages that move; other words make 60."""
_TINT = 0.08
"""Share of a colour, or of one in another, that may be lost or added. Encoding makes up to 0.04, the
matrix of Rec. ITU-R BT.601 0.11 or more, full range 0.18."""
_COLORLESS, _FEW = 16.0, 1000
"""Variance of colours, in levels squared, and number of cells below which they say little."""
_NEARER = 0.8
"""Share of the squared error that must be left when a plane is moved by a pixel for it to be misplaced.
At least 0.97 times as much is left of a plane that is right, at most 0.63 of one that is not."""
_MOVES = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
_PLANES = {"luma": 4, "blue difference": 1, "red difference": 1}
"""One row of so many is compared in place."""
Drawn = tuple[Pixels, Pixels, Pixels]
"""Y, U and V."""


class Likeness:
    """Sees the decoded frames of a film in order; of each piece of a scene's body it looks at the last."""

    def __init__(self, timeline: Timeline, assets: AssetSource, layouts: Layouts) -> None:
        self._timeline = timeline
        self._film = Film(timeline, layouts, assets)
        self._bodies = [piece for piece in plan(timeline) if piece.kind == "body"]
        self._at = 0
        self._last: tuple[int, av.VideoFrame] | None = None
        self._other = list[str]()
        self._moved = np.zeros((len(_PLANES), len(_MOVES)))
        """Squared errors of each plane, moved in each way."""
        self._known, self._error = np.zeros((4, 4)), np.zeros((4, len(_PLANES)))
        """Normal equations for the errors of cells as a linear function of 1, Y, U and V."""

    def see(self, time: Fraction, frame: av.VideoFrame) -> None:
        """The next frame, shown at `time` in seconds. It is not altered."""
        if (frame.width, frame.height) != (self._timeline.width, self._timeline.height):
            return
        if frame.format.name == "yuv420p":
            number = round(time * self._timeline.rate.fraction)
            self._leave(number)
            self._last = number, frame

    def problems(self) -> Iterator[str]:
        """What is wrong with the frames seen, all of them having been."""
        self._leave(self._timeline.frames)
        yield from self._other
        for name, errors in zip(_PLANES, self._moved, strict=True):
            if errors[1:].min() < _NEARER * errors[0]:
                yield f"its {name} is shown in the wrong place"
        known = self._known + np.eye(4) * _COLORLESS * (self._known[0, 0] + _FEW)
        if np.abs(np.linalg.solve(known, self._error)[1:]).max() > _TINT:
            yield "its colours are not those that were drawn"

    def _leave(self, number: int) -> None:
        """Look at the last frame of every body that ends before frame `number`."""
        while self._at < len(self._bodies):
            body = self._bodies[self._at]
            if body.start + body.frames > number:
                return
            if self._last is not None and self._last[0] >= body.start:
                self._compare(body, *self._last)
            self._at += 1

    def _compare(self, body: Piece, number: int, frame: av.VideoFrame) -> None:
        planes = next(self._film.frames(body, number - body.start))
        drawn, shown = (planes.y, planes.u, planes.v), _planes(frame)
        means, errors = _cells(drawn, shown)
        if np.abs(errors).max() > _FAR:
            clip = self._timeline.clips[body.clip]
            at = float(number / self._timeline.rate.fraction)
            self._other.append(f"at {at:.1f} s it does not show scene {clip.id} ({clip.layout})")
            return
        self._known += means.T @ means
        self._error += means.T @ errors
        self._moved += [
            [_apart(one, other, move, rows) for move in _MOVES]
            for one, other, rows in zip(drawn, shown, _PLANES.values(), strict=True)
        ]


def _planes(frame: av.VideoFrame) -> Drawn:
    y, u, v = (
        np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[: plane.height, : plane.width]
        for plane in frame.planes
    )
    return y, u, v


def _cells(drawn: Drawn, shown: Drawn) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Of each cell 1 and its means as drawn, about middle grey, (n, 4); and how far they are off, (n, 3)."""
    height, width = drawn[0].shape
    size = -(-width // _CELL), -(-height // _CELL)
    one, other = (
        np.stack(
            [cv2.resize(plane, size, interpolation=cv2.INTER_AREA).reshape(-1) for plane in planes], axis=-1
        )
        for planes in (drawn, shown)
    )
    means = one.astype(np.float64)
    return np.insert(means - 128, 0, 1, axis=1), other - means


def _apart(one: Pixels, other: Pixels, move: tuple[int, int], rows: int) -> float:
    """The squared error of every so many rows of two planes, the second moved by some rows and columns."""
    (down, across), (height, width) = move, one.shape
    moved = other[1 + down : height - 1 + down : rows, 1 + across : width - 1 + across]
    return cv2.norm(one[1 : height - 1 : rows, 1 : width - 1], moved, cv2.NORM_L2SQR)
