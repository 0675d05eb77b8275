"""Steps: an ordered list of the source, or lines that count themselves off, one after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.items import Item, heading_of, item_settings, item_texts, listed
from vgenflow.stages.directing.phrases import label, phrases, within
from vgenflow.story.document import ListBlock

_ORDER = re.compile(
    r"^(?:first|firstly|to start|to begin|start by|begin by|second|secondly|third|thirdly|fourth|"
    r"then|next|after that|finally|lastly)\b[, ]|"
    r"^(?:首先|其次|再次|第[一二三四五六]步?|接着|接下来|然后|随后|最后)",
    re.IGNORECASE,
)
_LIMIT = {"en": 64.0, "zh": 18.0}


def steps(beat: Beat) -> Iterator[Candidate]:
    """The items of an ordered list that the lines say, or the lines themselves."""
    for block, items in listed(beat):
        if block.ordered:
            settings = [
                setting
                for shown in _with_earlier(beat, block, items)
                for setting in _settings(beat, block, shown, len(items))
            ]
            yield Candidate(
                "steps",
                tuple(settings),
                0.95 if len(items) > 1 else 0.6,
                f"Steps of a numbered list: {block.items[0][:40]}",
                frozenset(f"item:{item.key}" for item in items),
                continues=block.id,
            )
    items = _counted(beat, beat.telling)
    if len(items) >= 2:
        yield Candidate(
            "steps",
            tuple(item_settings(items, heading_of(beat, None), {})),
            0.7,
            "The lines count themselves off",
            frozenset(f"item:{item.key}" for item in items),
        )


def _with_earlier(beat: Beat, block: ListBlock, items: list[Item]) -> Iterator[list[Item]]:
    """A lone step with the two before it, with one, and alone; several steps as they are."""
    first = items[0]
    for before in range(min(2, first.number - 1) if len(items) == 1 else 0, 0, -1):
        numbers = range(first.number - before, first.number)
        earlier = [
            Item(n, item_texts(block.items[n - 1], beat), first.piece, first.piece.since) for n in numbers
        ]
        yield [*earlier, *items]
    yield items


def _settings(beat: Beat, block: ListBlock, shown: list[Item], spoken: int) -> Iterator[Setting]:
    """The steps under each heading; those that were spoken before stand from the start."""
    first = shown[0].number
    earlier = {f"item{i + 1}" for i in range(len(shown) - spoken)}
    for setting in item_settings(shown, heading_of(beat, block), {"first": first} if first > 1 else {}):
        yield replace(setting, cues=tuple(cue for cue in setting.cues if cue.element not in earlier))


def _counted(beat: Beat, told: Sequence[Piece]) -> list[Item]:
    """The lines as steps if each counts itself off ("First,…", "Then…"); nothing otherwise."""
    items: list[Item] = []
    for piece in told:
        limit = _LIMIT[beat.language]
        options = within(phrases(piece.text, beat.language), limit, beat.language, most=0.5)
        if not _ORDER.match(piece.text) or not options:
            return []
        texts = tuple(label(option.text, beat.language) for option in options)
        items.append(Item(len(items) + 1, texts, piece, piece.since))
    return items
