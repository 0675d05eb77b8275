"""A track: what all formats of subtitles can say, more or less."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Flag = Literal["bold", "italic", "underline", "strike"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks, and who says it."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    small: bool = False
    """In smaller type: a second language under the first."""
    color: str = ""
    """`#rrggbb`, or empty for the player's own."""
    voice: str = ""
    """Who says it, or empty."""

    def having(self, flag: Flag, *, is_on: bool = True) -> "Look":
        """The same with one of the flags set or not."""
        return replace(self, **{flag: is_on})  # type: ignore[arg-type]


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. It is heard from `at`, in milliseconds of the film; None: with the run before."""

    text: str
    look: Look = PLAIN
    at: int | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cue stands: which of its corners or edges, and where that is in hundredths of the frame."""

    row: Literal["top", "middle", "bottom"] = "bottom"
    column: Literal["left", "center", "right"] = "center"
    x: float | None = None
    y: float | None = None
    """None: at the margin of the frame."""


USUAL = Place()


@dataclass(frozen=True, slots=True)
class Cue:
    """Lines shown together from `start` to `end`, in milliseconds of the film."""

    start: int
    end: int
    lines: tuple[Line, ...]
    place: Place = USUAL
    name: str = ""
    """What the file calls it, or empty."""

    @property
    def text(self) -> str:
        """Its lines without any look, apart by line feeds."""
        return "\n".join("".join(run.text for run in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Track:
    """Cues in the order of their file, with what the file says about itself."""

    cues: tuple[Cue, ...]
    language: str = ""
    """A BCP 47 tag, or empty."""
    title: str = ""
    width: int = 1920
    height: int = 1080
    """The frame it is made for, in pixels."""


def normal(lines: Iterable[Iterable[Run]], start: int, end: int) -> tuple[Line, ...]:
    """The lines in the one form that equal ones share.

    Times ascend and lie after `start` and before `end`; runs of one look that are heard together are one.
    An empty run with a time stays only where it ends a word: before another time, or last.
    """
    reached, pending, is_told = start, None, False
    found: list[list[Run]] = []
    for line in lines:
        found.append([])
        for run in line:
            at = run.at if run.at is not None and reached < run.at < end else None
            reached = at if at is not None else reached
            if not run.text:
                pending = at if pending is None else pending
                continue
            if pending is not None and at is not None and is_told:
                found[-1].append(Run("", PLAIN, pending))
            _add(found[-1], replace(run, at=pending if at is None else at))
            pending, is_told = None, True
    if pending is not None and is_told:
        found[-1].append(Run("", PLAIN, pending))
    return tuple(tuple(line) for line in found)


def _add(runs: list[Run], run: Run) -> None:
    if runs and run.at is None and runs[-1].look == run.look and runs[-1].text:
        runs[-1] = replace(runs[-1], text=runs[-1].text + run.text)
    else:
        runs.append(run)


def heard(cue: Cue) -> tuple[tuple[str, int, int], ...]:
    """Texts of a cue that have a time of their own, with the start and end of each in milliseconds.

    Lines are apart by line feeds; the text of a cue without word times is one.
    """
    found: list[tuple[str, int]] = []
    for index, line in enumerate(cue.lines):
        if index and found:
            found[-1] = (found[-1][0] + "\n", found[-1][1])
        for run in line:
            if run.at is None and found:
                found[-1] = (found[-1][0] + run.text, found[-1][1])
            else:
                found.append((run.text, cue.start if run.at is None else run.at))
    ends = [start for _, start in found[1:]] + [cue.end]
    return tuple((text, start, end) for (text, start), end in zip(found, ends, strict=True) if text.strip())
