"""Which pixels a node can touch."""

import math
from collections.abc import Iterable

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Path, Picture, Rect
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import ByIdentity

EDGE = 2
"""Pixels around a declared ink box that antialiasing and subpixel places may reach."""
_WASTE = 1.3
"""Two areas are joined if the join is at most this much larger than both."""

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


def area_of(node: Node) -> Area:
    """Every pixel the node may change; the painter clips the node to it."""
    return _AREAS.get(node, _area)


def _area(node: Node) -> Area:
    match node:
        case Box(rect=rect):
            return pixels_of(rect)
        case Picture(target=target):
            return pixels_of(target)
        case Glyphs(x=dx, y=dy, bounds=bounds, clip=clip):
            margin = EDGE
        case Path(dx=dx, dy=dy, bounds=bounds, clip=clip):
            margin = EDGE
        case Layer(dx=dx, dy=dy, bounds=bounds, clip=clip):
            margin = EDGE
    area = pixels_of(Rect(bounds.x + dx, bounds.y + dy, bounds.w, bounds.h), margin)
    return area if clip is None else area & pixels_of(clip)


def joined(areas: Iterable[Area]) -> list[Area]:
    """Few disjoint areas that cover all of `areas`."""
    result = list[Area]()
    given = list(areas)
    if len(given) == 1 and not given[0].empty:
        return given
    for area in given:
        if area.empty:
            continue
        grown, again = area, True
        while again:
            again = False
            for other in result:
                together = grown | other
                if grown.touches(other) or together.size <= _WASTE * (grown.size + other.size):
                    result.remove(other)
                    grown, again = together, True
                    break
        result.append(grown)
    return result
