"""Which pixels a node can touch, and which areas differ between two frames."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from vgenflow.engine.drawing import Box, Drawing, Glyphs, Layer, Node, Path, Picture, Rect
from vgenflow.engine.raster.planes import Area

EDGE = 2
"""Pixels around a declared ink box that antialiasing and subpixel places may reach."""
_WASTE = 1.3
"""Two areas are joined if the join is at most this much larger than both."""


def pixels_of(rect: Rect, margin: int = 0) -> Area:
    """The whole pixels `rect` touches, with a margin."""
    return Area(
        math.floor(rect.x) - margin,
        math.floor(rect.y) - margin,
        math.ceil(rect.x + rect.w) + margin,
        math.ceil(rect.y + rect.h) + margin,
    )


def area_of(node: Node) -> Area:
    """Every pixel the node may change; the painter clips the node to it."""
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


def changed(before: Drawing, after: Drawing, frame: Area) -> list[Area]:
    """Disjoint even areas of `frame` that differ between two drawings; none if they look alike."""
    if before is after:
        return []
    if before.background != after.background:
        return [frame]
    return joined(area.even() & frame for area in map(area_of, differing(before.nodes, after.nodes)))


def differing(before: Sequence[Node], after: Sequence[Node]) -> list[Node]:
    """The nodes that are in only one of two sequences, or whose order among others changed."""
    head, shortest = 0, min(len(before), len(after))
    while head < shortest and _same(before[head], after[head]):
        head += 1
    tail = 0
    while tail < shortest - head and _same(before[-1 - tail], after[-1 - tail]):
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if not old or not new:
        return [*old, *new]
    common = Counter(old) & Counter(new)
    old_only, old_kept = _parted(old, common)
    new_only, new_kept = _parted(new, common)
    return [*old_only, *new_only] if old_kept == new_kept else [*old, *new]


def _same(one: Node, other: Node) -> bool:
    return one is other or one == other


def _parted(nodes: Sequence[Node], common: Counter[Node]) -> tuple[list[Node], list[Node]]:
    """Split into nodes that are not in `common`, and those that are."""
    left = common.copy()
    alone, kept = list[Node](), list[Node]()
    for node in nodes:
        if left[node] > 0:
            left[node] -= 1
            kept.append(node)
        else:
            alone.append(node)
    return alone, kept


def joined(areas: Iterable[Area]) -> list[Area]:
    """Few disjoint areas that cover all of `areas`."""
    result = list[Area]()
    for area in areas:
        if area.empty:
            continue
        grown, again = area, True
        while again:
            again = False
            for other in result:
                together = grown | other
                if not (grown & other).empty or together.size <= _WASTE * (grown.size + other.size):
                    result.remove(other)
                    grown, again = together, True
                    break
        result.append(grown)
    return result
