"""Pictures: decoded once to what the frame needs, treated, and warped on the I420 planes."""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Picture
from vgenflow.engine.native import FRACTION, KERNELS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.errors import BadPicture
from vgenflow.engine.raster.planes import Area, Planes, planes_from_rgb
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.raster.treatments import duotone, engraving

_JPEG = b"\xff\xd8"
_REACH = 1.25
"""A picture is kept at this multiple of what fills its target, so a zoom of 1.25 stays 1:1."""
_LARGEST = 12_000_000
"""Pixels a ready picture may have, whatever its shape."""
_PITCH = 0.006
"""Distance of engraved lines, as a share of the frame's short side."""
_DECODED, _READY = 48 << 20, 48 << 20
"""Bytes of decoded and of ready pictures kept."""


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
        self._decoded: Recent[Pixels] = Recent(_DECODED, lambda rgb: rgb.nbytes)
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
        rgb = self._decoded.get(picture.asset, lambda: decode(self._assets.read(picture.asset)))
        scale = _scale(picture, rgb.shape[1], rgb.shape[0])
        key = (picture.asset, scale, picture.treatment, picture.dark, picture.bright)
        ready = self._ready.get(key, lambda: self._prepared(picture, rgb, scale))
        source, target = picture.source, picture.target
        left, top = area.x0 - round(target.x), area.y0 - round(target.y)
        across = _places(source.x * ready.sx, source.w * ready.sx / target.w, left, 1)
        down = _places(source.y * ready.sy, source.h * ready.sy / target.h, top, 1)
        KERNELS.stretch(ready.planes.y, y, across, down)
        across = _places(source.x * ready.sx, source.w * ready.sx / target.w, left, 2)
        down = _places(source.y * ready.sy, source.h * ready.sy / target.h, top, 2)
        KERNELS.stretch(ready.planes.u, u, across, down)
        KERNELS.stretch(ready.planes.v, v, across, down)

    def _prepared(self, picture: Picture, rgb: Pixels, scale: float) -> _Ready:
        """Scaled and treated; the same for a whole slow zoom."""
        height, width = rgb.shape[:2]
        size = (max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2))
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        scaled = rgb if size == (width, height) else cv2.resize(rgb, size, interpolation=way)
        planes = planes_from_rgb(np.asarray(scaled, np.uint8))
        if picture.treatment == "duotone":
            planes = duotone(planes, picture.dark, picture.bright)
        elif picture.treatment == "engraving":
            cover = max(picture.target.w / width, picture.target.h / height)
            pitch = _PITCH * self._short_side * scale / cover
            planes = engraving(planes, picture.dark, picture.bright, pitch)
        return _Ready(planes, size[0] / width, size[1] / height)


def _scale(picture: Picture, width: int, height: int) -> float:
    """How much to scale the decoded picture: a step function of the zoom, so that it never pumps.

    Only an engraving is scaled up: its lines are finer than a small picture's pixels.
    """
    cover = max(picture.target.w / width, picture.target.h / height)
    zoom = picture.target.w / picture.source.w / cover
    step = max(0, math.ceil(math.log2(zoom / (_REACH * 1.12))))
    scale = cover * _REACH * float(2**step)
    most = math.sqrt(_LARGEST / (width * height))
    return min(scale, most) if picture.treatment == "engraving" else min(1.0, scale, most)


def _places(start: float, step: float, first: int, size: int) -> tuple[int, int]:
    """Where the pixel that holds luma pixel `first` takes its samples, and how far apart two are.

    In fixed point, for planes whose pixels are `size` luma pixels wide: 0 is the centre of a plane's
    first pixel. `start` and `step` are in luma pixels.
    """
    unit, own = 1 << FRACTION, round(step * (1 << FRACTION))
    return round((start / size + step / 2 - 0.5) * unit) + first // size * own, own


def decode(data: bytes) -> Pixels:
    """Any picture OpenCV reads as (h, w, 3) RGB: turned by EXIF, flattened on white, 8 bits a channel.

    Raises BadPicture.
    """
    raw = np.frombuffer(data, np.uint8)
    try:
        image = cv2.imdecode(raw, cv2.IMREAD_COLOR if data[:2] == _JPEG else cv2.IMREAD_UNCHANGED)
        if image is not None and data[:2] != _JPEG and image.shape[2:] != (4,):
            image = cv2.imdecode(raw, cv2.IMREAD_COLOR)
    except cv2.error:
        image = None
    if image is None or image.size == 0:
        raise BadPicture("A picture cannot be decoded: replace it or take it out.")
    bgr = _flat(image) if image.shape[2] == 4 else image
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)


def _flat(bgra: NDArray[Any]) -> Pixels:
    """On white, 8 bits a channel."""
    levels = bgra.astype(np.float32) / np.iinfo(bgra.dtype).max
    alpha = levels[..., 3:]
    return np.rint(255 * (levels[..., :3] * alpha + 1 - alpha)).astype(np.uint8)
