"""One run at work in this process: what it has open, what it tells, and how it is stopped."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from vgenflow.kit.errors import Cancelled
from vgenflow.production.events import Event
from vgenflow.production.jobs.meter import Meter
from vgenflow.production.jobs.ports import Bench, Commission
from vgenflow.production.jobs.teller import Teller
from vgenflow.production.steps import Steps
from vgenflow.production.story import Refs
from vgenflow.production.write import Take
from vgenflow.services.runs.dispatch import Taken

T = TypeVar("T")

_GRACE = 0.4
"""Seconds that a stage has to notice that it is stopped; then its thread is left to end by itself."""


@dataclass(eq=False)
class Job:
    """A run at work. Its keys are open from the first step to its end, and no longer."""

    taken: Taken
    open_bench: Callable[[], Bench]
    teller: Teller = field(default_factory=Teller)
    meter: Meter = field(default_factory=Meter)
    commission: Commission | None = None
    users: int = 0
    """The run itself if it is at work here, and parts of its render."""
    is_settled: bool = False
    """It was stopped and its end is written down: what its threads still do is nobody's news."""
    _flag: threading.Event = field(default_factory=threading.Event)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)

    @cached_property
    def bench(self) -> Bench:
        """The run's space and ports. Blocking when first asked for."""
        return self.open_bench()

    @cached_property
    def steps(self) -> Steps:
        """The run's memory."""
        return Steps(self.bench.ports, self._hear, self._flag.is_set)

    def _hear(self, event: Event) -> None:
        self.meter.hear(event)
        self.teller.tell(event)

    @property
    def is_stopped(self) -> bool:
        """It is to end as soon as it can."""
        return self._flag.is_set()

    def stop(self) -> None:
        """Let it end as soon as it can. Called in the loop's thread."""
        self._flag.set()
        self._stopped.set()

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Do blocking work; raises `Cancelled` at most half a second after the run is stopped."""
        doing = asyncio.ensure_future(asyncio.to_thread(work))
        stopped = asyncio.ensure_future(self._stopped.wait())
        await asyncio.wait({doing, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            await asyncio.wait({doing}, timeout=_GRACE)
        stopped.cancel()
        if doing.done():
            return doing.result()
        doing.add_done_callback(lambda done: done.exception())
        raise Cancelled("Stopped. What was finished is kept.")


def begun(steps: Steps, commission: Commission) -> Refs:
    """The keys of what a person has settled already."""
    takes: tuple[Take, ...] = ()
    if commission.script is not None:
        said = commission.narration
        narration = None if said is None else steps.given("narration", said)
        takes = (Take(script=steps.given("script", commission.script), narration=narration),)
    return Refs(
        document=_given(steps, "document", commission),
        takes=takes,
        told=bool(takes),
        directed=_given(steps, "directed", commission),
    )


def _given(steps: Steps, name: str, commission: Commission) -> str | None:
    value = commission.document if name == "document" else commission.directed
    return None if value is None else steps.given(name, value)
