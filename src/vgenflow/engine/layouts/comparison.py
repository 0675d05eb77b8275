"""Comparison: a ledger of two columns, with strokes of one unit a row under the numbers."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props
from vgenflow.story.value import Value

MOST = 4


class Row(Value):
    """One line of the ledger."""

    label: str = text_prop("What is compared.", 60)
    left: str = text_prop("The left side's value.", 160, ...)
    right: str = text_prop("The right side's value.", 160, ...)


class ComparisonProps(Props):
    """What a comparison says."""

    left: str = text_prop("Name of the left side.", 80, ...)
    right: str = text_prop("Name of the right side, which stands out.", 80, ...)
    rows: tuple[Row, ...] = Field(
        min_length=1, max_length=MOST, description="What is compared, line by line.",
        json_schema_extra={"widget": "table"},
    )  # fmt: skip


class Comparison(LaidOut[ComparisonProps]):
    """Two sides, up to four lines."""

    name: ClassVar[str] = "comparison"
    props: ClassVar[type[Props]] = ComparisonProps
    leads: ClassVar[tuple[str, ...]] = ("left", "right")

    def elements(self, props: ComparisonProps) -> tuple[str, ...]:
        """Both names and every row."""
        return ("left", "right", *(f"row{i}" for i in range(1, len(props.rows) + 1)))


def shares_of(row: Row) -> tuple[float, float] | None:
    """Both values on one scale; nothing where they are no numbers of one unit."""
    one, other = (figures.parse(text.replace("*", "")) for text in (row.left, row.right))
    if one is None or other is None or min(one.total, other.total) < 0:
        return None
    if one.before.strip() != other.before.strip() or one.after.split()[:1] != other.after.split()[:1]:
        return None
    most = max(one.total, other.total)
    return (one.total / most, other.total / most) if most else None
