"""Scenery: what the hand draws where the source gives no picture: hills, moon and sun, houses, boats."""

import math
from collections.abc import Callable

import numpy as np

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.chalk.strokes import CORAL, GREEN, SKY, YELLOW, Point, Sketch, line, tint
from vgenflow.engine.manners.chalk.subject import told

Thing = Callable[[Sketch, Board, float, float, float, np.random.Generator], None]
"""Draws itself on a ground line: sketch, board, middle, ground, height, chance."""
_LEAST = 9.0
"""Lower drawings are left out, in hundredths of the short side."""


def scene(board: Board, area: Rect, start: int, *, sky: bool = True) -> None:
    """A ground line with what the page speaks of on it, else things of all sorts, drawn from left to right.

    Nothing where there is no room.
    """
    unit = board.unit
    if board.sketch or area.h < _LEAST * unit or area.w < 2 * _LEAST * unit:
        return
    rng = np.random.default_rng(board.stage.seed * 131 + board.stage.number)
    ground = area.y + area.h - unit
    line(
        board, [(area.x, ground + 0.3 * unit), (area.x + area.w, ground)], board.colors.ink, start, 700, 0.55
    )
    high = min(area.h - 2 * unit, 34 * unit)
    if told(board, Rect(area.x, ground - high, area.w, high), start + board.time(200)):
        return
    count = max(1, min(5, round(area.w / (2.0 * high + 12 * unit))))
    high = min(high, area.w / count / 2.4)
    things = _chosen(count, rng)
    for index, thing in enumerate(things):
        middle = area.x + (index + 0.5 + rng.uniform(-0.05, 0.05)) * area.w / count
        sketch = Sketch(unit)
        thing(sketch, board, middle, ground, high, rng)
        sketch.enter(board, start + board.time(300 + 240 * index), 600)
    if sky and area.h > 12 * unit:
        _sky(board, Rect(area.x, ground - high - unit, area.w, 0.4 * high), start + board.time(500), rng)


def _chosen(count: int, rng: np.random.Generator) -> list[Thing]:
    """Mountains or a wood, houses or a boat, each once, in some order."""
    rest: list[Thing] = [_trees, _house, _boat, _windmill, _village]
    if count == 1:
        return [(_mountains, _boat, _village)[int(rng.integers(0, 3))]]
    picked = [rest[i] for i in rng.permutation(len(rest))[: count - 1]]
    picked.insert(int(rng.integers(0, count)), _mountains)
    return picked


def _mountains(
    sketch: Sketch, board: Board, x: float, ground: float, high: float, rng: np.random.Generator
) -> None:
    """Angular ridges, the shaded planes rubbed, the snow white."""
    for offset, share in ((-0.62, 0.62), (0.66, 0.5), (0.0, 0.86)):
        tall = share * high * rng.uniform(0.94, 1.04)
        half = 0.78 * tall
        top = (x + offset * high, ground - tall)
        notch = (top[0] + 0.1 * half, ground - 0.5 * tall)
        foot = (top[0] + 0.2 * half, ground)
        sketch.side([top, (top[0] + half, ground), foot, notch], tint(board, SKY))
        snow = [
            top,
            (top[0] + 0.32 * half, ground - 0.68 * tall),
            (top[0] + 0.1 * half, ground - 0.74 * tall),
            (top[0] - 0.06 * half, ground - 0.64 * tall),
            (top[0] - 0.3 * half, ground - 0.7 * tall),
        ]
        sketch.side(snow, board.colors.ink)
        sketch.tip([(top[0] - half, ground), top, (top[0] + half, ground)], board.colors.ink, 0.46)


def _trees(
    sketch: Sketch, board: Board, x: float, ground: float, high: float, rng: np.random.Generator
) -> None:
    """Three firs."""
    green = tint(board, GREEN)
    for offset in (-0.34, 0.02, 0.36):
        tall, middle = high * rng.uniform(0.4, 0.66), x + offset * high
        half, foot = 0.26 * tall, ground - 0.14 * tall
        crown = list[Point]()
        for level in range(3):
            y, wide = ground - tall + level * 0.24 * tall, half * (0.42 + 0.29 * level)
            crown.append((middle + wide, y + 0.34 * tall))
            crown.append((middle + 0.45 * wide, y + 0.31 * tall))
        left = [(2 * middle - px, py) for px, py in reversed(crown)]
        whole = [(middle, ground - tall), *crown[:-1], *left[1:]]
        sketch.side(whole, green)
        sketch.tip(whole, green, 0.36, closed=True)
        sketch.tip([(middle, foot), (middle, ground)], board.colors.ink, 0.5)


