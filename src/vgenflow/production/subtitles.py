"""Subtitle files from the captions of a timeline: SubRip and WebVTT."""

from vgenflow.kit.time import Rate
from vgenflow.story.timeline import CaptionPage, CaptionWord, Timeline


def srt(timeline: Timeline) -> str:
    """The captions as SubRip (UTF-8, no byte order mark)."""
    cues = (
        f"{number}\n{_span(page, timeline.rate, ',')}\n{_text(page)}\n"
        for number, page in enumerate(timeline.captions, 1)
    )
    return "\n".join(cues)


def vtt(timeline: Timeline) -> str:
    """The captions as WebVTT (W3C), with their language in the header."""
    cues = (f"{_span(page, timeline.rate, '.')}\n{_escaped(_text(page))}\n" for page in timeline.captions)
    return "\n".join((f"WEBVTT\nLanguage: {timeline.language}\n", *cues))


def _text(page: CaptionPage) -> str:
    return "\n".join(_line(words) for words in page.lines)


def _line(words: tuple[CaptionWord, ...]) -> str:
    return "".join(word.text + (" " if word.space else "") for word in words).strip()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _span(page: CaptionPage, rate: Rate, point: str) -> str:
    return f"{_clock(page.start, rate, point)} --> {_clock(page.end, rate, point)}"


def _clock(frame: int, rate: Rate, point: str) -> str:
    """The start of `frame` as `HH:MM:SS.mmm`."""
    milliseconds = round(frame / rate.fraction * 1000)
    seconds, milliseconds = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"
