"""SubRip to a track and back."""

from vgenflow.subtitles.anchors import anchor_of, place_at
from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.srt.file import SrtCue, SrtFile
from vgenflow.subtitles.srt.markup import runs_of, text_of
from vgenflow.subtitles.track import USUAL, Cue, Track, normal


def to_track(file: SrtFile, losses: Losses) -> Track:
    """What a track can carry of a SubRip file; the rest goes to `losses`."""
    cues = []
    for losses.cue, cue in enumerate(file.cues, 1):
        lines, anchor = runs_of(cue.lines, losses)
        losses.add("places", when=bool(cue.tail))
        place = place_at(anchor) if anchor else USUAL
        cues.append(Cue(cue.start, cue.end, normal(lines, cue.start, cue.end), place))
    return Track(tuple(cues))


def from_track(track: Track, losses: Losses) -> SrtFile:
    """A SubRip file of a track; what it cannot carry goes to `losses`."""
    cues = []
    for losses.cue, cue in enumerate(track.cues, 1):
        runs = [run for line in cue.lines for run in line]
        losses.add("word_times", when=any(run.at is not None for run in runs))
        losses.add("voices", when=any(run.look.voice for run in runs))
        losses.add("looks", when=any(run.look.small for run in runs))
        losses.add("names", when=bool(cue.name))
        losses.add("places", when=(cue.place.x, cue.place.y) != (None, None))
        texts = [text_of(line, losses) for line in cue.lines]
        anchor = anchor_of(cue.place)
        if anchor != 2:
            texts = [f"{{\\an{anchor}}}{texts[0]}" if texts else f"{{\\an{anchor}}}", *texts[1:]]
        cues.append(SrtCue(losses.cue, cue.start, cue.end, _shown(texts)))
    return SrtFile(tuple(cues))


def _shown(texts: list[str]) -> tuple[str, ...]:
    """The lines that a cue may hold: blank ones stand only between others."""
    plain = [text if text.strip() else "" for text in texts]
    while plain and not plain[-1]:
        plain.pop()
    while plain and not plain[0]:
        plain.pop(0)
    return tuple(plain)
