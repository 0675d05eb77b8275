"""Marked text becomes items, and each item the typeface that sets it."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from vgenflow.engine.type import script
from vgenflow.engine.type.breaking import Item
from vgenflow.engine.type.faces import Face
from vgenflow.engine.type.voice import Voice

MISSING = "□"
"""Stands for a character that no typeface has."""
_MARKED = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")
_JOINERS = frozenset({"\u200d", *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0020, 0xE0080))})
"""Characters that steer emoji and draw nothing."""


def plain(text: str) -> str:
    """The text without its `*…*` marks."""
    return _MARKED.sub(r"\1", text)


def items_of(text: str, voice: Voice) -> tuple[Item, ...]:
    """Graphemes that the faces can set, with what follows each."""
    return tuple(_settable(item, voice) for item in _items(text, voice))


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
    if script.is_emoji(item.text):
        chain = chain[::-1]
    if any(_sets(face, item.text) for face in chain):
        return item
    holding = next((face for face in chain if face.has(item.text[0])), None)
    if holding is not None:
        return replace(item, text="".join(c for c in item.text if holding.has(c)))
    plainer = unicodedata.normalize("NFKC", item.text)
    known = all(any(face.has(char) for face in voice.faces) for char in plainer)
    return replace(item, text=plainer) if plainer.strip() and known else item


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for match in _MARKED.finditer(text):
        yield text[end : match.start()], False
        yield match.group(1), True
        end = match.end()
    yield text[end:], False


def _sets(face: Face, text: str) -> bool:
    if len(text) == 1:
        return face.has(text) or text in _JOINERS
    return all(face.has(char) or char in _JOINERS for char in text)


def faces_of(items: Sequence[Item], voice: Voice) -> list[tuple[Face, bool]]:
    """The face that sets each item, and whether none has it.

    A Chinese text is set in one face: where a brush lacks a character, the next face that has them
    all sets the whole of it. Faces are asked in order and no further than needed: they are large.
    """
    han = {item.text[0] for item in items if item.text >= "〇" and script.is_ideograph(item.text[0])}
    whole = {id(chain): _whole(han, chain) for chain in (voice.faces, voice.emphasis)} if han else {}
    found = list[tuple[Face, bool]]()
    for index, item in enumerate(items):
        chain = voice.emphasis if item.marked else voice.faces
        found.append(_face(items, index, voice, chain, whole.get(id(chain))))
    return found


def _whole(han: Collection[str], chain: Sequence[Face]) -> Face | None:
    """The first face that has all ideographs of the basic plane; rarer ones may come from another.

    A face of everyday characters gives way to the first that has the rarer ones as well, if one has.
    """
    common = [char for char in han if ord(char) <= 0xFFFF]
    if not common:
        return None
    face = next((face for face in chain if all(map(face.has, common))), None)
    if face is None or not face.everyday:
        return face
    return next((face for face in chain if all(map(face.has, han))), face)


def _face(
    items: Sequence[Item], index: int, voice: Voice, chain: Sequence[Face], whole: Face | None
) -> tuple[Face, bool]:
    item = items[index]
    liked: Iterable[Face] = ()
    if script.is_emoji(item.text):
        liked = (face for face in reversed(chain) if face.emoji)
    elif item.text[0] in script.SHARED and among_han(items, index, voice):
        liked = (face for face in chain if face.chinese and _sets(face, item.text))
    elif whole is not None and script.is_han(item.text[0]):
        liked = (whole,)
    for face in (*islice(liked, 1), *chain) if liked else chain:
        if _sets(face, item.text):
            return face, False
    return next((face for face in chain if face.has(MISSING)), chain[0]), True


def among_han(items: Sequence[Item], index: int, voice: Voice) -> bool:
    """A mark that Latin and Chinese share belongs to its nearest letter, in Chinese text to Chinese."""
    before = next((items[i].text[0] for i in range(index - 1, -1, -1) if _letter(items[i])), "")
    after = next((items[i].text[0] for i in range(index + 1, len(items)) if _letter(items[i])), "")
    han = [script.is_han(char) for char in (before, after) if char]
    return any(han) if voice.language == "zh" else bool(han) and all(han)


def _letter(item: Item) -> bool:
    return item.text[0] not in script.SHARED
