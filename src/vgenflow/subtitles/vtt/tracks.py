"""WebVTT to a track and back."""

import re

from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import Cue, Track, normal
from vgenflow.subtitles.vtt.file import ARROW, Block, VttCue, VttFile
from vgenflow.subtitles.vtt.markup import runs_of, texts_of
from vgenflow.subtitles.vtt.places import place_of, settings_of
from vgenflow.subtitles.vtt.sheet import classes, sheet_for

_LANGUAGE = re.compile(r"Language:\s*([\w-]{1,35})\s*$", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"[\r\n]+")


def to_track(file: VttFile, losses: Losses) -> Track:
    """What a track can carry of a WebVTT file; the rest goes to `losses`."""
    blocks = [block for block in file.blocks if isinstance(block, Block)]
    sheets = ["\n".join(block.lines[1:]) for block in blocks if block.kind == "style"]
    losses.add("comments", when=any(block.kind == "note" for block in blocks))
    losses.add("file_parts", when=any(block.kind in ("region", "stray") for block in blocks))
    looks = classes(sheets)
    cues = []
    for losses.cue, cue in enumerate(file.cues, 1):
        lines = normal(runs_of(cue.lines, looks, losses), cue.start, cue.end)
        cues.append(Cue(cue.start, cue.end, lines, place_of(cue.settings, losses), cue.name))
    language = next((found[1] for line in file.header if (found := _LANGUAGE.match(line))), "")
    return Track(tuple(cues), language=language, title=file.title.removeprefix("- "))


def from_track(track: Track, losses: Losses) -> VttFile:
    """A WebVTT file of a track; what it cannot carry goes to `losses`."""
    blocks: list[Block | VttCue] = []
    if sheet := sheet_for(track):
        blocks.append(Block(sheet))
    for losses.cue, cue in enumerate(track.cues, 1):
        texts = texts_of(cue.lines)
        shown = tuple(text for text in texts if text)
        losses.add("blank_lines", when=len(shown) < len(texts))
        name = _NOT_SHOWN.sub(" ", cue.name).replace(ARROW, "→").strip()
        blocks.append(VttCue(cue.start, cue.end, shown, name, settings_of(cue.place)))
    header = (f"Language: {track.language}",) if track.language else ()
    title = _NOT_SHOWN.sub(" ", track.title).replace(ARROW, "→").strip()
    return VttFile(f"- {title}" if title else "", header, tuple(blocks))
