"""Code: program text as it is written, coloured by its grammar, the line that is spoken of lit."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, text_prop
from vgenflow.engine.layouts.contract import Props

MOST_LINES = 60


class CodeProps(Props):
    """What a page of program text shows."""

    program: str = text_prop("The program text, verbatim.", 6000, ..., "code")
    language: str = text_prop('By one of its usual names: "python", "js"; empty for plain text.', 40)
    heading: str = text_prop("Over the program; one *italic run*.", 240, "", "headline")
    first: int = Field(
        default=1, ge=1, le=1_000_000, description="The number of the first line.",
        json_schema_extra={"widget": "number"},
    )  # fmt: skip
    numbered: bool = Field(
        default=True, description="Line numbers are shown, where there are several lines.",
        json_schema_extra={"widget": "switch"},
    )  # fmt: skip

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return self.program.count("\n") + 1


class Code(LaidOut[CodeProps]):
    """Program text. A line with a cue is lit from then on, until the next one is."""

    name: ClassVar[str] = "code"
    props: ClassVar[type[Props]] = CodeProps

    def elements(self, props: CodeProps) -> tuple[str, ...]:
        """The heading and every line."""
        return ("heading", *(f"line{i}" for i in range(1, min(props.lines, MOST_LINES) + 1)))
