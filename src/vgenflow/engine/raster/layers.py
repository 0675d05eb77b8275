"""Layers: bitmaps of costly nodes, moved at sub-pixel places, faded, clipped and laid over planes.

Moving is bilinear, in 64ths of a pixel. Any part of a moved bitmap equals the same part of the
whole moved bitmap, bit for bit.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Layer
from vgenflow.engine.native import KERNELS, ONE, Shares
from vgenflow.engine.raster.bounds import EDGE, area_of, pixels_of
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.planes import Area, Overlay, Planes

_STRENGTH, _COVER = 256, 128
"""What is laid whole, and what a clip leaves whole, in the units of `native.lay`."""


class _Shift(NamedTuple):
    """Where a bitmap lies: whole blocks of two pixels, and 64ths of a pixel below 128 on top."""

    blocks: int
    rest: int


class _Clip(NamedTuple):
    """What a clip leaves of each column and row, or None if it leaves all."""

    columns: Shares | None
    rows: Shares | None


def home_of(layer: Layer) -> Area:
    """Where the bitmap of a layer lies before it is moved."""
    return pixels_of(layer.bounds, EDGE).even()


def lay_layer(layer: Layer, bitmap: Overlay, planes: Planes, area: Area) -> None:
    """Lay the layer's bitmap over the part of `planes` inside even `area`."""
    across, down = _shift(layer.dx), _shift(layer.dy)
    home = bitmap.area.moved(2 * across.blocks, 2 * down.blocks)
    reach = Area(home.x0, home.y0, home.x1 + 2 * bool(across.rest), home.y1 + 2 * bool(down.rest))
    target = area_of(layer).even() & area & planes.area & reach
    strength = round(min(1.0, max(0.0, layer.alpha)) * _STRENGTH)
    if target.empty or not strength:
        return
    clip, half = _clips(layer, target)
    x, y = target.x0 - home.x0, target.y0 - home.y0
    luma, chroma = target.luma(), target.chroma()
    _lay(planes.y[luma], bitmap.y, bitmap.alpha, (x, y), (across.rest, down.rest), strength, clip)
    for plane, level in ((planes.u, bitmap.u), (planes.v, bitmap.v)):
        rest = (across.rest // 2, down.rest // 2)
        _lay(plane[chroma], level, bitmap.alpha_half, (x // 2, y // 2), rest, strength, half)


def _shift(distance: float) -> _Shift:
    return _Shift(*divmod(round(distance * ONE), 2 * ONE))


def _lay(  # noqa: PLR0913, PLR0917 - one plane of a layer
    below: Pixels,
    level: Pixels,
    alpha: Pixels,
    at: tuple[int, int],
    rest: tuple[int, int],
    strength: int,
    clip: _Clip,
) -> None:
    """Lay the part from `at` of a sheet moved by `rest` 64ths over all of `below`, as far as it reaches."""
    (x, fx), (y, fy) = ((place - moved // ONE, moved % ONE) for place, moved in zip(at, rest, strict=True))
    left, top = max(0, -x), max(0, -y)
    right = min(below.shape[1], level.shape[1] - x + bool(fx))
    foot = min(below.shape[0], level.shape[0] - y + bool(fy))
    if left >= right or top >= foot:
        return
    columns = None if clip.columns is None else clip.columns[left:right]
    rows = None if clip.rows is None else clip.rows[top:foot]
    part = below[top:foot, left:right]
    KERNELS.lay(part, level, alpha, x + left, y + top, fx, fy, strength, columns, rows)


def _clips(layer: Layer, target: Area) -> tuple[_Clip, _Clip]:
    """What the clip of a layer leaves of the columns and rows of even `target`; of every second."""
    clip = layer.clip
    if clip is None:
        return _Clip(None, None), _Clip(None, None)
    columns = _coverage(target.x0, target.x1, clip.x, clip.x + clip.w)
    rows = _coverage(target.y0, target.y1, clip.y, clip.y + clip.h)
    half = (None if shares is None else shares.reshape(-1, 2).mean(axis=1) for shares in (columns, rows))
    return _Clip(*map(_rounded, (columns, rows))), _Clip(*map(_rounded, half))


def _coverage(start: int, stop: int, low: float, high: float) -> NDArray[np.float64] | None:
    """How much of each pixel from `start` to `stop` lies between `low` and `high`; None if all does."""
    if low <= start and high >= stop:
        return None
    left = np.arange(start, stop, dtype=np.float64)
    return (np.minimum(left + 1, high) - np.maximum(left, low)).clip(0, 1)


def _rounded(shares: NDArray[np.float64] | None) -> Shares | None:
    return None if shares is None else np.rint(_COVER * shares).astype(np.uint16)
