"""What a run would have to do: the story told over a trial store, with guessed sounds and no render.

Scenes whose lines are spoken already come out exactly as they will, so the segments that are missing are
known piece by piece. Nothing is fetched, spoken, drawn or kept.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NoReturn

from vgenflow.engine.ports import IsCancelled
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.events import STAGES, Event, StageCached, StageFinished, StageName
from vgenflow.production.jobs.farm import Pieces
from vgenflow.production.jobs.job import begun
from vgenflow.production.jobs.ports import Commission
from vgenflow.production.request import Options
from vgenflow.production.stages import Ports, Spoken
from vgenflow.production.steps import Steps
from vgenflow.production.story import Refs, advance, following
from vgenflow.production.trial import TrialBlobs
from vgenflow.providers.ports import Voice
from vgenflow.services.runs.schemas import Estimate, StaleStage
from vgenflow.story.narration import Utterance
from vgenflow.story.script import Line
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Language

Guess = Callable[[Line, Voice, Language], Utterance]
"""A line as the voice will say it, without sound."""

_PLAIN: Mapping[StageName, float] = {
    "import": 3.0,
    "write": 2.0,
    "direct": 1.0,
    "visuals": 0.5,
    "edit": 0.5,
    "deliver": 1.5,
}
"""Seconds of a stage that depend little on the length. Measured on two cores."""
_A_SENTENCE = {"draft": 0.3, "final": 2.5}
"""Seconds to speak a sentence."""
_A_FRAME = {"draft": (0.003, 0.009), "final": (0.004, 0.020)}
"""Seconds to render a frame: for itself, and for each million pixels."""
_TO_CHECK = 0.15
"""Seconds to check the render of what takes one second to render."""
_UNKNOWN_SENTENCES = 24
"""Sentences of a video that nobody has written yet, where no length is asked for."""
_SECONDS_A_SENTENCE = 6


@dataclass(slots=True)
class _Counts:
    """What each stage said that it did, and what it took from the store."""

    ran: dict[StageName, int] = field(default_factory=dict)
    kept: dict[StageName, int] = field(default_factory=dict)

    def hear(self, event: Event) -> None:
        """Count what a stage tells."""
        if isinstance(event, StageFinished):
            self.ran[event.stage] = self.ran.get(event.stage, 0) + event.ran
        if isinstance(event, StageFinished | StageCached):
            self.kept[event.stage] = self.kept.get(event.stage, 0) + event.kept


class DryRun:
    """A dry run over the ports of one project, whose store is a trial one."""

    def __init__(self, ports: Ports, trial: TrialBlobs, guess: Guess, pieces: Pieces) -> None:
        self._trial = trial
        self._pieces = pieces
        self._counts = _Counts()
        stages = replace(ports.stages, read=_unasked, write=_unasked, speak=_guessing(guess))
        self._steps = Steps(replace(ports, stages=stages), self._counts.hear, lambda: False)

    def estimate(self, commission: Commission, rate: float = 1.0) -> Estimate:
        """The stale artifacts of each stage and their cost; `rate` is how this machine compares."""
        order = commission.order
        refs = begun(self._steps, commission)
        try:
            while following(order.options, refs) not in ("render", "check", "deliver"):
                refs = advance(self._steps, order, refs)
        except _Unwritten:
            return _all(order.options, rate)
        return self._told(order.options, refs, rate)

    def _told(self, options: Options, refs: Refs, rate: float) -> Estimate:
        timeline = self._steps.value(refs.timeline or "", Timeline)
        missing = self._pieces.missing(self._steps, timeline, options.profile)
        frames = sum(piece.frames for piece in missing)
        sentences = self._counts.ran.get("narrate", 0)
        rendering = frames * _frame(options)
        work: dict[StageName, float] = {stage: _PLAIN[stage] for stage in self._counts.ran if stage in _PLAIN}
        work["narrate"] = sentences * _A_SENTENCE[options.profile]
        work["render"] = rendering
        stale_video = bool(missing or sentences or work.keys() & {"edit"})
        work["check"] = _TO_CHECK * timeline.frames * _frame(options) if stale_video else 0.0
        work["deliver"] = _PLAIN["deliver"]
        counted = [
            self._stage(stage, len(missing), stale_video, work.get(stage, 0.0) / rate) for stage in STAGES
        ]
        return Estimate(stages=tuple(counted), seconds=sum(one.seconds for one in counted))

    def _stage(self, stage: StageName, missing: int, stale_video: bool, seconds: float) -> StaleStage:
        stale, kept = self._counts.ran.get(stage, 0), self._counts.kept.get(stage, 0)
        keys = self._trial.keys(stage)
        if stage == "narrate":
            keys = keys[:stale]
        if stage == "render":
            stale, keys = missing, ()
        if stage in ("check", "deliver"):
            stale, kept, keys = int(stale_video or stage == "deliver"), int(not stale_video), ()
        return StaleStage(stage=stage, stale=stale, kept=kept, exact=True, seconds=seconds, keys=keys)


class _Unwritten(VgenflowError):
    """The source would be read, or the script written, which is work and not looking."""

    code = "run.unwritten"


def _unasked(*_: object) -> NoReturn:
    raise _Unwritten("The video is not written yet: make it to see what it takes.")


def _guessing(
    guess: Guess,
) -> Callable[[Sequence[Line], Voice, Language, IsCancelled], Iterator[Spoken]]:
    def speak(
        lines: Sequence[Line],
        voice: Voice,
        language: Language,
        is_cancelled: IsCancelled,  # noqa: ARG001 - as every voice
    ) -> Iterator[Spoken]:
        for line in lines:
            yield Spoken(guess(line, voice, language), b"")

    return speak


def _frame(options: Options) -> float:
    alone, each = _A_FRAME[options.profile]
    width, height = options.size
    return alone + each * width * height / 1e6


def about(options: Options, sentences: int | None) -> float:
    """Seconds of work for a video of so many sentences from nothing, at a glance."""
    seconds = options.seconds or _SECONDS_A_SENTENCE * (sentences or _UNKNOWN_SENTENCES)
    rendering = float(options.rate.fraction) * seconds * _frame(options)
    speaking = seconds / _SECONDS_A_SENTENCE * _A_SENTENCE[options.profile]
    return sum(_PLAIN.values()) + speaking + (1 + _TO_CHECK) * rendering


def _all(options: Options, rate: float) -> Estimate:
    """What a video usually takes that nobody has written yet: everything is stale."""
    seconds = options.seconds or _UNKNOWN_SENTENCES * _SECONDS_A_SENTENCE
    sentences = -(-seconds // _SECONDS_A_SENTENCE)
    rendering = float(options.rate.fraction) * seconds * _frame(options)
    work: dict[StageName, float] = {
        **_PLAIN,
        "narrate": sentences * _A_SENTENCE[options.profile],
        "render": rendering,
        "check": _TO_CHECK * rendering,
    }
    stages = tuple(
        StaleStage(
            stage=stage,
            stale=sentences if stage == "narrate" else 1,
            kept=0,
            exact=stage == "import",
            seconds=work[stage] / rate,
        )
        for stage in STAGES
    )
    return Estimate(stages=stages, seconds=sum(stage.seconds for stage in stages))
