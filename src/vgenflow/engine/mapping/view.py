"""Views: the projection and scale at which places fill a part of a page."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Rect
from vgenflow.engine.mapping.outlines import Level, Outlines, Points
from vgenflow.engine.mapping.projection import AzimuthalEqualArea, EqualEarth, Projection, vectors

_WIDEST, _WIDEST_TALL = np.radians(56.0), np.radians(80.0)
"""Places further than this from their centre are shown on the whole world, which leaves a tall page empty."""
_NEAREST, _ALONE = np.radians(4.0), np.radians(9.0)
"""At least so much is seen along the shorter side; about a place alone, which tells nothing by itself."""
_AROUND = {1: 1.0, 2: 1.75, 3: 1.5}
_WIDELY, _WORLDWIDE, _POINTS = 1.3, 1.12, 8
"""Points, which are no more than so many, are seen on land that reaches so much further: more for few."""
_MAIN = 0.22
"""Parts of a country smaller than this share of its largest are not fitted: overseas islands."""
_FAR, _NEAR = 7.0, 45.0
"""Pixels in a degree up to which the farthest outlines do, and from which the nearest are wanted."""
_WORLD = 2.7
"""Half the width of the world."""


@dataclass(frozen=True, slots=True)
class View:
    """Where places of the globe lie on a page."""

    projection: Projection
    scale: float
    """Pixels in a radian at the centre."""
    x: float
    y: float
    """Where the projection's origin lies, in pixels."""

    @property
    def level(self) -> int:
        """Which of an atlas's levels is fine enough, from 0."""
        degree = float(np.radians(self.scale))
        return 0 if degree < _FAR else 1 if degree < _NEAR else 2

    @property
    def world(self) -> bool:
        """It shows the whole world, cut at a meridian."""
        return isinstance(self.projection, EqualEarth)

    def at(self, places: Points) -> Points:
        """(n, 2) pixels of (n, 2) degrees."""
        lon, lat = np.radians(np.asarray(places, np.float64).reshape(-1, 2)).T
        return self.laid(*self.projection.forward(lon, lat))

    def laid(self, x: Points, y: Points) -> Points:
        """Pixels of what is projected."""
        return np.stack([self.x + self.scale * x, self.y + self.scale * y], axis=1)

    def back(self, pixels: Points) -> Points:
        """(n, 2) degrees of (n, 2) pixels."""
        x, y = np.asarray(pixels, np.float64).reshape(-1, 2).T
        lon, lat = self.projection.inverse((x - self.x) / self.scale, (y - self.y) / self.scale)
        return np.degrees(np.stack([lon, lat], axis=1))


def fitted(places: Points, focus: Rect, ways: Points | None = None) -> View:
    """The view in which `places` (n, 2; degrees; at least one) fill `focus`, with some land around them.

    So do `ways` from one to another, which count for no more places.
    """
    lon, lat = np.radians(places if ways is None else np.concatenate([places, ways])).T
    middle = vectors(lon, lat).mean(axis=0)
    length = float(np.linalg.norm(middle))
    heart = middle / length if length > 1e-6 else vectors(lon[:1], lat[:1])[0]
    away = np.arccos((vectors(lon, lat) @ heart).clip(-1, 1))
    center = float(np.arctan2(heart[1], heart[0])), float(np.arcsin(np.clip(heart[2], -1, 1)))
    if float(away.max()) > (_WIDEST if focus.w > focus.h else _WIDEST_TALL):
        return _world(lon, lat, focus)
    view = View(AzimuthalEqualArea(*center), 1.0, 0.0, 0.0)
    for _ in range(2):  # about the middle of what is seen, which is not quite that of the places
        x, y = view.projection.forward(lon, lat)
        midst = np.array([[(x.min() + x.max()) / 2, (y.min() + y.max()) / 2]])
        inverse = view.projection.inverse(*midst.T)
        view = View(AzimuthalEqualArea(float(inverse[0][0]), float(inverse[1][0])), 1.0, 0.0, 0.0)
    x, y = view.projection.forward(lon, lat)
    most = min(focus.w, focus.h) / (_NEAREST if len(places) > 1 else _ALONE)
    around = _AROUND.get(len(places), _WIDELY) if len(places) <= _POINTS else 1.0
    return _filled(view.projection, x, y, focus, most, around)


def _world(lon: Points, lat: Points, focus: Rect) -> View:
    """The world, cut where the places leave the widest gap."""
    around = np.sort(lon % (2 * np.pi))
    gaps = np.diff(np.append(around, around[0] + 2 * np.pi))
    widest = int(np.argmax(gaps))
    cut = around[widest] + gaps[widest] / 2
    projection = EqualEarth(float(np.angle(np.exp(1j * (cut + np.pi)))))
    x, y = projection.forward(lon, lat)
    return _filled(projection, x, y, focus, max(focus.w, 1.2 * focus.h) / _WORLD, _WORLDWIDE)


def _filled(  # noqa: PLR0913, PLR0917
    projection: Projection, x: Points, y: Points, focus: Rect, most: float, around: float
) -> View:
    wide, high = around * float(x.max() - x.min()), around * float(y.max() - y.min())
    scale = min(most, focus.w / max(wide, 1e-9), focus.h / max(high, 1e-9))
    across = focus.x + focus.w / 2 - scale * float(x.max() + x.min()) / 2
    down = focus.y + focus.h / 2 - scale * float(y.max() + y.min()) / 2
    return View(projection, scale, across, down)


def extent(number: str, outlines: Outlines) -> Points:
    """Corners of a country's main parts, in degrees: what a view has to hold. Empty if there is none."""
    for level in outlines.levels:
        if number in level.countries:
            return _main(level, number)
    return np.zeros((0, 2))


def _main(level: Level, number: str) -> Points:
    rings = [level.ring(polygon[0]) for polygon in level.countries[number]]
    sizes = [_size(ring) for ring in rings]
    return np.concatenate(
        [ring for ring, size in zip(rings, sizes, strict=True) if size >= _MAIN * max(sizes)]
    )


def _size(ring: Points) -> float:
    """About the area of a ring, in squared degrees of latitude."""
    lon, lat = ring[:, 0], ring[:, 1]
    flat = lon * np.cos(np.radians(float(lat.mean())))
    return abs(float(np.sum(flat * np.roll(lat, -1) - np.roll(flat, -1) * lat))) / 2
