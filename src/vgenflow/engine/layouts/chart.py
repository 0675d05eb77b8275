"""Chart: columns, bars, a line, an area or a donut, drawn from zero."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.contract import Props
from vgenflow.engine.layouts.pages import page

MOST = 12
MOST_PARTS = 6
COURSES = ("line", "area")
"""Kinds that show a course of time."""
_LARGEST = 1e15


class ChartProps(Props):
    """What a chart shows."""

    title: str = text_prop("What is measured; one *italic run*.", 240, "", "headline")
    kind: Literal["column", "bar", "line", "area", "donut"] = Field(
        default="column",
        description="Columns for few, bars for long names, a line for a course of time, an area for a total "
        "over time, a donut for a whole.",
        json_schema_extra={"widget": "choice"},
    )  # fmt: skip
    labels: tuple[str, ...] = Field(
        min_length=1, max_length=MOST, description="Name of each value.", json_schema_extra={"widget": "list"}
    )
    values: tuple[float, ...] = Field(
        min_length=1, max_length=MOST, description="The values, in the order of the labels.",
        json_schema_extra={"widget": "numbers"},
    )  # fmt: skip
    unit: str = text_prop("What is counted: routes, %, €.", 60)
    highlight: int | None = Field(
        default=None, ge=0, lt=MOST, description="The value that matters, from 0.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip
    note: str = text_prop("Source or remark under the chart.", 160)

    @model_validator(mode="after")
    def _matching(self) -> Self:
        """As many labels as values, all finite."""
        if len(self.labels) != len(self.values):
            raise ValueError("a chart needs as many labels as values")
        if any(not abs(value) <= _LARGEST for value in self.values):
            raise ValueError("the values of a chart are finite numbers")
        if self.kind == "donut" and not _whole(self.values):
            raise ValueError("the parts of a donut are two to six numbers above zero")
        return self


def _whole(values: tuple[float, ...]) -> bool:
    return 2 <= len(values) <= MOST_PARTS and min(values) > 0


class Chart(LaidOut[ChartProps]):
    """A chart on its own page."""

    name: ClassVar[str] = "chart"
    props: ClassVar[type[Props]] = ChartProps
    leads: ClassVar[tuple[str, ...]] = ("title",)

    def lay(self, props: ChartProps, board: Board) -> None:
        """Columns, bars, lines and areas as the manner draws charts, a donut as a page of its own."""
        page(board.style.manner, "donut" if props.kind == "donut" else self.name)(props, board)

    def elements(self, props: ChartProps) -> tuple[str, ...]:
        """The title and every bar."""
        return ("title", *(f"bar{i}" for i in range(1, len(props.values) + 1)))
