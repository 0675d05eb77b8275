"""Subject: what a page speaks of, written by the hand: line after line, then the rubbed planes."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.planes import Sketched, sketched
from vgenflow.engine.manners.chalk.strokes import (
    CORAL,
    GREEN,
    SKY,
    YELLOW,
    Point,
    Sketch,
    drawn,
    tint,
    wandering,
)

_CHALKS = (SKY, CORAL, GREEN)
_STEP = 6
"""Every so many points of a line are kept: a hand does not follow each."""
_PART = 0.6
"""Of the largest plane, what is smaller is a part of it, and yellow."""
_WRITE_MS, _RUB_MS, _ECHO_MS = 1100, 500, 420
_FLAT = 2.6
"""Times as wide as it is high, at most."""
_ECHO, _APART, _ROOM = 0.5, 0.3, 5.0
"""Of smaller ones at both sides: their size, where they stand, and how wide the ground must be for them."""


def told(board: Board, area: Rect, start: int) -> bool:
    """Write the page's subject on the foot of `area`, smaller ones beside it; False if nothing is known."""
    found = sketched(board.subject) if board.subject else None
    if found is None or board.sketch:
        return found is not None
    left, top, right, foot = found.box
    scale = min(area.h / max(foot - top, (right - left) / _FLAT), area.w / (right - left))
    _written(board, found, area.x + area.w / 2, area.y + area.h, scale, start)
    if area.w > _ROOM * scale * (right - left):
        for order, side in enumerate((-1, 1)):
            x, later = area.x + (0.5 + side * _APART) * area.w, start + board.time(500 + 250 * order)
            _echoed(board, found, x, area.y + area.h, _ECHO * scale, later)
    return True


def _written(board: Board, found: Sketched, x: float, ground: float, scale: float, start: int) -> None:
    """Large, about `x`: the lines, then the planes."""
    unit = board.unit
    main = tint(board, _CHALKS[(board.stage.seed + board.stage.number) % len(_CHALKS)])
    planes, lit = Sketch(unit), tint(board, YELLOW)
    for plane in found.planes:
        color = main if plane.share > _PART * found.planes[0].share else lit
        planes.side(_placed(found, plane.corners, x, ground, scale), color)
    drawn(board, _lines(board, found, x, ground, scale), board.colors.ink, start, _WRITE_MS, 0.72)
    planes.enter(board, start + board.time(0.6 * _WRITE_MS), _RUB_MS, -30)


def _echoed(board: Board, found: Sketched, x: float, ground: float, scale: float, start: int) -> None:
    """Its lines alone, fainter."""
    drawn(board, _lines(board, found, x, ground, scale), board.colors.muted, start, _ECHO_MS, 0.42)


def _lines(board: Board, found: Sketched, x: float, ground: float, scale: float) -> list[list[Point]]:
    kept = ((*line[:-1:_STEP], line[-1]) for line in found.lines)
    return [wandering(_placed(found, line, x, ground, scale), board.unit) for line in kept]


def _placed(
    found: Sketched, points: tuple[Point, ...], x: float, ground: float, scale: float
) -> list[Point]:  # fmt: skip
    """In pixels: its middle at `x`, its foot on the ground."""
    left, _, right, foot = found.box
    return [(x + scale * (px - (left + right) / 2), ground + scale * (py - foot)) for px, py in points]
