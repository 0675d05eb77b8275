"""Matching: where in a line something is spoken of, and how much two texts share."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from vgenflow.language import chinese, english
from vgenflow.stages.directing.beats import Piece
from vgenflow.story.storyboard import Cue
from vgenflow.story.value import Language

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*", re.UNICODE)
_ENDINGS = re.compile(r"(?:'s|’s|ies|es|s|ing|ed)$")


def fold(text: str) -> str:
    """Text for comparing: compatible forms, no case, one kind of space and of dash."""
    return re.sub(r"[\s\u00a0]+", " ", unicodedata.normalize("NFKC", text).casefold().replace("−", "-"))


@lru_cache(maxsize=8192)
def content(text: str, language: Language) -> frozenset[str]:
    """What a text is about: English stems of content words, or Chinese pairs of characters."""
    folded = fold(text)
    if language == "zh":
        han = [char if chinese.is_han(char) else " " for char in folded]
        pairs = {a + b for a, b in pairwise(han) if " " not in a + b}
        return frozenset(pairs | set(re.findall(r"[a-z]+|\d[\d.,]*", folded)))
    words = (word for word in _WORD.findall(folded) if word not in english.FUNCTION_WORDS)
    return frozenset(_ENDINGS.sub("", word) or word for word in words)


def shared(text: str, other: str, language: Language) -> float:
    """The share of the smaller text's content that the other speaks of too, 0 to 1."""
    left, right = content(text, language), content(other, language)
    return len(left & right) / max(1, min(len(left), len(right)))


def find(text: str, wanted: str, language: Language) -> int | None:
    """The character of `text` at which `wanted` is spoken of, or None: whole, else its first content word."""
    folded, needle = text.casefold(), wanted.casefold().strip(" .,;:。，；：")
    if needle and len(folded) == len(text):
        at = whole(folded, needle, language)
        if at is not None:
            return at
    if language == "zh":
        return _longest_run(text, wanted)
    stems = content(wanted, language)
    hits = [m.start() for m in _WORD.finditer(text) if content(m.group(), language) & stems]
    return hits[0] if hits and len(stems) else None


def whole(text: str, needle: str, language: Language) -> int | None:
    """Where `needle` stands in `text` as whole words; case counts."""
    if language == "zh":
        at = text.find(needle)
        return at if at >= 0 else None
    match = re.search(rf"(?<![\w.,]){re.escape(needle)}(?![\w]|[.,]\d)", text)
    return match.start() if match else None


def _longest_run(text: str, wanted: str) -> int | None:
    """Where the longest run of at least two of the wanted characters stands."""
    for size in range(min(len(wanted), 12), 1, -1):
        for start in range(len(wanted) - size + 1):
            at = text.find(wanted[start : start + size])
            if at >= 0:
                return at
    return None


def cue(element: str, wanted: str, pieces: Sequence[Piece], language: Language) -> Cue | None:
    """A cue for an element at the place where the pieces speak of it, or None."""
    for piece in pieces:
        at = find(piece.line.caption[piece.since : piece.until], wanted, language)
        if at is not None:
            return Cue(element=element, line=piece.line.id, at=piece.since + at)
    return None


def in_order(cues: Sequence[Cue | None], pieces: Sequence[Piece]) -> tuple[Cue, ...]:
    """Cues that do not run back in time; an element heard out of order comes with the one before it."""
    order = {piece.line.id: index for index, piece in reversed(list(enumerate(pieces)))}
    kept: list[Cue] = []
    for found in cues:
        if found is None:
            continue
        last = kept[-1] if kept else None
        if last and (order[found.line], found.at) < (order[last.line], last.at):
            found = Cue(element=found.element, line=last.line, at=last.at)  # noqa: PLW2901
        kept.append(found)
    return tuple(kept)
