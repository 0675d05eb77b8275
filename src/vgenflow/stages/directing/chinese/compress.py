"""Compress: shorter ways to say a Chinese sentence in its own characters, each with what it loses.

Clauses are cut at their marks; what concedes, explains or frames may go, what limits the claim
stays, and inside the clause that is left only openings and harmless adverbs are dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from vgenflow.language import chinese

Part = Literal[
    "main", "connective", "setting", "concession", "condition", "remark", "attribution", "aside", "further"
]

LOSS: dict[Part, float] = {
    "main": 9.0,
    "connective": 0.0,
    "aside": 0.05,
    "setting": 0.12,
    "concession": 0.2,
    "further": 0.25,
    "remark": 0.08,
    "attribution": 0.35,
    "condition": 0.9,
}
"""What is lost of the sentence's claim when a part is left out, 0 to 1; above 0.8 it would mislead."""

_MARKS = re.compile(r"[，；：。！？…]+|——|[（(][^）)]*[）)]")
_TIME = re.compile(
    r"^(?:在|自|从|到|截至|早在)?[\d一二三四五六七八九十两几今去前近过]+[^，]{0,6}(?:年|月|日|天|世纪|年代|年来|年间|来|以来)(?:前|后|初|底|间|里|以来)?$"
)
_FRAME = re.compile(
    r"^(?:在|从|自|对|对于|据|根据|按照|作为|通过|经过|沿着|到了|直到|截至).*(?:中|上|下|里|内|外|前|后|时|期间|方面|来说|来看|以来|之间|看|显示|统计|年|处|地区)?$"
)
_SAYING = re.compile(
    r"(?:表示|指出|认为|说|称|介绍|强调|透露|写道|解释|回忆|发现|显示|表明|证明|知道|明白|意识到|相信|觉得|意思是)$"
)
_REMARK = re.compile(r"^(?:[他她它我你]们?说|(?:很多|许多)?人们?不?知道|意思是|你看|换句话说)$")
"""Openings that name no source: nothing is claimed for anybody when they go."""
_SOURCE = re.compile(r"^(?:据|根据|按照).*")
_DANGLING = ("他", "她", "它", "这", "那", "其", "该", "此", "前者", "后者", "上述", "之后", "同样")
_SUBJECTLESS = re.compile(
    r"^(?:并|也|还|又|就|才|却|且|再|则|使|让|从而|以|以便|成为|成了|达到|导致|造成|占)"
)


_PLACE = re.compile(r"^[^，]{2,9}(?:里|中|上|下|内|外|前|后|旁|之间|期间|以来|之后|之前)$")
_PASSED = re.compile(r"^.{1,6}(?:过去了|之后|以后)$|的时候$")
_PAIRED = re.compile(
    r"不是.*而是|不仅.*(?:而且|还|也)|与其.*不如|只有.*才|要么.*要么|既.*[又也]|无论.*都|不管.*都|一边.*一边"
)
"""Clauses that mean something only together."""
_PREDICATE = re.compile(r"^(?:要比|比|要|是|就是|则|便(?!宜)|足够|都是|需要)")
"""What opens a predicate whose subject is the clause before it."""
_ASKING = re.compile(r"问[^，]{0,6}$")
"""What opens a question that is told in the clause after it."""
_NAMING = re.compile(r"^(?!.*(?:是|了|着|过|把|被|会|能|要|让|在|说)).{2,10}的[^的，]{1,4}$")
"""没有屋顶的木桥: it only names what the next clause speaks of."""
_TOPIC = 5
"""A clause of so few characters before another is its topic."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Characters `start` to `end` of the sentence, and the part they play."""

    text: str
    start: int
    part: Part
    mark: str = ""
    """The mark after it, if it must stay: a colon or a semicolon."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A shorter way to say a sentence."""

    text: str
    loss: float
    backward: bool
    """It opens with a word that leans on an earlier sentence."""


