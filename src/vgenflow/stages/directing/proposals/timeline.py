"""Timeline: dated sentences that follow one another, a dated list, or a table of dates and words."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.dates import Event, dated_item, events, rising
from vgenflow.stages.directing.items import heading_of, listed
from vgenflow.stages.directing.matching import cue, in_order
from vgenflow.stages.directing.phrases import label, phrases, width, within
from vgenflow.stages.directing.relevance import relevance
from vgenflow.stages.directing.tables import columns
from vgenflow.story.document import Table
from vgenflow.story.storyboard import Cue

_MOST = 7
_TEXT = {"en": 64.0, "zh": 22.0}
_CELL = {"en": 70.0, "zh": 26.0}
_LEAST = 0.35


def timeline(beat: Beat) -> Iterator[Candidate]:
    """What the beat dates, from the surest order of time to the loosest."""
    yield from _from_list(beat)
    yield from _from_sentences(beat)
    yield from _from_tables(beat)


def _from_list(beat: Beat) -> Iterator[Candidate]:
    for block, items in listed(beat):
        found = [dated_item(block.items[item.number - 1], beat.language) for item in items]
        dated = [event for event in found if event is not None]
        if len(dated) < len(found) or not 2 <= len(dated) <= _MOST or not rising(dated):
            continue
        cues = [_cue(i, item.piece.line.id, item.at) for i, item in enumerate(items)]
        uses = frozenset(f"item:{item.key}" for item in items)
        settings = _settings(beat, dated, cues, heading_of(beat, block))
        yield Candidate("timeline", tuple(settings), 0.97, "A list of dates", uses, continues=block.id)


def _from_sentences(beat: Beat) -> Iterator[Candidate]:
    """Every line dates what it tells, each later than the one before; two make a short course of time."""
    told = [(piece, event) for piece in beat.telling for event in events(piece.text, beat.language)]
    found = [event for _, event in told]
    if len({piece.line.id for piece, _ in told}) < len({piece.line.id for piece in beat.telling}):
        return
    if not 2 <= len(found) <= _MOST or not rising(found):
        return
    cues = [_cue(i, piece.line.id, piece.since + event.at) for i, (piece, event) in enumerate(told)]
    settings = _settings(beat, found, cues, heading_of(beat, None))
    yield Candidate(
        "timeline",
        tuple(settings),
        0.72 + 0.07 * min(len(found) - 1, 3),
        f"The lines tell {len(found)} dates in order: {', '.join(event.when for event in found)}",
        frozenset(f"dated:{piece.line.id}:{event.at}" for piece, event in told),
        continues=f"dates:{beat.pieces[0].line.section}",
    )


def _from_tables(beat: Beat) -> Iterator[Candidate]:
    """A table of dates and words that the beat speaks of."""
    for block in beat.document.blocks:
        if not isinstance(block, Table):
            continue
        near, found = relevance(beat, block), columns(block)
        kinds = [column.holds for column in found]
        if near < _LEAST or kinds[:1] != ["time"] or "text" not in kinds or not 2 <= len(block.rows) <= _MOST:
            continue
        dates, texts = found[0], found[kinds.index("text")]
        if any(not 0 < width(text, beat.language) <= _CELL[beat.language] for text in texts.texts):
            continue
        heard = [cue(f"event{i + 1}", date, beat.pieces, beat.language) for i, date in enumerate(dates.texts)]
        rows = [i for i, each in enumerate(heard) if each is not None]
        props: dict[str, JsonValue] = {
            "events": [
                {"when": date, "text": label(text, beat.language)}
                for date, text in zip(dates.texts, texts.texts, strict=True)
            ],
            "highlight": rows[-1] if rows else None,
        }
        cues = in_order(heard, beat.pieces) if len(rows) == len(heard) else ()
        titles = [*heading_of(beat, None), ""]
        yield Candidate(
            "timeline",
            tuple(Setting({**props, "heading": title}, cues) for title in titles),
            0.2 + 0.72 * near,
            "The text speaks of a table of dates",
            frozenset({f"table:{block.id}"}),
        )


def _cue(index: int, line: str, at: int) -> Cue:
    return Cue(element=f"event{index + 1}", line=line, at=at)


def _settings(
    beat: Beat, found: Sequence[Event], cues: Sequence[Cue], headings: Sequence[str]
) -> Iterator[Setting]:
    """The events at their fullest, then shorter and shorter, under each heading."""
    ladders = [_ladder(event.text, beat) for event in found]
    for level in range(max(map(len, ladders))):
        rows: list[JsonValue] = [
            {"when": event.when, "text": texts[min(level, len(texts) - 1)]}
            for event, texts in zip(found, ladders, strict=True)
        ]
        for heading in dict.fromkeys((*headings, "")):
            yield Setting({"heading": heading, "events": rows}, tuple(cues))


def _ladder(text: str, beat: Beat) -> list[str]:
    """What happened in a few words, fullest first; the words are the source's."""
    limit = _TEXT[beat.language]
    options = within(phrases(text, beat.language), limit, beat.language, most=0.5)
    ordered = sorted(options, key=lambda phrase: (phrase.loss, -len(phrase.text)))
    found = [_capital(phrase.text) for phrase in ordered]
    return list(dict.fromkeys(found)) or [_capital(text)]


def _capital(text: str) -> str:
    bare = text.rstrip(" .。")
    return bare if any(char.isupper() for char in bare.split(" ")[0][1:]) else bare[:1].upper() + bare[1:]
