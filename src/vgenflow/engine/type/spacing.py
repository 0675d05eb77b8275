"""Space between characters: after a letter, between scripts, inside full-width marks (W3C clreq)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item
from vgenflow.engine.type.cluster import Cluster, moved
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.voice import Voice

QUARTER = 0.25
"""Between Chinese and Latin or digits, in em (clreq 3.2.3)."""
_FULL_WIDTH = 0.9
_WITH_DIGITS = frozenset("%‰°℃$€£¥")
"""Marks that are spaced from Chinese as digits are."""
_HALF = 0.5
"""Width of the dot between Chinese names and of narrow quotation marks, in em."""


def gap_after(items: Sequence[Item], last: int, faces: Sequence[tuple[Face, bool]], voice: Voice) -> float:
    """Space after an item: a quarter between Chinese and letters or digits, none inside Chinese.

    Spaces that are typed around a dot are meant: it then parts words rather than names.
    """
    item = items[last]
    if last + 1 == len(items):
        return 0.0
    after = items[last + 1]
    here, there = _full(item, faces[last][0]), _full(after, faces[last + 1][0])
    if here or there:
        letters = [side.text[0] for side, full in ((item, here), (after, there)) if full]
        if not all(char.isalnum() for char in letters):
            return QUARTER if item.space and "·" in (*letters, after.text) else 0.0
        beside = "" if here and there else after.text[0] if here else item.text[-1]
        return QUARTER if item.space or beside.isalnum() or beside in _WITH_DIGITS else 0.0
    if not item.space:
        return 0.0
    face = faces[last][0] if not faces[last][0].emoji else voice.faces[0]
    width = face.advance(" ") if face.glyph(" ") else 0.25
    return width + voice.tracking


def _full(item: Item, face: Face) -> bool:
    return script.is_han(item.text[0]) or (item.text[0] in script.SHARED and face.chinese)


def squeezed(clusters: Sequence[Cluster], axis: Literal[0, 1] = 0) -> Iterator[Cluster]:
    """Full-width marks give up their empty half beside another one, and offer it at line edges.

    By their own ink: that holds for faces without `halt` and `chws`, next to another face, and in
    columns (`axis` 1).
    """
    for index, cluster in enumerate(clusters):
        mark = cluster.text[0]
        before = clusters[index - 1] if index else None
        after = clusters[index + 1] if index + 1 < len(clusters) else None
        if mark == "·" and cluster.chinese:
            yield _shifted(cluster, (cluster.advance - _HALF) / 2, _HALF, axis)
        elif not cluster.chinese or mark not in script.OPENING | script.CLOSING:
            yield cluster
        elif cluster.advance < _FULL_WIDTH:
            yield _half(cluster, axis)
        elif mark in script.CLOSING:
            room = max(0.0, min(0.5, cluster.advance - cluster.ink[2 + axis] - 0.04))
            taken = after is not None and _takes(after)
            if taken:
                yield replace(cluster, advance=cluster.advance - room)
            else:
                yield replace(cluster, tail=room)
        else:
            room = max(0.0, min(0.5, cluster.ink[axis] - 0.04))
            if before is not None and before.chinese and before.text[0] in script.OPENING:
                yield _shifted(cluster, room, cluster.advance - room, axis)
            else:
                yield replace(cluster, lead=room)


def _takes(after: Cluster) -> bool:
    """It follows a closing mark without the room between them: half-em openings need it."""
    mark = after.text[0]
    return after.chinese and (
        mark in script.CLOSING or (mark in script.OPENING and after.advance >= _FULL_WIDTH)
    )


def _half(cluster: Cluster, axis: Literal[0, 1]) -> Cluster:
    """A narrow quotation mark as half an em of Chinese."""
    if cluster.advance >= _HALF:
        return cluster
    room = _HALF - cluster.advance if cluster.text[0] in script.OPENING else 0.0
    return _shifted(cluster, -room, _HALF, axis)


def _shifted(cluster: Cluster, room: float, advance: float, axis: Literal[0, 1]) -> Cluster:
    """Without its first `room` em, and `advance` long."""
    return replace(moved(cluster, *((-room, 0.0) if axis == 0 else (0.0, -room))), advance=advance)
