"""Wash: recipes of thin ink: mountains in mist around a moon, a blot, the dawn."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings import fbm, noise
from vgenflow.engine.paintings.ground import Field, by_rows, enlarged, places, rgb, smooth, tinted

_LESS = 2
"""Washes are soft: they are worked out on a picture so many times as small."""
_HIDDEN = 0.94
"""So much of what is behind them do mountains hide."""


@dataclass(frozen=True, slots=True)
class Range:
    """One row of mountains: a dark crest that melts into mist."""

    foot: float
    """Where the crest is lowest, as a share of the height."""
    rise: float
    """How far the highest peak goes over that, in units."""
    cell: float
    """Width of a mountain, in units."""
    strength: float
    fall: float
    """How far down the ink reaches, in units."""
    trees: bool = False


@dataclass(frozen=True, slots=True)
class Mountains:
    """Rows of mountains, far ones first; they thin out to the side where type stands.

    `clear` is the share of the width that stays blank, at the left, or at the right if `mirrored`.
    """

    color: str
    paper: str
    """They hide what is behind them."""
    seed: int
    ranges: tuple[Range, ...]
    clear: float = 0.0
    mirrored: bool = False

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        wide, high, small = -(-width // _LESS), -(-height // _LESS), unit / _LESS
        total, cover = np.zeros((high, wide), np.float32), np.zeros((high, wide), np.float32)
        for index, one in enumerate(self.ranges):
            self._lay(one, total, cover, small, self.seed + 31 * index)
        x, _ = places(wide, high, wide)
        open_ = 1 - x if self.mirrored else x
        if self.clear:
            shown = smooth((open_ - 0.6 * self.clear) / 0.42)
            total *= shown
            cover *= shown
        ink, covered = enlarged(total, width, height), enlarged(cover, width, height)
        dark, light = rgb(self.color), rgb(self.paper)

        def laid(rows: slice) -> Field:
            wet = ink(rows).clip(0, 1)
            alpha = wet + covered(rows) * np.float32(_HIDDEN) * (1 - wet)
            share = wet / np.maximum(alpha, np.float32(1e-4))
            out = np.empty((*wet.shape, 4), np.float32)
            for channel in range(3):
                out[..., channel] = light[channel] + (dark[channel] - light[channel]) * share
            out[..., 3] = alpha
            return out

        return Rows((height, width, 4), laid)

    def _lay(self, one: Range, total: Field, cover: Field, unit: float, seed: int) -> None:
        """One row over those behind it: its ink, and what it covers."""
        high, wide = total.shape
        _, y = places(wide, high, unit)
        rough = np.zeros((1, wide), np.float32)
        for octave in range(5):
            part = 1 - np.abs(2 * noise(wide, 1, unit, one.cell / 2**octave, seed + octave) - 1)
            rough += np.float32(0.42**octave) * part
        crest = one.foot * high / unit - one.rise * (rough - 0.55)
        trees = _trees(wide, unit, seed) if one.trees else np.float32(0)
        folds = fbm(wide, high, unit, 5, seed + 11, octaves=3, angle=62, long=3.5)
        patch = noise(wide, high, unit, 24, seed + 13)

        def inked(rows: slice) -> Field:
            deep = y[rows] - crest
            inside = ((deep + trees) * np.float32(unit) + np.float32(0.5)).clip(0, 1)
            near = np.maximum(deep, 0) / np.float32(one.fall)
            tone = 0.45 + 0.65 * folds[rows] + 0.35 * patch[rows]
            tone /= 1 + 2.2 * near + 3 * near * near * near
            tone += 0.35 * smooth((folds[rows] - 0.56) / 0.16) / (1 + 2 * near * near)
            np.maximum(cover[rows], inside, out=cover[rows])
            return np.asarray(total[rows] * (1 - 0.9 * inside) + one.strength * tone * inside, np.float32)

        total[...] = by_rows(total.shape, inked)


def _trees(wide: int, unit: float, seed: int) -> Field:
    """Firs on a crest, in groups, in units."""
    x, _ = places(wide, 1, unit)
    groups = smooth((noise(wide, 1, unit, 12, seed + 17) - 0.45) / 0.15)
    high = np.zeros((1, wide), np.float32)
    for index, pitch in enumerate((1.3, 0.83)):
        phase = (x + 2.2 * noise(wide, 1, unit, 3.1, seed + 23 + index)) / np.float32(pitch)
        size = noise(wide, 1, unit, 2.3, seed + 19 + index)
        tip = 1 - np.abs(2 * (phase - np.floor(phase)) - 1)
        high = np.maximum(high, (0.35 + size) * tip * np.sqrt(tip))
    return np.asarray(groups * high * np.float32(2.1), np.float32)


@dataclass(frozen=True, slots=True)
class Sky:
    """A wash of cloud around a moon that was left blank; lengths in units from the corner."""

    color: str
    seed: int
    x: float
    y: float
    radius: float
    strength: float = 0.5
    reach: float = 60.0
    veil: float = 0.0
    """It comes out of the paper over so many units from the top edge."""

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        wide, high, small = -(-width // _LESS), -(-height // _LESS), unit / _LESS
        x, y = places(wide, high, small)
        cloud = fbm(wide, high, small, 34, self.seed, octaves=4, angle=-8, long=1.6)

        def washed(rows: slice) -> Field:
            away = np.sqrt((x - self.x) ** 2 + (1.25 * (y[rows] - self.y)) ** 2)
            wash = smooth((cloud[rows] - 0.3) * 2.1) * smooth(1 - away / np.float32(self.reach))
            halo = smooth(1.25 - away / np.float32(2.3 * self.radius)) * (0.2 + 0.75 * cloud[rows])
            veil = smooth(y[rows] / np.float32(self.veil)) if self.veil else np.float32(1)
            return np.asarray(self.strength * np.maximum(wash, halo) * veil, np.float32)

        wash = by_rows((high, wide), washed)
        soft = enlarged(wash, width, height)
        across, down = places(width, height, unit)

        def left(rows: slice) -> Field:
            disc = np.sqrt((across - self.x) ** 2 + (down[rows] - self.y) ** 2) - np.float32(self.radius)
            return np.asarray(soft(rows) * (disc * np.float32(unit) + 0.5).clip(0, 1), np.float32)

        return tinted(self.color, Rows((height, width), left))


@dataclass(frozen=True, slots=True)
class Blot:
    """Thin ink that ran: an uneven patch that fills the rectangle, darker at its rim."""

    color: str
    seed: int
    strength: float = 0.45

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        x, y = places(width, height)
        across, down = 2 * x / width - 1, 2 * y / height - 1
        side = min(width, height) / unit
        edge = fbm(width, height, unit, 0.22 * side, self.seed, octaves=4)
        away = 0.94 - np.sqrt(across**2 + down**2) - 0.2 * edge
        rim = smooth(1 - np.abs(away - 0.02) / 0.05)
        cloud = fbm(width, height, unit, 0.4 * side, self.seed + 5, octaves=3)
        inside = smooth(away / 0.02)
        alpha = self.strength * inside * (0.16 + 1.15 * smooth((cloud - 0.25) * 2.2) + 0.3 * rim)
        return tinted(self.color, np.asarray(alpha, np.float32))


@dataclass(frozen=True, slots=True)
class Dawn:
    """Light before the sun: level washes that rise from a horizon at the foot of the rectangle."""

    color: str
    seed: int
    strength: float = 0.55

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        x, y = places(width, height)
        up, across = 1 - y / height, 2 * x / width - 1
        cloud = fbm(width, height, unit, 9, self.seed, octaves=3, long=5)
        dome = 1 - across**2 - (0.95 * up) ** 2
        foot = smooth(up / 0.05 - 0.25 * cloud)
        alpha = self.strength * smooth(dome / 0.75) * foot * (0.35 + 0.95 * cloud) * (1 - 0.55 * up)
        return tinted(self.color, np.asarray(alpha.clip(0, 1), np.float32))
