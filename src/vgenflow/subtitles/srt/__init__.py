"""SubRip (.srt): numbered cues with HTML-like tags. There is no standard; what players agree on is read."""

from vgenflow.subtitles.srt.file import SrtCue, SrtFile, parse, write
from vgenflow.subtitles.srt.tracks import from_track, to_track

__all__ = ["SrtCue", "SrtFile", "from_track", "parse", "to_track", "write"]
