"""Points: the clauses of a sentence that can stand one under another."""

import re
from dataclasses import dataclass

from vgenflow.stages.directing.chinese.compress import clauses as chinese_clauses
from vgenflow.stages.directing.chinese.compress import opening_dropped
from vgenflow.stages.directing.english.clauses import clauses as english_clauses
from vgenflow.stages.directing.english.clauses import finite, opens_backward
from vgenflow.stages.directing.english.words import read
from vgenflow.story.value import Language

_JOINERS = ("并且", "而且", "以及", "也", "还", "并", "又", "则")
_PREDICATES = re.compile(
    r"^(?:足够|需要|可以|可|能|是|要|应|必须|会|将|正|已|曾|没有|无法|不|仍|依然|只|更|最|成为|演变|变成|带来|彻底|仅|占|被|把|"
    r"让|使|令|靠近|相当于|比|从而|直到|后来|第一次)"
)
"""What opens a clause that has no subject of its own."""
_VERBAL = re.compile(
    r"[了着过把被在是有能会要让使到给上下来去说做写读走看种用吃喝住开为提变成起站沉问换空动生产增减升降]"
)
"""Characters of common verbs and particles."""
_PRONOUNS = ("它们", "他们", "她们", "它", "他", "她")


@dataclass(frozen=True, slots=True)
class Point:
    """A clause, where it starts in its sentence, and what it leaves out of it."""

    text: str
    at: int
    loss: float


def clauses(sentence: str, language: Language) -> list[Point]:
    """The clauses of a sentence if each says something of its own, else nothing."""
    return _chinese(sentence) if language == "zh" else _english(sentence)


def _english(sentence: str) -> list[Point]:
    """Main clauses joined by marks: "Light pushed bedtime later, commuting pulled mornings earlier"."""
    found: list[Point] = []
    for part in english_clauses(read(sentence)):
        if part.part == "connective":
            continue
        words = part.words[1:] if part.words[0].kind == "coord" else part.words
        if part.part not in {"main", "coordinate"} or not words or not finite(words):
            return []
        if opens_backward(words) or words[0].kind in {"verb", "aux"}:
            return []
        text = " ".join(word.lead + word.text + word.trail for word in words).strip(" ,;:.!?")
        found.append(Point(text, words[0].start, 0.0))
    return found


def _chinese(sentence: str) -> list[Point]:
    """Clauses of like make, such as 不会弹出通知 and 不会突然没电."""
    found: list[Point] = []
    for part in chinese_clauses(sentence):
        if part.part == "connective":
            continue
        if part.part not in {"main", "further"}:
            return []
        text, at = opening_dropped(part.text), part.start
        for word in (*_PRONOUNS, *_JOINERS):
            if text.startswith(word) and len(text) > len(word) + 2:
                text = text[len(word) :]
                break
        if len(text) < 3 or "，" in text or text.startswith(("这", "那", "其")):
            return []
        found.append(Point(text, at, 0.0))
    if any(_is_name(point.text) for point in found):
        return []
    bare = any(_PREDICATES.match(point.text) for point in found[1:])
    return [] if bare and len({point.text[0] for point in found}) > 1 else found


def _is_name(text: str) -> bool:
    """Whether a clause only names something: 一个熟练的采茶人."""
    return not _VERBAL.search(text) and (text[0] in "一这那每某几" or "的" in text)
