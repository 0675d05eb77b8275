"""Live progress: one look at the database a tick for all who listen, however many.

The first listener of a run loads its events; all others are served from memory. A tick asks for the last
numbers of the watched runs, and for the events of those only that have moved.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from sqlalchemy import select

from vgenflow.db import Database
from vgenflow.db.errors import PASSING
from vgenflow.services.runs.models import RunEventRow, RunRow
from vgenflow.services.runs.repository import Runs
from vgenflow.services.runs.schemas import RunEvent
from vgenflow.services.runs.states import ENDED
from vgenflow.services.scope import Scope

TICK = 0.1
"""Seconds between two looks."""
HEARTBEAT = 15.0
"""Seconds of silence after which a listener gets a sign of life."""
_AT_ONCE = 500


@dataclass(slots=True, eq=False)
class _Watched:
    """A run that somebody listens to."""

    space: str
    events: list[RunEvent] = field(default_factory=list)
    last: int = 0
    listeners: int = 0
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    def take_in(self, events: list[RunEvent]) -> None:
        """Add new events; of a stage's progress only the latest is kept for those who come later."""
        for event in events:
            if event.seq <= self.last:
                continue
            before = self.events[-1] if self.events else None
            if before is not None and (before.kind, before.stage) == ("stage.progress", event.stage):
                self.events.pop()
            self.events.append(event)
            self.last = event.seq
        self.moved.set()
        self.moved = asyncio.Event()

    @property
    def is_over(self) -> bool:
        """The run has ended, and the last event says so."""
        return bool(self.events) and self.events[-1].state in ENDED


class Feed:
    """The events of runs as they come. To be started once in a process, and closed."""

    def __init__(self, database: Database, tick: float = TICK, heartbeat: float = HEARTBEAT) -> None:
        self._database = database
        self._tick = tick
        self._heartbeat = heartbeat
        self._watched: dict[str, _Watched] = {}
        self._loading: dict[str, asyncio.Lock] = {}
        self._poller: asyncio.Task[None] | None = None
        self._is_closed = False

    async def close(self) -> None:
        """Stop looking, and let all listeners go."""
        self._is_closed = True
        for watched in self._watched.values():
            watched.moved.set()
        if self._poller is not None:
            self._poller.cancel()
            with suppress(asyncio.CancelledError):
                await self._poller
            self._poller = None

    async def listen(self, scope: Scope, run: str, after: int = 0) -> AsyncIterator[Sequence[RunEvent]]:
        """The events of a run with numbers above `after`: those that were, then those that come.

        What came at once is given at once; nothing is a sign of life. It ends with the run; a run that is
        begun again later is a new listening.
        Raises `UnknownRun`.
        """
        watched = await self._watch(scope, run)
        watched.listeners += 1
        try:
            while True:
                moved = watched.moved
                if news := [one for one in watched.events if one.seq > after]:
                    after = news[-1].seq
                    yield news
                if self._is_closed or (watched.is_over and after >= watched.last):
                    return
                if moved.is_set():
                    continue
                try:
                    async with asyncio.timeout(self._heartbeat):
                        await moved.wait()
                except TimeoutError:
                    yield ()
        finally:
            watched.listeners -= 1
            if not watched.listeners:
                self._watched.pop(run, None)

    async def _watch(self, scope: Scope, run: str) -> _Watched:
        lock = self._loading.setdefault(run, asyncio.Lock())
        try:
            async with lock:
                watched = self._watched.get(run)
                if watched is None or watched.space != scope.space:
                    async with self._database.reading() as session:
                        runs = Runs(session, scope)
                        row = await runs.find(run)
                        rows = await runs.events(run, 0)
                    watched = _Watched(row.space_id)
                    watched.take_in([RunEvent.model_validate(one) for one in rows])
                    self._watched[run] = watched
        finally:
            if not lock.locked():
                self._loading.pop(run, None)
        if self._poller is None or self._poller.done():
            self._poller = asyncio.create_task(self._poll())
        return watched

    async def _poll(self) -> None:
        while self._watched:
            await asyncio.sleep(self._tick)
            with suppress(*PASSING):  # a database that is away for a moment is asked again
                await self._look()

    async def _look(self) -> None:
        watched = dict(self._watched)
        names = list(watched)
        for at in range(0, len(names), _AT_ONCE):
            async with self._database.reading() as session:
                lasts = await session.execute(
                    select(RunRow.id, RunRow.last_seq).where(RunRow.id.in_(names[at : at + _AT_ONCE]))
                )
                for run, last in lasts.all():
                    seen = watched[run].last
                    if last <= seen:
                        continue
                    new = select(RunEventRow).where(RunEventRow.run_id == run, RunEventRow.seq > seen)
                    rows = (await session.scalars(new.order_by(RunEventRow.seq))).all()
                    watched[run].take_in([RunEvent.model_validate(row) for row in rows])
