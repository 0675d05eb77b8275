"""Sound at one rate to sound at another, of exactly the right length."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
_LOBES = 32
"""Zero crossings of the sinc on either side: 80 dB down a tenth above the lower Nyquist frequency."""
_BETA = 8.0
_ROLL_OFF = 0.945
_WIDTH = 128
"""Samples that are reckoned by one row of a matrix product."""


def resampled(sound: Sound, source: int, target: int) -> Sound:
    """Mono `sound` from `source` to `target` samples a second; `ceil(n * target / source)` long.

    Polyphase windowed sinc (Kaiser), without delay. The taps of neighbouring samples stand in the
    columns of a matrix, so that a stretch of sound becomes one matrix product.
    """
    if source == target or not len(sound):
        return sound
    common = math.gcd(source, target)
    up, down = target // common, source // common
    cycles = max(1, _WIDTH // up)
    made, taken = up * cycles, down * cycles
    count = -(-len(sound) * up // down)
    rows = -(-count // made)
    reach = _reach(up, down)
    out = np.empty((rows, made), np.float32)
    padded = np.concatenate([np.zeros(reach, np.float32), sound, np.zeros(taken + 2 * reach, np.float32)])
    for first in range(0, made, _WIDTH):
        last = min(first + _WIDTH, made)
        taps = _taps(up, down, first, last)
        windows = np.lib.stride_tricks.sliding_window_view(padded[first * down // up + 1 :], len(taps))
        np.matmul(np.ascontiguousarray(windows[::taken][:rows]), taps, out=out[:, first:last])
    return out.reshape(-1)[:count]


def _reach(up: int, down: int) -> int:
    """Source samples on either side that a sample depends on."""
    return math.ceil(_LOBES / (min(1.0, up / down) * _ROLL_OFF))


@lru_cache(maxsize=4)
def _taps(up: int, down: int, first: int, last: int) -> NDArray[np.float32]:
    """What each source sample (row) gives to the samples `first` to `last` (columns)."""
    width, reach = min(1.0, up / down) * _ROLL_OFF, _reach(up, down)
    columns = np.arange(first, last)
    begins = columns * down // up - first * down // up
    away = np.arange(-reach + 1, reach + 1) - (columns * down % up)[:, None] / up
    inside = np.clip(1 - (away / (reach + 1)) ** 2, 0, None)
    taps = np.sinc(away * width) * np.i0(_BETA * np.sqrt(inside)) / np.i0(_BETA)
    matrix = np.zeros((int(begins[-1]) + 2 * reach, last - first), np.float32)
    rows = begins[:, None] + np.arange(2 * reach)
    matrix[rows, np.arange(last - first)[:, None]] = taps / taps.sum(axis=1, keepdims=True)
    return matrix
