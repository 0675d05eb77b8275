"""A WebVTT file as a value: header, comments, style sheets, regions and cues, in their order."""

import re
from dataclasses import dataclass
from typing import Literal

from vgenflow.subtitles.clock import clock, span
from vgenflow.subtitles.errors import BadSubtitles
from vgenflow.subtitles.texts import check_count, lines_of

_SIGNATURE = re.compile(r"WEBVTT(?:[ \t](?P<title>.*))?$")
ARROW = "-->"


@dataclass(frozen=True, slots=True)
class Block:
    """A block that is no cue, as it is written: its lines, of which none is empty."""

    lines: tuple[str, ...]

    @property
    def kind(self) -> Literal["note", "style", "region", "stray"]:
        """A comment, a style sheet, a region, or something that players skip."""
        first = self.lines[0].rstrip()
        if first == "NOTE" or first.startswith(("NOTE ", "NOTE\t")):
            return "note"
        return "style" if first == "STYLE" else "region" if first == "REGION" else "stray"


@dataclass(frozen=True, slots=True)
class VttCue:
    """A cue; times in milliseconds. Its lines hold tags and character references as they were written."""

    start: int
    end: int
    lines: tuple[str, ...]
    name: str = ""
    settings: str = ""
    """Its settings, apart by single spaces."""


@dataclass(frozen=True, slots=True)
class VttFile:
    """What follows the signature in its line, the other lines of the header, and the blocks."""

    title: str
    header: tuple[str, ...]
    blocks: tuple[Block | VttCue, ...]

    @property
    def cues(self) -> tuple[VttCue, ...]:
        """The cues alone."""
        return tuple(block for block in self.blocks if isinstance(block, VttCue))


def parse(text: str) -> VttFile:
    """Read a WebVTT file; hours may be missing, and so may the blank line before a cue.

    Raises BadSubtitles or BadTime.
    """
    lines = lines_of(text)
    signature = _SIGNATURE.match(lines[0])
    if signature is None:
        raise BadSubtitles(1, "a WebVTT file begins with WEBVTT.")
    at = 1
    while at < len(lines) and lines[at] and ARROW not in lines[at]:
        at += 1
    blocks: list[Block | VttCue] = []
    header = tuple(lines[1:at])
    for first, last in _blocks(lines, at):
        blocks.append(_block(lines, first, last))
        check_count(len(blocks), first + 1)
    return VttFile((signature["title"] or "").strip(), header, tuple(blocks))


def _blocks(lines: list[str], at: int) -> list[tuple[int, int]]:
    """Where blocks begin and end: at empty lines, and before a second line of times."""
    found: list[tuple[int, int]] = []
    first, is_timed = at, False
    for index in range(at, len(lines) + 1):
        line = lines[index] if index < len(lines) else ""
        if line and not (ARROW in line and (is_timed or index - first > 1)):
            is_timed = is_timed or ARROW in line
            continue
        if index > first:
            found.append((first, index))
        first, is_timed = (index, True) if line else (index + 1, False)
    return found


def _block(lines: list[str], first: int, last: int) -> Block | VttCue:
    timed = next((index for index in range(first, min(first + 2, last)) if ARROW in lines[index]), None)
    if timed is None:
        return Block(tuple(lines[first:last]))
    found = span(lines[timed], timed + 1)
    if found is None:
        raise BadSubtitles(timed + 1, "an arrow without times: write 00:01.000 --> 00:02.000, or --&gt;.")
    start, end, settings = found
    name = lines[first].strip() if timed > first else ""
    return VttCue(start, end, tuple(lines[timed + 1 : last]), name, " ".join(settings.split()))


def write(file: VttFile) -> str:
    """The canonical form: hours always, line feeds, one blank line between blocks, no byte order mark."""
    head = "\n".join((f"WEBVTT {file.title}".rstrip(), *file.header))
    return "\n".join((f"{head}\n", *(_written(block) for block in file.blocks)))


def _written(block: Block | VttCue) -> str:
    if isinstance(block, Block):
        return "".join(f"{line}\n" for line in block.lines)
    name = f"{block.name}\n" if block.name else ""
    times = f"{clock(block.start, '.')} --> {clock(block.end, '.')} {block.settings}".rstrip()
    return f"{name}{times}\n" + "".join(f"{line}\n" for line in block.lines)
