"""Subtitle files: SubRip, WebVTT and Advanced SubStation Alpha as values, and what they have in common.

Each format has a file type of its own that loses nothing (`srt.SrtFile`, `vtt.VttFile`, `ass.AssFile`);
a `Track` is what can go from one to another, with a list of what cannot. Pure: text in, text out.
"""

from vgenflow.subtitles.convert import FORMATS, Format, convert, format_of, is_subtitles, read, write
from vgenflow.subtitles.errors import BadSubtitles, BadTime, TooManyCues, UnknownSubtitles
from vgenflow.subtitles.losses import Loss
from vgenflow.subtitles.track import PLAIN, Cue, Look, Place, Run, Track

__all__ = [
    "FORMATS",
    "PLAIN",
    "BadSubtitles",
    "BadTime",
    "Cue",
    "Format",
    "Look",
    "Loss",
    "Place",
    "Run",
    "TooManyCues",
    "Track",
    "UnknownSubtitles",
    "convert",
    "format_of",
    "is_subtitles",
    "read",
    "write",
]
