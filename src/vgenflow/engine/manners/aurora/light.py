"""Light: recipes for the night sky, curtains of rays, and a lamp that travels along the shore."""

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings.ground import Field, enlarged, places, rgb, smooth

_CELLS = (3.0, 1.5)
"""Curtains are soft, and softer down than across: they are worked out on so many cells a unit, at every size
of the frame."""
_RAYS = 2400
_SOFT = ((0.3, 1.0), (2.4, 0.9), (8.3, 1.1))
"""Deviations of the blurs that are added together, in units, with their weights."""
_FINE, _BELOW = 2048, 0.03
"""Steps of a ray, and where it begins below its foot, as a share of it."""


def wave(at: Field, knots: int, rng: np.random.Generator) -> Field:
    """A smooth curve through `knots` random heights from -1 to 1; `at` is from 0 to 1."""
    heights = rng.uniform(-1, 1, knots + 2).astype(np.float32)
    along = at.clip(0, 1) * np.float32(knots)
    first = np.floor(along).astype(np.int32)
    part = smooth(along - first)
    return np.asarray(heights[first] * (1 - part) + heights[first + 1] * part, np.float32)


def lit(light: Field) -> Field:
    """(h, w, 4) of light that is added to what is there: its strongest channel becomes alpha."""
    planes = [light[..., channel] for channel in range(3)]
    alpha = np.maximum(np.maximum(planes[0], planes[1]), planes[2])
    most = np.maximum(alpha, np.float32(1e-4))
    return np.dstack([*(plane / most for plane in planes), alpha])


