"""A SubRip file as a value: nothing of it is lost but what no player sees."""

from dataclasses import dataclass

from vgenflow.subtitles.clock import clock, span
from vgenflow.subtitles.errors import BadSubtitles
from vgenflow.subtitles.texts import check_count, lines_of, trimmed


@dataclass(frozen=True, slots=True)
class SrtCue:
    """A cue; times in milliseconds. Its lines hold tags as they were written."""

    number: int
    start: int
    end: int
    lines: tuple[str, ...]
    """None is blank at either end; a blank one between others is empty."""
    tail: str = ""
    """What stands after the times: coordinates, as some tools write them."""


@dataclass(frozen=True, slots=True)
class SrtFile:
    """The cues in the order of the file."""

    cues: tuple[SrtCue, ...]


@dataclass(frozen=True, slots=True)
class _Times:
    """A line of times: where it stands, and what it says."""

    at: int
    start: int
    end: int
    tail: str


def parse(text: str) -> SrtFile:
    """Read a SubRip file. A cue begins at a line of times, so blank lines may be missing or too many.

    Numbers may be missing (then they follow on); all line ends, hours left out, points for commas are
    read. Raises BadSubtitles or BadTime.
    """
    lines = lines_of(text)
    times = [
        _Times(at, *found)
        for at, line in enumerate(lines)
        if ">" in line or "&gt;" in line
        for found in [span(line, at + 1)]
        if found is not None
    ]
    check_count(len(times), len(lines))
    cues: list[SrtCue] = []
    stops = [each.at for each in times[1:]] + [len(lines)] * bool(times)
    body, number = _numbered(lines[: times[0].at], 0) if times else (lines, 0)
    if trimmed(body):
        at = next(index for index, line in enumerate(lines, 1) if line.strip())
        raise BadSubtitles(at, "text before the first times: a SubRip file begins with a number and times.")
    for each, stop in zip(times, stops, strict=True):
        own = number
        body = lines[each.at + 1 : stop]
        if stop < len(lines):
            body, number = _numbered(body, own)
        cues.append(SrtCue(own, each.start, each.end, trimmed(body), each.tail))
    return SrtFile(tuple(cues))


def _numbered(body: list[str], before: int) -> tuple[list[str], int]:
    """The lines before a line of times without the number that belongs to it, and that number.

    A number that no blank line sets apart from text is part of the text unless it is the one expected.
    """
    last = body[-1].strip() if body else ""
    if last.isascii() and last.isdigit() and len(last) <= 9:
        is_apart = len(body) == 1 or not body[-2].strip()
        if is_apart or int(last) == before + 1:
            return body[:-1], int(last)
    return body, before + 1


def write(file: SrtFile) -> str:
    """The canonical form: comma, line feeds, one blank line between cues, no byte order mark.

    A blank line inside of a cue is written as a space, for players end a cue at an empty line.
    """
    return "\n".join(_cue(cue) for cue in file.cues)


def _cue(cue: SrtCue) -> str:
    tail = f" {cue.tail}" if cue.tail else ""
    head = f"{cue.number}\n{clock(cue.start, ',')} --> {clock(cue.end, ',')}{tail}\n"
    return head + "".join(f"{line or ' '}\n" for line in cue.lines)
