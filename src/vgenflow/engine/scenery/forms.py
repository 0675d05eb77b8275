"""Forms of the land: peaks with a lit and a shaded face, hills, trees, roofs, water."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.scenery.hatch import Burin, hatch, inside, polygon
from vgenflow.engine.scenery.noise import Array, Noise


@dataclass(frozen=True, slots=True)
class Face:
    """Colours of a plane: its flat tint and the lines over it."""

    tint: str
    line: str


@dataclass(frozen=True, slots=True)
class Peak:
    """A mountain: top at (`x`, `y`), foot at `base`, `left` and `right` wide at the foot."""

    x: float
    y: float
    base: float
    left: float
    right: float


def peak(form: Peak, shaded: Face, lit: Face, spacing: float, noise: Noise) -> tuple[Path, ...]:
    """The mountain with its ridge running down from the top between the two faces."""
    height = form.base - form.y
    y = np.linspace(form.y, form.base, max(8, int(height / 3)))
    down = (y - form.y) / height
    rough = form.left * 0.16
    row = form.x % 97
    west = (
        form.x - form.left * down**1.08 + rough * (noise.along(y / (height * 0.09), row, 3) - 0.5) * down**0.5
    )
    east = (
        form.x
        + form.right * down**1.02
        + rough * (noise.along(y / (height * 0.08), row + 31, 3) - 0.5) * down**0.5
    )
    swing = noise.along(y / (height * 0.2), row + 57, 3) - 0.5
    ridge = form.x + (form.right * 0.10 * down + form.left * 0.55 * swing * down**0.8)
    ridge = np.clip(ridge, west, east)
    dark, bright = _sides(west, ridge, y), _sides(ridge, east, y)
    frame = Rect(form.x - form.left * 1.2, form.y, (form.left + form.right) * 1.2, height)

    def between(low: Array, high: Array, px: Array, py: Array) -> Array:
        held = (px >= np.interp(py, y, low)) & (px <= np.interp(py, y, high))
        return np.asarray(held & (py >= form.y) & (py <= form.base), np.float64)

    def shade(px: Array, py: Array) -> Array:
        tone = 0.62 - 0.22 * (py - form.y) / height + 0.25 * (noise.at(px / 38, py / 52) - 0.5)
        return between(west, ridge, px, py) * tone

    def light(px: Array, py: Array) -> Array:
        snow = noise.at(px / (form.right * 0.16) + row, py / (height * 0.13))
        tone = np.where(snow > 0.56, 0.0, 0.16 + 0.26 * (0.56 - snow) + 0.16 * (py - form.y) / height)
        return between(ridge, east, px, py) * tone

    return (
        Path(polygon(dark), frame, shaded.tint),
        Path(polygon(bright), frame, lit.tint),
        hatch(frame, Burin(122, spacing), shade, shaded.line),
        hatch(frame, Burin(58, spacing), light, lit.line),
    )


def _sides(low: Array, high: Array, y: Array) -> Array:
    return np.concatenate([np.stack([low, y], axis=1), np.stack([high, y], axis=1)[::-1]])


@dataclass(frozen=True, slots=True)
class Hill:
    """A rolling plane: crest height over `area` given at each of its pixels columns."""

    area: Rect
    x: Array
    crest: Array

    def top(self, at: Array) -> Array:
        """The crest at `at`."""
        return np.asarray(np.interp(at, self.x, self.crest))


def hill(area: Rect, rise: float, row: float, noise: Noise, slope: float) -> Hill:
    """A crest that swings by `rise` pixels under the top of `area`.

    It climbs out of the foot of `area` over the first `slope` (0 to 1) of its width.
    """
    x = np.linspace(area.x, area.x + area.w, 160)
    swing = noise.along((x - area.x) / max(1.0, area.w) * 2.6, row, 2)
    foot = area.y + area.h
    return Hill(area, x, foot - (foot - area.y - rise * (1 - swing)) * climbing(area, x, slope))


def climbing(area: Rect, x: Array, slope: float) -> Array:
    """0 at the left end of `area`, 1 from the share `slope` of its width on, smooth between."""
    if slope <= 0:
        return np.ones_like(x)
    t = np.clip((x - area.x) / (area.w * slope), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def hillside(form: Hill, face: Face, spacing: float, angle: float, noise: Noise) -> tuple[Path, ...]:
    """The hill, filled and hatched along its slope."""
    foot = form.area.y + form.area.h
    outline = np.concatenate(
        [np.stack([form.x, form.crest], axis=1), [[form.x[-1], foot], [form.x[0], foot]]]
    )

    def tone(px: Array, py: Array) -> Array:
        below = py - form.top(px)
        patch = noise.at(px / (spacing * 16), py / (spacing * 9))
        depth = 0.26 + 0.3 * patch + 0.1 * np.clip(below / max(1.0, form.area.h), 0, 1)
        return inside(form.area, px, py) * (below > spacing * 0.3) * depth

    burin = Burin(angle, spacing, wave=spacing * 0.7, wave_length=spacing * 12)
    return (Path(polygon(outline), form.area, face.tint), hatch(form.area, burin, tone, face.line))


def trees(form: Hill, count: int, height: float, color: str, seed: int) -> Path:
    """Spruces along a crest, in loose groups."""
    rng = np.random.default_rng(seed)
    groups = rng.uniform(form.area.x, form.area.x + form.area.w, max(1, count // 5))
    pieces = []
    for _ in range(count):
        x = float(rng.choice(groups) + rng.normal(0, height * 1.1))
        tall = height * float(rng.uniform(0.45, 1.0))
        foot = float(form.top(np.array([x]))[0]) + height * 0.12
        if form.area.y + form.area.h - foot < height * 0.6:
            continue
        pieces.append(_spruce(x, foot, tall))
    area = form.area
    return Path(
        "".join(pieces) or "M0,0",
        Rect(area.x - 6 * height, area.y - height, area.w + 12 * height, area.h + height),
        color,
    )


def _spruce(x: float, foot: float, tall: float) -> str:
    tiers, points = 4, [(x, foot - tall)]
    for tier in range(1, tiers + 1):
        y = foot - tall * (1 - tier / tiers)
        out = tall * 0.07 * (tier + 0.6)
        points += [(x + out, y), (x + out * 0.55, y)]
    mirrored = [(2 * x - px, py) for px, py in points[:0:-1]]
    return polygon(np.array(points + mirrored))


def water(  # noqa: PLR0913, PLR0917
    area: Rect, ground: str, line: str, spacing: float, noise: Noise, glint: float, slope: float
) -> tuple[Path, ...]:
    """Level lines that widen towards the viewer, broken under the light at `glint`.

    With a `slope` they run out of the bare ground at the left.
    """

    def tone(px: Array, py: Array) -> Array:
        near = np.clip((py - area.y) / area.h, 0, 1)
        broken = noise.at(px / (spacing * 14), py / (spacing * 1.3))
        path = np.abs(px - glint) < (0.05 + 0.10 * near) * area.w
        kept = np.where(path, broken > 0.62, broken > 0.30 + 0.6 * (1 - climbing(area, px, slope)))
        return np.asarray(inside(area, px, py) * kept * (0.22 + (0.4 if slope else 0.22) * near))

    burin = Burin(0, spacing, wave=spacing * 0.25, wave_length=spacing * 7)
    right, foot = area.x + area.w, area.y + area.h
    corners = np.array([(area.x, area.y), (right, area.y), (right, foot), (area.x, foot)])
    return (Path(polygon(corners), area, ground), hatch(area, burin, tone, line))


def roofs(  # noqa: PLR0913, PLR0917
    area: Rect, unit: float, wall: str, lamp: str, seed: int, slope: float
) -> tuple[Path, ...]:
    """A street of houses standing on the foot of `area`, some windows lit, growing as a hill does."""
    rng = np.random.default_rng(seed)
    foot, x = area.y + area.h, area.x - unit * 0.02 * (slope <= 0)
    walls, lamps = [], []
    while x < area.x + area.w:
        wide = unit * float(rng.uniform(0.055, 0.12))
        grown = float(climbing(area, np.array([x + wide / 2]), slope)[0])
        tall = area.h * (float(rng.uniform(0.38, 0.96)) * grown + 0.02)
        pitch = wide * float(rng.choice([0.0, 0.35, 0.6]))
        top = foot - tall
        gable = [(x, foot), (x, top), (x + wide / 2, top - pitch), (x + wide, top), (x + wide, foot)]
        walls.append(polygon(np.array(gable)))
        across, pane = max(2, round(wide / (unit * 0.024))), unit * 0.009
        for column in range(across):
            left = x + wide * (column + 0.5) / across - pane / 2
            for story in np.arange(top + unit * 0.022, foot - unit * 0.03, unit * 0.034):
                if rng.random() < 0.42:
                    right, sill = left + pane, story + pane * 1.5
                    lamps.append(
                        polygon(np.array([(left, story), (right, story), (right, sill), (left, sill)]))
                    )
        x += wide
    frame = Rect(area.x - unit * 0.1, area.y - unit * 0.1, area.w + unit * 0.3, area.h + unit * 0.1)
    return (Path("".join(walls), frame, wall), Path("".join(lamps) or "M0,0", frame, lamp))
