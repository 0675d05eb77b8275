"""Maps to reveal by: when a pixel is reached, from 0 to 1."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from vgenflow.engine.paintings.ground import Field, places
from vgenflow.engine.paintings.noise import fbm
from vgenflow.engine.raster.outline import outline

_STEP = 1.5
"""Pixels between two levels along a stroke."""
_FINE = 4
"""Bits of a pixel that lines are drawn at."""
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Wipe:
    """An edge that crosses the rectangle in the direction `angle` (0 to the right, 90 down).

    A `rough` edge runs ahead and lags by such a share; its tongues are `cell` wide, `long` times as long.
    """

    angle: float = 0.0
    rough: float = 0.0
    cell: float = 3.0
    long: float = 1.0
    seed: int = 0

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        turn = math.radians(self.angle)
        across, down = math.cos(turn), math.sin(turn)
        length = abs(across) * width + abs(down) * height
        x, y = places(width, height)
        share = ((x - width / 2) * across + (y - height / 2) * down) / length + 0.5
        even: Field = np.broadcast_to(share, (height, width)).astype(np.float32)
        if not self.rough:
            return even
        uneven = fbm(width, height, unit, self.cell, self.seed, octaves=3, angle=self.angle, long=self.long)
        ahead = (uneven - np.float32(0.5)) * np.float32(2 * self.rough)
        return np.asarray((even * np.float32(1 - self.rough) + self.rough / 2 + ahead).clip(0, 1), np.float32)


@dataclass(frozen=True, slots=True)
class Iris:
    """A circle that grows about (`x`, `y`), shares of the rectangle, until all is inside."""

    x: float = 0.5
    y: float = 0.5

    def paint(self, width: int, height: int, unit: float) -> Field:  # noqa: ARG002 - of any size
        """(height, width)."""
        x, y = places(width, height)
        far = math.hypot(max(self.x, 1 - self.x) * width, max(self.y, 1 - self.y) * height)
        away = np.sqrt((x - self.x * width) ** 2 + (y - self.y * height) ** 2)
        return np.asarray(away / np.float32(far), np.float32)


@dataclass(frozen=True, slots=True)
class Along:
    """A pen `width` units wide that goes along points in units from the corner; the rest comes last.

    Several strokes follow one another, each taking time by its length.
    """

    strokes: tuple[Points, ...]
    width: float

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        dense = [_dense(np.array(stroke, np.float64) * unit) for stroke in self.strokes]
        total = sum(len(points) - 1 for points in dense)
        out = np.ones((height, width), np.float32)
        thick, passed = max(1, round(self.width * unit)), total
        # where the pen comes twice, the first time counts
        for points in reversed(dense):
            at = np.rint(points * (1 << _FINE)).astype(int).tolist()
            for i in range(len(at) - 2, -1, -1):
                passed -= 1
                cv2.line(out, at[i], at[i + 1], passed / max(1, total), thick, cv2.LINE_8, _FINE)
        return out


def _dense(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A polyline with a point at least every few pixels, evenly."""
    lengths = np.hypot(*np.diff(points, axis=0).T)
    far = np.concatenate([[0.0], np.cumsum(lengths)])
    evenly = np.linspace(0, far[-1], max(2, math.ceil(far[-1] / _STEP) + 1))
    return np.stack([np.interp(evenly, far, points[:, i]) for i in (0, 1)], axis=1)


def points_on(d: str, step: float = 0.5) -> tuple[Points, ...]:
    """The contours of an outline in SVG path syntax, as points `step` apart. Raises BadOutline."""
    measure, contours = skia.PathMeasure(outline(d), False), list[Points]()
    while True:
        length = measure.getLength()
        if length > 0:
            far = np.linspace(0, length, max(2, math.ceil(length / step) + 1))
            found = (measure.getPosTan(float(place)) for place in far)
            contours.append(tuple((place.x(), place.y()) for place, _ in found))
        if not measure.nextContour():
            return tuple(contours)
