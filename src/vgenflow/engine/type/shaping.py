"""Shaping: marked text becomes clusters of glyphs in em, with what a break after each would cost."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Any

import uharfbuzz as hb

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item, break_costs
from vgenflow.engine.type.choosing import MISSING, faces_of, items_of, plain
from vgenflow.engine.type.cluster import Cluster, ink_of
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.spacing import gap_after, squeezed
from vgenflow.engine.type.voice import Voice

__all__ = ["Cluster", "plain", "runs_of", "shape", "shaped"]


@lru_cache(maxsize=2048)
def shape(text: str, voice: Voice) -> tuple[Cluster, ...]:
    """All clusters of a text; spaces become gaps."""
    items = items_of(text, voice)
    faces = faces_of(items, voice)
    costs = break_costs(items)
    clusters = list[Cluster]()
    for members in runs_of(items, faces):
        face, missing = faces[members[0]]
        for last, cluster in shaped(members, items, face, voice, missing):
            gap = gap_after(items, last, faces, voice)
            item = items[last]
            clusters.append(
                replace(
                    cluster, gap=gap, cost=costs[last], space=item.space, marked=item.marked, missing=missing
                )
            )
    return tuple(squeezed(clusters))


def runs_of(items: Sequence[Item], faces: Sequence[tuple[Face, bool]]) -> list[list[int]]:
    """Indexes of items that are shaped together: one word, one face, one emphasis."""
    runs = list[list[int]]()
    for index, item in enumerate(items):
        before = items[index - 1]
        if index and not before.space and before.marked == item.marked and faces[index - 1] == faces[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def shaped(
    members: Sequence[int], items: Sequence[Item], face: Face, voice: Voice, missing: bool
) -> Iterator[tuple[int, Cluster]]:
    """Clusters of one run, each with the index of its last item (a ligature holds several)."""
    texts = [MISSING if missing else items[index].text for index in members]
    starts = [0, *accumulate(len(text) for text in texts)]
    buffer = hb.Buffer()
    buffer.add_str("".join(texts))
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = "zh-Hans" if voice.language == "zh" else "en"
    hb.shape(face.font, buffer, dict(voice.features))
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    glyphs = sorted(
        ((bisect_right(starts, info.cluster) - 1, info, place) for info, place in pairs), key=_first
    )
    groups = [(where, list(group)) for where, group in groupby(glyphs, key=_first)]
    ends = [where for where, _ in groups[1:]] + [len(members)]
    for (where, group), end in zip(groups, ends, strict=True):
        text = "".join(items[members[i]].text for i in range(where, end))
        yield members[end - 1], _cluster(text, group, face, voice)


def _first(entry: tuple[int, object, object]) -> int:
    return entry[0]


def _cluster(text: str, glyphs: Sequence[tuple[int, Any, Any]], face: Face, voice: Voice) -> Cluster:
    """One cluster of glyphs set one after another."""
    ids, offsets, pen, em = list[int](), list[tuple[float, float]](), 0.0, face.upem
    for _, info, place in glyphs:
        ids.append(info.codepoint)
        offsets.append(((pen + place.x_offset) / em, -place.y_offset / em))
        pen += place.x_advance
    ink = ink_of(face, ids, offsets)
    tracking = 0.0 if script.is_han(text[0]) or face.chinese or face.emoji else voice.tracking
    return Cluster(text, face, tuple(ids), tuple(offsets), pen / em + tracking, ink)
