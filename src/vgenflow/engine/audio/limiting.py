"""A look-ahead limiter that works on the true peak of each millisecond.

Its gain depends on a second before and a hundredth after, and is reckoned in whole numbers: any
stretch can be made alone and comes out the same.
"""

import numpy as np
from numpy.typing import NDArray

from vgenflow.kit.time import SAMPLE_RATE

BIN = SAMPLE_RATE // 1000
AHEAD = 16
"""Milliseconds after a sample that its gain depends on."""
_UNIT = 1000
"""Steps in a decibel."""
_RELEASE = 40
"""Steps regained a millisecond."""
_DEEPEST = 48 * _UNIT
BEFORE = _DEEPEST // _RELEASE + AHEAD
"""Milliseconds before a sample that its gain depends on."""
_SMOOTH = 6
_HELD = _SMOOTH + 1
"""Milliseconds the gain is held low around a peak: one more than it is smoothed over."""
_WEIGHTS = np.rint(np.hanning(2 * _SMOOTH + 3)[1:-1] * 1024).astype(np.int64)
_BETWEEN = ((np.arange(BIN) + BIN // 2) % BIN / BIN).astype(np.float32)
"""Where each sample of a millisecond stands between two middles."""


def limiter(peaks: NDArray[np.float32], ceiling: float) -> NDArray[np.float32]:
    """Gain (at most 1) in the middle of each millisecond that keeps every peak below `ceiling`."""
    if not len(peaks) or peaks.max() <= ceiling:
        return np.ones(len(peaks), np.float32)
    needed = np.zeros(len(peaks), np.int64)
    over = np.flatnonzero(peaks > ceiling)
    exact = 20 * _UNIT * np.log10(ceiling / peaks[over].astype(np.float64))
    needed[over] = np.maximum(np.floor(exact), -_DEEPEST)
    lowest = _lowest(np.pad(needed, _HELD, mode="edge"))
    rising = np.arange(len(lowest)) * _RELEASE
    released = np.minimum(np.minimum.accumulate(lowest - rising) + rising, 0)
    smooth = np.convolve(np.pad(released, _SMOOTH, mode="edge"), _WEIGHTS, mode="valid")
    gain: NDArray[np.float32] = (10 ** (smooth / float(20 * _UNIT * _WEIGHTS.sum()))).astype(np.float32)
    return gain


def gain_of(gains: NDArray[np.float32], start: int, count: int) -> NDArray[np.float32]:
    """The gain of samples `start` to `start + count`, between the milliseconds' middles."""
    if not len(gains):
        return np.ones(count, np.float32)
    first, last = start // BIN, -(-(start + count) // BIN)
    known = gains[np.clip(np.arange(first - 1, last + 1), 0, len(gains) - 1)]
    rises = np.diff(known)
    here = np.empty((last - first, BIN), np.float32)
    half = BIN // 2
    here[:, :half] = known[:-2, None] + rises[:-1, None] * _BETWEEN[:half]
    here[:, half:] = known[1:-1, None] + rises[1:, None] * _BETWEEN[half:]
    return here.reshape(-1)[start - first * BIN :][:count]


def _lowest(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The lowest of every `2 * _HELD + 1` neighbours, by doubling."""
    width, wanted = 1, 2 * _HELD + 1
    while width < wanted:
        step = min(width, wanted - width)
        values = np.minimum(values[:-step], values[step:])
        width += step
    return values
