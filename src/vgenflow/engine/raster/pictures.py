"""Pictures: decoded once to what the frame needs, treated, and warped on the I420 planes."""
# ruff: noqa: PLC0415 - decoders are loaded with the first picture: a frame without one comes sooner

import math
from dataclasses import dataclass

import cv2
import numpy as np

from vgenflow.engine.drawing import Picture
from vgenflow.engine.native import FRACTION, KERNELS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.planes import Area, Planes, planes_from_rgb
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.raster.treatments import duotone, engraving, screen
from vgenflow.story.value import Digest

_REACH = 1.25
"""A picture is kept at this multiple of what fills its target, so a zoom of 1.25 stays 1:1."""
_GROWS = 1.2
"""It may be decoded smaller and enlarged so much: it then still has a pixel for each that is shown."""
_LARGEST = 12_000_000
"""Pixels a ready picture may have, whatever its shape."""
_PITCH = 0.006
"""Distance of engraved lines, as a share of the frame's short side."""
_SCREEN = 0.0083
"""The same of the lines of a screen."""
_LINED = ("engraving", "screen")
_READY = 48 << 20
"""Bytes of ready pictures kept."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A scaled and treated picture, with its scale across and down."""

    planes: Planes
    sx: float
    sy: float


class Pictures:
    """The pictures of one asset source, ready to be placed on a frame of one size."""

    def __init__(self, assets: AssetSource, short_side: int) -> None:
        self._assets = assets
        self._short_side = short_side
        self._sizes = dict[Digest, tuple[int, int]]()
        self._ready: Recent[_Ready] = Recent(_READY, lambda ready: ready.planes.buffer.nbytes)

    def place(self, picture: Picture, planes: Planes, area: Area) -> None:
        """Show it in even `area`, a part of its target. Raises BadPicture, MissingAsset."""
        if picture.alpha >= 1:
            luma, chroma = area.luma(), area.chroma()
            self._stretch(picture, area, planes.y[luma], planes.u[chroma], planes.v[chroma])
            return
        shown = Planes(area.x1 - area.x0, area.y1 - area.y0)
        self._stretch(picture, area, shown.y, shown.u, shown.v)
        planes.mix_in(shown, area, picture.alpha)

    def _stretch(self, picture: Picture, area: Area, y: Pixels, u: Pixels, v: Pixels) -> None:
        """Fill the planes of `area` with the picture, at sub-pixel places, edges repeated."""
        ready = self._prepared(picture)
        source, target = picture.source, picture.target
        left, top = area.x0 - round(target.x), area.y0 - round(target.y)
        across = _places(source.x * ready.sx, source.w * ready.sx / target.w, left, 1)
        down = _places(source.y * ready.sy, source.h * ready.sy / target.h, top, 1)
        KERNELS.stretch(ready.planes.y, y, across, down)
        across = _places(source.x * ready.sx, source.w * ready.sx / target.w, left, 2)
        down = _places(source.y * ready.sy, source.h * ready.sy / target.h, top, 2)
        KERNELS.stretch(ready.planes.u, u, across, down)
        KERNELS.stretch(ready.planes.v, v, across, down)

    def _prepared(self, picture: Picture) -> _Ready:
        """Scaled and treated; the same for a whole slow zoom."""
        width, height = self._size(picture.asset)
        scale = _scale(picture, width, height)
        key = (picture.asset, scale, picture.treatment, picture.dark, picture.bright)
        return self._ready.get(key, lambda: self._made(picture, scale))

    def _size(self, asset: Digest) -> tuple[int, int]:
        """Width and height after EXIF rotation."""
        if asset not in self._sizes:
            from vgenflow.engine.raster.decoding import measure

            self._sizes[asset] = measure(self._assets.read(asset))
        return self._sizes[asset]

    def _made(self, picture: Picture, scale: float) -> _Ready:
        """Decoded, scaled and treated."""
        from vgenflow.engine.raster.decoding import decode

        width, height = self._size(picture.asset)
        size = (max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2))
        toned, data = picture.treatment != "plain", self._assets.read(picture.asset)
        pixels = _sized(decode(data, gray=toned, shrink=_shrink(scale)), size)
        planes = self._treated(picture, pixels, scale) if toned else planes_from_rgb(pixels)
        return _Ready(planes, size[0] / width, size[1] / height)

    def _treated(self, picture: Picture, luma: Pixels, scale: float) -> Planes:
        if picture.treatment == "duotone":
            return duotone(luma, picture.dark, picture.bright)
        width, height = self._size(picture.asset)
        cover = max(picture.target.w / width, picture.target.h / height)
        if picture.treatment == "screen":
            return screen(luma, picture.dark, picture.bright, _SCREEN * self._short_side * scale / cover)
        return engraving(luma, picture.dark, picture.bright, _PITCH * self._short_side * scale / cover)


def _sized(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    height, width = pixels.shape[:2]
    if size == (width, height):
        return pixels
    way = cv2.INTER_AREA if size[0] < width else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, size, interpolation=way), np.uint8)


def _scale(picture: Picture, width: int, height: int) -> float:
    """How much to scale the decoded picture: a step function of the zoom, so that it never pumps.

    Only what becomes lines is scaled up: they are finer than a small picture's pixels.
    """
    cover = max(picture.target.w / width, picture.target.h / height)
    zoom = picture.target.w / picture.source.w / cover
    step = max(0, math.ceil(math.log2(zoom / (_REACH * 1.12))))
    scale = cover * _REACH * float(2**step)
    most = math.sqrt(_LARGEST / (width * height))
    return min(scale, most) if picture.treatment in _LINED else min(1.0, scale, most)


def _shrink(scale: float) -> int:
    """How small a picture to be scaled so much may be decoded: by 2, 4 or 8, with nothing lost that shows."""
    return next(shrink for shrink in (8, 4, 2, 1) if scale * shrink <= _GROWS or shrink == 1)


def _places(start: float, step: float, first: int, size: int) -> tuple[int, int]:
    """Where the pixel that holds luma pixel `first` takes its samples, and how far apart two are.

    In fixed point, for planes whose pixels are `size` luma pixels wide: 0 is the centre of a plane's
    first pixel. `start` and `step` are in luma pixels.
    """
    unit, own = 1 << FRACTION, round(step * (1 << FRACTION))
    return round((start / size + step / 2 - 0.5) * unit) + first // size * own, own
