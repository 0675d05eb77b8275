"""Which areas differ between two drawings: derived from their nodes, never written by hand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import NamedTuple

from vgenflow.engine.drawing import Box, Drawing, Layer, Node, Rect, Reveal
from vgenflow.engine.raster.bounds import area_of, inside_of, joined
from vgenflow.engine.raster.layers import revealed
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.runs import NOWHERE, Nodes, Run, runs_of

_FIELDS = tuple(field.name for field in fields(Layer) if field.name != "children")


def changed(before: Drawing, after: Drawing, frame: Area) -> list[Area]:
    """Even areas of `frame` that differ between two drawings; none if they look alike."""
    if before is after:
        return []
    if before.background != after.background:
        return [frame]
    return covered(before.nodes, after.nodes, frame)


def covered(before: Nodes, after: Nodes, frame: Area) -> list[Area]:
    """Even areas of `frame` under the nodes that differ, less what other nodes hide in both."""
    if before is after:
        return []
    areas, above, hidden = list[Area](), list[Area](), list[Area]()
    for gone, come, cover in reversed(differing(before, after)):
        if gone or come:
            above += [area & frame for area in _areas(gone, come)]
        if not cover.empty:
            areas += _without(joined(above), hidden)
            above.clear()
            hidden.append(cover)
    return areas + _without(joined(above), hidden)


def _without(areas: list[Area], hidden: list[Area]) -> list[Area]:
    for cover in hidden:
        areas = [part for area in areas for part in area.without(cover)]
    return areas


def common_cover(before: Nodes, after: Nodes) -> Area:
    """The even area in which both hide what is below them, by the same node: the first that covers."""
    one, other = (
        next((run for run in runs_of(nodes) if not run.cover.empty), None) for nodes in (before, after)
    )
    return _common(one, other) if one and other else NOWHERE


def _common(one: Run, other: Run) -> Area:
    """What two runs cover alike."""
    if one.cover is NOWHERE:
        return NOWHERE
    return one.cover if one.cover == other.cover and one.nodes[0] == other.nodes[0] else NOWHERE


def _areas(gone: Sequence[Node], come: Sequence[Node]) -> list[Area]:
    """Where nodes that are gone were and others have come; of one that was uncovered, the strips only."""
    if len(gone) == len(come):
        return [area for pair in zip(gone, come, strict=True) for area in _between(*pair)]
    return [area_of(node).even() for node in (*gone, *come)]


def _between(before: Node, after: Node) -> list[Area]:
    """Where a node differs from the one in its place."""
    old, new = area_of(before).even(), area_of(after).even()
    match before, after:
        case Layer(clip=Rect() as seen), Layer(clip=Rect() as now) if _alike_but(before, after, "clip"):
            same = inside_of(seen) & inside_of(now)
        case Layer(reveal=Reveal() as seen), Layer(reveal=Reveal() as now) if _unveiled(before, after):
            return list(revealed(after, seen, now))
        case Box(rect=seen, radius=0), Box(rect=now) if after == replace(before, rect=now):
            same = inside_of(seen) & inside_of(now)
        case _:
            return [old, new]
    return [part for area in (old, new) for part in area.without(same)]


def _alike_but(one: Layer, other: Layer, field: str) -> bool:
    """The same but for a field; children are not looked into."""
    if one.children is not other.children:
        return False
    return all(getattr(one, name) == getattr(other, name) for name in _FIELDS if name != field)


def _unveiled(one: Layer, other: Layer) -> bool:
    """The same, by the same map, but for how much of it is shown."""
    seen, now = one.reveal, other.reveal
    return (
        seen is not None
        and now is not None
        and one.pose is None
        and (seen.map, seen.softness) == (now.map, now.softness)
        and _alike_but(one, other, "reveal")
    )


class Difference(NamedTuple):
    """What differs in one run or several: nodes that are gone, nodes that have come, what both cover."""

    gone: Sequence[Node]
    come: Sequence[Node]
    cover: Area


def differing(before: Nodes, after: Nodes) -> list[Difference]:
    """Run by run, the nodes in which two sequences differ, or that are painted in another run or order.

    What a run is blended with is rounded, so nodes that change runs are repainted too.
    """
    old, new = runs_of(before), runs_of(after)
    if [run.vector for run in old] == [run.vector for run in new]:
        return [_between_runs(one, other) for one, other in zip(old, new, strict=True)]
    head = _alike(old, new)
    # never pair a first run from the end: on the background it is painted without blending
    start = max(head, 1)
    tail = _alike(old[start:][::-1], new[start:][::-1])
    gone, come = (
        [node for run in runs[head : len(runs) - tail] for node in run.nodes] for runs in (old, new)
    )
    same = [Difference((), (), run.cover) for run in old]
    return [*same[:head], Difference(gone, come, NOWHERE), *same[len(same) - tail :]]


def _between_runs(one: Run, other: Run) -> Difference:
    if one is other:
        return Difference((), (), one.cover)
    return Difference(*_differing(one.nodes, other.nodes), _common(one, other))


def _differing(before: Nodes, after: Nodes) -> tuple[Sequence[Node], Sequence[Node]]:
    """As `differing`, inside one run."""
    if before is after:
        return (), ()
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) < 2 and len(new) < 2:
        return old, new
    common = Counter(old) & Counter(new)
    old_only, old_kept = _parted(old, common)
    new_only, new_kept = _parted(new, common)
    return (old_only, new_only) if old_kept == new_kept else (old, new)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many leading items are equal (the same object is, without looking into it)."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count


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
