"""Landscapes: forms put together from a seed, so that each scene has its own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.manners.editorial.scenery import burin, forms
from vgenflow.engine.manners.editorial.scenery.forms import Paths
from vgenflow.engine.manners.editorial.scenery.ink import Inks, inks_of
from vgenflow.story.template import Palette

Kind = Literal["alps", "hills", "sea", "town", "city", "forest"]
KINDS: tuple[Kind, ...] = ("alps", "hills", "sea", "town", "forest", "city")


_LOW = 5.0
"""What may rise over the horizon under type, in hundredths of the short side."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a landscape has to fill."""

    area: Rect
    """All of it: sky from the top, ground to the foot."""
    horizon: float
    """Where sky and land meet, as y."""
    clear: float
    """Left of this x nothing rises over the horizon (type stands there)."""
    unit: float
    """A hundredth of the frame's short side: every line is cut to it."""
    palette: Palette
    night: bool
    kind: Kind
    seed: int
    fades: bool = False
    """The foot dissolves into paper."""
    bare: bool = False
    """Only sky, light and one line of ground."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One plane of a landscape, furthest first."""

    name: Literal["sky", "light", "far", "near", "ground"]
    paths: tuple[Path, ...]
    bounds: Rect


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the composers share."""

    plan: Plan
    ink: Inks
    rng: np.random.Generator
    light: tuple[float, float, float]

    @property
    def unit(self) -> float:
        return self.plan.unit

    @property
    def right(self) -> float:
        return self.plan.area.x + self.plan.area.w

    @property
    def foot(self) -> float:
        return self.plan.area.y + self.plan.area.h

    def tree(self, height: float) -> float:
        """The height of a spruce: so many hundredths, less under a low sky."""
        return min(height * self.unit, 0.24 * self.rise)

    @property
    def rise(self) -> float:
        """Height of the sky."""
        return self.plan.horizon - self.plan.area.y


@lru_cache(maxsize=16)
def compose_scenery(plan: Plan) -> tuple[Piece, ...]:
    """The planes of a landscape; equal plans give the very same pieces."""
    rng = np.random.default_rng(plan.seed)
    ink = inks_of(plan.palette, plan.night)
    scene = _Scene(plan, ink, rng, _light(plan, rng))
    above = Rect(plan.area.x, plan.area.y, plan.area.w, plan.horizon - plan.area.y + plan.unit)
    crescent = plan.night and _crescent(plan)
    back = forms.sky(above, scene.light, plan.clear, plan.unit, ink, plan.night, rng, halo=not crescent)
    planes: list[tuple[Literal["sky", "light", "far", "near", "ground"], Paths]] = [
        ("sky", back),
        ("light", _body(scene)),
    ]
    far, near, ground = (_bare if plan.bare else _COMPOSERS[plan.kind])(scene)
    planes += [("far", far), ("near", near), ("ground", ground)]
    if plan.fades:
        deep = min(scene.foot - plan.horizon, 9 * plan.unit)
        gone = Rect(plan.area.x, scene.foot - deep, plan.area.w, deep)
        planes.append(("ground", forms.dissolve(gone, plan.unit, ink.paper, rng)))
    return tuple(Piece(name, paths, _around(paths)) for name, paths in planes if paths)


def _around(paths: Paths) -> Rect:
    left, top = min(p.bounds.x for p in paths), min(p.bounds.y for p in paths)
    right = max(p.bounds.x + p.bounds.w for p in paths)
    foot = max(p.bounds.y + p.bounds.h for p in paths)
    return Rect(left, top, right - left, foot - top)


def _light(plan: Plan, rng: np.random.Generator) -> tuple[float, float, float]:
    """Centre and radius of sun or moon, in the free part of the sky."""
    left = max(plan.clear, plan.area.x)
    wide = plan.area.x + plan.area.w - left
    rise = plan.horizon - plan.area.y
    largest = (0.34 if plan.bare else 0.2) * rise if plan.night else 0.27 * rise
    radius = min(largest, 0.2 * wide, (7 if plan.night else 14) * plan.unit)
    share = rng.uniform(0.26, 0.5) if plan.kind in ("alps", "city") else rng.uniform(0.35, 0.68)
    if plan.night:
        return (left + share * wide, plan.horizon - rise * rng.uniform(0.55, 0.64), radius)
    if plan.bare:
        radius = min(0.62 * rise, 0.2 * wide, 17 * plan.unit)
        return (left + share * wide, plan.horizon - rng.uniform(-0.05, 0.2) * radius, radius)
    low = plan.kind in ("hills", "sea", "forest")
    height = rng.uniform(-0.1, 0.35) * radius if low else rise * rng.uniform(0.52, 0.62)
    return (left + share * wide, plan.horizon - height, radius * 1.18 if low else radius)


def _body(scene: _Scene) -> Paths:
    x, y, radius = scene.light
    if scene.plan.night:
        return forms.moon(x, y, radius, scene.ink, crescent=_crescent(scene.plan))
    return forms.sun(x, y, radius, scene.unit, scene.ink, scene.rng)


def _crescent(plan: Plan) -> bool:
    """The moon is new."""
    return plan.bare or plan.seed % 3 == 0


def _skyline(scene: _Scene, height: float, waves: float, base: float = 0.0) -> burin.Points:
    area = scene.plan.area
    if scene.plan.clear > area.x:
        height = min(height, _LOW * scene.unit)
    return burin.rolling(area.x - 4, scene.right + 4, scene.plan.horizon + base, height, waves, scene.rng)


def _bare(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """A line of ground with a few spruces: for pages that belong to type."""
    unit, rng, horizon = scene.unit, scene.rng, scene.plan.horizon
    area = scene.plan.area
    level = np.array([[area.x, horizon], [scene.right, horizon]])
    far = forms.firs(level, 14, scene.tree(3.4), scene.ink.hill, rng, left=area.x, right=scene.right)
    near = forms.firs(
        level, 12, scene.tree(5.4), scene.ink.hill, rng, left=max(scene.plan.clear, area.x), right=scene.right
    )
    strip = np.array(
        [[area.x, horizon], [scene.right, horizon], [scene.right, scene.foot], [area.x, scene.foot]]
    )
    thick = max(2.0, 0.2 * unit)
    line = np.array(
        [[area.x, horizon], [scene.right, horizon], [scene.right, horizon + thick], [area.x, horizon + thick]]
    )
    ink = scene.ink.line if scene.plan.night else scene.ink.lit_line
    return far, near, (forms.flat(strip, scene.ink.paper), forms.flat(line, ink))


def _alps(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """A high peak before the light, lesser ones beside it, hills with spruces before them."""
    unit, rng, plan = scene.unit, scene.rng, scene.plan
    base, rise = plan.horizon + 3 * unit, scene.rise
    left = max(plan.clear, plan.area.x)
    wide = scene.right - left
    tall = min(0.86 * rise, 0.74 * wide)
    main = max(left + 0.42 * wide, min(left + 0.66 * wide, scene.light[0] + 1.15 * scene.light[2]))
    side = main + 0.34 * wide
    low = tall * rng.uniform(0.46, 0.56)
    far = forms.peak(
        (side, base - 0.78 * tall), side - 0.5 * tall, side + 0.6 * tall, base, unit, scene.ink, rng, far=True
    )
    second = left + 0.2 * wide
    far += forms.peak(
        (second, base - low * 0.84),
        second - 0.9 * low,
        second + 0.8 * low,
        base,
        unit,
        scene.ink,
        rng,
        far=True,
    )
    near = forms.peak((main, base - tall), main - 0.62 * tall, main + 0.72 * tall, base, unit, scene.ink, rng)
    third = left + 0.3 * wide
    near += forms.peak((third, base - low), third - 0.66 * low, third + 0.7 * low, base, unit, scene.ink, rng)
    return far, near, _ground(scene)


def _ground(scene: _Scene) -> Paths:
    """Two swells of hills with spruces, and fields or a plain before them."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    deep = scene.foot - plan.horizon
    back = _skyline(scene, 5.5 * unit, rng.uniform(0.9, 1.6), 2 * unit)
    front = _skyline(scene, 6 * unit, rng.uniform(0.5, 0.9), 0.36 * deep + 4 * unit)
    trees = forms.firs(back, 18, scene.tree(4.6), ink.tree, rng, left=plan.area.x, right=scene.right)
    closer = forms.firs(front, 22, scene.tree(8), ink.tree, rng, left=plan.area.x, right=scene.right)
    return (
        *forms.hill(back, scene.foot, -25, unit, ink.hill, ink.hill_line, rng),
        *trees,
        *closer[:0],
        *forms.hill(front, scene.foot, 25, unit, ink.near, ink.near_line, rng, weight=0.24),
        *closer,
    )


