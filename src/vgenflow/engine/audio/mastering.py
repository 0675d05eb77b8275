"""Timeline to finished sound: the mix brought to the loudness and peak that platforms ask for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from vgenflow.engine.audio.balance import CEILING, Balance, Laid, balance
from vgenflow.engine.audio.bed import needed
from vgenflow.engine.audio.ducking import curve
from vgenflow.engine.audio.library import Library
from vgenflow.engine.audio.limiting import AHEAD, BEFORE, BIN, gain_of, limiter
from vgenflow.engine.audio.looping import Loop
from vgenflow.engine.audio.loudness import Stereo
from vgenflow.engine.audio.mixing import Mix, length_of
from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline

_TOGETHER = SAMPLE_RATE * 10
_HEARD = 3
"""Voices that are surveyed for a first estimate."""


@dataclass(frozen=True, slots=True)
class Score:
    """All that the finished sound depends on beside the timeline: gains, and where its music goes round."""

    balance: Balance
    start: int = 0
    end: int = 0

    def turn(self, sample: int) -> int:
        """A sample at which the music is as it is at `sample`, in its first or second round."""
        if sample < self.end:
            return sample
        return self.end + (sample - self.end) % (self.end - self.start)


@dataclass(frozen=True)
class Master:
    """The finished sound of a video: 48 kHz stereo, any stretch of it, always the same."""

    mix: Mix
    balance: Balance

    @property
    def length(self) -> int:
        """Samples of the whole sound."""
        return self.mix.length

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` (n x 2). The limiter looks back 1.2 s: ask for whole seconds."""
        first, last = heard_around(start, start + count)
        sound = self.mix.block(first, last - first)
        sound *= np.float32(self.balance.factor)
        gains = limiter(true_peaks(sound, BIN, above=CEILING), CEILING)
        asked = sound[start - first :][:count]
        if gains.min() < 1:
            asked *= gain_of(gains, start - first, count)[:, None]
        return asked

    def blocks(self, start: int = 0, count: int | None = None) -> Iterator[Stereo]:
        """The samples from `start` on, `count` of them or all, in blocks of at most ten seconds."""
        end = self.length if count is None else min(start + count, self.length)
        for at in range(start, end, _TOGETHER):
            yield self.block(at, min(_TOGETHER, end - at))


def heard_around(first: int, last: int) -> tuple[int, int]:
    """From and up to which sample of the mix the finished samples `first` to `last` depend on it."""
    return (first // BIN - BEFORE) * BIN, (-(-last // BIN) + AHEAD) * BIN


def mix(timeline: Timeline, assets: AssetSource) -> Master:
    """The sound of `timeline` at -14 LUFS, no peak above the ceiling; silence stays silence.

    Errors: `UnreadableSound`, and those of `assets`.
    """
    library = Library(assets)
    return master(timeline, library, score(timeline, library))


def monitor(timeline: Timeline, library: Library) -> Master:
    """The sound of `timeline` to listen to while it is made: `monitor(...).block(start, count)` is quick.

    From kept surveys it is the finished sound, to the sample. Where they are missing a few voices
    stand for them, and the level is right to about a decibel. Hold on to `library` from one
    timeline to the next: it keeps the music decoded. Errors: `UnreadableSound`, and those of the
    assets.
    """
    known = [library.has_voice(clip) for clip in timeline.voices]
    if all(known):
        return master(timeline, library, score(timeline, library))
    heard = [clip for clip, has in zip(timeline.voices, known, strict=True) if has] or list(timeline.voices)
    some = [library.voice(clip) for clip in heard[:: max(1, len(heard) // _HEARD)]]
    laid = [
        Laid(clip.at, library.voice(clip) if has else some[index % len(some)].stretched(clip.samples))
        for index, (clip, has) in enumerate(zip(timeline.voices, known, strict=True))
    ]
    return master(timeline, library, _scored(timeline, library, laid))


def score(timeline: Timeline, library: Library, check: Callable[[], None] = lambda: None) -> Score:
    """Survey all that is not yet known, and find the gains. `check` is called between two sounds."""
    laid = list[Laid]()
    for clip in timeline.voices:
        laid.append(Laid(clip.at, library.voice(clip)))
        check()
    return _scored(timeline, library, laid)


def master(timeline: Timeline, library: Library, known: Score) -> Master:
    """The finished sound after a score; music is decoded, voices when they are asked for."""
    sound = Mix(timeline.voices, length_of(timeline), library.assets)
    if timeline.music is not None:
        track = library.track(timeline.music, needed(sound.length))
        sound.music = Loop(track, known.start, known.end)
        sound.music_gain = known.balance.music_factor
    return Master(sound, known.balance)


def _scored(timeline: Timeline, library: Library, voices: Sequence[Laid]) -> Score:
    length = length_of(timeline)
    ducking = curve([(clip.at, clip.at + clip.samples) for clip in timeline.voices], length)
    if timeline.music is None:
        return Score(balance(voices, None, ducking))
    bed = library.bed(timeline.music, needed(length))
    return Score(balance(voices, bed, ducking), bed.start, bed.end)
