"""WebVTT (.vtt), as the W3C describes it."""

from vgenflow.subtitles.vtt.file import Block, VttCue, VttFile, parse, write
from vgenflow.subtitles.vtt.tracks import from_track, to_track

__all__ = ["Block", "VttCue", "VttFile", "from_track", "parse", "to_track", "write"]
