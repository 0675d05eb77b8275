"""What a run would have to do: the story told over a trial store, with guessed sounds and no render.

Scenes whose lines are spoken already come out exactly as they will, so the segments that are missing are
known piece by piece. Nothing is fetched, spoken, drawn or kept.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NoReturn

from vgenflow.engine.ports import IsCancelled, Profile
from vgenflow.kit.errors import VgenflowError
from vgenflow.production import effort
from vgenflow.production.effort import Rates
from vgenflow.production.events import STAGES, Event, StageCached, StageFinished, StageName
from vgenflow.production.jobs.farm import Pieces
from vgenflow.production.jobs.job import begun
from vgenflow.production.jobs.ports import Commission
from vgenflow.production.render import is_passed
from vgenflow.production.request import Options
from vgenflow.production.stages import Ports, Spoken
from vgenflow.production.steps import Steps
from vgenflow.production.story import Refs, advance, following
from vgenflow.production.trial import TrialBlobs
from vgenflow.providers.ports import Price, Voice
from vgenflow.services.runs.schemas import Estimate, Money, StaleStage
from vgenflow.story.narration import Utterance
from vgenflow.story.script import Line
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Language

Guess = Callable[[Line, Voice, Language], Utterance]
"""A line as the voice will say it, without sound."""

_UNKNOWN_SENTENCES = 24
"""Sentences of a video that nobody has written yet, where no length is asked for."""
_SECONDS_A_SENTENCE = 6
_CHARACTERS_A_SECOND = {"en": 15, "zh": 4.5}
"""About what is said in a second, where nothing is written yet."""


@dataclass(slots=True)
class _Counts:
    """What each stage said that it did, the work that was, and what it took from the store."""

    ran: dict[StageName, int] = field(default_factory=dict)
    kept: dict[StageName, int] = field(default_factory=dict)
    units: dict[StageName, float] = field(default_factory=dict)

    def hear(self, event: Event) -> None:
        """Count what a stage tells."""
        if isinstance(event, StageFinished):
            self.ran[event.stage] = self.ran.get(event.stage, 0) + event.ran
            self.units[event.stage] = self.units.get(event.stage, 0.0) + event.units
        if isinstance(event, StageFinished | StageCached):
            self.kept[event.stage] = self.kept.get(event.stage, 0) + event.kept


class DryRun:
    """A dry run over the ports of one project, whose store is a trial one."""

    def __init__(self, ports: Ports, trial: TrialBlobs, guess: Guess, pieces: Pieces, rates: Rates) -> None:
        self._trial = trial
        self._pieces = pieces
        self._rates = rates
        self._counts = _Counts()
        self._bill = _Bill()
        stages = replace(ports.stages, read=_unasked, write=_unasked, speak=_guessing(guess, self._bill))
        self._steps = Steps(replace(ports, stages=stages), self._counts.hear, lambda: False)

    def estimate(self, commission: Commission) -> Estimate:
        """The stale artifacts of each stage and their cost, in seconds of this instance and in money."""
        order = commission.order
        refs = begun(self._steps, commission)
        try:
            while following(order.options, refs) not in ("render", "check", "deliver"):
                refs = advance(self._steps, order, refs)
        except _Unwritten:
            return self._all(order.options)
        return self._told(order.options, refs)

    def _told(self, options: Options, refs: Refs) -> Estimate:
        timeline = self._steps.value(refs.timeline or "", Timeline)
        missing = self._pieces.missing(self._steps, timeline, options.profile)
        self._counts.units["render"] = effort.of_timeline(timeline, sum(piece.frames for piece in missing))
        is_edited = bool(missing or self._counts.ran.keys() & {"narrate", "edit"})
        stale_video = is_edited or not is_passed(self._steps, timeline, options.profile)
        self._counts.units["check"] = effort.of_timeline(timeline) if stale_video else 0.0
        self._counts.units["deliver"] = 1.0
        counted = [self._stage(stage, len(missing), stale_video, options.profile) for stage in STAGES]
        return _summed(counted, self._bill)

    def _stage(self, stage: StageName, missing: int, stale_video: bool, profile: Profile) -> StaleStage:
        stale, kept = self._counts.ran.get(stage, 0), self._counts.kept.get(stage, 0)
        keys = self._trial.keys(stage)
        if stage == "narrate":
            keys = keys[:stale]
        if stage == "render":
            stale, keys = missing, ()
        if stage in ("check", "deliver"):
            stale, kept, keys = int(stale_video or stage == "deliver"), int(not stale_video), ()
        seconds = self._rates.seconds(stage, profile, self._counts.units.get(stage, 0.0))
        return StaleStage(stage=stage, stale=stale, kept=kept, exact=True, seconds=seconds, keys=keys)

    def _all(self, options: Options) -> Estimate:
        """What a video usually takes that nobody has written yet: everything is stale."""
        sentences = _sentences(options, None)
        self._charge_unwritten(options)
        counted = [
            StaleStage(
                stage=stage,
                stale=sentences if stage == "narrate" else 1,
                kept=0,
                exact=stage == "import",
                seconds=seconds,
            )
            for stage, seconds in _usually(options, None, self._rates).items()
        ]
        return _summed(counted, self._bill)

    def _charge_unwritten(self, options: Options) -> None:
        """Charge about what a video costs that nobody has written yet."""
        language = options.language or "en"
        voices = self._steps.ports.voices(options.profile)
        fitting = [one for one in voices if options.voice in (None, one.name)]
        fitting.sort(key=lambda one: one.language != language)
        for voice in fitting[:1]:
            sentence = "x" * round(_CHARACTERS_A_SECOND[voice.language] * _SECONDS_A_SENTENCE)
            for _ in range(_sentences(options, None)):
                self._bill.charge(voice.price, sentence)


def _summed(stages: Sequence[StaleStage], bill: "_Bill") -> Estimate:
    return Estimate(stages=tuple(stages), seconds=sum(one.seconds for one in stages), money=bill.money())


class _Bill:
    """What providers would be paid."""

    def __init__(self) -> None:
        self._micros: Counter[tuple[str, str]] = Counter()

    def charge(self, price: Price | None, text: str) -> None:
        """Add a call."""
        if price is not None:
            self._micros[price.provider, price.currency] += price.of(text)

    def money(self) -> tuple[Money, ...]:
        """The sums, by provider and currency."""
        return tuple(
            Money(provider=provider, micros=micros, currency=currency)
            for (provider, currency), micros in sorted(self._micros.items())
        )


class _Unwritten(VgenflowError):
    """The source would be read, or the script written, which is work and not looking."""

    code = "run.unwritten"


def _unasked(*_: object) -> NoReturn:
    raise _Unwritten("The video is not written yet: make it to see what it takes.")


def _guessing(
    guess: Guess, bill: _Bill
) -> Callable[[Sequence[Line], Voice, Language, IsCancelled], Iterator[Spoken]]:
    def speak(
        lines: Sequence[Line],
        voice: Voice,
        language: Language,
        is_cancelled: IsCancelled,  # noqa: ARG001 - as every voice
    ) -> Iterator[Spoken]:
        for line in lines:
            bill.charge(voice.price, line.spoken)
            yield Spoken(guess(line, voice, language), b"")

    return speak


def about(options: Options, sentences: int | None, rates: Rates) -> float:
    """Seconds of work for a video of so many sentences from nothing, at a glance."""
    return sum(_usually(options, sentences, rates).values())


def _usually(options: Options, sentences: int | None, rates: Rates) -> dict[StageName, float]:
    """Seconds of each stage for a video of so many sentences from nothing."""
    sentences = _sentences(options, sentences)
    seconds = options.seconds or sentences * _SECONDS_A_SENTENCE
    drawn = effort.frames(float(options.rate.fraction) * seconds, *options.size)
    units: dict[StageName, float] = {
        "import": 1,
        "write": 1,
        "narrate": seconds,
        "direct": sentences,
        "visuals": sentences,
        "edit": sentences,
        "render": drawn,
        "check": drawn,
        "deliver": 1,
    }
    return {stage: rates.seconds(stage, options.profile, units[stage]) for stage in STAGES}


def _sentences(options: Options, told: int | None) -> int:
    if options.seconds is not None:
        return -(-options.seconds // _SECONDS_A_SENTENCE)
    return told or _UNKNOWN_SENTENCES
