"""Shaping for columns: upright ideographs, marks in vertical forms, short numbers in one cell, Latin turned.

A cluster's origin is in the middle of its column, where it begins; its advance goes down. Which
characters turn follows UAX #50; quotation marks become brackets (GB/T 15834, 5.2); numbers of
up to three digits stand upright in one cell (W3C clreq 3.2.4, jlreq 3.2.5).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item, break_costs
from vgenflow.engine.type.choosing import MISSING, among_han, faces_of, items_of
from vgenflow.engine.type.cluster import Cluster, ink_of, moved
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.shaping import runs_of, shaped
from vgenflow.engine.type.spacing import gap_after, squeezed
from vgenflow.engine.type.voice import Voice

_CELL = re.compile(r"[0-9]{1,3}[%‰°]?|[A-Z][A-Z0-9]?|[0-9][A-Z]")
"""What may stand upright in one cell."""
_SMALLEST = 0.52
"""Size of type squeezed into a cell, in sizes; what would be smaller is turned."""
_CELL_WIDTH = 0.94
_BASELINE = 0.88
"""Of the ideographic em box, from its top, for faces that do not tell."""
_TURNING = frozenset("—–…～‥（）《》〈〉【】〔〕〖〗｛｝［］「」『』：＝－")
"""Marks that are turned if the face has no vertical form of them."""
_CORNER = frozenset("，。、．")
"""Marks that stand in the upper right corner of their cell."""

Faced = tuple[Face, bool]


@lru_cache(maxsize=512)
def shape_column(text: str, voice: Voice) -> tuple[Cluster, ...]:
    """All clusters of a text that runs down; spaces become gaps."""
    items = _quoted(items_of(text, voice), voice)
    faces = faces_of(items, voice)
    costs = break_costs(items)
    clusters = [
        replace(
            cluster,
            gap=gap_after(items, last, faces, voice),
            cost=costs[last],
            space=items[last].space,
            marked=items[last].marked,
            missing=faces[last][1],
        )
        for last, cluster in _pieces(items, faces, voice)
    ]
    return tuple(squeezed(_celled(clusters), axis=1))


def _celled(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Numbers in a cell are spaced as ideographs are: not at all."""
    out = list(clusters)
    for index, after in enumerate(clusters[1:]):
        here = clusters[index]
        if not here.space and (_in_cell(here) or _in_cell(after)):
            out[index] = replace(here, gap=0.0)
    return out


def _in_cell(cluster: Cluster) -> bool:
    return not (cluster.turned or cluster.chinese or cluster.face.emoji)


def _quoted(items: Sequence[Item], voice: Voice) -> tuple[Item, ...]:
    """The items, with brackets for the quotation marks of Chinese."""
    return tuple(
        replace(item, text=item.text.translate(script.QUOTES))
        if item.text in "“”‘’" and among_han(items, index, voice)
        else item
        for index, item in enumerate(items)
    )


def _pieces(items: Sequence[Item], faces: Sequence[Faced], voice: Voice) -> Iterator[tuple[int, Cluster]]:
    """Clusters with the index of the last item of each."""
    for upright, word in _words(items, faces):
        yield from (_standing if upright else _sideways)(word, items, faces, voice)


def _words(items: Sequence[Item], faces: Sequence[Faced]) -> Iterator[tuple[bool, list[int]]]:
    """Runs of items: upright ones of one face, others between spaces."""
    word, before = list[int](), True
    for index, (item, (face, missing)) in enumerate(zip(items, faces, strict=True)):
        upright = (
            missing
            or script.is_han(item.text[0])
            or face.emoji
            or (item.text[0] in script.SHARED and face.chinese)
        )
        apart = (
            not word
            or upright != before
            or items[index - 1].marked != item.marked
            or (faces[index - 1] != faces[index] if upright else items[index - 1].space)
        )
        if apart and word:
            yield before, word
            word = []
        word, before = [*word, index], upright
    if word:
        yield before, word


def _standing(
    word: Sequence[int], items: Sequence[Item], faces: Sequence[Faced], voice: Voice
) -> Iterator[tuple[int, Cluster]]:
    face, missing = faces[word[0]]
    if face.emoji:
        for last, cluster in shaped(word, items, face, voice, missing):
            yield last, _centred(cluster, 1.0)
        return
    for _, same in groupby(word, key=lambda index: items[index].text if items[index].text in "—…" else index):
        indexes = list(same)
        text = MISSING if missing else "".join(items[index].text for index in indexes)
        joined = _upright(text, face, voice)
        if len(joined.ids) == 1 and joined.ink[3] - joined.ink[1] > joined.ink[2] - joined.ink[0]:
            yield indexes[-1], replace(joined, text="".join(items[index].text for index in indexes))
        else:
            for index in indexes:
                yield index, _upright(items[index].text, face, voice)


def _upright(text: str, face: Face, voice: Voice) -> Cluster:
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
        return _by_hand(cluster)
    return cluster


def _by_hand(cluster: Cluster) -> Cluster:
    """A mark of a face without vertical forms: turned in its cell, or moved to its corner."""
    left, top, right, bottom = cluster.ink
    if cluster.text[0] in _TURNING:
        wide = cluster.face.advance(cluster.text[0])
        across = (top + bottom) / 2 - cluster.offsets[0][1]
        turned = _turned(
            replace(cluster, offsets=((0.0, 0.0),), ink=cluster.face.ink(cluster.ids[0])), -across
        )
        return replace(moved(turned, 0.0, (1.0 - wide) / 2), advance=1.0)
    if cluster.text[0] in _CORNER:
        return moved(cluster, 0.5 - (left + 0.5) - right, (1.0 - bottom) - top)
    return cluster


def _sideways(
    word: Sequence[int], items: Sequence[Item], faces: Sequence[Faced], voice: Voice
) -> Iterator[tuple[int, Cluster]]:
    text = "".join(items[index].text for index in word)
    runs = [[word[i] for i in run] for run in runs_of([items[i] for i in word], [faces[i] for i in word])]
    pieces = [piece for run in runs for piece in shaped(run, items, *_of(faces[run[0]], voice))]
    if _CELL.fullmatch(text) and len(runs) == 1:
        cell = _cell(text, [cluster for _, cluster in pieces])
        if cell is not None:
            yield word[-1], cell
            return
    for last, cluster in pieces:
        yield last, _turned(cluster, _middle(cluster.face))


def _of(faced: Faced, voice: Voice) -> tuple[Face, Voice, bool]:
    return faced[0], voice, faced[1]


def _cell(text: str, clusters: Sequence[Cluster]) -> Cluster | None:
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


def _centred(cluster: Cluster, advance: float) -> Cluster:
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


def _middle(face: Face) -> float:
    """Height of the middle of Latin letters over their baseline, in em."""
    return -(face.ink(face.glyph("x"))[1] + face.ink(face.glyph("H"))[1]) / 4


def _turned(cluster: Cluster, middle: float) -> Cluster:
    """Set sideways, `middle` em over the baseline in the middle of the column."""
    left, top, right, bottom = cluster.ink
    return replace(
        cluster,
        offsets=tuple((-middle - dy, dx) for dx, dy in cluster.offsets),
        ink=(-middle - bottom, left, -middle - top, right),
        turned=True,
    )
