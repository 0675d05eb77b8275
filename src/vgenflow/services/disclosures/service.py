"""Writing disclosures down, and reading them.

Nothing leaves that is not written down: whoever sends calls `leaves` first, and does not send if that fails.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.kit.content import digest
from vgenflow.kit.ids import new_id
from vgenflow.services.disclosures.errors import UnknownDisclosure
from vgenflow.services.disclosures.models import DisclosureRow
from vgenflow.services.disclosures.schemas import Disclosed, Disclosure, DisclosureCounts
from vgenflow.services.disclosures.states import Asked, DisclosureKind, Outcome, Purpose
from vgenflow.services.scope import Now, Scope
from vgenflow.store.columns import Columns

LONGEST: Final = 1_000_000
"""Characters that are kept of what left; beyond that only its size and fingerprint say more."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is about to leave, to whom and why."""

    kind: DisclosureKind
    purpose: Purpose
    recipient: str
    text: str
    """The very words, without keys, passwords and tokens."""
    size: int
    """Bytes."""
    asked: Asked = "nothing"
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """For whom it leaves: the account that asked for it, and what for."""

    space: str
    account: str
    at: datetime
    """When the account asked."""
    project: str | None = None
    run: str | None = None
    call: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """How it went."""

    outcome: Outcome
    bytes_in: int | None = None
    bytes_out: int | None = None
    """As measured, where that is known only afterwards."""
    cost_micros: int | None = None
    currency: str | None = None


class Disclosures:
    """The ledger of all spaces; those who read it see one. `columns` gives a space's: it blocks."""

    def __init__(self, database: Database, columns: Callable[[str], Columns], now: Now) -> None:
        self._database = database
        self._columns = columns
        self.now = now

    async def columns(self, space: str) -> Columns:
        """Of a space, for `add`: to be had before the transaction."""
        return await asyncio.to_thread(self._columns, space)

    async def leaves(self, leaving: Leaving, by: Allowance) -> str:
        """Write down what is about to leave; the id to settle it by. On the disk when this returns."""
        columns = await self.columns(by.space)
        async with self._database.writing(durable=True) as session:
            return self.add(session, columns, leaving, by)

    def add(self, session: AsyncSession, columns: Columns, leaving: Leaving, by: Allowance) -> str:
        """The same within a transaction of the caller's, who makes it durable."""
        row = new_id()

        def sealed(column: str, text: str) -> bytes:
            return columns.seal(f"{DisclosureRow.__tablename__}.{column}/{row}", text)

        session.add(
            DisclosureRow(
                id=row,
                space_id=by.space,
                account_id=by.account,
                project_id=by.project,
                run_id=by.run,
                call_id=by.call,
                kind=leaving.kind,
                purpose=leaving.purpose,
                recipient=sealed("recipient", leaving.recipient),
                model=leaving.model,
                text=sealed("text", leaving.text[:LONGEST]),
                is_cut=len(leaving.text) > LONGEST,
                fingerprint=sealed("fingerprint", digest(leaving.text.encode())),
                bytes_out=leaving.size,
                asked=leaving.asked,
                outcome="sent",
                allowed_at=by.at,
                left_at=self.now(),
            )
        )
        return row

    async def settle(self, row: str, settled: Settled) -> None:
        """Note how it went. What was erased meanwhile stays erased."""
        async with self._database.writing() as session:
            await self.note(session, row, settled)

    async def note(self, session: AsyncSession, row: str, settled: Settled) -> None:
        """The same within a transaction of the caller's."""
        values: dict[str, object] = {"outcome": settled.outcome, "settled_at": self.now()}
        for name in ("bytes_in", "bytes_out", "cost_micros", "currency"):
            value = getattr(settled, name)
            if value is not None:
                values[name] = value
        await session.execute(update(DisclosureRow).where(DisclosureRow.id == row).values(values))

    async def list(
        self, scope: Scope, *, since: datetime | None = None, after: str | None = None, limit: int = 50
    ) -> tuple[Sequence[Disclosure], str | None]:
        """What left, the latest first, and where the next page begins."""
        wanted = select(DisclosureRow).where(DisclosureRow.space_id == scope.space)
        if since is not None:
            wanted = wanted.where(DisclosureRow.left_at >= since)
        if after is not None:
            wanted = wanted.where(DisclosureRow.id < after)
        async with self._database.reading() as session:
            rows = (await session.scalars(wanted.order_by(DisclosureRow.id.desc()).limit(limit + 1))).all()
        shown = rows[:limit]
        following = shown[-1].id if len(rows) > limit else None
        return [Disclosure.model_validate(_opened(scope, row)) for row in shown], following

    async def get(self, scope: Scope, disclosure: str) -> Disclosed:
        """One of them with its very words. Raises `UnknownDisclosure`."""
        async with self._database.reading() as session:
            row = await session.get(DisclosureRow, disclosure)
        if row is None or row.space_id != scope.space:
            raise UnknownDisclosure("There is no such line in the ledger; what it was about may be deleted.")
        text = scope.columns.open(f"{DisclosureRow.__tablename__}.text/{row.id}", row.text)
        return Disclosed.model_validate({**_opened(scope, row), "text": text, "is_cut": row.is_cut})

    async def counts(self, scope: Scope, since: datetime) -> DisclosureCounts:
        """How often something left since a moment."""
        wanted = (
            select(DisclosureRow.kind, func.count())
            .where(DisclosureRow.space_id == scope.space, DisclosureRow.left_at >= since)
            .group_by(DisclosureRow.kind)
        )
        async with self._database.reading() as session:
            found = {row[0]: row[1] for row in await session.execute(wanted)}
        return DisclosureCounts.model_validate(found)


def _opened(scope: Scope, row: DisclosureRow) -> dict[str, object]:
    """What is shown of a row in a list."""
    values: dict[str, object] = {name: getattr(row, name) for name in Disclosure.model_fields}
    for name in ("recipient", "fingerprint"):
        sealed: bytes = getattr(row, name)
        values[name] = scope.columns.open(f"{DisclosureRow.__tablename__}.{name}/{row.id}", sealed)
    return values
