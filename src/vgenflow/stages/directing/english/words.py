"""Words of a sentence with a class each, read from closed classes, endings and neighbours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from vgenflow.language import english
from vgenflow.language.words import word_set
from vgenflow.stages.directing.english.verbs import NOT_VERBS, forms

Kind = Literal[
    "det",
    "prep",
    "coord",
    "sub",
    "rel",
    "pron",
    "aux",
    "neg",
    "num",
    "adv",
    "verb",
    "ing",
    "past",
    "adj",
    "noun",
]

_WORD = re.compile(r"[^\s—]+|—")
_LEAD = "\"'“‘([«"
_TRAIL = "\"'”’)]»,.;:!?…"

SAFE_ADVERBS = word_set(
    "also actually basically certainly clearly currently effectively essentially even eventually "
    "finally fully gradually immediately indeed increasingly just largely literally meanwhile merely "
    "naturally notably obviously particularly quickly quietly quite really recently relatively simply "
    "slowly soon specifically steadily still suddenly surely thus truly typically ultimately very "
    "rapidly sharply carefully gently thoroughly dramatically significantly substantially "
    "considerably"
)
"""Adverbs whose loss leaves the claim as it is."""

_ADVERBS = SAFE_ADVERBS | word_set(
    "again almost already always anywhere away back early ever everywhere far fast forward hard here "
    "however instead late later maybe nearly never now nowhere often once only perhaps rather "
    "sometimes somewhere then there together tomorrow tonight too twice usually well yesterday yet "
    "ahead apart aside abroad alone"
)

_ADJECTIVES = word_set(
    "able bad big black blue bright certain cheap clean clear close cold common cool dark deep "
    "different dry early easy entire expensive extra fair fast few final fine first five flat free "
    "fresh full global good great green half hard healthy heavy high hot huge human ideal important "
    "key large last late left light likely little local long low main major many modern national "
    "natural new next nice old open own past perfect poor popular possible private public quick quiet "
    "rare raw ready real recent red rich right rural safe same second short simple single slow small "
    "soft special steady strong sweet tall thick thin third tiny top true typical unique urban usual "
    "vast warm weak wet white whole wide wild worth wrong young better best worse worst bigger "
    "biggest larger largest smaller smallest higher highest lower lowest cheaper cheapest faster "
    "fastest older oldest younger longer longest"
)
_NOUN_TOO = word_set(
    "light cold public right human key total good past present local native final original dark deep"
)
"""Adjectives that are nouns before a verb."""
_ADJECTIVE_ENDING = re.compile(r"(?:al|ous|ful|ive|able|ible|less|ic|ish|ary)$")
_NOUN_ENDING = re.compile(r"(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|ure|age|hood|dom|ics)s?$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its bare text, the marks before and after it, its place and its class."""

    text: str
    lead: str
    trail: str
    start: int
    """Where the bare text starts in the sentence."""
    kind: Kind

    @property
    def low(self) -> str:
        """The bare text in lower case."""
        return self.text.lower()

    @property
    def stop(self) -> bool:
        """Whether a comma or another mark follows."""
        return any(mark in self.trail for mark in ",;:") or self.text in {"—", "–", "-"}


