"""Saying a line: level, checks, the retry, and what the key holds. Models made by hand."""

import io
import wave
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.kit.content import digest
from vgenflow.providers.ports import Speech, Voice
from vgenflow.stages.speech import SpeechFailed, line_key_parts, say
from vgenflow.stages.speech.checks import fault
from vgenflow.stages.speech.errors import NothingToSay
from vgenflow.stages.speech.halves import halves
from vgenflow.stages.speech.level import active_level, levelled
from vgenflow.story.narration import WordTime
from vgenflow.story.script import Line
from vgenflow.story.value import Language

RATE = 24_000


def line(spoken: str, caption: str = "caption", name: str = "l1") -> Line:
    return Line(id=name, caption=caption, spoken=spoken, links=(), spans=())


def voiced(text: str, amplitude: float = 0.2) -> Speech:
    """A tone of a tenth of a second a word."""
    words, at = [], 0
    for place, word in enumerate(text.split()):
        start = text.index(word, at)
        at = start + len(word)
        words.append(WordTime(start=start, end=at, onset=place * 19_200, offset=(place + 1) * 19_200))
    samples = amplitude * np.sin(np.arange(len(words) * 9600) * 0.05)
    return Speech(samples.astype(np.float32), RATE, tuple(words))


@dataclass
class Model:
    """Says a tone; stays silent for texts longer than `longest`."""

    id: str = "tone/1"
    longest: int = 1000
    amplitude: float = 0.2
    asked: list[str] = field(default_factory=list)

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def speak(self, text: str, voice: str, language: Language) -> Speech:
        self.asked.append(text)
        return voiced(text, self.amplitude if len(text) <= self.longest else 0.0)


def samples_of(data: bytes) -> np.ndarray:
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32767


def test_a_line_becomes_an_utterance_and_its_sound() -> None:
    spoken = say(line("a line of words"), model=Model(), voice="v", language="en")
    samples = samples_of(spoken.wav)
    assert spoken.utterance.audio == digest(spoken.wav)
    assert spoken.utterance.samples == 2 * len(samples)
    assert (spoken.utterance.model, spoken.utterance.voice, spoken.utterance.line) == ("tone/1", "v", "l1")
    assert [(word.start, word.end) for word in spoken.utterance.words] == [(0, 1), (2, 6), (7, 9), (10, 15)]


def test_loud_and_soft_sentences_come_out_alike() -> None:
    levels = []
    for amplitude in (0.02, 0.2, 0.9):
        model = Model(amplitude=amplitude)
        data = say(line("a line of words"), model=model, voice="v", language="en").wav
        levels.append(active_level(samples_of(data).astype(np.float32), RATE))
    assert max(levels) - min(levels) < 0.1


@given(st.floats(0.001, 1.0), st.floats(0, 0.9))
def test_levelling_never_clips(amplitude: float, pause: float) -> None:
    sound = amplitude * np.sin(np.arange(24_000) * 0.05)
    sound[: int(pause * 24_000)] = 0
    sound[-1] = 1.0
    assert np.abs(levelled(sound.astype(np.float32), RATE)).max() <= 0.9


def test_a_silent_result_is_tried_in_halves() -> None:
    text = "first part of the line, and the second part of it"
    model = Model(longest=40)
    spoken = say(line(text), model=model, voice="v", language="en")
    assert model.asked == [text, "first part of the line, ", "and the second part of it"]
    assert [text[word.start : word.end] for word in spoken.utterance.words] == text.split()
    onsets = [word.onset for word in spoken.utterance.words]
    assert onsets == sorted(onsets)
    assert len(samples_of(spoken.wav)) == len(text.split()) * 9600


def test_what_cannot_be_said_is_an_error_with_a_code() -> None:
    with pytest.raises(SpeechFailed) as caught:
        say(line("one two three", caption="1 2 3"), model=Model(longest=0), voice="v", language="en")
    assert caught.value.code == "speech.failed"
    assert "1 2 3" in caught.value.sentence


@pytest.mark.parametrize("text", ["…", " ", "—!", "🙂"])
def test_a_line_without_words_is_refused(text: str) -> None:
    model = Model()
    with pytest.raises(NothingToSay):
        say(line(text), model=model, voice="v", language="zh")
    assert not model.asked


def test_babble_and_hurry_are_heard() -> None:
    text = "a perfectly ordinary sentence of some length"
    good = voiced(text)
    assert fault(good, text, "en") == ""
    long = Speech(np.tile(good.samples, 40), RATE, good.words)
    short = Speech(good.samples[:2400], RATE, good.words)
    broken = Speech(np.full(24_000, np.nan, np.float32), RATE, good.words)
    assert fault(long, text, "en") == "the sound is too long"
    assert fault(short, text, "en") == "the sound is too short"
    assert fault(broken, text, "en") == "the sound is broken"
    assert fault(Speech(good.samples, RATE, ()), text, "en") == "no word was spoken"


@given(st.text(max_size=60))
def test_halves_are_the_whole(text: str) -> None:
    assert "".join(halves(text)) == text


def test_halves_meet_at_a_clause_else_a_space() -> None:
    assert halves("春天来了，城市里的树木开始发芽。")[0] == "春天来了，"
    assert halves("one two three four") == ("one two ", "three four")


def test_the_key_holds_what_is_heard_and_nothing_else() -> None:
    parts = [
        line_key_parts(each, voice="v", model="m", language="en")
        for each in (line("same", caption="one", name="l1"), line("same", caption="two", name="l9"))
    ]
    assert parts[0] == parts[1]
    assert parts[0] != line_key_parts(line("other"), voice="v", model="m", language="en")
    assert parts[0] != line_key_parts(line("same"), voice="w", model="m", language="en")
