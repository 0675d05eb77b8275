"""A recording with its subtitles becomes a script and a narration: every word where it is heard."""

import io
import wave
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.speech.errors import NotInRecording
from vgenflow.stages.speech.recorded import recorded
from vgenflow.stages.writing.errors import TooShort
from vgenflow.stages.writing.transcript import transcript
from vgenflow.stages.writing.translating import Timed
from vgenflow.subtitles import read
from vgenflow.subtitles.track import heard

RATE = 24_000
KARAOKE = """WEBVTT

00:00:01.000 --> 00:00:03.000
Prices <00:00:01.500>rose <00:00:02.000>12%.

00:00:04.000 --> 00:00:06.000
They fell
again in May.
"""


def pieces(text: str) -> list[Timed]:
    track, _ = read(text)
    return [Timed(start, end, said) for cue in track.cues for said, start, end in heard(cue)]


def sound(seconds: float) -> np.ndarray:
    """Tones whose pitch tells the second they are in, quiet elsewhere never."""
    at = np.arange(round(seconds * RATE)) / RATE
    return (0.3 * np.sin(2 * np.pi * (200 + 50 * np.floor(at)) * at)).astype(np.float32)


def test_words_keep_their_own_times():
    made = transcript(pieces(KARAOKE), "en", "Prices")
    first, second = made.script.lines
    assert (first.caption, second.caption) == ("Prices rose 12%.", "They fell again in May.")
    assert first.spoken == "Prices rose twelve percent."
    times = made.words[first.id]
    assert [word.onset / SAMPLE_RATE for word in times] == [1.0, 1.5, 2.0]
    assert times[-1].offset / SAMPLE_RATE == pytest.approx(3.0)
    assert first.spoken[times[2].start : times[2].end].rstrip(".") == "twelve percent"
    assert made.words[second.id][0].onset == 4 * SAMPLE_RATE


def test_a_line_is_the_part_of_the_recording_it_is_heard_in():
    made = transcript(pieces(KARAOKE), "en", "Prices")
    spoken = list(recorded(made.script.lines, made.words, sound(7), RATE, voice="Ann"))
    assert [each.utterance.line for each in spoken] == [line.id for line in made.script.lines]
    for each, line in zip(spoken, made.script.lines, strict=True):
        with wave.open(io.BytesIO(each.wav)) as file:
            assert (file.getframerate(), file.getnchannels()) == (RATE, 1)
            assert file.getnframes() * SAMPLE_RATE // RATE == each.utterance.samples
        told = made.words[line.id]
        lead = each.utterance.words[0].onset
        assert 0 < lead <= SAMPLE_RATE * 80 // 1000
        assert [w.onset - lead for w in each.utterance.words] == [w.onset - told[0].onset for w in told]
        assert each.utterance.words[-1].offset <= each.utterance.samples


def test_chinese_without_word_times_passes_evenly():
    text = "1\n00:00:00,000 --> 00:00:02,000\n夜行列车\n\n2\n00:00:02,000 --> 00:00:04,000\n回来了。\n"
    made = transcript(pieces(text), "zh", "x")
    (line,) = made.script.lines
    assert line.caption == "夜行列车回来了。"
    onsets = [word.onset / SAMPLE_RATE for word in made.words[line.id]]
    assert onsets == sorted(onsets)
    assert 2.0 in onsets


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1500), st.integers(100, 3000)), min_size=1, max_size=8))
def test_lines_never_share_sound(gaps):
    at, given_pieces = 0, []
    for index, (gap, long) in enumerate(gaps):
        at += gap
        given_pieces.append(Timed(at, at + long, f"This is sentence number {index} of them."))
        at += long
    made = transcript(given_pieces, "en", "x")
    spoken = list(recorded(made.script.lines, made.words, sound(at / 1000 + 0.5), RATE, voice="Ann"))
    starts = [made.words[s.utterance.line][0].onset - s.utterance.words[0].onset for s in spoken]
    ends = [start + s.utterance.samples for start, s in zip(starts, spoken, strict=True)]
    assert all(end <= start + 4 for end, start in zip(ends, starts[1:], strict=False))
    for each in spoken:
        assert all(a.offset <= b.onset + 1 for a, b in pairwise(each.utterance.words))


def test_what_is_not_in_the_recording_is_told():
    made = transcript(pieces(KARAOKE), "en", "Prices")
    with pytest.raises(NotInRecording, match="They fell"):
        list(recorded(made.script.lines, made.words, sound(3.5), RATE, voice="Ann"))
    with pytest.raises(NotInRecording, match="Prices rose"):
        list(recorded(made.script.lines, made.words, np.zeros(7 * RATE, np.float32), RATE, voice="Ann"))
    with pytest.raises(TooShort):
        transcript([Timed(0, 100, "…")], "en", "x")
