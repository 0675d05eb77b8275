"""Peaks between the samples, after ITU-R BS.1770-4 annex 2: four times oversampled."""

import numpy as np
from numpy.typing import NDArray

_TIMES = 4
_TAPS = 12


def _phases() -> NDArray[np.float32]:
    """A windowed sinc for each of the three positions between two samples."""
    places = np.arange(_TAPS) - _TAPS / 2 + 1
    rows = []
    for phase in range(1, _TIMES):
        away = places - phase / _TIMES
        taps = np.sinc(away) * np.cos(np.pi * away / (_TAPS + 2)) ** 2
        rows.append(taps / taps.sum())
    return np.array(rows, np.float32)


_PHASES = _phases()


def true_peaks(samples: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """The highest absolute value in every `step` samples of either channel, oversampled (n x 2)."""
    size = len(samples)
    count = -(-size // step)
    highest = np.zeros(count * step, np.float32)
    for channel in samples.T if size else ():
        np.maximum(highest[:size], np.abs(channel), out=highest[:size])
        known = np.pad(channel, (_TAPS // 2 - 1, _TAPS // 2), mode="edge")
        for taps in _PHASES:
            between = np.convolve(known, taps[::-1], mode="valid")
            np.maximum(highest[:size], np.abs(between), out=highest[:size])
    peaks: NDArray[np.float32] = highest.reshape(count, step).max(axis=1) if count else highest
    return peaks
