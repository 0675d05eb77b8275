"""An ASS or SSA file as a value: its sections in order, events with all their fields."""

import re
from dataclasses import dataclass, replace

from vgenflow.subtitles.clock import parsed, short_clock
from vgenflow.subtitles.errors import BadSubtitles, BadTime
from vgenflow.subtitles.texts import check_count, lines_of

_SECTION = re.compile(r"\s*\[([^\[\]]{1,80})\]\s*$")
_RAW = re.compile(r"fonts|graphics", re.IGNORECASE)
_KNOWN = re.compile(r"script info|v4\+? styles\+?|events|fonts|graphics|aegisub .*", re.IGNORECASE)
_EVENT = re.compile(r"\s*(Dialogue|Comment|Picture|Sound|Movie|Command)\s*:\s*(.*)$", re.IGNORECASE)
_FORMAT = re.compile(r"\s*Format\s*:(.*)$", re.IGNORECASE)
FIELDS = ("Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text")


@dataclass(frozen=True, slots=True)
class Section:
    """A section as it is written: its name and its lines, of which none is blank."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A row of events: what it is, and a value for each field of its section's format."""

    kind: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """The section of events. Times are in canonical form; a comment line between them is a text."""

    fields: tuple[str, ...]
    rows: tuple[Event | str, ...]
    name: str = "Events"

    def value(self, event: Event, field: str) -> str:
        """The value of a field by its name, empty if the format has none of that name."""
        return next(
            (value for name, value in zip(self.fields, event.values, strict=True) if name == field), ""
        )

    def times(self, event: Event) -> tuple[int, int]:
        """Start and end in milliseconds."""
        start, end = (parsed(self.value(event, field) or "0:00:00.00", 0) for field in ("Start", "End"))
        return start, end


@dataclass(frozen=True, slots=True)
class AssFile:
    """The sections in their order."""

    sections: tuple[Section | Events, ...]

    def section(self, name: str) -> tuple[str, ...]:
        """The lines of the section of that name, none if there is none."""
        wanted = name.lower()
        named = (each for each in self.sections if isinstance(each, Section) and each.name.lower() == wanted)
        return next((each.lines for each in named), ())

    @property
    def events(self) -> Events:
        """The first section of events; one without rows if there is none."""
        return next((each for each in self.sections if isinstance(each, Events)), Events(FIELDS, ()))


def parse(text: str) -> AssFile:
    """Read an ASS or SSA file. Raises BadSubtitles or BadTime."""
    sections: list[Section | Events] = []
    name, first, held = "", 0, list[str]()
    lines = lines_of(text)
    for at, line in enumerate([*lines, "[end]"]):
        header = _SECTION.match(line)
        if header and at < len(lines) and _RAW.fullmatch(name) and not _KNOWN.fullmatch(header[1].strip()):
            header = None  # what is packed as letters may look like a name
        if header is None:
            held.append(line)
            continue
        if name:
            sections.append(_section(name, held, first))
        elif any(each.strip() for each in held):
            stray = next(index for index, each in enumerate(held, 1) if each.strip())
            raise BadSubtitles(stray, "text before the first section: the file begins with [Script Info].")
        name, first, held = header[1].strip(), at + 1, []
    return AssFile(tuple(sections))


def _section(name: str, lines: list[str], first: int) -> Section | Events:
    if name.lower() != "events":
        return Section(name, tuple(line for line in lines if line.strip()))
    fields: tuple[str, ...] = FIELDS
    rows: list[Event | str] = []
    for at, line in enumerate(lines, first + 1):
        if found := _EVENT.match(line):
            rows.append(_event(found[1].capitalize(), found[2], fields, at))
            check_count(len(rows), at)
        elif found := _FORMAT.match(line):
            if any(isinstance(row, Event) for row in rows):
                raise BadSubtitles(at, "a second format among events: put it before the first of them.")
            fields = tuple(" ".join(field.split()) for field in found[1].split(","))
            if fields[-1] != "Text" or not {"Start", "End"} <= set(fields) or len(fields) > 40:
                raise BadSubtitles(at, "a format of events has Start and End, and Text as its last field.")
        elif line.strip():
            rows.append(line.rstrip())
    return Events(fields, tuple(rows), name)


def _event(kind: str, text: str, fields: tuple[str, ...], line: int) -> Event:
    parts = text.split(",", len(fields) - 1)
    if len(parts) < len(fields):
        raise BadSubtitles(line, f"an event with {len(parts)} of {len(fields)} fields.")
    named = dict(zip(fields, (*(part.strip() for part in parts[:-1]), parts[-1]), strict=True))
    start, end = parsed(named["Start"], line), parsed(named["End"], line)
    if end < start and kind == "Dialogue":
        raise BadTime(line, "the event ends before it begins: exchange or correct its times.")
    named |= {"Start": short_clock(start), "End": short_clock(end)}
    return Event(kind, tuple(named[field] for field in fields))


def write(file: AssFile) -> str:
    """The canonical form: one blank line between sections, line feeds, no byte order mark."""
    return "\n".join(_written(section) for section in file.sections)


def _written(section: Section | Events) -> str:
    if isinstance(section, Section):
        lines = list(section.lines)
    else:
        rows = (
            row if isinstance(row, str) else f"{row.kind}: {','.join(row.values)}" for row in section.rows
        )
        lines = [f"Format: {', '.join(section.fields)}", *rows]
    return "".join(f"{line}\n" for line in (f"[{section.name}]", *lines))


def dialogue(events: Events, **values: str) -> Event:
    """An event of dialogue; fields that are not given are empty, margins and the layer 0."""
    usual = dict.fromkeys(("Layer", "MarginL", "MarginR", "MarginV"), "0")
    named = usual | values
    return Event("Dialogue", tuple(named.get(field, "") for field in events.fields))


def with_rows(events: Events, rows: list[Event | str]) -> Events:
    """The same section with other rows."""
    return replace(events, rows=tuple(rows))
