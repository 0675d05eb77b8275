"""Landscapes, engraved: a sky of level lines, one light, and land in planes, different for every seed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import numpy as np

from vgenflow.engine.drawing import Layer, Path, Rect
from vgenflow.engine.scenery.forms import Face, Peak, hill, hillside, peak, roofs, trees, water
from vgenflow.engine.scenery.hatch import Burin, hatch
from vgenflow.engine.scenery.noise import Array, Noise
from vgenflow.story.template import Palette

Place = Literal["peaks", "hills", "coast", "town"]
PLACES: tuple[Place, ...] = get_args(Place)

_RISE = 0.03
"""How far the light climbs over a scene, as a share of the short side."""


@dataclass(frozen=True, slots=True)
class Tints:
    """The palette's `tints` by what they colour (darkest first), and its other roles."""

    deep: str
    mid: str
    soft: str
    far: str
    lit: str
    ink: str
    accent: str
    lamp: str
    paper: str


@dataclass(frozen=True, slots=True)
class Scenery:
    """A landscape in planes, back to front."""

    sky: Layer
    light: Layer
    land: tuple[Layer, ...]
    climb: float
    """How far the light rises over a scene, in pixels."""

    def layers(self, progress: float) -> tuple[Layer, ...]:
        """The planes at `progress` (0 to 1) of the scene; what stands still is the same object."""
        lifted = Layer(
            self.light.children, self.light.bounds, dy=self.climb * (1 - max(0.0, min(1.0, progress)))
        )
        return (self.sky, lifted, *self.land)


def landscape(area: Rect, palette: Palette, *, night: bool, seed: int, unit: float) -> Scenery:
    """The place that `seed` chooses, standing on the foot of `area`.

    `unit` is the short side of the frame in pixels. The sky fades out towards the left and top of
    `area` by day (a vignette on bare paper) and fills it by night.
    """
    return _composed(area, palette, night, seed, unit)


@lru_cache(maxsize=16)
def _composed(area: Rect, palette: Palette, night: bool, seed: int, unit: float) -> Scenery:
    rng, noise, tints = np.random.default_rng(seed), Noise(seed), _tints(palette)
    place: Place = PLACES[int(rng.integers(len(PLACES)))]
    radius = unit * float(rng.uniform(0.10, 0.15)) * min(1.0, area.h / (unit * 0.6))
    sun = (
        area.x + area.w * float(rng.uniform(0.45, 0.68)),
        area.y + radius + area.h * float(rng.uniform(0.10, 0.2)),
    )
    slope = 0.0 if night else 0.5
    land = _LANDS[place](Site(area, tints, unit, sun[0], slope), rng, noise)
    return Scenery(
        sky=_sky(area, tints, night, sun, radius, unit, noise),
        light=_light(sun, radius, tints, night, unit),
        land=land,
        climb=unit * _RISE,
    )


def _tints(palette: Palette) -> Tints:
    deep, mid, soft, far, lit = (*palette.tints, *[palette.muted] * 5)[:5]
    return Tints(deep, mid, soft, far, lit, palette.ink, palette.accent, palette.light, palette.background)


def _sky(  # noqa: PLR0913, PLR0917
    area: Rect, tints: Tints, night: bool, sun: tuple[float, float], radius: float, unit: float, noise: Noise
) -> Layer:
    spacing = unit * 0.0074

    def tone(px: Array, py: Array) -> Array:
        away = np.hypot(px - sun[0], py - sun[1])
        cloud = noise.at(px / (unit * 0.34), py / (unit * 0.055))
        held = (px >= area.x) & (px <= area.x + area.w) & (py >= area.y) & (py <= area.y + area.h)
        if night:
            weight = 0.08 + 0.30 * cloud**2 + 0.22 * np.exp(-away / (radius * 2.2))
            return np.asarray(weight * held)
        fade = np.clip((px - area.x) / (area.w * 0.42), 0, 1) * np.clip((py - area.y) / (area.h * 0.22), 0, 1)
        ragged = fade - 0.55 * noise.at(px / (unit * 0.16) + 40, py / spacing * 0.37)
        weight = np.clip(ragged, 0, 1) * (0.16 + 0.42 * cloud) * (0.45 + 0.55 * np.exp(-away / (radius * 5)))
        return np.asarray(weight * (away > radius * 1.3) * held)

    burin = Burin(0, spacing, wave=spacing * 0.6, wave_length=unit * 0.06)
    return _layer((hatch(area, burin, tone, tints.ink),), area, unit)


