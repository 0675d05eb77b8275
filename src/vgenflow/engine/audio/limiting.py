"""A look-ahead limiter whose gain is known for the whole video before the first sample is made.

It works on the true peak of each millisecond, so any stretch can be made alone and comes out the same.
"""

import numpy as np
from numpy.typing import NDArray

from vgenflow.kit.time import SAMPLE_RATE

BIN = SAMPLE_RATE // 1000
_SMOOTH = 6
_AHEAD = _SMOOTH + 1
"""Milliseconds the gain is held low around a peak: one more than it is smoothed over."""
_RELEASE_DB = 0.04
"""Gain regained a millisecond."""


def limiter(peaks: NDArray[np.float32], ceiling: float) -> NDArray[np.float32]:
    """Gain (at most 1) in the middle of each millisecond that keeps every peak below `ceiling`."""
    needed = np.minimum(0.0, 20 * np.log10(ceiling / np.maximum(peaks, 1e-9)))
    if not len(needed) or needed.min() >= 0.0:
        return np.ones(len(peaks), np.float32)
    around = np.pad(needed, _AHEAD, mode="edge")
    lowest = np.lib.stride_tricks.sliding_window_view(around, 2 * _AHEAD + 1).min(axis=1)
    rising = np.arange(len(lowest)) * _RELEASE_DB
    released = np.minimum(np.minimum.accumulate(lowest - rising) + rising, 0.0)
    window = np.hanning(2 * _SMOOTH + 3)[1:-1]
    smooth = np.convolve(np.pad(released, _SMOOTH, mode="edge"), window / window.sum(), mode="valid")
    gain: NDArray[np.float32] = (10 ** (smooth / 20)).astype(np.float32)
    return gain


def gain_of(gains: NDArray[np.float32], start: int, count: int) -> NDArray[np.float32]:
    """The gain of samples `start` to `start + count`, between the milliseconds' middles."""
    if not len(gains):
        return np.ones(count, np.float32)
    places = (np.arange(start, start + count) - BIN // 2) / BIN
    first = int(max(places[0], 0)) if count else 0
    last = first + count // BIN + 3
    near = gains[first:last]
    between: NDArray[np.float32] = np.interp(places - first, np.arange(len(near)), near).astype(np.float32)
    return between
