"""A line in a person's own voice: trimmed, at the common level, its words in order over what is heard."""

import io
import wave

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.speech.errors import NotInRecording
from vgenflow.stages.speech.level import active_level
from vgenflow.stages.speech.own import LONGEST, own
from vgenflow.stages.writing.revising import typed
from vgenflow.story.value import Language

RATE = 24_000
TEXTS: dict[Language, str] = {"en": "In 2024 prices rose 12%, they say.", "zh": "2024年，价格上涨了12%。"}


def tone(before: float, seconds: float, after: float, loud: float = 0.1) -> np.ndarray:
    at = np.arange(round(seconds * RATE)) / RATE
    said = loud * np.sin(2 * np.pi * 220 * at)
    room = np.random.default_rng(1).normal(0, 1e-4, round((before + seconds + after) * RATE) + 2)
    room[round(before * RATE) :][: len(said)] += said
    return room.astype(np.float32)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["en", "zh"]), st.floats(0, 3), st.floats(0.5, 8), st.floats(0, 3))
def test_silence_goes_and_words_share_what_is_heard(
    language: Language, before: float, said: float, after: float
):
    line = typed(TEXTS[language], language, frozenset())
    spoken = own(line, tone(before, said, after), RATE)
    told = spoken.utterance
    assert told.samples / SAMPLE_RATE <= said + 0.25
    assert [(word.start, word.end) for word in told.words] == [
        (link.spoken_start, link.spoken_end) for link in line.links
    ]
    marks = [mark for word in told.words for mark in (word.onset, word.offset)]
    assert marks == sorted(marks)
    assert abs((marks[-1] - marks[0]) / SAMPLE_RATE - said) < 0.06
    assert 0 <= marks[0] < marks[-1] <= told.samples
    with wave.open(io.BytesIO(spoken.wav)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768
    assert abs(active_level(sound, RATE) - -23) < 1


def test_longer_words_take_longer():
    line = typed("A considerable increase.", "en", frozenset())
    a, considerable, increase = own(line, tone(0.5, 3, 0.5), RATE).utterance.words
    assert a.offset - a.onset < increase.offset - increase.onset < considerable.offset - considerable.onset


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (np.zeros(RATE, np.float32), "Nothing is heard"),
        (np.zeros(0, np.float32), "Nothing is heard"),
        (tone(0, LONGEST + 2, 0), "longer than"),
    ],
)
def test_what_cannot_be_a_line_is_refused(sound: np.ndarray, reason: str):
    with pytest.raises(NotInRecording, match=reason):
        own(typed("Prices rose.", "en", frozenset()), sound, RATE)
