"""The finished speech as Whisper hears it, and its word times against the sound itself."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.support.transcribe import characters_of, errors, matched, transcribe, words_of
from tests.support.voices import hibari, kokoro
from vgenflow.providers.ports import Speech
from vgenflow.story.value import Language

GAP_SECONDS = 0.4
ENGLISH = (
    "Cities that plant trees along their streets are up to four degrees cooler in summer.",
    "NASA launched the Hubble Space Telescope in nineteen ninety, and it still works; how long will it last?",
    "The U.S. economy grew by two point one percent, while prices, on average, rose by three.",
)
CHINESE = (
    "春天来了，城市里的树木开始发芽，人们也走出家门。",
    "根据国家统计局的数据，二零二三年中国经济增长了百分之五点二。",
    "人工智能，也就是AI，正在改变我们的工作方式；你准备好了吗？",
)
MORE_ENGLISH = (
    *ENGLISH,
    "According to the International Energy Agency, global sales of electric cars rose by thirty five "
    "percent in twenty twenty three, reaching almost fourteen million.",
    "Why does this matter?",
    "Doctor Maria Martinez, who leads the team at Stanford University, said that they were wrong.",
    "Bats and butterflies pollinate three quarters of the crops that feed us; without them, "
    "supermarkets would look empty.",
    "How many hours of sleep do you really need?",
    "First, boil the water; second, add the tea; third, wait for five minutes.",
    "It costs twelve dollars and fifty cents a month, which is less than a cup of coffee a week.",
)
MORE_CHINESE = (
    *CHINESE,
    "为什么睡眠这么重要？",
    "北京、上海、广州和深圳，是中国最大的四座城市。",
    "首先把水烧开，然后放入茶叶，最后等待三分钟。",
    "气温每升高一度，水稻的产量就会减少大约百分之三。",
    "中国的高速铁路总里程超过四万五千公里，位居世界第一。",
    "研究人员发现，一起吃晚饭的家庭更加幸福。",
    "五G网络的速度，比上一代快十倍以上。",
    "孩子们了解得越多，就越想知道为什么。",
)


@dataclass(frozen=True)
class Reading:
    """Sentences said by one voice, one after another, and what Whisper heard."""

    texts: tuple[str, ...]
    speeches: tuple[Speech, ...]
    starts: tuple[float, ...]
    heard: tuple[tuple[str, float], ...]
    """Words or characters, with the second each was heard at."""
    error_rate: float


@cache
def reading(voice: str, texts: tuple[str, ...]) -> Reading:
    language: Language = "zh" if voice.startswith("z") else "en"
    model = hibari() if voice == "heart" else kokoro()
    split = characters_of if language == "zh" else words_of
    speeches = tuple(model.speak(text, voice, language) for text in texts)
    starts: list[float] = []
    heard: list[tuple[str, float]] = []
    wrong = total = 0
    for first in range(0, len(texts), 3):
        sound, begins = laid(speeches[first : first + 3])
        offset = (starts[-1] + 100.0) if starts else 0.0
        starts += [offset + begin for begin in begins]
        transcript = transcribe(sound, speeches[0].rate, language)
        said = split(" ".join(texts[first : first + 3]))
        understood = split(transcript.text)
        wrong += 0 if "".join(said) == "".join(understood) else errors(said, understood)
        total += len(said)
        heard += [(part, offset + word.start) for word in transcript.words for part in split(word.text)]
    return Reading(texts, speeches, tuple(starts), tuple(heard), wrong / total)


def laid(speeches: tuple[Speech, ...]) -> tuple[NDArray[np.float32], list[float]]:
    """The sentences with a pause between, and the second each begins."""
    parts, begins, at = [], [], 0
    for speech in speeches:
        begins.append(at / speech.rate)
        gap = np.zeros(round(GAP_SECONDS * speech.rate), np.float32)
        parts += [speech.samples, gap]
        at += len(speech.samples) + len(gap)
    return np.concatenate(parts), begins


def pauses(speech: Speech) -> list[float]:
    """Seconds at which sound sets in again after 80 ms or more of quiet (33 dB below the loud parts)."""
    size, hop = speech.rate // 50, speech.rate // 200
    padded = np.pad(speech.samples, size // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop]
    level = 10 * np.log10(np.square(frames, dtype=np.float64).mean(axis=1) + 1e-12)
    quiet = level < np.percentile(level, 98) - 33
    onsets, since = [], None
    for place, silent in enumerate(quiet):
        if silent and since is None:
            since = place
        elif not silent and since is not None:
            if (place - since) * hop >= 0.08 * speech.rate and since > 0:
                onsets.append(place * hop / speech.rate)
            since = None
    return onsets


def onset_errors(read: Reading) -> list[float]:
    """Seconds between each pause's end and the nearest word, for pauses at the edge of a word."""
    found = []
    for speech in read.speeches:
        onsets = np.array([word.onset for word in speech.words]) / 48_000
        offsets = np.array([word.offset for word in speech.words]) / 48_000
        for onset in pauses(speech):
            inside = (onsets + 0.15 < onset) & (onset < offsets - 0.05)
            if not inside.any():
                found.append(float(np.abs(onsets - onset).min()))
    return found


