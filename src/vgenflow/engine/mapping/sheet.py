"""Sheets: coasts, borders and countries of a view, in pixels, no finer than can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Path, Polygons, Rect
from vgenflow.engine.mapping.outlines import Level, Outlines, Points, Polygon
from vgenflow.engine.mapping.projection import EqualEarth
from vgenflow.engine.mapping.view import View

_OFF = 0.45
"""Pixels by which an outline may be off."""
_BEHIND = 2 * np.sin(np.radians(105.0) / 2)
"""Rings all further than 105 degrees from the centre are left out: they would wrap around the page."""
_EDGE, _POLE = 179.985, -89.9
"""Where the atlas itself is cut, in degrees: neither coast nor border."""
_SOUTH = -60.0
"""The whole world is shown down to here: Antarctica is a bar along its foot."""
_MESH = (1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
_GRAIN = 8
"""A label's place is looked for on a grid of so many pixels."""


@dataclass(frozen=True)
class Sheet:
    """A view of an atlas on a page."""

    outlines: Outlines
    view: View
    page: Rect

    @cached_property
    def _level(self) -> Level:
        return self.outlines.levels[min(self.view.level, len(self.outlines.levels) - 1)]

    @cached_property
    def land(self) -> Polygons:
        """All land, to be filled."""
        return self._filled(self._level.land)

    @cached_property
    def shores(self) -> tuple[Points, ...]:
        """Coasts as rows of corners, closed ones with the first corner again at the end."""
        return tuple(part for polygon in self._level.land for ring in polygon for part in self._stroked(ring))

    @cached_property
    def borders(self) -> tuple[Points, ...]:
        """Borders between countries, as rows of corners."""
        return tuple(part for number in self._level.borders for part in self._stroked((number,)))

    def country(self, number: str) -> Polygons:
        """A country, to be filled; nothing if the atlas has none of that number."""
        return self._filled(self._level.countries.get(number, ()))

    def outline(self, number: str) -> tuple[Points, ...]:
        """A country's outline, as rows of corners."""
        polygons = self._level.countries.get(number, ())
        return tuple(part for polygon in polygons for ring in polygon for part in self._stroked(ring))

    def heart(self, number: str, seen: Rect) -> tuple[float, float, float] | None:
        """The place inside a country that is farthest from its edges, within `seen`, and how far it is.

        None for a country of which nothing is seen.
        """
        return heart_of(self.country(number), seen)

    def mesh(self) -> tuple[Points, ...]:
        """Meridians and parallels, about seven of them along the page's longer side."""
        span = float(np.degrees(max(self.page.w, self.page.h) / self.view.scale))
        step = next((each for each in _MESH if span / each <= 11), 30.0)
        lons, lats = self._reach()
        lines = list[Points]()
        for lon in np.arange(np.ceil(lons[0] / step), np.floor(lons[1] / step) + 1) * step:
            along = np.linspace(max(-90.0, lats[0] - step), min(90.0, lats[1] + step), 60)
            lines.append(np.stack([np.full_like(along, lon), along], axis=1))
        for lat in np.arange(np.ceil(lats[0] / step), np.floor(lats[1] / step) + 1) * step:
            if abs(lat) < 90:
                along = np.linspace(lons[0] - step, lons[1] + step, 160)
                lines.append(np.stack([along, np.full_like(along, lat)], axis=1))
        laid = (self.view.at(line) for line in lines)
        return tuple(part for line in laid for part in self._penned(line, np.ones(len(line) - 1, bool)))

    def _reach(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Longitudes (about the middle, beyond 180 if need be) and latitudes that the page shows."""
        page = self.page
        x, y = np.meshgrid(np.linspace(page.x, page.x + page.w, 25), np.linspace(page.y, page.y + page.h, 25))
        places = self.view.back(np.stack([x.ravel(), y.ravel()], axis=1))
        middle = float(np.degrees(self.view.projection.lon))
        away = (places[:, 0] - middle + 180) % 360 - 180
        lats = float(places[:, 1].min()), float(places[:, 1].max())
        if self.view.world or max(abs(lats[0]), abs(lats[1])) > 84:
            return (middle - 179.9, middle + 179.9), (max(lats[0], -90.0), min(lats[1], 90.0))
        return (middle + float(away.min()), middle + float(away.max())), lats

    def _filled(self, polygons: tuple[Polygon, ...]) -> Polygons:
        corners, sizes = list[bytes](), list[int]()
        for polygon in polygons:
            for ring in polygon:
                for part in self._parts(ring):
                    thin = self._thinned(part, closed=True)
                    if len(thin) > 2:
                        corners.append(thin.round(2).astype("<f4").tobytes())
                        sizes.append(len(thin))
        return Polygons(b"".join(corners), tuple(sizes))

    def _parts(self, ring: tuple[int, ...]) -> list[Points]:
        """A ring in pixels, if any of it is seen; on the world in the pieces its edge cuts it into."""
        if isinstance(self.view.projection, EqualEarth):
            places = self._level.ring(ring)
            return _cut(places, self.view, self.view.projection) if places[:, 1].max() > _SOUTH else []
        pixels = np.concatenate([self._arc(number)[:-1] for number in ring])
        if not self._seen(pixels):
            return []
        return [pixels, self._rim(pixels)] if self._around_all(ring) else [pixels]

    def _around_all(self, ring: tuple[int, ...]) -> bool:
        """A ring holds the point opposite to the view's centre, so that it is turned inside out."""
        far, _ = self.view.projection.inverse(np.array([2.0 - 1e-9]), np.array([0.0]))
        opposite = (float(np.degrees(far[0])), -float(np.degrees(self._middle)))
        places = self._level.ring(ring).astype(np.float32)
        return cv2.pointPolygonTest(places[:, None], opposite, measureDist=False) > 0

    @property
    def _middle(self) -> float:
        """The latitude of the view's centre."""
        _, lat = self.view.projection.inverse(np.array([0.0]), np.array([0.0]))
        return float(lat[0])

    def _rim(self, ring: Points) -> Points:
        """The edge of the world, against the direction of a ring: what lies between the two is inside."""
        x, y = ring[:, 0], ring[:, 1]
        way = np.sign(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
        angle = -way * np.linspace(0, 2 * np.pi, 181)[:-1]
        far = 2.05 * self.view.scale
        return np.stack([self.view.x + far * np.cos(angle), self.view.y + far * np.sin(angle)], axis=1)

    @cached_property
    def _pixels(self) -> Points:
        """All points of the level."""
        return self.view.at(self._level.points)

    def _arc(self, number: int) -> Points:
        return self._level.part(self._pixels, number)

    def _seen(self, pixels: Points) -> bool:
        """Whether a row of corners reaches the page, and does not lie behind the globe."""
        (left, top), (right, foot), page = pixels.min(axis=0), pixels.max(axis=0), self.page
        if right < page.x or left > page.x + page.w or foot < page.y or top > page.y + page.h:
            return False
        away = np.hypot(pixels[:, 0] - self.view.x, pixels[:, 1] - self.view.y)
        return self.view.world or bool(away.min() < _BEHIND * self.view.scale)

    def _stroked(self, arcs: tuple[int, ...]) -> list[Points]:
        """Arcs, one after another, where a pen stays on the page; without the atlas's own cuts."""
        pixels = np.concatenate([self._arc(number) for number in arcs])
        places = np.concatenate([self._level.arc(number) for number in arcs])
        if not self._seen(pixels) or (self.view.world and places[:, 1].max() < _SOUTH):
            return []
        edge = (np.abs(places[:, 0]) > _EDGE) | (places[:, 1] < _POLE)
        return self._penned(pixels, ~(edge[:-1] & edge[1:]))

    def _penned(self, pixels: Points, drawn: NDArray[np.bool_]) -> list[Points]:
        """The runs of a line that are drawn and on the page."""
        page, more = self.page, 40.0
        low, high = np.minimum(pixels[:-1], pixels[1:]), np.maximum(pixels[:-1], pixels[1:])
        drawn = drawn & (high[:, 0] > page.x - more) & (low[:, 0] < page.x + page.w + more)
        drawn &= (high[:, 1] > page.y - more) & (low[:, 1] < page.y + page.h + more)
        drawn &= np.hypot(*(pixels[1:] - pixels[:-1]).T) < 1.2 * self.view.scale
        parts = list[Points]()
        for run in np.split(np.arange(len(drawn)), np.flatnonzero(np.diff(drawn)) + 1):
            if len(run) and drawn[run[0]]:
                part = self._thinned(pixels[run[0] : run[-1] + 2], closed=False)
                if len(part) > 1:
                    parts.append(part)
        return parts

    def _thinned(self, pixels: Points, *, closed: bool) -> Points:
        """Douglas and Peucker's, as OpenCV has it."""
        if len(pixels) < 4:
            return pixels
        made = cv2.approxPolyDP(pixels.astype(np.float32)[:, None], _OFF, closed)
        return np.asarray(made[:, 0], np.float64)


def _cut(ring: Points, view: View, projection: EqualEarth) -> list[Points]:
    """A ring on the world, in pixels, cut where the map ends."""
    lon, lat = np.radians(ring).T
    away = np.unwrap(lon - projection.lon)
    turns = away[-1] + _step(away[-1], away[0])
    if abs(turns - away[0]) > np.pi:  # around a pole: Antarctica
        pole = np.pi / 2 * np.sign(lat.mean())
        away = np.concatenate([away, [turns, turns, away[0]]])
        lat = np.concatenate([lat, [lat[0], pole, pole]])
    parts = list[Points]()
    first = int(np.floor((away.min() + np.pi) / (2 * np.pi)))
    last = int(np.floor((away.max() + np.pi) / (2 * np.pi)))
    for turn in range(first, last + 1):
        part = np.stack([away - turn * 2 * np.pi, lat], axis=1)
        if first != last:
            part = _clipped(_clipped(part, -np.pi, 1), np.pi, -1)
        if len(part) > 2:
            parts.append(view.laid(*projection.unrolled(part[:, 0], part[:, 1])))
    return parts


def _step(last: float, first: float) -> float:
    return float((first - last + np.pi) % (2 * np.pi) - np.pi)


def _clipped(ring: Points, edge: float, side: int) -> Points:
    """The part of a ring on one side of a meridian (Sutherland and Hodgman, CACM 17, 1974)."""
    out = list[Points]()
    inside = side * (ring[:, 0] - edge) >= 0
    for index, point in enumerate(ring):
        before = ring[index - 1]
        if inside[index] != inside[index - 1]:
            share = (edge - before[0]) / (point[0] - before[0])
            out.append(before + share * (point - before))
        if inside[index]:
            out.append(point)
    return np.array(out).reshape(-1, 2)


def heart_of(shape: Polygons, seen: Rect) -> tuple[float, float, float] | None:
    """The place in a shape, within `seen`, that is farthest from its edges: x, y and how far that is."""
    wide, high = int(seen.w / _GRAIN) + 2, int(seen.h / _GRAIN) + 2
    mask = np.zeros((high + 2, wide + 2), np.uint8)
    corners = (rings(shape, seen.x - _GRAIN, seen.y - _GRAIN, 16 / _GRAIN)) if shape else []
    cv2.fillPoly(mask, corners, 1, cv2.LINE_8, 4)
    mask[0] = mask[-1] = 0
    mask[:, 0] = mask[:, -1] = 0
    if not mask.any():
        return None
    far = cv2.distanceTransform(mask, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    row, column = divmod(int(far.argmax()), far.shape[1])
    x, y = seen.x + (column - 1) * _GRAIN, seen.y + (row - 1) * _GRAIN
    return x, y, float(far[row, column]) * _GRAIN


def rings(shape: Polygons, left: float, top: float, factor: float) -> list[NDArray[np.int32]]:
    """The rings of a shape from (`left`, `top`), multiplied, as OpenCV takes them."""
    corners = np.frombuffer(shape.corners, "<f4").reshape(-1, 2).astype(np.float64)
    scaled = ((corners - (left, top)) * factor).round().clip(-(2**26), 2**26).astype(np.int32)
    return list(np.split(scaled, np.cumsum(shape.sizes)[:-1]))


def drawn(  # noqa: PLR0913, PLR0917 - what a pen needs to know
    lines: Sequence[Points],
    page: Rect,
    color: str,
    stroke: float,
    alpha: float = 1.0,
    dash: tuple[float, ...] = (),
) -> Path:
    """Rows of corners as one outline, seen on the page alone."""
    data = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line) for line in lines)
    return Path(
        data, within(lines, page, stroke), color, stroke=stroke, round_caps=True, alpha=alpha, dash=dash
    )


def within(lines: Sequence[Points], page: Rect, more: float = 0.0) -> Rect:
    """Around what lines show on a page."""
    if not lines:
        return Rect(page.x, page.y, 0, 0)
    every = np.concatenate(lines)
    left, top = np.maximum(every.min(axis=0) - more - 1, (page.x, page.y))
    right, foot = np.minimum(every.max(axis=0) + more + 1, (page.x + page.w, page.y + page.h))
    return Rect(float(left), float(top), max(0.0, float(right - left)), max(0.0, float(foot - top)))


def filled(shape: Polygons, page: Rect, color: str, alpha: float = 1.0) -> Path:
    """A shape, seen on the page alone."""
    corners = np.frombuffer(shape.corners, "<f4").reshape(-1, 2)
    return Path(shape, within([corners] if len(corners) else [], page), color, alpha=alpha)
