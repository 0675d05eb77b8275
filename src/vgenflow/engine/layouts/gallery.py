"""Gallery: several of the source's pictures on one page."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, focus_prop, text_prop
from vgenflow.engine.layouts.contract import Focus, Props
from vgenflow.story.value import Digest, Value

MOST = 6


class Shot(Value):
    """One picture."""

    asset: Digest = Field(description="The picture.", json_schema_extra={"widget": "picture"})
    focus: Focus | None = focus_prop()
    caption: str = text_prop("What is seen, in a few words.", 120)


class GalleryProps(Props):
    """What a gallery shows."""

    heading: str = text_prop("Over the pictures; one *italic run*.", 240, "", "headline")
    pictures: tuple[Shot, ...] = Field(
        min_length=2, max_length=MOST, description="The pictures.", json_schema_extra={"widget": "list"}
    )
    credit: str = text_prop("Who made them, and the licence.", 200)


class Gallery(LaidOut[GalleryProps]):
    """Pictures side by side, none cropped beyond recognition."""

    name: ClassVar[str] = "gallery"
    props: ClassVar[type[Props]] = GalleryProps

    def elements(self, props: GalleryProps) -> tuple[str, ...]:
        """The heading and every picture."""
        return ("heading", *(f"picture{i}" for i in range(1, len(props.pictures) + 1)))
