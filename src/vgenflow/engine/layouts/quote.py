"""Quote: what someone said, on a night page, beside a window."""

from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Props, Stage


class QuoteProps(Props):
    """What a quotation says."""

    text: str = text_prop("The words, without quotation marks around them.", 700, ..., "textarea")
    who: str = text_prop("Who said it.", 100)
    role: str = text_prop("What they are, or where.", 140)
    night: bool = Field(default=True, description="A night page.", json_schema_extra={"widget": "switch"})
    icon: str = icon_prop()


class Quote(LaidOut[QuoteProps]):
    """Words in italics after an opening mark of lamplight."""

    name: ClassVar[str] = "quote"
    props: ClassVar[type[Props]] = QuoteProps
    stage_facts = ("number", "last")

    def elements(self, props: QuoteProps) -> tuple[str, ...]:
        """The words, and who said them."""
        return ("text", "who") if props.who else ("text",)

    def night(self, props: QuoteProps, stage: Stage) -> bool:  # noqa: ARG002
        """By default."""
        return props.night
