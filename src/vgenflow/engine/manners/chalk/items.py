"""Items: signs and numerals drawn by hand, and rows of words that they lead."""

import math
from collections.abc import Sequence
from dataclasses import replace

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.chalk.slate import side_grain
from vgenflow.engine.manners.chalk.strokes import GREEN, SKY, YELLOW, Sketch, line, outline, tint
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.paintings import Wipe
from vgenflow.engine.type import fit_together, measure_line

_CHALKS = (SKY, YELLOW, GREEN)
_FAINT = 0.7


def sign(board: Board, area: Rect, icon: str, number: int, start: int, order: int) -> None:
    """An icon over a rubbed patch, or a numeral in a circle; each item has a chalk of its own."""
    color = tint(board, _CHALKS[order % len(_CHALKS)])
    side = min(area.w, area.h)
    x, y = area.x + area.w / 2, area.y + area.h / 2
    drawn = (
        icon_path(icon, x - 0.4 * side, y - 0.4 * side, 0.8 * side, board.colors.ink, max(2.0, 0.026 * side))
        if icon
        else None
    )
    if drawn is None:
        numeral(board, str(number), x, y, 0.46 * side, start, color)
        return
    if board.sketch:
        return
    patch = outline(_patch(x, y, 0.44 * side), color, 0.0, closed=True)
    layer = Layer((replace(patch, alpha=_FAINT),), patch.bounds, mask=side_grain(board))
    wipe = Painting(Wipe(-35, 0.2, 1.6, 4.0, 3), layer.bounds, board.unit)
    board.enter([layer], start + board.time(200), 400, unveiling(wipe, 0.05))
    reveal = Painting(Wipe(20, 0.08, 2.0), area, board.unit)
    board.enter([drawn], start, 500, unveiling(reveal, 0.04))


def _patch(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """A lying oval, uneven."""
    return [
        (
            x + radius * 1.1 * math.cos(t) + 0.08 * radius * math.sin(3 * t),
            y + 0.5 * radius + 0.46 * radius * math.sin(t),
        )
        for t in (2 * math.pi * i / 36 for i in range(36))
    ]


def numeral(
    board: Board, text: str, x: float, y: float, radius: float, start: int, color: str, ink: str = ""
) -> None:
    """A number in a circle about (`x`, `y`)."""
    size = 1.25 * radius * (0.72 if len(text) > 1 else 1.0)
    line_ = measure_line(text, board.voice("display"), size)
    left, base = x - line_.ink.w / 2 - line_.ink.x, y - line_.ink.y - line_.ink.h / 2
    nodes, shown = board.line(line_, left, base, size, ink)
    board.enter(nodes, start, 260, unveiling(Painting(Wipe(0), shown, board.unit)))
    circle = Sketch(board.unit)
    circle.round(x, y, radius, color)
    circle.enter(board, start + board.time(160), 420)


def rows(texts: Sequence[str], icons: Sequence[str], board: Board, top: float, first: int = 1) -> None:
    """One row an item, more than four on a wide page in two columns."""
    grid, unit, count = board.grid, board.unit, len(texts)
    across = 2 if grid.wide and count > 4 else 1
    down = -(-count // across)
    gap = 5 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (25 if grid.tall else 19) * unit)
    side = min(0.86 * high, 15 * unit)
    indent = side + 3 * unit
    settings = fit_together(
        texts,
        board.voice("label"),
        [(wide - indent, high - 1.6 * unit)] * count,
        board.size(board.scale.item * 1.1),
        board.size(2.8),
        4,
    )
    for index, (setting, icon) in enumerate(zip(settings, icons, strict=True)):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, chosen = start_of(board, "item", index), index + 1 == count and count > 1
        sign(board, Rect(left, y + (high - side) / 2, side, side), icon, first + index, start, index)
        color = board.colors.accent if chosen else ""
        middle = y + (high - setting.height) / 2
        board.text(
            setting, left + indent, middle, start + board.time(260), color=color, what=f"item {index + 1}"
        )
        if index % down + 1 < down and index + 1 < count:
            foot = y + high
            line(
                board,
                [(left + indent, foot), (left + wide, foot - 0.2 * unit)],
                board.colors.hairline,
                start + board.time(400),
                300,
                0.2,
            )
