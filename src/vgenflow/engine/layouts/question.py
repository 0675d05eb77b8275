"""Question: one asked of the viewer, with room to think."""

from typing import ClassVar

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Props


class QuestionProps(Props):
    """What is asked."""

    text: str = text_prop("The question; one *italic run* marks its turn.", 400, ..., "headline")
    answer: str = text_prop("A short answer that appears after it.", 160)
    icon: str = icon_prop()


class Question(LaidOut[QuestionProps]):
    """A question that has the page to itself."""

    name: ClassVar[str] = "question"
    props: ClassVar[type[Props]] = QuestionProps

    def elements(self, props: QuestionProps) -> tuple[str, ...]:
        """The question, then the answer."""
        return ("text", "answer") if props.answer else ("text",)
