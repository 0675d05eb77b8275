"""What a sentence tells: its numbers and the names in it."""

import re

from vgenflow.stages.writing.spoken.segment import cut, lexicon
from vgenflow.story.value import Language

NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
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
