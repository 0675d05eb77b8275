"""Table: the rows and columns that matter, one of them stressed."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props

MOST_ROWS, MOST_COLUMNS = 8, 5


class TableProps(Props):
    """What a table says."""

    heading: str = text_prop("Over the table; one *italic run*.", 240, "", "headline")
    columns: tuple[str, ...] = Field(
        min_length=2, max_length=MOST_COLUMNS, description="Names of the columns; the first names the rows.",
        json_schema_extra={"widget": "list"},
    )  # fmt: skip
    rows: tuple[tuple[str, ...], ...] = Field(
        min_length=1, max_length=MOST_ROWS, description="The cells, row by row.",
        json_schema_extra={"widget": "table"},
    )  # fmt: skip
    highlight_row: int | None = Field(
        default=None, ge=0, lt=MOST_ROWS, description="The row that matters, from 0.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip
    highlight_column: int | None = Field(
        default=None, ge=0, lt=MOST_COLUMNS, description="The column that matters, from 0.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip
    note: str = text_prop("Source or remark under the table.", 160)

    @model_validator(mode="after")
    def _even(self) -> Self:
        """As many cells in every row as there are columns."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table needs as many cells as there are columns")
        return self


class Table(LaidOut[TableProps]):
    """A table with one row or column stressed."""

    name: ClassVar[str] = "table"
    props: ClassVar[type[Props]] = TableProps

    def elements(self, props: TableProps) -> tuple[str, ...]:
        """The heading and every row."""
        return ("heading", *(f"row{i}" for i in range(1, len(props.rows) + 1)))
