"""Title: the cover. A headline at cover size over a landscape, or beside the source's own picture."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, focus_prop, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Focus, Props
from vgenflow.story.value import Digest


class TitleProps(Props):
    """What a cover says."""

    headline: str = text_prop("The headline; one *italic run* marks its turn.", 400, ..., "headline")
    kicker: str = text_prop("Section or subject, over the headline.", 80)
    note: str = text_prop("Reading time, author or date.", 80)
    picture: Digest | None = Field(
        default=None,
        description="A picture of the source instead of scenery.",
        json_schema_extra={"widget": "picture"},
    )
    focus: Focus | None = focus_prop()
    icon: str = icon_prop()


class Title(LaidOut[TitleProps]):
    """The cover of a video."""

    name: ClassVar[str] = "title"
    props: ClassVar[type[Props]] = TitleProps
    stage_facts = ("number", "last")

    def elements(self, props: TitleProps) -> tuple[str, ...]:  # noqa: ARG002
        """The headline."""
        return ("headline",)
