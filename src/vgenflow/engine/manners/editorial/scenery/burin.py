"""The burin: engraved lines that swell and thin, as filled polygons.

All points are pixels, y down; angles are degrees clockwise from the horizontal.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Polygons

Points = NDArray[np.float64]
"""(n, 2) corners, in order."""
Weights = Callable[[Points], NDArray[np.float64]]
"""Line weight in pixels at each of n points."""

_ENDS = np.array([0.0, 0.12, 0.5, 0.88, 1.0])
_TAPER = np.array([0.12, 0.8, 1.0, 0.8, 0.12])


def outline(points: Points) -> Polygons:
    """A polygon, or one after another: (n, 2), or (m, n, 2) corners, to a tenth of a pixel."""
    corners = points.shape[-2]
    return Polygons(points.round(1).astype("<f4").tobytes(), (corners,) * (points.size // corners // 2))


def swollen(middle: Points, weight: NDArray[np.float64]) -> Polygons:
    """A nearly level or straight line along `middle`, as thick as `weight` says at each point.

    Or several: (m, n, 2) points with (m, n) weights.
    """
    along = np.empty(middle.shape)  # the gradient, as np.gradient has it in twice the time
    along[..., 1:-1, :] = (middle[..., 2:, :] - middle[..., :-2, :]) / 2
    along[..., 0, :] = middle[..., 1, :] - middle[..., 0, :]
    along[..., -1, :] = middle[..., -1, :] - middle[..., -2, :]
    length = np.maximum(np.hypot(along[..., 0], along[..., 1]), 1e-6)
    normal = np.stack([-along[..., 1], along[..., 0]], axis=-1) / length[..., None]
    half = normal * (weight / 2)[..., None]
    return outline(np.concatenate([middle - half, (middle + half)[..., ::-1, :]], axis=-2))


def chords(polygon: Points, angle: float, spacing: float, offset: float = 0.0) -> NDArray[np.float64]:
    """Where parallel lines cross a polygon (even-odd): (m, 2, 2), both ends of each segment."""
    turn = np.deg2rad(-angle)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    turned = polygon @ spin.T
    start, end = turned, np.roll(turned, -1, axis=0)
    levels = np.arange(turned[:, 1].min() + spacing * (0.5 + offset), turned[:, 1].max(), spacing)[:, None]
    line, side = np.nonzero((start[:, 1] <= levels) != (end[:, 1] <= levels))
    a, b, level = start[side], end[side], levels[line, 0]
    at = a[:, 0] + (level - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
    # a closed outline is crossed in and out again: sorted along each line, every two belong together
    ends = np.stack([at[np.lexsort((at, line))], level], axis=1)
    return np.asarray(ends.reshape(-1, 2, 2) @ spin)


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
) -> Polygons:
    """Parallel engraved lines inside a polygon.

    `ragged` shortens lines at random, by up to that share, so that tone fades out; `bow` bends
    them (pixels at mid-length for a line 100 pixels long); `wavy` makes them tremble (pixels).
    """
    segments = chords(polygon, angle, spacing, rng.uniform(-0.2, 0.2))
    length = np.hypot(*(segments[:, 1] - segments[:, 0]).T)
    segments, length = segments[length >= spacing * 0.6], length[length >= spacing * 0.6]
    if not len(segments):
        return Polygons()
    drawn = [_chance(rng, ragged, wavy, callable(weight)) for _ in segments]
    cut, tremble, stress = (np.array(each) for each in zip(*drawn, strict=True))
    share = cut[:, :1] + _ENDS * np.maximum(0.05, 1 - cut[:, :1] - cut[:, 1:])
    run = segments[:, 1] - segments[:, 0]
    across = np.stack([-run[:, 1], run[:, 0]], axis=1) / length[:, None]
    swing = bow * length[:, None] / 100 * np.sin(np.pi * share) + tremble * np.sin(np.pi * share)
    middle = segments[:, :1] + share[..., None] * run[:, None] + swing[..., None] * across[:, None]
    if callable(weight):
        thick = weight(middle.reshape(-1, 2)).reshape(share.shape)
    else:
        thick = np.broadcast_to(weight * stress[:, None], share.shape)
    return swollen(middle, thick * _TAPER)


def _chance(
    rng: np.random.Generator, ragged: float, wavy: float, weighed: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Of one line: what is cut off its ends, how its points tremble, and its stress unless it is weighed."""
    cut = rng.uniform(0, ragged, 2) if ragged else np.zeros(2)
    tremble = rng.normal(0, wavy, len(_ENDS))
    return cut, tremble, 1.0 if weighed else rng.uniform(0.8, 1.15)


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
) -> Polygons:
    """Level lines that flow together like a sky; they end where their weight falls under `least` pixels."""
    xs = np.arange(left, right + step, step)
    waves = [(rng.uniform(0.6, 2.4), rng.uniform(0, 6.28), rng.uniform(-0.012, 0.012)) for _ in range(3)]
    levels = np.arange(top, bottom, spacing)[:, None]
    drawn = [(rng.normal(0, 0.05, len(xs)), rng.uniform(0.9, 1.1)) for _ in levels]
    span = max(1.0, right - left)
    flow = sum(np.sin(6.28 * f * (xs - left) / span + phase + levels * drift) for f, phase, drift in waves)
    tremble = np.array([each for each, _ in drawn]).reshape(-1, len(xs)) * spacing
    ys = levels + sway * flow / 3 + tremble
    middle = np.stack([np.broadcast_to(xs, ys.shape), ys], axis=-1)
    stress = np.array([each for _, each in drawn])[:, None]
    thick = weight(middle.reshape(-1, 2)).reshape(ys.shape) * stress
    return Polygons.joined(
        swollen(points[a:b], _sharpened(weights[a:b]))
        for points, weights in zip(middle, thick, strict=True)
        for a, b in runs(weights > least)
    )


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
