"""The forms of a landscape: sky, sun and moon, mountains, hills, trees, water, towns, birds.

Each function returns Path nodes, furthest first, drawn in the given inks.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Path, Polygons, Rect
from vgenflow.engine.manners.editorial.scenery import burin
from vgenflow.engine.manners.editorial.scenery.burin import Points
from vgenflow.engine.manners.editorial.scenery.ink import Inks

Paths = tuple[Path, ...]


def flat(points: Points, color: str) -> Path:
    """A polygon of one tint."""
    return Path(burin.outline(points), bounds_of(points), color)


def lines(data: Polygons, bounds: Rect, color: str) -> Paths:
    """Engraved lines of one colour; none if there are none."""
    return (Path(data, bounds, color),) if data else ()


def bounds_of(points: Points, margin: float = 2.0) -> Rect:
    """The box around points."""
    low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
    return Rect(float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))


def disc(x: float, y: float, radius: float) -> Points:
    """A circle as a polygon."""
    turn = np.linspace(0, 2 * np.pi, 73)[:-1]
    return np.stack([x + radius * np.cos(turn), y + radius * np.sin(turn)], axis=1)


def sky(
    area: Rect, light: tuple[float, float, float], clear: float, unit: float, ink: Inks, night: bool,
    rng: np.random.Generator, *, halo: bool = True,
) -> Paths:  # fmt: skip
    """Level lines around a halo; by day they fade to bare paper at the left, the top and the right.

    `light` is centre and radius of sun or moon; `clear` the x left of which nothing stands.
    """
    sx, sy, radius = light
    pitch = 0.82 * unit
    seed = float(rng.uniform(0, 9))

    def weight(points: Points) -> NDArray[np.float64]:
        x, y = points[:, 0], points[:, 1]
        away = np.hypot(x - sx, y - sy)
        patches = burin.noise(points, 24 * unit, seed)
        if night:
            glow = 0.42 * np.exp(-(((away - radius) / (24 * unit)) ** 2))
            side = np.clip((x - clear) / (30 * unit) + 0.5, 0.4, 1)
            return np.asarray((0.1 + 0.24 * patches + glow) * side * pitch)
        ragged = 13 * unit * burin.noise(points * np.array([0.0, 1.0]), 1.3 * unit, seed + 3)
        side = np.clip((x - clear - ragged) / (22 * unit), 0, 1) ** 0.8
        oval = np.hypot(
            (x - sx) / (4.2 * radius + 20 * unit), (y - sy - 0.4 * radius) / (2.1 * radius + 10 * unit)
        )
        low = np.clip((y - area.y) / area.h, 0, 1)
        tone = (0.09 + 0.2 * patches + 0.15 * low) * side * np.clip(1.75 - oval, 0, 1)
        return np.asarray(tone * pitch)

    data = burin.level_lines(
        area.x - unit, area.x + area.w + unit, area.y, area.y + area.h, pitch, weight, rng,
        sway=0.5 * unit, step=max(6.0, 1.7 * unit),
    )  # fmt: skip
    box = Rect(area.x - 2, area.y - unit, area.w + 4, area.h + 2 * unit)
    bare = (flat(disc(sx, sy, radius * (1.08 if night else 1.32)), ink.paper),) if halo else ()
    return *lines(data, box, ink.line), *bare


def sun(x: float, y: float, radius: float, unit: float, ink: Inks, rng: np.random.Generator) -> Paths:
    """A flat disc, its lower half closed by level lines that grow downwards."""
    body = disc(x, y, radius)
    low = body[body[:, 1] >= y + 0.12 * radius]
    segment = np.concatenate([low, low[:1]])

    def weight(points: Points) -> NDArray[np.float64]:
        return np.clip((points[:, 1] - y) / radius, 0.1, 1) * 0.3 * unit

    shade = burin.hatch(segment, 0.0, 0.8 * unit, weight, rng)
    return flat(body, ink.light), *lines(shade, bounds_of(body), ink.light_line)


def moon(x: float, y: float, radius: float, ink: Inks, *, crescent: bool) -> Paths:
    """A full disc or a crescent open to the upper left."""
    if not crescent:
        return (flat(disc(x, y, radius), ink.light),)
    inner = 0.86 * radius
    dx, dy = -0.42 * radius, -0.22 * radius
    turn = np.linspace(0, 2 * np.pi, 181)
    outer = np.stack([x + radius * np.cos(turn), y + radius * np.sin(turn)], axis=1)
    outside = np.hypot(outer[:, 0] - x - dx, outer[:, 1] - y - dy) > inner
    first = int(np.flatnonzero(~outside[:-1] & outside[1:])[0]) + 1
    rim = np.roll(outer[:-1], -first, axis=0)[: int(outside[:-1].sum())]
    back = np.arctan2(rim[::-1, 1] - y - dy, rim[::-1, 0] - x - dx)
    hollow = np.stack([x + dx + inner * np.cos(back), y + dy + inner * np.sin(back)], axis=1)
    return (flat(np.concatenate([rim, hollow]), ink.light),)


def peak(
    apex: tuple[float, float], left: float, right: float, base: float, unit: float, ink: Inks,
    rng: np.random.Generator, *, far: bool = False,
) -> Paths:  # fmt: skip
    """A mountain: a shaded and a lit side along a broken spine, with gullies on the lit one."""
    rise = base - apex[1]
    west = burin.jagged((left, base), apex, 0.075, rng, 5)
    east = burin.jagged(apex, (right, base), 0.075, rng, 5)
    foot = (apex[0] + rng.uniform(0.02, 0.2) * (right - apex[0]), base)
    spine = _spine(apex, foot, 0.2 * rise, rng)
    shaded = np.concatenate([west, spine[1:]])
    lit = np.concatenate([east, spine[::-1][:-1]])
    lit_tint, shade_tint = (ink.far_lit, ink.far_shade) if far else (ink.lit, ink.shade)
    lit_line, shade_line = (ink.far_line, ink.far_line) if far else (ink.lit_line, ink.shade_line)
    seed = float(rng.uniform(0, 9))

    def dark(points: Points) -> NDArray[np.float64]:
        depth = np.clip((points[:, 1] - apex[1]) / rise, 0, 1)
        patch = burin.noise(points, 9 * unit, seed)
        return (0.44 - 0.2 * depth + 0.12 * patch) * unit * (0.62 if far else 1)

    def bright(points: Points) -> NDArray[np.float64]:
        depth = np.clip((points[:, 1] - apex[1]) / rise, 0, 1)
        patch = burin.noise(points, 7 * unit, seed + 4)
        return (0.02 + 0.16 * depth + 0.12 * patch**2) * unit * (0.7 if far else 1)

    parts: list[Path] = [flat(shaded, shade_tint), flat(lit, lit_tint)]
    parts += lines(
        burin.hatch(shaded, 122, 0.74 * unit, dark, rng, wavy=0.05 * unit), bounds_of(shaded), shade_line
    )
    parts += lines(
        burin.hatch(lit, 58, 0.72 * unit, bright, rng, ragged=0.12, wavy=0.05 * unit),
        bounds_of(lit),
        lit_line,
    )
    for gully in _gullies(apex, east, spine, unit, rng):
        data = burin.hatch(gully, 122, 0.66 * unit, 0.34 * unit * (0.6 if far else 1), rng, ragged=0.1)
        parts += [flat(gully, shade_tint), *lines(data, bounds_of(gully), shade_line)]
    return tuple(parts)


def _spine(
    apex: tuple[float, float], foot: tuple[float, float], swing: float, rng: np.random.Generator
) -> Points:
    """From the apex down in three or four bends, each broken."""
    shares = np.linspace(0, 1, 5)
    bends = np.array([0.0, 0.35, -0.5, 0.4, 0.0]) * swing * rng.uniform(0.7, 1.2, 5) * rng.choice([-1, 1])
    knots = np.stack(
        [apex[0] + shares * (foot[0] - apex[0]) + bends, apex[1] + shares * (foot[1] - apex[1])], axis=1
    )
    return np.concatenate([burin.jagged(a, b, 0.09, rng, 3)[:-1] for a, b in pairwise(knots)] + [knots[-1:]])


def _gullies(
    apex: tuple[float, float], east: Points, spine: Points, unit: float, rng: np.random.Generator
) -> list[Points]:
    """Thin shaded wedges that hang from the lit side's spurs."""
    found = list[Points]()
    height = float(spine[-1, 1] - apex[1])
    for depth in rng.uniform(0.22, 0.78, 5):
        y = apex[1] + depth * height
        inner = float(np.interp(y, spine[:, 1], spine[:, 0]))
        outer = float(np.interp(y, east[:, 1], east[:, 0]))
        if outer - inner < 5 * unit:
            continue
        x = inner + rng.uniform(0.18, 0.72) * (outer - inner)
        long, wide = rng.uniform(0.14, 0.3) * height, rng.uniform(0.1, 0.22) * (outer - inner)
        end = (x + 0.5 * wide + 0.12 * long, min(y + long, spine[-1, 1] - unit))
        down = burin.jagged((x, y), end, 0.1, rng, 3)
        up = burin.jagged(end, (x + wide, y + 0.3 * long), 0.12, rng, 3)
        found.append(np.concatenate([down, up[1:]]))
    return found


