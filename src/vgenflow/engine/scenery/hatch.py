"""Engraving: parallel lines whose weight carries the tone, as filled outlines."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.scenery.noise import Array

Weight = Callable[[Array, Array], Array]
"""Line weight at points, as a share of the spacing; 0 where there is no line."""


@dataclass(frozen=True, slots=True)
class Burin:
    """How lines are cut: `angle` in degrees from the horizontal, clockwise; lengths in pixels."""

    angle: float
    spacing: float
    wave: float = 0.0
    """How far lines swing to either side."""
    wave_length: float = 1.0


_FINEST = 0.05
"""Weights below this share are no line."""
_KEPT = 5
"""Of the points along a line, every how many are kept between its ends."""


def hatch(area: Rect, burin: Burin, weight: Weight, color: str) -> Path:
    """Lines over `area`, as one filled outline."""
    x, y, across = _grid(area, burin)
    share = np.clip(weight(x, y), 0.0, 0.95)
    half = share * burin.spacing / 2
    pieces = [
        _outline(x[row, kept], y[row, kept], half[row, kept], across)
        for row in range(len(x))
        for kept in _strokes(share[row] > _FINEST)
    ]
    return Path("".join(pieces) or "M0,0", _grown(area, burin.spacing), color)


def _grid(area: Rect, burin: Burin) -> tuple[Array, Array, tuple[float, float]]:
    """Points on parallel lines over `area` (lines x points), and the unit vector across the lines."""
    turn = np.deg2rad(burin.angle)
    along = (float(np.cos(turn)), float(np.sin(turn)))
    across = (-along[1], along[0])
    reach = float(np.hypot(area.w, area.h)) / 2 + burin.spacing
    step = max(1.0, burin.spacing * 0.4)
    offsets = np.arange(-reach, reach, burin.spacing)[:, None]
    travel = np.arange(-reach, reach, step)[None, :]
    if burin.wave:
        phase = offsets / (burin.spacing * 9)
        offsets = offsets + burin.wave * np.sin(travel / burin.wave_length + phase * 2.1 + np.sin(phase) * 2)
    middle = (area.x + area.w / 2, area.y + area.h / 2)
    x = middle[0] + travel * along[0] + offsets * across[0]
    y = middle[1] + travel * along[1] + offsets * across[1]
    return x, y, across


def _strokes(inked: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[list[int]]:
    """Points to keep of each run that carries ink, two points or longer."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inked, [False]]).astype(np.int8)))
    return [[*range(a, b - 1, _KEPT), b - 1] for a, b in edges.reshape(-1, 2).tolist() if b - a > 1]


def _outline(px: Array, py: Array, reach: Array, across: tuple[float, float]) -> str:
    near = np.stack([px - across[0] * reach, py - across[1] * reach], axis=1)
    far = np.stack([px + across[0] * reach, py + across[1] * reach], axis=1)[::-1]
    return polygon(np.concatenate([near, far]))


def polygon(points: Array) -> str:
    """A closed outline through `points` (n, 2), in SVG path syntax."""
    return "M" + "L".join(f"{px:.1f},{py:.1f}" for px, py in points.tolist()) + "Z"


def _grown(area: Rect, by: float) -> Rect:
    return Rect(area.x - by, area.y - by, area.w + 2 * by, area.h + 2 * by)


def inside(area: Rect, x: Array, y: Array) -> Array:
    """1 for points in `area`, else 0."""
    within = (x >= area.x) & (x <= area.x + area.w) & (y >= area.y) & (y <= area.y + area.h)
    return np.asarray(within, np.float64)
