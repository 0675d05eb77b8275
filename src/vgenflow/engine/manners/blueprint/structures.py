"""Structures: bridges, a viaduct and a tower."""

import math
from itertools import pairwise

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.blueprint.drafted import Drafted, axis, ground
from vgenflow.engine.manners.blueprint.pen import (
    DEEP,
    DIMENSION,
    FINE,
    OUTLINE,
    Point,
    box,
    circle,
    hatch,
    outline,
    path,
    strokes,
    tint,
)


def truss(board: Board, area: Rect, rng: np.random.Generator) -> Drafted:
    """A girder of triangles on two piers, its upper chord bowed."""
    unit, ink, out = board.unit, board.colors.ink, Drafted()
    deck, foot = area.y + 0.66 * area.h, area.y + area.h - 1.6 * unit
    count = max(6, 2 * round(area.w / (0.42 * area.h) / 2))
    bow = rng.uniform(0.1, 0.24) * area.h
    pitch = area.w / count
    lower = [(area.x + i * pitch, deck) for i in range(count + 1)]
    upper = [
        (area.x + (i + 0.5) * pitch, area.y + bow * (2 * (i + 0.5) / count - 1) ** 2 + 1.4 * unit)
        for i in range(count)
    ]
    web = [line for i in range(count) for line in ((lower[i], upper[i]), (upper[i], lower[i + 1]))]
    posts = [((x, y), (x, deck)) for x, y in upper]
    thick = 1.5 * unit
    out.axes.append(axis(board, (area.x, deck + thick / 2), (area.x + area.w, deck + thick / 2)))
    out.edges.extend([path(board, upper, ink, OUTLINE), strokes(board, web, ink, DIMENSION)])
    out.edges.append(strokes(board, posts, board.colors.hairline, FINE))
    beam = Rect(area.x, deck, area.w, thick)
    out.edges += [
        box(board, beam, ink, OUTLINE),
        *(circle(board, joint, 0.5 * unit, ink, DIMENSION) for joint in upper),
    ]
    out.edges += ground(board, area, foot)
    for share in (0.2, 0.62):
        x, wide = area.x + area.w * share, 4.2 * unit
        pier = Rect(x - wide / 2, deck + thick, wide, foot - deck - thick)
        if pier.h > 2:
            out.fills += [box(board, pier, tint(board, DEEP)), hatch(board, pier, ink, alpha=0.6)]
            out.edges.append(box(board, pier, ink, OUTLINE))
            out.axes.append(axis(board, (x, area.y), (x, foot)))
    lit = int(rng.integers(1, max(2, count // 2)))
    out.accent.append(path(board, [lower[lit], upper[lit], lower[lit + 1]], board.colors.accent, 0))
    return out


def suspension(board: Board, area: Rect, rng: np.random.Generator) -> Drafted:
    """A deck that hangs from a cable over two towers."""
    unit, ink, out = board.unit, board.colors.ink, Drafted()
    deck, foot = area.y + 0.72 * area.h, area.y + area.h - 1.6 * unit
    towers = (area.x + 0.2 * area.w, area.x + rng.uniform(0.64, 0.7) * area.w)
    span, sag = towers[1] - towers[0], 0.9 * (deck - area.y)

    def height(x: float) -> float:
        if towers[0] <= x <= towers[1]:
            return area.y + sag * (1 - (2 * (x - towers[0]) / span - 1) ** 2)
        near = towers[0] if x < towers[0] else towers[1]
        return min(deck, area.y + (abs(x - near) / (0.55 * span)) * (deck - area.y))

    places = np.linspace(area.x, area.x + area.w, 90).tolist()
    cable = [(x, height(x)) for x in sorted([*places, *towers])]
    hangers = [((x, height(x)), (x, deck)) for x in np.arange(area.x, area.x + area.w, 2.6 * unit).tolist()]
    out.axes.append(axis(board, (area.x, deck), (area.x + area.w, deck)))
    out.edges += [path(board, cable, ink, OUTLINE), strokes(board, hangers, ink, FINE)]
    out.edges.append(box(board, Rect(area.x, deck, area.w, 1.3 * unit), ink, OUTLINE))
    for x in towers:
        legs = Rect(x - 1.5 * unit, area.y, 3 * unit, foot - area.y)
        out.edges += [box(board, legs, ink, OUTLINE), strokes(board, _lattice(legs, 4 * unit), ink, FINE)]
        out.fills.append(box(board, legs, tint(board, DEEP)))
        base = Rect(x - 3.4 * unit, deck + 0.6 * (foot - deck), 6.8 * unit, 0.4 * (foot - deck))
        out.fills += [box(board, base, tint(board, DEEP)), hatch(board, base, ink, alpha=0.6)]
        out.edges.append(box(board, base, ink, DIMENSION))
    out.edges += ground(board, area, foot)
    out.accent.append(circle(board, (towers[0], area.y), 0.8 * unit, board.colors.accent))
    car = Rect(area.x + rng.uniform(0.3, 0.55) * area.w, deck - 1.9 * unit, 6.4 * unit, 1.7 * unit)
    out.accent.append(box(board, car, board.colors.accent))
    return out


def _lattice(area: Rect, pitch: float) -> list[tuple[Point, Point]]:
    """Crossed braces in an upright."""
    count = max(1, round(area.h / pitch))
    high, right = area.h / count, area.x + area.w
    return [
        line
        for i in range(count)
        for line in (
            ((area.x, area.y + i * high), (right, area.y + (i + 1) * high)),
            ((right, area.y + i * high), (area.x, area.y + (i + 1) * high)),
        )
    ]


def viaduct(board: Board, area: Rect, rng: np.random.Generator) -> Drafted:
    """Round arches under a deck, their piers in section."""
    unit, ink, out = board.unit, board.colors.ink, Drafted()
    foot, top = area.y + area.h - 1.6 * unit, area.y + 0.12 * area.h
    count = max(3, round(area.w / (area.h * rng.uniform(0.72, 0.9))))
    pitch = area.w / count
    radius = min(0.4 * pitch, 0.62 * (foot - top))
    spring = top + 2.6 * unit + radius
    out.axes.append(axis(board, (area.x, spring), (area.x + area.w, spring)))
    for index in range(count):
        x = area.x + (index + 0.5) * pitch
        left, right = x - radius, x + radius
        arch = f"A{radius:.1f} {radius:.1f} 0 0 1 {right:.1f} {spring:.1f}"
        d = f"M{left:.1f} {foot:.1f} L{left:.1f} {spring:.1f} {arch} L{right:.1f} {foot:.1f}"
        out.edges.append(outline(board, d, [(left, spring - radius), (right, foot)], ink, OUTLINE))
        out.edges.append(_stones(board, (x, spring), radius))
        pier = Rect(right, spring, pitch - 2 * radius, foot - spring)
        if index + 1 < count and pier.h > 0:
            out.fills += [box(board, pier, tint(board, DEEP)), hatch(board, pier, ink, alpha=0.55)]
        out.axes.append(axis(board, (x, spring - radius - unit), (x, spring + unit)))
    deck = Rect(area.x, top, area.w, 1.4 * unit)
    out.edges.append(box(board, deck, ink, OUTLINE))
    rails = [
        ((x, top - 1.6 * unit), (x, top))
        for x in np.arange(area.x + unit, area.x + area.w, 3 * unit).tolist()
    ]
    rails.append(((area.x, top - 1.6 * unit), (area.x + area.w, top - 1.6 * unit)))
    out.edges += [strokes(board, rails, ink, FINE), *ground(board, area, foot)]
    x = area.x + (int(rng.integers(0, max(1, count // 2))) + 0.5) * pitch
    crown = spring - radius
    low, high = (
        ((x + way * 0.9 * unit, crown) for way in (-1, 1)),
        ((x + way * 1.3 * unit, crown - 2.2 * unit) for way in (1, -1)),
    )
    out.accent.append(path(board, [*low, *high], board.colors.accent, 0))
    return out


def _stones(board: Board, centre: Point, radius: float) -> Path:
    """Joints of an arch."""
    outer = radius + 2.2 * board.unit
    turns = [math.pi * (1 + i / 14) for i in range(15)]
    lines = [
        ((centre[0] + radius * math.cos(t), centre[1] + radius * math.sin(t)),
         (centre[0] + outer * math.cos(t), centre[1] + outer * math.sin(t)))
        for t in turns
    ]  # fmt: skip
    return strokes(board, lines, board.colors.hairline, FINE)


def tower(board: Board, area: Rect, rng: np.random.Generator) -> Drafted:
    """A lattice tower that narrows to its lamp."""
    unit, ink, out = board.unit, board.colors.ink, Drafted()
    x, foot = area.x + 0.45 * area.w, area.y + area.h - 1.6 * unit
    top, low = area.y + 0.12 * area.h, 0.3 * min(area.w, area.h)
    count = int(rng.integers(7, 10))
    levels = [
        (top + (foot - top) * (i / count) ** 1.25, low * (0.1 + 0.9 * (i / count) ** 1.7))
        for i in range(count + 1)
    ]
    web = list[tuple[Point, Point]]()
    for (high, narrow), (deep, wide) in pairwise(levels):
        web += [((x - narrow, high), (x + wide, deep)), ((x + narrow, high), (x - wide, deep))]
        web.append(((x - wide, deep), (x + wide, deep)))
    sides = [[(x + way * wide, deep) for deep, wide in levels] for way in (-1, 1)]
    out.axes.append(axis(board, (x, area.y), (x, area.y + area.h)))
    out.fills.append(path(board, [*sides[0], *reversed(sides[1])], tint(board, DEEP), 0, alpha=0.7))
    out.edges += [*(path(board, side, ink, OUTLINE) for side in sides), strokes(board, web, ink, FINE)]
    lamp = Rect(x - 1.6 * unit, top - 2.6 * unit, 3.2 * unit, 2.6 * unit)
    out.edges += [
        box(board, lamp, ink, OUTLINE),
        strokes(board, [((x, area.y), (x, lamp.y))], ink, DIMENSION),
    ]
    out.edges += ground(board, area, foot)
    out.accent.append(box(board, lamp, board.colors.accent))
    out.seam = x + 0.36 * low
    return out
