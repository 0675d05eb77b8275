"""Chart: a table of the source as columns, bars or a line, where the text speaks of it."""

import re
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.headings import titles
from vgenflow.stages.directing.matching import cue, find, in_order
from vgenflow.stages.directing.measures import of_one_measure
from vgenflow.stages.directing.phrases import label, width
from vgenflow.stages.directing.relevance import find_whole, relevance
from vgenflow.stages.directing.tables import Column, columns, labels, whole
from vgenflow.story.document import Table
from vgenflow.story.value import Language

_MOST = 12
_FEW = 6
"""So few points in time stand better as columns; more run as a line."""
_SHORT = {"en": 11.0, "zh": 5.0}
"""Names up to this length stand under columns; longer ones lie beside bars."""
_NEAR = 0.35
_SHARES = {"%", "‰", "°"}
"""Units of which a sum says nothing."""
_PARTS, _ROUNDED = 6, 0.015
"""Parts of a whole at most, and how far their sum may be off through rounding."""
_WHY = {
    "donut": "its parts make a whole",
    "line": "many points in time run as a line",
    "area": "a total over time fills an area",
    "column": "few values stand as columns",
    "bar": "names read best beside bars",
}
_PLAINER = {"donut": "bar", "area": "line"}
"""Kind -> the kind that says the same with less."""
_TOTAL = re.compile(
    r"\b(?:total|totals|overall|combined|cumulative|altogether)\b|总|累计|合计|全部", re.IGNORECASE
)
"""In the name of a column whose values are each a whole."""
_SCALES = {"thousands": "in thousands", "millions": "in millions", "billions": "in billions"}


def chart(beat: Beat) -> Iterator[Candidate]:
    """One candidate a column of numbers of each table that the beat speaks of."""
    for block in beat.document.blocks:
        if not isinstance(block, Table):
            continue
        near = relevance(beat, block)
        found = columns(block)
        names = labels(found)
        if near < _NEAR or names is None or len(block.rows) < 2:
            continue
        series = charted(found)
        for rank, column in enumerate(series):
            kind = kind_of(names, column, beat.language)
            if kind is None:
                continue
            spoken = _spoken(beat, column, names) + (0.02 if rank == 0 else 0)
            own = "" if len(series) == 1 else f":{column.name}"
            yield Candidate(
                layout="chart",
                settings=tuple(
                    setting
                    for way in dict.fromkeys((kind, _PLAINER.get(kind, kind)))
                    for setting in _settings(beat, block, names, column, way)
                ),
                score=0.15 + 0.75 * near + 0.12 * min(1.0, spoken) - _astray(beat, found, column, names),
                reason=f"The text speaks of the table “{block.caption or column.name or names.name}”: "
                f"{_WHY[kind]}",
                uses=frozenset({f"table:{block.id}{own}", f"chart:{block.id}"}),
            )


def _astray(beat: Beat, found: Sequence[Column], column: Column, names: Column) -> float:
    """What it costs that values of other columns are spoken of, or none of this one."""
    others = [each for each in found if each is not column and each is not names and each.holds == "number"]
    rivals = sum(any(_heard(beat, text, each.unit) for text in each.texts) for each in others)
    own = any(_heard(beat, text, column.unit) for text in column.texts)
    silent = 0.08 if others and not own else 0.0
    return 0.1 * min(2, rivals) + silent


def charted(found: Sequence[Column]) -> list[Column]:
    """The columns whose numbers may stand on one axis, and differ."""
    names = labels(found)
    return [
        column
        for column in found
        if column.holds == "number"
        and len(set(column.numbers)) > 1
        and names is not None
        and of_one_measure(names, column)
    ]


def kind_of(names: Column, column: Column, language: Language) -> str | None:
    """What draws a column of numbers best, or None where there are too many.

    Many points in time run as a line, a total fills the area under it, few stand as columns; parts of
    a whole make a donut; short names stand under columns, long ones lie beside bars.
    """
    count = len(column.numbers)
    if count > _MOST:
        return None
    if names.holds == "time":
        whole_ = _TOTAL.search(column.name) and min(column.numbers) >= 0 and column.unit not in _SHARES
        return "column" if count <= _FEW else "area" if whole_ else "line"
    if _makes_a_whole(names, column):
        return "donut"
    longest = max(width(text, language) for text in names.texts)
    return "column" if longest <= _SHORT[language] and count <= _FEW else "bar"


def _makes_a_whole(names: Column, column: Column) -> bool:
    """Whether two to six numbers above zero are shares that make a hundred, or a sum the table states."""
    summed = whole(names)
    parts = [value for row, value in enumerate(column.numbers) if row != summed]
    if not 2 <= len(parts) <= _PARTS or min(parts) <= 0:
        return False
    if summed is not None:
        return abs(sum(parts) - column.numbers[summed]) <= _ROUNDED * column.numbers[summed]
    return column.unit == "%" and abs(sum(parts) - 100) <= 100 * _ROUNDED


def _spoken(beat: Beat, column: Column, names: Column) -> float:
    """How many of the column's values, labels and its name are heard."""
    heard = sum(find(beat.text, text, beat.language) is not None for text in column.texts if len(text) > 1)
    named = bool(column.name) and find(beat.text, column.name, beat.language) is not None
    return heard / max(1, len(names.texts)) + (0.6 if named else 0.0)


def _settings(beat: Beat, table: Table, names: Column, column: Column, kind: str) -> Iterator[Setting]:
    """The chart with its title, then with shorter titles."""
    rows = _order(names, column, kind)
    row = _highlight(beat, names, column)
    point = rows.index(row) if row in rows else 0
    row = rows[point]
    named = [
        cue(f"bar{point + 1}", text, beat.pieces, beat.language)
        for text in (column.texts[row], names.texts[row])
    ]
    cues = in_order([next((found for found in named if found is not None), None)], beat.pieces)
    texts = [label(text, beat.language) or text for text in names.texts]
    for title in titles(beat, table, column.name):
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


def _order(names: Column, column: Column, kind: str) -> list[int]:
    """Rows as they are drawn, without their sum: bars and parts fall from the largest."""
    summed = whole(names)
    rows = [row for row in range(len(column.numbers)) if row != summed]
    if kind in {"bar", "donut"} and min(column.numbers) >= 0:
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
