"""I420 planes: the working surface of the engine, and what is laid over it.

Chroma sits at the centre of its 2x2 luma block, so every operation on even rectangles is
local: redrawing a rectangle gives the pixels that redrawing everything would give.
"""

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np

from vgenflow.engine.raster.color import Pixels, rgb_from_yuv, yuv_from_rgb, yuv_of


class Area(NamedTuple):
    """Pixels from (`x0`, `y0`) up to but without (`x1`, `y1`). Empty if not `x0 < x1 and y0 < y1`."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def empty(self) -> bool:
        """No pixel is in it."""
        return self.x0 >= self.x1 or self.y0 >= self.y1

    @property
    def size(self) -> int:
        """Number of pixels."""
        return max(0, self.x1 - self.x0) * max(0, self.y1 - self.y0)

    def __and__(self, other: "Area") -> "Area":
        """What is in both."""
        return Area(
            max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1)
        )

    def touches(self, other: "Area") -> bool:
        """A pixel is in both."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1

    def __or__(self, other: "Area") -> "Area":
        """The smallest area around both."""
        return Area(
            min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1)
        )

    def even(self) -> "Area":
        """Grown to whole 2x2 blocks."""
        return Area(self.x0 & ~1, self.y0 & ~1, (self.x1 + 1) & ~1, (self.y1 + 1) & ~1)

    def moved(self, dx: int, dy: int) -> "Area":
        """The same size elsewhere."""
        return Area(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy)

    def luma(self) -> tuple[slice, slice]:
        """Index into a full-size plane."""
        return slice(self.y0, self.y1), slice(self.x0, self.x1)

    def chroma(self) -> tuple[slice, slice]:
        """Index into a half-size plane; the area is even."""
        return slice(self.y0 // 2, self.y1 // 2), slice(self.x0 // 2, self.x1 // 2)


class Planes:
    """One frame in I420: `buffer` is (h * 3 / 2, w) bytes, `y`, `u`, `v` are views into it."""

    def __init__(self, width: int, height: int) -> None:
        if width % 2 or height % 2 or width <= 0 or height <= 0:
            raise ValueError("a frame has even sides")
        self.width, self.height = width, height
        self.area = Area(0, 0, width, height)
        self.buffer: Pixels = np.zeros((height * 3 // 2, width), np.uint8)
        flat = self.buffer.reshape(-1)
        luma, quarter = width * height, width * height // 4
        self.y: Pixels = flat[:luma].reshape(height, width)
        self.u: Pixels = flat[luma : luma + quarter].reshape(height // 2, width // 2)
        self.v: Pixels = flat[luma + quarter :].reshape(height // 2, width // 2)

    def fill(self, color: str, area: Area) -> None:
        """Paint an even area in one colour."""
        y, u, v = yuv_of(color)
        self.y[area.luma()] = y
        self.u[area.chroma()] = u
        self.v[area.chroma()] = v

    def copy_from(self, other: "Planes", area: Area, at: Area) -> None:
        """Make even `area` show what `other` shows at `at`."""
        self.y[area.luma()] = other.y[at.luma()]
        self.u[area.chroma()] = other.u[at.chroma()]
        self.v[area.chroma()] = other.v[at.chroma()]

    def mix_in(self, other: "Planes", area: Area, at: Area, share: float) -> None:
        """Mix `share` (0 to 1) of what `other` shows at `at` into even `area`."""
        luma, chroma = area.luma(), area.chroma()
        for own, added in (
            (self.y[luma], other.y[at.luma()]),
            (self.u[chroma], other.u[at.chroma()]),
            (self.v[chroma], other.v[at.chroma()]),
        ):
            cv2.addWeighted(own, 1 - share, added, share, 0, own)

    def mix(self, first: "Planes", second: "Planes", share: float) -> None:
        """Become `first` with `share` (0 to 1) of `second`; all of one size."""
        cv2.addWeighted(first.buffer, 1 - share, second.buffer, share, 0, self.buffer)

    def rgb(self) -> Pixels:
        """As an (h, w, 3) RGB picture, chroma scaled up bilinearly."""
        size = (self.width, self.height)
        u = cv2.resize(self.u, size, interpolation=cv2.INTER_LINEAR)
        v = cv2.resize(self.v, size, interpolation=cv2.INTER_LINEAR)
        return rgb_from_yuv(np.asarray(cv2.merge([self.y, u, v]), np.uint8))


def planes_from_rgb(rgb: Pixels) -> Planes:
    """An (h, w, 3) RGB picture with even sides as planes; chroma is the mean of each 2x2 block."""
    height, width = rgb.shape[:2]
    planes = Planes(width, height)
    yuv = yuv_from_rgb(rgb)
    half = cv2.resize(yuv, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    cv2.extractChannel(yuv, 0, planes.y)
    cv2.extractChannel(half, 1, planes.u)
    cv2.extractChannel(half, 2, planes.v)
    return planes


@dataclass(frozen=True, slots=True)
class Overlay:
    """Premultiplied Y, U, V with their alpha, to be laid over planes at an even place.

    `alpha` belongs to `y`; `alpha_half`, its 2x2 mean, to `u` and `v`.
    """

    y: Pixels
    u: Pixels
    v: Pixels
    alpha: Pixels
    alpha_half: Pixels

    @property
    def width(self) -> int:
        """Of `y`, in pixels."""
        return int(self.y.shape[1])

    @property
    def height(self) -> int:
        """Of `y`, in pixels."""
        return int(self.y.shape[0])

    @property
    def nbytes(self) -> int:
        """Memory it takes."""
        return 7 * self.y.nbytes // 2

    def crop(self, area: Area) -> "Overlay":
        """An even part of it, sharing its memory."""
        luma, chroma = area.luma(), area.chroma()
        return Overlay(
            self.y[luma], self.u[chroma], self.v[chroma], self.alpha[luma], self.alpha_half[chroma]
        )

    def lay(self, planes: Planes, at: tuple[int, int], within: Area, strength: float = 1.0) -> None:
        """Blend over `planes` with the top left corner at even `at`, only inside even `within`."""
        place = Area(at[0], at[1], at[0] + self.width, at[1] + self.height)
        target = place & within & planes.area
        if target.empty:
            return
        own = target.moved(-at[0], -at[1])
        _over(planes.y[target.luma()], self.y[own.luma()], self.alpha[own.luma()], strength)
        half = self.alpha_half[own.chroma()]
        _over(planes.u[target.chroma()], self.u[own.chroma()], half, strength)
        _over(planes.v[target.chroma()], self.v[own.chroma()], half, strength)


def _over(below: Pixels, above: Pixels, alpha: Pixels, strength: float) -> None:
    """Porter-Duff "over" of premultiplied `above`, in place."""
    if strength < 1:
        above = np.asarray(cv2.convertScaleAbs(above, alpha=strength), np.uint8)
        alpha = np.asarray(cv2.convertScaleAbs(alpha, alpha=strength), np.uint8)
    cv2.multiply(below, cv2.bitwise_not(alpha), below, scale=1 / 255)
    cv2.add(below, above, below)
