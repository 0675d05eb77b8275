"""Advanced SubStation Alpha (.ass) and SubStation Alpha (.ssa), as Aegisub and libass read them."""

from vgenflow.subtitles.ass.file import AssFile, Event, Events, Section, parse, write
from vgenflow.subtitles.ass.tracks import from_track, to_track

__all__ = ["AssFile", "Event", "Events", "Section", "from_track", "parse", "to_track", "write"]
