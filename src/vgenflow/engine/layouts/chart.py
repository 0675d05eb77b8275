"""Chart: columns, bars or a line from zero, drawn as strokes that could be counted."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.charts.area import Area, Series
from vgenflow.engine.layouts.charts.bars import bars
from vgenflow.engine.layouts.charts.columns import columns, columns_fit
from vgenflow.engine.layouts.charts.curve import curve
from vgenflow.engine.layouts.chrome import running
from vgenflow.engine.layouts.contract import Props
from vgenflow.engine.type import fit

MOST = 12
_LARGEST, _TINY = 1e15, 1e-12
_SIDE = 6
"""With up to so many columns the title stands beside them."""


class ChartProps(Props):
    """What a chart shows."""

    title: str = text_prop("What is measured; one *italic run*.", 240, "", "headline")
    kind: Literal["column", "bar", "line"] = Field(
        default="column", description="Columns for few, bars for long names, a line for a course of time.",
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
        return self


class Chart(LaidOut[ChartProps]):
    """A chart on its own page."""

    name: ClassVar[str] = "chart"
    props: ClassVar[type[Props]] = ChartProps

    def elements(self, props: ChartProps) -> tuple[str, ...]:
        """The title and every bar."""
        return ("title", *(f"bar{i}" for i in range(1, len(props.values) + 1)))

    def lay(self, props: ChartProps, board: Board) -> None:
        """Title beside or over the drawing."""
        grid, unit = board.grid, board.unit
        running(board)
        series = Series(
            props.labels, tuple(value if abs(value) > _TINY else 0.0 for value in props.values), props.unit,
            props.highlight if props.highlight is not None and props.highlight < len(props.values) else None,
        )  # fmt: skip
        beside = props.kind == "column" and grid.wide and len(props.values) <= _SIDE and bool(props.title)
        top, left = grid.top, grid.left
        start = board.cue("title", 100)
        if beside:
            wide = 0.25 * grid.measure
            title = fit(
                props.title,
                board.voice("display"),
                wide,
                0.6 * grid.room,
                board.size(board.scale.section),
                board.size(5),
                5,
            )
            beside = title.fits
            if beside:
                board.text(title, grid.left, top + 0.8 * unit, start, what="title")
                left = grid.left + max(0.2 * grid.measure, title.width + 3 * unit)
        if not beside and props.title:
            title = fit(
                props.title,
                board.voice("display"),
                grid.measure,
                0.24 * grid.room,
                board.size(board.scale.section * 0.85),
                board.size(4),
                3 if grid.tall else 2,
            )
            top = board.text(title, grid.left, top + 0.5 * unit, start, what="title") + 2 * unit
        bottom = grid.bottom
        if props.note:
            noted = fit(
                props.note,
                board.voice("text-italic"),
                (left - grid.left - 2 * unit) if beside else grid.measure,
                7 * unit,
                board.size(board.scale.credit),
                board.reading,
                3 if beside else 2,
            )
            foot = bottom - noted.height - (6 * unit if beside else 0)
            board.text(noted, grid.left, foot, board.cue("note", 900), color=board.colors.muted, what="note")
            bottom = bottom if beside else foot - 1.2 * unit
        area = Area(left, top, grid.right, bottom, key_left=grid.left if beside else None)
        self._draw(props, series, area, board)

    def _draw(self, props: ChartProps, series: Series, area: Area, board: Board) -> None:
        if props.kind == "line" and len(series.values) > 2:
            curve(series, area, board)
        elif props.kind == "bar" or not columns_fit(series, area, board):
            bars(series, area, board)
        else:
            columns(series, area, board)