def _light(sun: tuple[float, float], radius: float, tints: Tints, night: bool, unit: float) -> Layer:
    disc = Rect(sun[0] - radius, sun[1] - radius, radius * 2, radius * 2)
    circle = (
        f"M{sun[0] - radius:.1f},{sun[1]:.1f}"
        f"A{radius:.1f},{radius:.1f} 0 1 1 {sun[0] + radius:.1f},{sun[1]:.1f}"
        f"A{radius:.1f},{radius:.1f} 0 1 1 {sun[0] - radius:.1f},{sun[1]:.1f}Z"
    )

    def lower(px: Array, py: Array) -> Array:
        down = (py - sun[1]) / radius
        held = np.hypot(px - sun[0], py - sun[1]) < radius * 0.985
        return np.asarray(held * np.clip(down - 0.12, 0, 1) * (0.30 if night else 0.46))

    lines = hatch(disc, Burin(0, unit * 0.0074), lower, tints.lamp if night else tints.ink)
    return _layer((Path(circle, disc, tints.lit if night else tints.lamp), lines), disc, unit)


def _layer(children: tuple[Path, ...], area: Rect, unit: float) -> Layer:
    """A layer over everything its children can touch."""
    margin = unit * 0.012
    x0 = min([area.x, *(child.bounds.x for child in children)]) - margin
    y0 = min([area.y, *(child.bounds.y for child in children)]) - margin
    x1 = max([area.x + area.w, *(child.bounds.x + child.bounds.w for child in children)]) + margin
    y1 = max([area.y + area.h, *(child.bounds.y + child.bounds.h for child in children)]) + margin
    return Layer(children, Rect(x0, y0, x1 - x0, y1 - y0))


@dataclass(frozen=True, slots=True)
class Site:
    """Where a land is built: over `area`, under a light at `sun` pixels from the left."""

    area: Rect
    tints: Tints
    unit: float
    sun: float
    slope: float
    """Share of the width over which the land climbs out of the paper at its left end; 0 bleeds off."""

    @property
    def sharp(self) -> tuple[Face, Face]:
        """The shaded and the lit face of rock close by: black lines by day, white lines by night."""
        tints = self.tints
        if self.slope:
            return Face(tints.soft, tints.ink), Face(tints.lit, tints.ink)
        return Face(tints.deep, tints.soft), Face(tints.mid, tints.lit)

    @property
    def pale(self) -> tuple[Face, Face]:
        """The same of rock far off."""
        tints = self.tints
        if self.slope:
            return Face(tints.soft, tints.mid), Face(tints.far, tints.mid)
        return Face(tints.accent, tints.mid), Face(tints.mid, tints.soft)

    @property
    def grass(self) -> Face:
        """The near ground."""
        return Face(self.tints.accent, self.tints.deep if self.slope else self.tints.mid)

    @property
    def spacing(self) -> float:
        """Between engraved lines."""
        return self.unit * 0.0074

    def strip(self, top: float, foot: float = 1.0) -> Rect:
        """The part of the area between two shares of its height."""
        area = self.area
        return Rect(area.x, area.y + area.h * top, area.w, area.h * (foot - top))

    def layer(self, *paths: Path) -> Layer:
        """Paths as one plane."""
        return _layer(paths, self.area, self.unit)


def _foreground(site: Site, rng: np.random.Generator, noise: Noise) -> Layer:
    """Two hills with spruces: the near plane of most places."""
    tall, tints, unit = site.area.h, site.tints, site.unit
    back = hill(site.strip(0.66), tall * 0.16, 3.0, noise, site.slope * 0.7)
    front = hill(site.strip(0.78), tall * 0.12, 11.0, noise, site.slope * 0.5)
    seed, face = int(rng.integers(1 << 30)), site.grass
    return site.layer(
        trees(back, 26, unit * 0.05, tints.deep, seed),
        *hillside(back, face, site.spacing, -22, noise),
        trees(front, 14, unit * 0.075, tints.deep, seed + 1),
        *hillside(front, face, site.spacing, 24, noise),
    )


