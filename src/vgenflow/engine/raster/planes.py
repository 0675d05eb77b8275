"""I420 planes: the working surface of the engine, and what is laid over it.

Chroma sits at the centre of its 2x2 luma block, so every operation on even rectangles is
local: redrawing a rectangle gives the pixels that redrawing everything would give.
"""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

import cv2
import numpy as np

from vgenflow.engine.native import KERNELS
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

    def __and__(self, other: "Area") -> "Area":
        """What is in both."""
        # an engine's most frequent question: comparing takes a third of what max and min do
        (x0, y0, x1, y1), (left, top, right, foot) = self, other
        return Area(
            x0 if x0 > left else left,
            y0 if y0 > top else top,
            x1 if x1 < right else right,
            y1 if y1 < foot else foot,
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

    def inner(self) -> "Area":
        """Shrunk to whole 2x2 blocks; maybe empty."""
        return Area((self.x0 + 1) & ~1, (self.y0 + 1) & ~1, self.x1 & ~1, self.y1 & ~1)

    def without(self, other: "Area") -> list["Area"]:
        """The parts that are not in `other`: over it, under it, and beside it."""
        if not self.touches(other):
            return [] if self.empty else [self]
        x0, y0, x1, y1 = self & other
        parts = (
            Area(self.x0, self.y0, self.x1, y0),
            Area(self.x0, y1, self.x1, self.y1),
            Area(self.x0, y0, x0, y1),
            Area(x1, y0, self.x1, y1),
        )
        return [part for part in parts if not part.empty]

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
        start = self.buffer.ctypes.data
        self.places: tuple[int, ...] = (start, start + luma, start + luma + quarter)

    def fill(self, color: str, area: Area) -> None:
        """Paint an even area in one colour."""
        y, u, v = yuv_of(color)
        self.y[area.luma()] = y
        self.u[area.chroma()] = u
        self.v[area.chroma()] = v

    def mix_in(self, part: "Planes", area: Area, share: float) -> None:
        """Mix `share` (0 to 1) of `part`, as large as even `area`, into it."""
        luma, chroma = area.luma(), area.chroma()
        for own, added in ((self.y[luma], part.y), (self.u[chroma], part.u), (self.v[chroma], part.v)):
            cv2.addWeighted(own, 1 - share, added, share, 0, own)

    def mix(self, first: "Planes", second: "Planes", share: float, area: Area) -> None:
        """Become `first` with `share` (0 to 1) of `second` in even `area`; all of one size."""
        luma, chroma = area.luma(), area.chroma()
        for own, one, other in (
            (self.y[luma], first.y[luma], second.y[luma]),
            (self.u[chroma], first.u[chroma], second.u[chroma]),
            (self.v[chroma], first.v[chroma], second.v[chroma]),
        ):
            cv2.addWeighted(one, 1 - share, other, share, 0, own)

    def levels(self, area: Area) -> Pixels:
        """Even `area` as (h, w, 4): U, Y, V of each pixel, and an alpha of 255."""
        luma, chroma = self.y[area.luma()], area.chroma()
        u, v = (plane[chroma].repeat(2, axis=0).repeat(2, axis=1) for plane in (self.u, self.v))
        return np.stack([u, luma, v, np.full_like(luma, 255)], axis=2)

    def rgb(self) -> Pixels:
        """As an (h, w, 3) RGB picture, chroma scaled up bilinearly."""
        size = (self.width, self.height)
        u = cv2.resize(self.u, size, interpolation=cv2.INTER_LINEAR)
        v = cv2.resize(self.v, size, interpolation=cv2.INTER_LINEAR)
        return rgb_from_yuv(np.asarray(cv2.merge([self.y, u, v]), np.uint8))


@cache
def _full(shape: tuple[int, ...]) -> Pixels:
    """A plane that covers."""
    full: Pixels = np.full(shape, 255, np.uint8)
    full.setflags(write=False)
    return full


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
    """Premultiplied Y, U, V with their alpha, to be laid over planes at even `area`.

    `alpha` belongs to `y`; `alpha_half`, its 2x2 mean, to `u` and `v`.
    """

    area: Area
    y: Pixels
    u: Pixels
    v: Pixels
    alpha: Pixels
    alpha_half: Pixels
    solid: bool = False
    """All of it covers; its alphas are shared with others."""
    places: tuple[int, ...] = field(init=False)
    """Where the five lie in memory."""

    def __post_init__(self) -> None:
        planes = (self.y, self.u, self.v, self.alpha, self.alpha_half)
        object.__setattr__(self, "places", tuple(plane.ctypes.data for plane in planes))

    @property
    def nbytes(self) -> int:
        """Memory it takes."""
        return (3 if self.solid else 7) * self.y.nbytes // 2

    def lean(self) -> "Overlay":
        """The same in less memory, if all of it covers."""
        if self.alpha.min() < 255:
            return self
        return replace(self, alpha=_full(self.alpha.shape), alpha_half=_full(self.u.shape), solid=True)

    def lay(self, planes: Planes, within: Area) -> None:
        """Blend over `planes`, only inside even `within`."""
        target = self.area & within & planes.area
        if not target.empty:
            KERNELS.lay(planes, self, target, self.area[:2])
