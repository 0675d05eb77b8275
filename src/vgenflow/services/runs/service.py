"""Runs as people see them: ask for one, look at it, stop it, begin it again."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.runs.errors import OutcomeUnknown, RunEnded, RunGoesOn, TooManyRuns
from vgenflow.services.runs.events import add_state
from vgenflow.services.runs.models import RunRow
from vgenflow.services.runs.ports import Estimator, Projects
from vgenflow.services.runs.repository import Runs
from vgenflow.services.runs.schemas import Estimate, PaidCall, Run, RunAsk
from vgenflow.services.runs.showing import show
from vgenflow.services.runs.states import ENDED, PARTS
from vgenflow.services.scope import Now, Scope

MOST_UNFINISHED = 100
"""Runs of a space that may wait or run at a time."""

DRAFT, SHORT, LONG = 10, 20, 30
"""Priorities: drafts before finals, short before long."""
SHORT_SECONDS = 120
"""Work expected to take no longer is short."""


class RunsService:
    """The runs of all spaces; every method sees one."""

    def __init__(self, database: Database, projects: Projects, estimator: Estimator, now: Now) -> None:
        self._database = database
        self._projects = projects
        self._estimator = estimator
        self._now = now

    async def start(self, scope: Scope, project: str, ask: RunAsk, *, run: str = "") -> Run:
        """Queue a run; `run` names it beforehand. One that waits for the very same is given instead.

        Raises the error of an unknown project, `TooManyRuns`.
        """
        wanted = await self._projects.wanted(scope, project, ask.version, ask.quality, ask.aspect)
        row = RunRow(
            id=run or new_id(),
            space_id=scope.space,
            account_id=scope.account,
            project_id=project,
            version_id=wanted.version,
            kind=ask.kind,
            quality=ask.quality,
            aspect=wanted.aspect,
            options_mark=scope.columns.mark("runs.options", wanted.options),
            state="queued",
            priority=priority(ask, wanted.seconds),
            expected=round(wanted.seconds),
            tries=0,
            last_seq=0,
            created_at=self._now(),
        )
        async with self._database.writing() as session:
            runs = Runs(session, scope)
            twin = await runs.twin(row)
            if twin is not None:
                return Run.model_validate(twin)
            if await runs.unfinished() >= MOST_UNFINISHED:
                raise TooManyRuns(
                    f"{MOST_UNFINISHED} videos are being made or wait: let some finish, or stop some."
                )
            runs.add(row)
            await session.flush()
            await add_state(session, row, self._now())
            return Run.model_validate(await runs.find(row.id))

    async def get(self, scope: Scope, run: str) -> Run:
        """A run as it stands. Raises `UnknownRun`."""
        async with self._database.reading() as session:
            return Run.model_validate(await Runs(session, scope).find(run))

    async def list(
        self, scope: Scope, project: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> tuple[list[Run], str | None]:
        """Runs, the latest first, and where the next page begins. Raises `UnknownProject`."""
        async with self._database.reading() as session:
            runs = Runs(session, scope)
            if project is not None:
                await runs.check_project(project)
            rows = await runs.latest(project, after, limit + 1)
        shown = rows[:limit]
        following = shown[-1].id if len(rows) > limit else None
        return [Run.model_validate(row) for row in shown], following

    async def cancel(self, scope: Scope, run: str) -> Run:
        """Stop a run: one that waits at once, one at work within 2 seconds. What it finished is kept.

        Raises `UnknownRun`, `RunEnded`.
        """
        async with self._database.writing() as session:
            runs = Runs(session, scope)
            row = await runs.find(run)
            now = self._now()
            if await runs.change(
                row, ("queued", "waiting"), state="cancelled", finished_at=now, retry_at=None
            ):
                row = await runs.find(run)
                await add_state(session, row, now)
                await show(session, row)
            elif row.state in ENDED:
                raise RunEnded("The run is over: there is nothing to stop.")
            else:
                await runs.change(row, ("running",), cancel_asked_at=now)
            return Run.model_validate(await runs.find(run))

    async def again(self, scope: Scope, run: str) -> Run:
        """Begin a run again that failed, was stopped, or waits. It goes on where it stopped.

        Raises `UnknownRun`, `RunGoesOn`, `OutcomeUnknown` while a paid call of it is in doubt.
        """
        async with self._database.writing() as session:
            runs = Runs(session, scope)
            row = await runs.find(run)
            if row.error_code == OutcomeUnknown.code and await self._in_doubt(session, scope, row):
                raise OutcomeUnknown("Decide first about the paid call whose outcome nobody knows.")
            begun = await runs.change(
                row,
                ("failed", "cancelled", "waiting"),
                state="queued",
                tries=row.tries + 1,
                error_code=None,
                retry_at=None,
                finished_at=None,
                cancel_asked_at=None,
                worker=None,
            )
            if not begun:
                raise RunGoesOn("The run has not stopped: stop it first, or wait for it.")
            row = await runs.find(run)
            await add_state(session, row, self._now())
            return Run.model_validate(await runs.find(run))

    async def _in_doubt(self, session: AsyncSession, scope: Scope, row: RunRow) -> bool:
        return await Runs(session, scope).in_doubt(row.project_id)

    async def estimate(self, scope: Scope, project: str, ask: RunAsk | None = None) -> Estimate:
        """The exact list of what is stale and what it costs, before the work."""
        ask = ask or RunAsk()
        return await self._estimator.estimate(scope, project, ask.version, ask.quality, ask.aspect)

    async def paid_calls(
        self, scope: Scope, project: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> tuple[Sequence[PaidCall], str | None]:
        """Calls that cost money, the latest first, and where the next page begins."""
        async with self._database.reading() as session:
            rows = await Runs(session, scope).paid_calls(project, after, limit + 1)
        shown = rows[:limit]
        following = shown[-1].id if len(rows) > limit else None
        return [PaidCall.model_validate(row) for row in shown], following

    async def allow_repeat(self, scope: Scope, call: str) -> PaidCall:
        """Let a paid call of unknown outcome be made again. A person says so: it may be paid for twice.

        Raises `UnknownPaidCall`, `RunEnded` if its outcome is known.
        """
        async with self._database.writing() as session:
            row = await Runs(session, scope).paid_call(call)
            if row.state != "unknown":
                raise RunEnded("The outcome of this call is known: there is nothing to decide.")
            row.state = "refused"
            row.error_code = OutcomeUnknown.code
            row.settled_at = self._now()
            await session.flush()
            return PaidCall.model_validate(row)


def priority(ask: RunAsk, seconds: float) -> int:
    """Where a run stands in the queue; lower goes first."""
    if ask.quality == "draft" or ask.kind in PARTS:
        return DRAFT
    return SHORT if seconds <= SHORT_SECONDS else LONG
