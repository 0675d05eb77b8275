"""Writing to a length: write, narrate, measure; written again with the voice's own pace where it is off."""

from dataclasses import dataclass

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.narrate import narrate
from vgenflow.production.request import Options
from vgenflow.production.stages import Writing
from vgenflow.production.steps import Steps, mark
from vgenflow.story.document import Document
from vgenflow.story.narration import Narration
from vgenflow.story.script import Script
from vgenflow.story.template import Style
from vgenflow.story.value import Value

TOLERANCE = 0.06
"""A narration that is off the length asked for by more is written again."""

REWRITES = 2
"""How often it is written again at most."""


class Length(Value):
    """How long a narration is, first word to last."""

    samples: int


@dataclass(frozen=True, slots=True)
class Told:
    """A script with its narration: how long it sounds, and how far that is from what was asked (a share)."""

    script: Script
    narration: Narration
    seconds: float = 0.0
    off: float = 0.0


def write_and_narrate(steps: Steps, document: Document, style: Style, options: Options) -> Told:
    """The script and narration that come nearest to the length asked for."""
    writing = Writing(seconds=options.seconds, verbatim=options.verbatim, seed=options.seed)
    best = told = _round(steps, document, style, options, writing)
    for _ in range(REWRITES):
        if writing.seconds is None or writing.verbatim or best.off <= TOLERANCE:
            break
        before = told.script
        writing = writing.model_copy(update={"pace": steps.ports.stages.pace(before, told.seconds)})
        told = _round(steps, document, style, options, writing)
        if told.script == before:
            break
        best = min(best, told, key=lambda one: one.off)
    return best


def _round(steps: Steps, document: Document, style: Style, options: Options, writing: Writing) -> Told:
    script = steps.once(
        "write",
        [mark(document), writing.model_dump(mode="json")],
        lambda: steps.ports.stages.write(document, writing),
        Script,
        detail="choosing what is said",
    )
    narration = narrate(steps, script, options.voice, options.profile)
    if writing.seconds is None:
        return Told(script, narration)
    seconds = _seconds(steps, script, narration, style)
    return Told(script, narration, seconds, abs(seconds / writing.seconds - 1))


def _seconds(steps: Steps, script: Script, narration: Narration, style: Style) -> float:
    """Seconds from the first word to the end of the last."""
    key = steps.key("edit", "length", mark(script), mark(narration), mark(style))
    kept = steps.recall(key, Length, lambda _: ())
    if kept is None:
        length = Length(samples=steps.ports.stages.spoken_samples(script, narration, style))
        steps.keep(key, length)
    else:
        length = kept.value
    return length.samples / SAMPLE_RATE
