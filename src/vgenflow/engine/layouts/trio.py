"""Trio: two or three ideas side by side, each with an icon."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 3


class Idea(Value):
    """One of them."""

    title: str = text_prop("The idea in one or two words.", 60, ...)
    text: str = text_prop("What is said of it.", 200)
    icon: str = text_prop("SVG path data of an icon on a 24 x 24 grid; a numeral if empty.", 8000, "", "icon")


class TrioProps(Props):
    """What a trio says."""

    heading: str = text_prop("Over the ideas; one *italic run*.", 240, "", "headline")
    items: tuple[Idea, ...] = Field(
        min_length=2, max_length=MOST, description="The ideas.", json_schema_extra={"widget": "list"}
    )


class Trio(LaidOut[TrioProps]):
    """Icons with a title and a sentence each."""

    name: ClassVar[str] = "trio"
    props: ClassVar[type[Props]] = TrioProps

    def elements(self, props: TrioProps) -> tuple[str, ...]:
        """The heading and every idea."""
        return ("heading", *(f"item{i}" for i in range(1, len(props.items) + 1)))