def drifts(read: Reading) -> list[float]:
    """For each line, seconds its words are off from Whisper's, the reading's median offset removed."""
    language = "zh" if read.speeches[0].words[0].end == 1 else "en"
    split = characters_of if language == "zh" else words_of
    said: list[tuple[str, float, int]] = []
    for place, (text, speech, start) in enumerate(zip(read.texts, read.speeches, read.starts, strict=True)):
        for word in speech.words:
            parts = split(text[word.start : word.end])
            said += [(part, start + word.onset / 48_000, place) for part in parts]
    pairs = matched([part for part, _, _ in said], [part for part, _ in read.heard])
    offsets = [(said[mine][1] - read.heard[theirs][1], said[mine][2]) for mine, theirs in pairs]
    median = np.median([offset for offset, _ in offsets])
    lines = {line for _, line in offsets}
    return [abs(float(np.median([o for o, at in offsets if at == line]) - median)) for line in lines]


@pytest.mark.parametrize(
    ("voice", "texts", "limit"),
    [("af_heart", ENGLISH, 0.03), ("heart", ENGLISH, 0.05), ("zf_xiaoxiao", CHINESE, 0.09)],
)
def test_it_is_understood(voice: str, texts: tuple[str, ...], limit: float) -> None:
    assert reading(voice, texts).error_rate <= limit


@pytest.mark.parametrize(
    ("voice", "texts"), [("af_heart", ENGLISH), ("heart", ENGLISH), ("zf_xiaoxiao", CHINESE)]
)
def test_words_after_a_pause_begin_with_the_sound(voice: str, texts: tuple[str, ...]) -> None:
    found = onset_errors(reading(voice, texts))
    assert len(found) >= 3
    assert np.median(found) <= 0.05
    assert np.percentile(found, 95) <= 0.12


@pytest.mark.parametrize(
    ("voice", "texts"), [("af_heart", ENGLISH), ("heart", ENGLISH), ("zf_xiaoxiao", CHINESE)]
)
def test_no_line_drifts_from_what_whisper_hears(voice: str, texts: tuple[str, ...]) -> None:
    found = drifts(reading(voice, texts))
    assert len(found) == len(texts)
    assert max(found) <= 0.3


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["af_heart", "am_michael", "bf_emma", "bm_george", "heart"])
def test_every_english_voice(voice: str) -> None:
    check(reading(voice, MORE_ENGLISH), 0.03)


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["zf_xiaoxiao", "zm_yunxi", "zf_xiaoyi", "zm_yunjian"])
def test_every_mandarin_voice(voice: str) -> None:
    check(reading(voice, MORE_CHINESE), 0.09)


def check(read: Reading, limit: float) -> None:
    onsets = onset_errors(read)
    figures = (read.error_rate, np.median(onsets), np.percentile(onsets, 95), max(drifts(read)))
    for figure, most in zip(figures, (limit, 0.05, 0.12, 0.3), strict=True):
        assert figure <= most, f"error rate, onset median, onset p95, drift: {figures}"
