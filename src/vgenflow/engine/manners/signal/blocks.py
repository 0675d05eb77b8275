"""Blocks: rectangles butted without gaps that wipe in from the left, their type already behind the mask."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.type import Setting, fit, place
from vgenflow.story.template import Role

WIPE_MS = 220


def block(board: Board, area: Rect, color: str, start: int, ms: float = WIPE_MS) -> None:
    """A hard rectangle that wipes in and retracts."""
    if area.w >= 1 and area.h >= 1:
        board.enter([Box(area, color)], start, ms, motion.wiping(area, "left"), motion.withdrawing(area))


def chip(
    board: Board, text: str, x: float, top: float, width: float, start: int, *, ink: str, ground: str,
    size: float = 3.4, role: Role = "label", what: str = "label", pad: float = 1.4,
) -> Rect:  # fmt: skip
    """One line of type on a block of its own width; returns the block, empty if there is no text."""
    unit = board.unit
    if not text.strip():
        return Rect(x, top, 0.0, 0.0)
    setting = _chipped(board, text, size, width, role, pad)
    area = Rect(x, top, setting.width + 2 * pad * unit, setting.height + 1.5 * unit)
    lay_on(board, setting, area, start, ink=ink, ground=ground, pad=pad, what=what)
    return area


def chip_width(board: Board, text: str, size: float, width: float, pad: float = 1.4) -> float:
    """How wide the chip of a text is."""
    return _chipped(board, text, size, width, "label", pad).width + 2 * pad * board.unit


def _chipped(board: Board, text: str, size: float, width: float, role: Role, pad: float) -> Setting:
    high, least = 3.2 * board.size(size), min(board.reading, board.size(size))
    return fit(text, board.voice(role), width - 2 * pad * board.unit, high, board.size(size), least, 2)


def lay_on(
    board: Board, setting: Setting, area: Rect, start: int, *, ink: str, ground: str, pad: float = 1.4,
    what: str = "text",
) -> None:  # fmt: skip
    """A block with a text at its left, in the middle of its height; both come behind one edge."""
    if not setting.fits:
        missing = "".join(dict.fromkeys(setting.missing))
        board.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")
    nodes: list[Node] = [Box(area, ground)]
    y = area.y + (area.h - setting.height) / 2
    inks = list[Rect]()
    for index, line in enumerate(setting.lines):
        base = round(y + setting.ascent + index * setting.leading)
        nodes += place(line, area.x + pad * board.unit, base, ink)
        inks.append(Rect(line.ink.x + area.x + pad * board.unit, line.ink.y + base, line.ink.w, line.ink.h))
    if inks:
        left, top = min(i.x for i in inks), min(i.y for i in inks)
        right, foot = max(i.x + i.w for i in inks), max(i.y + i.h for i in inks)
        board.note(setting.text, Rect(left, top, right - left, foot - top), setting.size, ink, ground)
    board.enter(nodes, start, WIPE_MS + 40, motion.wiping(area, "left"), motion.withdrawing(area))


def chips(board: Board, left: str, right: str, x: float, top: float, width: float, start: int) -> float:
    """A red and a black chip side by side; returns their foot."""
    colors = board.colors
    first = chip(
        board, left, x, top, 0.6 * width if right else width, start, ink=colors.accent_ink,
        ground=colors.accent, what="kicker",
    )  # fmt: skip
    second = chip(
        board, right, x + first.w, top, width - first.w, start + board.time(90), ink=colors.ink,
        ground=board.style.night.background, what="note",
    )  # fmt: skip
    return max(first.y + first.h, second.y + second.h)


def display(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, least: float = 4.2
) -> Setting:
    """Display type, fitted."""
    return fit(text, board.voice("display"), width, high, board.size(largest), board.size(least), lines)


def head(board: Board) -> float:
    """The title of the video, small, at the left over a line; returns where the content begins."""
    grid, unit, colors = board.grid, board.unit, board.colors
    bar = Rect(grid.left, grid.head + 1.1 * unit, 5 * unit, round(0.7 * unit))
    block(board, bar, colors.accent, 0)
    setting = fit(
        board.stage.title, board.voice("label"), grid.measure - 7 * unit, 4 * unit, board.size(2.6),
        board.reading, 1,
    )  # fmt: skip
    if setting.fits:
        board.text(
            setting, grid.left + 6.4 * unit, grid.head, board.time(120),
            color=colors.muted, what="title", stagger=0,
        )  # fmt: skip
    return grid.head + 5 * unit
