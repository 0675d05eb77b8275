"""Series: things listed inside a sentence, with the words that lead to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.stages.directing.chinese.compress import opening_dropped
from vgenflow.stages.directing.english.verbs import forms
from vgenflow.stages.directing.english.words import Word, read
from vgenflow.story.value import Language

_CLAUSE = re.compile(r"[^，；。！？]+")
_OPENING = re.compile(r"^(?:它们?|他们?|她们?)?(?:也|又|还|更)?(?=不|没|可以|能|有|要|会)")
_LONGEST_CLAUSE = 16
_LONGEST = {"en": 36, "zh": 12}
_LEADS = frozenset(
    {"including", "include", "includes", "like", "are", "as", "of", "from", "with", "for", "need", "needs"}
)
_CHINESE = re.compile(r"[^，。；：！？、“”]+(?:、[^，。；：！？、“”]+)+")
_CHINESE_LEAD = re.compile(
    r"^(?P<lead>.*?(?:包括|需要|有|分为|分别是|例如|比如|如|是|来自|含有|涉及|离不开|提供|拥有|配备|准备|使用|用|把|将|从))(?P<first>.{1,12})$"
)
_CHINESE_JOINT = re.compile(r"(?:以及|和|与|及)(?=[^和与及]{1,12}$)")
_CHINESE_TAIL = re.compile(r"(?:等(?:等|.{0,4})?|混合.*|放.*|倒.*|都.*|也.*|之间.*)$")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a series and its place in the text."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Series:
    """Three to five things of one kind, and the words that lead to them (or none)."""

    lead: str
    parts: tuple[Part, ...]
    whole: bool = False
    """The sentence is nothing but the series."""


def series(text: str, language: Language) -> Series | None:
    """The series in `text`, or None if it lists fewer than three short things."""
    if language == "zh" and (alike := _parallel(text)):
        return alike
    found = _chinese(text) if language == "zh" else _english(text)
    if found is None or not 3 <= len(found.parts) <= 5:
        return None
    if any(not 1 < len(part.text) <= _LONGEST[language] for part in found.parts):
        return None
    return found if len({part.text.casefold() for part in found.parts}) == len(found.parts) else None


def _english(text: str) -> Series | None:
    words = read(text)
    for joint in range(len(words) - 1, 1, -1):
        if words[joint].low not in {"and", "or"}:
            continue
        commas = _commas(words, joint)
        if not commas:
            continue
        verbal = _may_be_verb(words[joint + 1]) and all(_may_be_verb(words[comma + 1]) for comma in commas)
        verbal = verbal and any(word.kind == "verb" for word in words[: commas[0]])
        end = next((i + 1 for i in range(joint + 1, len(words)) if words[i].stop), len(words))
        end = _item_end(words, joint + 1, end, verbal)
        start = _item_start(words, commas[0], verbal)
        if start is None:
            continue
        borders = [start, *(comma + 1 for comma in commas), joint]
        spans = [(a, b) for a, b in pairwise(borders) if b > a] + [(joint + 1, end)]
        parts = tuple(_part(words[a:b]) for a, b in spans if b > a)
        if len(parts) >= 3 and _alike(words, spans, verbal):
            return Series(_lead(words[:start]), parts, whole=start == 0 and end == len(words))
    return None


def _commas(words: Sequence[Word], joint: int) -> list[int]:
    """Words before the joint that a comma follows, as far back as the series goes."""
    commas: list[int] = []
    for index in range(joint - 1, -1, -1):
        if any(mark in words[index].trail for mark in ":;."):
            break
        if "," in words[index].trail:
            if commas and commas[0] - index > 6:
                break
            commas.insert(0, index)
        elif (commas and commas[0] - index > 6) or (not commas and joint - index > 6):
            break
    return commas


def _item_start(words: Sequence[Word], comma: int, verbal: bool) -> int | None:
    """Where the first thing starts: after a colon, a lead word or the verb; at the verb if the others do."""
    if verbal:
        opened = max((i + 1 for i in range(comma) if words[i].stop), default=0)
        return next((i for i in range(opened, comma + 1) if words[i].kind == "verb"), None)
    for index in range(comma, -1, -1):
        word = words[index]
        if index < comma and any(mark in word.trail for mark in ":—"):
            return index + 1
        if index < comma and (word.low in _LEADS or word.kind in {"verb", "aux", "prep"}):
            return index + 1
        if comma - index > 7:
            return None
    return 0


def _item_end(words: Sequence[Word], start: int, end: int, verbal: bool) -> int:
    """Where the last thing ends: before a verb, or a phrase that belongs to the whole sentence."""
    for index in range(start + 1, end):
        if words[index].kind in {"aux", "rel", "sub"} or (words[index].kind == "verb" and not verbal):
            return index
    return end


def _alike(words: Sequence[Word], spans: Sequence[tuple[int, int]], verbal: bool) -> bool:
    """Things of a series are of one make: all verb phrases, or none with a verb in it."""
    if verbal:
        return all(_may_be_verb(words[a]) for a, _ in spans)
    for first, after in spans:
        named = words[first:after]
        if all(word.kind == "num" for word in named) or (
            len(named) > 1 and named[1].low in {"with", "in", "on"}
        ):
            return False
    clause = {"aux", "pron", "rel", "sub", "verb"}
    return (
        not any(words[i].kind in clause for a, b in spans for i in range(a, b))
        and words[spans[0][0]].kind != "ing"
    )


def _may_be_verb(word: Word) -> bool:
    return word.kind == "verb" or "base" in forms().get(word.low, ())


def _part(words: Sequence[Word]) -> Part:
    text = " ".join(word.lead + word.text + word.trail for word in words).strip(" ,;:.!?")
    return Part(text, words[0].start)


def _lead(words: Sequence[Word]) -> str:
    """What leads to the series, if it can stand as a heading."""
    kept = list(words)
    while kept and kept[-1].kind in {"prep", "aux", "det", "coord"} and kept[-1].low not in {"need"}:
        if kept[-1].kind == "prep" and len(kept) > 1 and kept[-2].kind in {"verb", "past"}:
            break
        kept.pop()
    if not 1 <= len(kept) <= 6 or (
        kept[0].kind in {"pron", "coord"} and kept[0].low not in {"you", "we", "one"}
    ):
        return ""
    text = " ".join(word.lead + word.text + word.trail for word in kept).strip(" ,;:.!?—")
    return text[:1].upper() + text[1:]


def _parallel(text: str) -> Series | None:
    """Three clauses or more that open alike: 不会弹出通知，不会突然没电，也不会悄悄记录."""
    parts: list[Part] = []
    for match in _CLAUSE.finditer(text):
        opened = _OPENING.match(match.group())
        skipped = opened.end() if opened else 0
        parts.append(Part(match.group()[skipped:], match.start() + skipped))
    alike = len({part.text[:2] for part in parts}) == 1
    fits = all(2 < len(part.text) <= _LONGEST_CLAUSE for part in parts)
    return Series("", tuple(parts), whole=True) if 3 <= len(parts) <= 5 and alike and fits else None


def _chinese(text: str) -> Series | None:
    match = _CHINESE.search(text)
    if match is None:
        return None
    run, start = match.group(), match.start()
    pieces: list[tuple[str, int]] = []
    at = start
    for piece in run.split("、"):
        pieces.append((piece, at))
        at += len(piece) + 1
    lead = ""
    opened = _CHINESE_LEAD.match(pieces[0][0])
    if opened:
        lead = text[:start] + opened["lead"]
        pieces[0] = (opened["first"], pieces[0][1] + len(opened["lead"]))
    last, place = pieces.pop()
    bare = _CHINESE_TAIL.sub("", last)
    joint = _CHINESE_JOINT.search(bare)
    if joint:
        pieces.append((bare[: joint.start()], place))
        pieces.append((bare[joint.end() :], place + joint.end()))
    else:
        pieces.append((bare, place))
    lead = re.split(r"[，。；]", lead)[-1].strip()
    if not lead and text[start - 1 : start] == "：":
        lead = opening_dropped(re.split(r"[，。；]", text[: start - 1])[-1])
    before = re.split(r"[，。；]", text[:start])
    if len(lead) <= 3 and len(before) > 1 and 2 <= len(before[-2]) <= 8:
        lead = before[-2] + lead
    short = lead if 2 <= len(lead) <= 12 and not lead.endswith(("把", "将", "用", "从", "如", "是")) else ""
    return Series(short, tuple(Part(piece.strip(), at) for piece, at in pieces if piece.strip()))
