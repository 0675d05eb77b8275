"""Details: a circle through which a part is seen larger, with a leader from each thing in it."""

import math
from collections.abc import Sequence

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.blueprint.drawings import gears_in
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    DEEP,
    FINE,
    OUTLINE,
    Point,
    circle,
    draw,
    leader,
    strokes,
    tint,
)
from vgenflow.engine.manners.shared.items import start_of


def detail(board: Board, area: Rect, icons: Sequence[str], balloons: Sequence[Point]) -> None:
    """In a square: the icons one below another in turns left and right, or gears; a sketch goes without."""
    if board.sketch or area.w < 16 * board.unit:
        return
    radius, colors = 0.94 * area.w / 2, board.colors
    centre = (area.x + area.w / 2, area.y + area.h / 2)
    blue = tint(board, CONSTRUCTION)
    board.enter(
        [circle(board, centre, radius, tint(board, DEEP), alpha=0.75)], board.time(400), 350, motion.fading
    )
    x, y, over = *centre, radius * 1.12
    axes = [((x - over, y), (x + over, y)), ((x, y - over), (x, y + over))]
    draw(
        board,
        [
            strokes(board, axes, blue, FINE, CENTRE, alpha=0.5),
            circle(board, centre, 1.06 * radius, blue, FINE, CENTRE),
        ],
        0,
        300,
    )
    draw(board, [circle(board, centre, radius, colors.ink, OUTLINE)], board.time(150), 800)
    if not any(icons):
        gears_in(
            board, Rect(x - 0.74 * radius, y - 0.74 * radius, 1.48 * radius, 1.48 * radius), board.time(500)
        )
    count = len(icons)
    for index, (icon, balloon) in enumerate(zip(icons, balloons, strict=True)):
        start = start_of(board, "item", index)
        down = (
            (index - (count - 1) / 2) * min(0.62 * radius, 1.3 * radius / max(1, count - 1))
            if count > 1
            else 0.0
        )
        across = (0.34 * radius if index % 2 else -0.26 * radius) if count > 1 else 0.0
        side = min(0.62, 1.24 / count + 0.14) * radius if count > 1 else 0.9 * radius
        spot = Rect(x + across - side / 2, y + down - side / 2, side, side)
        chosen = index + 1 == count
        tone = colors.accent if chosen else colors.ink
        drawn = icon_path(icon, spot.x, spot.y, side, tone, max(2.0, 0.042 * side)) if icon else None
        if drawn:
            draw(board, [drawn], start, 700)
        near = (
            (spot.x + side + 0.6 * board.unit, y + down) if icon else (x + radius * math.cos(0.5), y + down)
        )
        knee = (balloon[0] - 4 * board.unit, balloon[1])
        leader(board, [balloon, knee, near], start, colors.accent if chosen else colors.hairline)