def clauses(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence in order, without their marks."""
    pieces: list[tuple[str, int]] = []
    at = 0
    for mark in (*_MARKS.finditer(sentence), None):
        end = mark.start() if mark else len(sentence)
        piece = sentence[at:end]
        bare = piece.strip(" “”‘’「」")
        if bare:
            pieces.append((bare, at + piece.index(bare)))
        at = mark.end() if mark else end
    if _PAIRED.search(sentence):
        return (Clause(sentence.strip(" “”‘’「」。！？…"), 0, "main"),)
    found = _with_topics([(text, start, _part(text)) for text, start in pieces], sentence)
    main = _main(found)
    return tuple(
        Clause(
            text,
            start,
            "main" if i == main else "further" if part == "main" else part,
            sentence[start + len(text) : start + len(text) + 1].strip("，。！？…—（( "),
        )
        for i, (text, start, part) in enumerate(found)
    )


def _with_topics(found: Sequence[tuple[str, int, Part]], sentence: str) -> list[tuple[str, int, Part]]:
    """Give a bare topic ("一杯好茶，…") its predicate back, and "从…，到…" its second half."""
    joined: list[tuple[str, int, Part]] = []
    for text, start, part in found:
        before = joined[-1] if joined else None
        glued = before and (
            len(before[0]) <= _TOPIC
            or _PREDICATE.match(text)
            or _ASKING.search(before[0])
            or _NAMING.match(before[0])
        )
        if before and before[2] == part == "main" and glued and sentence[start - 1] == "，":
            joined[-1] = (f"{before[0]}，{text}", before[1], "main")
        elif before and before[2] == "setting" and before[0].startswith("从") and text.startswith("到"):
            joined.append((text, start, "setting"))
        else:
            joined.append((text, start, part))
    return joined


def _part(text: str) -> Part:
    """The part a clause plays, from how it opens and ends."""
    bare = opening_dropped(text)
    if not bare or text in chinese.CONNECTIVES:
        return "connective"
    rules: tuple[tuple[bool, Part], ...] = (
        (bare.startswith(chinese.CONDITIONS), "condition"),
        (bare.startswith(chinese.CONCESSIONS), "concession"),
        (bool(_REMARK.match(bare)), "remark"),
        (bool(_SAYING.search(bare)) or bool(_SOURCE.match(bare)), "attribution"),
        (bool(_TIME.match(bare)) or (bool(_FRAME.match(bare)) and len(bare) <= 14), "setting"),
        (bool(_PLACE.match(bare)) or bool(_PASSED.match(bare)), "setting"),
    )
    return next((part for holds, part in rules if holds), "main")


def _main(found: Sequence[tuple[str, int, Part]]) -> int:
    """The clause that claims something on its own: the last after a concession, else the first."""
    claims = [i for i, (_, _, part) in enumerate(found) if part == "main"]
    if not claims:
        return max(range(len(found)), key=lambda i: (found[i][2] == "setting", len(found[i][0])), default=0)
    full = [i for i in claims if len(found[i][0]) >= 4 and not _SUBJECTLESS.match(found[i][0])]
    return (full or claims)[0]


def variants(sentence: str) -> tuple[Variant, ...]:
    """Ways to say `sentence`, least loss first; the first keeps nearly everything."""
    parts = clauses(sentence)
    if not parts:
        return ()
    found: dict[str, Variant] = {}
    for level in (0.0, 0.05, 0.12, 0.2, 0.25, 0.35):
        kept = [part for part in parts if part.part == "main" or LOSS[part.part] > level]
        lost = sum(LOSS[part.part] for part in parts if part not in kept)
        for text, extra in _trims(kept):
            if len(text) >= 2 and text not in found:
                backward = text.startswith(_DANGLING) or kept[0].part == "remark"
                found[text] = Variant(text, min(1.0, round(lost + extra, 3)), backward)
    question = sentence.rstrip("”」’").endswith(("？", "?"))
    ordered = sorted(found.values(), key=lambda variant: (variant.loss, len(variant.text)))
    return tuple(
        Variant(v.text + "？", v.loss, v.backward) if question and v.text[-1] not in "？?" else v
        for v in ordered
    )


def _trims(kept: Sequence[Clause]) -> Iterator[tuple[str, float]]:
    """The clauses set as one text, then with openings and adverbs left out."""
    text = _joined(kept)
    yield text, 0.0
    plain = text
    for adverb in chinese.ADVERBS:
        plain = plain.replace(adverb, "") if not plain.startswith(adverb) else plain
    if plain != text:
        yield plain, 0.06
    if len(kept) == 1:
        bare = _without_time(plain)
        if bare != plain:
            yield bare, 0.14


def _joined(kept: Sequence[Clause]) -> str:
    """The clauses as one text, commas between them; a colon stays a colon."""
    pieces: list[str] = []
    for part, following in zip(kept, [*kept[1:], None], strict=True):
        pieces.append(opening_dropped(part.text) or part.text)
        if following is not None:
            adjacent = following.start <= part.start + len(part.text) + 1
            pieces.append(part.mark if adjacent and part.mark in {"：", "；"} else "，")
    return "".join(pieces)


_OPENING_TIME = re.compile(r"^(?:\d+年(?:\d+月)?(?:\d+日)?|近年来|目前|如今|现在|今天|去年|今年)(?:，|,)?")


def _without_time(text: str) -> str:
    """The text without the time it opens with, if enough is left."""
    rest = _OPENING_TIME.sub("", text)
    return rest if len(rest) >= 6 and not rest.startswith(("的", "前", "后", "以")) else text


def opening_dropped(text: str) -> str:
    """The text without the connective it opens with (但, 与此同时, …)."""
    for opening in chinese.CONNECTIVES:
        if text.startswith(opening) and len(text) - len(opening) >= 4:
            rest = text[len(opening) :].lstrip("，,、 ")
            return text if opening in {"但", "而", "却", "最后"} and rest[:1] in set("愿且后是非") else rest
    return text
