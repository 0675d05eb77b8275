"""Layers: bitmaps of costly nodes, moved at sub-pixel places, clipped and laid over planes.

Moving is bilinear and done by mixing shifted copies, so any crop of a moved bitmap equals
the same crop of the whole moved bitmap, bit for bit.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Layer, Rect
from vgenflow.engine.raster.bounds import EDGE, area_of, pixels_of
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.planes import Area, Overlay, Planes


def home_of(layer: Layer) -> Area:
    """Where the bitmap of a layer lies before it is moved."""
    return pixels_of(layer.bounds, EDGE).even()


def lay_layer(layer: Layer, bitmap: Overlay, planes: Planes, area: Area) -> None:
    """Lay the layer's bitmap over the part of `planes` inside even `area`."""
    visible = area_of(layer).even() & area
    if visible.empty or layer.alpha <= 0:
        return
    home = home_of(layer)
    left, top = 2 * int(layer.dx // 2), 2 * int(layer.dy // 2)
    fx, fy = layer.dx - left, layer.dy - top
    if fx or fy:
        reach = Area(visible.x0 - 2, visible.y0 - 2, visible.x1, visible.y1).moved(-left, -top) & home
        if reach.empty:
            return
        bitmap, home = _shifted(bitmap.crop(reach.moved(-home.x0, -home.y0)), fx, fy), reach
    at = (home.x0 + left, home.y0 + top)
    if layer.clip is not None:
        place = Area(*at, at[0] + bitmap.width, at[1] + bitmap.height) & visible
        if place.empty:
            return
        bitmap = _clipped(bitmap.crop(place.moved(-at[0], -at[1])), place, layer.clip)
        at = (place.x0, place.y0)
    bitmap.lay(planes, at, visible, layer.alpha)


def _shifted(bitmap: Overlay, fx: float, fy: float) -> Overlay:
    """Moved right and down by 0 to 2 pixels; two pixels larger each way."""
    return Overlay(
        y=_moved(bitmap.y, fx, fy, 2),
        u=_moved(bitmap.u, fx / 2, fy / 2, 1),
        v=_moved(bitmap.v, fx / 2, fy / 2, 1),
        alpha=_moved(bitmap.alpha, fx, fy, 2),
        alpha_half=_moved(bitmap.alpha_half, fx / 2, fy / 2, 1),
    )


def _moved(plane: Pixels, fx: float, fy: float, room: int) -> Pixels:
    """`plane` moved by (`fx`, `fy`), each below `room`, in a plane larger by `room`."""
    ix, iy = int(fx), int(fy)
    out = _padded(plane, iy, room - iy, ix, room - ix)
    if fx > ix:
        beside = _padded(plane, iy, room - iy, ix + 1, room - ix - 1)
        out = np.asarray(cv2.addWeighted(out, 1 - (fx - ix), beside, fx - ix, 0), np.uint8)
    if fy > iy:
        beneath = _padded(out[:-1], 1, 0, 0, 0)
        out = np.asarray(cv2.addWeighted(out, 1 - (fy - iy), beneath, fy - iy, 0), np.uint8)
    return out


def _padded(plane: Pixels, top: int, bottom: int, left: int, right: int) -> Pixels:
    return np.asarray(cv2.copyMakeBorder(plane, top, bottom, left, right, cv2.BORDER_CONSTANT), np.uint8)


def _clipped(bitmap: Overlay, place: Area, clip: Rect) -> Overlay:
    """Faded to nothing outside of `clip`, with smooth edges; `place` is where the bitmap lies."""
    across = _coverage(place.x0, place.x1, clip.x, clip.x + clip.w)
    down = _coverage(place.y0, place.y1, clip.y, clip.y + clip.h)
    if across.min() == down.min() == 1:
        return bitmap
    mask = np.rint(255 * np.outer(down, across)).astype(np.uint8)
    half = np.asarray(
        cv2.resize(mask, (mask.shape[1] // 2, mask.shape[0] // 2), interpolation=cv2.INTER_AREA), np.uint8
    )
    return Overlay(
        y=_times(bitmap.y, mask),
        u=_times(bitmap.u, half),
        v=_times(bitmap.v, half),
        alpha=_times(bitmap.alpha, mask),
        alpha_half=_times(bitmap.alpha_half, half),
    )


def _coverage(start: int, stop: int, low: float, high: float) -> NDArray[np.float32]:
    """How much of each pixel from `start` to `stop` lies between `low` and `high`."""
    left = np.arange(start, stop, dtype=np.float64)
    return (np.minimum(left + 1, high) - np.maximum(left, low)).clip(0, 1).astype(np.float32)


def _times(plane: Pixels, mask: Pixels) -> Pixels:
    return np.asarray(cv2.multiply(plane, mask, scale=1 / 255), np.uint8)
