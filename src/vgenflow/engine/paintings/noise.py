"""Noise that looks the same at every size: on a lattice that is fixed in units, not in pixels."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.paintings.ground import Field, places, smooth, tinted

_LATTICE = 256
"""Cells after which it repeats, across and down."""
_TURN = 37.0
_STRIP = 64
"""Rows worked out at a time: what is in between takes ten times the memory of the result."""
_WIDE, _LESS = 32, 4
"""Cells of so many pixels are worked out on a picture so many times as small, and enlarged."""


def noise(  # noqa: PLR0913 - of a size, and how it is laid
    width: int, height: int, unit: float, cell: float, seed: int, *, angle: float = 0.0, long: float = 1.0
) -> Field:
    """Value noise, 0 to 1: cells `cell` units wide and `long` times as long, in the direction `angle`."""
    if cell * unit >= _WIDE:
        small = -(-width // _LESS), -(-height // _LESS)
        part = noise(*small, unit / _LESS, cell, seed, angle=angle, long=long)
        size = small[0] * _LESS, small[1] * _LESS
        whole = cv2.resize(part, size, interpolation=cv2.INTER_CUBIC)
        return np.asarray(whole[:height, :width], np.float32)
    x, y = places(width, height, unit)
    turn = math.radians(angle)
    lattice = _Lattice(_table(seed), cell * long, cell, math.cos(turn), math.sin(turn))
    out = np.empty((height, width), np.float32)
    for top in range(0, height, _STRIP):
        out[top : top + _STRIP] = lattice.at(x, y[top : top + _STRIP])
    return out


class _Lattice(NamedTuple):
    """Numbers on a turned grid of cells, mixed smoothly in between."""

    table: Field
    long: float
    wide: float
    cos: float
    sin: float

    def at(self, x: Field, y: Field) -> Field:
        """At places across and down, in units."""
        along, aside = x, y
        if self.sin:
            cos, sin = np.float32(self.cos), np.float32(self.sin)
            along, aside = x * cos + y * sin, y * cos - x * sin
        along, aside = along / np.float32(self.long), aside / np.float32(self.wide)
        left, top = np.floor(along), np.floor(aside)
        across, down = smooth(along - left), smooth(aside - top)
        column, row = left.astype(np.int32), top.astype(np.int32)
        high = self._corner(row, column) * (1 - across) + self._corner(row, column + 1) * across
        low = self._corner(row + 1, column) * (1 - across) + self._corner(row + 1, column + 1) * across
        return np.asarray(high * (1 - down) + low * down, np.float32)

    def _corner(self, row: NDArray[np.int32], column: NDArray[np.int32]) -> Field:
        return np.asarray(self.table[row & (_LATTICE - 1), column & (_LATTICE - 1)], np.float32)


def fbm(  # noqa: PLR0913 - as `noise`
    width: int,
    height: int,
    unit: float,
    cell: float,
    seed: int,
    *,
    octaves: int = 4,
    angle: float = 0.0,
    long: float = 1.0,
) -> Field:
    """Noise upon noise, each half as large and half as strong (fractal Brownian motion), about 0.5."""
    total = np.zeros((height, width), np.float32)
    weight = 0.0
    for octave in range(octaves):
        size = cell / 2**octave
        if octave and size * unit < 1:
            break
        # each turned otherwise, so that no lattice is seen
        turned = angle + (_TURN * octave if long == 1 else 0)
        part = noise(width, height, unit, size, seed + octave, angle=turned, long=long)
        total += np.float32(0.5**octave) * part
        weight += 0.5**octave
    return total / np.float32(weight)


@lru_cache(maxsize=32)
def _table(seed: int) -> Field:
    return np.random.default_rng(seed).random((_LATTICE, _LATTICE), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Grain:
    """Speckle as a map: to mask by, so that the ground shows through letters and strokes.

    It leaves all where the noise is above `cover`, nothing where it is `soft` below; `long` cells make
    streaks in the direction of `angle`.
    """

    seed: int
    cell: float = 0.18
    cover: float = 0.4
    soft: float = 0.25
    angle: float = 0.0
    long: float = 1.0
    least: float = 0.0
    """What it leaves everywhere."""

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        fine = noise(width, height, unit, self.cell, self.seed, angle=self.angle, long=self.long)
        coarse = noise(width, height, unit, 6 * self.cell, self.seed + 1, angle=self.angle, long=self.long)
        shown = smooth((0.7 * fine + 0.3 * coarse - (self.cover - self.soft)) / max(self.soft, 1e-3))
        return np.asarray(self.least + (1 - self.least) * shown, np.float32)


@dataclass(frozen=True, slots=True)
class Clouds:
    """One colour at uneven strength: paper, dust, mist, a wiped board."""

    seed: int
    color: str
    cell: float = 12.0
    least: float = 0.0
    most: float = 0.1
    """Alpha where it is weakest and strongest."""
    octaves: int = 5
    angle: float = 0.0
    long: float = 1.0

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 4)."""
        made = fbm(
            width, height, unit, self.cell, self.seed, octaves=self.octaves, angle=self.angle, long=self.long
        )
        share = smooth((made - 0.25) * 2)
        return tinted(self.color, np.asarray(self.least + (self.most - self.least) * share, np.float32))
