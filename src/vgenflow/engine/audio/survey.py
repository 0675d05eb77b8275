"""What is known of a sound, millisecond by millisecond: enough to level and limit any mix of it.

A survey depends on the sound alone, not on where it is laid, so it is made once and kept.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio.limiting import BIN
from vgenflow.engine.audio.loudness import STEP, Stereo, energies, integrated
from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.kit.content import digest

_HASH = 64
_CREST = 8.0
"""dB from the loudness of a sound to the lowest peak that the limiter may ever meet."""

Levels = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Survey:
    """K-weighted level (root of the energy of both channels) and true peak of each millisecond."""

    level: Levels
    peak: Levels

    def __len__(self) -> int:
        return len(self.level)

    @property
    def loudness(self) -> float:
        """Integrated loudness (LUFS) of the sound alone."""
        return integrated(by_step(np.square(self.level, dtype=np.float32)))

    def stretched(self, samples: int) -> "Survey":
        """What a sound of the same kind that lasts `samples` might be: this one over and over."""
        count = -(-samples // BIN)
        return Survey(np.resize(self.level, count), np.resize(self.peak, count))


def surveyed(sound: Stereo) -> Survey:
    """The survey of n x 2 samples, or of n x 1 that will be heard from both sides."""
    whole = np.pad(sound, ((0, -len(sound) % BIN), (0, 0)))
    energy = energies(whole, BIN) * (2 // whole.shape[1])
    loud = integrated(by_step(energy)) + _CREST
    peak = true_peaks(whole, BIN, above=10 ** (loud / 20))
    return Survey(np.sqrt(energy).astype(np.float16), peak.astype(np.float16))


def by_step(energy: NDArray[np.floating]) -> NDArray[np.float64]:
    """Means over the tenths of a second in which loudness is reckoned, silence added to the last."""
    size = STEP // BIN
    means: NDArray[np.float64] = (
        np.pad(energy, (0, -len(energy) % size)).reshape(-1, size).mean(axis=1, dtype=np.float64)
    )
    return means


def packed(survey: Survey) -> bytes:
    """As bytes that tell whether they are whole: SHA-256 in hex, levels, peaks."""
    body = survey.level.astype("<f2").tobytes() + survey.peak.astype("<f2").tobytes()
    return digest(body).encode() + body


def unpacked(data: bytes) -> Survey | None:
    """The survey stored as `data`; None if that is damaged."""
    body = data[_HASH:]
    if data[:_HASH] != digest(body).encode() or len(body) % 4:
        return None
    level, peak = np.frombuffer(body, "<f2").reshape(2, -1)
    return Survey(level, peak)
