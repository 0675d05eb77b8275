"""Chart: a table of the source as columns, bars or a line, where the text speaks of it."""

from collections.abc import Iterator

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.matching import cue, find, in_order
from vgenflow.stages.directing.phrases import label, phrases, turned, width, within
from vgenflow.stages.directing.relevance import find_whole, relevance
from vgenflow.stages.directing.tables import Column, columns, labels
from vgenflow.story.document import Heading, Table

MOST_POINTS = 12
_MOST_LINE_POINTS = 24
_SCALES = {"thousands": "in thousands", "millions": "in millions", "billions": "in billions"}
_TITLE = {"en": 44.0, "zh": 16.0}


def chart(beat: Beat) -> Iterator[Candidate]:
    """One candidate a column of numbers of each table that the beat speaks of."""
    for block in beat.document.blocks:
        if not isinstance(block, Table):
            continue
        near = relevance(beat, block)
        found = columns(block)
        names = labels(found)
        if near < 0.35 or names is None or len(block.rows) < 2:
            continue
        series = [column for column in found if column.holds == "number" and len(set(column.numbers)) > 1]
        for rank, column in enumerate(series):
            kind = _kind(names, column)
            if kind is None:
                continue
            spoken = _spoken(beat, column, names) + (0.02 if rank == 0 else 0)
            yield Candidate(
                layout="chart",
                settings=tuple(_settings(beat, block, names, column, kind)),
                score=0.15 + 0.75 * near + 0.12 * min(1.0, spoken),
                reason=f"The text speaks of the table “{block.caption or column.name or names.name}”",
                uses=frozenset({f"table:{block.id}"}),
            )


def _kind(names: Column, column: Column) -> str | None:
    """Time runs along the frame, few points as columns; names read best beside bars; None if too many."""
    count = len(column.numbers)
    if names.holds == "time":
        return None if count > _MOST_LINE_POINTS else "line" if count > 8 else "column"
    if count > MOST_POINTS:
        return None
    parts = column.unit == "%" and abs(sum(column.numbers) - 100) <= 2
    return "column" if parts and count <= 6 else "bar"


def _spoken(beat: Beat, column: Column, names: Column) -> float:
    """How many of the column's values, labels and its name are heard."""
    heard = sum(find(beat.text, text, beat.language) is not None for text in column.texts if len(text) > 1)
    named = bool(column.name) and find(beat.text, column.name, beat.language) is not None
    return heard / max(1, len(names.texts)) + (0.6 if named else 0.0)


def _settings(beat: Beat, table: Table, names: Column, column: Column, kind: str) -> Iterator[Setting]:
    """The chart with its title, then with shorter titles."""
    rows = _order(column, kind)
    row = _highlight(beat, names, column)
    point = rows.index(row)
    named = [
        cue(f"bar{point + 1}", text, beat.pieces, beat.language)
        for text in (column.texts[row], names.texts[row])
    ]
    cues = in_order([next((found for found in named if found is not None), None)], beat.pieces)
    texts = [label(text, beat.language) or text for text in names.texts]
    for title in _titles(beat, table, column):
        titled = column.name.casefold() in title.replace("*", "").casefold()
        props: dict[str, JsonValue] = {
            "title": title,
            "kind": kind,
            "labels": [texts[i] for i in rows],
            "values": [column.numbers[i] for i in rows],
            "unit": column.unit or _counted(column, beat),
            "highlight": point,
            "note": _SCALES.get(column.unit, "") if titled else column.name,
        }
        yield Setting(props, cues)
        yield Setting({**props, "note": ""}, cues)


def _counted(column: Column, beat: Beat) -> str:
    """What a column without a unit counts: the last word of its name ("Night routes" counts routes)."""
    last = column.name.split()[-1:] if beat.language == "en" else []
    return next((word.lower() for word in last if word.isalpha() and word.endswith("s")), "")


def _order(column: Column, kind: str) -> list[int]:
    """Rows as they are drawn: bars fall from the largest, all else keeps the table's order."""
    rows = list(range(len(column.numbers)))
    if kind == "bar" and min(column.numbers) >= 0:
        rows.sort(key=lambda i: (-column.numbers[i], i))
    return rows


def _highlight(beat: Beat, names: Column, column: Column) -> int:
    """The row that is spoken of last, else the latest in time, else the largest."""
    heard = [i for i, value in enumerate(column.texts) if _heard(beat, value, column.unit)]
    named = [i for i, text in enumerate(names.texts) if text.casefold() in beat.text.casefold()]
    for group in ([i for i in heard if i in named], heard, named):
        if group:
            return group[-1]
    if names.holds == "time":
        return len(names.texts) - 1
    return max(range(len(column.numbers)), key=lambda i: column.numbers[i])


def _heard(beat: Beat, value: str, unit: str) -> bool:
    """Whether a value is spoken; a single digit only with its unit."""
    written = f"{value}{unit}" if unit == "%" and not value.endswith("%") else value
    return len(written) > 1 and find_whole(beat, written)


def _titles(beat: Beat, table: Table, column: Column) -> list[str]:
    """The caption if there is one, the section's heading, the column's own name."""
    section = _section(beat, table)
    found: list[str] = []
    for text in (table.caption, column.name, section):
        if not text:
            continue
        options = within(phrases(text, beat.language), _TITLE[beat.language], beat.language)
        shortest = [option.text for option in options] or ([text] if width(text, beat.language) <= 60 else [])
        found.extend(turned(option, beat.language) for option in shortest)
    return list(dict.fromkeys(found)) or [label(beat.document.title, beat.language)]


def _section(beat: Beat, table: Table) -> str:
    """The heading the table stands under."""
    heading = ""
    for block in beat.document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        if block.id == table.id:
            break
    return heading
