"""Script: the lines that are spoken. The sentence is the atom."""

from typing import Literal

from vgenflow.story.document import Span
from vgenflow.story.value import Language, Value


class Link(Value):
    """A run of the caption and the run of the spoken text that says it (half-open ranges)."""

    caption_start: int
    caption_end: int
    spoken_start: int
    spoken_end: int


Support = Literal["source", "edited", "none"]
"""What a line's words rest on: its spans word for word, its spans in a person's words, nothing."""


class Line(Value):
    """One sentence: what is said, what is shown, and where it comes from.

    `links` cover every word of the caption in order: for English one written word, number or
    amount each (the trailing punctuation belongs to its word), for Chinese one segmented word.
    """

    id: str
    role: Literal["hook", "body", "ending"] = "body"
    caption: str
    spoken: str
    links: tuple[Link, ...]
    spans: tuple[Span, ...]
    section: str = ""
    """Id of the heading block it stands under, or empty."""
    locked: bool = False
    """Its words stay, whoever or whatever would change them."""
    spoken_apart: bool = False
    """A person settled how it is said: its spoken text no longer follows its caption."""
    support: Support = "source"
    voice: str | None = None
    """Who says it; None, or one that is not there: the voice of the video."""


class Script(Value):
    """The lines in the order they are spoken. Line ids are unique and stable under edits."""

    version: Literal[1] = 1
    language: Language
    title: str
    lines: tuple[Line, ...]
