"""Sentences that lean on the one before, and what can be done about it."""

from dataclasses import dataclass
from typing import Literal

from vgenflow.stages.writing.choice import lean_chinese, lean_english
from vgenflow.story.value import Language

Hold = Literal["free", "soft", "hard"]
"""free: stands alone; soft: wants its subject introduced not long before; hard: needs the
sentence before it, directly before it."""


@dataclass(frozen=True, slots=True)
class Lean:
    """How a sentence holds as it is, and what it may be cut to so that it stands alone."""

    hold: Hold
    alone: str | None
    """The caption that does not lean hard; None if there is none."""
    person: bool = False
    """It speaks of somebody by a pronoun only: the sentences before it must name them."""


def lean(caption: str, language: Language) -> Lean:
    """How `caption` holds. Cutting only ever drops a leading connective."""
    room = lean_chinese if language == "zh" else lean_english
    stripped = room.strip(caption)
    if not room.leans(caption):
        soft: Hold = "soft" if room.soft(caption) else "free"
        return Lean(soft if stripped == caption else "hard", stripped)
    person = room.personal(caption)
    return Lean("hard", None if room.leans(stripped) or stripped == caption else stripped, person)


def names_somebody(caption: str, language: Language) -> bool:
    """Whether a pronoun in the next sentence can mean somebody named in this one."""
    return lean_chinese.named(caption) if language == "zh" else lean_english.named(caption)
