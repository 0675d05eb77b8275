"""Picture: the source's own, full bleed and slowly approached, with a paper card."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, focus_prop, text_prop
from vgenflow.engine.layouts.contract import Focus, Props
from vgenflow.story.value import Digest


class PictureProps(Props):
    """What a picture page shows."""

    asset: Digest = Field(description="The picture.", json_schema_extra={"widget": "picture"})
    focus: Focus | None = focus_prop()
    headline: str = text_prop("What is seen; one *italic run*.", 300, "", "headline")
    note: str = text_prop("Place or time.", 100)
    credit: str = text_prop("Who made it, and the licence.", 160)


class PicturePage(LaidOut[PictureProps]):
    """A picture with a card."""

    name: ClassVar[str] = "picture"
    props: ClassVar[type[Props]] = PictureProps

    def elements(self, props: PictureProps) -> tuple[str, ...]:
        """The card's headline."""
        return ("headline",) if props.headline else ()
