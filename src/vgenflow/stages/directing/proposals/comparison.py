"""Comparison: two sides of the source's table, or of one sentence, side by side."""

import re
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from vgenflow.engine.layouts.figures import measured
from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.figures import figures
from vgenflow.stages.directing.matching import cue, find, in_order
from vgenflow.stages.directing.phrases import label
from vgenflow.stages.directing.relevance import find_whole, relevance
from vgenflow.stages.directing.tables import Column, columns
from vgenflow.story.document import Table

_MOST_ROWS = 4
_CELL = 26
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAMED = 0.2
"""What it adds to a table's nearness that a side is named."""
_CONTRAST = re.compile(r",?\s+(?:while|whereas|compared (?:with|to)|against|versus)\s+|，(?:而|相比之下)")


def comparison(beat: Beat) -> Iterator[Candidate]:
    """A table of two sides that the beat speaks of, or a sentence that sets two figures side by side."""
    for block in beat.document.blocks:
        if isinstance(block, Table):
            near = relevance(beat, block)
            sides = _sides(block)
            if near >= 0.35 and sides is not None and _is_about(beat, block, sides):
                yield from _from_table(beat, block, near, sides)
    for piece in beat.pieces:
        yield from _from_sentence(beat, piece)


Rows = list[tuple[str, str, str]]


def _sides(table: Table) -> tuple[str, str, Rows] | None:
    """Left and right names with rows of (label, left, right); a table of two rows is turned over."""
    header, rows = table.header, table.rows
    if len(header) == 3 and rows:
        names, left_side, right_side = columns(table)
        sides = zip(names.texts, _cells(left_side), _cells(right_side), strict=True)
        return left_side.name, right_side.name, list(sides)
    if len(header) >= 4 and len(rows) == 2 and all(len(row) == len(header) for row in rows):
        names, *found = columns(table)
        left, right = names.texts
        return left, right, [(column.name, *_pair(column)) for column in found]
    return None


def _cells(column: Column) -> tuple[str, ...]:
    """The cells of a column, each with the unit its header gives to all."""
    if not column.unit or any(column.unit in text for text in column.texts):
        return column.texts
    return tuple(measured(text, column.unit) if text[-1:].isdigit() else text for text in column.texts)


def _pair(column: Column) -> tuple[str, str]:
    first, second = _cells(column)
    return first, second


def _from_table(beat: Beat, table: Table, near: float, sides: tuple[str, str, Rows]) -> Iterator[Candidate]:
    """The two sides with the rows that are heard first, and fewer rows if they do not fit."""
    left, right, rows = _spoken_of_last(beat, sides)
    if not rows or not left.strip() or not right.strip() or any(max(map(len, row)) > _CELL for row in rows):
        return
    heard = [
        row
        for row in rows
        if any(find(beat.text, text, beat.language) is not None for text in row if len(text) > 1)
    ]
    settings = []
    for count in range(min(_MOST_ROWS, len(rows)), 0, -1):
        chosen = sorted([*heard, *(row for row in rows if row not in heard)][:count], key=rows.index)
        asked = [
            cue(f"row{i + 1}", row[0] or row[2], beat.pieces, beat.language) for i, row in enumerate(chosen)
        ]
        cues = in_order(asked, beat.pieces) if len(heard) == len(rows) else ()
        settings.append(Setting(_props(left, right, chosen), cues))
    yield Candidate(
        layout="comparison",
        settings=tuple(settings),
        score=0.42 + 0.52 * min(1.0, near + _NAMED * sum(find_whole(beat, side) for side in (left, right))),
        reason=f"The table sets {left} against {right}",
        uses=frozenset({f"table:{table.id}"}),
    )


def _is_about(beat: Beat, table: Table, sides: tuple[str, str, Rows]) -> bool:
    """Whether the beat names a side or says a value: standing near the table is not enough."""
    left, right, rows = sides
    said = (left, right, *(_value(text) for _, *pair in rows for text in pair if len(text.strip()) > 1))
    return table.id in beat.blocks or any(find_whole(beat, text) for text in said)


def _value(text: str) -> str:
    """The number in a cell, as it is spoken before or after its unit; else its first word."""
    number = _NUMBER.search(text)
    return number[0] if number else text.split(maxsplit=1)[0]


def _spoken_of_last(beat: Beat, sides: tuple[str, str, Rows]) -> tuple[str, str, Rows]:
    """The side that the beat names on the right, where the layout sets what counts."""
    left, right, rows = sides
    named = [find(beat.text, name, beat.language) is not None for name in (left, right)]
    if named != [True, False]:
        return sides
    return right, left, [(label, second, first) for label, first, second in rows]


def _props(left: str, right: str, rows: Sequence[tuple[str, str, str]]) -> dict[str, JsonValue]:
    listed: list[JsonValue] = [{"label": row[0], "left": row[1], "right": row[2]} for row in rows]
    return {"left": left, "right": right, "rows": listed}


def _from_sentence(beat: Beat, piece: Piece) -> Iterator[Candidate]:
    """Two subjects with like figures: "A flight takes 7 hours, while the night train takes 11 hours"."""
    halves = _CONTRAST.split(piece.text)
    if len(halves) != 2:
        return
    sides = []
    for half in halves:
        found = figures(half, beat.language)
        if len(found) != 1:
            return
        figure = found[0]
        name = _subject(half[: figure.start], beat)
        if not name:
            return
        sides.append((name, half[figure.start : figure.end], figure))
    (left, first, a), (right, second, b) = sides
    if a.measure != b.measure or left == right:
        return
    cues = in_order([cue("row1", second, beat.pieces, beat.language)], beat.pieces)
    yield Candidate(
        layout="comparison",
        settings=(Setting(_props(left, right, [("", first, second)]), cues),),
        score=0.62 * piece.seconds / beat.seconds + 0.2,
        reason=f"The sentence sets {left} against {right}",
        uses=frozenset({f"number:{piece.line.id}:contrast"}),
    )


def _subject(before: str, beat: Beat) -> str:
    """The short name a half opens with; empty if it is not short."""
    if beat.language == "zh":
        match = re.match(
            r"^([^，]{2,8}?)(?:需要|需|要|为|是|有|只有|只需|达|仅|花费|售价|的票价)", before.strip()
        )
        return match[1] if match else ""
    match = re.match(
        r"^\s*((?:an?\s|the\s)?(?:[\w’'-]+\s){1,3}?)(?:takes?|costs?|needs?|uses?|emits?|produces?|is|are|was|were|had|has|have|carries|reaches)\b",
        before,
        re.IGNORECASE,
    )
    return label(match[1], "en") if match else ""
