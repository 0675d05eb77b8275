"""ASS and SSA to a track and back."""

import re
from dataclasses import replace

from vgenflow.subtitles.anchors import anchor_of, place_at
from vgenflow.subtitles.ass.file import FIELDS, AssFile, Event, Events, Section, dialogue
from vgenflow.subtitles.ass.markup import Reader, lines_of, text_of
from vgenflow.subtitles.ass.styles import Style, base_of, own_styles, styles_of
from vgenflow.subtitles.clock import short_clock
from vgenflow.subtitles.losses import Losses
from vgenflow.subtitles.track import Cue, Place, Run, Track, normal

_ENTRY = re.compile(r"\s*([^;!:][^:]{0,60}?)\s*:\s*(.*?)\s*$")
_FRAME = (384, 288)
"""What a file without a frame is made for (libass)."""
_NO_LINE = re.compile(r"[\r\n]+")
_MOST_PIXELS = 100_000


def to_track(file: AssFile, losses: Losses) -> Track:
    """What a track can carry of an ASS or SSA file, cues in order of time; the rest goes to `losses`."""
    facts = _facts(file)
    styles = styles_of(file)
    base = base_of(file, styles)
    width, height = _frame(facts)
    events = file.events
    losses.add("styles", when=bool(styles))
    losses.add("file_parts", when=any(_is_lost(section) for section in file.sections))
    losses.add("comments", when=any(isinstance(row, str) or row.kind != "Dialogue" for row in events.rows))
    rows = [row for row in events.rows if isinstance(row, Event) and row.kind == "Dialogue"]
    cues = []
    for losses.cue, row in enumerate(sorted(rows, key=events.times), 1):
        cues.append(_cue(events, row, styles, base, (width, height), losses))
    return Track(tuple(cues), title=facts.get("title", ""), width=width, height=height)


def _is_lost(section: Section | Events) -> bool:
    known = ("script info", "v4+ styles", "v4 styles")
    return isinstance(section, Section) and section.name.lower() not in known


def _facts(file: AssFile) -> dict[str, str]:
    found = (_ENTRY.match(line) for line in file.section("Script Info"))
    return {entry[1].lower(): entry[2] for entry in found if entry}


def _frame(facts: dict[str, str]) -> tuple[int, int]:
    sizes = [facts.get(name, "") for name in ("playresx", "playresy")]
    width, height = (int(s) if s.isascii() and s.isdigit() and len(s) < 7 else 0 for s in sizes)
    if not width and not height:
        return _FRAME
    width, height = width or height * 4 // 3, height or width * 3 // 4
    return min(max(width, 1), _MOST_PIXELS), min(max(height, 1), _MOST_PIXELS)


def _cue(  # noqa: PLR0913, PLR0917 - what an event is read by
    events: Events,
    row: Event,
    styles: dict[str, Style],
    base: Style,
    frame: tuple[int, int],
    losses: Losses,
) -> Cue:
    start, end = events.times(row)
    style = styles.get(events.value(row, "Style").lstrip("*").lower(), base)
    reader = Reader(styles, base, style, events.value(row, "Name"), start, losses)
    reader.read(events.value(row, "Text"))
    lines = [list(line) for line in lines_of(reader)]
    if reader.told > start:
        lines[-1].append(Run("", at=reader.told))
    place = place_at(reader.anchor or style.anchor)
    if reader.point is not None:
        x, y = (round(100 * part / size, 3) for part, size in zip(reader.point, frame, strict=True))
        place = replace(place, x=x, y=y)
    own = [events.value(row, name).lstrip("0") for name in ("Layer", "MarginL", "MarginR", "MarginV")]
    losses.add("layers", when=any(own))
    losses.add("effects", when=bool(events.value(row, "Effect")))
    return Cue(start, end, normal(lines, start, end), place)


def from_track(track: Track, losses: Losses) -> AssFile:
    """An ASS file of a track; what it cannot carry goes to `losses`."""
    events, rows = Events(FIELDS, ()), list[Event | str]()
    for losses.cue, cue in enumerate(track.cues, 1):
        voices = list(dict.fromkeys(run.look.voice for line in cue.lines for run in line if run.text))
        losses.add("voices", when=len(voices) > 1)
        losses.add("names", when=bool(cue.name))
        times = [run.at for line in cue.lines for run in line if run.at is not None]
        losses.add("times", when=any(time % 10 for time in (cue.start, cue.end, *times)))
        rows.append(
            dialogue(
                events,
                Start=short_clock(cue.start),
                End=short_clock(cue.end),
                Style="Default",
                Name=_field(voices[0] if voices else ""),
                Text=_NO_LINE.sub(" ", _placed(cue.place, track) + text_of(cue)),
            )
        )
    losses.cue = 0
    losses.add("language", when=bool(track.language))
    info = (
        f"Title: {_NO_LINE.sub(' ', track.title) or 'Captions'}",
        "ScriptType: v4.00+",
        "WrapStyle: 0",
        "ScaledBorderAndShadow: yes",
        f"PlayResX: {track.width}",
        f"PlayResY: {track.height}",
    )
    sections = (Section("Script Info", info), Section("V4+ Styles", own_styles(track)))
    return AssFile((*sections, replace(events, rows=tuple(rows))))


def _placed(place: Place, track: Track) -> str:
    anchor = anchor_of(place)
    tags = f"\\an{anchor}" if anchor != 2 else ""
    if place.x is not None or place.y is not None:
        x = {"left": 5.0, "center": 50.0, "right": 95.0}[place.column] if place.x is None else place.x
        y = {"top": 5.0, "middle": 50.0, "bottom": 95.0}[place.row] if place.y is None else place.y
        tags += f"\\pos({_written(x * track.width / 100)},{_written(y * track.height / 100)})"
    return f"{{{tags}}}" if tags else ""


def _written(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _field(text: str) -> str:
    """A value that may stand before the last field: no comma, no line end."""
    return " ".join(text.replace(",", ";").split())
