"""Runs: the neighbouring nodes of a drawing that are painted together."""

from dataclasses import dataclass, field
from functools import reduce
from itertools import groupby
from operator import or_

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Path, Picture
from vgenflow.engine.raster.bounds import area_of, joined
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import ByIdentity

Vector = Box | Path | Glyphs
Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One picture, one layer, or neighbouring vector nodes, which Skia draws on one sheet."""

    nodes: Nodes
    vector: bool
    areas: tuple[Area, ...] = field(compare=False)
    """Where each node is, in whole 2x2 blocks."""
    whole: Area = field(compare=False)
    """Around all of them."""

    def parts(self, area: Area) -> list[Area]:
        """Where in even `area` the nodes are: few disjoint even areas."""
        if not self.whole.touches(area):
            return []
        return joined(own & area for own in self.areas if own.touches(area))

    def vectors(self) -> list[Vector]:
        """Its vector nodes."""
        return [node for node in self.nodes if not isinstance(node, Picture | Layer)]


def runs_of(nodes: Nodes) -> tuple[Run, ...]:
    """All nodes in order, as runs."""
    return _RUNS.get(nodes, _runs)


def _runs(nodes: Nodes) -> tuple[Run, ...]:
    runs = list[Run]()
    for vector, group in groupby(nodes, key=lambda node: not isinstance(node, Picture | Layer)):
        members = tuple(group)
        runs.extend(_run(part, vector) for part in ([members] if vector else [(node,) for node in members]))
    return tuple(runs)


def _run(nodes: Nodes, vector: bool) -> Run:
    areas = tuple(area_of(node).even() for node in nodes)
    return Run(nodes, vector, areas, reduce(or_, areas))


_RUNS: ByIdentity[tuple[Run, ...]] = ByIdentity(64)