def _peaks(site: Site, rng: np.random.Generator, noise: Noise) -> tuple[Layer, ...]:
    area = site.area
    base, wide = area.y + area.h, min(area.w, area.h * 1.25)

    def at(x: float, top: float, left: float, right: float) -> Peak:
        return Peak(x, area.y + area.h * top, base, wide * left, wide * right)

    distant = (
        at(area.x + area.w * rng.uniform(0.24, 0.34), rng.uniform(0.50, 0.58), 0.22, 0.24),
        at(area.x + area.w * rng.uniform(0.90, 1.0), rng.uniform(0.26, 0.36), 0.26, 0.26),
    )
    close = (
        at(area.x + area.w * rng.uniform(0.38, 0.46), rng.uniform(0.42, 0.48), 0.2, 0.2),
        at(site.sun + wide * 0.14, rng.uniform(0.14, 0.22), 0.34, 0.32),
    )
    return (
        site.layer(*(path for form in distant for path in peak(form, *site.pale, site.spacing, noise))),
        site.layer(*(path for form in close for path in peak(form, *site.sharp, site.spacing, noise))),
        _foreground(site, rng, noise),
    )


def _hills(site: Site, rng: np.random.Generator, noise: Noise) -> tuple[Layer, ...]:
    tints, planes = site.tints, list[Layer]()
    faces = (Face(tints.far, tints.mid), Face(tints.soft, tints.mid), Face(tints.mid, tints.deep))
    for index, face in enumerate(faces):
        form = hill(
            site.strip(0.40 + 0.11 * index), site.area.h * 0.24, 21.0 + 9 * index, noise, site.slope * 0.9
        )
        wood = trees(form, 10 * index, site.unit * 0.04, tints.deep, int(rng.integers(1 << 30)))
        planes.append(site.layer(wood, *hillside(form, face, site.spacing, (-18, 21, -25)[index], noise)))
    return (*planes, _foreground(site, rng, noise))


def _coast(site: Site, rng: np.random.Generator, noise: Noise) -> tuple[Layer, ...]:
    area, tints = site.area, site.tints
    sea = site.strip(0.62)
    ground, line = (tints.paper, tints.accent) if site.slope else (tints.accent, tints.lit)
    wide = min(area.w, area.h * 1.25)
    isle = Peak(
        area.x + area.w * rng.uniform(0.3, 0.42), sea.y - area.h * 0.13, sea.y, wide * 0.14, wide * 0.17
    )
    cape_top = area.y + area.h * rng.uniform(0.26, 0.4)
    cape = Peak(area.x + area.w * rng.uniform(0.88, 1.0), cape_top, sea.y, wide * 0.3, wide * 0.3)
    return (
        site.layer(*(path for form in (isle, cape) for path in peak(form, *site.sharp, site.spacing, noise))),
        site.layer(*water(sea, ground, line, site.spacing * 1.15, noise, site.sun, site.slope)),
    )


def _town(site: Site, rng: np.random.Generator, noise: Noise) -> tuple[Layer, ...]:
    tints, unit, slope = site.tints, site.unit, site.slope
    back = hill(site.strip(0.46), site.area.h * 0.2, site.sun % 7, noise, slope)
    ground = hill(site.strip(0.90), site.area.h * 0.03, 5.0, noise, slope * 0.4)
    seed = int(rng.integers(1 << 30))
    street = (
        *roofs(site.strip(0.66), unit, tints.deep, tints.lamp, seed + 1, slope),
        *hillside(ground, site.grass, site.spacing, 8, noise),
    )
    return (
        site.layer(*hillside(back, site.pale[1], site.spacing, -20, noise)),
        site.layer(*roofs(site.strip(0.50), unit, tints.mid, tints.lit, seed, slope)),
        site.layer(*street),
    )


_LANDS: dict[Place, Callable[[Site, np.random.Generator, Noise], tuple[Layer, ...]]] = {
    "peaks": _peaks,
    "hills": _hills,
    "coast": _coast,
    "town": _town,
}