def read(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence, each with its class."""
    bare = [_bare(match) for match in _WORD.finditer(sentence)]
    lows = [text.lower() for text, _, _, _ in bare]
    kinds: list[Kind] = []
    first = 0
    for index, (text, _, trail, _) in enumerate(bare):
        kinds.append(_kind(index - first, lows[first:], kinds[first:]))
        if text in {"—", "–"} or any(mark in trail for mark in ",;:"):
            first = index + 1
    return tuple(
        Word(text, lead, trail, start, kind)
        for (text, lead, trail, start), kind in zip(bare, kinds, strict=True)
    )


def _bare(match: re.Match[str]) -> tuple[str, str, str, int]:
    whole = match.group()
    lead = whole[: len(whole) - len(whole.lstrip(_LEAD))]
    rest = whole[len(lead) :]
    text = rest.rstrip(_TRAIL)
    if (
        text.lower() in {"u.s", "u.k", "e.u", "a.m", "p.m", "dr", "mr", "mrs", "st"}
        and rest[len(text) :][:1] == "."
    ):
        text += "."
    return text, lead, rest[len(text) :], match.start() + len(lead)


def _kind(index: int, lows: Sequence[str], before: Sequence[Kind]) -> Kind:  # noqa: PLR0911  (a decision list)
    low = lows[index]
    previous = before[-1] if before else None
    closed = _closed(index, lows)
    if closed is not None:
        return closed
    if low[:1].isdigit() or low[:2].strip("$€£¥+-−")[:1].isdigit():
        return "num"
    if low in _ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in {"family", "supply", "july", "italy"}
    ):
        return (
            "verb" if previous == "aux" and "base" in forms().get(low, ()) and low not in _ADVERBS else "adv"
        )
    verb = _verb(index, lows, before)
    if verb is not None:
        return verb
    following = lows[index + 1] if index + 1 < len(lows) else ""
    if low in _NOUN_TOO and (following in forms() or following in english.AUXILIARIES):
        return "noun"
    if low in _ADJECTIVES or (
        _ADJECTIVE_ENDING.search(low) and not _NOUN_ENDING.search(low) and len(low) > 4
    ):
        return "adj"
    return "noun"


def _closed(index: int, lows: Sequence[str]) -> Kind | None:
    """The class of a word of a closed class."""
    low = lows[index]
    following = lows[index + 1] if index + 1 < len(lows) else ""
    if low in english.AUXILIARIES or low.endswith(("n't", "'re", "'ve", "'ll")):
        return "aux"
    if low in {"not", "never"}:
        return "neg"
    if low == "that":
        return "rel" if index and (following in english.AUXILIARIES or following in forms()) else "det"
    if low in {"than", "as", "since", "before", "after", "until"}:
        return "prep"
    tables: tuple[tuple[frozenset[str], Kind], ...] = (
        (english.COORDINATORS, "coord"),
        (english.RELATIVES, "rel"),
        (english.SUBORDINATORS, "sub"),
        (english.DETERMINERS, "det"),
        (english.PRONOUNS, "pron"),
        (english.PREPOSITIONS, "prep"),
    )
    return next((kind for words, kind in tables if low in words), None)


def _verb(index: int, lows: Sequence[str], before: Sequence[Kind]) -> Kind | None:  # noqa: PLR0911  (a decision list)
    """The class of a word that may be a verb, by its form and what stands before it."""
    low = lows[index]
    previous = before[-1] if before else None
    following = lows[index + 1] if index + 1 < len(lows) else ""
    known = forms().get(low, frozenset())
    if low in NOT_VERBS:
        return None
    if not known:
        if low.endswith("ing") and len(low) > 5:
            return "ing"
        if low.endswith("ed") and len(low) > 4:
            return "past" if previous not in {"det", "adj"} else "adj"
        return None
    if "ing" in known:
        return "ing"
    nominal = previous in {"det", "adj", "num"} or (previous == "prep" and lows[index - 1] != "to")
    if known & {"past", "participle"} and not nominal:
        return "verb" if previous == "aux" or "past" in known else "past"
    if nominal:
        return "adj" if known & {"past", "participle"} else None
    return _present(known, lows, index, before, following)


def _present(  # noqa: PLR0911  (a decision list)
    known: frozenset[str], lows: Sequence[str], index: int, before: Sequence[Kind], following: str
) -> Kind | None:
    """A present form is a verb after a subject, "to" or an auxiliary, or as an order at the start."""
    previous = before[-1] if before else None
    if index and (lows[index - 1] in english.MODALS or lows[index - 1] in {"to", "do", "does", "did", "not"}):
        return "verb"
    opens = following in english.DETERMINERS or following in english.PRONOUNS or following[:1].isdigit()
    if previous is None and "s" in known and opens:
        return "verb"
    if previous in {None, "coord", "sub"} and "base" in known:
        return "verb" if opens or following in english.PREPOSITIONS - {"of"} else None
    if previous == "adv" and "base" in known and index == 1:
        return "verb" if opens else None
    if "s" in known and previous in {"noun", "pron", "adv", "rel"}:
        return "verb" if opens or _is_verb_not_plural(lows, index) else None
    if "base" in known and previous in {"pron", "rel"}:
        return "verb"
    back = next((i for i in range(index - 1, -1, -1) if before[i] != "adv"), None)
    if back is None or before[back] != "noun" or "base" not in known:
        return None
    return "verb" if _plural(lows[back]) else None


def _is_verb_not_plural(lows: Sequence[str], index: int) -> bool:
    """Whether "plants" or "works" after a noun is a verb: not at the end, nor before another verb."""
    following = lows[index + 1] if index + 1 < len(lows) else ""
    return bool(following) and following not in english.AUXILIARIES and following not in {"of", "and", "or"}


def _plural(low: str) -> bool:
    return (low.endswith("s") and not low.endswith("ss")) or low in {
        "people",
        "children",
        "women",
        "men",
        "mice",
    }
