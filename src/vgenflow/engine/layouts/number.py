"""Number: one figure across the page, counted up, with strokes that count it too."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.contract import Props
from vgenflow.engine.type import measure_line


class NumberProps(Props):
    """What a page of one number says."""

    value: str = text_prop("The number exactly as it is written, with its scale: 1.2 million.", 60, ...)
    lead: str = text_prop("What is read before the number: Households on planted streets use.", 160)
    unit: str = text_prop("What is counted: passengers, km, %.", 60)
    label: str = text_prop("What the number is: passengers in 2024.", 160)
    context: str = text_prop("What to compare it with: up 38% in a year.", 160)
    share: float | None = Field(
        default=None, ge=0, le=1, description="The part of it that is highlighted.",
        json_schema_extra={"widget": "slider"},
    )  # fmt: skip
    icon: str = icon_prop()


class Number(LaidOut[NumberProps]):
    """One enormous number."""

    name: ClassVar[str] = "number"
    props: ClassVar[type[Props]] = NumberProps
    leads: ClassVar[tuple[str, ...]] = ("lead",)

    def elements(self, props: NumberProps) -> tuple[str, ...]:
        """What leads to the value, the value, then what is said about it."""
        said = ("lead", "value", "label", "context")
        return tuple(name for name in said if name == "value" or getattr(props, name))

    def lay(self, props: NumberProps, board: Board) -> None:
        """A value of which nothing can be drawn stands as a question mark: its place is kept."""
        drawn = measure_line(props.value, board.voice("display"), 100).ink.w
        super().lay(props if drawn else props.model_copy(update={"value": "?"}), board)
