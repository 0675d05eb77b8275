"""Strips: rows of hard blocks from the left edge, as long as their words; the last one is red."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.manners.signal.blocks import WIPE_MS, display, head, lay_on
from vgenflow.engine.type import fit_together, measure_line
from vgenflow.engine.type.shaping import plain


def heading(text: str, board: Board, share: float) -> float:
    """A section title; returns where the content goes on."""
    top = head(board)
    if not text.strip():
        return top + 2 * board.unit
    grid = board.grid
    title = display(
        board, plain(text), grid.measure, share * grid.room, board.scale.section, 3 if grid.tall else 2
    )
    foot = board.text(title, grid.left, top, board.cue("heading", 80), what="heading")
    return foot + 2.4 * board.unit


def strips(texts: Sequence[str], icons: Sequence[str], board: Board, top: float, first: int = 1) -> None:
    """One strip an item; an icon, or its number, before the words."""
    grid, unit, count = board.grid, board.unit, len(texts)
    across = 2 if grid.wide and count > 4 else 1
    down = -(-count // across)
    wide = grid.measure / across
    gap = 0.7 * unit
    high = min((grid.bottom - top - gap * (down - 1)) / down, (24 if grid.tall else 19) * unit)
    side = min(0.62 * high, 9 * unit)
    indent = side + 5 * unit
    settings = fit_together(
        texts, board.voice("display"), [(wide - indent - 3 * unit, high - 2.4 * unit)] * count,
        board.size(board.scale.item), board.size(2.8), 3,
    )  # fmt: skip
    for index, (setting, icon) in enumerate(zip(settings, icons, strict=True)):
        column, row = index // down, index % down
        left = grid.left + column * wide
        edge = 0.0 if column == 0 else left - 2 * unit
        y, start, chosen = top + row * (high + gap), start_of(board, "item", index), index + 1 == count
        ground = board.colors.accent if chosen else board.colors.surface
        ink = board.colors.accent_ink if chosen else board.colors.ink
        area = Rect(edge, y, left + indent + setting.width + 3 * unit - edge, high)
        limit = left + wide - (unit if across > 1 and column == 0 else 0)
        area = Rect(area.x, area.y, min(area.w, limit - edge), high)
        pad = (left + indent - edge) / unit
        lay_on(board, setting, area, start, ink=ink, ground=ground, pad=pad, what=f"item {index + 1}")
        square = Rect(left, y + (high - side) / 2, side, side)
        sign(board, icon, first + index, square, start, ink, ground, share=0.95)


def sign(
    board: Board, icon: str, number: int, area: Rect, start: int, ink: str, ground: str, *,
    share: float, centred: bool = True,
) -> None:  # fmt: skip
    """An icon in line, or a numeral of a share of the square's height, in its middle or at its left."""
    drawn = icon_path(icon, area.x, area.y, area.w, ink, max(2.0, 0.07 * area.w)) if icon else None
    later = start + board.time(WIPE_MS)
    if drawn:
        board.enter([drawn], later, 200, motion.fading)
        return
    size = share * area.h
    line = measure_line(str(number), board.voice("display"), size)
    base = area.y + area.h / 2 - line.ink.y - line.ink.h / 2
    x = area.x + (max(0.0, (area.w - line.ink.w) / 2) if centred else 0.0)
    board.enter(board.line(line, x, base, size, ink, ground)[0], later, 200, motion.fading)
