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

TOLERANCE = 0.06
"""A narration that is off the length asked for by more is written again."""

REWRITES = 2
"""How often it is written again at most."""


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
        writing = writing.model_copy(update={"pace": steps.ports.stages.pace(told.script, told.seconds)})
        told = _round(steps, document, style, options, writing)
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
    seconds = steps.ports.stages.spoken_samples(script, narration, style) / SAMPLE_RATE
    off = abs(seconds / writing.seconds - 1) if writing.seconds else 0.0
    return Told(script, narration, seconds, off)
