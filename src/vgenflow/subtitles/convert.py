"""From one format to another: by way of a track, with a list of what gets lost."""

import re
from typing import Literal, get_args

from vgenflow.subtitles import ass, srt, vtt
from vgenflow.subtitles.errors import UnknownSubtitles
from vgenflow.subtitles.losses import Loss, Losses
from vgenflow.subtitles.track import Track

Format = Literal["srt", "vtt", "ass"]
FORMATS: tuple[Format, ...] = get_args(Format)
_ASS = re.compile(r"\s*(?:;[^\n]*\n\s*)*\[\s*(?:script info|v4\+? styles|events)\s*\]", re.IGNORECASE)
_SRT = re.compile(
    r"\s*(?:[0-9]{1,9}[ \t]*\n\s*)?-?(?:[0-9]{1,4}\s?:\s?)?[0-9]{1,4}\s?:\s?[0-9]{1,2}"
    r"(?:\s?[.,:]\s?[0-9]{1,9})?\s*(?:-->|->)"
)
_LOOKED_AT = 4_000


def format_of(text: str) -> Format:
    """The format of a file by how it begins. Raises UnknownSubtitles."""
    head = text[:_LOOKED_AT].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if re.match(r"WEBVTT(?:[ \t\n]|$)", head):
        return "vtt"
    if _ASS.match(head):
        return "ass"
    if _SRT.match(head):
        return "srt"
    raise UnknownSubtitles(1, "no subtitles known here: give a SubRip, WebVTT, ASS or SSA file.")


def is_subtitles(text: str) -> bool:
    """Whether a text begins as one of the formats does."""
    try:
        format_of(text)
    except UnknownSubtitles:
        return False
    return True


def read(text: str, format: Format | None = None) -> tuple[Track, tuple[Loss, ...]]:  # noqa: A002
    """The track in a file (its format told from its beginning unless named), and what a track cannot carry.

    Raises BadSubtitles, BadTime, TooManyCues or UnknownSubtitles.
    """
    losses = Losses()
    match format or format_of(text):
        case "srt":
            track = srt.to_track(srt.parse(text), losses)
        case "vtt":
            track = vtt.to_track(vtt.parse(text), losses)
        case "ass":
            track = ass.to_track(ass.parse(text), losses)
    return track, losses.told()


def write(track: Track, format: Format) -> tuple[str, tuple[Loss, ...]]:  # noqa: A002
    """A file of a track, in canonical form, and what the format cannot carry."""
    losses = Losses()
    match format:
        case "srt":
            text = srt.write(srt.from_track(track, losses))
        case "vtt":
            text = vtt.write(vtt.from_track(track, losses))
        case "ass":
            text = ass.write(ass.from_track(track, losses))
    return text, losses.told()


def convert(text: str, to: Format, source: Format | None = None) -> tuple[str, tuple[Loss, ...]]:
    """A file in another format, or in canonical form if it has that format already: then nothing is lost."""
    source = source or format_of(text)
    if source == to:
        return _canonical(text, to), ()
    track, unread = read(text, source)
    written, unwritten = write(track, to)
    return written, (*unread, *unwritten)


def _canonical(text: str, format: Format) -> str:  # noqa: A002
    match format:
        case "srt":
            return srt.write(srt.parse(text))
        case "vtt":
            return vtt.write(vtt.parse(text))
        case "ass":
            return ass.write(ass.parse(text))
