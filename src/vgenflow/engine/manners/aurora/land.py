"""Land: recipes for what a picture's horizon is made of: ridges over a lake, a planet's rim, dusk."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings.ground import Field, blended, by_rows, places, rgb, smooth

_LATTICE = 512


def profile(x: Field, cell: float, seed: int, octaves: int = 4) -> Field:
    """Fractal noise along a line, about 0 to 1; `x` and `cell` in units."""
    total, weight = np.zeros_like(x), 0.0
    for octave in range(octaves):
        heights, rises = _lattice(seed + octave)
        along = x / np.float32(cell / 2**octave) + np.float32(31.7 * octave)
        first = np.floor(along)
        part, index = smooth(along - first), first.astype(np.intp) & (_LATTICE - 1)
        total += np.float32(0.5**octave) * (heights.take(index) + rises.take(index) * part)
        weight += 0.5**octave
    return np.asarray(total / np.float32(weight), np.float32)


@lru_cache(maxsize=64)
def _lattice(seed: int) -> tuple[Field, Field]:
    """Random heights, and how much higher the next one is."""
    heights = np.random.default_rng(seed).random(_LATTICE, dtype=np.float32)
    return heights, np.roll(heights, -1) - heights


class _Rank(NamedTuple):
    """One rank of ridges: what its columns have."""

    crest: Field
    lean: Field
    body: Field
    edge: Field
    fall: float
    """How far down its light reaches, in units."""
    seed: int


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
        shore = min(height, max(0, round(self.horizon * unit)))
        # folds are soft: they are worked out on half the columns
        half = -(-width // 2)
        coarse, _ = places(half, 1, unit * half / width)
        ranks = [(self._rank(x, rank), self._rank(coarse, rank)) for rank in range(self.ranks)]

        def laid(rows: slice) -> Field:
            planes = [np.zeros((1, 1), np.float32)] * 4
            for rank, soft in ranks:
                inside = ((y[rows] - rank.crest) * np.float32(unit) + np.float32(0.5)).clip(0, 1)
                if inside.any():
                    body = cv2.resize(self._body(soft, coarse, y[rows]), inside.shape[::-1])
                    planes = self._over(planes, rank, y[rows], inside, np.asarray(body, np.float32))
            shape = y[rows].shape[0], width
            return np.dstack([np.broadcast_to(plane, shape) for plane in planes])

        out = np.empty((height, width, 4), np.float32)
        out[:shore] = by_rows((shore, width, 4), laid)
        self._ground(out, shore, unit)
        return out

    def _rank(self, x: Field, rank: int) -> _Rank:
        """One rank; those in front are lower and darker."""
        seed, smaller = self.seed * 31 + 7 * rank, 1.0 - 0.42 * rank
        near = smooth(1.15 - np.abs(x / (x[0, -1] + x[0, 0]) - self.focus) / 0.8)
        rough = profile(x, 34 * smaller, seed, 5)
        sharp = 1 - np.abs(2 * profile(x, 26 * smaller, seed + 101, 5) - 1)
        mass = 0.55 * rough + 0.45 * sharp
        high = mass * np.sqrt(mass) * self.tall * smaller
        aside = np.abs(2 * x / x[0, -1] - 1)
        high = high * (0.4 + 0.75 * near) if self.lake else high
        high = high * (1 - self.valley * (1 - smooth(aside))) + 0.06 * self.tall
        return _Rank(
            crest=np.asarray(self.horizon - high, np.float32),
            lean=1.3 * (2 * rough - 1),
            body=(1.0 - 0.3 * rank) * (0.45 + 0.55 * near),
            edge=0.75 * (1.0 - 0.35 * rank) * near * near,
            fall=0.8 * self.tall * smaller,
            seed=seed + 211,
        )

    def _body(self, rank: _Rank, x: Field, y: Field) -> Field:
        """How much of the rock is seen: folds that run down the slope and end before the shore."""
        down = (y - rank.crest).clip(0, None)
        folds = profile(x + rank.lean * down, 3.8, rank.seed, 2)
        body = (0.12 + 1.3 * folds * folds) * smooth(1 - down / np.float32(rank.fall)) * rank.body
        return np.asarray(body * smooth((np.float32(self.horizon) - y) / np.float32(0.22 * self.tall)))

    def _over(self, planes: list[Field], rank: _Rank, y: Field, inside: Field, body: Field) -> list[Field]:
        """Red, green, blue and alpha of some rows with a rank laid over them."""
        down = (y - rank.crest).clip(0, None)
        narrow, wide = down / np.float32(0.16), down / np.float32(1.3)
        light = (1 / (1 + narrow * narrow) + 0.3 / (1 + wide * wide)) * rank.edge
        tones = blended(rgb(self.dark), rgb(self.rock), body)
        laid = [
            below + (tone + level * light - below) * inside
            for below, tone, level in zip(planes, tones, rgb(self.rim), strict=False)
        ]
        return [*laid, np.maximum(planes[3], inside)]

    def _ground(self, out: Field, shore: int, unit: float) -> None:
        """Below the shore: water with a faint, broken mirror image, or the dark."""
        height, width, _ = out.shape
        rows = height - shore
        if rows <= 0:
            return
        _, y = places(1, rows, unit)
        color, cover = out[..., :3], out[..., 3]
        dark = rgb(self.dark)
        water = np.repeat((dark * (1 - 0.5 * smooth(y / 24))[..., None]).astype(np.float32), width, axis=1)
        if self.lake:
            source = np.clip(shore - 1 - np.arange(rows) * 5 // 4, 0, height - 1)
            rng = np.random.default_rng(self.seed + 5)
            shifts = np.cumsum(rng.normal(0, 0.22 * unit, rows)).round().astype(int) // 6
            fading = 0.36 * smooth(1 - y / 26)
            for row, (line, shift) in enumerate(zip(source, shifts.tolist(), strict=True)):
                way = shift % width
                mirror = color[line] * (cover[line] * fading[row])[:, None]
                water[row, way:] += mirror[: width - way]
                water[row, :way] += mirror[width - way :]
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

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        x, y = places(width, height, unit)
        return Rows((height, width, 4), lambda rows: self._rows(x, y[rows], width, unit))

    def _rows(self, x: Field, y: Field, width: int, unit: float) -> Field:
        """The colours of some rows of a picture `width` pixels wide."""
        away = np.sqrt((x - self.x) ** 2 + (y - self.y) ** 2) - np.float32(self.radius)
        near = np.sqrt((x - self.sun) ** 2 + (y - np.float32(self.rise)) ** 2)
        outside = (away * np.float32(unit) + 0.5).clip(0, 1)
        across = x / np.float32(width / unit)
        warm = smooth(1 - near / (0.34 * width / unit))
        icy = smooth(1 - np.abs(across - 0.5) / 0.42)
        tones = blended(rgb(self.cool), rgb(self.ice), icy)
        ends = smooth(np.minimum(across, 1 - across) * 5 + 0.25)
        line, air = 1 / (1 + (away / np.float32(0.2)) ** 2), away * away
        outer = 0.42 / (1 + air / np.float32(2.6**2)) + 0.24 / (1 + air / np.float32(9.0**2))
        within = 0.42 / (1 + air / np.float32(1.7**2))
        glow = (0.9 * line + outside * outer + (1 - outside) * within) * ends
        close, wide = 1 / (1 + (near / 4.2) ** 2), 1 / (1 + (near / 12.0) ** 2)
        sun = (1.5 * close * np.sqrt(close) + 0.5 * wide * np.sqrt(wide)) * (outside + 0.14 * (1 - outside))
        disc = smooth(1.3 - near / 4.4) * outside
        light = [
            ((tone + (level - tone) * warm) * glow + level * sun + disc).clip(0, 1)
            for tone, level in zip(tones, rgb(self.warm), strict=True)
        ]
        alpha = np.maximum(np.maximum(light[0], light[1]), light[2])
        solid = (1 - outside) * (1 - alpha)
        mixed = alpha + solid
        share = 1 / np.maximum(mixed, np.float32(1e-4))
        colors = [(one + level * solid) * share for one, level in zip(light, rgb(self.dark), strict=True)]
        return np.dstack([*colors, mixed])


@dataclass(frozen=True, slots=True)
class Dusk:
    """What a window looks out on: a sky that goes from blue to amber, a sun, ridges one behind the other."""

    seed: int
    sky: tuple[str, ...]
    sun: str
    rocks: tuple[str, ...]

    def paint(self, width: int, height: int, unit: float) -> Rows:  # noqa: ARG002 - of any size
        """(height, width, 3)."""
        x, y = places(width, height)
        across, down = x / np.float32(width), y / np.float32(height)
        return Rows((height, width, 3), lambda rows: self._rows(across, down[rows], width, height))

    def _rows(self, across: Field, down: Field, width: int, height: int) -> Field:
        """The colours of some rows of a picture, at shares of its width and height."""
        at, stops = np.linspace(0, 0.6, len(self.sky)), np.array([rgb(color) for color in self.sky])
        planes = [np.interp(down, at, stops[:, i]).astype(np.float32) for i in range(3)]
        rng = np.random.default_rng(self.seed)
        place, shape = np.float32(rng.uniform(0.55, 0.75)), np.float32(height / width)
        away = np.sqrt((across - place) ** 2 + ((down - 0.46) * shape) ** 2)
        glow = (smooth(1 - away / 0.09) + 0.55 / (1 + (away / 0.16) ** 2)).clip(0, 1)
        planes = [plane + (level - plane) * glow for plane, level in zip(planes, rgb(self.sun), strict=True)]
        for rank, rock in enumerate(self.rocks):
            rough = profile(40 * across, 17 - 4 * rank, self.seed * 17 + rank, 5)
            top = 0.5 + 0.14 * rank + 0.3 * np.abs(2 * rough - 1)
            inside = ((down - top) * height + 0.5).clip(0, 1).astype(np.float32)
            tones = blended(rgb(rock), rgb(self.sky[-1]), smooth((down - top) / 0.4) * (0.2 - 0.06 * rank))
            planes = [plane + (tone - plane) * inside for plane, tone in zip(planes, tones, strict=True)]
        return np.dstack(planes)
