"""Tables: which ones hold data, and their cells on a plain grid."""

import re
from dataclasses import dataclass

from vgenflow.stages.importing.html.inline import inline_text
from vgenflow.stages.importing.html.tree import Node
from vgenflow.story.document import Table

_MOST_SPAN = 50
_MOST_CELLS = 4_000
_MOST_COLUMNS = 40
_LONG_CELL = 160
_NUMBER = re.compile(r"\d")


def rows_of(table: Node) -> list[Node]:
    """The rows of `table` itself, not of tables inside it, header rows first."""
    rows: list[Node] = []
    for part in table:
        if part.tag == "tr":
            rows.append(part)
        elif part.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in part if row.tag == "tr"]
    return rows


def is_layout(table: Node) -> bool:
    """Whether `table` only places things: nested tables, code, one column or row, or long prose."""
    if table.get("role") in ("presentation", "none"):
        return True
    if next(table.iterdescendants("table", "pre", "form", "h1", "h2"), None) is not None:
        return True
    rows = rows_of(table)
    widths = [sum(cell.tag in ("td", "th") for cell in row) for row in rows]
    if len(rows) < 2 or max(widths, default=0) < 2:
        return True
    if table.find("caption") is not None or next(table.iterdescendants("th"), None) is not None:
        return False
    lengths = [len(inline_text(cell)) for row in rows for cell in row]
    return sum(length > _LONG_CELL for length in lengths) > len(lengths) / 4


def read_table(table: Node) -> Table | None:
    """The cells of a data table, or None when no two rows and columns with text remain.

    Spans are filled with the text of their cell down the rows; across columns only header cells are
    repeated. Header rows are joined by column. Rows that are one note over the whole width, empty
    rows and empty columns are left out.
    """
    cells = _grid(table)
    width = max(map(len, cells), default=0)
    grid = [[cell.text for cell in row] + [""] * (width - len(row)) for row in cells]
    heads = _header_rows(table, grid, [bool(row) and all(cell.is_head for cell in row) for row in cells])
    header = _joined(grid[:heads]) if heads else [""] * width
    rows = [row for row in grid[heads:] if sum(map(bool, row)) > 1 or (width == 2 and row[0] and row[1])]
    columns = [
        place
        for place in range(width)
        if any(row[place] for row in rows) and (header[place] or _filled(rows, place))
    ]
    if len(rows) < 1 or len(columns) < 2:
        return None
    caption = table.find("caption")
    return Table(
        id="",
        caption=inline_text(caption) if caption is not None else "",
        header=tuple(header[place] for place in columns) if heads else (),
        rows=tuple(tuple(row[place] for place in columns) for row in rows),
    )


def _filled(rows: list[list[str]], place: int) -> bool:
    return sum(bool(row[place]) for row in rows) * 2 >= len(rows)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    is_head: bool


def _grid(table: Node) -> list[list[_Cell]]:
    """Cells by row and column with spans laid out; cut off after 4,000."""
    grid: list[list[_Cell]] = []
    hanging: dict[int, tuple[int, _Cell]] = {}
    laid = 0
    for row in rows_of(table):
        line: list[_Cell] = []
        for node in row:
            if node.tag not in ("td", "th") or len(line) >= _MOST_COLUMNS:
                continue
            _lay_hanging(hanging, line)
            text, is_head = inline_text(node), node.tag == "th"
            down, across = _span(node, "rowspan"), _span(node, "colspan")
            for step in range(min(across, _MOST_COLUMNS - len(line))):
                cell = _Cell(text if step == 0 or is_head else "", is_head)
                if down > 1:
                    hanging[len(line)] = (down - 1, cell)
                line.append(cell)
        _lay_hanging(hanging, line)
        grid.append(line)
        if (laid := laid + len(line)) > _MOST_CELLS:
            break
    return grid


def _lay_hanging(hanging: dict[int, tuple[int, _Cell]], line: list[_Cell]) -> None:
    """Put cells that hang down from rows above into the next free places of `line`."""
    while len(line) in hanging:
        left, cell = hanging.pop(len(line))
        if left > 1:
            hanging[len(line)] = (left - 1, cell)
        line.append(cell)


def _span(cell: Node, name: str) -> int:
    value = str(cell.get(name) or "").strip()
    return max(1, min(_MOST_SPAN, int(value))) if re.fullmatch(r"\d{1,4}", value) else 1


def _header_rows(table: Node, grid: list[list[str]], marked: list[bool]) -> int:
    """How many rows at the top name the columns; `marked` are those of header cells only."""
    head = table.find("thead")
    if head is not None and (count := sum(row.tag == "tr" for row in head)) and count < len(grid):
        return min(int(count), 3)
    count = 0
    while count < min(3, len(grid) - 1) and marked[count]:
        count += 1
    if count or len(grid) < 3:
        return count
    named = all(grid[0]) and not any(_NUMBER.search(text) for text in grid[0])
    numbers = any(_NUMBER.search(text) for row in grid[1:] for text in row[1:])
    return int(named and numbers)


def _joined(rows: list[list[str]]) -> list[str]:
    """Header rows as one: the different texts above each column, one after the other."""
    return [" ".join(dict.fromkeys(filter(None, column))) for column in zip(*rows, strict=True)]
