"""End: the sources and credits, numbered, over a last landscape."""

from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.contract import Props
from vgenflow.engine.type import Setting, fit
from vgenflow.story.template import Role

MORE = {"en": "and {} more", "zh": "及另外 {} 项"}
"""What stands for entries that have no room."""
_LEAST = 2.4
"""Type size, in hundredths of the short side."""


class EndProps(Props):
    """What the end card says."""

    heading: str = text_prop(
        "Over the list; empty for the language's own word for sources.", 80, "", "headline"
    )
    sources: tuple[str, ...] = Field(
        default=(), max_length=60, description="The sources, most important first.",
        json_schema_extra={"widget": "list"},
    )  # fmt: skip
    credits: tuple[str, ...] = Field(
        default=(), max_length=60, description="Pictures, music, voice: who made them, and the licence.",
        json_schema_extra={"widget": "list"},
    )  # fmt: skip
    icon: str = icon_prop()


class End(LaidOut[EndProps]):
    """The last page."""

    name: ClassVar[str] = "end"
    props: ClassVar[type[Props]] = EndProps
    stage_facts = ("number", "last")

    def elements(self, props: EndProps) -> tuple[str, ...]:  # noqa: ARG002
        """The heading and the list."""
        return ("heading", "list")


def entry(text: str, board: Board, width: float, size: float, role: Role = "label") -> Setting:
    """A source or credit in two lines, cut if need be: the whole of it stands in the description."""
    made = fit(text, board.voice(role), width, 2.9 * size, size, min(size, board.size(_LEAST)), 2)
    return replace(made, fits=not made.missing)
