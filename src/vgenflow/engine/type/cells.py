"""Pieces of a column: an ideograph or mark in its cell, a short number in one, a picture, a letter turned."""

from collections.abc import Sequence
from dataclasses import replace

import uharfbuzz as hb

from vgenflow.engine.type.cluster import Cluster, ink_of, moved
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.voice import Voice

_SMALLEST = 0.52
"""Size of type squeezed into a cell, in sizes; what would be smaller is turned."""
_CELL_WIDTH = 0.94
_BASELINE = 0.88
"""Of the ideographic em box, from its top, for faces that do not tell."""
_TURNING = frozenset("—–…～‥（）《》〈〉【】〔〕〖〗｛｝［］「」『』：＝－")
"""Marks that are turned if the face has no vertical form of them."""
_CORNER = frozenset("，。、．")
"""Marks that stand in the upper right corner of their cell."""


def stood(text: str, face: Face, voice: Voice) -> Cluster:
    """One ideograph or mark in its cell."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script = "ttb", "Hani"
    buffer.language = "zh-Hans" if voice.language == "zh" else "en"
    hb.shape(face.font, buffer, dict(voice.features))
    em, pen = face.upem, 0.0
    ids, offsets = list[int](), list[tuple[float, float]]()
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        ids.append(info.codepoint)
        offsets.append((place.x_offset / em, -(pen + place.y_offset) / em))
        pen += place.y_advance
    advance = -pen / em
    if not face.vertical:
        advance, offsets = 1.0, [(dx, _BASELINE) for dx, _ in offsets]
    cluster = Cluster(text, face, tuple(ids), tuple(offsets), advance, ink_of(face, ids, offsets))
    if ids == [face.glyph(text[0])]:
        return helped(cluster)
    return cluster


def helped(cluster: Cluster) -> Cluster:
    """A mark of a face without vertical forms: turned in its cell, or moved to its corner."""
    left, top, right, bottom = cluster.ink
    if cluster.text[0] in _TURNING:
        wide = cluster.face.advance(cluster.text[0])
        across = (top + bottom) / 2 - cluster.offsets[0][1]
        lying = turned(replace(cluster, offsets=((0.0, 0.0),), ink=cluster.face.ink(cluster.ids[0])), -across)
        return replace(moved(lying, 0.0, (1.0 - wide) / 2), advance=1.0)
    if cluster.text[0] in _CORNER:
        return moved(cluster, -left - right, max(0.05, 1.0 - bottom) - top)
    return cluster


def cell_of(text: str, clusters: Sequence[Cluster]) -> Cluster | None:
    """A short number as one upright piece, as small as it must be; None if that is too small."""
    wide = sum(cluster.advance for cluster in clusters)
    scale = min(1.0, _CELL_WIDTH / wide)
    if scale < _SMALLEST:
        return None
    face, pen = clusters[0].face, -wide / 2
    ids, offsets = list[int](), list[tuple[float, float]]()
    for cluster in clusters:
        ids += cluster.ids
        offsets += [((pen + dx) * scale, dy * scale) for dx, dy in cluster.offsets]
        pen += cluster.advance
    boxes = [tuple(edge * scale for edge in face.ink(i)) for i in ids]
    left = min(dx + box[0] for (dx, _), box in zip(offsets, boxes, strict=True))
    top = min(dy + box[1] for (_, dy), box in zip(offsets, boxes, strict=True))
    right = max(dx + box[2] for (dx, _), box in zip(offsets, boxes, strict=True))
    bottom = max(dy + box[3] for (_, dy), box in zip(offsets, boxes, strict=True))
    cell = Cluster(text, face, tuple(ids), tuple(offsets), 1.0, (left, top, right, bottom), scale=scale)
    return moved(cell, 0.0, 0.5 - (top + bottom) / 2)


def centred(cluster: Cluster, advance: float) -> Cluster:
    """A picture in the middle of its cell, as wide as the cell."""
    wide = cluster.ink[2] - cluster.ink[0]
    scale = min(1.0, advance / wide) if wide > 0 else 1.0
    ink = tuple(edge * scale for edge in cluster.ink)
    shrunk = replace(
        cluster,
        offsets=tuple((dx * scale, dy * scale) for dx, dy in cluster.offsets),
        ink=(ink[0], ink[1], ink[2], ink[3]),
        advance=advance,
        scale=scale,
    )
    return moved(shrunk, -(ink[0] + ink[2]) / 2, advance / 2 - (ink[1] + ink[3]) / 2)


def middle_of(face: Face) -> float:
    """Height of the middle of Latin letters over their baseline, in em."""
    return -(face.ink(face.glyph("x"))[1] + face.ink(face.glyph("H"))[1]) / 4


def turned(cluster: Cluster, middle: float) -> Cluster:
    """Set sideways, `middle` em over the baseline in the middle of the column."""
    left, top, right, bottom = cluster.ink
    return replace(
        cluster,
        offsets=tuple((-middle - dy, dx) for dx, dy in cluster.offsets),
        ink=(-middle - bottom, left, -middle - top, right),
        turned=True,
    )