def _house(
    sketch: Sketch,
    board: Board,
    x: float,
    ground: float,
    high: float,
    rng: np.random.Generator,
) -> None:
    """Walls, a rubbed roof, windows that are solid yellow, and smoke."""
    tall, half = 0.36 * high, 0.34 * high * rng.uniform(0.92, 1.1)
    eaves, ink = ground - tall, board.colors.ink
    roof = [
        (x - 1.16 * half, eaves),
        (x - 0.7 * half, eaves - 0.7 * tall),
        (x + 0.7 * half, eaves - 0.7 * tall),
        (x + 1.16 * half, eaves),
    ]
    sketch.side(roof, tint(board, CORAL))
    sketch.tip(roof, tint(board, CORAL), 0.45, closed=True)
    sketch.tip([(x - half, eaves), (x - half, ground), (x + half, ground), (x + half, eaves)], ink, 0.45)
    door = [
        (x - 0.12 * half, ground),
        (x - 0.12 * half, ground - 0.6 * tall),
        (x + 0.18 * half, ground - 0.6 * tall),
        (x + 0.18 * half, ground),
    ]
    sketch.tip(door, ink, 0.36)
    for place in (-0.6, 0.62):
        left, top, side = x + (place - 0.17) * half, eaves + 0.26 * tall, 0.34 * half
        pane = [(left, top), (left + side, top), (left + side, top + side), (left, top + side)]
        sketch.side(pane, tint(board, YELLOW))
        sketch.tip(pane, tint(board, YELLOW), 0.32, closed=True)
    smoke = [
        (x + 0.5 * half + 0.1 * half * math.sin(i / 1.7), eaves - 0.74 * tall - 0.09 * tall * i)
        for i in range(9)
    ]
    sketch.tip(smoke, board.colors.muted, 0.3)


def _boat(
    sketch: Sketch, board: Board, x: float, ground: float, high: float, rng: np.random.Generator
) -> None:
    """A sailing boat on three waves."""
    tall, half = 0.74 * high * rng.uniform(0.9, 1.05), 0.36 * high
    deck, ink, sky = ground - 0.2 * tall, board.colors.ink, tint(board, SKY)
    hull = [
        (x - half, deck),
        (x + half, deck),
        (x + 0.68 * half, ground - 0.02 * tall),
        (x - 0.6 * half, ground - 0.02 * tall),
    ]
    sketch.side(hull, tint(board, CORAL))
    sketch.tip(hull, tint(board, CORAL), 0.45, closed=True)
    sketch.tip([(x, deck), (x, ground - tall)], ink, 0.5)
    sail = [
        (x + 0.08 * half, ground - 0.96 * tall),
        (x + 0.84 * half, deck - 0.08 * tall),
        (x + 0.08 * half, deck - 0.08 * tall),
    ]
    sketch.side(sail, ink)
    sketch.tip(sail, ink, 0.36, closed=True)
    jib = [
        (x - 0.08 * half, ground - 0.84 * tall),
        (x - 0.7 * half, deck - 0.08 * tall),
        (x - 0.08 * half, deck - 0.08 * tall),
    ]
    sketch.tip(jib, ink, 0.36, closed=True)
    for row in range(2):
        wave = [
            (
                x - 1.5 * half + i * 0.15 * half,
                ground + (0.9 + 1.1 * row) * sketch.unit + 0.35 * sketch.unit * math.sin(1.3 * i + row),
            )
            for i in range(21)
        ]
        sketch.tip(wave[row * 3 : 21 - row * 4], sky, 0.34)


def _windmill(
    sketch: Sketch, board: Board, x: float, ground: float, high: float, rng: np.random.Generator
) -> None:
    """A tower with four sails."""
    tall, ink, sky = 0.62 * high, board.colors.ink, tint(board, SKY)
    half, hub = 0.16 * high, (x, ground - tall)
    tower = [
        (x - half, ground),
        (x - 0.6 * half, ground - tall),
        (x + 0.6 * half, ground - tall),
        (x + half, ground),
    ]
    sketch.side([(x + 0.1 * half, ground), (x + 0.1 * half, ground - tall), *tower[2:]], ink)
    sketch.tip(tower, ink, 0.45)
    cap = [(x - 0.7 * half, ground - tall), (x, ground - 1.2 * tall), (x + 0.7 * half, ground - tall)]
    sketch.tip(cap, tint(board, CORAL), 0.45, closed=True)
    first = rng.uniform(0.2, 1.2)
    for arm in range(4):
        turn = first + arm * math.pi / 2
        cos, sin, far = math.cos(turn), math.sin(turn), 0.36 * high
        end, wide = (hub[0] + far * cos, hub[1] + far * sin), 0.07 * high
        near = (hub[0] + 0.25 * far * cos, hub[1] + 0.25 * far * sin)
        sketch.tip([hub, end], ink, 0.4)
        vane = [
            near,
            end,
            (end[0] - wide * sin, end[1] + wide * cos),
            (near[0] - wide * sin, near[1] + wide * cos),
        ]
        sketch.side(vane, sky)
        sketch.tip(vane, sky, 0.3, closed=True)


