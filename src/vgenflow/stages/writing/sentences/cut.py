"""What a sentence cutter gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters `start` to `end` (exclusive) of a text: one sentence, no space at its ends."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Cut | None:
    """The run without the spaces at its ends; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Cut(start, end) if start < end else None
