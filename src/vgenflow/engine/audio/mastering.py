"""The mix brought to the loudness and peak that platforms ask for."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio.limiting import BIN, gain_of, limiter
from vgenflow.engine.audio.loudness import SILENT, STEP, Stereo, energies, integrated
from vgenflow.engine.audio.mixing import Mix, mixed
from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline

TARGET = -14.0
"""LUFS."""
CEILING_DB = -1.8
"""dBTP before encoding: AAC makes peaks a little higher, and the file must stay below -1."""
_BLOCK = SAMPLE_RATE * 10
_BEFORE = SAMPLE_RATE // 2
_ROUNDS = 16
_NEAR = 0.05
"""LU off the target at which the gain is left as it is."""
_LOUDEST_GAIN = 100.0


@dataclass(frozen=True)
class Master:
    """The finished sound of a video: 48 kHz stereo, any stretch of it, always the same."""

    mix: Mix
    gain: float
    gains: NDArray[np.float32]
    """The limiter's, one a millisecond."""

    @property
    def length(self) -> int:
        """Samples of the whole sound."""
        return self.mix.length

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` (n x 2)."""
        gain = gain_of(self.gains, start, count) * np.float32(self.gain)
        return self.mix.block(start, count) * gain[:, None]

    def blocks(self, start: int = 0, count: int | None = None) -> Iterator[Stereo]:
        """The samples from `start` on, `count` of them or all, in blocks of one second."""
        end = self.length if count is None else min(start + count, self.length)
        for at in range(start, end, SAMPLE_RATE):
            yield self.block(at, min(SAMPLE_RATE, end - at))


def mix(timeline: Timeline, assets: AssetSource) -> Master:
    """The sound of `timeline` at -14 LUFS, no peak above the ceiling; silence stays silence.

    One pass over the mix keeps a few numbers a millisecond, from which gain and limiter follow.
    Errors: `UnreadableSound`, and those of `assets`.
    """
    sound = mixed(timeline, assets)
    energy, peaks = _surveyed(sound)
    ceiling = 10 ** (CEILING_DB / 20)
    gain, gains = 1.0, np.ones(len(peaks), np.float32)
    for _ in range(_ROUNDS):
        level = integrated(_by_step(energy * np.square(gains * gain, dtype=np.float64)))
        if level <= SILENT or abs(level - TARGET) <= _NEAR or gain >= _LOUDEST_GAIN:
            break
        gain = min(gain * 10 ** ((TARGET - level) / 20), _LOUDEST_GAIN)
        gains = limiter(peaks * np.float32(gain), ceiling)
    return Master(sound, gain, gains)


def _surveyed(sound: Mix) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """K-weighted energy and true peak of each millisecond of the mix, silence added to a whole step."""
    energy: list[NDArray[np.float64]] = []
    peaks: list[NDArray[np.float32]] = []
    for start in range(0, sound.length, _BLOCK):
        count = min(_BLOCK, -(-(sound.length - start) // STEP) * STEP)
        known = sound.block(start - _BEFORE, _BEFORE + count + BIN)
        energy.append(energies(known[: _BEFORE + count], BIN)[_BEFORE // BIN :])
        peaks.append(true_peaks(known[_BEFORE - BIN :], BIN)[1 : 1 + count // BIN])
    if not energy:
        return np.zeros(0), np.zeros(0, np.float32)
    return np.concatenate(energy), np.concatenate(peaks)


def _by_step(energy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Means over the tenths of a second in which loudness is reckoned."""
    means: NDArray[np.float64] = energy.reshape(-1, STEP // BIN).mean(axis=1)
    return means
