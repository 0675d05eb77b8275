"""Which areas differ between two drawings: derived from their nodes, never written by hand."""

from collections import Counter
from collections.abc import Sequence

from vgenflow.engine.drawing import Drawing, Node
from vgenflow.engine.raster.bounds import area_of, joined
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.runs import Nodes, runs_of


def changed(before: Drawing, after: Drawing, frame: Area) -> list[Area]:
    """Disjoint even areas of `frame` that differ between two drawings; none if they look alike."""
    if before is after:
        return []
    if before.background != after.background:
        return [frame]
    return covered(before.nodes, after.nodes, frame)


def covered(before: Nodes, after: Nodes, frame: Area) -> list[Area]:
    """Disjoint even areas of `frame` under the nodes that differ."""
    if before is after:
        return []
    return joined(area_of(node).even() & frame for node in differing(before, after))


def differing(before: Nodes, after: Nodes) -> list[Node]:
    """The nodes that are in only one of two sequences, or that are painted in another run or order.

    What a run is blended with is rounded, so nodes that change runs are repainted too.
    """
    old, new = runs_of(before), runs_of(after)
    if [run.vector for run in old] == [run.vector for run in new]:
        pairs = zip(old, new, strict=True)
        return [node for one, other in pairs for node in _differing(one.nodes, other.nodes)]
    head = _alike(old, new)
    # never pair a first run from the end: on the background it is painted without blending
    start = max(head, 1)
    tail = _alike(old[start:][::-1], new[start:][::-1])
    return [node for runs in (old, new) for run in runs[head : len(runs) - tail] for node in run.nodes]


def _differing(before: Nodes, after: Nodes) -> list[Node]:
    """As `differing`, inside one run."""
    if before is after:
        return []
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if not old or not new:
        return [*old, *new]
    common = Counter(old) & Counter(new)
    old_only, old_kept = _parted(old, common)
    new_only, new_kept = _parted(new, common)
    return [*old_only, *new_only] if old_kept == new_kept else [*old, *new]


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
