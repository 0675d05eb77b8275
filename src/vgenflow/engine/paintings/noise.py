"""Noise that looks the same at every size: on a lattice that is fixed in units, not in pixels."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.native import CELL, KERNELS, LATTICE, Pairs
from vgenflow.engine.paintings.ground import Field, by_rows, smooth, tinted

_TURN = 37.0


def noise(  # noqa: PLR0913 - of a size, and how it is laid
    width: int, height: int, unit: float, cell: float, seed: int, *, angle: float = 0.0, long: float = 1.0
) -> Field:
    """Value noise, 0 to 1: cells `cell` units wide and `long` times as long, in the direction `angle`."""
    turn, aside = math.radians(angle), cell * unit
    along = aside * long
    cos, sin = math.cos(turn), math.sin(turn)
    right, below = (_cells(cos / along), _cells(-sin / aside)), (_cells(sin / along), _cells(cos / aside))
    first = (_cells((cos + sin) / 2 / along), _cells((cos - sin) / 2 / aside))
    out = np.empty((height, width), np.float32)
    KERNELS.noise(_pairs(seed), out, first, right, below)
    return out


def _cells(share: float) -> int:
    return round(share * (1 << CELL))


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
    parts = list[Field]()
    for octave in range(octaves):
        size = cell / 2**octave
        if octave and size * unit < 1:
            break
        # each turned otherwise, so that no lattice is seen
        turned = angle + (_TURN * octave if long == 1 else 0)
        parts.append(noise(width, height, unit, size, seed + octave, angle=turned, long=long))
    weights = [np.float32(0.5**octave / (2 - 0.5 ** (len(parts) - 1))) for octave in range(len(parts))]

    def summed(rows: slice) -> Field:
        total = parts[0][rows] * weights[0]
        for part, weight in zip(parts[1:], weights[1:], strict=True):
            total += part[rows] * weight
        return total

    return by_rows((height, width), summed)


@lru_cache(maxsize=32)
def _pairs(seed: int) -> Pairs:
    numbers = np.random.default_rng(seed).random((LATTICE, LATTICE), dtype=np.float32)
    levels = np.rint(numbers * np.float32(65535)).astype(np.uint32)
    return np.ascontiguousarray(levels | (np.roll(levels, -1, axis=1) << 16))


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

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width)."""
        fine = noise(width, height, unit, self.cell, self.seed, angle=self.angle, long=self.long)
        coarse = noise(width, height, unit, 6 * self.cell, self.seed + 1, angle=self.angle, long=self.long)

        def left(rows: slice) -> Field:
            over = 0.7 * fine[rows] + 0.3 * coarse[rows] - (self.cover - self.soft)
            return self.least + (1 - self.least) * smooth(over / max(self.soft, 1e-3))

        return Rows((height, width), left)


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

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        made = fbm(
            width, height, unit, self.cell, self.seed, octaves=self.octaves, angle=self.angle, long=self.long
        )
        depth = self.most - self.least
        return tinted(
            self.color,
            Rows((height, width), lambda rows: self.least + depth * smooth((made[rows] - 0.25) * 2)),
        )
