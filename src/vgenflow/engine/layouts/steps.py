"""Steps: numbered, in order, on one line that grows from step to step."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 8


class Step(Value):
    """One step."""

    text: str = text_prop("What to do, in a few words.", 300, ...)


class StepsProps(Props):
    """What a page of steps says."""

    heading: str = text_prop("Over the steps; one *italic run*.", 240, "", "headline")
    items: tuple[Step, ...] = Field(
        min_length=1, max_length=MOST, description="The steps in order.", json_schema_extra={"widget": "list"}
    )
    first: int = Field(
        default=1,
        ge=1,
        le=99,
        description="Number of the first step.",
        json_schema_extra={"widget": "number"},
    )


class Steps(LaidOut[StepsProps]):
    """Large numerals along a line."""

    name: ClassVar[str] = "steps"
    props: ClassVar[type[Props]] = StepsProps

    def elements(self, props: StepsProps) -> tuple[str, ...]:
        """The heading and every step."""
        return ("heading", *(f"item{i}" for i in range(1, len(props.items) + 1)))
