"""Table: rows between rules, numbers flush right, one row or column on a panel."""

import re
from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.table import TableProps
from vgenflow.engine.manners.parts import Ground, Parts, parts_of
from vgenflow.engine.manners.shared.footnote import above_note
from vgenflow.engine.type import Setting, fit, fit_together

_FIGURE = re.compile(r"^[^\w]*[\d][\d\s.,:%‰°+\-–−/×x]*\s*\S{0,4}$")
_FEW = 5
_UNBROKEN = 0.8
"""Of their size: so much smaller are cells set, rather than broken."""
_GAP, _GAP_TALL = 2.6, 2.0
"""Between columns, in hundredths of the short side."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where a table's columns stand."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    right_aligned: tuple[bool, ...]


def lay(props: TableProps, board: Board) -> None:
    """Heading, the names of the columns, the rows, the note."""
    parts = parts_of(board.style.manner)
    parts.open(board)
    top = parts.heading(props.heading, board, 0.24 if len(props.rows) <= _FEW else 0.16)
    bottom = above_note(props.note, board)
    sheet = _sheet(props, board)
    y = _names(props, board, sheet, top)
    _rows(props, board, parts, sheet, y, bottom)


def _sheet(props: TableProps, board: Board) -> _Sheet:
    """Columns as wide as what stands in them asks for, in proportion."""
    grid, gap, voice = board.grid, (_GAP_TALL if board.grid.tall else _GAP) * board.unit, board.voice("text")
    columns = [[name, *(row[i] for row in props.rows)] for i, name in enumerate(props.columns)]
    smaller = _named(board) / _largest(board)
    asked = [
        min(max(fit(name, voice, 1e6, 1e3, 100, 100, 1).width * smaller,
                *(fit(cell, voice, 1e6, 1e3, 100, 100, 1).width for cell in cells)), 1400.0) + 60
        for name, *cells in columns
    ]  # fmt: skip
    spare = grid.measure - gap * (len(columns) - 1) - 2 * gap
    floor = 0.78 * spare / len(columns)
    shares = [max(wide / sum(asked) * spare, floor) for wide in asked]
    widths = tuple(wide * spare / sum(shares) for wide in shares)
    lefts = tuple(grid.left + gap + sum(widths[:i]) + gap * i for i in range(len(widths)))
    aligned = tuple(
        i > 0 and sum(bool(_FIGURE.match(cell.strip())) for cell in cells[1:]) * 2 > len(cells) - 1
        for i, cells in enumerate(columns)
    )
    return _Sheet(lefts, widths, aligned)


def _largest(board: Board) -> float:
    """The size of cells, if they fit."""
    return board.size(board.scale.item * (0.9 if board.grid.tall else 1.0))


def _named(board: Board) -> float:
    """The size of the columns' names, if they fit."""
    return board.size(max(board.scale.label * 1.15, 2.6))


def _names(props: TableProps, board: Board, sheet: _Sheet, top: float) -> float:
    """The names of the columns; returns where the rows begin."""
    size = _named(board)
    boxes = [(wide, 8 * board.unit) for wide in sheet.widths]
    names = fit_together(props.columns, board.voice("label"), boxes, size, board.reading, 3)
    if not all(name.fits for name in names):
        names = fit_together(props.columns, board.voice("text"), boxes, size, board.reading, 3)
    high = max(name.height for name in names)
    for index, name in enumerate(names):
        color = board.colors.ink if index == props.highlight_column else board.colors.muted
        _cell(board, sheet, index, name, top + high - name.height, board.time(250), (color, ""), "column")
    return top + high + 1.2 * board.unit


def _rows(props: TableProps, board: Board, parts: Parts, sheet: _Sheet, top: float, bottom: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.rows)
    high = min((bottom - top) / count, (18 if grid.tall else 15) * unit)
    settings = _cells(props, board, sheet, high)
    across = len(sheet.widths)
    for index in range(count):
        y = top + index * high
        start = board.cue(f"row{index + 1}", 500 + 220 * index)
        chosen = index == props.highlight_row
        area = Rect(grid.left, y, grid.measure, high)
        ground: Ground | None = parts.panel(board, area, start, chosen=True) if chosen else None
        parts.rule(board, grid.left, y, grid.measure, start, strong=index == 0)
        for column, setting in enumerate(settings[index * across : (index + 1) * across]):
            stressed = chosen or column == props.highlight_column
            ink, paper = (ground.ink, ground.paper) if ground else (board.colors.ink, "")
            if not stressed and (props.highlight_row is not None or props.highlight_column is not None):
                ink = ground.muted if ground else board.colors.muted
            middle = y + (high - setting.height) / 2
            _cell(board, sheet, column, setting, middle, start + board.time(100), (ink, paper), "cell")


def _cells(props: TableProps, board: Board, sheet: _Sheet, high: float) -> tuple[Setting, ...]:
    """All cells of one size: rather smaller than broken; where they are broken, clear of a panel's edge."""
    cells = [cell for row in props.rows for cell in row]
    largest, least = _largest(board), board.reading

    def tried(lines: int, spare: float, least: float) -> tuple[Setting, ...]:
        boxes = [(wide, high - spare * board.unit) for _ in props.rows for wide in sheet.widths]
        return fit_together(cells, board.voice("text"), boxes, largest, least, lines)

    broken = tried(4, 2.6, least)
    unbroken = tried(1, 0.9, max(least, _UNBROKEN * broken[0].size))
    if all(setting.fits for setting in unbroken):
        return unbroken
    return broken if all(setting.fits for setting in broken) else tried(4, 0.9, least)


def _cell(
    board: Board, sheet: _Sheet, column: int, setting: Setting, top: float, start: int,
    colors: tuple[str, str], what: str,
) -> None:  # fmt: skip
    align = "right" if sheet.right_aligned[column] else "left"
    board.text(
        setting, sheet.lefts[column], top, start, color=colors[0], ground=colors[1], align=align,
        width=sheet.widths[column], what=what, stagger=0,
    )  # fmt: skip
