"""From the durations a speech model gives its phonemes to the times of words in its sound.

The models count in units of 25 ms and place a word a little late, so word edges beside a silence are
moved to where the sound really starts and stops.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.providers.adapters.reading import Piece
from vgenflow.providers.ports import Speech
from vgenflow.story.narration import WordTime

Sound = NDArray[np.float32]

RATE = 24_000
"""Samples a second of both local models."""
UNIT = 600
"""Samples one step of a duration lasts."""
_HOP = RATE // 400
_WINDOW = RATE // 100
_SILENCE_DB = -35.0
"""Below the loud parts of the sentence (95th percentile of its level): breaths and room, no speech."""
_SHORTEST_SILENCE = RATE * 60 // 1000
_REACH = RATE * 60 // 1000
"""How far a word edge may be from a silence to be moved to it."""
_HEAD = RATE * 40 // 1000
_TAIL = RATE * 120 // 1000
_JOIN = RATE * 90 // 1000
_FADE = RATE * 5 // 1000


@dataclass(frozen=True, slots=True)
class Timed:
    """Characters `start` to `end` of the text sound from sample `onset` to `offset` (at `RATE`)."""

    start: int
    end: int
    onset: int
    offset: int


@dataclass(frozen=True, slots=True)
class Part:
    """The sound of one call of a model, with its words."""

    sound: Sound
    words: tuple[Timed, ...]


def timed(pieces: Sequence[Piece], durations: NDArray[np.int64], lag: int) -> tuple[Timed, ...]:
    """Word times from `durations` (units, one a phoneme plus one at either end).

    `lag` is how many samples late the model places words.
    """
    edges = np.cumsum(durations) * UNIT - lag
    words: list[Timed] = []
    at = 0
    for piece in pieces:
        onset, at = int(edges[at]), at + len(piece.phonemes)
        offset = int(edges[at])
        if not piece.spoken:
            continue
        if words and (words[-1].start, words[-1].end) == (piece.start, piece.end):
            words[-1] = replace(words[-1], offset=offset)
        else:
            words.append(Timed(piece.start, piece.end, max(onset, 0), offset))
    return tuple(words)


def speech(parts: Sequence[Part]) -> Speech:
    """The parts of a sentence as one sound: word edges at the silences, fixed margins, soft ends."""
    sounds: list[Sound] = []
    words: list[WordTime] = []
    at = 0
    for index, part in enumerate(parts):
        quiet = silences(part.sound)
        moved = snapped(part.words, quiet)
        first, last = _bounds(part.sound, moved)
        sound = _softened(part.sound[first:last])
        words += (_word(word, at - first, at + len(sound)) for word in moved)
        sounds.append(sound)
        at += len(sound)
        if index + 1 < len(parts):
            sounds.append(np.zeros(_JOIN, np.float32))
            at += _JOIN
    return Speech(np.concatenate(sounds) if sounds else np.zeros(0, np.float32), RATE, tuple(words))


def level(sound: Sound) -> NDArray[np.float32]:
    """Level in dB every 2.5 ms (10 ms windows), relative to the loud parts; -120 where there is none."""
    power = np.concatenate(([0.0], np.cumsum(np.square(sound, dtype=np.float64))))
    centres = np.arange(0, len(sound), _HOP)
    low, high = np.maximum(centres - _WINDOW // 2, 0), np.minimum(centres + _WINDOW // 2, len(sound))
    mean = (power[high] - power[low]) / np.maximum(high - low, 1)
    loud = np.percentile(mean, 95) if len(mean) else 0.0
    if loud <= 0.0:
        return np.full(len(mean), -120.0, np.float32)
    relative: NDArray[np.float32] = (10 * np.log10(np.maximum(mean / loud, 1e-12))).astype(np.float32)
    return relative


def silences(sound: Sound) -> list[tuple[int, int]]:
    """Runs without speech of 60 ms or more, as samples, the outer ones included."""
    silent = np.concatenate(([False], level(sound) < _SILENCE_DB, [False]))
    edges = np.flatnonzero(silent[1:] != silent[:-1]) * _HOP
    runs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [
        (start, min(end, len(sound)))
        for start, end in runs
        if end - start >= _SHORTEST_SILENCE or start == 0 or end >= len(sound)
    ]


def snapped(words: Sequence[Timed], quiet: Sequence[tuple[int, int]]) -> tuple[Timed, ...]:
    """Words with the edges that border a silence moved to its edges.

    A silence inside a word (the closure of a long stop) borders no word and moves nothing.
    """
    moved = list(words)
    for start, end in quiet:
        index = _boundary(words, start, end)
        if index is None:
            continue
        if index > 0 and start > moved[index - 1].onset:
            moved[index - 1] = replace(moved[index - 1], offset=start)
        if index < len(moved) and end < moved[index].offset:
            moved[index] = replace(moved[index], onset=end)
    return tuple(moved)


def _boundary(words: Sequence[Timed], start: int, end: int) -> int | None:
    """Index of the word that follows the silence: of the gaps near enough, the one best centred on it."""
    best, nearest = None, 0
    for index in range(len(words) + 1):
        before = words[index - 1].offset if index else 0
        after = words[index].onset if index < len(words) else max(end, before)
        away = abs((start + end) - (before + after))
        near = start - _REACH <= max(before, after) and min(before, after) <= end + _REACH
        if near and (best is None or away < nearest):
            best, nearest = index, away
    return best


def _bounds(sound: Sound, words: Sequence[Timed]) -> tuple[int, int]:
    """Where to cut the sound so that it has its fixed margins before and after the speech."""
    if not words:
        return 0, 0
    return max(words[0].onset - _HEAD, 0), min(words[-1].offset + _TAIL, len(sound))


def _softened(sound: Sound) -> Sound:
    """`sound` with short fades, so that it starts and ends at nothing."""
    soft = sound.copy()
    fade = min(_FADE, len(soft) // 2)
    if fade:
        ramp = np.linspace(0, 1, fade, dtype=np.float32)
        soft[:fade] *= ramp
        soft[-fade:] *= ramp[::-1]
    return soft


def _word(word: Timed, shift: int, length: int) -> WordTime:
    """`word` in samples at `SAMPLE_RATE`, within the sound."""
    scale = SAMPLE_RATE // RATE
    onset = min(max(word.onset + shift, 0), length)
    offset = min(max(word.offset + shift, onset), length)
    return WordTime(start=word.start, end=word.end, onset=onset * scale, offset=offset * scale)