def hill(
    skyline: Points, foot: float, angle: float, unit: float, tint: str, line: str, rng: np.random.Generator,
    *, weight: float = 0.34,
) -> Paths:  # fmt: skip
    """Rolling ground under a skyline, hatched in one direction that bends over it."""
    body = np.concatenate([skyline, [[skyline[-1, 0], foot], [skyline[0, 0], foot]]])
    seed = float(rng.uniform(0, 9))

    def thick(points: Points) -> NDArray[np.float64]:
        return (0.35 + 0.75 * burin.noise(points, 16 * unit, seed)) * weight * unit

    data = burin.hatch(body, angle, 0.8 * unit, thick, rng, bow=-2.4 if angle > 0 else 2.4, wavy=0.08 * unit)
    return flat(body, tint), *lines(data, bounds_of(body), line)


def fir(x: float, foot: float, height: float, rng: np.random.Generator) -> Points:
    """A spruce as a silhouette of five or six tiers."""
    tiers = int(rng.integers(5, 7))
    left, right = [(x, foot - height)], [(x, foot - height)]
    for tier in range(1, tiers + 1):
        share = tier / tiers
        y = foot - height * (1 - 0.94 * share)
        half = height * 0.21 * share**0.9 * rng.uniform(0.85, 1.15)
        for side, sign in ((left, -1), (right, 1)):
            side.append((x + sign * half, y + height * 0.02))
            side.append((x + sign * half * 0.48, y - height * 0.03))
    trunk = height * 0.025
    stem = [
        (x - trunk, foot - height * 0.06),
        (x - trunk, foot),
        (x + trunk, foot),
        (x + trunk, foot - height * 0.06),
    ]
    return np.array([*left[:-1], *stem, *right[:-1][::-1]])


