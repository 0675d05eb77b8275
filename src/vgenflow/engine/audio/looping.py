"""Music of any length from a short track, with joins nobody hears.

The join is put where the second before and after it sound alike at both ends, on the beat because
the likeness is of onsets as well as of harmony, and is aligned to the sample.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio.loudness import Stereo
from vgenflow.kit.time import SAMPLE_RATE

_HOP = SAMPLE_RATE // 50
_WINDOW = 4096
_BANDS = 36
_AROUND = 60
"""Hops (1.2 s) on either side of the join that must be alike."""
_COARSE = 4
"""Hops that are taken together where all pairs of places are compared."""
_CHOSEN = 6
"""Coarse lags that are looked at hop by hop."""
_SHORTEST = 0.4
"""Part of the track a round must last."""
_LONGER = 0.1
"""How much likeness a round of the whole track is worth over one of no length."""
_FADE = SAMPLE_RATE // 5
_FINE = 8192
_TOGETHER = 512
"""Windows that are transformed at a time."""
_FULL = np.float32(1 / 32768)

Track = NDArray[np.int16]
"""Left and right in columns, 48 kHz."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A track that goes round: when `end` is reached it goes on at `start`, for ever."""

    track: Track
    start: int
    end: int

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` of the endless music."""
        sound = np.empty((count, 2), np.float32)
        done = 0
        while done < count:
            place = self.place(start + done)
            size = min(self.end - place, count - done)
            np.multiply(self.track[place : place + size], _FULL, out=sound[done : done + size])
            if start + done >= self.end:
                self._fade(sound[done : done + size], place)
            done += size
        return sound

    def place(self, sample: int) -> int:
        """Where in the track the music is at a sample."""
        if sample < self.end:
            return sample
        return self.start + (sample - self.end) % (self.end - self.start)

    def _fade(self, sound: Stereo, place: int) -> None:
        """Let what came before the join die away in a round that begins near `place`."""
        fade = min(_FADE, len(self.track) - self.end, self.end - self.start)
        first = place - self.start
        if first < fade:
            size = min(fade - first, len(sound))
            old = self.track[self.end : self.end + fade] * _FULL
            new = self.track[self.start : self.start + fade] * _FULL
            sound[:size] = _crossfade(old, new)[first : first + size]


def loop(track: Track) -> Loop:
    """The best loop of `track`: from its end back to a place that sounds like it."""
    return Loop(track, *join(track))


def join(track: Track) -> tuple[int, int]:
    """Samples (start, end): when `end` is reached, go on at `start`."""
    mono = np.add(track[:, 0], track[:, 1], dtype=np.float32) * (_FULL / 2)
    features = _features(mono[: _before_fade_out(mono)])
    count = len(features)
    if count < 4 * _AROUND:
        return 0, len(track) - min(_FADE, len(track) // 4)
    best, start, end = -np.inf, 0, count
    for lag in _promising(features):
        likeness = np.einsum("ij,ij->i", features[:-lag], features[lag:])
        near = _around(likeness, _AROUND)
        place = int(near.argmax())
        score = float(near[place]) + _LONGER * lag / count
        if score > best:
            best, start, end = score, place + _AROUND, place + _AROUND + lag
    return start * _HOP, _aligned(mono, start * _HOP, end * _HOP)


def _promising(features: NDArray[np.float32]) -> list[int]:
    """Lags in hops near the best of those found where few hops are taken together."""
    count, around = len(features) // _COARSE, _AROUND // _COARSE
    coarse = features[: count * _COARSE].reshape(count, _COARSE, -1).mean(axis=1)
    likeness = coarse @ coarse.T
    lags = range(int(count * _SHORTEST), count - 2 * around)
    scores = [
        _around(np.diagonal(likeness, lag), around).max(initial=-np.inf) + _LONGER * lag / count
        for lag in lags
    ]
    chosen = [lags[index] * _COARSE for index in np.argsort(scores)[-_CHOSEN:]]
    near = {lag + step for lag in chosen for step in range(-_COARSE, _COARSE + 1)}
    return sorted(lag for lag in near if 0 < lag < len(features) - 2 * _AROUND)


def _around(likeness: NDArray[np.float32], reach: int) -> NDArray[np.float64]:
    """Mean likeness within `reach` of each place."""
    sums = np.concatenate(([0.0], np.cumsum(likeness, dtype=np.float64)))
    means: NDArray[np.float64] = (sums[2 * reach :] - sums[: -2 * reach]) / (2 * reach)
    return means


def _before_fade_out(mono: NDArray[np.float32]) -> int:
    """Where the closing fade-out begins: the last half second as loud as the track mostly is."""
    size = SAMPLE_RATE // 2
    whole = len(mono) // size
    power = np.square(mono[: whole * size], dtype=np.float64).reshape(whole, size).mean(axis=1)
    if not whole:
        return len(mono)
    loud = np.flatnonzero(power >= np.median(power) / 8)
    return (int(loud[-1]) + 1) * size


def _features(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """A unit vector every 20 ms: level and rise of level in third-octave bands."""
    if len(mono) < _WINDOW:
        return np.zeros((0, 2 * _BANDS), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)[::_HOP]
    window = np.hanning(_WINDOW).astype(np.float32)
    edges = np.geomspace(60, 12_000, _BANDS + 1) * _WINDOW / SAMPLE_RATE
    bins = np.unique(np.round(edges).astype(int))
    parts = []
    for first in range(0, len(frames), _TOGETHER):
        spectrum = np.fft.rfft(frames[first : first + _TOGETHER] * window, axis=1)[:, : bins[-1]]
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        parts.append(np.log10(np.add.reduceat(power, bins[:-1], axis=1) + 1e-6))
    levels = np.concatenate(parts)
    levels -= levels.mean(axis=0)
    rises = np.maximum(np.diff(levels, axis=0, prepend=levels[:1]), 0)
    rises -= rises.mean(axis=0)
    both = np.hstack([levels / (levels.std() + 1e-9), rises / (rises.std() + 1e-9)])
    unit: NDArray[np.float32] = (both / (np.linalg.norm(both, axis=1, keepdims=True) + 1e-9)).astype(
        np.float32
    )
    return unit


def _aligned(mono: NDArray[np.float32], start: int, end: int) -> int:
    """`end` moved within a hop to where the waves at both places agree best."""
    here = mono[start : start + _FINE]
    first = end - _HOP
    there = mono[first : first + _FINE + 2 * _HOP]
    size = 2 * (_FINE + 2 * _HOP)
    agreement = np.fft.irfft(np.fft.rfft(there, size) * np.conj(np.fft.rfft(here, size)), size)
    shifts = len(there) - len(here) + 1
    energy = np.concatenate(([0.0], np.cumsum(np.square(there, dtype=np.float64))))
    window = energy[len(here) : len(here) + shifts] - energy[:shifts]
    return first + int((agreement[:shifts] / np.sqrt(window + 1e-9)).argmax())


def _crossfade(old: Stereo, new: Stereo) -> Stereo:
    """From `old` to `new` at even power, whatever the two have in common."""
    place = np.linspace(0, np.pi / 2, len(old), dtype=np.float32)[:, None]
    away, near = np.cos(place) ** 2, np.sin(place) ** 2
    common = float(np.sum(old * new) / (np.sqrt(np.sum(old**2) * np.sum(new**2)) + 1e-9))
    power = away**2 + near**2 + 2 * max(common, 0.0) * away * near
    mixed: Stereo = ((old * away + new * near) / np.sqrt(power)).astype(np.float32)
    return mixed
