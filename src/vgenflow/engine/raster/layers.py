"""Layers: bitmaps of costly nodes, moved at sub-pixel places, faded, clipped and laid over planes.

Moving is bilinear, in 64ths of a pixel. Any part of a moved bitmap equals the same part of the
whole moved bitmap, bit for bit.
"""

import math

import numpy as np

from vgenflow.engine.drawing import Layer, Rect
from vgenflow.engine.native import KERNELS, ONE, UNCLIPPED, Clip, Shares
from vgenflow.engine.raster.bounds import EDGE, area_of, pixels_of
from vgenflow.engine.raster.planes import Area, Overlay, Planes

_STRENGTH, _COVER = 256, 128
"""What is laid whole, and what a clip leaves whole, in the units of `native.lay`."""


def home_of(layer: Layer) -> Area:
    """Where the bitmap of a layer lies before it is moved."""
    return pixels_of(layer.bounds, EDGE).even()


def lay_layer(layer: Layer, bitmap: Overlay, planes: Planes, area: Area) -> None:
    """Lay the layer's bitmap over the part of `planes` inside even `area`."""
    strength = round(min(1.0, max(0.0, layer.alpha)) * _STRENGTH)
    target = area_of(layer).even() & area & planes.area
    if target.empty or not strength:
        return
    (right, dx), (down, dy) = (divmod(round(way * ONE), 2 * ONE) for way in (layer.dx, layer.dy))
    corner = (bitmap.area.x0 + 2 * right, bitmap.area.y0 + 2 * down)
    clip = UNCLIPPED if layer.clip is None else _clip(layer.clip, target)
    KERNELS.lay(planes, bitmap, target, corner, (dx, dy), strength, clip)


def _clip(clip: Rect, target: Area) -> Clip:
    """What `clip` leaves of the columns and rows of even `target`."""
    columns = _coverage(target.x0, target.x1, clip.x, clip.x + clip.w)
    rows = _coverage(target.y0, target.y1, clip.y, clip.y + clip.h)
    return Clip(columns, rows, _halved(columns), _halved(rows))


def _halved(shares: Shares | None) -> Shares | None:
    """The means of neighbours, for chroma."""
    return None if shares is None else np.asarray((shares[::2] + shares[1::2] + 1) >> 1, np.uint16)


def _coverage(start: int, stop: int, low: float, high: float) -> Shares | None:
    """How much of each pixel from `start` to `stop` lies between `low` and `high`; None if all does."""
    if low <= start and high >= stop:
        return None
    shares = np.zeros(stop - start, np.uint16)
    first, last = math.ceil(low), math.floor(high)
    shares[max(0, first - start) : max(0, last - start)] = _COVER
    # at most the pixel before the first whole one and that after the last are covered in part
    for pixel in {first - 1, last}:
        if start <= pixel < stop:
            part = min(pixel + 1, high) - max(pixel, low)
            shares[pixel - start] = round(_COVER * min(1.0, max(0.0, part)))
    return shares
