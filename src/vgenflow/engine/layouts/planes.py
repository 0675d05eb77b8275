"""Planes: what the lines of an icon enclose, so that it may be cut out of paper or rubbed with chalk."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.layouts.icons import BORDER, GRID, enlarge
from vgenflow.engine.paintings.wipes import points_on

Point = tuple[float, float]
_SCALE, _EDGE = 16, 2
"""Pixels to a unit of the grid while planes are looked for, and units around it."""
_LINE, _SLACK = 1.0, 0.06
"""Units: how wide lines are then, and how far a corner of a plane may be off."""
_LEAST = 0.004
"""Of the grid, what a plane takes at least."""
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Plane:
    """What lines enclose, up to their middle: corners on the grid, and how much of the grid it takes."""

    corners: tuple[Point, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Sketched:
    """An icon as lines and planes, all on its grid; the planes by size, the largest first."""

    lines: tuple[tuple[Point, ...], ...]
    planes: tuple[Plane, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The left, top, right and lower edge of its lines."""
        xs = [x for line in self.lines for x, _ in line]
        ys = [y for line in self.lines for _, y in line]
        return min(xs), min(ys), max(xs), max(ys)


@lru_cache(_KEPT)
def sketched(data: str) -> Sketched | None:
    """Lines and planes of an icon; None if `data` is not path data that draws anything."""
    scaled = enlarge(data.replace(BORDER, ""), 1.0)
    lines = points_on(scaled, 0.12) if scaled else ()
    return Sketched(lines, tuple(_planes(lines))) if lines else None


def _planes(lines: tuple[tuple[Point, ...], ...]) -> list[Plane]:
    """Whatever cannot be reached from outside without crossing a line, each part apart."""
    side = round((GRID + 2 * _EDGE) * _SCALE)
    free: NDArray[np.uint8] = np.full((side, side), 255, np.uint8)
    for line in lines:
        at = np.rint((np.array(line) + _EDGE) * _SCALE).astype(np.int32)
        cv2.polylines(free, [at], False, 0, round(_LINE * _SCALE))
    count, parts = cv2.connectedComponents(free, connectivity=4)
    outside, grown = int(parts[0, 0]), np.ones((round(_LINE * _SCALE) + 1,) * 2, np.uint8)
    found = list[Plane]()
    for part in range(1, count):
        inside = cv2.dilate((parts == part).astype(np.uint8), grown)
        share = float(inside.sum()) / (GRID * _SCALE) ** 2
        if part == outside or share < _LEAST:
            continue
        outlines, _ = cv2.findContours(inside, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        corners = cv2.approxPolyDP(outlines[0], _SLACK * _SCALE, True)[:, 0, :] / _SCALE - _EDGE
        found.append(Plane(tuple((round(float(x), 3), round(float(y), 3)) for x, y in corners), share))
    return sorted(found, key=lambda plane: -plane.share)
