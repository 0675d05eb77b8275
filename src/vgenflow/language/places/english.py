"""English: which capitalised words may name a place, and how surely."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.language.english import AUXILIARIES, FUNCTION_WORDS
from vgenflow.language.places.gazetteer import Entry, Gazetteer, folded
from vgenflow.language.places.names import PEOPLE, STATES, WORDS
from vgenflow.language.words import word_set

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_OWNED = re.compile(r"['’]s$")
LOCATIVE = word_set(
    "across around at between beyond for from in into leave leaves leaving left near outside past "
    "reach reached reaches through to toward towards until via visit visited"
)
"""Words before a place."""
_TITLES = word_set(
    "archbishop bank battle bishop bishopric congress council declaration duchess duke edict king merchant "
    "peace port prince queen siege treaty university"
)
"""What is "of" a place and called so."""
_PARTICLES = word_set("da de del der des di do du la le van von")
"""A name goes on after one of these."""
_INSIDE = word_set("in near via through outside around across visit visited reach reached reaches")
"""Words that do not stand before people."""
_SIDES = word_set("central east eastern north northeastern northern south southern southwestern west western")
_WITH_THE = word_set(
    "bahamas cayman central comoros congo cook czech democratic dominican dr falkland faroe gambia "
    "hague isle ivory maldives marshall netherlands philippines republic seychelles solomon u.k u.s "
    "uae uk united us usa"
)
_THINGS = word_set(
    "accord accords agreement airlines airways bank bond bonds club conference consensus convention "
    "cow cows declaration exchange fashion hat hats hilton institute marathon massacre museum nut "
    "nuts post protocol sandwich sandwiches sausage sausages sprouts stock style summit syndrome "
    "times treaty united university"
)
"""What a place only gives its name to."""


@dataclass(frozen=True, slots=True)
class Raw:
    """Characters of a text that may name one of several places."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    located: bool
    """It stands where a place does: "in", "from", "to"."""
    doubtful: bool
    """The name is a word, or a person's."""


def candidates(text: str, gazetteer: Gazetteer) -> Iterator[Raw]:
    """Names of the gazetteer, the longest ones, that are not part of another name."""
    words = list(_WORD.finditer(text))
    at, before = 0, -1
    while at < len(words):
        found = _longest(text, words, at, gazetteer)
        if found is None:
            at += 1
            continue
        count, end, entries = found
        first, last = words[at], words[at + count - 1]
        raw = _judged(text, words, at, count, end, entries)
        if raw is not None:
            linked = before >= 0 and text[before : first.start()].strip(" ,–—-") in ("", "and", "or", "to")
            yield Raw(raw.start, raw.end, raw.entries, raw.located or linked, raw.doubtful)
            before = last.end()
        at += count


def _longest(
    text: str, words: list[re.Match[str]], at: int, gazetteer: Gazetteer
) -> tuple[int, int, tuple[Entry, ...]] | None:
    """How many words from `at` on are a name, where it ends, and what it names."""
    if not words[at].group()[0].isupper():
        return None
    for count in range(min(gazetteer.longest[0], len(words) - at), 0, -1):
        part = words[at : at + count]
        if any(text[a.end() : b.start()] not in (" ", "\u00a0", ". ") for a, b in pairwise(part)):
            continue
        surface = text[part[0].start() : part[-1].end()]
        bare = _OWNED.sub("", surface)
        if not part[-1].group()[0].isupper() or (bare.isupper() and len(bare) > 3):
            continue
        entries = gazetteer.english.get(folded(bare))
        if entries and not (len(bare) <= 3 and not bare.isupper() and entries[0].land):
            return count, part[0].start() + len(bare), entries
    return None


def _judged(  # noqa: PLR0911, PLR0913, PLR0917 - one rule a line
    text: str, words: list[re.Match[str]], at: int, count: int, end: int, entries: tuple[Entry, ...]
) -> Raw | None:
    """The name as a place, or None if it is part of something else."""
    start = words[at].start()
    before = words[at - 1] if at else None
    after = words[at + count] if at + count < len(words) else None
    name = text[start:end].casefold()
    low = before.group().casefold() if before and _joined(text, before.end(), start) else ""
    capital = before is not None and low not in FUNCTION_WORDS and before.group()[0].isupper()
    if low and capital and not _clause_start(text, words, at - 1) and not (low in _SIDES and entries[0].land):
        return None
    if low == "of" and at > 1 and words[at - 2].group().casefold() in _TITLES:
        return None
    if low == "the" and name.split()[0] not in _WITH_THE and not name.startswith("the "):
        return None
    if after and _joined(text, end, after.start()):
        following = after.group().casefold()
        if after.group()[0].isupper() or following in _THINGS:
            return None
        if following in _PARTICLES:
            return None
        if following in ("said", "says", "wrote", "told") and not entries[0].land:
            return None
    if text[end : end + 1] == "-" or (name == "us" and not text[start:end].isupper()):
        return None
    if after and text[end : after.start()].strip() == "," and after.group().casefold() in STATES:
        return None
    inside = low in _INSIDE or low in _SIDES
    doubtful = name in WORDS or (name in PEOPLE and not inside)
    bare = start + 4 if name.startswith("the ") and name != "the hague" else start
    return Raw(bare, end, entries, inside or low in LOCATIVE, doubtful)


def _joined(text: str, end: int, start: int) -> bool:
    """Nothing but a space stands between."""
    return text[end:start] in (" ", "\u00a0")


def _clause_start(text: str, words: list[re.Match[str]], at: int) -> bool:
    """A word has its capital only because a sentence begins with it."""
    if at and text[words[at - 1].end() : words[at].start()].strip(" \"'“”‘’)") not in (".", "!", "?", ":"):
        return False
    word = words[at].group().casefold()
    return word in AUXILIARIES or word in LOCATIVE or word in FUNCTION_WORDS or word.endswith("ly")
