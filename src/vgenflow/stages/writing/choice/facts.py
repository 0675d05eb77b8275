"""What a sentence tells: its numbers and the names in it."""

import re
from collections.abc import Sequence

from vgenflow.stages.writing.spoken.segment import cut, lexicon
from vgenflow.stages.writing.wordlist import words
from vgenflow.story.value import Language

NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
FULL_NAME = re.compile(
    r"\b([A-Z][a-z]+(?: [A-Z]\.)?(?: (?:de|van|von|der|bin|al|la))*) ([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)\b"
)
NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
NOT_FIRST_NAMES = frozenset(
    words(
        "The A An In On At By For From To With As If When While After Before Since New North South East West "
        "Saint Mount "
        "Lake San Los Las United Great Mr Mrs Ms Dr Prof President Professor Doctor Chief Prime University "
        "But And So Yet "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
        "August "
        "September October November December"
    )
)
KINDS = ("nr", "ns", "nt", "nz")
TITLE = re.compile(r"《[^《》]{1,30}》")


def numbers(text: str) -> list[str]:
    """The numbers written in digits."""
    return [found.rstrip(".,:/") for found in NUMBER.findall(text)]


def names(text: str, language: Language) -> list[str]:
    """The names in a text, as far as capitals (English) or the dictionary (Chinese) tell."""
    if language == "en":
        return NAME.findall(text)
    words = (text[start:end] for start, end in cut(text))
    known = [word for word in words if len(word) > 1 and lexicon().kind(word).startswith(KINDS)]
    return [*known, *TITLE.findall(text), *re.findall(r"[A-Za-z][A-Za-z0-9-]+", text)]


def facts(text: str, language: Language) -> frozenset[str]:
    """Numbers and names of a text."""
    return frozenset([*numbers(text), *names(text, language)])


def introductions(captions: Sequence[str]) -> dict[str, int]:
    """Family name -> place of the caption that first gives the full name."""
    first: dict[str, int] = {}
    for place, caption in enumerate(captions):
        for given, family in FULL_NAME.findall(caption):
            if given.split()[0] not in NOT_FIRST_NAMES:
                first.setdefault(family, place)
    return first


def unintroduced(caption: str, place: int, first: dict[str, int]) -> list[int]:
    """Places of captions that introduce the family names that `caption` uses alone."""
    needed = []
    full = {family for _, family in FULL_NAME.findall(caption)}
    for family in re.findall(r"\b[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?\b", caption):
        if family in first and first[family] < place and family not in full:
            needed.append(first[family])
    return sorted(set(needed))
