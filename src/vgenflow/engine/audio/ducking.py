"""How loud the music is at each sample: softer in time for the voice, up again after it."""

from collections.abc import Iterator, Sequence
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
"""Pauses shorter than this stay down, because music that comes up between sentences pumps. No
shorter than going up and down again."""
_FADE_IN = SAMPLE_RATE * 40 // 1000
_FADE_OUT = SAMPLE_RATE * 2

Gain = NDArray[np.float32]


def _turn(count: int) -> Gain:
    """From music alone to music under the voice, in `count` samples."""
    down = (1 - np.cos(np.pi * np.arange(count) / count)) / 2
    return (10 ** (UNDER_VOICE_DB * down / 20)).astype(np.float32)


def _rise(count: int) -> Gain:
    """From nothing to all, in `count` samples."""
    return (np.sin(np.pi / 2 * np.arange(count) / max(count, 1)) ** 2).astype(np.float32)


_GOES_DOWN, _GOES_UP = _turn(_DOWN), _turn(_UP)[::-1].copy()
_UNDER = np.full(1, 10 ** (UNDER_VOICE_DB / 20), np.float32)


@dataclass(frozen=True, slots=True)
class Curve:
    """Gain of the music under stretches of speech, in a video of `length` samples."""

    stretches: tuple[tuple[int, int], ...]
    length: int

    def block(self, start: int, count: int) -> Gain:
        """Gain of samples `start` to `start + count`."""
        gain = np.ones(count, np.float32)
        for place, turn, skipped, size in self._turns(start, count):
            gain[place : place + size] = turn if len(turn) == 1 else turn[skipped : skipped + size]
        self._faded(gain, start)
        return gain

    def facts(self, start: int, count: int) -> list[int]:
        """Whole numbers from which alone the gain of samples `start` to `start + count` follows."""
        places = [
            fact
            for place, turn, skipped, size in self._turns(start, count)
            for fact in (place, size, *((len(turn), skipped) if len(turn) > 1 else (1, 0)))
        ]
        rise = start if start < _FADE_IN else _FADE_IN
        left = self.length - start
        ends = [left, self._fade_out] if left < count + self._fade_out else []
        return [*places, rise, *ends]

    def _turns(self, start: int, count: int) -> Iterator[tuple[int, Gain, int, int]]:
        """Where in the block the music goes down, is down and goes up.

        Each as its place, its gains, how many of them come before the block, and how many are in it.
        """
        for begin, end in self.stretches:
            low, high = begin - _AHEAD, end + _HOLD
            if high + _UP <= start or low - _DOWN >= start + count:
                continue
            for place, turn, stop in (
                (low - _DOWN, _GOES_DOWN, low),
                (low, _UNDER, high),
                (high, _GOES_UP, high + _UP),
            ):
                first, last = max(place, start), min(stop, start + count)
                if first < last:
                    yield first - start, turn, first - place, last - first

    @property
    def _fade_out(self) -> int:
        return min(_FADE_OUT, self.length // 4)

    def _faded(self, gain: Gain, start: int) -> None:
        """Let the music come from nothing and end in it."""
        within = np.arange(max(start, 0), min(start + len(gain), _FADE_IN))
        gain[within - start] *= _rise(_FADE_IN)[within]
        out = self._fade_out
        left = self.length - np.arange(max(start, self.length - out + 1), min(start + len(gain), self.length))
        gain[self.length - left - start] *= _rise(out)[left]


def curve(voices: Sequence[tuple[int, int]], length: int) -> Curve:
    """The gain for voices that sound from sample to sample, in a video of `length` samples."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted(voices):
        if stretches and start - stretches[-1][1] < _PAUSE:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        else:
            stretches.append((start, end))
    return Curve(tuple(stretches), length)
