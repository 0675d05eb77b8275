"""Bullets: a list of the source, a series inside a sentence, or the points of a few lines."""

from collections.abc import Iterator, Sequence

from vgenflow.stages.directing.beats import Beat, Piece
from vgenflow.stages.directing.candidates import Candidate
from vgenflow.stages.directing.items import Item, heading_of, item_settings, listed
from vgenflow.stages.directing.matching import shared
from vgenflow.stages.directing.phrases import label, phrases, turned, width, within
from vgenflow.stages.directing.points import Point, clauses
from vgenflow.stages.directing.series import series
from vgenflow.story.document import ListBlock, Quote

_POINT = {"en": 46.0, "zh": 16.0}
_TOPIC = {"en": 42.0, "zh": 15.0}
_MOST = 5
_LAST_RESORT = 0.05
"""Points under the video's own title, or two clauses of one sentence: only where the eye needs a change."""


def bullets(beat: Beat) -> Iterator[Candidate]:
    """What the beat lists, from the surest kind of list to the loosest."""
    for block, items in listed(beat):
        if not block.ordered and 2 <= len(items) <= _MOST:
            settings = item_settings(items, heading_of(beat, block), {})
            uses = frozenset(f"item:{item.key}" for item in items)
            yield Candidate("bullets", tuple(settings), 0.93, "Items of a list", uses, continues=block.id)
    yield from _series(beat)
    yield from _points(beat)


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


def _points(beat: Beat) -> Iterator[Candidate]:
    """Points under a heading: lines under their first one or their section, or the clauses of a line."""
    told = [piece for piece in beat.telling if not _quoted_or_listed(beat, piece)]
    if len(told) != len(beat.telling) or any(piece.asks for piece in told[1:]):
        return
    if len(told) >= 2:
        topics = _topics(told[0], beat)
        if topics:
            yield from _under(
                beat, topics, told[1:], 0.6, "The first line is the topic, the others its points"
            )
    about = bool(beat.heading) and shared(beat.heading, beat.text, beat.language) > 0
    headings = _short(beat.heading if about else beat.document.title, beat)
    yield from _under(beat, headings, told, 0.5 if about else _LAST_RESORT, "Points of a section")


def _quoted_or_listed(beat: Beat, piece: Piece) -> bool:
    return any(isinstance(beat.source(span.block), ListBlock | Quote) for span in piece.line.spans)


def _topics(piece: Piece, beat: Beat) -> list[str]:
    """A first line short enough to stand as a heading."""
    options = within(phrases(piece.text, beat.language), _TOPIC[beat.language], beat.language, most=0.2)
    return [turned(option.text, beat.language) for option in options if not option.backward]


def _short(text: str, beat: Beat) -> list[str]:
    options = within(phrases(text, beat.language), _TOPIC[beat.language], beat.language)
    return [turned(option.text, beat.language) for option in options[:2]]


def _under(
    beat: Beat, headings: list[str], told: Sequence[Piece], score: float, reason: str
) -> Iterator[Candidate]:
    """The lines as points, or a single line's clauses; nothing if fewer than two points come of it."""
    if not headings:
        return
    points = (
        [(piece, point) for piece in told for point in _point(piece, beat)]
        if len(told) > 1
        else [(told[0], point) for point in clauses(told[0].text, beat.language)]
    )
    if not 2 <= len(points) <= _MOST or len({piece.line.id for piece, _ in points}) < len(told):
        return
    if any(width(point.text, beat.language) > _POINT[beat.language] for _, point in points):
        return
    items = [
        Item(index + 1, (label(point.text, beat.language),), piece, piece.since + point.at)
        for index, (piece, point) in enumerate(points)
    ]
    if len(told) == 1 and len(points) == 2:
        score = min(score, _LAST_RESORT)
    lost = sum(point.loss for _, point in points) / len(points)
    yield Candidate(
        "bullets",
        tuple(item_settings(items, headings, {})),
        score - 0.4 * lost,
        reason,
        frozenset(f"said:{item.texts[0]}" for item in items),
    )


def _point(piece: Piece, beat: Beat) -> list[Point]:
    """The one short form of a line that stands as a point."""
    options = within(phrases(piece.text, beat.language), _POINT[beat.language], beat.language, most=0.4)
    found = [option for option in options if not option.backward]
    return [Point(found[0].text, 0, found[0].loss)] if found else []
