"""Which pixels a node can touch."""

import math
from collections.abc import Iterable

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Path, Picture, Pose, Rect
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import ByIdentity

EDGE = 2
"""Pixels around a declared ink box that antialiasing and subpixel places may reach."""
REACH = 3
"""How many deviations of a Gaussian are looked at."""
_WASTE = 100_000
"""Two areas are joined if that adds at most so many pixels: beginning an area costs as much time."""

_AREAS: ByIdentity[Area] = ByIdentity(4096)


def pixels_of(rect: Rect, margin: int = 0) -> Area:
    """The whole pixels `rect` touches, with a margin."""
    return Area(
        math.floor(rect.x) - margin,
        math.floor(rect.y) - margin,
        math.ceil(rect.x + rect.w) + margin,
        math.ceil(rect.y + rect.h) + margin,
    )


def inside_of(rect: Rect) -> Area:
    """The whole 2x2 blocks inside `rect`; maybe empty."""
    left, top = math.ceil(rect.x), math.ceil(rect.y)
    return Area(left, top, math.floor(rect.x + rect.w), math.floor(rect.y + rect.h)).inner()


def extent_of(layer: Layer) -> Rect:
    """Around what a layer's bitmap shows, before it is posed and moved."""
    bounds, wide = layer.bounds, REACH * layer.blur
    if layer.tilt:
        x, y = bounds.x + bounds.w / 2, bounds.y + bounds.h / 2
        bounds = posed(bounds, Pose(x, y, turn=layer.tilt))
    return Rect(bounds.x - wide, bounds.y - wide, bounds.w + 2 * wide, bounds.h + 2 * wide)


def posed(rect: Rect, pose: Pose | None) -> Rect:
    """Around a rectangle that is scaled and turned."""
    if pose is None:
        return rect
    turn = math.radians(pose.turn)
    cos, sin = math.cos(turn), math.sin(turn)
    across = [pose.across * (x - pose.x) for x in (rect.x, rect.x + rect.w)]
    down = [pose.down * (y - pose.y) for y in (rect.y, rect.y + rect.h)]
    xs = [cos * x - sin * y for x in across for y in down]
    ys = [sin * x + cos * y for x in across for y in down]
    return Rect(pose.x + min(xs), pose.y + min(ys), max(xs) - min(xs), max(ys) - min(ys))


def area_of(node: Node) -> Area:
    """Every pixel the node may change; the painter clips the node to it."""
    return _AREAS.get(node, _area)


def _area(node: Node) -> Area:
    margin = EDGE
    match node:
        case Box(rect=rect):
            return pixels_of(rect)
        case Picture(target=target):
            return pixels_of(target)
        case Glyphs(x=dx, y=dy, bounds=bounds, clip=clip, stroke=stroke):
            margin += math.ceil(stroke / 2)
        case Path(dx=dx, dy=dy, bounds=bounds, clip=clip):
            pass
        case Layer(dx=dx, dy=dy, clip=clip):
            bounds = posed(extent_of(node), node.pose)
    area = pixels_of(Rect(bounds.x + dx, bounds.y + dy, bounds.w, bounds.h), margin)
    return area if clip is None else area & pixels_of(clip)


def joined(areas: Iterable[Area]) -> list[Area]:
    """Few disjoint areas that cover all of `areas`."""
    # in plain numbers: it runs for every change of every frame
    result = list[tuple[int, int, int, int, int]]()
    for area in areas:
        x0, y0, x1, y1 = area
        again = meant = x0 < x1 and y0 < y1
        own = (x1 - x0) * (y1 - y0)
        while again:
            again = False
            for index, (left, top, right, foot, theirs) in enumerate(result):
                a, b = (x0 if x0 < left else left), (y0 if y0 < top else top)
                c, d = (x1 if x1 > right else right), (y1 if y1 > foot else foot)
                if (c - a) * (d - b) <= own + theirs + _WASTE or (
                    x0 < right and left < x1 and y0 < foot and top < y1
                ):
                    del result[index]
                    x0, y0, x1, y1, own = a, b, c, d, min(own + theirs, (c - a) * (d - b))
                    again = True
                    break
        if meant:
            result.append((x0, y0, x1, y1, own))
    return [Area(*area[:4]) for area in result]
