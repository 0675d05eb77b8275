"""Loudness after ITU-R BS.1770-4 and EBU Tech 3342, and true peak, of 48 kHz stereo in blocks.

Only the energy of K-weighted tenths of a second and the highest peak are kept, so an hour costs no
more memory than a minute.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.kit.time import SAMPLE_RATE

Stereo = NDArray[np.float32]
"""Samples in rows, left and right in columns."""

SILENT = -70.0
"""What silence is given: the absolute gate of BS.1770."""
STEP = SAMPLE_RATE // 10
_OFFSET = -0.691
_SETTLE = 4096
"""Samples after which the weighting filter has forgotten (its pole decays by 87 dB in 2,000)."""
_TRANSFORM = 1 << 15
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGHPASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""Numerators and denominators at 48 kHz, BS.1770-4 tables 1 and 2."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness (LUFS), highest true peak (dBTP) and loudness range (LU)."""

    integrated: float
    true_peak: float
    range: float


@dataclass
class Meter:
    """Measures sound handed to it in blocks of any size, in order."""

    _rest: Stereo = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    _before: Stereo = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    _energies: list[NDArray[np.float64]] = field(default_factory=list)
    _peak: float = 0.0

    def add(self, block: Stereo) -> None:
        """The next samples."""
        sound = np.concatenate([self._rest, block])
        whole = len(sound) // STEP * STEP
        if whole:
            known = np.concatenate([self._before, sound[:whole]])
            self._energies.append(energies(known)[-(whole // STEP) :])
            self._peak = max(self._peak, float(true_peaks(known[-whole - STEP :], STEP).max()))
            self._before = known[-STEP:]
        self._rest = sound[whole:]

    def result(self) -> Loudness:
        """The figures of all that was added."""
        peak = max(self._peak, float(true_peaks(self._rest, STEP).max(initial=0.0)))
        steps = np.concatenate(self._energies) if self._energies else np.zeros(0)
        return Loudness(integrated(steps), _decibels(peak), loudness_range(steps))


def loudness(samples: Stereo) -> Loudness:
    """The figures of 48 kHz stereo (n x 2, full scale is 1)."""
    meter = Meter()
    for at in range(0, len(samples), SAMPLE_RATE * 10):
        meter.add(samples[at : at + SAMPLE_RATE * 10])
    return meter.result()


def energies(samples: Stereo, step: int = STEP) -> NDArray[np.float64]:
    """Mean K-weighted energy, all channels summed, of each whole `step` samples (n x channels)."""
    count = len(samples) // step
    sums = np.zeros(count)
    for channel in samples[: count * step].T if count else ():
        sums += np.square(_weighted(channel)).reshape(count, step).sum(axis=1, dtype=np.float64)
    means: NDArray[np.float64] = sums / step
    return means


def _weighted(channel: NDArray[np.float32]) -> NDArray[np.float32]:
    """One channel through the K-weighting filter, by overlapping transforms."""
    taken = _TRANSFORM - _SETTLE
    blocks = -(-len(channel) // taken)
    padded = np.pad(channel, (_SETTLE, blocks * taken - len(channel)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _TRANSFORM)[::taken]
    spectra = np.fft.rfft(windows, axis=1)
    spectra *= _weighting()
    filtered = np.fft.irfft(spectra, _TRANSFORM, axis=1)[:, _SETTLE:].astype(np.float32, copy=False)
    return filtered.reshape(-1)[: len(channel)]


@cache
def _weighting() -> NDArray[np.complex64]:
    """Frequency response of the K-weighting filter at the bins of the transform."""
    delay = np.exp(-2j * np.pi * np.arange(_TRANSFORM // 2 + 1) / _TRANSFORM)
    response = np.ones(len(delay), np.complex128)
    for above, below in (_SHELF, _HIGHPASS):
        response *= np.polyval(above[::-1], delay) / np.polyval(below[::-1], delay)
    return response.astype(np.complex64)


def integrated(steps: NDArray[np.float64]) -> float:
    """LUFS from tenths of a second: 400 ms blocks, gates at -70 LUFS and 10 LU below the mean."""
    blocks = _windows(steps, 4)
    loud = blocks[blocks > _energy(SILENT)]
    if not len(loud):
        return SILENT
    return _level(float(loud[loud > loud.mean() / 10].mean()))


def loudness_range(steps: NDArray[np.float64]) -> float:
    """LU between the 10th and 95th percentile of 3 s loudness, gated (EBU Tech 3342)."""
    blocks = _windows(steps, 30)
    loud = blocks[blocks > _energy(SILENT)]
    if len(loud) < 2:
        return 0.0
    levels = 10 * np.log10(loud[loud > loud.mean() / 100])
    low, high = np.percentile(levels, (10, 95))
    return float(high - low)


def _windows(steps: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Means over every `width` neighbouring steps."""
    if len(steps) < width:
        return np.zeros(0)
    sums = np.concatenate(([0.0], np.cumsum(steps)))
    means: NDArray[np.float64] = np.maximum(sums[width:] - sums[:-width], 0.0) / width
    return means


def _energy(level: float) -> float:
    return float(10 ** ((level - _OFFSET) / 10))


def _level(energy: float) -> float:
    return float(_OFFSET + 10 * np.log10(energy))


def _decibels(peak: float) -> float:
    return float(20 * np.log10(max(peak, 10 ** (SILENT / 20))))
