"""Items: what bullets and steps list, each at the place where it is spoken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Setting
from vgenflow.stages.directing.phrases import label, phrases, sentences, turned, width, within
from vgenflow.story.document import Heading, ListBlock
from vgenflow.story.storyboard import Cue

_LIMIT = {"en": 64.0, "zh": 18.0}
_HEADING = {"en": 40.0, "zh": 14.0}


@dataclass(frozen=True, slots=True)
class Item:
    """One point: its number in the source, its texts (fullest first), and where it is spoken."""

    number: int
    texts: tuple[str, ...]
    piece: Piece
    at: int

    @property
    def key(self) -> str:
        """What may be listed only once."""
        return f"{self.piece.line.id}:{self.at}:{self.number}"


def listed(beat: Beat) -> Iterator[tuple[ListBlock, list[Item]]]:
    """Lists of which every piece of the beat says an item, with the items said."""
    for block_id in beat.blocks:
        block = beat.source(block_id)
        if not isinstance(block, ListBlock):
            continue
        items = [item for piece in beat.telling for item in _items_of(piece, block, beat)]
        pieces = {item.piece.line.id for item in items}
        if items and len(pieces) == len({piece.line.id for piece in beat.telling}):
            yield block, items


def _items_of(piece: Piece, block: ListBlock, beat: Beat) -> list[Item]:
    """The items of `block` that a piece's spans reach."""
    found = []
    start = 0
    for number, text in enumerate(block.items, 1):
        end = start + len(text)
        if any(s.block == block.id and s.start < end and s.end > start for s in piece.line.spans):
            found.append(Item(number, item_texts(text, beat), piece, _place(piece, text)))
        start = end + 1
    return found


def _place(piece: Piece, text: str) -> int:
    at = piece.line.caption.casefold().find(text[:12].casefold())
    return max(at, piece.since)


def item_texts(text: str, beat: Beat) -> tuple[str, ...]:
    """Short forms of a point, fullest first; its name before a colon, or its first short sentence, leads."""
    limit = _LIMIT[beat.language]
    options = [
        label(p.text, beat.language)
        for p in within(phrases(text, beat.language), limit, beat.language, most=0.5)
    ]
    names = [text.partition(mark)[0] for mark in (": ", "：", " – ", " — ") if mark in text]
    first, *rest = sentences(text, beat.language)
    for name in (*names, *([first] if rest else [])):
        if 2 <= width(name, beat.language) <= limit * 0.6:
            options.insert(0, label(name, beat.language))
    if not options:
        shortest = min((p.text for p in phrases(text, beat.language)), key=len, default=text)
        options = [label(shortest, beat.language)]
    return tuple(dict.fromkeys(options))


def heading_of(beat: Beat, block: ListBlock | None) -> list[str]:
    """Headings to stand over the items: what leads to them or the section's, shortened; else none."""
    texts = [_over(beat, block) if block else "", beat.heading]
    found: list[str] = []
    for text in texts:
        if text:
            options = within(phrases(text, beat.language), _HEADING[beat.language], beat.language)
            found.extend(turned(option.text, beat.language) for option in options[:2])
    return list(dict.fromkeys(found))[:3] or [""]


def _over(beat: Beat, block: ListBlock) -> str:
    """The heading a list stands under, or the line that leads to it ("You will need:")."""
    last = ""
    for each in beat.document.blocks:
        if each.id == block.id:
            return last
        if isinstance(each, Heading):
            last = each.text
        elif each.text.rstrip().endswith((":", "：")) and len(each.text) <= 60:
            last = each.text.rstrip(" :：")
    return last


def item_settings(
    items: Sequence[Item], headings: Sequence[str], extra: Mapping[str, JsonValue]
) -> Iterator[Setting]:
    """The items at their fullest, then shorter and shorter, under each heading."""
    depth = max(len(item.texts) for item in items)
    cues = tuple(
        Cue(element=f"item{i + 1}", line=item.piece.line.id, at=item.at) for i, item in enumerate(items)
    )
    for level in range(depth):
        texts = [item.texts[min(level, len(item.texts) - 1)] for item in items]
        for heading in headings:
            rows: list[JsonValue] = [{"text": text} for text in texts]
            yield Setting({"heading": heading, "items": rows, **extra}, cues)
