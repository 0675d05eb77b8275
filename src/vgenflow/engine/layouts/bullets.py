"""Bullets: up to six points, each with a small engraving, one after another."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 6


class Bullet(Value):
    """One point."""

    text: str = text_prop("The point, in a few words.", 300, ...)
    icon: str = text_prop("SVG path data of an icon on a 24 x 24 grid; a numeral if empty.", 8000, "", "icon")


class BulletsProps(Props):
    """What a page of bullets says."""

    heading: str = text_prop("Over the points; one *italic run*.", 240, "", "headline")
    items: tuple[Bullet, ...] = Field(
        min_length=1, max_length=MOST, description="The points.", json_schema_extra={"widget": "list"}
    )


class Bullets(LaidOut[BulletsProps]):
    """Points side by side, or in rows on a tall page."""

    name: ClassVar[str] = "bullets"
    props: ClassVar[type[Props]] = BulletsProps

    def elements(self, props: BulletsProps) -> tuple[str, ...]:
        """The heading and every item."""
        return ("heading", *(f"item{i}" for i in range(1, len(props.items) + 1)))
