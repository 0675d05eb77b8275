"""Emblems: what a page speaks of, cut out of coloured paper."""

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import GRID, icon_path
from vgenflow.engine.layouts.planes import Plane, sketched
from vgenflow.engine.manners.pop.tones import cream, indigo, sun, tangerine

_PART = 0.6
"""Of the largest plane, what is smaller is a part of it, and lighter."""
_WEIGHT = 1.7 / GRID


def emblem(board: Board, x: float, y: float, side: float, paper: str) -> tuple[Path, ...]:
    """The page's subject about (`x`, `y`) on a paper: bodies, lighter parts, one thick line; or nothing."""
    found = sketched(board.subject) if board.subject else None
    if found is None:
        return ()
    left, top, right, foot = found.box
    side *= GRID / max(18.0, right - left, foot - top) * 0.8
    across, down = x - side * (left + right) / 2 / GRID, y - side * (top + foot) / 2 / GRID
    line = icon_path(board.subject, across, down, side, indigo(board), _WEIGHT * side)
    body = tangerine(board) if paper != tangerine(board) else sun(board)
    square = Rect(-1, -1, side + 2, side + 2)

    def cut(plane: Plane) -> Path:
        corners = "L".join(f"{px * side / GRID:.1f} {py * side / GRID:.1f}" for px, py in plane.corners)
        color = body if plane.share > _PART * found.planes[0].share else cream(board)
        return Path(f"M{corners}Z", square, color, dx=across, dy=down)

    return (*map(cut, found.planes), *([line] if line else []))
