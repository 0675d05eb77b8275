"""Shaping: marked text becomes clusters of glyphs in em, with what a break after each would cost."""

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby
from typing import Any

import uharfbuzz as hb

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item, break_costs
from vgenflow.engine.type.faces import Face, Ink
from vgenflow.engine.type.voice import Voice

THIN = 0.18
"""Space between Chinese and Latin or digits, in em."""
MISSING = "□"
"""Stands for a character that no typeface has."""
_MARKED = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")
_FULL_WIDTH = 0.9
_JOINERS = frozenset({"\u200d", *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0020, 0xE0080))})
"""Characters that steer emoji and draw nothing."""


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

    @property
    def chinese(self) -> bool:
        """It is a full-width character."""
        return script.is_han(self.text[0]) or (self.face.chinese and self.text[0] in script.SHARED)


def plain(text: str) -> str:
    """The text without its `*…*` marks."""
    return _MARKED.sub(r"\1", text)


@lru_cache(maxsize=2048)
def shape(text: str, voice: Voice) -> tuple[Cluster, ...]:
    """All clusters of a text; spaces become gaps."""
    items = tuple(_settable(item, voice) for item in _items(text, voice))
    faces = [_face(items, index, voice) for index in range(len(items))]
    costs = break_costs(items)
    clusters = list[Cluster]()
    for members in _runs(items, faces):
        face, missing = faces[members[0]]
        for last, cluster in _shaped(members, items, face, voice, missing):
            gap = _gap(items, last, faces, voice)
            item = items[last]
            clusters.append(
                replace(
                    cluster, gap=gap, cost=costs[last], space=item.space, marked=item.marked, missing=missing
                )
            )
    return tuple(_squeezed(clusters))


def _items(text: str, voice: Voice) -> Iterator[Item]:
    """Graphemes with what follows each: a space, a hint to break."""
    if voice.capitals:
        text = text.upper()
    pending: Item | None = None
    for part, marked in _parts(script.clean(text)):
        for grapheme in script.clusters(part):
            if grapheme in (" ", script.HINT):
                if pending is not None:
                    spaced = grapheme == " "
                    pending = replace(pending, space=pending.space or spaced, hint=pending.hint or not spaced)
                continue
            if pending is not None:
                yield pending
            pending = Item(grapheme, marked)
    if pending is not None:
        yield pending


def _settable(item: Item, voice: Voice) -> Item:
    """What the faces can set: marks that none has are dropped, a small ₂ gives way to 2 (NFKC)."""
    chain = voice.emphasis if item.marked else voice.faces
    if any(all(ord(c) in face.characters or c in _JOINERS for c in item.text) for face in chain):
        return item
    holding = next((face for face in chain if ord(item.text[0]) in face.characters), None)
    if holding is not None:
        return replace(item, text="".join(c for c in item.text if ord(c) in holding.characters))
    plainer = unicodedata.normalize("NFKC", item.text)
    known = all(any(ord(char) in face.characters for face in voice.faces) for char in plainer)
    return replace(item, text=plainer) if plainer.strip() and known else item


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for match in _MARKED.finditer(text):
        yield text[end : match.start()], False
        yield match.group(1), True
        end = match.end()
    yield text[end:], False


def _face(items: Sequence[Item], index: int, voice: Voice) -> tuple[Face, bool]:
    """The face that sets an item, and whether none has it."""
    item = items[index]
    chain = voice.emphasis if item.marked else voice.faces
    if item.text[0] in script.SHARED and _among_han(items, index, voice):
        chain = tuple(sorted(chain, key=lambda face: not face.chinese))
    elif script.is_emoji(item.text):
        chain = tuple(sorted(chain, key=lambda face: not face.emoji))
    needed = [ord(char) for char in item.text if char not in _JOINERS]
    for face in chain:
        if all(code in face.characters for code in needed):
            return face, False
    return next((face for face in chain if ord(MISSING) in face.characters), chain[0]), True


def _among_han(items: Sequence[Item], index: int, voice: Voice) -> bool:
    """A mark that Latin and Chinese share belongs to its nearest letter, in Chinese text to Chinese."""
    before = next((items[i].text[0] for i in range(index - 1, -1, -1) if _letter(items[i])), "")
    after = next((items[i].text[0] for i in range(index + 1, len(items)) if _letter(items[i])), "")
    han = [script.is_han(char) for char in (before, after) if char]
    return any(han) if voice.language == "zh" else bool(han) and all(han)


