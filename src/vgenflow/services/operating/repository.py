"""Counts by space. The only queries that see all spaces: they see ids, states, sizes and days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.accounts.models import Account, ApiKey, Session
from vgenflow.services.library.models import LibraryUsageRow
from vgenflow.services.operating.schemas import AccountEntry
from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.runs.models import ExportRow, RunRow
from vgenflow.services.runs.states import ENDED


class Everybody:
    """The accounts of an instance."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, account: str) -> Account | None:
        """An account by its id, held for this transaction."""
        return await self._session.get(Account, account, with_for_update=True)

    async def recent(self, before: str | None, limit: int) -> Sequence[Account]:
        """Accounts, the newest first, those before `before`."""
        wanted = select(Account).order_by(Account.id.desc()).limit(limit)
        return (
            await self._session.scalars(wanted if before is None else wanted.where(Account.id < before))
        ).all()

    async def entries(self, rows: Sequence[Account]) -> list[AccountEntry]:
        """What is told of accounts."""
        spaces = [row.space_id for row in rows]
        projects = await self._by_space(func.count(), ProjectRow, spaces, ProjectRow.deleted_at.is_(None))
        library = await self._by_space(func.sum(LibraryUsageRow.size), LibraryUsageRow, spaces)
        exports = await self._by_space(func.sum(ExportRow.size), ExportRow, spaces)
        browsers: dict[str, datetime] = await self._by_space(func.max(Session.seen_at), Session, spaces)
        programs: dict[str, date] = await self._by_space(func.max(ApiKey.last_used_on), ApiKey, spaces)
        return [
            AccountEntry(
                id=row.id,
                role="operator" if row.role == "operator" else "member",
                state=row.state,  # type: ignore[arg-type]  # one of its words, or pydantic says so
                created_at=row.created_at,
                last_seen_on=_latest(browsers.get(row.space_id), programs.get(row.space_id)),
                projects=projects.get(row.space_id, 0),
                library_bytes=int(library.get(row.space_id, 0)),
                export_bytes=int(exports.get(row.space_id, 0)),
            )
            for row in rows
        ]

    async def runs_going_on(self, space: str) -> Sequence[str]:
        """Runs of a space that have not ended."""
        wanted = select(RunRow.id).where(RunRow.space_id == space, RunRow.state.not_in(ENDED))
        return (await self._session.scalars(wanted.order_by(RunRow.id))).all()

    async def accounts(self) -> tuple[int, int]:
        """How many accounts there are, and how many of them are suspended."""
        found = select(Account.state, func.count()).group_by(Account.state)
        counts = {row[0]: row[1] for row in await self._session.execute(found)}
        return sum(counts.values()), counts.get("suspended", 0)

    async def library(self) -> int:
        """Bytes of all libraries."""
        return int(await self._session.scalar(select(func.sum(LibraryUsageRow.size))) or 0)

    async def _by_space(self, what: Any, table: Any, spaces: Sequence[str], *where: Any) -> dict[str, Any]:  # noqa: ANN401
        """A figure of each space that has one."""
        wanted: Select[Any] = select(table.space_id, what).where(table.space_id.in_(spaces), *where)
        rows = (await self._session.execute(wanted.group_by(table.space_id))).all()
        return {space: found for space, found in rows if found is not None}


def _latest(seen: datetime | None, used: date | None) -> date | None:
    return max((day for day in (seen.date() if seen else None, used) if day), default=None)
