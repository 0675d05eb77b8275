"""Archives of one account."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.privacy.errors import UnknownArchive
from vgenflow.services.privacy.models import ArchiveRow
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