def _letter(item: Item) -> bool:
    return item.text[0] not in script.SHARED


def _runs(items: Sequence[Item], faces: Sequence[tuple[Face, bool]]) -> list[list[int]]:
    """Indexes of items that are shaped together: one word, one face, one emphasis."""
    runs = list[list[int]]()
    for index, item in enumerate(items):
        before = items[index - 1]
        if index and not before.space and before.marked == item.marked and faces[index - 1] == faces[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _shaped(
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
    ids, offsets, pen, em = list[int](), list[tuple[float, float]](), 0.0, face.upem
    for _, info, place in glyphs:
        ids.append(info.codepoint)
        offsets.append(((pen + place.x_offset) / em, -place.y_offset / em))
        pen += place.x_advance
    boxes = [(dx, dy, face.ink(i)) for i, (dx, dy) in zip(ids, offsets, strict=True)]
    seen = [(dx + b[0], dy + b[1], dx + b[2], dy + b[3]) for dx, dy, b in boxes if b[2] > b[0]]
    ink = (
        (min(b[0] for b in seen), min(b[1] for b in seen), max(b[2] for b in seen), max(b[3] for b in seen))
        if seen
        else (0.0, 0.0, 0.0, 0.0)
    )
    tracking = 0.0 if script.is_han(text[0]) or face.chinese or face.emoji else voice.tracking
    return Cluster(text, face, tuple(ids), tuple(offsets), pen / em + tracking, ink)


def _gap(items: Sequence[Item], last: int, faces: Sequence[tuple[Face, bool]], voice: Voice) -> float:
    """Space after an item: a thin one between Chinese and Latin, none inside Chinese."""
    item = items[last]
    if last + 1 == len(items):
        return 0.0
    after = items[last + 1]
    here, there = _full(item, faces[last][0]), _full(after, faces[last + 1][0])
    if here and there:
        return THIN if item.space and item.text[0].isalnum() and after.text[0].isalnum() else 0.0
    if here != there:
        marks = script.CLOSING | script.OPENING | script.SHARED
        beside = item.text[0] in marks or after.text[0] in marks
        return (
            0.0 if beside and (item.text[0] in marks) == here else THIN if item.space or not beside else 0.0
        )
    if not item.space:
        return 0.0
    face = faces[last][0] if not faces[last][0].emoji else voice.faces[0]
    width = face.advance(" ") if face.glyph(" ") else 0.25
    return width + voice.tracking


def _full(item: Item, face: Face) -> bool:
    return script.is_han(item.text[0]) or (item.text[0] in script.SHARED and face.chinese)


def _squeezed(clusters: Sequence[Cluster]) -> Iterator[Cluster]:
    """Full-width marks give up their empty half beside another one, and offer it at line edges."""
    for index, cluster in enumerate(clusters):
        mark = cluster.text[0]
        if cluster.advance < _FULL_WIDTH or mark not in script.HALF_START | script.HALF_END:
            yield cluster
            continue
        after = clusters[index + 1].text[0] if index + 1 < len(clusters) else ""
        before = clusters[index - 1].text[0] if index else ""
        if mark in script.HALF_END:
            room = max(0.0, min(0.5, cluster.advance - cluster.ink[2] - 0.04))
            if after in script.OPENING | script.CLOSING and after:
                yield replace(cluster, advance=cluster.advance - room)
            else:
                yield replace(cluster, tail=room)
        else:
            room = max(0.0, min(0.5, cluster.ink[0] - 0.04))
            if before in script.OPENING and before:
                yield _shifted(cluster, room)
            else:
                yield replace(cluster, lead=room)


def _shifted(cluster: Cluster, room: float) -> Cluster:
    """Without its first `room` em."""
    left, top, right, bottom = cluster.ink
    return replace(
        cluster,
        offsets=tuple((dx - room, dy) for dx, dy in cluster.offsets),
        advance=cluster.advance - room,
        ink=(left - room, top, right - room, bottom),
    )
