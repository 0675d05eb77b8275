"""Statement: one strong sentence, or two halves of one on a spread of night and day."""

import re
from typing import ClassVar

from pydantic import Field

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Props, Stage
from vgenflow.engine.type.shaping import plain

_HALVES = re.compile(r"\s*[,;:，；：]\s*|\s+[–—]\s+|——")
_LONGEST_HALF = {"en": 34, "zh": 10}


class StatementProps(Props):
    """What a statement says."""

    text: str = text_prop("One sentence; one *italic run* marks its turn.", 400, ..., "headline")
    night: bool = Field(default=False, description="A night page.", json_schema_extra={"widget": "switch"})
    icon: str = icon_prop()


class Statement(LaidOut[StatementProps]):
    """One sentence that has the page to itself."""

    name: ClassVar[str] = "statement"
    props: ClassVar[type[Props]] = StatementProps

    def elements(self, props: StatementProps) -> tuple[str, ...]:
        """The text, and its second half on a spread."""
        return ("text", "turn") if halves(props.text, "en") or halves(props.text, "zh") else ("text",)

    def night(self, props: StatementProps, stage: Stage) -> bool:
        """As asked; a spread is night and day by itself."""
        return props.night and not halves(props.text, stage.language)


def halves(text: str, language: str) -> tuple[str, str] | None:
    """The two clauses of a short sentence that turns once; None if it is not one."""
    parts = [part for part in _HALVES.split(text.strip()) if part]
    if len(parts) != 2 or text.count("*") % 2 or any(part.count("*") % 2 for part in parts):
        return None
    longest = _LONGEST_HALF[language]
    lengths = [len(plain(part).replace("\u200b", "")) for part in parts]
    if max(lengths) > longest or min(lengths) * 2.2 < max(lengths) or any(d.isdigit() for d in text):
        return None
    if language == "en" and min(len(part.split()) for part in parts) < 2:
        return None
    return parts[0], parts[1]