def _village(
    sketch: Sketch, board: Board, x: float, ground: float, high: float, rng: np.random.Generator
) -> None:
    """A church among gables."""
    ink, yellow = board.colors.ink, tint(board, YELLOW)
    left = x - 0.6 * high
    for wide, tall, spire in ((0.34, 0.26, 0.14), (0.2, 0.46, 0.36), (0.38, 0.22, 0.15), (0.26, 0.32, 0.13)):
        half, top = wide * high / 2, ground - tall * high * rng.uniform(0.94, 1.06)
        middle = left + half
        roof = [(left, top), (middle, top - spire * high), (left + 2 * half, top)]
        sketch.side(roof, tint(board, SKY))
        sketch.tip(roof, tint(board, SKY), 0.4)
        sketch.tip([(left, top), (left, ground), (left + 2 * half, ground), (left + 2 * half, top)], ink, 0.4)
        side = 0.045 * high
        for row in range(max(1, round((ground - top) / (0.15 * high)))):
            for place in (-0.45, 0.45):
                px, py = middle + place * half - side / 2, top + (0.05 + 0.13 * row) * high
                if py + 1.4 * side < ground:
                    pane = [(px, py), (px + side, py), (px + side, py + 1.4 * side), (px, py + 1.4 * side)]
                    sketch.side(pane, yellow)
                    sketch.tip(pane, yellow, 0.22, closed=True)
        left += 2 * half


def _sky(board: Board, area: Rect, start: int, rng: np.random.Generator) -> None:
    """Birds."""
    sketch, unit = Sketch(board.unit), board.unit
    for _ in range(3):
        x, y = area.x + rng.uniform(0.1, 0.9) * area.w, area.y + rng.uniform(0.0, 0.5) * area.h
        wing = rng.uniform(0.9, 1.5) * unit
        bird = [
            (x - 2 * wing, y - 0.5 * wing),
            (x - 0.9 * wing, y - 0.8 * wing),
            (x, y),
            (x + 0.9 * wing, y - 0.9 * wing),
            (x + 2 * wing, y - 0.6 * wing),
        ]
        sketch.tip(bird, board.colors.muted, 0.32)
    sketch.enter(board, start, 400)


def moon(board: Board, x: float, y: float, radius: float, start: int) -> None:
    """A crescent, rubbed yellow."""
    way, apart, bite = -0.28 * math.pi, 0.52 * radius, 0.8 * radius
    wide = math.acos((radius**2 + apart**2 - bite**2) / (2 * radius * apart))
    deep = math.acos((apart**2 + bite**2 - radius**2) / (2 * apart * bite))
    cx, cy = x + apart * math.cos(way), y + apart * math.sin(way)
    outer = [
        (x + radius * math.cos(t), y + radius * math.sin(t))
        for t in np.linspace(way + wide, way + 2 * math.pi - wide, 40).tolist()
    ]
    inner = [
        (cx + bite * math.cos(t), cy + bite * math.sin(t))
        for t in np.linspace(way + math.pi + deep, way + math.pi - deep, 24).tolist()
    ]
    sketch, yellow = Sketch(board.unit), tint(board, YELLOW)
    sketch.side([*outer, *inner[1:-1]], yellow)
    sketch.tip([*outer, *inner[1:]], yellow, 0.4)
    sketch.enter(board, start, 400)


def sun(board: Board, x: float, y: float, radius: float, start: int) -> None:
    """A rubbed disc with rays."""
    sketch, yellow = Sketch(board.unit), tint(board, YELLOW)
    disc = [
        (x + radius * math.cos(t), y + radius * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 40).tolist()
    ]
    sketch.side(disc, yellow)
    sketch.round(x, y, radius, yellow, 0.4)
    for ray in range(11):
        turn = 2 * math.pi * (ray + 0.3) / 11
        near, far = 1.32 * radius, (1.62 + 0.12 * (ray % 2)) * radius
        cos, sin = math.cos(turn), math.sin(turn)
        sketch.tip([(x + near * cos, y + near * sin), (x + far * cos, y + far * sin)], yellow, 0.42)
    sketch.enter(board, start, 400)


def stars(board: Board, places: list[Point], start: int) -> None:
    """Small crosses."""
    sketch, unit = Sketch(board.unit), board.unit
    for index, (x, y) in enumerate(places):
        arm = (0.5 + 0.14 * (index % 3)) * unit
        sketch.tip([(x - arm, y), (x + arm, y)], board.colors.ink, 0.22)
        sketch.tip([(x, y - arm), (x, y + arm)], board.colors.ink, 0.22)
    sketch.enter(board, start, 300)
