"""Runs: the neighbouring nodes of a drawing that are painted together."""

from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Painting, Path, Picture
from vgenflow.engine.raster.bounds import area_of, inside_of, joined
from vgenflow.engine.raster.paintings import place_of
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import ByIdentity

Vector = Box | Path | Glyphs
Nodes = tuple[Node, ...]

_ALONE = (Layer, Picture)
"""Nodes that are a run each."""
NOWHERE = Area(0, 0, 0, 0)
_GROUND = 32
"""An opaque box at least so wide and high is a ground: what lies below it is not painted."""


@dataclass(frozen=True, slots=True)
class Run:
    """One picture, one layer, or neighbouring vector nodes, which Skia draws on one sheet.

    A vector run may begin with an opaque box, its ground.
    """

    nodes: Nodes
    vector: bool
    cover: Area = field(compare=False)
    """The even area in which nothing below it can be seen: an opaque picture's, or its ground's."""
    areas: tuple[Area, ...] = field(compare=False)
    """Where each node is, in whole 2x2 blocks."""
    whole: Area = field(compare=False)
    """Around all of them."""

    def parts(self, area: Area, first: int = 0) -> list[Area]:
        """Where in even `area` the nodes from `first` on are: few disjoint even areas."""
        if not self.whole.touches(area):
            return []
        return joined([own & area for own in self.areas[first:] if own.touches(area)])

    def vectors(self, first: int = 0) -> list[Vector]:
        """Its vector nodes from `first` on."""
        return [node for node in self.nodes[first:] if not isinstance(node, _ALONE)]


def runs_of(nodes: Nodes) -> tuple[Run, ...]:
    """All nodes in order, as runs."""
    return _RUNS.get(nodes, _runs)


def _runs(nodes: Nodes) -> tuple[Run, ...]:
    runs, vectors = list[Run](), list[Node]()

    def end() -> None:
        if vectors:
            runs.append(_run(tuple(vectors)))
            vectors.clear()

    for node in nodes:
        if isinstance(node, _ALONE):
            end()
            runs.append(_run((node,)))
        else:
            vectors.append(node)
    end()
    return tuple(runs)


def _run(nodes: Nodes) -> Run:
    """The run of these very nodes, made once."""
    key = tuple(map(id, nodes))
    run = _MADE.get(key)
    if run is None:
        if len(_MADE) >= _MOST_MADE:
            _MADE.clear()
        # it keeps its nodes alive, so that their identities stay theirs
        run = _MADE[key] = _made(nodes)
    return run


def _made(nodes: Nodes) -> Run:
    areas = tuple(area_of(node).even() for node in nodes)
    vector = not isinstance(nodes[0], _ALONE)
    return Run(nodes, vector, _cover(nodes[0]), areas, reduce(or_, areas))


def _cover(node: Node) -> Area:
    match node:
        case Picture(alpha=alpha) if alpha >= 1:
            return area_of(node)
        case Layer(children=(Painting(opaque=True, rect=rect), *_), bounds=bounds) if node == Layer(
            node.children, bounds
        ):
            return place_of(rect).inner() & inside_of(bounds)
        case Box(rect=rect, alpha=alpha, radius=radius):
            if alpha >= 1 and not radius and min(rect.w, rect.h) >= _GROUND:
                inside = inside_of(rect)
                return NOWHERE if inside.empty else inside
    return NOWHERE


_RUNS: ByIdentity[tuple[Run, ...]] = ByIdentity(64)
_MADE = dict[tuple[int, ...], Run]()
_MOST_MADE = 512
