"""Brush: recipes of what a wet brush and a seal leave on paper."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings import fbm, noise
from vgenflow.engine.paintings.ground import Field, by_rows, places, rgb, smooth, tinted

_BRISTLE, _CLUMP = 0.42, 1.5
"""Widths of a bristle and of a clump of bristles, in units, on a stroke ten units wide."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke that fills the rectangle: a pressed head, a body, a dry tail of flying white.

    It runs to the right, or down if `upright`. `solid` is the share of it that has ink enough, `dry` how
    much of the brush has run out at its end (over 1: all); `square` ends have no head, for bleeds.
    """

    color: str
    seed: int
    solid: float = 0.5
    dry: float = 1.15
    upright: bool = False
    square: bool = False
    waver: float = 0.16
    """How far its course strays, in half widths."""
    swell: float = 0.1
    """How much wider its head is, and how much its tail tapers, in half widths."""

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        along, across = (height, width) if self.upright else (width, height)
        alpha = self._alpha(along, across, unit)
        return tinted(self.color, np.ascontiguousarray(alpha.T) if self.upright else alpha)

    def _alpha(self, length: int, thick: int, unit: float) -> Field:
        long, wide = length / unit, thick / unit
        x, y = places(length, thick, unit)
        share, aside = x / long, 2 * y / wide - 1
        rng = np.random.default_rng(self.seed)
        course = noise(length, 1, unit, max(2.0, 0.3 * long), self.seed) - 0.5
        fine = noise(length, 1, unit, 0.9, self.seed + 2) - 0.5
        form = 0.8 * smooth(1 - share / 0.08) - smooth((share - 0.3) / 0.7)
        body = 0.82 + self.swell * form + np.float32(min(0.05, 0.55 / wide)) * fine
        soft = max(0.4 * wide * unit, 1.0)
        scale = max(0.35, min(1.6, wide / 16))
        bristles = rng.random(max(6, round(wide / (_BRISTLE * scale))) + 2, dtype=np.float32)
        clumps = rng.random(max(3, round(wide / (_CLUMP * scale))) + 2, dtype=np.float32)
        streaks = noise(length, thick, unit, 0.5 * scale, self.seed + 5, long=max(4.0, 0.5 * long / scale))
        gone = ((share - self.solid) / max(1e-3, 1 - self.solid)).clip(0, 1)
        spent = self.dry * gone * (1.25 - 0.25 * gone)
        edge = 0.7 * noise(1, thick, unit, 0.8, self.seed + 3) + 0.5 * aside

        def inked(rows: slice) -> Field:
            off, slow = np.asarray((aside[rows] - self.waver * course) / body, np.float32), streaks[rows]
            cover = ((1 - np.abs(off)) * np.float32(soft) * body + 0.5).clip(0, 1)
            bristle, clump = _across(bristles, off), _across(clumps, off)
            load = (0.5 + 1.7 * (0.5 * clump + 0.36 * bristle + 0.14 * slow - 0.5)).clip(0.02, 1)
            wet = smooth((load - spent + 0.09) / 0.09)
            streak = 1 - 0.16 * smooth((bristle - 0.72) / 0.2) - 0.1 * smooth((slow - 0.6) / 0.2)
            if not self.square:
                cover *= ((x - 0.04 * wide * (1 + edge[rows])) * np.float32(unit)).clip(0, 1)
            return np.asarray(cover * wet * streak, np.float32)

        return by_rows((thick, length), inked)


def _across(table: Field, off: Field) -> Field:
    """Random numbers for rows from -1 to 1, mixed in between."""
    count = len(table) - 2
    at = ((off + 1) * np.float32(0.5 * count)).clip(0, count - 0.001)
    row = at.astype(np.intp)
    part = at - row
    return np.asarray(table.take(row) * (1 - part) + table.take(row + 1) * part, np.float32)


@dataclass(frozen=True, slots=True)
class Paper:
    """Rice paper, all over the page: uneven, with fibres."""

    color: str
    seed: int = 5

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 3)."""
        tone = fbm(width, height, unit, 16, self.seed, octaves=2)
        fibre = noise(width, height, unit, 0.22, self.seed + 7, angle=24, long=22)
        other = noise(width, height, unit, 0.26, self.seed + 9, angle=-51, long=16)
        color = rgb(self.color)

        def lit(rows: slice) -> Field:
            lines = smooth((fibre[rows] - 0.86) / 0.14) + smooth((other[rows] - 0.88) / 0.12)
            shade = 1 + 0.028 * (tone[rows] - 0.5) - 0.022 * lines
            return np.dstack([level * shade for level in color])

        return Rows((height, width, 3), lit)


@dataclass(frozen=True, slots=True)
class Worn:
    """A surface with worn edges: a seal's chipped square, a stone rubbing.

    `chip` is how deep the edge is bitten, `cell` how wide the bites are, both in units; `specks` is the
    share of it that took no colour.
    """

    color: str
    seed: int
    chip: float = 0.5
    cell: float = 0.7
    specks: float = 0.0

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        x, y = places(width, height, unit)
        bite = fbm(width, height, unit, self.cell, self.seed, octaves=3)
        fine = fbm(width, height, unit, 0.5, self.seed + 4, octaves=3)
        coarse = noise(width, height, unit, 9, self.seed + 6)
        cloud = fbm(width, height, unit, 14, self.seed + 8, octaves=2)
        aside = np.minimum(x, width / unit - x)

        def left(rows: slice) -> Field:
            near = np.minimum(aside, np.minimum(y[rows], height / unit - y[rows]))
            deep = near - self.chip * smooth((bite[rows] - 0.3) * 2.2)
            alpha = np.asarray((deep * np.float32(0.8 * unit)).clip(0, 1), np.float32)
            if self.specks:
                gone = smooth((0.6 * fine[rows] + 0.4 * coarse[rows] - (0.9 - self.specks)) / 0.08)
                alpha *= (1 - 0.26 * gone) * (0.955 + 0.045 * smooth((cloud[rows] - 0.3) * 2.5))
            return alpha

        return tinted(self.color, Rows((height, width), left))
