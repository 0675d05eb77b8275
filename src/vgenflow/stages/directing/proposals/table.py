"""Table: a table of the source as it is, with the row, the column or the cell that is spoken of stressed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.differences import differences_heard
from vgenflow.stages.directing.headings import titles
from vgenflow.stages.directing.matching import cue, find, in_order
from vgenflow.stages.directing.proposals.chart import charted
from vgenflow.stages.directing.relevance import find_whole, relevance
from vgenflow.stages.directing.tables import columns
from vgenflow.story.document import Table
from vgenflow.story.storyboard import Cue

_NEAR = 0.35
_MOST_ROWS, _MOST_COLUMNS = 8, 5
_FEWEST_ROWS = 3
_CELL = 60


@dataclass(frozen=True, slots=True)
class _Heard:
    """What of a table is heard: cells, and rows that are named, or whose cell or difference is."""

    rows: tuple[int, ...]
    cells: frozenset[tuple[int, int]]

    @property
    def columns(self) -> frozenset[int]:
        """Columns of which a value is heard."""
        return frozenset(column for _, column in self.cells if column)


def table(beat: Beat) -> Iterator[Candidate]:
    """Each table that the beat speaks of; best where its columns measure different things."""
    for block in beat.document.blocks:
        if not isinstance(block, Table):
            continue
        near = relevance(beat, block)
        wide = len(columns(block))
        if near < _NEAR or wide < 2 or not all(len(row) == wide for row in block.rows):
            continue
        header = block.header or ("",) * wide
        if len(header) != wide or any(len(cell) > _CELL for row in block.rows for cell in row):
            continue
        heard = _heard(beat, block)
        numbers = [column for column in columns(block) if column.holds == "number"]
        drawn = charted(columns(block))
        across = 0.12 if len(heard.columns) > 1 else 0.0
        mixed = len({column.unit or column.name for column in numbers}) > 1 or len(drawn) < len(numbers)
        plain = 0.06 if mixed else -0.14 if len(numbers) == 1 else 0.0
        yield Candidate(
            layout="table",
            settings=tuple(_settings(beat, block, header, heard)),
            score=0.1 + 0.72 * near + 0.04 * min(2, len(heard.rows)) + across + plain,
            reason=_reason(beat, block, heard, mixed=mixed),
            uses=frozenset({f"table:{block.id}"}),
        )


def _reason(beat: Beat, block: Table, heard: _Heard, *, mixed: bool) -> str:
    named = block.caption or next((title for title in titles(beat, block) if title), "")
    why = "its columns measure different things" if mixed else "its cells are words"
    spoken = f", {block.rows[heard.rows[-1]][0]} is spoken of" if heard.rows else ""
    return f"The text speaks of the table “{named.replace('*', '')}”: {why}{spoken}"


def _heard(beat: Beat, block: Table) -> _Heard:
    cells = frozenset(
        (r, c)
        for r, row in enumerate(block.rows)
        for c, text in enumerate(row)
        if len(text.strip()) > 1 and find_whole(beat, text)
    )
    named = [r for r, row in enumerate(block.rows) if len(row[0].strip()) > 1 and find_whole(beat, row[0])]
    unique = [r for r, c in sorted(cells) if c and sum(row[c] == block.rows[r][c] for row in block.rows) == 1]
    apart = [one.rows[0] for one in differences_heard(beat, block) if len(one.rows) == 1]
    return _Heard(tuple(dict.fromkeys(named or unique or apart)), cells)


def _settings(beat: Beat, block: Table, header: Sequence[str], heard: _Heard) -> Iterator[Setting]:
    """All of it under each heading, then fewer rows, then fewer columns; what is heard always stays."""
    wide = range(len(header))
    spoken = sorted(heard.columns)
    for across in (_MOST_COLUMNS, 4, 3, 2):
        kept = [0, *spoken, *(c for c in wide if c and c not in spoken)][:across]
        if across != _MOST_COLUMNS and len(kept) == len(wide):
            continue
        for down in (_MOST_ROWS, 6, 5, 4, _FEWEST_ROWS):
            rows = sorted([*heard.rows, *(r for r in range(len(block.rows)) if r not in heard.rows)][:down])
            if down != _MOST_ROWS and len(rows) == len(block.rows):
                continue
            yield from _set(beat, block, header, heard, rows, sorted(kept))


def _set(  # noqa: PLR0913, PLR0917 - one table, cut to what is shown
    beat: Beat, block: Table, header: Sequence[str], heard: _Heard, rows: Sequence[int], kept: Sequence[int]
) -> Iterator[Setting]:
    shown: list[JsonValue] = [[block.rows[r][c].strip() for c in kept] for r in rows]
    lit = [rows.index(r) for r in heard.rows if r in rows]
    column = [kept.index(c) for c in sorted(heard.columns) if c in kept]
    props: dict[str, JsonValue] = {
        "columns": [header[c].strip() for c in kept],
        "rows": shown,
        "highlight_row": lit[-1] if len(lit) == 1 or (lit and len(column) != 1) else None,
        "highlight_column": column[0] if len(lit) > 1 and len(column) == 1 else None,
    }
    cues = _cues(beat, block, rows, lit)
    for heading in dict.fromkeys((*titles(beat, block), "")):
        yield Setting({**props, "heading": heading}, cues)


def _cues(beat: Beat, block: Table, rows: Sequence[int], lit: Sequence[int]) -> tuple[Cue, ...]:
    """The rows as they are spoken of, if all are; else the last one that is, which then is stressed."""
    asked = [cue(f"row{i + 1}", block.rows[r][0], beat.pieces, beat.language) for i, r in enumerate(rows)]
    named = [find(beat.text, block.rows[r][0], beat.language) is not None for r in rows]
    if all(named):
        return in_order(asked, beat.pieces)
    return in_order([asked[lit[-1]]] if lit else [], beat.pieces)
