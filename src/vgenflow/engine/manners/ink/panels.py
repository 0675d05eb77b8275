"""Panels: a ruled sheet, and a stone rubbing for what matters."""

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.ink.brush import Worn
from vgenflow.engine.manners.parts import Ground


def sheet(board: Board, area: Rect, start: int) -> Ground:
    """A double hairline on the paper."""
    unit, colors = board.unit, board.colors
    thin = max(1.0, round(0.1 * unit))
    nodes: list[Node] = []
    for inset, weight in ((0.0, 2 * thin), (0.7 * unit, thin)):
        x, y, wide, high = area.x + inset, area.y + inset, area.w - 2 * inset, area.h - 2 * inset
        nodes += [
            Box(Rect(x, y, wide, weight), colors.ink, alpha=0.75),
            Box(Rect(x, y + high - weight, wide, weight), colors.ink, alpha=0.75),
            Box(Rect(x, y, weight, high), colors.ink, alpha=0.75),
            Box(Rect(x + wide - weight, y, weight, high), colors.ink, alpha=0.75),
        ]
    board.enter(nodes, start, 700, motion.fading)
    return Ground(colors.ink, colors.muted, colors.accent, colors.background)


def rubbing(board: Board, area: Rect, start: int) -> Ground:
    """Black of a stone, its edges worn."""
    unit, night = board.unit, board.style.night
    out = Rect(area.x - 0.5 * unit, area.y - 0.5 * unit, area.w + unit, area.h + unit)
    if not board.sketch:
        specks = 0.17 if min(area.w, area.h) > 20 * unit else 0.1
        recipe = Worn(night.background, board.stage.seed + round(area.y), 1.0, 2.6, specks)
        board.enter([Layer((Painting(recipe, out, unit),), out)], start, 900, motion.fading)
    return Ground(night.ink, night.muted, night.ink, night.background)
