"""Beats: runs of the script that may become a scene, with the time they will take."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from vgenflow.language import chinese as zh
from vgenflow.stages.directing.chinese.compress import clauses as chinese_clauses
from vgenflow.stages.directing.english.clauses import clauses as english_clauses
from vgenflow.stages.directing.english.words import read
from vgenflow.story.document import Block, Document, Heading, ListBlock
from vgenflow.story.script import Line, Script
from vgenflow.story.value import Language

_PACE: dict[Language, float] = {"en": 14.0, "zh": 4.9}
"""Letters or syllables a second, as the packaged voices speak."""
_REST = 0.45
_INNER_REST = 0.18
MOST_LINES, MOST_ITEMS = 3, 5
"""Lines that one scene may carry: of running text, and of one list."""
_SHORTEST_PART = 2.6
"""A part of a line that takes less seconds is not cut off."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `since` to `until` of a line's caption: the whole line, or a clause of a long one."""

    line: Line
    since: int
    until: int
    seconds: float

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.line.caption[self.since : self.until].strip()

    @property
    def leads_in(self) -> bool:
        """It only announces what follows."""
        return self.text.endswith((":", "："))

    @property
    def asks(self) -> bool:
        """It is a question."""
        return self.text.rstrip('”"」').endswith(("?", "？"))


@dataclass(frozen=True)
class Beat:
    """Pieces that follow one another and may be shown as one scene."""

    pieces: tuple[Piece, ...]
    document: Document
    opens: bool
    """It holds the first words of the video."""

    @property
    def language(self) -> Language:
        """The document's language."""
        return self.document.language

    @property
    def seconds(self) -> float:
        """How long it will take to say, about."""
        return sum(piece.seconds for piece in self.pieces)

    @property
    def lines(self) -> tuple[str, ...]:
        """Ids of its lines, in order."""
        return tuple(piece.line.id for piece in self.pieces)

    @cached_property
    def text(self) -> str:
        """All of its words."""
        return (" " if self.language == "en" else "").join(piece.text for piece in self.pieces)

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """Ids of the blocks its lines come from, in order, each once."""
        return tuple(dict.fromkeys(span.block for piece in self.pieces for span in piece.line.spans))

    def source(self, block_id: str) -> Block | None:
        """A block of the document, or None if there is none of that id."""
        return next((block for block in self.document.blocks if block.id == block_id), None)

    @property
    def breaks_off(self) -> bool:
        """A line goes on after it."""
        last = self.pieces[-1]
        return last.until < len(last.line.caption)

    @property
    def ends_open(self) -> bool:
        """Its last line belongs to what follows: a question, a heading or an announcement."""
        last = self.pieces[-1]
        return len(self.pieces) > 1 and (last.asks or last.leads_in or self.reads_heading(last))

    @cached_property
    def telling(self) -> tuple[Piece, ...]:
        """The pieces that tell something; headings read out and "There are three:" are left aside."""
        told = tuple(piece for piece in self.pieces if not self.reads_heading(piece) and not piece.leads_in)
        return told or self.pieces

    def reads_heading(self, piece: Piece) -> bool:
        """Whether a piece only reads a heading of the document out."""
        sources = [self.source(span.block) for span in piece.line.spans]
        return bool(sources) and all(isinstance(block, Heading) for block in sources)

    @cached_property
    def heading(self) -> str:
        """The section heading its first line stands under, or empty."""
        block = self.source(self.pieces[0].line.section)
        return block.text if isinstance(block, Heading) else ""


def seconds_of(spoken: str, language: Language) -> float:
    """How long a text takes to say, about, with the rest after it."""
    marks = sum(char in ",;:，；：、—" for char in spoken)
    han = sum(zh.is_han(char) for char in spoken)
    letters = sum(char.isalnum() for char in spoken) - han
    weight = han + 0.36 * letters if language == "zh" else letters + 2 * han
    return weight / _PACE[language] + marks * _INNER_REST + _REST


def pieces(script: Script, cuts: Mapping[str, frozenset[int]] = MappingProxyType({})) -> tuple[Piece, ...]:
    """The lines in order; a line long enough for two scenes is cut between clauses.

    `cuts` are further characters of captions to cut at, by line id.
    """
    return tuple(
        piece
        for line in script.lines
        for piece in _cut(line, script.language, cuts.get(line.id, frozenset()))
    )


def _cut(line: Line, language: Language, cuts: frozenset[int]) -> Iterator[Piece]:
    seconds, length = seconds_of(line.spoken, language), len(line.caption)
    borders = [0]
    if seconds >= 2 * _SHORTEST_PART:
        for at in _borders(line.caption, language):
            enough = _SHORTEST_PART / seconds * length
            if _words_start(line, at) and at - borders[-1] >= enough and length - at >= enough:
                borders.append(at)
    borders = sorted({*borders, *(at for at in cuts if 0 < at < length)})
    for since, until in pairwise((*borders, length)):
        yield Piece(line, since, until, seconds * (until - since) / max(1, length))


def _words_start(line: Line, at: int) -> bool:
    return any(link.caption_start == at for link in line.links)


def _borders(caption: str, language: Language) -> list[int]:
    """Where a clause that can stand on its own begins."""
    if language == "zh":
        return [part.start for part in chinese_clauses(caption) if part.start > 0]
    found = english_clauses(read(caption))
    own = {"main", "coordinate", "concession", "reason", "relative"}
    return [part.words[0].start for part in found if part.part in own and part.words[0].start > 0]


def beats(run: Sequence[Piece], document: Document) -> Iterator[tuple[int, int, Beat]]:
    """Every run of pieces of one section with few enough lines for a scene, as (first, end, beat)."""
    for first in range(len(run)):
        for end in range(first + 1, len(run) + 1):
            part = _joined(run[first:end])
            most = MOST_ITEMS if _of_one_list(part, document) else MOST_LINES
            if len(part) > most or part[-1].line.section != part[0].line.section:
                break
            yield first, end, Beat(part, document, opens=first == 0)


def beat_of(run: Sequence[Piece], first: int, end: int, document: Document) -> Beat:
    """The pieces from `first` to `end` as one beat, however many they are."""
    return Beat(_joined(run[first:end]), document, opens=first == 0)


def _of_one_list(part: Sequence[Piece], document: Document) -> bool:
    """Whether every line is an item of the same list; the first may announce it."""
    told = part[1:] if part[0].leads_in else part
    found = {span.block for piece in told for span in piece.line.spans}
    return len(found) == 1 and all(isinstance(document.block(each), ListBlock) for each in found)


def _joined(part: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces of one line that follow one another, put back together."""
    joined: list[Piece] = []
    for piece in part:
        last = joined[-1] if joined else None
        if last is not None and last.line is piece.line:
            joined[-1] = Piece(last.line, last.since, piece.until, last.seconds + piece.seconds)
        else:
            joined.append(piece)
    return tuple(joined)
