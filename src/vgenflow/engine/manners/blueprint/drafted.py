"""Drafted: a drawing by the order in which it comes, and what all drawings have."""

from dataclasses import dataclass, field

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    FINE,
    OUTLINE,
    Point,
    strokes,
    tint,
)


@dataclass(slots=True)
class Drafted:
    """A drawing by the order in which it comes: axes, outlines, hatching and fills, the one accent."""

    axes: list[Path] = field(default_factory=list)
    edges: list[Path] = field(default_factory=list)
    fills: list[Path] = field(default_factory=list)
    accent: list[Path] = field(default_factory=list)
    seam: float | None = None
    """From here to the right it is not yet drawn."""


def ground(board: Board, area: Rect, y: float) -> list[Path]:
    """A ground line with section lines under it."""
    unit = board.unit
    ticks = [
        ((x, y + 1.3 * unit), (x + 1.3 * unit, y))
        for x in np.arange(area.x, area.x + area.w - 1.3 * unit, 2.1 * unit).tolist()
    ]
    lines = [((area.x, y), (area.x + area.w, y))]
    return [
        strokes(board, lines, board.colors.ink, OUTLINE),
        strokes(board, ticks, board.colors.hairline, FINE),
    ]


def axis(board: Board, one: Point, other: Point) -> Path:
    """A centre line."""
    return strokes(board, [(one, other)], tint(board, CONSTRUCTION), FINE, CENTRE, alpha=0.8)
