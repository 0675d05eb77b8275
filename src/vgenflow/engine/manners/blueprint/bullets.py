"""Bullets: what is spoken of in a detail circle, a leader from each part of it to its numbered line."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.blueprint.details import detail
from vgenflow.engine.manners.blueprint.rows import rows
from vgenflow.engine.manners.blueprint.sheet import heading

_BESIDE = 4
"""Up to so many points have a detail circle beside them."""


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, circle, rows."""
    grid, unit = board.grid, board.unit
    top = heading(props.heading, board, 0.26)
    texts, icons = [item.text for item in props.items], [item.icon for item in props.items]
    area = Rect(grid.left, top, grid.measure, grid.bottom - top)
    if not grid.wide or len(texts) > _BESIDE:
        rows(texts, icons, board, area)
        return
    side = min(area.h, 0.34 * area.w)
    circle = Rect(area.x + 2 * unit, area.y + (area.h - side) / 2, side, side)
    left = circle.x + side + 9 * unit
    balloons = rows(texts, [""] * len(texts), board, Rect(left, area.y, grid.right - left, area.h))
    detail(board, circle, icons, balloons)
