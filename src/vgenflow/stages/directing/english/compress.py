"""Compress: shorter ways to say a sentence in its own words, each with what it loses.

Only whole parts are left out (connectives, asides, subordinate clauses, safe adverbs, trailing
phrases), in the manner of headline trimming; nothing is reworded, so nothing can be invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vgenflow.language.words import word_set
from vgenflow.stages.directing.english.clauses import LOSS, Clause, clauses, finite, opens_backward
from vgenflow.stages.directing.english.verbs import forms
from vgenflow.stages.directing.english.words import SAFE_ADVERBS, Word, read

_LEVELS = (0.0, 0.05, 0.1, 0.15, 0.25, 0.3, 0.35)
_TRAILING = word_set(
    "in on at during across around throughout over since by within after before under from for with"
)
_PURPOSE_NOUNS = word_set(
    "way ways chance ability plan plans right rights time need effort efforts attempt attempts power "
    "reason reasons decision opportunity promise permission place room something nothing anything "
    "enough how where what"
)
_BOUND = word_set(
    "depend depends depended rely relies relied consist consists consisted belong belongs lead leads "
    "led based made known used seen full part deal deals dealt live lives lived come comes came stand "
    "stands stood lie lies rich able made level located found involved interested filled covered "
    "followed float floats floated rest rests rested hang hangs hung sit sits sat cling clings clung"
)
"""Words that are broken without the phrase after them."""


_SINGLING = word_set(
    "first second third last only best worst most least largest biggest smallest highest lowest longest"
)
"""Words that single out one thing of a group: the phrase that names the group must stay."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A shorter way to say a sentence."""

    words: tuple[Word, ...]
    text: str
    loss: float
    """How much of the claim is gone, 0 to 1."""
    backward: bool
    """It opens with a word that leans on an earlier sentence."""
    clause: bool
    """It has a verb; otherwise it is a phrase."""


def variants(sentence: str) -> tuple[Variant, ...]:
    """Ways to say `sentence`, least loss first; the first keeps nearly everything."""
    words = read(sentence)
    if not words:
        return ()
    parts = clauses(words)
    found: dict[str, Variant] = {}
    for level in _LEVELS:
        kept = tuple(part for part in parts if part.part == "main" or LOSS[part.part] > level)
        lost = sum(LOSS[part.part] for part in parts if part not in kept)
        main = next(part for part in kept if part.part == "main").words
        ends = max(kept, key=lambda part: part.words[-1].start).part == "main"
        for trimmed, extra in _trims(_flat(kept), main[0].start if ends else None):
            variant = _variant(trimmed, min(1.0, lost + extra), whole=trimmed[-1:] == words[-1:])
            if variant is not None and variant.text not in found:
                found[variant.text] = variant
    return tuple(sorted(found.values(), key=lambda variant: (round(variant.loss, 3), len(variant.text))))


def _flat(parts: Sequence[Clause]) -> tuple[Word, ...]:
    return tuple(sorted((word for part in parts for word in part.words), key=lambda word: word.start))


def _trims(words: tuple[Word, ...], main: int | None) -> Iterator[tuple[tuple[Word, ...], float]]:
    """The words with more and more of their edges and adverbs left out, and what that loses.

    `main` is where the main clause starts if it comes last: only then is its end trimmed.
    """
    words = _without_opening(words)
    if len(words) > 3 and words[-1].low == "too":
        words = words[:-1]
    yield words, 0.0
    lost = 0.0
    plain = tuple(w for i, w in enumerate(words) if w.low not in SAFE_ADVERBS or not _droppable(words, i))
    if plain and plain != words:
        lost += 0.06
        words = plain
        yield words, lost
    if main is None:
        return
    while True:
        cut = _cut(words, main)
        if cut is None:
            return
        words, lost = words[: cut[0]], lost + cut[1]
        yield words, lost


def _droppable(words: Sequence[Word], index: int) -> bool:
    """An adverb may go unless the sentence hangs on it ("is not just …", "only if", a lone complement)."""
    if words[0].kind == "verb" and words[index].low not in {"just", "simply", "also"}:
        return False
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if before is not None and before.kind == "neg":
        return False
    if before is not None and before.kind == "aux" and (after is None or after.kind in {"prep", "coord"}):
        return False
    return not (before is not None and before.kind == "verb" and after is None)


