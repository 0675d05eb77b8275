"""Keeping: lines that a person locked stay when the script is written anew."""

from collections.abc import Sequence

from vgenflow.story.document import Document, Span
from vgenflow.story.script import Line

Place = tuple[int, int]
"""A block by its number, and a character of it."""


def with_kept(lines: Sequence[Line], kept: Sequence[Line], document: Document) -> tuple[Line, ...]:
    """The lines with those `kept` among them, in the order of the source.

    One that rests on the same characters as lines just written takes their place; one that rests on nothing
    follows the kept line before it.
    """
    order = {block.id: number for number, block in enumerate(document.blocks)}
    found = [line for line in lines if not any(_same(line, each) for each in kept)]
    last: Line | None = None
    for line in kept:
        place = _place(line, order)
        if place is None:
            at = found.index(last) + 1 if last is not None else 0
        else:
            at = next(
                (n for n, each in enumerate(found) if (_place(each, order) or (-1, 0)) > place), len(found)
            )
        found.insert(at, line)
        last = line
    return tuple(_in_role(line, number, len(found)) for number, line in enumerate(found))


def _same(line: Line, kept: Line) -> bool:
    """Whether two lines tell the same: they are called alike, or rest on some of the same characters."""
    return line.id == kept.id or any(_meet(span, other) for span in line.spans for other in kept.spans)


def _meet(span: Span, other: Span) -> bool:
    return span.block == other.block and span.start < other.end and other.start < span.end


def _place(line: Line, order: dict[str, int]) -> Place | None:
    """Where in the source a line stands; None if it stands nowhere."""
    places = [(order[span.block], span.start) for span in line.spans if span.block in order]
    return min(places, default=None)


def _in_role(line: Line, number: int, count: int) -> Line:
    role = "hook" if number == 0 else "ending" if number == count - 1 else "body"
    return line if line.role == role else line.model_copy(update={"role": role})
