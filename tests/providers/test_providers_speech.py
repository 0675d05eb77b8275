"""The real models: determinism, word times, long sentences, and the quick graph against the published one."""

from pathlib import Path

import numpy as np
import pytest

from tests.support.voices import hibari, kokoro, packs, voice_files
from vgenflow.providers.adapters.alignment import RATE
from vgenflow.providers.adapters.kokoro import Kokoro, prepared, sums_exactly
from vgenflow.providers.errors import UnknownVoice
from vgenflow.story.value import Language

SHORT = "Why, though?"


def test_the_same_sentence_is_the_same_sound_whatever_was_said_before() -> None:
    first = kokoro().speak(SHORT, "af_heart", "en")
    kokoro().speak("Something else.", "bm_george", "en")
    again = kokoro().speak(SHORT, "af_heart", "en")
    assert np.array_equal(first.samples, again.samples)
    assert first.words == again.words
    draft = hibari().speak(SHORT, "heart", "en")
    assert np.array_equal(draft.samples, hibari().speak(SHORT, "heart", "en").samples)


def test_words_cover_the_sentence_in_order_within_the_sound() -> None:
    text = "Bees, birds and bats (all of them) work at night; do you?"
    result = hibari().speak(text, "heart", "en")
    assert [text[word.start : word.end] for word in result.words] == [
        *("Bees", "birds", "and", "bats", "all", "of", "them", "work", "at", "night", "do", "you"),
    ]
    length = len(result.samples) * 48_000 // result.rate
    for word, after in zip(result.words, (*result.words[1:], None), strict=True):
        assert 0 <= word.onset < word.offset <= length
        assert after is None or word.onset < after.onset


def test_a_sentence_longer_than_the_model_takes_is_said_whole() -> None:
    clause = "the committee that met in Paris last week decided against any change"
    text = ", and then ".join([clause] * 9) + "."
    result = hibari().speak(text, "heart", "en")
    assert len(result.words) == len(text.replace(",", "").split())
    gaps = [b.onset - a.offset for a, b in zip(result.words, result.words[1:], strict=False)]
    assert max(gaps) < 48 * 700


@pytest.mark.parametrize(("voice", "language"), [("nobody", "en"), ("af_heart", "zh"), ("zm_yunxi", "en")])
def test_a_voice_of_another_language_is_refused(voice: str, language: Language) -> None:
    with pytest.raises(UnknownVoice, match="choose one of"):
        kokoro().speak("Hello.", voice, language)


@pytest.mark.slow
def test_every_offered_voice_is_there_and_says_something() -> None:
    voices = kokoro().voices()
    assert len(voices) == 8
    assert {voice.language for voice in voices} == {"en", "zh"}
    for voice in voices:
        text = "Yes." if voice.language == "en" else "好的。"
        result = kokoro().speak(text, voice.name, voice.language)
        assert 0.15 < len(result.samples) / RATE < 1.6
        assert np.abs(result.samples).max() > 0.05


@pytest.mark.skipif(not sums_exactly(), reason="this processor cannot run the quick graph")
def test_the_quick_graph_says_what_the_published_one_says() -> None:
    published = Kokoro(packs().path("kokoro.onnx"), voice_files(), threads=1)
    text = "It rained all day."
    quick, slow = (model.speak(text, "am_michael", "en") for model in (kokoro(), published))
    assert abs(len(quick.samples) - len(slow.samples)) <= RATE // 20
    for mine, theirs in zip(quick.words, slow.words, strict=True):
        assert abs(mine.onset - theirs.onset) <= 48 * 30
    size = min(len(quick.samples), len(slow.samples)) // 512 * 512
    spectra = [np.abs(np.fft.rfft(each.samples[:size].reshape(-1, 512))) for each in (quick, slow)]
    loud = [np.log10(spectrum + 0.05) for spectrum in spectra]
    assert np.corrcoef(loud[0].ravel(), loud[1].ravel())[0, 1] > 0.95


@pytest.mark.skipif(not sums_exactly(), reason="this processor cannot run the quick graph")
def test_the_quick_graph_is_made_once_and_whole(tmp_path: Path) -> None:
    model = packs().path("kokoro.onnx")
    made = prepared(model, tmp_path)
    stamp = made.stat().st_mtime_ns
    assert prepared(model, tmp_path) == made
    assert made.stat().st_mtime_ns == stamp
    assert [path.name for path in tmp_path.iterdir()] == [made.name]
