"""Land: recipes for what a picture's horizon is made of: ridges over a lake, a planet's rim, dusk."""

import math
from dataclasses import dataclass

import numpy as np

from vgenflow.engine.manners.aurora.light import lit
from vgenflow.engine.paintings.ground import Field, places, rgb, smooth

_LATTICE = 512


def profile(x: Field, cell: float, seed: int, octaves: int = 4) -> Field:
    """Fractal noise along a line, about 0 to 1; `x` and `cell` in units."""
    total, weight = np.zeros_like(x), 0.0
    for octave in range(octaves):
        heights = np.random.default_rng(seed + octave).random(_LATTICE, dtype=np.float32)
        along = x / np.float32(cell / 2**octave) + np.float32(31.7 * octave)
        first = np.floor(along)
        part, index = smooth(along - first), first.astype(np.int32)
        here, there = heights[index & (_LATTICE - 1)], heights[(index + 1) & (_LATTICE - 1)]
        total += np.float32(0.5**octave) * (here * (1 - part) + there * part)
        weight += 0.5**octave
    return np.asarray(total / np.float32(weight), np.float32)


@dataclass(frozen=True, slots=True)
class Ridges:
    """Ranks of ridges with a rim of light and a bloom inside it, and a lake that mirrors them."""

    seed: int
    horizon: float
    """The shore, in units from the top of the rectangle."""
    tall: float
    """Of the highest ridge, in units."""
    rim: str
    rock: str
    dark: str
    focus: float = 0.7
    """Where the light is: a share of the width."""
    ranks: int = 2
    valley: float = 0.0
    """How much lower the middle is than both sides."""
    lake: bool = True

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 4)."""
        x, y = places(width, height, unit)
        color = np.zeros((height, width, 3), np.float32)
        cover = np.zeros((height, width), np.float32)
        near = smooth(1.15 - np.abs(x / np.float32(width / unit) - self.focus) / 0.8)
        for rank in range(self.ranks):
            shade, inside = self._rank(x, y, unit, rank, near)
            color += (shade - color) * inside[..., None]
            np.maximum(cover, inside, out=cover)
        self._ground(color, cover, width, height, unit)
        out = np.empty((height, width, 4), np.float32)
        out[..., :3], out[..., 3] = color.clip(0, 1), cover
        return out

    def _rank(self, x: Field, y: Field, unit: float, rank: int, near: Field) -> tuple[Field, Field]:
        """Colours of one rank, and where it is; those in front are lower and darker."""
        seed = self.seed * 31 + 7 * rank
        smaller = 1.0 - 0.42 * rank
        rough = profile(x, 34 * smaller, seed, 5)
        sharp = 1 - np.abs(2 * profile(x, 26 * smaller, seed + 101, 5) - 1)
        mass = 0.55 * rough + 0.45 * sharp
        high = mass * np.sqrt(mass) * self.tall * smaller
        aside = np.abs(2 * x / x[0, -1] - 1)
        high = high * (0.4 + 0.75 * near) if self.lake else high
        high = high * (1 - self.valley * (1 - smooth(aside))) + 0.06 * self.tall
        deep = (y - (np.float32(self.horizon) - high)).astype(np.float32)
        inside = (deep * np.float32(unit) + 0.5).clip(0, 1).astype(np.float32)
        down = deep.clip(0, None)
        along = (x + 1.3 * down * (2 * rough - 1)).astype(np.float32)
        folds = profile(along, 3.8, seed + 211, 2)
        body = (
            (0.12 + 1.3 * folds * folds)
            * smooth(1 - down / np.float32(0.8 * self.tall * smaller))
            * (1.0 - 0.3 * rank)
            * (0.45 + 0.55 * near)
        )
        body = body * smooth((np.float32(self.horizon) - y) / np.float32(0.22 * self.tall))
        edge = 1 / (1 + (down / np.float32(0.16)) ** 2) + 0.3 / (1 + (down / np.float32(1.3)) ** 2)
        light = (1.0 - 0.35 * rank) * edge * near * near
        dark, rock, rim = (rgb(color) for color in (self.dark, self.rock, self.rim))
        shade = dark + (rock - dark) * body[..., None] + rim * (0.75 * light)[..., None]
        return shade.astype(np.float32), inside

    def _ground(self, color: Field, cover: Field, width: int, height: int, unit: float) -> None:
        """Below the shore: water with a faint, broken mirror image, or the dark."""
        shore = min(height, max(0, round(self.horizon * unit)))
        rows = height - shore
        if rows <= 0:
            return
        _, y = places(1, rows, unit)
        dark = rgb(self.dark)
        water = np.repeat((dark * (1 - 0.5 * smooth(y / 24))[..., None]).astype(np.float32), width, axis=1)
        if self.lake:
            source = np.clip(shore - 1 - np.arange(rows) * 5 // 4, 0, height - 1)
            rng = np.random.default_rng(self.seed + 5)
            shifts = np.cumsum(rng.normal(0, 0.22 * unit, rows)).round().astype(int) // 6
            mirror = np.stack(
                [
                    np.roll(color[line] * cover[line][:, None], int(shift), axis=0)
                    for line, shift in zip(source, shifts, strict=True)
                ]
            )
            water += 0.36 * mirror * smooth(1 - y / 26)[..., None]
            water[: max(1, round(0.14 * unit))] += 0.22 * rgb(self.rim)
        color[shore:], cover[shore:] = water, 1.0


@dataclass(frozen=True, slots=True)
class Planet:
    """A dark disc with a rim that goes from cool to warm, and a sun that rises over it."""

    x: float
    y: float
    radius: float
    """Centre and radius, in units."""
    sun: float
    """Where the sun stands on the rim, in units across."""
    cool: str
    ice: str
    warm: str
    dark: str

    @property
    def rise(self) -> float:
        """Where the sun stands, in units from the top."""
        return self.y - math.sqrt(max(0.0, self.radius**2 - (self.sun - self.x) ** 2))

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 4)."""
        x, y = places(width, height, unit)
        away = np.sqrt((x - self.x) ** 2 + (y - self.y) ** 2) - np.float32(self.radius)
        near = np.sqrt((x - self.sun) ** 2 + (y - np.float32(self.rise)) ** 2)
        outside = (away * np.float32(unit) + 0.5).clip(0, 1)
        across = x / np.float32(width / unit)
        warm = smooth(1 - near / (0.34 * width / unit))
        tone = (
            rgb(self.cool)
            + (rgb(self.ice) - rgb(self.cool)) * smooth(1 - np.abs(across - 0.5) / 0.42)[..., None]
        )
        tone = tone + (rgb(self.warm) - tone) * warm[..., None]
        line = 1 / (1 + (away / np.float32(0.2)) ** 2)
        air = 0.42 / (1 + (away / 2.6) ** 2) + 0.24 / (1 + (away / 9.0) ** 2)
        within = 0.42 / (1 + (away / 1.7) ** 2)
        ends = smooth(np.minimum(across, 1 - across) * 5 + 0.25)
        light = tone * ((0.9 * line + outside * air + (1 - outside) * within) * ends)[..., None]
        close, wide = 1 / (1 + (near / 4.2) ** 2), 1 / (1 + (near / 12.0) ** 2)
        sun = 1.5 * close * np.sqrt(close) + 0.5 * wide * np.sqrt(wide)
        sun = sun * (outside + 0.14 * (1 - outside))
        light = light + rgb(self.warm) * sun[..., None] + (smooth(1.3 - near / 4.4) * outside)[..., None]
        out = lit(np.asarray(light.clip(0, 1), np.float32))
        solid = (1 - outside) * smooth((away + self.radius) / 1.0)
        mixed = out[..., 3] + (1 - out[..., 3]) * solid
        out[..., :3] = (
            out[..., :3] * out[..., 3:] + rgb(self.dark) * ((1 - out[..., 3]) * solid)[..., None]
        ) / np.maximum(mixed, 1e-4)[..., None]
        out[..., 3] = mixed
        return out


