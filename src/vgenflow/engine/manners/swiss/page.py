"""What pages of this manner are made of: grounds, columns, small type, thick rules, a row of modules."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.type import Setting, fit
from vgenflow.story.template import Palette

RULE = 0.9
"""Weight of rules, in hundredths of the short side."""
SUPPORT, HEADING = 8.5, 6.5
_COLUMNS, _GUTTER = 12, 2.2
_APART = 1.3
"""Between modules, in hundredths of the short side."""


def red(board: Board) -> Palette:
    """The accent as a ground: black type, white for what matters."""
    day = board.style.day
    return day.model_copy(
        update={
            "background": day.accent, "ink": day.ink, "muted": day.accent_ink, "accent": day.accent_ink,
            "accent_ink": day.ink, "surface": day.accent_ink, "hairline": day.ink, "light": day.accent_ink,
        }
    )  # fmt: skip


def column(board: Board, number: int) -> float:
    """The left edge of column `number`, from 1 to 13."""
    grid, gutter = board.grid, _GUTTER * board.unit
    wide = (grid.measure + gutter) / _COLUMNS
    return grid.left + (number - 1) * wide


def small(
    board: Board, text: str, x: float, top: float, width: float, start: int, *, color: str = "",
    ground: str = "", size: float = 3.3, lines: int = 2, what: str = "label", align: str = "left",
) -> float:  # fmt: skip
    """Small type; returns its foot."""
    if not text.strip():
        return top
    high = 1.35 * lines * board.size(size)
    least = min(board.reading, board.size(size))
    setting = fit(text, board.voice("label"), width, high, board.size(size), least, lines)
    return board.text(
        setting, x, top, start, color=color, ground=ground, what=what, align=align, width=width, stagger=0
    )


def rule(board: Board, x: float, y: float, width: float, start: int, color: str = "") -> None:
    """A thick rule, drawn from the left."""
    board.rule(x, y, width, round(max(2.0, RULE * board.unit)), color or board.colors.ink, start, 400)


def head(board: Board, left: str, right: str) -> float:
    """Two small texts over the page, at its first and eighth column or one under the other; their foot."""
    grid, start = board.grid, board.time(200)
    if grid.tall:
        foot = small(board, left, grid.left, grid.head, grid.measure, start)
        return small(board, right, grid.left, foot + 0.6 * board.unit, grid.measure, start)
    eighth = column(board, 8)
    foot = small(board, left, grid.left, grid.head, eighth - grid.left - 2 * board.unit, start, lines=1)
    return max(foot, small(board, right, eighth, grid.head, grid.right - eighth, start, lines=1))


def set_large(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, least: float = 4.4
) -> Setting:
    """Display type, fitted."""
    return fit(text, board.voice("display"), width, high, board.size(largest), board.size(least), lines)


def modules(board: Board, x: float, foot: float, side: float, start: int, *, first: str, rest: str) -> None:
    """A row of square blocks on a line whose first one differs; it leaves the page at the right."""
    if side < 2 * board.unit or x > board.grid.width - 0.6 * side:
        return
    gap, left, blocks = round(_APART * board.unit), round(x), list[Node]()
    size, top = round(side), round(foot - side)
    while left < board.grid.width:
        area = Rect(left, top, min(size, board.grid.width - left), size)
        blocks.append(Box(area, rest if blocks else first))
        left += size + gap
    row = Rect(round(x), top, board.grid.width - round(x), size)
    for index, block in enumerate(blocks):
        board.enter([block], start + board.time(60 * index), 600, motion.wiping(row, "left"))


def beside_or_under(board: Board, setting: Setting, top: float, start: int) -> None:
    """Modules on the last line of a headline where they have room, else under it."""
    if not setting.lines:
        return
    unit, side = board.unit, 0.52 * setting.size
    base = round(top + setting.ascent + (len(setting.lines) - 1) * setting.leading)
    x = board.grid.left + setting.lines[-1].width + 0.16 * setting.size
    colors = board.colors
    if board.grid.width - x > 1.6 * side:
        modules(board, x, base, side, start, first=colors.accent, rest=colors.ink)
        return
    foot = base + 0.3 * setting.size + side
    if foot < board.grid.bottom + unit:
        modules(board, board.grid.left, foot, side, start, first=colors.accent, rest=colors.ink)
