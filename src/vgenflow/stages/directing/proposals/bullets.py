"""Bullets: a list of the source, or a series inside a sentence. Prose is never cut into points."""

from collections.abc import Iterator

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate
from vgenflow.stages.directing.items import Item, heading_of, item_settings, listed
from vgenflow.stages.directing.phrases import label, turned
from vgenflow.stages.directing.series import series

_MOST = 5


def bullets(beat: Beat) -> Iterator[Candidate]:
    """What the beat lists, from the surest kind of list to the loosest."""
    for block, items in listed(beat):
        if not block.ordered and 2 <= len(items) <= _MOST:
            settings = item_settings(items, heading_of(beat, block), {})
            uses = frozenset(f"item:{item.key}" for item in items)
            yield Candidate("bullets", tuple(settings), 0.93, "Items of a list", uses, continues=block.id)
    yield from _series(beat)


def _series(beat: Beat) -> Iterator[Candidate]:
    """Such as "Flour, water, salt and patience": one line that lists at least three things."""
    for piece in beat.pieces:
        found = series(piece.text, beat.language)
        if found is None or not (found.lead or found.whole):
            continue
        items = [
            Item(i + 1, (label(part.text, beat.language),), piece, piece.since + part.at)
            for i, part in enumerate(found.parts)
        ]
        lead = [turned(found.lead, beat.language)] if found.lead else heading_of(beat, None)
        share = piece.seconds / beat.seconds
        yield Candidate(
            "bullets",
            tuple(item_settings(items, lead, {})),
            0.4 + 0.42 * share,
            f"The sentence lists {len(items)} things",
            frozenset({f"series:{piece.line.id}"}),
        )
