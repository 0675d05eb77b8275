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

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item, break_costs
from vgenflow.engine.type.cells import cell_of, centred, middle_of, stood, turned
from vgenflow.engine.type.choosing import MISSING, among_han, faces_of, items_of
from vgenflow.engine.type.cluster import Cluster
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.shaping import runs_of, shaped
from vgenflow.engine.type.spacing import gap_after, squeezed
from vgenflow.engine.type.voice import Voice

_CELL = re.compile(r"[0-9]{1,3}[%‰°]?|[A-Z][A-Z0-9]?|[0-9][A-Z]")
"""What may stand upright in one cell."""

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
        if not here.space and (_incell_of(here) or _incell_of(after)):
            out[index] = replace(here, gap=0.0)
    return out


def _incell_of(cluster: Cluster) -> bool:
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
            yield last, centred(cluster, 1.0)
        return
    for _, same in groupby(word, key=lambda index: items[index].text if items[index].text in "—…" else index):
        indexes = list(same)
        text = MISSING if missing else "".join(items[index].text for index in indexes)
        joined = stood(text, face, voice)
        if len(joined.ids) == 1 and joined.ink[3] - joined.ink[1] > joined.ink[2] - joined.ink[0]:
            yield indexes[-1], replace(joined, text="".join(items[index].text for index in indexes))
        else:
            for index in indexes:
                yield index, stood(items[index].text, face, voice)


def _sideways(
    word: Sequence[int], items: Sequence[Item], faces: Sequence[Faced], voice: Voice
) -> Iterator[tuple[int, Cluster]]:
    text = "".join(items[index].text for index in word)
    runs = [[word[i] for i in run] for run in runs_of([items[i] for i in word], [faces[i] for i in word])]
    pieces = [piece for run in runs for piece in shaped(run, items, *_of(faces[run[0]], voice))]
    if _CELL.fullmatch(text) and len(runs) == 1:
        cell = cell_of(text, [cluster for _, cluster in pieces])
        if cell is not None:
            yield word[-1], cell
            return
    for last, cluster in pieces:
        yield last, turned(cluster, middle_of(cluster.face))


def _of(faced: Faced, voice: Voice) -> tuple[Face, Voice, bool]:
    return faced[0], voice, faced[1]
