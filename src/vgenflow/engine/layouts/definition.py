"""Definition: a term and what it means, set like a dictionary's."""

from typing import ClassVar

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Props


class DefinitionProps(Props):
    """What a definition says."""

    term: str = text_prop("The word or name that is explained.", 80, ..., "headline")
    hint: str = text_prop("How it is said, its kind or its origin: noun, from Greek.", 80)
    meaning: str = text_prop("What it means, in one or two sentences.", 400, ..., "textarea")
    example: str = text_prop("The term in use.", 240)
    icon: str = icon_prop()


class Definition(LaidOut[DefinitionProps]):
    """A dictionary's entry."""

    name: ClassVar[str] = "definition"
    props: ClassVar[type[Props]] = DefinitionProps
    leads: ClassVar[tuple[str, ...]] = ("term",)

    def elements(self, props: DefinitionProps) -> tuple[str, ...]:
        """Term, meaning, example."""
        return ("term", "meaning", "example") if props.example else ("term", "meaning")
