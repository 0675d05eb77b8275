"""Tables: cells read as numbers, columns read as what they hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from vgenflow.story.document import Table

Holds = Literal["time", "number", "text"]

_CELL = re.compile(
    r"^(?P<about>[~≈<>≤≥约近]?\s*)(?P<sign>[+\-−–]?)\s*(?P<front>[$€£¥￥]|US\$)?\s*(?P<sign2>[\-−–]?)"
    r"(?P<number>\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"\s*(?P<back>%|％|[^\d\s(（\[][^\d(（\[]{0,14})?\s*(?:[(（\[].*)?$"
)
_TIME = re.compile(
    r"^(?:(?:FY|Q[1-4])?\s?(?:1[0-9]|20)\d\d(?:\s?[/–-]\s?\d{2,4})?年?|Q[1-4](?:\s\d{4})?|\d{1,2}月|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d{2,4})?|(?:1[0-9]|20)\d0s|"
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|(?:1[0-9]|20)\d\d[-/]\d{1,2})$"
)
_EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "无", "…", "/"})
UNIT_IN_NAME = re.compile(r"^(?P<name>.*?)\s*[,(（\[]\s*(?P<unit>[^)）\]]{1,16})[)）\]]?\s*$")
"""Such as "Price (€)" and "Carbon, kg"."""
_WHOLE = frozenset({"total", "all", "sum", "overall", "altogether", "合计", "总计", "总数", "全部", "共计"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A number as it stands in a table: its value, and the unit that is written with it."""

    value: float
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name without a unit, what it holds, and its numbers if it holds any."""

    name: str
    unit: str
    holds: Holds
    texts: tuple[str, ...]
    numbers: tuple[float, ...]


def cell(text: str) -> Cell | None:
    """The number in a cell, or None if it holds none. Signs, separators and units are understood."""
    match = _CELL.match(text.strip())
    if match is None:
        return None
    digits = re.sub(r"[ \u00a0\u202f]", "", match["number"])
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    value = float(digits.replace(",", "."))
    if match["sign"] in {"-", "−", "–"} or match["sign2"]:
        value = -value
    return Cell(value, (match["front"] or match["back"] or "").strip().replace("％", "%"), text.strip())


def columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table; rows that are too short count as empty cells."""
    width = max([len(table.header), *(len(row) for row in table.rows)], default=0)
    return tuple(_column(table, index) for index in range(width))


def _column(table: Table, index: int) -> Column:
    texts = tuple(row[index].strip() if index < len(row) else "" for row in table.rows)
    head = table.header[index].strip() if index < len(table.header) else ""
    match = UNIT_IN_NAME.match(head)
    name, unit = (match["name"], match["unit"].strip()) if match and match["name"] else (head, "")
    full = [text for text in texts if text.lower() not in _EMPTY]
    if full and all(_TIME.match(text) for text in full):
        return Column(name, unit, "time", texts, ())
    cells = [cell(text) for text in texts]
    if not full or any(found is None for found in cells):
        return Column(name, unit, "text", texts, ())
    numbers = [found for found in cells if found is not None]
    units = {found.unit for found in numbers}
    if len(units) > 1:
        return Column(name, unit, "text", texts, ())
    return Column(name, unit or units.pop(), "number", texts, tuple(found.value for found in numbers))


def labels(found: Sequence[Column]) -> Column | None:
    """The column that names the rows: the first of times or words."""
    return next((column for column in found if column.holds in {"time", "text"}), None)


def whole(names: Column) -> int | None:
    """The row that only sums up the others, or None."""
    return next((i for i, text in enumerate(names.texts) if text.strip(" :：").lower() in _WHOLE), None)