def firs(
    skyline: Points,
    count: int,
    height: float,
    color: str,
    rng: np.random.Generator,
    *,
    left: float,
    right: float,
) -> Paths:
    """Spruces in groups along a skyline, one path."""
    if right - left < height:
        return ()
    groups = rng.uniform(left, right, max(1, count // 4))
    points = list[Points]()
    for _ in range(count):
        x = float(np.clip(rng.choice(groups) + rng.normal(0, height * 0.7), left, right))
        foot = float(np.interp(x, skyline[:, 0], skyline[:, 1])) + height * 0.16
        points.append(fir(x, foot, height * rng.uniform(0.55, 1.1), rng))
    every = np.concatenate(points)
    return (Path(Polygons.joined(burin.outline(tree) for tree in points), bounds_of(every), color),)


def water(area: Rect, light_x: float, unit: float, ink: Inks, rng: np.random.Generator, night: bool) -> Paths:
    """Level lines that widen towards the viewer, with the light's path glinting on them."""
    body = np.array(
        [
            [area.x, area.y],
            [area.x + area.w, area.y],
            [area.x + area.w, area.y + area.h],
            [area.x, area.y + area.h],
        ]
    )
    parts: list[Path] = [flat(body, ink.near)]
    data, glints = list[Polygons](), list[Polygons]()
    y, seed = area.y + 0.5 * unit, float(rng.uniform(0, 9))
    while y < area.y + area.h - 0.3 * unit:
        depth = (y - area.y) / area.h
        xs = np.arange(area.x - unit, area.x + area.w + 3 * unit, max(8.0, 2.2 * unit))
        wave = np.sin(xs / (7 * unit) + seed + y) * 0.22 * unit * (0.3 + depth)
        middle = np.stack([xs, y + wave], axis=1)
        tone = burin.noise(middle * np.array([0.5, 2.0]), 9 * unit, seed)
        thick = np.clip(tone * 1.25 - 0.3, 0, 1) * (0.16 + 0.3 * depth) * unit
        data += [burin.swollen(middle[a:b], thick[a:b]) for a, b in burin.runs(thick > 0.4)]
        spread = (1.6 + 7 * depth) * unit
        for _ in range(2):
            half = rng.uniform(0.3, 1.0) * spread
            x = light_x + rng.normal(0, 0.5) * spread
            glint = np.stack([np.linspace(x - half, x + half, 5), np.full(5, y + 0.4 * unit)], axis=1)
            glints.append(
                burin.swollen(glint, np.array([0.1, 0.8, 1, 0.8, 0.1]) * (0.2 + 0.3 * depth) * unit)
            )
        y += (0.75 + 0.9 * depth) * unit
    parts += lines(
        Polygons.joined(data),
        Rect(area.x - 2 * unit, area.y - unit, area.w + 6 * unit, area.h + 2 * unit),
        ink.near_line,
    )
    color = ink.light_line if night else ink.light
    wide = 12 * unit + area.h
    parts += lines(Polygons.joined(glints), Rect(light_x - wide, area.y, 2 * wide, area.h + unit), color)
    return tuple(parts)


def sailboat(x: float, foot: float, height: float, ink: Inks) -> Paths:
    """Two sails over a dark hull."""
    h = height
    main = np.array([[x, foot - h], [x + 0.42 * h, foot - 0.16 * h], [x, foot - 0.16 * h]])
    jib = np.array(
        [[x - 0.03 * h, foot - 0.9 * h], [x - 0.03 * h, foot - 0.18 * h], [x - 0.3 * h, foot - 0.18 * h]]
    )
    hull = np.array(
        [
            [x - 0.42 * h, foot - 0.12 * h],
            [x + 0.5 * h, foot - 0.12 * h],
            [x + 0.36 * h, foot],
            [x - 0.3 * h, foot],
        ]
    )
    return flat(main, ink.pale), flat(jib, ink.light), flat(hull, ink.tree)


def fields(area: Rect, vanish: float, unit: float, ink: Inks, rng: np.random.Generator) -> Paths:
    """Ploughed strips that run to one point on the horizon, in alternating tints."""
    count = int(rng.integers(7, 10))
    feet = np.linspace(area.x - 1.1 * area.w, area.x + 2.1 * area.w, count + 1) + rng.normal(
        0, 4 * unit, count + 1
    )
    tops = vanish + (feet - vanish) * 0.16
    foot = area.y + area.h
    tints = [ink.hill, ink.shade, ink.near, ink.far_shade]
    parts, seed = list[Path](), int(rng.integers(0, 4))
    for index in range(count):
        strip = np.array(
            [[tops[index], area.y], [tops[index + 1], area.y], [feet[index + 1], foot], [feet[index], foot]]
        )
        tint = tints[(index + seed) % 4]
        line = ink.near_line if tint in (ink.hill, ink.near) else ink.hill
        furrows = 7 + (index * 5 + seed) % 5
        data = list[Polygons]()
        for furrow in range(1, furrows):
            share = furrow / furrows + rng.normal(0, 0.012)
            start = (tops[index] + share * (tops[index + 1] - tops[index]), area.y)
            end = (feet[index] + share * (feet[index + 1] - feet[index]), foot)
            steps = np.linspace(0, 1, 6)[:, None]
            middle = np.array(start) * (1 - steps) + np.array(end) * steps
            data.append(burin.swollen(middle, (0.08 + 0.5 * steps[:, 0]) * unit * rng.uniform(0.6, 1.1)))
        parts += [flat(strip, tint), *lines(Polygons.joined(data), bounds_of(strip), line)]
    return tuple(parts)


def town(
    left: float, right: float, foot: float, height: float, unit: float, ink: Inks, rng: np.random.Generator,
    *, towers: bool,
) -> Paths:  # fmt: skip
    """Houses shoulder to shoulder, or towers; some windows are lit."""
    x, walls, roofs, lit, shade = left, list[Points](), list[Points](), list[Polygons](), list[Polygons]()
    while x < right:
        wide = rng.uniform(0.16, 0.36) * height if towers else rng.uniform(0.4, 0.62) * height
        high = height * (rng.uniform(0.4, 1.0) ** 1.4 if towers else rng.uniform(0.42, 0.62))
        wall = np.array([[x, foot], [x, foot - high], [x + wide, foot - high], [x + wide, foot]])
        walls.append(wall)
        if not towers or rng.random() < 0.3:
            tip = foot - high - (0.3 * wide if not towers else rng.uniform(0.3, 0.8) * wide)
            roofs.append(
                np.array(
                    [[x - 0.06 * wide, foot - high], [x + wide / 2, tip], [x + 1.06 * wide, foot - high]]
                )
            )
        side = np.array(
            [
                [x + 0.62 * wide, foot],
                [x + 0.62 * wide, foot - high],
                [x + wide, foot - high],
                [x + wide, foot],
            ]
        )
        shade.append(burin.hatch(side, 0, 0.62 * unit, 0.22 * unit, rng))
        lit += _windows(x, foot - high, wide, high, unit, rng)
        x += wide * rng.uniform(1.0, 1.12)
    if not walls:
        return ()
    every = np.concatenate([*walls, *roofs]) if roofs else np.concatenate(walls)
    box = bounds_of(every)
    day = ink.pale != ink.tree
    pale = day and not towers
    parts = [Path(Polygons.joined(burin.outline(p) for p in walls), box, ink.pale if pale else ink.tree)]
    parts += lines(Polygons.joined(shade), box, ink.lit_line if pale else ink.near_line)
    if roofs:
        tiles = Polygons.joined(burin.hatch(roof, 0, 0.66 * unit, 0.2 * unit, rng) for roof in roofs)
        parts.append(Path(Polygons.joined(burin.outline(p) for p in roofs), box, ink.hill))
        parts += lines(tiles, box, ink.near_line)
    return *parts, *lines(
        Polygons.joined(lit), box, ink.tree if pale else ink.light if day else ink.light_line
    )


def _windows(
    x: float, top: float, wide: float, high: float, unit: float, rng: np.random.Generator
) -> list[Polygons]:
    size = 0.72 * unit
    rows, columns = int((high - unit) / (2.1 * size)), int((wide - size) / (2.0 * size))
    found = list[Polygons]()
    for row in range(rows):
        for column in range(columns):
            if rng.random() < 0.42:
                left, up = x + size + column * 2.0 * size, top + size + row * 2.1 * size
                box = np.array(
                    [[left, up], [left + size, up], [left + size, up + 1.25 * size], [left, up + 1.25 * size]]
                )
                found.append(burin.outline(box))
    return found


def birds(x: float, y: float, size: float, count: int, color: str, rng: np.random.Generator) -> Paths:
    """A loose flock, each bird two strokes of a pen."""
    data, points = list[Polygons](), list[Points]()
    for index in range(count):
        cx = x + index * size * rng.uniform(1.4, 2.4) * (1 if index % 2 else -1) * 0.6
        cy = y + rng.normal(0, 1.1) * size
        wing = size * rng.uniform(0.7, 1.1)
        span = np.linspace(-1, 1, 9)
        lift = -np.abs(np.sin(span * 2.2)) * 0.36 * wing + np.abs(span) * 0.1 * wing
        middle = np.stack([cx + span * wing, cy + lift], axis=1)
        data.append(
            burin.swollen(middle, np.array([0.1, 0.7, 1.1, 1.0, 0.6, 1.0, 1.1, 0.7, 0.1]) * 0.12 * size)
        )
        points.append(middle)
    return (Path(Polygons.joined(data), bounds_of(np.concatenate(points), size), color),)


def cloud(x: float, y: float, wide: float, unit: float, ink: Inks, rng: np.random.Generator) -> Paths:
    """A heaped cloud on a level foot, its underside hatched."""
    puffs = int(rng.integers(4, 6))
    centres = np.linspace(-0.36, 0.36, puffs) * wide
    radii = wide * (0.2 - 0.28 * np.abs(centres / wide) ** 1.2) * rng.uniform(0.85, 1.15, puffs)
    xs = np.linspace(-0.5 * wide, 0.5 * wide, 61)
    tops = np.zeros_like(xs)
    for centre, radius in zip(centres, radii, strict=True):
        inside = np.maximum(0, radius**2 - (xs - centre) ** 2)
        tops = np.maximum(tops, np.sqrt(inside) + 0.3 * radius * (inside > 0))
    body = np.stack([x + xs, y - tops], axis=1)
    low = body.copy()
    low[:, 1] = np.maximum(low[:, 1], y - 0.055 * wide)
    data = burin.hatch(low, 0, 0.6 * unit, 0.22 * unit, rng, ragged=0.16)
    edge = burin.swollen(body, np.full(len(body), 0.14 * unit))
    return flat(body, ink.paper), *lines(Polygons.joined((data, edge)), bounds_of(body), ink.line)


def dissolve(area: Rect, unit: float, color: str, rng: np.random.Generator) -> Paths:
    """Level lines of paper that grow until nothing is left: how a picture ends without a frame."""
    parts, y = list[Polygons](), area.y
    pitch = 0.9 * unit
    while y < area.y + area.h:
        share = (y - area.y) / area.h
        xs = np.linspace(area.x - unit, area.x + area.w + unit, 7)
        middle = np.stack([xs, np.full(7, y) + rng.normal(0, 0.06, 7) * unit], axis=1)
        parts.append(burin.swollen(middle, np.full(7, pitch * share**0.8 * 1.15)))
        y += pitch
    rest = np.array(
        [
            [area.x - unit, area.y + area.h - pitch],
            [area.x + area.w + unit, area.y + area.h - pitch],
            [area.x + area.w + unit, area.y + area.h + 2 * unit],
            [area.x - unit, area.y + area.h + 2 * unit],
        ]
    )
    box = Rect(area.x - 2 * unit, area.y - unit, area.w + 4 * unit, area.h + 4 * unit)
    return (Path(Polygons.joined((*parts, burin.outline(rest))), box, color),)