@dataclass(frozen=True, slots=True)
class Dusk:
    """What a window looks out on: a sky that goes from blue to amber, a sun, ridges one behind the other."""

    seed: int
    sky: tuple[str, ...]
    sun: str
    rocks: tuple[str, ...]

    def paint(self, width: int, height: int, unit: float) -> Field:  # noqa: ARG002 - of any size
        """(height, width, 3)."""
        x, y = places(width, height)
        across, down = x / np.float32(width), y / np.float32(height)
        at = np.linspace(0, 0.6, len(self.sky))
        stops = np.array([rgb(color) for color in self.sky])
        out = np.stack([np.interp(down[:, 0], at, stops[:, i]) for i in range(3)], axis=1)[:, None]
        out = np.repeat(out.astype(np.float32), width, axis=1)
        rng = np.random.default_rng(self.seed)
        place, shape = np.float32(rng.uniform(0.55, 0.75)), np.float32(height / width)
        away = np.sqrt((across - place) ** 2 + ((down - 0.46) * shape) ** 2)
        glow = smooth(1 - away / 0.09) + 0.55 / (1 + (away / 0.16) ** 2)
        out += (rgb(self.sun) - out) * glow.clip(0, 1)[..., None]
        for rank, rock in enumerate(self.rocks):
            rough = profile(40 * across, 17 - 4 * rank, self.seed * 17 + rank, 5)
            sharp = 1 - np.abs(2 * rough - 1)
            top = 0.5 + 0.14 * rank + 0.3 * (1 - sharp)
            inside = ((down - top) * height + 0.5).clip(0, 1)
            haze = smooth((down - top) / 0.4) * (0.2 - 0.06 * rank)
            tone = rgb(rock) + (rgb(self.sky[-1]) - rgb(rock)) * haze[..., None]
            out += (tone - out) * inside[..., None]
        return out.clip(0, 1).astype(np.float32)
