"""Phrases: a text edited down to what is set in large type, in either language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vgenflow.language import english as closed
from vgenflow.stages.directing.chinese import compress as chinese
from vgenflow.stages.directing.english import compress as english
from vgenflow.stages.directing.english.clauses import finite
from vgenflow.stages.directing.english.words import Word, read
from vgenflow.story.value import Language

_ITALIC_OPENERS = frozenset(
    [
        "in",
        "on",
        "at",
        "for",
        "by",
        "across",
        "without",
        "against",
        "beyond",
        "under",
        "over",
        "between",
        "after",
        "before",
        "like",
    ]
)
_ENGLISH_END = re.compile(r"(?<=[a-z\d)”\"][.!?])\s+(?=[A-Z“\"])")
_CHINESE_END = re.compile(r"(?<=[。！？])(?![”」』])")
_SECOND = 0.12
"""What is lost when a second sentence is left out."""
_RUN_STOPS = frozenset({"det", "verb", "aux", "coord", "sub", "rel", "pron", "neg"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A shorter way to say something, and what it leaves out."""

    text: str
    loss: float
    backward: bool
    """It leans on an earlier sentence."""


@lru_cache(maxsize=4096)
def phrases(text: str, language: Language) -> tuple[Phrase, ...]:
    """Ways to say `text` in its own words, least loss first."""
    plain = text.replace("*", "").strip()
    first, *rest = sentences(plain, language)
    if not rest:
        return _of_sentence(plain, language)
    whole = Phrase(plain.rstrip(" .。"), 0.0, _of_sentence(first, language)[:1] == ())
    found = {whole.text: whole}
    for phrase in _of_sentence(first, language):
        found.setdefault(phrase.text, Phrase(phrase.text, min(1.0, phrase.loss + _SECOND), phrase.backward))
    return tuple(sorted(found.values(), key=lambda phrase: phrase.loss))


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a text; a list item may hold several."""
    ends = _CHINESE_END if language == "zh" else _ENGLISH_END
    return [part.strip() for part in ends.split(text) if part.strip()] or [text]


def _of_sentence(text: str, language: Language) -> tuple[Phrase, ...]:
    if language == "zh":
        return tuple(Phrase(v.text, v.loss, v.backward) for v in chinese.variants(text))
    return tuple(Phrase(v.text, v.loss, v.backward) for v in english.variants(text))


def width(text: str, language: Language) -> float:
    """Length in cells: characters, and half a cell for narrow ones in Chinese."""
    if language == "en":
        return len(text)
    return sum(0.5 if ord(char) < 0x2E80 else 1.0 for char in text)


def within(
    options: Sequence[Phrase], limit: float, language: Language, most: float = 0.6
) -> tuple[Phrase, ...]:
    """The phrases of at most `limit` cells that lose at most `most`, those that stand alone first."""
    fitting = [p for p in options if width(p.text, language) <= limit and p.loss <= most]
    return tuple(sorted(fitting, key=lambda phrase: (phrase.backward, phrase.loss)))


def label(text: str, language: Language) -> str:
    """A text as a list item or a label: no mark at its end, a capital first, a phrase without its article."""
    bare = text.replace("*", "").strip().strip('“”"').rstrip(" ,;:.，。；：、")
    if language == "zh":
        return bare
    if not finite(read(bare)):
        bare = re.sub(r"^(?:the|a|an)\s+(?=\S)", "", bare, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:] if not any(c.isupper() for c in bare.split(" ")[0][1:]) else bare


def turned(text: str, language: Language) -> str:
    """The text with its turn in italics: the last phrase, marked by `*…*`. English only."""
    if language == "zh" or "*" in text or text.endswith("?"):
        return text
    words = read(text)
    start = _turn(words)
    if start is None:
        return text
    at, end = words[start].start, len(text.rstrip('?!."”’'))
    return f"{text[:at]}*{text[at:end]}*{text[end:]}"


def _turn(words: Sequence[Word]) -> int | None:
    """Where the last phrase begins: a noun with its adjectives, a place, or a verb at the end."""
    if len(words) < 3:
        return None
    most = 3 if len(words) > 4 else 2
    start = len(words) - 1
    while start > 1 and len(words) - start < most:
        before = words[start - 1]
        ends_phrase = before.kind in _RUN_STOPS or before.kind == "prep" or words[start].kind == "verb"
        if ends_phrase or before.trail or words[start].lead:
            break
        start -= 1
    opener = words[start - 1]
    if words[start].kind == "adv" and opener.kind == "verb" and start > 1:
        return start - 1
    if opener.low in _ITALIC_OPENERS and len(words) - start < most and start > 1 and not opener.trail:
        start -= 1
    run = words[start:]
    last = run[-1]
    lone = len(run) == 1 and (last.kind == "num" or last.low in closed.UNITS)
    dull = lone or last.low in closed.FUNCTION_WORDS
    if dull or sum(len(word.text) for word in run) < 4 or any(last.low == word.low for word in words[:start]):
        return None
    if words[start].low in closed.FUNCTION_WORDS and words[start].low not in _ITALIC_OPENERS:
        return None
    return start if start > 0 else None
