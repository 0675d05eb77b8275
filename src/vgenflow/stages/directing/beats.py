"""Beats: runs of the script that may become a scene, with the time they will take."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from vgenflow.language import chinese as zh
from vgenflow.stages.directing.chinese.compress import clauses as chinese_clauses
from vgenflow.stages.directing.dates import events, rising
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
"""Lines that one scene may carry, beside a heading that is read out: of running text, and of one list."""
_OWN = frozenset({"main", "coordinate", "concession", "reason", "relative"})
"""Clauses that can stand on their own; what only frames one stays with it."""
_TOO_LONG = 9.0
"""A line of more seconds is too long for any scene: it is cut where it can be."""
DEPENDENT = frozenset({"how", "what", "why", "whether", "that", "to"})
"""Words that open a clause which says nothing without the one before it."""
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
    behind: int = 0
    """Lines of its section from its first line on, if that is the section's first; else 0."""

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
        return _reads_heading(piece, self.document)

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
        for at in _borders(line.caption, language, anywhere=seconds > _TOO_LONG):
            enough = _SHORTEST_PART / seconds * length
            if _words_start(line, at) and at - borders[-1] >= enough and length - at >= enough:
                borders.append(at)
    borders = sorted({*borders, *(at for at in cuts if 0 < at < length)})
    for since, until in pairwise((*borders, length)):
        yield Piece(line, since, until, seconds * (until - since) / max(1, length))


def _words_start(line: Line, at: int) -> bool:
    return any(link.caption_start == at for link in line.links)


def _borders(caption: str, language: Language, *, anywhere: bool) -> list[int]:
    """Where a clause that can stand on its own begins; `anywhere`, where any clause with a verb does."""
    if language == "zh":
        return [part.start for part in chinese_clauses(caption) if part.start > 0]
    borders: list[int] = []
    told = False
    for part in english_clauses(read(caption)):
        first = part.words[1] if part.words[0].kind == "coord" and len(part.words) > 1 else part.words[0]
        if part.part not in _OWN or (first.low in DEPENDENT and not anywhere):
            continue
        if told:
            borders.append(part.words[0].start)
        told = True
    return borders


def beats(run: Sequence[Piece], document: Document) -> Iterator[tuple[int, int, Beat]]:
    """Every run of pieces of one section with few enough lines for a scene, as (first, end, beat)."""
    for first in range(len(run)):
        for end in range(first + 1, len(run) + 1):
            part = _joined(run[first:end])
            told = part[1:] if _reads_heading(part[0], document) else part
            listed = _of_one_list(told, document) or _of_one_course(told, document.language)
            if (
                len(told) > (MOST_ITEMS if listed else MOST_LINES)
                or part[-1].line.section != part[0].line.section
            ):
                break
            yield first, end, Beat(part, document, first == 0, _behind(run, first))


def beat_of(run: Sequence[Piece], first: int, end: int, document: Document) -> Beat:
    """The pieces from `first` to `end` as one beat, however many they are."""
    return Beat(_joined(run[first:end]), document, first == 0, _behind(run, first))


def _behind(run: Sequence[Piece], first: int) -> int:
    """How many lines of a section are left if the piece `first` begins it; 0 if it does not."""
    own = run[first].line.section
    if not own or (first and run[first - 1].line.section == own):
        return 0
    return len({piece.line.id for piece in run[first:] if piece.line.section == own})


def _reads_heading(piece: Piece, document: Document) -> bool:
    headings = {block.id for block in document.blocks if isinstance(block, Heading)}
    return bool(piece.line.spans) and all(span.block in headings for span in piece.line.spans)


def _of_one_course(part: Sequence[Piece], language: Language) -> bool:
    """Whether every line is dated, each later than the one before."""
    found = [events(piece.text, language) for piece in part]
    return all(found) and rising([event for each in found for event in each])


def _of_one_list(part: Sequence[Piece], document: Document) -> bool:
    """Whether every line is an item of the same list; the first may announce it."""
    told = part[1:] if part and part[0].leads_in else part
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