@dataclass(frozen=True, slots=True)
class Sky:
    """Never flat black: from the top to the horizon it rises to a blue; stars above."""

    seed: int
    top: str
    low: str
    horizon: float
    """In units from the top."""
    stars: int = 0

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 3)."""
        _, y = places(width, height, unit)
        share = smooth(y / np.float32(self.horizon)) * smooth(1.6 - 0.6 * y / np.float32(self.horizon))
        column = (rgb(self.top) + (rgb(self.low) - rgb(self.top)) * share[..., None]).astype(np.float32)
        stars = self._stars(width, unit)

        def lit(rows: slice) -> Field:
            out = np.broadcast_to(column[rows], (rows.stop - rows.start, width, 3))
            seen = [star for star in stars if star.top < rows.stop and star.foot > rows.start]
            if seen:
                out = out.copy()
            for star in seen:
                star.add_to(out, rows.start)
            return out

        return Rows((height, width, 3), lit)

    def _stars(self, width: int, unit: float) -> list["_Star"]:
        rng, stars = np.random.default_rng(self.seed), list[_Star]()
        for _ in range(self.stars):
            across, down, bright, size = rng.random(4).tolist()
            y, radius = down**1.5 * 0.8 * self.horizon * unit, (0.04 + 0.06 * size) * unit
            stars.append(_Star(across * width, y, 0.12 + 0.5 * bright**3, radius))
        return stars


class _Star(NamedTuple):
    """Places and radius in pixels."""

    x: float
    y: float
    light: float
    radius: float

    @property
    def reach(self) -> int:
        """How far it shines."""
        return int(3 * self.radius) + 2

    @property
    def top(self) -> int:
        """Its first row."""
        return max(0, int(self.y) - self.reach)

    @property
    def foot(self) -> int:
        """The row below its last."""
        return int(self.y) + self.reach + 1

    def add_to(self, out: Field, first: int) -> None:
        """Add its light to rows from `first` on."""
        left, top = max(0, int(self.x) - self.reach), max(first, self.top)
        part = out[top - first : self.foot - first, left : int(self.x) + self.reach + 1]
        across = np.arange(part.shape[1]) + left + 0.5 - self.x
        down = np.arange(part.shape[0]) + top + 0.5 - self.y
        near = 1 / (1 + (across[None, :] ** 2 + down[:, None] ** 2) / max(self.radius, 0.4) ** 2) ** 2
        part += (self.light * near).astype(np.float32)[..., None]


@dataclass(frozen=True, slots=True)
class Curtain:
    """Vertical rays along a folded line: a sharp lower edge, a long fade upwards."""

    seed: int
    focus: float
    """Where it is brightest: a share of the width."""
    hem: float
    """Its lower edge, in units from the top."""
    tall: float
    """How far its rays reach, in units."""
    colors: tuple[str, str, str, str]
    """From the lower edge up."""
    strength: float = 1.0
    spread: float = 0.42
    """How far from its focus it is seen: a share of the width."""

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        sides = zip((width, height), _CELLS, strict=True)
        across, down = (max(8, round(size / unit * cells)) for size, cells in sides)
        light = np.zeros((down, across, 3), np.float32)
        rng = np.random.default_rng(self.seed)
        for sheet in range(2):
            self._hang(light, rng, sheet)
        soft = np.zeros_like(light)
        for deviation, weight in _SOFT:
            soft += np.float32(weight) * _blurred(light, deviation)
        soft *= np.float32(self.strength)
        toned = lit((soft / (1 + soft)).astype(np.float32))
        return Rows((height, width, 4), enlarged(toned, width, height))

    def _hang(self, light: Field, rng: np.random.Generator, sheet: int) -> None:
        """Adds the rays of one sheet; the second one hangs lower, weaker and wider."""
        down, across = light.shape[:2]
        at = np.linspace(0, 1, _RAYS, dtype=np.float32)
        spread = self.spread * (1.0 if sheet == 0 else 1.7)
        middle = self.focus + (0.0 if sheet == 0 else rng.uniform(-0.25, 0.1))
        x = middle + spread * (2 * at - 1) + 0.09 * wave(at, 7, rng) + 0.03 * wave(at, 17, rng)
        foot = self.hem * (1.0 if sheet == 0 else 1.12) + 0.16 * self.tall * wave(at, 5, rng)
        long = self.tall * (0.75 + 0.4 * wave(at, 9, rng))
        fine = 0.5 + 0.5 * wave(at, 150, rng)
        bright = (0.1 + fine * fine) * (0.55 + 0.45 * wave(at, 23, rng))
        bright *= smooth(1 - np.abs(2 * at - 1)) * (1.0 if sheet == 0 else 0.45)
        _, y = places(1, down, _CELLS[1])
        columns: NDArray[np.int32] = np.floor(x * across).astype(np.int32)
        seen = np.flatnonzero((columns >= 0) & (columns < across))
        # by columns, so that the rays of each are added at once
        seen = seen[np.argsort(columns[seen], kind="stable")]
        if not len(seen):
            return
        up = (foot[seen, None] - y.T) / long[seen, None]
        step = ((up + _BELOW) * np.float32(_FINE / (1 + _BELOW))).clip(0, _FINE).astype(np.int32)
        rays = self._ray()[step]
        rays *= (np.float32(0.22) * bright[seen])[:, None, None]
        lit_, first = np.unique(columns[seen], return_index=True)
        light[:, lit_] += np.add.reduceat(rays, first, axis=0).transpose(1, 0, 2)

    def _ray(self) -> Field:
        """The colours of a ray from a little below its foot up to its end, 0 at both."""
        up = np.linspace(-_BELOW, 1, _FINE + 1, dtype=np.float32)
        bright = smooth(up / 0.05 + 0.5) * (1 - up).clip(0, 1) ** 2 / (1 + 2.2 * up.clip(0, 1))
        stops = np.array([rgb(color) for color in self.colors])
        colors = np.stack([np.interp(up, (0.0, 0.22, 0.5, 0.9), stops[:, i]) for i in range(3)], axis=1)
        return np.asarray(colors * bright[:, None], np.float32)


def _blurred(light: Field, deviation: float) -> Field:
    """Under a Gaussian of a deviation in units; a wide one on a smaller picture."""
    down, across = light.shape[:2]
    x, y = (deviation * cells for cells in _CELLS)
    wide, high = -(-across // max(1, int(x / 3))), -(-down // max(1, int(y / 3)))
    small = np.asarray(cv2.resize(light, (wide, high), interpolation=cv2.INTER_AREA), np.float32)
    soft = cv2.GaussianBlur(small, (0, 0), x * wide / across, sigmaY=y * high / down)
    return np.asarray(cv2.resize(soft, (across, down), interpolation=cv2.INTER_CUBIC), np.float32)


@dataclass(frozen=True, slots=True)
class Lamp:
    """A small warm light with the trail it leaves, its head at three quarters of the width."""

    color: str

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 4)."""
        x, y = places(width, height, unit)
        head, middle = np.float32(0.75 * width / unit), np.float32(height / unit / 2)
        away = np.sqrt((x - head) ** 2 + (y - middle) ** 2)
        reach = 1 - away / middle
        core = 1 / (1 + (away / 0.34) ** 2) * smooth(1.6 * reach)
        trail = ((x / head).clip(0, 1) ** 3) * (x < head) / (1 + ((y - middle) / 0.13) ** 2)
        beam = smooth(1 - (x - head) / (width / unit - head)) * (x >= head) / (1 + ((y - middle) / 0.2) ** 2)
        fade = smooth(1 - np.abs(y - middle) / middle)
        warm = (0.9 * core + (0.75 * trail + 0.25 * beam) * fade)[..., None] * rgb(self.color)
        white = (smooth(1 - away / 0.7))[..., None]
        return lit((warm + white).clip(0, 1).astype(np.float32))
