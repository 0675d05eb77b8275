"""Layers: bitmaps of costly nodes, moved at sub-pixel places, faded, clipped and laid over planes.

Moving is bilinear, in 64ths of a pixel. Any part of a moved bitmap equals the same part of the
whole moved bitmap, bit for bit.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from vgenflow.engine.drawing import Layer, Painting, Pose, Rect, Reveal
from vgenflow.engine.native import FRACTION, KERNELS, ONE, UNCLIPPED, Clip, Pixels, Shares
from vgenflow.engine.raster.bounds import EDGE, area_of, extent_of, pixels_of, posed
from vgenflow.engine.raster.maps import map_of
from vgenflow.engine.raster.paintings import place_of
from vgenflow.engine.raster.planes import Area, Overlay, Planes

_STRENGTH, _COVER = 256, 128
"""What is laid whole, and what a clip leaves whole, in the units of `native.lay`."""


def home_of(layer: Layer) -> Area:
    """Where the bitmap of a layer lies before it is posed and moved."""
    return pixels_of(extent_of(layer), EDGE).even()


def ground_of(layer: Layer) -> Area | None:
    """The part of its home outside of which it surely has nothing, if it is a painted ground."""
    match layer:
        case Layer(children=(Painting(opaque=True, rect=rect), *_), bounds=bounds, tilt=0, blur=0):
            place = place_of(rect)
            even = place == place.inner() and not place.empty
            return place if even and pixels_of(bounds) == place else None
    return None


def revealed(layer: Layer, before: Reveal, after: Reveal) -> Iterator[Area]:
    """Where a layer without a pose looks otherwise as more or less of it is revealed by the same map."""
    within = area_of(layer).even()
    right, down = (2 * math.floor(way / 2) for way in (layer.dx, layer.dy))
    for area in map_of(after, home_of(layer)).changes(before.share, after.share, after.softness):
        yield area.moved(right, down) & within


def lay_layer(layer: Layer, bitmap: Overlay, planes: Planes, area: Area) -> None:
    """Lay the layer's bitmap over the part of `planes` inside even `area`."""
    strength = round(min(1.0, max(0.0, layer.alpha)) * _STRENGTH)
    target = area_of(layer).even() & area & planes.area
    if target.empty or not strength:
        return
    seen = _seen(layer)
    clip = UNCLIPPED if seen is None else _clip(seen, target)
    if layer.reveal is not None and layer.reveal.share < 1:
        bitmap = _shown(layer, layer.reveal, bitmap, target)
        if bitmap.area.empty:
            return
    if layer.pose is not None:
        bitmap = _posed(layer, layer.pose, bitmap, target)
        KERNELS.lay(planes, bitmap, target, target[:2], (0, 0), strength, clip)
        return
    (right, dx), (down, dy) = (divmod(round(way * ONE), 2 * ONE) for way in (layer.dx, layer.dy))
    corner = (bitmap.area.x0 + 2 * right, bitmap.area.y0 + 2 * down)
    if bitmap.solid and strength == _STRENGTH and clip is UNCLIPPED and not dx and not dy:
        _copy(bitmap, planes, bitmap.area.moved(2 * right, 2 * down) & target, 2 * right, 2 * down)
        return
    KERNELS.lay(planes, bitmap, target, corner, (dx, dy), strength, clip)


def _seen(layer: Layer) -> Rect | None:
    """Where it may show: inside its clip, and inside its own edge if its bitmap ends there and is scaled."""
    ground, pose = ground_of(layer), layer.pose
    if ground is None or pose is None or pose.turn:
        return layer.clip
    rect = posed(Rect(ground.x0, ground.y0, ground.x1 - ground.x0, ground.y1 - ground.y0), pose)
    rect = Rect(rect.x + layer.dx, rect.y + layer.dy, rect.w, rect.h)
    if layer.clip is None:
        return rect
    left, top = max(rect.x, layer.clip.x), max(rect.y, layer.clip.y)
    right = min(rect.x + rect.w, layer.clip.x + layer.clip.w)
    foot = min(rect.y + rect.h, layer.clip.y + layer.clip.h)
    return Rect(left, top, max(0.0, right - left), max(0.0, foot - top))


