"""Runs: the neighbouring nodes of a drawing that are painted together."""

from collections.abc import Sequence
from itertools import groupby

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Path, Picture

Vector = Box | Path | Glyphs
Run = tuple[Node, ...]
"""One picture, one layer, or neighbouring vector nodes, which Skia draws on one sheet."""


def runs_of(nodes: Sequence[Node]) -> list[Run]:
    """All nodes in order, as runs."""
    runs = list[Run]()
    for vector, group in groupby(nodes, key=lambda node: not isinstance(node, Picture | Layer)):
        members = tuple(group)
        runs.extend([members] if vector else [(node,) for node in members])
    return runs


def grounded(runs: Sequence[Run]) -> bool:
    """The first run lies on the flat background, so it is painted without blending."""
    return bool(runs) and is_vector(runs[0])


def is_vector(run: Run) -> bool:
    """It holds vector nodes."""
    return not isinstance(run[0], Picture | Layer)


def vectors(run: Run) -> list[Vector]:
    """Its vector nodes."""
    return [node for node in run if not isinstance(node, Picture | Layer)]
