"""Subtitle files from the captions of a timeline: SubRip, WebVTT and ASS, the last two with word times."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from vgenflow import subtitles
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import CaptionPage, CaptionWord, Timeline
from vgenflow.subtitles import Cue, Look, Run, Track
from vgenflow.subtitles.track import normal

Shown = Literal["both", "first", "second"]
"""Which of two languages a file holds; of one language there is only the first."""

_SMALL = Look(small=True)
_PAUSE_MS = 200
"""A silence between two words of at least this has a time of its own."""


def track(timeline: Timeline, shown: Shown = "both") -> Track:
    """The captions as cues, each word with its time; a second language stands below, in smaller type."""
    language = timeline.second_language if shown == "second" else timeline.language
    cues = (_cue(page, timeline.rate, shown) for page in timeline.captions)
    return Track(
        cues=tuple(cue for cue in cues if cue.lines),
        language=language or "",
        title=timeline.title,
        width=timeline.width,
        height=timeline.height,
    )


def srt(timeline: Timeline, shown: Shown = "both") -> str:
    """The captions as SubRip (UTF-8, no byte order mark)."""
    return subtitles.write(track(timeline, shown), "srt")[0]


def vtt(timeline: Timeline, shown: Shown = "both") -> str:
    """The captions as WebVTT (W3C), with their language in the header."""
    return subtitles.write(replace(track(timeline, shown), title=""), "vtt")[0]


def ass(timeline: Timeline, shown: Shown = "both") -> str:
    """The captions as Advanced SubStation Alpha: words light up as they are spoken."""
    return subtitles.write(track(timeline, shown), "ass")[0]


def _cue(page: CaptionPage, rate: Rate, shown: Shown) -> Cue:
    start, end = _ms(page.start, rate), _ms(page.end, rate)
    first = [list(_runs(words, rate)) for words in page.lines] if shown != "second" else []
    look = _SMALL if shown == "both" else Look()
    below = [[Run(line, look)] for line in page.second] if shown != "first" else []
    return Cue(start, end, normal((*first, *below), start, end))


def _runs(words: tuple[CaptionWord, ...], rate: Rate) -> Iterator[Run]:
    """A run a word; where the voice pauses after a word, its end has a time too."""
    for word, following in zip_longest(words, words[1:]):
        yield Run(word.text, at=_ms(word.start, rate))
        if following is None:
            yield Run("", at=_ms(word.end, rate))
        elif (following.start - word.end) * 1000 >= _PAUSE_MS * rate.fraction:
            yield Run(" " if word.space else "", at=_ms(word.end, rate))
        elif word.space:
            yield Run(" ")


def _ms(frame: int, rate: Rate) -> int:
    """The start of `frame` in milliseconds."""
    return round(frame / rate.fraction * 1000)
