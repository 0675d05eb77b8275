"""Section: a heading of the source opens the part it stands over, with what its first line says."""

import re
from collections.abc import Iterator

from pydantic import JsonValue

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting
from vgenflow.stages.directing.dates import events
from vgenflow.stages.directing.matching import fold
from vgenflow.stages.directing.phrases import phrases, turned, width, within
from vgenflow.story.document import ListBlock
from vgenflow.story.storyboard import Cue

_LEAST = 2.8
"""Seconds that heading and line need to be read."""
_BEHIND = 3
"""A part of fewer lines needs no page of its own."""
_OFFERED = 0.12
"""Under any other line it is offered, not chosen."""
_TITLE = {"en": 48.0, "zh": 16.0}
_NOTE = {"en": 90.0, "zh": 28.0}
_NUMBERED = re.compile(
    r"^(?P<mark>(?:\d{1,2}|[IVX]{1,4})(?=[.):：、\s])|第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]{1,2}(?=、))"
    r"\s*[.):：、]?\s*(?P<rest>\S.*)$"
)


def section(beat: Beat) -> Iterator[Candidate]:
    """The heading over what is said; a page of its own where a part of at least three lines begins."""
    own = beat.heading and fold(beat.heading) != fold(beat.document.title)
    heading = beat.heading if own else beat.document.title
    opens = own and beat.behind >= _BEHIND and len(beat.telling) == 1 and beat.seconds >= _LEAST
    opens = opens and not _belongs_elsewhere(beat)
    numbered = _NUMBERED.match(heading)
    mark, title = (numbered["mark"], numbered["rest"]) if numbered else ("", heading)
    titles = [
        title,
        *(p.text for p in within(phrases(title, beat.language), _TITLE[beat.language], beat.language)),
    ]
    settings = []
    cues = _cues(beat)
    for text in dict.fromkeys(titles):
        if width(text, beat.language) > _TITLE[beat.language]:
            continue
        for note in (*_notes(beat), ""):
            props: dict[str, JsonValue] = {
                "title": turned(text, beat.language),
                "mark": mark,
                "note": note,
            }
            settings.append(Setting(props, cues))
    yield Candidate(
        "section",
        tuple(settings),
        (0.64 if _notes(beat) else 0.42) - max(0.0, beat.seconds - 6) * 0.06 if opens else _OFFERED,
        f"A new part of {beat.behind} lines begins" if opens else "Its part's heading stands over it",
        frozenset({f"section:{beat.pieces[0].line.section}"}),
    )


def _belongs_elsewhere(beat: Beat) -> bool:
    """Whether the first line asks, is an item of a list, or tells the first date of several."""
    told = beat.telling[0]
    listed = any(isinstance(beat.source(span.block), ListBlock) for span in told.line.spans)
    return told.asks or listed or bool(events(told.text, beat.language))


def _cues(beat: Beat) -> tuple[Cue, ...]:
    """The heading stands when the part begins; what is said of it comes with its line."""
    first, told = beat.pieces[0], beat.telling[0]
    return (
        Cue(element="mark", line=first.line.id, at=first.since),
        Cue(element="title", line=first.line.id, at=first.since),
        Cue(element="note", line=told.line.id, at=told.since),
    )


def _notes(beat: Beat) -> list[str]:
    """What the first line says, in its own words; nothing if it cannot stand under the heading."""
    told = beat.telling[0]
    if beat.reads_heading(told):
        return []
    options = within(phrases(told.text, beat.language), _NOTE[beat.language], beat.language, most=0.5)
    return [option.text for option in sorted(options, key=lambda p: p.loss) if not option.backward][:3]
