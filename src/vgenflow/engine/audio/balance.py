"""Music set against the voice, and the whole brought to its loudness: from surveys, without the sound.

Voices and music are taken as unrelated: their energies add up, and so, at worst, do their peaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio.bed import Bed
from vgenflow.engine.audio.ducking import Curve
from vgenflow.engine.audio.limiting import AHEAD, BEFORE, BIN, limiter
from vgenflow.engine.audio.loudness import SILENT, integrated
from vgenflow.engine.audio.survey import Survey, by_step

TARGET = -13.97
"""LUFS before encoding: AAC takes 0.01 of speech and up to 0.09 of music alone; the file has -14."""
CEILING = 10 ** (-1.8 / 20)
"""True peak before encoding: AAC makes peaks a little higher, and the file must stay below -1 dBTP."""
MUSIC_ALONE = -6.0
"""LU of music where nobody speaks, against the voice."""
_MUSIC_STEP = 0.5
"""dB: coarse, because a hand would set music no finer, and an edit should not move it."""
_STEP = 0.05
"""dB of the whole: an edit that would move it by less moves nothing."""
_LOUDEST = 40.0
_ROUNDS = 12
_STRETCH = 60_000
"""Milliseconds that are looked at together."""

Float = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Balance:
    """Gains in dB: of the music before it is mixed, and of the whole mix before it is limited."""

    music: float
    whole: float

    @property
    def music_factor(self) -> float:
        """What the track is multiplied by."""
        return float(10 ** (self.music / 20))

    @property
    def factor(self) -> float:
        """What the mix is multiplied by."""
        return float(10 ** (self.whole / 20))


@dataclass(frozen=True, slots=True)
class Laid:
    """The survey of a voice that sounds from sample `at` on."""

    at: int
    survey: Survey


def balance(voices: Sequence[Laid], bed: Bed | None, curve: Curve) -> Balance:
    """The gains that make the whole -14 LUFS, limited at the ceiling; none for silence."""
    spoken = _spoken(voices, -(-curve.length // BIN))
    music = _music(spoken.loudness, bed.survey.loudness) if bed else 0.0
    known = _with_music(spoken, bed, curve, music) if bed else spoken
    level = known.loudness
    if level <= SILENT:
        return Balance(music, 0.0)
    gain = _rounded(TARGET - level, _STEP)
    off: dict[float, float] = {}
    while gain not in off and len(off) < _ROUNDS:
        off[gain] = TARGET - _limited(known, 10 ** (gain / 20))
        gain = _rounded(min(gain + off[gain], _LOUDEST), _STEP)
    return Balance(music, min(off, key=lambda gain: (abs(off[gain]), gain)))


def _music(voice: float, track: float) -> float:
    """Gain that puts the music `MUSIC_ALONE` against the voice; none without a voice."""
    if voice <= SILENT or track <= SILENT:
        return 0.0
    return _rounded(voice + MUSIC_ALONE - track, _MUSIC_STEP)


def _rounded(decibels: float, step: float) -> float:
    return round(round(decibels / step) * step, 6)


def _spoken(voices: Sequence[Laid], count: int) -> Survey:
    """All voices where they are laid: energy shared between two milliseconds, peaks in both."""
    level, peak = np.zeros(count, np.float16), np.zeros(count, np.float16)
    for voice in voices:
        first, late = divmod(voice.at, BIN)
        energy = np.square(voice.survey.level[: max(count - first, 0)], dtype=np.float32)
        for shift, share in ((0, 1 - late / BIN), (1, late / BIN)):
            here = slice(first + shift, first + shift + len(energy))
            size = len(level[here])
            sums = np.square(level[here], dtype=np.float32) + np.float32(share) * energy[:size]
            level[here] = np.sqrt(sums)
            if share:
                np.maximum(peak[here], voice.survey.peak[:size], out=peak[here])
    return Survey(level, peak)


def _with_music(spoken: Survey, bed: Bed, curve: Curve, decibels: float) -> Survey:
    """Voices and music together."""
    level, peak = spoken.level.copy(), spoken.peak.copy()
    factor = np.float32(10 ** (decibels / 20))
    for first, count in _stretches(len(level)):
        here = slice(first, first + count)
        gain = curve.block(first * BIN, count * BIN)[BIN // 2 :: BIN] * factor
        places = bed.places(first, count)
        music = np.square(bed.survey.level[places] * gain)
        level[here] = np.sqrt(np.square(level[here], dtype=np.float32) + music)
        peak[here] += bed.survey.peak[places] * gain
    return Survey(level, peak)


def _limited(known: Survey, gain: float) -> float:
    """Loudness after gain and limiter."""
    steps = []
    for first, count in _stretches(len(known)):
        begin = max(first - BEFORE, 0)
        peaks = known.peak[begin : first + count + AHEAD].astype(np.float32) * np.float32(gain)
        gains = limiter(peaks, CEILING)[first - begin :][:count]
        level = known.level[first : first + count].astype(np.float32) * gains * np.float32(gain)
        steps.append(by_step(np.square(level)))
    return integrated(np.concatenate(steps))


def _stretches(count: int) -> Iterator[tuple[int, int]]:
    for first in range(0, count, _STRETCH):
        yield first, min(_STRETCH, count - first)
