"""Counts of one space, or of all together."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.runs.models import ExportRow, PaidCallRow, RunRow
from vgenflow.services.runs.states import ENDED
from vgenflow.services.scope import Scope
from vgenflow.services.usage.schemas import Kept, Paid, Work


class Counts:
    """Counts of what a scope's space has; without a scope of all there is, for whoever runs the server."""

    def __init__(self, session: AsyncSession, scope: Scope | None) -> None:
        self._session = session
        self._space = None if scope is None else scope.space

    async def projects(self) -> int:
        """Projects that are not deleted."""
        wanted = select(func.count()).select_from(ProjectRow)
        found = wanted.where(self._mine(ProjectRow), ProjectRow.deleted_at.is_(None))
        return await self._session.scalar(found) or 0

    async def exports(self) -> Kept:
        """Finished files."""
        wanted = select(func.count(), func.coalesce(func.sum(ExportRow.size), 0))
        files, size = (await self._session.execute(wanted.where(self._mine(ExportRow)))).one()
        return Kept(files=files, bytes=int(size))

    async def runs_waiting(self) -> int:
        """Runs that have not ended."""
        wanted = select(func.count()).select_from(RunRow)
        found = wanted.where(self._mine(RunRow), RunRow.state.not_in(ENDED))
        return await self._session.scalar(found) or 0

    async def runs(self, since: datetime) -> Work:
        """Runs that ended since a moment."""
        wanted = select(RunRow.state, RunRow.started_at, RunRow.finished_at).where(
            self._mine(RunRow), RunRow.finished_at >= since
        )
        rows = (await self._session.execute(wanted)).all()
        seconds = sum((end - begin).total_seconds() for _, begin, end in rows if begin and end)
        count = {state: sum(row[0] == state for row in rows) for state in ENDED}
        return Work(
            done=count["done"], failed=count["failed"], cancelled=count["cancelled"], seconds=round(seconds)
        )

    async def paid(self, since: datetime) -> Sequence[Paid]:
        """Paid calls since a moment, by provider and currency."""
        doubt = func.sum(case((PaidCallRow.state == "unknown", 1), else_=0))
        wanted = (
            select(
                PaidCallRow.provider,
                PaidCallRow.currency,
                func.count(),
                func.coalesce(func.sum(PaidCallRow.cost_micros), 0),
                doubt,
            )
            .where(self._mine(PaidCallRow), PaidCallRow.created_at >= since)
            .group_by(PaidCallRow.provider, PaidCallRow.currency)
            .order_by(PaidCallRow.provider, PaidCallRow.currency)
        )
        rows = (await self._session.execute(wanted)).all()
        return [
            Paid(provider=provider, currency=currency, calls=calls, micros=int(micros), in_doubt=int(unknown))
            for provider, currency, calls, micros, unknown in rows
        ]

    def _mine(self, table: type[ProjectRow | ExportRow | RunRow | PaidCallRow]) -> ColumnElement[bool]:
        return true() if self._space is None else table.space_id == self._space
