"""The burin: engraved lines that swell and thin, as filled outlines in SVG path syntax.

All points are pixels, y down; angles are degrees clockwise from the horizontal.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""(n, 2) corners, in order."""
Weights = Callable[[Points], NDArray[np.float64]]
"""Line weight in pixels at each of n points."""

_ENDS = np.array([0.0, 0.12, 0.5, 0.88, 1.0])
_TAPER = np.array([0.12, 0.8, 1.0, 0.8, 0.12])


def outline(points: Points, closed: bool = True) -> str:
    """A polygon or polyline as path data."""
    flat = points.ravel().round(1).tolist()
    body = "L".join(f"{flat[i]:g} {flat[i + 1]:g}" for i in range(0, len(flat), 2))
    return f"M{body}{'Z' if closed else ''}"


def swollen(middle: Points, weight: NDArray[np.float64]) -> str:
    """A nearly level or straight line along `middle`, as thick as `weight` says at each point."""
    along = np.gradient(middle, axis=0)
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None]
    half = normal * (weight / 2)[:, None]
    return outline(np.concatenate([middle - half, (middle + half)[::-1]]))


def chords(polygon: Points, angle: float, spacing: float, offset: float = 0.0) -> list[tuple[Points, float]]:
    """Where parallel lines cross a polygon (even-odd): segments, each with its line's number."""
    turn = np.deg2rad(-angle)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    turned = polygon @ spin.T
    start, end = turned, np.roll(turned, -1, axis=0)
    levels = np.arange(turned[:, 1].min() + spacing * (0.5 + offset), turned[:, 1].max(), spacing)
    found = list[tuple[Points, float]]()
    for number, level in enumerate(levels):
        crossing = (start[:, 1] <= level) != (end[:, 1] <= level)
        if not crossing.any():
            continue
        a, b = start[crossing], end[crossing]
        at = np.sort(a[:, 0] + (level - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))
        for left, right in zip(at[::2], at[1::2], strict=False):
            found.append((np.array([[left, level], [right, level]]) @ spin, float(number)))
    return found


def hatch(
    polygon: Points,
    angle: float,
    spacing: float,
    weight: float | Weights,
    rng: np.random.Generator,
    *,
    ragged: float = 0.0,
    bow: float = 0.0,
    wavy: float = 0.0,
) -> str:
    """Parallel engraved lines inside a polygon.

    `ragged` shortens lines at random, by up to that share, so that tone fades out; `bow` bends
    them (pixels at mid-length for a line 100 pixels long); `wavy` makes them tremble (pixels).
    """
    parts = list[str]()
    for segment, _ in chords(polygon, angle, spacing, rng.uniform(-0.2, 0.2)):
        run = segment[1] - segment[0]
        length = float(np.hypot(*run))
        if length < spacing * 0.6:
            continue
        head, tail = rng.uniform(0, ragged, 2) if ragged else (0.0, 0.0)
        share = head + _ENDS * max(0.05, 1 - head - tail)
        middle = segment[0] + share[:, None] * run
        across = np.array([-run[1], run[0]]) / length
        swing = bow * length / 100 * np.sin(np.pi * share) + rng.normal(0, wavy, 5) * np.sin(np.pi * share)
        middle = middle + swing[:, None] * across
        thick = weight(middle) if callable(weight) else np.full(5, weight * rng.uniform(0.8, 1.15))
        parts.append(swollen(middle, thick * _TAPER))
    return "".join(parts)


def level_lines(
    left: float,
    right: float,
    top: float,
    bottom: float,
    spacing: float,
    weight: Weights,
    rng: np.random.Generator,
    *,
    sway: float,
    step: float,
    least: float = 0.35,
) -> str:
    """Level lines that flow together like a sky; they end where their weight falls under `least` pixels."""
    xs = np.arange(left, right + step, step)
    waves = [(rng.uniform(0.6, 2.4), rng.uniform(0, 6.28), rng.uniform(-0.012, 0.012)) for _ in range(3)]
    parts = list[str]()
    span = max(1.0, right - left)
    for level in np.arange(top, bottom, spacing):
        flow = sum(np.sin(6.28 * f * (xs - left) / span + phase + level * drift) for f, phase, drift in waves)
        tremble = rng.normal(0, 0.05, len(xs)) * spacing
        middle = np.stack([xs, level + sway * flow / 3 + tremble], axis=1)
        thick = weight(middle) * rng.uniform(0.9, 1.1)
        parts += [swollen(middle[a:b], _sharpened(thick[a:b])) for a, b in runs(thick > least)]
    return "".join(parts)


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Half-open ranges of neighbouring true values, two or longer."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= 3]


def _sharpened(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points at both ends."""
    out = weight.copy()
    out[0] = out[-1] = 0.1
    return out


def jagged(
    start: Sequence[float], end: Sequence[float], rough: float, rng: np.random.Generator, depth: int
) -> Points:
    """A broken line from start to end by midpoint displacement; `rough` is a share of its length."""
    points = np.array([start, end], dtype=float)
    for _ in range(depth):
        middle = (points[:-1] + points[1:]) / 2
        run = np.diff(points, axis=0)
        middle += np.stack([-run[:, 1], run[:, 0]], axis=1) * rng.uniform(-rough, rough, (len(middle), 1))
        woven = np.empty((len(points) + len(middle), 2))
        woven[::2], woven[1::2] = points, middle
        points = woven
    return points


def rolling(
    left: float, right: float, base: float, height: float, waves: float, rng: np.random.Generator
) -> Points:
    """A smooth skyline of hills over `base`, left to right."""
    xs = np.linspace(left, right, 48)
    share = (xs - left) / max(1.0, right - left)
    tone = sum(
        amount * np.sin(6.283 * share * waves * pace + rng.uniform(0, 6.283))
        for amount, pace in ((0.6, 1.0), (0.28, 1.9), (0.12, 3.3))
    )
    return np.stack([xs, base - height * (0.5 + 0.5 * tone)], axis=1)


def noise(points: Points, scale: float, seed: float) -> NDArray[np.float64]:
    """Smooth noise from 0 to 1 at points; `scale` is the size of its patches in pixels."""
    x, y = points[:, 0] / scale, points[:, 1] / scale
    value = np.sin(1.7 * x + seed) * np.cos(1.3 * y - seed) + np.sin(0.9 * (x + y) + 2.1 * seed)
    return np.asarray(np.clip(0.5 + 0.25 * value, 0, 1))
