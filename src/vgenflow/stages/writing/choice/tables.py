"""One line that says what a table shows, made of its cells alone."""

import re
from dataclasses import dataclass

from vgenflow.stages.writing.choice.tidy import flat
from vgenflow.story.document import Span, Table
from vgenflow.story.value import Language

YEAR = re.compile(r"^(?:1[5-9]|20)[0-9]{2}年?$")
VALUE = re.compile(
    r"^[-−+]?[$€£¥￥]?[0-9][0-9,.]*\s?(?:%|[a-zA-Z°²³/]{1,6}|[\u4e00-\u9fff]{1,4}|million|billion|thousand)?$"
)
UNIT = re.compile(r"[(（]\s*([^()（）]{1,12})\s*[)）]\s*$")
SAYABLE = re.compile(
    r"^(?:%|km|km/h|kg|g|m|cm|mm|kWh|MWh|GWh|TWh|GW|MW|million|billion|thousand|°C|[\u4e00-\u9fff]{1,4})$"
)
MAGNITUDES = {"thousands": "thousand", "millions": "million", "billions": "billion"}
MOST = 4
"""Rows that a line can name."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line about a table and the cells it says."""

    caption: str
    spans: tuple[Span, ...]


def told(table: Table, language: Language) -> Told | None:
    """The line of a table that reads well when said; None for all others."""
    header = [flat(cell) for cell in table.header]
    rows = [[flat(cell) for cell in row] for row in table.rows]
    if len(header) < 2 or not rows or any(len(row) != len(header) for row in rows):
        return None
    years = [at for at, cell in enumerate(header) if YEAR.match(cell)]
    if len(years) >= 2 and years[0] == 1:
        return across_years(table, header, rows, years, language)
    column = next((at for at in range(1, len(header)) if all(VALUE.match(row[at]) for row in rows)), None)
    if column is None or not sayable(rows, column, header[column]):
        return None
    if all(YEAR.match(row[0]) for row in rows):
        return down_years(table, header, rows, column, language)
    return down_rows(table, header, rows, column, language)


def span_of(table: Table, row: int, column: int) -> Span:
    """The cell at `row` (0 is the header) and `column`."""
    lines = [table.header, *table.rows] if table.header else list(table.rows)
    start = sum(len("\t".join(line)) + 1 for line in lines[:row])
    start += sum(len(cell) + 1 for cell in lines[row][:column])
    return Span(block=table.id, start=start, end=start + len(lines[row][column]))


def with_unit(value: str, head: str) -> str:
    """A value with the unit its column's head gives in brackets."""
    found = UNIT.search(head)
    if not found or not re.fullmatch(r"[-−+]?[0-9][0-9,.]*", value):
        return value
    unit = MAGNITUDES.get(found[1].strip(), found[1].strip())
    if unit in "€$£¥￥":
        return f"{unit}{value}"
    if not SAYABLE.match(unit):
        return value
    return f"{value}{unit}" if unit == "%" or re.match("[\u4e00-\u9fff]", unit) else f"{value} {unit}"


def sayable(rows: list[list[str]], column: int, head: str) -> bool:
    """Whether the values of a column can be said with the unit its head gives."""
    found = UNIT.search(head)
    if not found:
        return True
    unit = MAGNITUDES.get(found[1].strip(), found[1].strip())
    large = any("," in row[column] or re.search("[a-zA-Z%]", row[column]) for row in rows)
    return unit in "€$£¥￥" or (
        SAYABLE.match(unit) is not None and not (large and unit in MAGNITUDES.values())
    )


def chartable(table: Table) -> bool:
    """Whether some column after the first holds numbers throughout."""
    rows = [row for row in table.rows if len(row) == len(table.header)]
    columns = range(1, len(table.header))
    return len(rows) > 1 and any(all(VALUE.match(flat(row[at])) for row in rows) for at in columns)


def label(head: str) -> str:
    """A column's head without its unit."""
    return UNIT.sub("", head).strip()


def in_year(value: str, year: str, language: Language) -> str:
    """Said: "58 in 2024" or 2024年58."""
    if language == "zh":
        return f"{year if year.endswith('年') else year + '年'}{value}"
    return f"{value} in {year}"


def across_years(
    table: Table, header: list[str], rows: list[list[str]], years: list[int], language: Language
) -> Told | None:
    """Years as columns: the first row, first and last year."""
    row = next((at for at, cells in enumerate(rows) if all(VALUE.match(cells[y]) for y in years)), None)
    if row is None or not rows[row][0]:
        return None
    cells = [(row, 0), *((r, y) for y in (years[0], years[-1]) for r in (-1, row))]
    values = [in_year(rows[row][y], header[y], language) for y in (years[0], years[-1])]
    return line(table, rows[row][0], values, cells, language)


def down_years(
    table: Table, header: list[str], rows: list[list[str]], column: int, language: Language
) -> Told | None:
    """Years as rows: the first and the last."""
    ends = [0, len(rows) - 1] if len(rows) > 1 else [0]
    values = [in_year(with_unit(rows[at][column], header[column]), rows[at][0], language) for at in ends]
    cells = [(-1, column), *((at, c) for at in ends for c in (0, column))]
    return line(table, label(header[column]), values, cells, language)


def down_rows(
    table: Table, header: list[str], rows: list[list[str]], column: int, language: Language
) -> Told | None:
    """Things as rows: the first few with their value."""
    if len(header) > 2 or len(rows) > MOST or any("(" in row[0] or "（" in row[0] for row in rows):
        return None
    if any(not row[0] or len(row[0]) > 40 or row[0][0].isdigit() for row in rows):
        return None
    values = [
        f"{row[0]}{'' if language == 'zh' else ' '}{with_unit(row[column], header[column])}" for row in rows
    ]
    cells = [(-1, column), *((at, c) for at in range(len(rows)) for c in (0, column))]
    return line(table, label(header[column]), values, cells, language)


def line(
    table: Table, lead: str, values: list[str], cells: list[tuple[int, int]], language: Language
) -> Told | None:
    """Put lead and values together."""
    if not lead or len(lead) > 60:
        return None
    lead = lead[:1].upper() + lead[1:]
    caption = f"{lead}：{'，'.join(values)}。" if language == "zh" else f"{lead}: {', '.join(values)}."
    return Told(caption, tuple(span_of(table, row + 1, column) for row, column in sorted(set(cells))))


def cells_said(table: Table, caption: str) -> tuple[Span, ...]:
    """The cells whose numbers a sentence says, if it says at least two besides years."""
    numbers = {found.rstrip(".,") for found in re.findall(r"[0-9][0-9.,]*", caption)}
    lines = [table.header, *table.rows] if table.header else list(table.rows)
    found: dict[str, Span] = {}
    for row, line_cells in enumerate(lines):
        for column, cell in enumerate(line_cells):
            digits = re.search(r"[0-9][0-9.,]*", cell)
            if digits and digits.group().rstrip(".,") in numbers:
                found.setdefault(digits.group(), span_of(table, row, column))
    values = [text for text in found if not YEAR.match(text)]
    return tuple(found.values()) if len(values) >= 2 else ()
