"""Peaks between the samples, after ITU-R BS.1770-4 annex 2: four times oversampled."""

import numpy as np
from numpy.typing import NDArray

_TIMES = 4
_TAPS = 12
_BEFORE = _TAPS // 2 - 1
_HIDDEN = 0.7
"""What the samples show of a peak between them, at least (a tone at a quarter of the rate)."""


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


def true_peaks(samples: NDArray[np.float32], step: int, above: float = 0.0) -> NDArray[np.float32]:
    """The highest absolute value in every `step` samples of either channel, oversampled (n x 2).

    Steps that cannot reach `above` may be given their highest sample instead, which is much less work.
    """
    count = -(-len(samples) // step)
    highest = np.zeros(count, np.float32)
    for channel in samples.T if count else ():
        edge = (_BEFORE, count * step - len(channel) + _TAPS - _BEFORE - 1)
        known = np.pad(channel, edge, mode="edge")
        shown = np.abs(known[_BEFORE : _BEFORE + count * step]).reshape(count, step).max(axis=1)
        np.maximum(highest, shown, out=highest)
        near = np.flatnonzero(shown >= above * _HIDDEN)
        windows = np.lib.stride_tricks.sliding_window_view(known, step + _TAPS - 1)[::step][near]
        highest[near] = np.maximum(highest[near], _between(windows, step))
    return highest


def _between(windows: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """The highest value between the samples of each row, of which `_TAPS - 1` belong to its neighbours.

    By sums of whole arrays: how a row is reckoned does not depend on the rows beside it.
    """
    columns = np.ascontiguousarray(windows.T)
    highest = np.zeros(len(windows), np.float32)
    for taps in _PHASES:
        between = columns[:step] * taps[0]
        for place in range(1, _TAPS):
            between += columns[place : place + step] * taps[place]
        np.maximum(highest, np.abs(between).max(axis=0, initial=0.0), out=highest)
    return highest
