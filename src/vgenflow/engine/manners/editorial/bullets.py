"""Bullets: up to six points, each with a small engraving, one after another."""

from dataclasses import dataclass

from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import Bullet, BulletsProps
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.manners.editorial.spots import spot
from vgenflow.engine.type import Setting, fit, fit_together, measure_line, place

_COLUMNS = 4
"""Up to so many stand in columns; more stand in two columns of rows."""
_SMALLER = 0.85
"""Four whose type would be smaller than this share of what rows give them stand in rows."""
_SPOT_ROOM, _GAP = 7.2, 4.0
"""Above and below an engraving, and between columns of rows, in hundredths of the short side."""


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, then columns or rows."""
    running(board)
    top = heading(props.heading, board, 0.3)
    count = len(props.items)
    if board.grid.tall or count > _COLUMNS or (count > 3 and not board.grid.wide):
        _rows(props.items, board, top)
    else:
        _columns(props.items, board, top)


def heading(text: str, board: Board, share: float) -> float:
    """A section title in at most `share` of the content's height; returns where the content goes on."""
    grid = board.grid
    if not text.strip():
        return grid.top + 0.8 * board.unit
    lines = 3 if grid.tall else 2
    title = fit(
        text, board.voice("display"), grid.measure, share * grid.room, board.size(board.scale.section),
        board.size(4.2), lines,
    )  # fmt: skip
    foot = board.text(
        title, grid.left, grid.top + 0.5 * board.unit, board.cue("heading", 100), what="heading"
    )
    return foot + 2.2 * board.unit


def start_of(board: Board, index: int) -> int:
    """When item `index` (from 0) enters without a cue: after the heading, one by one."""
    return board.cue(f"item{index + 1}", 500 + 350 * index)


def numeral(board: Board, number: int, x: float, y: float, size: float, start: int, last: bool) -> None:
    """An italic numeral whose top is at `y`."""
    line = measure_line(str(number), board.voice("display-italic"), size)
    color = board.colors.accent if last else board.colors.ink
    base = y - line.ink.y
    nodes = place(line, x, base, color)
    board.enter(nodes, start, 700, motion.fading)


def _columns(items: tuple[Bullet, ...], board: Board, top: float) -> None:
    """Columns under their engravings; rows where those give long texts more room."""
    grid, unit = board.grid, board.unit
    count, gap = len(items), 3.4 * unit
    wide = (grid.measure - gap * (count - 1)) / count if count > 1 else 0.62 * grid.measure
    texts = [item.text for item in items]
    deep = grid.bottom - top
    box = (wide, deep - _SPOT_ROOM * unit - min(16 * unit, 0.3 * deep))
    largest, least = board.size(1.1 * board.scale.item), board.size(3.2)
    settings = fit_together(texts, board.voice("display"), [box] * count, largest, least, 4)
    small = count == _COLUMNS and settings[0].size < _SMALLER * _Rows.of(items, board, top).settings[0].size
    if small or not all(setting.fits for setting in settings):
        _rows(items, board, top)
        return
    spare = deep - _SPOT_ROOM * unit - max(setting.height for setting in settings)
    side = min(27 * unit, spare, 0.66 * wide)
    text_top = grid.bottom - max(setting.height for setting in settings)
    text_top = min(text_top, top + side + _SPOT_ROOM * unit)
    for index, (item, setting) in enumerate(zip(items, settings, strict=True)):
        left, start, last = grid.left + index * (wide + gap), start_of(board, index), index + 1 == count
        weight = 0.5 * unit if last and count > 1 else 0.2 * unit
        board.rule(left, top, wide, round(max(2, weight)), board.colors.ink, start, 700)
        if index:
            hair = max(1.0, round(0.1 * unit))
            board.rule(left - gap / 2, top, hair, grid.bottom - top, board.colors.hairline, 0, 600)
        if item.icon:
            numeral(board, index + 1, left, top + 1.6 * unit, 6.4 * unit, start, last)
        centre = left + (0.62 * wide if item.icon and count > 1 else side * 0.58)
        spot(board, centre, top + 3.4 * unit + side / 2, side, item.icon, index + 1, start + board.time(80))
        board.text(setting, left, text_top, start + board.time(180), what=f"item {index + 1}")


@dataclass(frozen=True, slots=True)
class _Rows:
    """Texts in rows: how many rows, how wide and high each, the sides of their engravings, their indent."""

    down: int
    wide: float
    high: float
    side: float
    indent: float
    settings: tuple[Setting, ...]

    @classmethod
    def of(cls, items: tuple[Bullet, ...], board: Board, top: float) -> "_Rows":
        """In two columns where the page is wide."""
        grid, unit, count = board.grid, board.unit, len(items)
        across = 2 if grid.wide and count > 2 else 1
        down = -(-count // across)
        wide = (grid.measure - _GAP * unit * (across - 1)) / across
        high = min((grid.bottom - top) / down, (40 if grid.tall else 26) * unit)
        side = min(0.72 * high, (24 if grid.tall else 15) * unit, 0.25 * wide)
        indent = 1.14 * side + 2.6 * unit
        box = (wide - indent, high - 2.2 * unit)
        settings = fit_together(
            [item.text for item in items], board.voice("display"), [box] * count,
            board.size(board.scale.item * (1.3 if grid.tall else 1)), board.size(3.0), 4,
        )  # fmt: skip
        return cls(down, wide, high, side, indent, settings)


def _rows(items: tuple[Bullet, ...], board: Board, top: float) -> None:
    """Rows between hairlines, the engraving at the left."""
    grid, unit, rows = board.grid, board.unit, _Rows.of(items, board, top)
    for index, (item, setting) in enumerate(zip(items, rows.settings, strict=True)):
        left = grid.left + (index // rows.down) * (rows.wide + _GAP * unit)
        y = top + (index % rows.down) * rows.high
        start, last = start_of(board, index), index + 1 == len(items)
        weight = round(max(2.0, (0.5 if last else 0.2) * unit))
        board.rule(left, y, rows.wide, weight, board.colors.ink, start, 700)
        middle = left + 0.57 * rows.side, y + 0.52 * rows.high
        spot(board, *middle, rows.side, item.icon, index + 1, start)
        foot = y + 0.54 * rows.high + setting.height / 2
        board.text(
            setting, left + rows.indent, foot - setting.height, start + board.time(150),
            what=f"item {index + 1}",
        )  # fmt: skip