def _without_opening(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out a leading "But" or "So", and the adverb after it."""
    while len(words) > 3 and (
        words[0].kind == "coord" or (words[0].low in SAFE_ADVERBS and words[0].stop) or words[0].low == "then"
    ):
        words = words[1:]
    if len(words) > 3 and words[0].low == "there" and words[1].low in {"is", "are", "was", "were"}:
        return words[3:] if words[2].low in SAFE_ADVERBS | {"now"} else words[2:]
    return words


def _cut(words: tuple[Word, ...], main: int) -> tuple[int, float] | None:
    """Where the last phrase that can go begins, and what its loss costs; None if none can."""
    carries = (i for i, w in enumerate(words) if w.kind in {"verb", "aux"} and w.start >= main)
    verb = next(carries, None)
    if verb is None:
        return None
    for index in range(len(words) - 1, verb + 1, -1):
        cost = _cut_cost(words, index, verb)
        if cost is not None and not _inside_pair(words, index) and _ends_well(words[:index]):
            return index, cost
    return None


def _cut_cost(words: Sequence[Word], index: int, verb: int) -> float | None:  # noqa: PLR0911  (a decision list)
    """The cost of ending the sentence before word `index`, or None if it must not end there."""
    word, before = words[index], words[index - 1]
    after = words[index + 1] if index + 1 < len(words) else None
    has_object = any(w.kind in {"noun", "num", "adj", "ing"} for w in words[verb + 1 : index])
    if word.low in {"because", "while", "although", "though", "so", "whereas"} and after is not None:
        return 0.3 if finite(words[index:]) else None
    if word.low in {"and", "but"} and any(w.stop for w in words[verb + 1 : index - 1]):
        return None
    if word.low in {"and", "but"} and after is not None and after.kind in {"verb", "aux"} and has_object:
        return 0.3
    if word.low in {"and", "but"} and finite(words[index:]) and has_object and not _shares_verb(words, index):
        return 0.3
    if word.low == "to" and after is not None and has_object and before.kind in {"noun", "adv"}:
        verbal = after.kind == "verb" or after.low in {"be", "keep", "make"}
        return 0.25 if verbal and before.low not in _PURPOSE_NOUNS else None
    if "base" in forms().get(before.low, ()) and index - verb <= 2:
        return None
    if word.low == "at" and words[index + 2 : index + 3] and words[index + 2].low in {"time", "once"}:
        return None
    if word.low in _TRAILING and (word.stop or after is None or after.kind == "prep"):
        return None  # a particle of the verb: "turned the line around"
    phrase = word.low in _TRAILING and word.kind == "prep" and after is not None
    if phrase and before.kind in {"noun", "num", "adv"} and has_object:
        if finite(words[index:]) or any(w.low in _SINGLING for w in words[verb + 1 : index]):
            return None
        return 0.24 if any(w.kind == "num" for w in words[index:]) else 0.14
    return None


def _inside_pair(words: Sequence[Word], index: int) -> bool:
    """Whether "between … and" or "from … to" would be torn apart."""
    lows = [word.low for word in words[:index]]
    return (words[index].low == "and" and "between" in lows) or (words[index].low == "to" and "from" in lows)


def _shares_verb(words: Sequence[Word], index: int) -> bool:
    """Such as "and" that joins two objects rather than two clauses: no noun stands between it and a verb."""
    rest = words[index + 1 :]
    return not rest or rest[0].kind in {"prep", "ing"}


def _ends_well(words: Sequence[Word]) -> bool:
    """Whether a text may stop after these words: "turned the line around," does."""
    last = words[-1]
    if last.kind == "prep" and last.stop:
        return True  # the sentence itself rests here, on a particle of its verb
    if last.kind == "prep" and last.stop:
        return True
    closed = last.kind in {"det", "prep", "coord", "sub", "rel", "aux", "neg"} and last.low not in {
        "more",
        "most",
        "all",
    }
    return not closed and not (last.kind == "verb" and len(words) < 2) and last.low not in _BOUND


def _variant(words: tuple[Word, ...], loss: float, *, whole: bool) -> Variant | None:
    """Set the words as a text, or None if they do not stand on their own.

    `whole` says that they end where the sentence does.
    """
    if not words or not (whole or _ends_well(words)):
        return None
    text = _set(words)
    if (
        not text
        or text.count("“") != text.count("”")
        or text.count('"') % 2
        or text.count("(") != text.count(")")
    ):
        return None
    return Variant(words, text, loss, opens_backward(words), finite(words))


def _set(words: Sequence[Word]) -> str:
    """Words as text: marks stay where their neighbours do, the ends are bare, a question keeps its mark."""
    pieces: list[str] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        gap = following is not None and following.start > word.start + len(word.text) + len(word.trail) + 2
        trail = word.trail if not gap else word.trail.rstrip(",")
        pieces.append(word.lead + word.text + trail)
    text = " ".join(pieces).rstrip(" ,;:.…")
    for left, right in ("“”", "‘’", '""'):
        if text.startswith(left) and text.endswith(right) and text.count(right) == 1 + (left == right):
            text = text[1:-1].rstrip(" ,;:.…")
    text = text[:1].upper() + text[1:] if not _mixed(words[0].text) else text
    return text.strip()


def _mixed(text: str) -> bool:
    """A name such as iPhone keeps its own capitals."""
    return any(char.isupper() for char in text[1:])
