"""Timeline: what happened when, in order."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 7


class Event(Value):
    """Something that happened."""

    when: str = text_prop("Date or time, as it is written: 1969, May 2024, 9:30.", 40, ...)
    text: str = text_prop("What happened, in a few words.", 240, ...)


class TimelineProps(Props):
    """What a timeline says."""

    heading: str = text_prop("Over the events; one *italic run*.", 240, "", "headline")
    events: tuple[Event, ...] = Field(
        min_length=2,
        max_length=MOST,
        description="The events in order.",
        json_schema_extra={"widget": "list"},
    )
    highlight: int | None = Field(
        default=None, ge=0, lt=MOST, description="The event that matters most, from 0.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip


class TimelinePage(LaidOut[TimelineProps]):
    """Events along a line."""

    name: ClassVar[str] = "timeline"
    props: ClassVar[type[Props]] = TimelineProps

    def elements(self, props: TimelineProps) -> tuple[str, ...]:
        """The heading and every event."""
        return ("heading", *(f"event{i}" for i in range(1, len(props.events) + 1)))
