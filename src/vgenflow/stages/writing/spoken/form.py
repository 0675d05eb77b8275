"""From rules to a spoken text with links: claims on the caption, and their assembly."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vgenflow.story.script import Link

Say = Callable[[re.Match[str]], str | None]
Rule = tuple[re.Pattern[str], Say]
"""What to look for, and what is said for it (None: not this one)."""

KEPT = " '-.,;:?!…，。？！；：、"
"""What a spoken text may have besides letters."""
STOPS = ".?!…。？！"
PAUSES = ",;:，；：、"
TAIL = re.compile(rf"[\s{re.escape(STOPS + PAUSES)}]+$")
MARKS = re.compile(rf"[{re.escape(STOPS + PAUSES)}]{{2,}}")
HEAD = re.compile(rf"^[\s{re.escape(STOPS + PAUSES)}]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said for a caption, and which run of it says which run of the caption."""

    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters `start` to `end` of the caption are said as `words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the caption that is one link, and what is said for it."""

    start: int
    end: int
    words: str


def claim(text: str, rules: Sequence[Rule]) -> list[Claim]:
    """The claims of `rules` on `text`, in order of place; an earlier rule wins over a later one."""
    taken = bytearray(len(text))
    found: list[Claim] = []
    for pattern, say in rules:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            words = say(match)
            if words is not None:
                taken[start:end] = b"\x01" * (end - start)
                found.append(Claim(start, end, words))
    return sorted(found, key=lambda one: one.start)


def merge(cuts: Sequence[tuple[int, int]], claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Join those of the runs `cuts` that one claim reaches over."""
    joined: list[tuple[int, int]] = []
    place = 0
    for start, end in cuts:
        while place < len(claims) and claims[place].end <= start:
            place += 1
        reaches = place < len(claims) and claims[place].start < start
        if joined and reaches:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def tail(words: str) -> tuple[str, str]:
    """Split `words` into what is said and its one closing mark (the strongest of several)."""
    found = TAIL.search(words)
    if not found:
        return words, ""
    marks = [mark for mark in found.group() if not mark.isspace()]
    for group in ("?？!！", ".。…", ";；:：", ",，、"):
        for mark in marks:
            if mark in group:
                return words[: found.start()], mark
    return words[: found.start()], ""


def speakable(words: str) -> str:
    """`words` without what no rule knew how to say, and with one mark where there were several."""
    left = "".join(
        char for char in words if char.isalpha() or char in KEPT or unicodedata.category(char).startswith("M")
    )
    return MARKS.sub(lambda marks: tail(marks.group())[1], left)


def settle(pieces: Sequence[Piece], stop: str) -> list[Piece]:
    """Give unspeakable pieces to a neighbour, keep one mark after a word, end on a full stop."""
    kept: list[Piece] = []
    waiting: int | None = None
    for piece in pieces:
        body, mark = tail(speakable(piece.words))
        head = HEAD.match(body)
        lead = tail(head.group())[1] if head else ""
        body = HEAD.sub("", body).strip()
        if lead and kept and kept[-1].words[-1] not in STOPS + PAUSES:
            kept[-1] = Piece(kept[-1].start, kept[-1].end, kept[-1].words + lead)
        if any(char.isalpha() for char in body):
            start = piece.start if waiting is None else waiting
            kept.append(Piece(start, piece.end, body + mark))
            waiting = None
        elif kept:
            spoken, old = tail(kept[-1].words)
            kept[-1] = Piece(kept[-1].start, piece.end, spoken + tail(old + mark)[1])
        elif waiting is None:
            waiting = piece.start
    if kept:
        body, mark = tail(kept[-1].words)
        kept[-1] = Piece(kept[-1].start, kept[-1].end, body + (mark if mark and mark in STOPS else stop))
    return kept


def assemble(pieces: Sequence[Piece], gaps: Callable[[Piece, Piece], str]) -> Spoken:
    """Join what the pieces say, `gaps` between them, and link each to its run of the caption."""
    text = ""
    links: list[Link] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None:
            text += gaps(before, piece)
        links.append(
            Link(
                caption_start=piece.start,
                caption_end=piece.end,
                spoken_start=len(text),
                spoken_end=len(text) + len(piece.words),
            )
        )
        text += piece.words
        before = piece
    return Spoken(text, tuple(links))
