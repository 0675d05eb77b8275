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
_SHORTEST = 0.4
"""Part of the track a round must last."""
_LONGER = 0.1
"""How much likeness a round of the whole track is worth over one of no length."""
_FADE = SAMPLE_RATE // 5
_FINE = 8192


@dataclass(frozen=True, slots=True)
class Loop:
    """A track that goes round: `head` once, then `cycle` for ever."""

    head: Stereo
    cycle: Stereo

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` of the endless music."""
        places = np.arange(start, start + count)
        length = len(self.head)
        sound = np.empty((count, 2), np.float32)
        first = places < length
        sound[first] = self.head[places[first]]
        sound[~first] = self.cycle[(places[~first] - length) % len(self.cycle)]
        return sound


def loop(track: Stereo) -> Loop:
    """The best loop of `track`: from its end back to a place that sounds like it."""
    start, end = join(track)
    fade = min(_FADE, len(track) - end, end - start)
    cycle = track[start:end].copy()
    cycle[:fade] = _crossfade(track[end : end + fade], track[start : start + fade])
    return Loop(track[:end], cycle)


def join(track: Stereo) -> tuple[int, int]:
    """Samples (start, end): when `end` is reached, go on at `start`."""
    mono = track.mean(axis=1, dtype=np.float32)
    usable = _before_fade_out(mono)
    features = _features(mono[:usable])
    count = len(features)
    if count < 4 * _AROUND:
        fade = min(_FADE, len(track) // 4)
        return 0, len(track) - fade
    likeness = features @ features.T
    best, start, end = -np.inf, 0, count
    for lag in range(int(count * _SHORTEST), count - 2 * _AROUND):
        sums = np.concatenate(([0.0], np.cumsum(np.diagonal(likeness, lag))))
        near = (sums[2 * _AROUND :] - sums[: -2 * _AROUND]) / (2 * _AROUND)
        place = int(near.argmax())
        score = float(near[place]) + _LONGER * lag / count
        if score > best:
            best, start, end = score, place + _AROUND, place + _AROUND + lag
    return start * _HOP, _aligned(mono, start * _HOP, end * _HOP)


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
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW).astype(np.float32), axis=1)) ** 2
    edges = np.geomspace(60, 12_000, _BANDS + 1) * _WINDOW / SAMPLE_RATE
    bins = np.unique(np.round(edges).astype(int))
    levels = np.log10(np.add.reduceat(spectrum, bins, axis=1)[:, :-1] + 1e-6)
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
