"""How loud the music is at each sample: softer in time for the voice, up again after it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.kit.time import SAMPLE_RATE

UNDER_VOICE_DB = -13.0
"""From music alone to music under the voice."""
_DOWN = SAMPLE_RATE * 350 // 1000
_AHEAD = SAMPLE_RATE * 60 // 1000
_HOLD = SAMPLE_RATE * 250 // 1000
_UP = SAMPLE_RATE * 600 // 1000
_PAUSE = SAMPLE_RATE * 1600 // 1000
"""Pauses shorter than this stay down: music that comes up between sentences pumps."""
_FADE_IN = SAMPLE_RATE * 40 // 1000
_FADE_OUT = SAMPLE_RATE * 2


@dataclass(frozen=True, slots=True)
class Curve:
    """Gain of the music, from turning points."""

    places: NDArray[np.int64]
    ducked: NDArray[np.float64]
    """How far down it is at each place, 0 to 1."""
    length: int

    def block(self, start: int, count: int) -> NDArray[np.float32]:
        """Gain of samples `start` to `start + count`."""
        places = np.arange(start, start + count)
        down = (1 - np.cos(np.pi * np.interp(places, self.places, self.ducked))) / 2
        out = min(_FADE_OUT, self.length // 4)
        ends = np.clip(np.minimum(places / _FADE_IN, (self.length - places) / max(out, 1)), 0, 1)
        gain: NDArray[np.float32] = (
            10 ** (UNDER_VOICE_DB * down / 20) * np.sin(ends * np.pi / 2) ** 2
        ).astype(np.float32)
        return gain


def curve(voices: Sequence[tuple[int, int]], length: int) -> Curve:
    """The gain for voices that sound from sample to sample, in a video of `length` samples."""
    places, ducked = [0], [0.0]
    for start, end in _merged(voices):
        turns = (start - _AHEAD - _DOWN, start - _AHEAD, end + _HOLD, end + _HOLD + _UP)
        places += turns
        ducked += [0.0, 1.0, 1.0, 0.0]
    order = np.array(places, np.int64)
    return Curve(order[1:] if len(order) > 1 else order, np.array(ducked[1:] or ducked), length)


def _merged(voices: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of speech, with their short pauses."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted(voices):
        if stretches and start - stretches[-1][1] < _PAUSE:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        else:
            stretches.append((start, end))
    return stretches
