"""From chosen units to the lines of a script."""

from collections.abc import Sequence

from vgenflow.kit.content import digest
from vgenflow.stages.writing.choice.choose import Choice
from vgenflow.stages.writing.choice.lists import ordered
from vgenflow.stages.writing.choice.units import Unit
from vgenflow.stages.writing.spoken import speak
from vgenflow.story.document import Span
from vgenflow.story.script import Line
from vgenflow.story.value import Language


def captions(units: Sequence[Unit], choice: Choice, language: Language) -> list[str]:
    """The captions of a choice, in the order they are spoken."""
    order = [choice.hook, *choice.rest]
    texts = []
    before: int | None = None
    for at in order:
        unit = units[at]
        caption = unit.caption if before == at - 1 or unit.alone is None else unit.alone
        if unit.kind == "step":
            steps = [each for each in order if units[each].kind == "step" and units[each].whole == unit.whole]
            if len(steps) == sum(each.kind == "step" and each.whole == unit.whole for each in units):
                caption = ordered(caption, steps.index(at), len(steps), language)
        texts.append(caption)
        before = at
    return texts


def compose(units: Sequence[Unit], choice: Choice, language: Language) -> tuple[Line, ...]:
    """The lines of a choice, in the order they are spoken."""
    order = [choice.hook, *choice.rest]
    lines: list[Line] = []
    names: dict[str, int] = {}
    for caption, at in zip(captions(units, choice, language), order, strict=True):
        lines.append(made(caption, units[at].spans, units[at].section, language, names))
    return roles(lines)


def roles(lines: list[Line]) -> tuple[Line, ...]:
    """The first line is the hook, the last one the ending."""
    if len(lines) > 1:
        lines[-1] = lines[-1].model_copy(update={"role": "ending"})
    if lines:
        lines[0] = lines[0].model_copy(update={"role": "hook"})
    return tuple(lines)


def made(
    caption: str, spans: tuple[Span, ...], section: str, language: Language, names: dict[str, int]
) -> Line:
    """One line. Its id comes from its words, so that it stays when others change."""
    spoken = speak(caption, language)
    name = f"l{digest(caption.encode())[:10]}"
    names[name] = names.get(name, 0) + 1
    if names[name] > 1:
        name = f"{name}-{names[name]}"
    return Line(
        id=name, caption=caption, spoken=spoken.text, links=spoken.links, spans=spans, section=section
    )