def _copy(bitmap: Overlay, planes: Planes, area: Area, right: int, down: int) -> None:
    """What laying a solid bitmap comes to."""
    if area.empty:
        return
    inside = area.moved(-bitmap.area.x0 - right, -bitmap.area.y0 - down)
    planes.y[area.luma()] = bitmap.y[inside.luma()]
    planes.u[area.chroma()] = bitmap.u[inside.chroma()]
    planes.v[area.chroma()] = bitmap.v[inside.chroma()]


def _shown(layer: Layer, reveal: Reveal, bitmap: Overlay, target: Area) -> Overlay:
    """The part of a bitmap that comes to lie on `target`, as far as it is revealed."""
    part = bitmap.area
    if layer.pose is None:
        x, y = -math.floor(layer.dx), -math.floor(layer.dy)
        moved = target.moved(x, y)
        part &= Area(moved.x0 - 2, moved.y0 - 2, moved.x1 + 2, moved.y1 + 2).even()
    if part.empty:
        return replace(bitmap, area=part)
    home = home_of(layer)
    whole, half = map_of(reveal, home).covers(reveal.share, reveal.softness, part)
    inside = part.moved(-bitmap.area.x0, -bitmap.area.y0)
    luma, chroma = inside.luma(), inside.chroma()

    def weakened(plane: Pixels, cover: Pixels) -> Pixels:
        out = np.empty_like(cover)
        KERNELS.weaken(plane, cover, out)
        return out

    return Overlay(
        part,
        weakened(bitmap.y[luma], whole),
        weakened(bitmap.u[chroma], half),
        weakened(bitmap.v[chroma], half),
        weakened(bitmap.alpha[luma], whole),
        weakened(bitmap.alpha_half[chroma], half),
    )


def _posed(layer: Layer, pose: Pose, bitmap: Overlay, target: Area) -> Overlay:
    """The bitmap as it comes to lie on even `target`: each pixel is looked up where it came from."""
    if not pose.across or not pose.down:
        return _nothing(target)
    turn = math.radians(pose.turn)
    cos, sin = math.cos(turn), math.sin(turn)
    # by columns: one pixel to the right, one below
    right = _fixed(cos / pose.across), _fixed(-sin / pose.down)
    below = _fixed(sin / pose.across), _fixed(cos / pose.down)

    def start(size: int) -> tuple[int, int]:
        """Where the frame's first pixel of a plane comes from, whose pixels are `size` luma pixels wide."""
        x, y = size / 2 - pose.x - layer.dx, size / 2 - pose.y - layer.dy
        from_x = (cos * x + sin * y) / pose.across + pose.x - bitmap.area.x0
        from_y = (cos * y - sin * x) / pose.down + pose.y - bitmap.area.y0
        return _fixed(from_x / size - 0.5), _fixed(from_y / size - 0.5)

    def looked_up(source: Pixels, size: int) -> Pixels:
        out = np.zeros(((target.y1 - target.y0) // size, (target.x1 - target.x0) // size), np.uint8)
        x, y = target.x0 // size, target.y0 // size
        first = tuple(at + x * a + y * b for at, a, b in zip(start(size), right, below, strict=True))
        if pose.turn:
            KERNELS.warp(source, out, (first[0], first[1]), right, below)
        else:
            KERNELS.stretch(source, out, (first[0], right[0]), (first[1], below[1]))
        return out

    return Overlay(
        target,
        looked_up(bitmap.y, 1),
        looked_up(bitmap.u, 2),
        looked_up(bitmap.v, 2),
        looked_up(bitmap.alpha, 1),
        looked_up(bitmap.alpha_half, 2),
    )


def _nothing(area: Area) -> Overlay:
    whole = np.zeros((area.y1 - area.y0, area.x1 - area.x0), np.uint8)
    half = np.zeros((whole.shape[0] // 2, whole.shape[1] // 2), np.uint8)
    return Overlay(area, whole, half, half, whole, half)


def _fixed(value: float) -> int:
    return round(value * (1 << FRACTION))


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
