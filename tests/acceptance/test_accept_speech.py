"""The narration of a finished video: understood, and its captions in time with it."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from tests.acceptance.finished import Finished, Mono
from tests.support.transcribe import (
    Transcript,
    characters_of,
    error_rate,
    matched,
    syllable_error_rate,
    transcribe,
    words_of,
)
from vgenflow.kit.time import SAMPLE_RATE

MOST_ERRORS = {"en": 0.03, "zh": 0.09}
ESSAY = "tea.zh.txt"
MS = SAMPLE_RATE // 1000
PAUSE = 80 * MS
QUIET_DB = 33
"""Sound so far below the loud parts of speech is a pause."""


@cache
def heard(video: Finished) -> Transcript:
    """What Whisper hears in the file's own sound, music and all."""
    return transcribe(video.sound.mean(axis=1), SAMPLE_RATE, video.language)


def test_the_narration_is_understood(finished: Finished) -> None:
    """The essay is compared by syllable and tone: Whisper base writes rare words as it hears them."""
    said = " ".join(line.spoken for line in finished.project.script.lines)
    rate = error_rate(said, heard(finished).text, finished.language)
    if finished.source.name == ESSAY:
        rate = syllable_error_rate(said, heard(finished).text)
    assert rate <= MOST_ERRORS[finished.language], f"{rate:.1%}: {heard(finished).text}"


def test_captions_begin_with_the_sound(finished: Finished) -> None:
    starts = np.array([word.start for line in finished.words for word in line])
    ends = np.array([word.end for line in finished.words for word in line])
    starts, ends = (SAMPLE_RATE * each / float(finished.timeline.rate.fraction) for each in (starts, ends))
    errors = [
        float(np.abs(starts - onset).min()) / MS
        for onset in onsets(finished.voice_track)
        if not np.any((starts + 150 * MS < onset) & (onset < ends - 50 * MS))  # a stop inside a word
    ]
    assert len(errors) >= len(finished.words)
    figures = f"median {np.median(errors):.0f} ms, 95% {np.percentile(errors, 95):.0f} ms of {len(errors)}"
    assert np.median(errors) <= 50, figures
    assert np.percentile(errors, 95) <= 120, figures


def onsets(sound: Mono) -> NDArray[np.int64]:
    """Samples at which sound sets in after a pause of at least 80 ms."""
    size, hop = 10 * MS, 2 * MS
    power = np.concatenate(([0.0], np.cumsum(np.square(sound, dtype=np.float64))))
    places = np.arange(0, len(sound) - size, hop)
    level = 10 * np.log10((power[places + size] - power[places]) / size + 1e-12)
    loud = np.percentile(level[level > -60], 98)
    sounding = np.concatenate(([True], level > loud - QUIET_DB, [True]))
    edges = np.flatnonzero(sounding)
    ends = edges[1:][np.diff(edges) * hop >= PAUSE]
    inside = ends[ends < len(sounding) - 1] - 1
    return places[inside] + size // 2


def test_the_first_word_waits_for_its_sound(finished: Finished) -> None:
    """The pictures begin in silence; nothing is highlighted before anything is heard."""
    first = finished.timeline.rate.sample_of(finished.words[0][0].start)
    assert abs(first - int(onsets(finished.voice_track)[0])) <= 120 * MS


def test_no_line_drifts_from_what_whisper_hears(finished: Finished) -> None:
    split = characters_of if finished.language == "zh" else words_of
    second = float(finished.timeline.rate.fraction)
    said = [
        (part, word.start / second, line)
        for line, words in enumerate(finished.words)
        for word in words
        for part in split(word.text)
    ]
    theirs = [(part, word.start) for word in heard(finished).words for part in split(word.text)]
    pairs = matched([part for part, *_ in said], [part for part, _ in theirs])
    offsets = [(said[mine][1] - theirs[other][1], said[mine][2]) for mine, other in pairs]
    median = float(np.median([offset for offset, _ in offsets]))
    assert {line for _, line in offsets} == set(range(len(finished.words)))
    drifts = {
        line: float(np.median([offset for offset, at in offsets if at == line])) - median
        for _, line in offsets
    }
    assert max(map(abs, drifts.values())) <= 0.3, drifts


def test_the_file_sounds_what_the_timeline_says_when_it_says_it(finished: Finished) -> None:
    """The narration stands in the file's sound where it was laid, to 2 ms: nothing shifts on the way."""
    size = 1 << (len(finished.voice_track) + SAMPLE_RATE).bit_length()
    mixed, voice = finished.sound.mean(axis=1), finished.voice_track
    likeness = np.fft.irfft(np.fft.rfft(mixed, size) * np.conj(np.fft.rfft(voice, size)), size)
    lag = int(likeness.argmax())
    assert abs(lag if lag < size // 2 else lag - size) <= 2 * MS


def test_the_length_asked_for_is_kept(finished: Finished) -> None:
    """Spoken time within 10%, where a length was asked for (the short films are told whole)."""
    asked = finished.project.options.seconds
    spoken = finished.words[-1][-1].end - finished.words[0][0].start
    seconds = spoken / float(finished.timeline.rate.fraction)
    assert asked is None or abs(seconds / asked - 1) <= 0.1, f"{seconds:.1f} s of {asked}"