def _hills(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """Rolling country with ploughed fields and a village."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    far_line = _skyline(scene, min(11 * unit, 0.3 * scene.rise), 0.8, 2 * unit)
    near_line = _skyline(scene, min(7 * unit, 0.2 * scene.rise), 1.3, 4 * unit)
    far = forms.hill(far_line, scene.foot, -25, unit, ink.far_shade, ink.far_line, rng, weight=0.22)
    near = forms.hill(near_line, scene.foot, 25, unit, ink.shade, ink.shade_line, rng, weight=0.26)
    near += forms.firs(near_line, 14, scene.tree(4), ink.tree, rng, left=plan.area.x, right=scene.right)
    middle = max(plan.clear, plan.area.x) + rng.uniform(0.3, 0.5) * (
        scene.right - max(plan.clear, plan.area.x)
    )
    row = plan.horizon + 3.6 * unit
    village = forms.town(middle, middle + 20 * unit, row, 6.4 * unit, unit, ink, rng, towers=False)
    ground = Rect(plan.area.x, row, plan.area.w, scene.foot - row)
    return far, near + village, forms.fields(ground, scene.light[0], unit, ink, rng)


def _sea(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """A headland, open water with the light's path on it, one boat."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    wide = scene.right - max(plan.clear, plan.area.x)
    base = plan.horizon + unit
    cape = scene.right - rng.uniform(0.04, 0.14) * wide
    tall = min(0.42 * scene.rise, 0.4 * wide)
    far = forms.peak((cape, base - tall), cape - 1.5 * tall, cape + 1.2 * tall, base, unit, ink, rng)
    isle = plan.area.x + rng.uniform(0.05, 0.2) * plan.area.w
    far += forms.peak(
        (isle, base - 3.4 * unit), isle - 14 * unit, isle + 12 * unit, base, unit, ink, rng, far=True
    )
    deep = Rect(plan.area.x, plan.horizon, plan.area.w, scene.foot - plan.horizon)
    sea = forms.water(deep, scene.light[0], unit, ink, rng, plan.night)
    x = scene.light[0] - rng.uniform(0.14, 0.24) * wide
    boat = forms.sailboat(x, plan.horizon + 4.5 * unit, 11 * unit, ink)
    flock = forms.birds(
        scene.light[0] + 0.16 * wide, plan.area.y + 0.34 * scene.rise, 1.7 * unit, 5, ink.lit_line, rng
    )
    return far, flock, sea + boat


def _town(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """An old town under hills, by the water."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    skyline = _skyline(scene, min(14 * unit, 0.34 * scene.rise), 0.7, 2 * unit)
    far = forms.hill(skyline, plan.horizon + 6 * unit, 25, unit, ink.shade, ink.shade_line, rng, weight=0.24)
    left = max(plan.clear, plan.area.x + 0.2 * plan.area.w)
    base = plan.horizon + 1.6 * unit
    near = forms.town(left, scene.right + 4 * unit, base, 9.5 * unit, unit, ink, rng, towers=False)
    near += forms.firs(skyline, 10, scene.tree(4), ink.tree, rng, left=plan.area.x, right=left)
    quay = Rect(plan.area.x, base, plan.area.w, scene.foot - base)
    return far, near, forms.water(quay, scene.light[0], unit, ink, rng, plan.night)


def _city(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """Towers in two planes over a river."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    left = max(plan.clear, plan.area.x)
    tall = min(0.66 * scene.rise, 46 * unit)
    base = plan.horizon + 1.4 * unit
    far = _towers(scene, left + unit, scene.right, base, tall)
    low = forms.town(
        plan.area.x - unit, scene.right + 4 * unit, base, 5.5 * unit, unit, ink, rng, towers=False
    )
    near = forms.town(
        left + 0.3 * (scene.right - left), scene.right + unit, base, 0.62 * tall, unit, ink, rng, towers=True
    )
    quay = Rect(plan.area.x, base, plan.area.w, scene.foot - base)
    return far, near + low, forms.water(quay, scene.light[0], unit, ink, rng, plan.night)


def _towers(scene: _Scene, left: float, right: float, base: float, tall: float) -> Paths:
    """Far towers: flat tints, hatched upright."""
    unit, rng, ink = scene.unit, scene.rng, scene.ink
    parts, x = list[Path](), left
    while x < right:
        wide = rng.uniform(5, 10) * unit
        high = tall * rng.uniform(0.35, 1.0)
        body = np.array([[x, base], [x, base - high], [x + wide, base - high], [x + wide, base]])
        if rng.random() < 0.4:
            body = np.insert(body, 2, [[x + 0.5 * wide, base - high - rng.uniform(2, 7) * unit]], axis=0)
        data = burin.hatch(body, 90, 0.8 * unit, 0.26 * unit, rng)
        parts += [forms.flat(body, ink.far_shade), *forms.lines(data, forms.bounds_of(body), ink.far_line)]
        x += wide * rng.uniform(1.05, 1.5)
    return tuple(parts)


def _forest(scene: _Scene) -> tuple[Paths, Paths, Paths]:
    """Ranks of spruces over misty ridges."""
    unit, rng, ink, plan = scene.unit, scene.rng, scene.ink, scene.plan
    ridge = _skyline(scene, min(12 * unit, 0.36 * scene.rise), 0.9, 1 * unit)
    middle = _skyline(scene, min(8 * unit, 0.26 * scene.rise), 1.2, 4 * unit)
    far = forms.hill(ridge, scene.foot, -25, unit, ink.far_shade, ink.far_line, rng, weight=0.22)
    far += forms.firs(ridge, 26, scene.tree(3.6), ink.shade, rng, left=plan.area.x, right=scene.right)
    near = forms.hill(middle, scene.foot, 25, unit, ink.shade, ink.shade_line, rng, weight=0.28)
    near += forms.firs(middle, 34, scene.tree(7), ink.hill, rng, left=plan.area.x, right=scene.right)
    deep = scene.foot - plan.horizon
    front = _skyline(scene, 4 * unit, 0.7, 0.3 * deep + 3 * unit)
    ground = forms.hill(front, scene.foot, -25, unit, ink.near, ink.near_line, rng, weight=0.26)
    ground += forms.firs(
        front, 20, scene.tree(12), ink.tree, rng, left=max(plan.clear, plan.area.x), right=scene.right
    )
    return far, near, ground


_COMPOSERS: dict[Kind, Callable[[_Scene], tuple[Paths, Paths, Paths]]] = {
    "alps": _alps,
    "hills": _hills,
    "sea": _sea,
    "town": _town,
    "city": _city,
    "forest": _forest,
}
