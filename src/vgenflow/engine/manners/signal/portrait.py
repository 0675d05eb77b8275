"""Portrait: somebody who is quoted, in flat facets and without a face: nobody's likeness is made up."""

import math

from vgenflow.engine.drawing import Box, Layer, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.signal.scene import facet, tone

Point = tuple[float, float]
_HEAD: tuple[Point, ...] = (
    (-0.29, -0.62), (0.0, -0.7), (0.29, -0.62), (0.36, -0.36), (0.33, -0.08), (0.2, 0.14), (0.0, 0.22),
    (-0.2, 0.14), (-0.33, -0.08), (-0.36, -0.36),
)  # fmt: skip
"""A head about its ears' level, in radii of the disc behind it."""
_HAIR: tuple[Point, ...] = (
    (-0.39, -0.2), (-0.4, -0.5), (-0.26, -0.78), (0.06, -0.86), (0.34, -0.74), (0.42, -0.46), (0.38, -0.2),
    (0.33, -0.4), (0.12, -0.5), (-0.16, -0.46), (-0.32, -0.38),
)  # fmt: skip
_DISC_AT, _DISC = 0.43, 0.44
"""Where the middle of the disc is, in heights of the panel, and its radius in widths."""


def portrait(board: Board, area: Rect, start: int) -> None:
    """A bust before a disc that fills a panel at the edge of the page. A sketch goes without."""
    if board.sketch:
        return
    radius = min(_DISC * area.w, 0.3 * area.h)
    x, y, foot = area.x + area.w / 2, area.y + _DISC_AT * area.h, area.y + area.h
    ground = Box(area, tone(board, 1))
    disc = Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), tone(board, 2), radius=radius)
    board.still(Layer((ground, disc), area, clip=area))
    bust = Layer(tuple(_bust(board, x, y + 0.2 * radius, 1.1 * radius, foot)), area, clip=area)
    board.enter([bust], start, 700, motion.wiping(area, "bottom"), motion.kept)


def _bust(board: Board, x: float, y: float, r: float, foot: float) -> list[Path | Box]:
    """Coat, shirt, neck, head and hair, each lit from the left, and a red pin."""
    number = board.stage.seed + board.stage.number

    def at(points: tuple[Point, ...], color: str) -> Path:
        return facet([(x + px * r, y + py * r) for px, py in points], color)

    low = (foot - y) / r
    wide = 1.12 + 0.1 * math.tanh(low - 1)
    lit, shade, night = tone(board, 7), tone(board, 6), tone(board, 0)
    coat, dark = (tone(board, 4), tone(board, 3)) if number % 2 else (tone(board, 3), tone(board, 2))
    halves = tuple((px, py) for px, py in _HEAD if px >= 0)
    pin = 0.055 * r
    return [
        at(((-0.3, 0.32), (-0.86, 0.56), (-wide, 1.0), (-wide, low), (0.0, low), (0.0, 0.4)), coat),
        at(((0.3, 0.32), (0.86, 0.56), (wide, 1.0), (wide, low), (0.0, low), (0.0, 0.4)), dark),
        at(((-0.3, 0.32), (0.3, 0.32), (0.0, 0.98)), lit),
        at(((0.0, 0.32), (0.3, 0.32), (0.0, 0.98)), shade),
        at(((-0.3, 0.32), (-0.42, 0.44), (-0.1, 1.1), (0.0, 0.98)), dark),
        at(((0.3, 0.32), (0.42, 0.44), (0.1, 1.1), (0.0, 0.98)), night),
        at(((-0.17, -0.1), (0.17, -0.1), (0.2, 0.36), (0.0, 0.5), (-0.2, 0.36)), tone(board, 5)),
        at(_HEAD, lit),
        at((*halves, (0.0, -0.2)), shade),
        at(_HAIR, night),
        Box(Rect(x + 0.52 * r - pin, y + 0.86 * r - pin, 2 * pin, 2 * pin), board.colors.accent, radius=pin),
    ]
