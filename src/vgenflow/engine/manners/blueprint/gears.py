"""Gears: a train of spur gears in mesh."""

import math

import numpy as np

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.blueprint.drafted import Drafted, axis
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    DEEP,
    DIMENSION,
    FINE,
    OUTLINE,
    Point,
    circle,
    path,
    tint,
)


def gears(board: Board, area: Rect, rng: np.random.Generator) -> Drafted:
    """A train of spur gears in mesh, their pitch circles in dash-dot."""
    unit, out = board.unit, Drafted()
    y, largest = area.y + area.h / 2, 0.46 * area.h
    module = largest / max(7.0, min(14.0, largest / (1.1 * unit)))
    x, phase, last = area.x + 0.06 * area.w, 0.0, 0.0
    out.axes.append(axis(board, (area.x, y), (area.x + area.w, y)))
    lit = int(rng.integers(0, 2))
    for index in range(24):
        teeth = max(8, round(2 * largest * (0.94 if index % 3 == 0 else rng.uniform(0.45, 0.8)) / module))
        radius = teeth * module / 2
        x += last + radius if index else radius
        if x + radius > area.x + area.w + (radius if index < 2 else 0.1 * radius):
            break
        if index:
            phase = math.pi - (last * phase + math.pi * module / 2) / radius
        _gear(board, out, (x, y), teeth, module, phase, lit=index == lit)
        last = radius
    return out


def _gear(
    board: Board, out: Drafted, centre: Point, teeth: int, module: float, phase: float, *, lit: bool
) -> None:
    """One gear: rim, hub, spokes or a hatched web, its axes."""
    unit, ink = board.unit, board.colors.ink
    (x, y), radius = centre, teeth * module / 2
    points = list[Point]()
    step = 2 * math.pi / teeth
    for index in range(teeth):
        middle = phase + index * step
        for turn, reach in ((-0.29, -1.15), (-0.14, 0.9), (0.14, 0.9), (0.29, -1.15)):
            r = radius + reach * module
            points.append((x + r * math.cos(middle + turn * step), y + r * math.sin(middle + turn * step)))
    out.fills.append(path(board, points, tint(board, DEEP), 0, alpha=0.8))
    out.edges.append(path(board, points, ink, OUTLINE, closed=True))
    out.axes.append(circle(board, centre, radius, tint(board, CONSTRUCTION), FINE, CENTRE, alpha=0.8))
    rim, hub = 0.74 * radius, max(0.16 * radius, 0.8 * unit)
    if rim - hub > 3 * unit:
        out.edges.append(circle(board, centre, rim, ink, DIMENSION))
        holes = [phase + math.pi / 3 + index * math.pi * 2 / 5 for index in range(5)]
        middle, hole = (rim + hub) / 2, 0.3 * (rim - hub)
        spots = [(x + middle * math.cos(turn), y + middle * math.sin(turn)) for turn in holes]
        out.edges += [circle(board, spot, hole, ink, DIMENSION) for spot in spots]
    if lit:
        out.accent.append(circle(board, centre, hub, board.colors.accent))
    out.edges += [circle(board, centre, hub, ink, OUTLINE), circle(board, centre, 0.45 * hub, ink, DIMENSION)]
    over = radius + 2 * module + 0.6 * unit
    out.axes.append(axis(board, (x, y - over), (x, y + over)))
