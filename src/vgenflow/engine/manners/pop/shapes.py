"""Shapes: circles, rings, hills, stars, dotted arcs, calm faces. Flat, without outlines."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Path, Rect

_STEP = 10.0
"""Pixels between the points of a hill's outline."""


def circle(x: float, y: float, radius: float, color: str) -> Box:
    """A disc about (`x`, `y`)."""
    return Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), color, radius=radius)


def ring(x: float, y: float, radius: float, weight: float, color: str) -> Path:
    """A ring whose outer edge is at `radius`."""
    r = radius - weight / 2
    d = (
        f"M{x - r:.2f} {y:.2f}A{r:.2f} {r:.2f} 0 1 1 {x + r:.2f} {y:.2f}"
        f"A{r:.2f} {r:.2f} 0 1 1 {x - r:.2f} {y:.2f}Z"
    )
    return Path(d, Rect(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2), color, stroke=weight)


def oval(x: float, y: float, across: float, down: float, color: str) -> Path:
    """An ellipse with these half axes."""
    d = (
        f"M{x - across:.2f} {y:.2f}A{across:.2f} {down:.2f} 0 1 1 {x + across:.2f} {y:.2f}"
        f"A{across:.2f} {down:.2f} 0 1 1 {x - across:.2f} {y:.2f}Z"
    )
    return Path(d, Rect(x - across - 1, y - down - 1, 2 * across + 2, 2 * down + 2), color)


def star(x: float, y: float, radius: float, color: str) -> Path:
    """Four points with hollow sides."""
    r, c = radius, 0.14 * radius
    turns = ((c, -c, r, 0.0), (c, c, 0.0, r), (-c, c, -r, 0.0), (-c, -c, 0.0, -r))
    sides = "".join(f"Q{x + a:.2f} {y + b:.2f} {x + p:.2f} {y + q:.2f}" for a, b, p, q in turns)
    d = f"M{x:.2f} {y - r:.2f}{sides}Z"
    return Path(d, Rect(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2), color)


@dataclass(frozen=True, slots=True)
class Hill:
    """The edge of a wavy hill: a sine about `base`."""

    base: float
    rise: float
    length: float
    phase: float
    """Where its wave begins, in turns."""

    def at(self, x: float) -> float:
        """Its height on the page at `x`."""
        return self.base - self.rise * math.sin(2 * math.pi * (x / self.length + self.phase))

    def filled(self, left: float, right: float, foot: float, color: str) -> Path:
        """All below the edge, down to `foot`."""
        count = max(2, round((right - left) / _STEP))
        xs = [left + (right - left) * i / count for i in range(count + 1)]
        edge = "L".join(f"{x:.1f} {self.at(x):.1f}" for x in xs)
        d = f"M{left:.1f} {foot:.1f}L{edge}L{right:.1f} {foot:.1f}Z"
        top = self.base - self.rise
        return Path(d, Rect(left - 1, top - 1, right - left + 2, foot - top + 2), color)


def seam(x: float, swing: float, page: Rect, color: str) -> Path:
    """All to the right of a wavy upright edge about `x`."""
    count = max(2, round(page.h / _STEP))
    points = []
    for i in range(count + 1):
        y = page.y + page.h * i / count
        points.append(f"{x + swing * math.sin(2 * math.pi * (0.06 + 1.25 * i / count)):.1f} {y:.1f}")
    right, foot = page.x + page.w, page.y + page.h
    d = f"M{'L'.join(points)}L{right:.1f} {foot:.1f}L{right:.1f} {page.y:.1f}Z"
    return Path(d, Rect(x - swing - 1, page.y - 1, right - x + swing + 2, page.h + 2), color)


def dotted(points: Sequence[tuple[float, float]], hops: Sequence[float], weight: float, color: str) -> Path:
    """A dotted trail from point to point, each hop so high over the higher of its ends."""
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (x0, y0), (x1, y1), hop in zip(points, points[1:], hops, strict=False):
        # the control point of a parabola that peaks at `peak` between the ends
        up = _control(y0, y1, min(y0, y1) - hop)
        parts.append(f"Q{(x0 + x1) / 2:.1f} {up:.1f} {x1:.1f} {y1:.1f}")
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, foot = min(y for _, y in points) - max(hops, default=0.0), max(y for _, y in points)
    bounds = Rect(left - weight, top - weight, right - left + 2 * weight, foot - top + 2 * weight)
    return Path(
        "".join(parts), bounds, color, stroke=weight, round_caps=True, dash=(0.01, round(2.3 * weight, 2))
    )


def hop_at(
    one: tuple[float, float], other: tuple[float, float], hop: float, share: float
) -> tuple[float, float]:
    """Where a ball is on such a hop."""
    (x0, y0), (x1, y1) = one, other
    up = _control(y0, y1, min(y0, y1) - hop)
    back = 1 - share
    return x0 + (x1 - x0) * share, back * back * y0 + 2 * back * share * up + share * share * y1


def _control(y0: float, y1: float, peak: float) -> float:
    """Height of the control point of the quadratic Bezier from `y0` to `y1` that peaks at `peak`."""
    a, b = y0 - peak, y1 - peak
    return peak - math.sqrt(max(0.0, a * b))


def face(x: float, y: float, radius: float, ink: str, cheek: str) -> tuple[Path, ...]:
    """A calm one, its eyes closed: it suits any subject."""
    weight = max(2.0, 0.055 * radius)
    eyes = [
        _arc(x + side * 0.3 * radius, y - 0.02 * radius, 0.15 * radius, 0.12 * radius, weight, ink)
        for side in (-1, 1)
    ]
    mouth = _arc(x, y + 0.24 * radius, 0.14 * radius, 0.1 * radius, weight, ink)
    cheeks = [
        oval(x + side * 0.54 * radius, y + 0.2 * radius, 0.13 * radius, 0.09 * radius, cheek)
        for side in (-1, 1)
    ]
    return (*cheeks, *eyes, mouth)


def _arc(x: float, y: float, across: float, down: float, weight: float, color: str) -> Path:
    """A smile's line: hung between two points at `y`."""
    low, near = y + 1.33 * down, 0.5 * across
    d = (
        f"M{x - across:.2f} {y:.2f}C{x - near:.2f} {low:.2f} {x + near:.2f} {low:.2f} "
        f"{x + across:.2f} {y:.2f}"
    )
    bounds = Rect(x - across - weight, y - weight, 2 * across + 2 * weight, 1.2 * down + 2 * weight)
    return Path(d, bounds, color, stroke=weight, round_caps=True)


def column(x: float, foot: float, width: float, high: float, color: str, *, down: bool = False) -> Path:
    """A column with a half-round end; a low one is a dome."""
    r = width / 2
    round_ = min(r, high)
    way = -1 if not down else 1
    edge = foot + way * (high - round_)
    sweep = 1 if not down else 0
    d = (
        f"M{x:.2f} {foot:.2f}L{x:.2f} {edge:.2f}A{r:.2f} {round_:.2f} 0 0 {sweep} {x + width:.2f} {edge:.2f}"
        f"L{x + width:.2f} {foot:.2f}Z"
    )
    top = foot - high if not down else foot
    return Path(d, Rect(x - 1, top - 1, width + 2, high + 2), color)
