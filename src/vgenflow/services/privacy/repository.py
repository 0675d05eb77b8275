"""Archives of one account, and receipts of what was erased of it."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.privacy.errors import UnknownArchive, UnknownReceipt
from vgenflow.services.privacy.models import ArchiveRow, ReceiptRow
from vgenflow.services.scope import Scope


class Archives:
    """The archives of a scope's account."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._scope = scope

    async def find(self, archive: str) -> ArchiveRow:
        """An archive; `UnknownArchive` if the account has none of that id."""
        row = await self._session.get(ArchiveRow, archive)
        mine = (self._scope.space, self._scope.account)
        if row is None or (row.space_id, row.account_id) != mine:
            raise UnknownArchive("There is no such archive: list those of your account.")
        return row

    async def all(self) -> Sequence[ArchiveRow]:
        """All archives, the newest first."""
        wanted = select(ArchiveRow).where(
            ArchiveRow.space_id == self._scope.space, ArchiveRow.account_id == self._scope.account
        )
        return (await self._session.scalars(wanted.order_by(ArchiveRow.id.desc()))).all()

    def add(self, row: ArchiveRow) -> None:
        """Keep a new archive."""
        row.space_id, row.account_id = self._scope.space, self._scope.account
        self._session.add(row)

    async def remove(self, archive: str) -> None:
        """Forget an archive."""
        await self._session.execute(
            delete(ArchiveRow).where(ArchiveRow.space_id == self._scope.space, ArchiveRow.id == archive)
        )


class ReceiptRows:
    """The receipts of a scope's space."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._mine = select(ReceiptRow).where(ReceiptRow.space_id == scope.space)

    async def find(self, receipt: str) -> ReceiptRow:
        """A receipt; `UnknownReceipt` if there is none of that id."""
        row = (await self._session.scalars(self._mine.where(ReceiptRow.id == receipt))).one_or_none()
        if row is None:
            raise UnknownReceipt("There is no such receipt: list those of your account.")
        return row

    async def recent(self, before: str | None, limit: int) -> Sequence[ReceiptRow]:
        """Receipts, the newest first, those before `before`."""
        wanted = self._mine if before is None else self._mine.where(ReceiptRow.id < before)
        return (await self._session.scalars(wanted.order_by(ReceiptRow.id.desc()).limit(limit))).all()
