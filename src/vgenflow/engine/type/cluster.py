"""Cluster: one unbreakable piece of a text, in em."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vgenflow.engine.type import script
from vgenflow.engine.type.faces import Face, Ink


@dataclass(frozen=True, slots=True)
class Cluster:
    """One unbreakable piece: its glyphs in em from its own origin."""

    text: str
    face: Face
    ids: tuple[int, ...]
    offsets: tuple[tuple[float, float], ...]
    advance: float
    ink: Ink
    gap: float = 0.0
    """Space after it, which vanishes at the end of a line."""
    lead: float = 0.0
    """Empty part of it that vanishes at the start of a line."""
    tail: float = 0.0
    """Empty part of it that vanishes at the end of a line."""
    cost: float = math.inf
    """Of breaking the line after it; infinite where it must not break."""
    space: bool = False
    """The text has a space after it."""
    marked: bool = False
    """Inside `*…*`."""
    missing: bool = False
    turned: bool = False
    """In a column: set sideways."""
    scale: float = 1.0
    """In a column: the size of its glyphs, in sizes."""

    @property
    def chinese(self) -> bool:
        """It is a full-width character."""
        return script.is_han(self.text[0]) or (self.face.chinese and self.text[0] in script.SHARED)


def moved(cluster: Cluster, across: float, down: float) -> Cluster:
    """The cluster with its glyphs moved, in em."""
    left, top, right, bottom = cluster.ink
    return replace(
        cluster,
        offsets=tuple((dx + across, dy + down) for dx, dy in cluster.offsets),
        ink=(left + across, top + down, right + across, bottom + down),
    )


def ink_of(face: Face, ids: Sequence[int], offsets: Sequence[tuple[float, float]]) -> Ink:
    """The box around the ink of glyphs."""
    boxes = [(dx, dy, face.ink(i)) for i, (dx, dy) in zip(ids, offsets, strict=True)]
    seen = [(dx + b[0], dy + b[1], dx + b[2], dy + b[3]) for dx, dy, b in boxes if b[2] > b[0]]
    if not seen:
        return (0.0, 0.0, 0.0, 0.0)
    lefts, tops, rights, feet = zip(*seen, strict=True)
    return (min(lefts), min(tops), max(rights), max(feet))
