"""Candidates: a layout with its props for a beat, how well it serves it, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from vgenflow.story.storyboard import Cue


@dataclass(frozen=True, slots=True)
class Setting:
    """Props of a layout with the cues of their elements."""

    props: Mapping[str, JsonValue]
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to show a beat: the first of `settings` that fits is taken."""

    layout: str
    settings: tuple[Setting, ...]
    """Fullest first, shortest last."""
    score: float
    """How well it serves the content, 0 to 1."""
    reason: str
    uses: frozenset[str] = field(default_factory=frozenset)
    """What may be shown only once: a table, a picture, a sentence."""
    continues: str = ""
    """The list it is part of: parts of one list may follow each other."""
