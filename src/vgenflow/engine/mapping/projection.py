"""Projections of the globe, and lines on it.

Angles are radians, results lengths of a globe of radius 1, y down as on a page. Both keep areas: a country
looks as large as it is, beside any other.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = 3**0.5 / 2
_ROUNDS = 12


class Projection(Protocol):
    """From the globe to a plane and back."""

    @property
    def lon(self) -> float:
        """The meridian in the middle."""
        ...

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """X and y of places."""
        ...

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Longitudes (from -pi to pi) and latitudes."""
        ...


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The whole world: Šavrič, Patterson and Jenny, "The Equal Earth map projection", IJGIS 33 (2019)."""

    lon: float
    """The meridian in the middle."""

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """As the protocol says; longitudes beyond the edge come in again at the other."""
        return self.unrolled(wrapped(lon - self.lon), lat)

    def unrolled(self, away: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """As `forward`, of angles from the middle that may go on beyond the edge."""
        theta = np.arcsin(_M * np.sin(lat))
        squared = theta * theta
        sixth = squared**3
        slope = _A[0] + 3 * _A[1] * squared + sixth * (7 * _A[2] + 9 * _A[3] * squared)
        x = away * np.cos(theta) / (_M * slope)
        y = theta * (_A[0] + _A[1] * squared + sixth * (_A[2] + _A[3] * squared))
        return x, -y

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """By Newton's method."""
        up = -np.asarray(y, np.float64)
        theta = up.copy()
        for _ in range(_ROUNDS):
            squared = theta * theta
            sixth = squared**3
            value = theta * (_A[0] + _A[1] * squared + sixth * (_A[2] + _A[3] * squared)) - up
            slope = _A[0] + 3 * _A[1] * squared + sixth * (7 * _A[2] + 9 * _A[3] * squared)
            theta = theta - value / slope
        squared = theta * theta
        sixth = squared**3
        slope = _A[0] + 3 * _A[1] * squared + sixth * (7 * _A[2] + 9 * _A[3] * squared)
        away = _M * np.asarray(x, np.float64) * slope / np.cos(theta)
        return wrapped(away + self.lon), np.arcsin((np.sin(theta) / _M).clip(-1, 1))


@dataclass(frozen=True, slots=True)
class AzimuthalEqualArea:
    """A part of the world about a centre: Lambert's, after Snyder, "Map Projections", 1987, page 185.

    It knows neither date line nor poles, so it does for any region; the point opposite lies on a circle of
    radius 2.
    """

    lon: float
    lat: float

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """As the protocol says."""
        away = lon - self.lon
        sin, cos = np.sin(lat), np.cos(lat)
        sin0, cos0 = np.sin(self.lat), np.cos(self.lat)
        turned = cos * np.cos(away)
        k = np.sqrt(2 / np.maximum(1 + sin0 * sin + cos0 * turned, 1e-9))
        return k * cos * np.sin(away), -k * (cos0 * sin - sin0 * turned)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """As the protocol says; what lies beyond the circle goes to its edge."""
        up = -np.asarray(y, np.float64)
        rho = np.hypot(x, up)
        c = 2 * np.arcsin((rho / 2).clip(0, 1))
        sin0, cos0, safe = np.sin(self.lat), np.cos(self.lat), np.maximum(rho, 1e-12)
        lat = np.arcsin((np.cos(c) * sin0 + up * np.sin(c) * cos0 / safe).clip(-1, 1))
        lon = np.arctan2(x * np.sin(c), safe * cos0 * np.cos(c) - up * sin0 * np.sin(c))
        return wrapped(lon + self.lon), lat


def wrapped(lon: Numbers) -> Numbers:
    """Angles from -pi up to pi."""
    turned: Numbers = (np.asarray(lon, np.float64) + np.pi) % (2 * np.pi) - np.pi
    return turned


def vectors(lon: Numbers, lat: Numbers) -> Numbers:
    """(n, 3): places as points of the unit sphere."""
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def great_circle(start: tuple[float, float], end: tuple[float, float], steps: int) -> Numbers:
    """(steps + 1, 2): the shortest way between two places, in degrees, by spherical interpolation.

    Shoemake, "Animating rotation with quaternion curves", SIGGRAPH 1985; opposite places go by the north.
    """
    one, other = (vectors(*np.radians(np.array([place])).T)[0] for place in (start, end))
    angle = float(np.arccos(np.clip(one @ other, -1, 1)))
    share = np.linspace(0, 1, steps + 1)[:, None]
    if angle < 1e-9:
        return np.repeat(np.array([start], np.float64), steps + 1, axis=0)
    if np.pi - angle < 1e-6:
        middle = np.array([0.0, 0.0, 1.0]) if abs(one[2]) < 0.999 else np.array([1.0, 0.0, 0.0])
        aside = middle - (middle @ one) * one
        aside /= np.linalg.norm(aside)
        along = np.cos(share * np.pi) * one + np.sin(share * np.pi) * aside
    else:
        along = (np.sin((1 - share) * angle) * one + np.sin(share * angle) * other) / np.sin(angle)
    lon, lat = np.arctan2(along[:, 1], along[:, 0]), np.arcsin(along[:, 2].clip(-1, 1))
    degrees: Numbers = np.degrees(np.stack([lon, lat], axis=1))
    return degrees
