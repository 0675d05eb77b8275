"""The workers' side of the queue: which run comes next, who has it, how it ended.

A worker serves all spaces, so this sees the rows of all; it reads ids, states and times and nothing else.
The row is the queue: there is no second list that could say something else.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database, Instant
from vgenflow.services.runs.events import Told, add, add_state, thin_out
from vgenflow.services.runs.models import PaidCallRow, RunRow
from vgenflow.services.runs.showing import show
from vgenflow.services.runs.states import ENDED, Quality, RunKind, RunState
from vgenflow.services.scope import Now
from vgenflow.story.value import Aspect

_LOOKED_AT = 200
"""Runs among which the next is chosen, the first of each space before the second of any."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A run that a worker has: ids and what decides about its work."""

    id: str
    space: str
    account: str
    project: str
    version: str | None
    kind: RunKind
    quality: Quality | None
    tries: int
    asked_at: datetime | None = None
    """When the account asked for it."""
    aspect: Aspect | None = None
    """A shape beside the project's own."""

    @property
    def workflow(self) -> str:
        """The name of the workflow that carries it out, one a try."""
        return f"{self.id}-{self.tries}"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a try ended."""

    state: RunState
    code: str | None = None
    retry_at: datetime | None = None


class Dispatch:
    """The queue of runs in the database."""

    def __init__(self, database: Database, now: Now) -> None:
        self._database = database
        self._now = now

    async def take(self, worker: str, most_priority: int | None = None) -> Taken | None:
        """The next run for a worker, now its own; None if none waits.

        Spaces take turns: first comes who has the fewest runs at work, then who was served longest ago;
        within a space the lower priority number, then the older run. `most_priority` leaves out those above.
        """
        async with self._database.reading() as session:
            ranked = await self._waiting(session, most_priority)
        for run_id in ranked:
            async with self._database.writing() as session:
                taken = await self._claim(session, run_id, worker)
                if taken is not None:
                    return taken
        return None

    async def _waiting(self, session: AsyncSession, most_priority: int | None) -> list[str]:
        """Runs that may begin, the next one first."""
        is_due = or_(
            RunRow.state == "queued", and_(RunRow.state == "waiting", RunRow.retry_at <= self._now())
        )
        place = (
            func.row_number()
            .over(partition_by=RunRow.space_id, order_by=(RunRow.priority, RunRow.created_at, RunRow.id))
            .label("place")
        )
        wanted = select(RunRow.id, RunRow.space_id, RunRow.priority, RunRow.created_at, place).where(is_due)
        if most_priority is not None:
            wanted = wanted.where(RunRow.priority <= most_priority)
        rows = (await session.execute(wanted.order_by(place).limit(_LOOKED_AT))).all()
        if not rows:
            return []
        served = (
            select(
                RunRow.space_id,
                func.sum((RunRow.state == "running").cast(RunRow.tries.type)),
                func.max(RunRow.started_at),
            )
            .where(RunRow.space_id.in_({row.space_id for row in rows}), RunRow.started_at.is_not(None))
            .group_by(RunRow.space_id)
        )
        history = {space: (busy or 0, last) for space, busy, last in await session.execute(served)}

        def turn(row: tuple[str, str, int, datetime, int]) -> tuple[int, float, int, datetime]:
            busy, last = history.get(row[1], (0, None))
            return busy + row[4] - 1, last.timestamp() if last else 0.0, row[2], row[3]

        return [row[0] for row in sorted((tuple(row) for row in rows), key=turn)]

    async def _claim(self, session: AsyncSession, run_id: str, worker: str) -> Taken | None:
        now = self._now()
        claimed = await session.execute(
            update(RunRow)
            .where(RunRow.id == run_id, RunRow.state.in_(("queued", "waiting")))
            .values(
                state="running",
                stage=None,
                worker=worker,
                error_code=None,
                retry_at=None,
                started_at=func.coalesce(RunRow.started_at, literal(now, Instant)),
            )
            .returning(RunRow)
        )
        row = claimed.scalar_one_or_none()
        if row is None:
            return None
        await add_state(session, row, now)
        await show(session, row)
        return _taken(row)

    async def busy_workers(self) -> set[str]:
        """The names of workers that have runs, dead or alive."""
        async with self._database.reading() as session:
            named = select(RunRow.worker).where(RunRow.state == "running").distinct()
            return {name for name in await session.scalars(named) if name}

    async def running(self, run: str) -> Taken | None:
        """A run that is at work, here or elsewhere; None if it is not, or is to be stopped."""
        async with self._database.reading() as session:
            found = select(RunRow).where(
                RunRow.id == run, RunRow.state == "running", RunRow.cancel_asked_at.is_(None)
            )
            row = (await session.scalars(found)).one_or_none()
            return None if row is None else _taken(row)

    async def inherit(self, dead: str, heir: str) -> list[Taken]:
        """Give a dead worker's runs to another; what it was paying for is in doubt from now on."""
        async with self._database.writing() as session:
            await session.execute(
                update(PaidCallRow)
                .where(PaidCallRow.worker == dead, PaidCallRow.state == "intended")
                .values(state="unknown", settled_at=self._now())
            )
            moved = await session.execute(
                update(RunRow)
                .where(RunRow.worker == dead, RunRow.state == "running")
                .values(worker=heir)
                .returning(RunRow)
            )
            rows = moved.scalars().all()
            for row in rows:
                await add_state(session, row, self._now())
            return [_taken(row) for row in rows]

    async def to_be_stopped(self, runs: Collection[str]) -> set[str]:
        """Of these runs those that a person wants to stop, that were taken away, or are gone."""
        if not runs:
            return set()
        async with self._database.reading() as session:
            going = select(RunRow.id).where(
                RunRow.id.in_(runs), RunRow.state == "running", RunRow.cancel_asked_at.is_(None)
            )
            return set(runs) - set(await session.scalars(going))

    async def take_up(self, run: str, version: str) -> None:
        """Let a run that is at work be of another version: what its account asks for by now."""
        async with self._database.writing() as session:
            await session.execute(
                update(RunRow).where(RunRow.id == run, RunRow.state == "running").values(version_id=version)
            )

    async def tell(self, run: str, told: Sequence[Told]) -> None:
        """Write down events of a run."""
        if told:
            async with self._database.writing() as session:
                await add(session, run, told, self._now())

    async def settle(self, run: Taken, worker: str, ending: Ending) -> None:
        """Note how a try ended, unless the run is no longer this worker's."""
        now = self._now()
        async with self._database.writing() as session:
            changed = await session.execute(
                update(RunRow)
                .where(RunRow.id == run.id, RunRow.state == "running", RunRow.worker == worker)
                .values(
                    state=ending.state,
                    error_code=ending.code,
                    retry_at=ending.retry_at,
                    tries=run.tries + (ending.retry_at is not None),
                    finished_at=now if ending.state in ENDED else None,
                )
                .returning(RunRow)
            )
            row = changed.scalar_one_or_none()
            if row is None:
                return
            await thin_out(session, run.id)
            await add_state(session, row, now)
            await show(session, row)


def _taken(row: RunRow) -> Taken:
    return Taken(
        row.id,
        row.space_id,
        row.account_id,
        row.project_id,
        row.version_id,
        row.kind,
        row.quality,
        row.tries,
        row.created_at,
        row.aspect,
    )
