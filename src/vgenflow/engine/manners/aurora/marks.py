"""Marks: line icons with a glow, or small lit diagrams that say which of how many; amber while spoken."""

from dataclasses import replace

from vgenflow.engine.drawing import Box, Layer, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.aurora.glass import warming
from vgenflow.engine.manners.aurora.words import lifted

_MOST = 12
"""So many beads, or fewer: of a longer list the rest is not drawn."""


def sign(board: Board, area: Rect, icon: str, number: int, count: int, start: int, until: int | None) -> None:
    """In a square: it comes at `start`, is warm until `until`; for good if that is None."""
    if board.sketch:
        return
    cool, warm = (
        _drawn(board, area, icon, number, count, color) for color in (board.colors.light, board.colors.accent)
    )
    board.enter(cool, start, 800, lifted(2 * board.unit))
    for layer in warm:
        warming(board, layer, start + board.time(300), until)


def _drawn(board: Board, area: Rect, icon: str, number: int, count: int, color: str) -> list[Layer]:
    """A glow below, the thing itself above."""
    parts = _icon(board, area, icon, color) or _beads(board, area, number, count, color)
    around = Rect(area.x - board.unit, area.y - board.unit, area.w + 2 * board.unit, area.h + 2 * board.unit)
    thing = Layer(parts, around)
    return [replace(Layer(parts, around, blur=1.1 * board.unit), alpha=0.75), thing]


def _icon(board: Board, area: Rect, icon: str, color: str) -> tuple[Path, ...]:
    side = min(area.w, area.h)
    weight = max(0.2 * board.unit, 0.052 * side)
    drawn = icon_path(icon, area.x, area.y + (area.h - side) / 2, side, color, weight) if icon else None
    return (drawn,) if drawn else ()


def _beads(board: Board, area: Rect, number: int, count: int, color: str) -> tuple[Box, ...]:
    """A row of beads: those before are dim, this one is a bar of light, those to come are faint."""
    shown = max(2, min(count, _MOST))
    lit = min(number, shown) - 1
    pitch = min(area.w / (shown + 1), 5.5 * board.unit)
    size = min(0.5 * pitch, 2.0 * board.unit, 0.3 * area.h)
    middle, boxes, x = area.y + area.h / 2, list[Box](), area.x
    for index in range(shown):
        if index == lit:
            high = min(area.h, 5.5 * size)
            boxes.append(Box(Rect(x, middle - high / 2, 1.3 * size, high), color, radius=0.65 * size))
            x += 1.3 * size - size
        else:
            dim = 0.5 if index < lit else 0.2
            boxes.append(Box(Rect(x, middle - size / 2, size, size), color, alpha=dim, radius=size / 2))
        x += pitch
    return tuple(boxes)


def dot(board: Board, x: float, y: float, radius: float, start: int, until: int | None) -> None:
    """A light on a line, warm until `until`."""
    if board.sketch:
        return
    for warm in (False, True):
        color = board.colors.accent if warm else board.colors.light
        core = (Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), color, radius=radius),)
        around = Rect(x - 2 * radius, y - 2 * radius, 4 * radius, 4 * radius)
        for layer in (Layer(core, around, blur=1.4 * radius), Layer(core, around)):
            if warm:
                warming(board, layer, start + board.time(200), until)
            else:
                board.enter([layer], start, 500, motion.fading)
