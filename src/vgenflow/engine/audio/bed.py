"""The music bed: as much of a track as a video needs, how it goes round, and its survey."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio import decoding
from vgenflow.engine.audio.limiting import BIN
from vgenflow.engine.audio.looping import Loop, Track, join
from vgenflow.engine.audio.survey import Survey, packed, surveyed, unpacked
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.value import Digest

_LONGEST = SAMPLE_RATE * 240
"""Samples of a track that are used; what is longer is looped within them."""
_MINUTE = SAMPLE_RATE * 60
_SURVEYED = SAMPLE_RATE * 10 // BIN * BIN
_BEFORE = SAMPLE_RATE // 10 // BIN * BIN
_POINTS = 16


@dataclass(frozen=True, slots=True)
class Bed:
    """Where a track goes round, and the survey of all of it that sounds."""

    start: int
    end: int
    survey: Survey

    def places(self, first: int, count: int) -> NDArray[np.int64]:
        """Indices into the survey for milliseconds `first` to `first + count` of the endless music."""
        samples = np.arange(first, first + count) * BIN
        round_and_round = self.start + (samples - self.end) % max(self.end - self.start, 1)
        places: NDArray[np.int64] = np.where(samples < self.end, samples, round_and_round) // BIN
        return places


def needed(length: int) -> int:
    """Samples of music that serve a video of `length` samples: whole minutes, which few edits change."""
    return min(_LONGEST + _MINUTE, -(-length // _MINUTE) * _MINUTE)


def track(assets: AssetSource, music: Digest, samples: int) -> Track:
    """As much of a track as serves for `samples`. Errors: `UnreadableSound`, and those of `assets`."""
    return decoding.music(assets.read(music), min(samples, _LONGEST))


def bed(sound: Track, samples: int) -> Bed:
    """How `sound` goes round, if it is shorter than the `samples` that may be needed."""
    start, end = join(sound) if len(sound) < samples else (0, len(sound))
    music = Loop(sound, start, end)
    levels, peaks = [], []
    for at in range(0, end, _SURVEYED):
        before = min(at, _BEFORE)
        part = surveyed(music.block(at - before, before + min(_SURVEYED, end - at)))
        levels.append(part.level[before // BIN :])
        peaks.append(part.peak[before // BIN :])
    return Bed(start, end, Survey(np.concatenate(levels), np.concatenate(peaks)))


def pack(kept: Bed) -> bytes:
    """As bytes that tell whether they are whole."""
    return kept.start.to_bytes(8, "little") + kept.end.to_bytes(8, "little") + packed(kept.survey)


def unpack(data: bytes) -> Bed | None:
    """The bed stored as `data`; None if that is damaged."""
    start, end = (int.from_bytes(data[at : at + 8], "little") for at in (0, 8))
    survey = unpacked(data[_POINTS:])
    if survey is None or not 0 <= start < end <= len(survey) * BIN < end + BIN:
        return None
    return Bed(start, end, survey)
