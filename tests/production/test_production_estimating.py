"""What a video takes: learned from what stages took, told before the work, in seconds and in money."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from production_fakes import VOICES, World, draft

from vgenflow.production import effort
from vgenflow.production.effort import Rates
from vgenflow.production.estimating import DryRun, about
from vgenflow.production.events import STAGES, StageCached, StageFinished, StageStarted
from vgenflow.production.jobs.farm import Missing
from vgenflow.production.jobs.meter import Meter
from vgenflow.production.jobs.ports import Commission
from vgenflow.production.request import Options, TextSource
from vgenflow.production.steps import Steps
from vgenflow.production.story import Order, Refs, advance, following
from vgenflow.production.trial import TrialBlobs
from vgenflow.providers.ports import Price
from vgenflow.services.runs.schemas import Estimate
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import LOCAL, Space
from vgenflow.story.document import Document
from vgenflow.story.narration import Utterance
from vgenflow.story.script import Script

PRICE = Price(provider="acme", currency="EUR", a_call=100, a_thousand_characters=15_000)
SLOW = {"import": 4.0, "write": 1.0, "direct": 3.0, "visuals": 1.0, "edit": 0.5, "check": 2.0, "render": 1.0}
OPTIONS = Options(height=240, profile="draft", voice="ann")


@dataclass
class Slow(World):
    """A world in which work takes time on a clock of its own."""

    ticked: float = 0.0

    def did(self, what: str) -> None:
        super().did(what)
        kind, _, words = what.partition(" ")
        self.ticked += SLOW.get(kind, 0.0)
        if kind == "say":
            self.ticked += 0.1 * len(words)
        if kind == "segment":
            self.ticked += 0.2 * len(words)


@dataclass
class Run:
    """A run that was made: its store, what was measured, what it took."""

    world: Slow
    refs: Refs = field(default_factory=Refs)
    meter: Meter = field(init=False)

    def make(self, source: TextSource) -> float:
        """Make a video up to its check; the seconds it took."""
        began = self.world.ticked
        self.meter = Meter(lambda: self.world.ticked)
        steps, self.refs = self.steps(), Refs()
        order = Order(source, OPTIONS)
        while following(OPTIONS, self.refs) != "deliver":
            self.refs = advance(steps, order, self.refs)
        return self.world.ticked - began

    def steps(self) -> Steps:
        return Steps(self.world.ports(), self.meter.hear, lambda: False)

    def written(self) -> tuple[Document, Script]:
        """Its document and script."""
        steps = self.steps()
        return steps.value(self.refs.document or "", Document), steps.value(self.refs.take.script, Script)


class AllMissing:
    """The engine's pieces where no segment is there: a piece a clip."""

    def missing(self, steps, timeline, profile) -> list[Missing]:
        return [Missing(number, clip.frames) for number, clip in enumerate(timeline.clips)]

    def render(self, *_: object) -> int:
        raise AssertionError


def guessed(world: World):
    def guess(line, voice, language) -> Utterance:
        samples = round(len(line.spoken) / world.pace * 48_000)
        return Utterance(line=line.id, audio="", samples=samples, words=(), model="", voice=voice.name)

    return guess


def estimate(world: World, commission: Commission, rates: Rates, price: Price | None = None) -> Estimate:
    """What a blank project would have to do."""
    data = world.data.with_name("blank")
    trial = TrialBlobs(Disk(data))
    voices = tuple(voice.model_copy(update={"price": price}) for voice in VOICES)
    space = Space(trial, FileKeyring(data / "keyring"), LOCAL, "blank")
    ports = replace(world.ports(), space=space, voices=lambda _: voices)
    return DryRun(ports, trial, guessed(world), AllMissing(), rates).estimate(commission)


@pytest.fixture
def ran(tmp_path: Path) -> Run:
    return Run(Slow(tmp_path / "data"))


def learned(run: Run) -> Rates:
    return Rates({(one.stage, "draft"): one.seconds / one.units for one in run.meter.drain()})


def test_after_a_run_an_estimate_comes_near_what_the_next_one_takes(ran: Run) -> None:
    ran.make(draft())
    rates = learned(ran)
    other = b"A ferry crosses the lake. It carries forty people each way. Nobody waits long for it."
    took = ran.make(draft(other))
    document, script = ran.written()
    commission = Commission(Order(None, OPTIONS), document=document, script=script)
    told = estimate(ran.world, commission, rates)
    work = sum(one.seconds for one in told.stages if one.stage != "deliver")
    assert work == pytest.approx(took - SLOW["import"] - SLOW["write"], rel=0.15)
    blind = estimate(ran.world, commission, Rates())
    assert abs(blind.seconds - took) > 5 * abs(told.seconds - took)


def test_a_video_that_nobody_wrote_is_estimated_by_its_length(ran: Run) -> None:
    rates = Rates({("render", "draft"): 1.0})
    long, short = (OPTIONS.model_copy(update={"seconds": seconds}) for seconds in (120, 30))
    told = [estimate(ran.world, Commission(Order(draft(), one)), rates) for one in (long, short)]
    render = [next(s.seconds for s in one.stages if s.stage == "render") for one in told]
    assert render[0] == pytest.approx(4 * render[1])
    assert render[1] == effort.frames(30 * 30, 426, 240)
    assert about(short, None, rates) == pytest.approx(told[1].seconds)


def test_money_is_what_the_provider_declares_for_each_line(ran: Run) -> None:
    ran.make(draft())
    document, script = ran.written()
    commission = Commission(Order(None, OPTIONS), document=document, script=script)
    assert estimate(ran.world, commission, Rates()).money == ()
    [money] = estimate(ran.world, commission, Rates(), PRICE).money
    assert (money.provider, money.currency) == ("acme", "EUR")
    assert money.micros == sum(100 + 15 * len(line.spoken) for line in script.lines)
    [unwritten] = estimate(ran.world, Commission(Order(draft(), OPTIONS)), Rates(), PRICE).money
    assert unwritten.micros > 0


def test_a_price_is_rounded_up() -> None:
    assert Price(provider="acme", a_thousand_characters=1).of("x") == 1
    assert Price(provider="acme", a_call=7).of("") == 7


def test_what_came_from_the_store_is_not_measured() -> None:
    at = iter([0.0, 4.0, 10.0])
    meter = Meter(lambda: next(at))
    meter.hear(StageCached("import", "", 1))
    meter.hear(StageStarted("narrate", ""))
    meter.hear(StageFinished("narrate", "", ran=1, kept=2, units=8.0))
    meter.hear(StageStarted("render", ""))
    meter.hear(StageFinished("render", "", ran=1, kept=9, units=0.0))
    [one] = meter.drain()
    assert (one.stage, one.units, one.seconds) == ("narrate", 8.0, 4.0)
    assert meter.drain() == []


def test_every_stage_has_a_first_guess() -> None:
    for stage in STAGES:
        assert Rates().seconds(stage, "final", 1) >= Rates().seconds(stage, "draft", 1) > 0
