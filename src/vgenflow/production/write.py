"""Writing to a length: write, narrate, measure; written again with the voice's own pace where it is off."""

from collections.abc import Sequence

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.request import Options
from vgenflow.production.stages import Writing
from vgenflow.production.steps import Steps, mark
from vgenflow.story.document import Document
from vgenflow.story.narration import Narration
from vgenflow.story.script import Line, Script
from vgenflow.story.template import Style
from vgenflow.story.value import Value

TOLERANCE = 0.06
"""A narration that is off the length asked for by more is written again."""

REWRITES = 2
"""How often it is written again at most."""


class Length(Value):
    """How long a narration is, first word to last."""

    samples: int


class Take(Value):
    """One writing of a script by its key, and how it sounds."""

    script: str
    narration: str | None = None
    seconds: float = 0.0
    """From the first word to the end of the last, where a length was asked for."""
    off: float = 0.0
    """How far that is from the length asked for, as a share of it."""
    repeats: bool = False
    """It says what the take before it says."""

    @property
    def is_said(self) -> bool:
        """There is nothing left to be spoken."""
        return self.narration is not None


def settled(options: Options, takes: Sequence[Take]) -> bool:
    """Whether the last take needs no other: near enough, no way to change it, or enough tried."""
    if options.seconds is None or options.verbatim:
        return True
    best = min(take.off for take in takes)
    return best <= TOLERANCE or takes[-1].repeats or len(takes) > REWRITES


def take(
    steps: Steps, document: Document, options: Options, before: Sequence[Take], kept: tuple[Line, ...] = ()
) -> Take:
    """Write the script; after other takes with the pace that the last of them was spoken at."""
    writing = Writing(seconds=options.seconds, verbatim=options.verbatim, seed=options.seed, kept=kept)
    last = steps.value(before[-1].script, Script) if before else None
    if last is not None:
        writing = writing.model_copy(update={"pace": steps.ports.stages.pace(last, before[-1].seconds)})
    key = steps.once(
        "write",
        [mark(document), writing.model_dump(mode="json")],
        lambda: steps.ports.stages.write(document, writing),
        Script,
        detail="choosing what is said",
    )
    return Take(script=key, repeats=last is not None and steps.value(key, Script) == last)


def retake(steps: Steps, said: Take, narration: str, style: Style, options: Options) -> Take:
    """The take with its narration, measured where a length was asked for."""
    if options.seconds is None:
        return said.model_copy(update={"narration": narration})
    seconds = _seconds(steps, said.script, narration, style)
    off = abs(seconds / options.seconds - 1)
    return said.model_copy(update={"narration": narration, "seconds": seconds, "off": off})


def _seconds(steps: Steps, script_key: str, narration_key: str, style: Style) -> float:
    """Seconds from the first word to the end of the last."""
    script, narration = steps.value(script_key, Script), steps.value(narration_key, Narration)
    key = steps.key("edit", "length", mark(script), mark(narration), mark(style))
    kept = steps.recall(key, Length, lambda _: ())
    if kept is None:
        length = Length(samples=steps.ports.stages.spoken_samples(script, narration, style))
        steps.keep(key, length)
    else:
        length = kept.value
    return length.samples / SAMPLE_RATE
