"""Section: a new part begins."""

from typing import ClassVar

from vgenflow.engine.layouts.base import LaidOut, icon_prop, text_prop
from vgenflow.engine.layouts.contract import Props


class SectionProps(Props):
    """What a divider says."""

    title: str = text_prop("Name of the part; one *italic run*.", 240, ..., "headline")
    mark: str = text_prop("Its number or letter: 2, II, B.", 8)
    note: str = text_prop("What the part is about, in one sentence.", 240)
    icon: str = icon_prop()


class Section(LaidOut[SectionProps]):
    """A divider between parts."""

    name: ClassVar[str] = "section"
    props: ClassVar[type[Props]] = SectionProps
    stage_facts = ("number", "title", "last")

    def elements(self, props: SectionProps) -> tuple[str, ...]:
        """Mark, title, note."""
        return tuple(name for name in ("mark", "title", "note") if name == "title" or getattr(props, name))
