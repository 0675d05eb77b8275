"""Value noise: smooth, seeded randomness over a line or a plane."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_PERIOD = 256


class Noise:
    """Smooth random values in 0 to 1. Equal seeds give equal values."""

    def __init__(self, seed: int) -> None:
        self._lattice = np.random.default_rng(seed).random((_PERIOD, _PERIOD))

    def at(self, x: Array, y: Array) -> Array:
        """Values at points whose neighbours on the lattice are 1 apart."""
        column, row = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
        across, down = _eased(x - column), _eased(y - row)
        left, right = column % _PERIOD, (column + 1) % _PERIOD
        above, below = row % _PERIOD, (row + 1) % _PERIOD
        top = self._lattice[above, left] * (1 - across) + self._lattice[above, right] * across
        bottom = self._lattice[below, left] * (1 - across) + self._lattice[below, right] * across
        return np.asarray(top * (1 - down) + bottom * down)

    def along(self, t: Array, row: float = 0.0, octaves: int = 1) -> Array:
        """Values along a line, finer octaves each at half the strength; mean 0.5."""
        total, weight, strength = np.zeros_like(t), 0.0, 1.0
        for octave in range(octaves):
            total += strength * self.at(t * 2**octave, np.full_like(t, row + 17.0 * octave))
            weight += strength
            strength /= 2
        return np.asarray(total / weight)


def _eased(t: Array) -> Array:
    return t * t * (3 - 2 * t)
