"""Erasing rows, keys and objects. All of it may be repeated; what is gone already is no error."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sqlalchemy import Table, delete, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Base, Database
from vgenflow.services.privacy.archives import SCOPE, key_of
from vgenflow.services.privacy.archivist import HELD
from vgenflow.services.privacy.compacting import compact
from vgenflow.services.privacy.ledger import Erased
from vgenflow.services.privacy.models import ArchiveRow
from vgenflow.services.privacy.ports import JobStore, Vault
from vgenflow.services.scope import Now

PATIENCE: Final = timedelta(seconds=10)
"""How long runs that are at work may take to stop. What they write after that a second look removes."""
_LOOK: Final = 0.1
_AT_ONCE: Final = 500
PIECE: Final = 1000
"""Rows that are deleted in one transaction: some ten milliseconds."""


class Eraser:
    """Erases projects and spaces of one instance."""

    def __init__(self, database: Database, url: str, vault: Vault, jobs: JobStore | None, now: Now) -> None:
        self._database = database
        self._url = url
        self._vault = vault
        self._jobs = jobs
        self._now = now

    async def stop_runs(self, erased: Erased) -> None:
        """Let no run begin, and wait until those at work have put it down."""
        runs = _table("runs")
        mine = self._of(runs, erased)
        is_open = runs.c.state.in_(("queued", "waiting"))
        async with self._database.writing() as session:
            await session.execute(update(runs).where(mine, is_open).values(state="cancelled"))
            await session.execute(
                update(runs).where(mine, runs.c.state == "running").values(cancel_asked_at=self._now())
            )
        until = asyncio.get_running_loop().time() + PATIENCE.total_seconds()
        running = select(runs.c.id).where(mine, runs.c.state == "running").limit(1)
        while asyncio.get_running_loop().time() < until:
            async with self._database.reading() as session:
                if await session.scalar(running) is None:
                    break
            await asyncio.sleep(_LOOK)

    async def progress(self, erased: Erased) -> None:
        """Forget how far runs were."""
        runs = _table("runs")
        async with self._database.reading() as session:
            ids = (await session.scalars(select(runs.c.id).where(self._of(runs, erased)))).all()
        if self._jobs is not None and ids:
            for at in range(0, len(ids), _AT_ONCE):
                await asyncio.to_thread(self._jobs.forget, ids[at : at + _AT_ONCE])

    async def content(self, erased: Erased) -> None:
        """Destroy the keys, then remove the objects: noise by then."""
        await asyncio.to_thread(self.sealed, erased)

    def sealed(self, erased: Erased) -> int:
        """Destroy the keys and remove the objects. Blocking; how many objects there were."""
        vault = self._vault
        if erased.kind == "account":
            if vault.keyring.knows(erased.space):
                vault.keyring.destroy_space(erased.space)
            return self._swept(erased.space)
        if vault.keyring.knows(erased.space, erased.subject):
            vault.keyring.destroy_scope(erased.space, erased.subject)
        return self._swept(f"{erased.space}/{erased.subject}")

    def _swept(self, prefix: str) -> int:
        count = 0
        for blob in list(self._vault.blobs.list(prefix)):
            self._vault.blobs.remove(blob.name)
            count += 1
        return count

    async def rows(self, erased: Erased, *, but: Sequence[str] = ()) -> None:
        """Delete every row that belongs to what is erased, except those of the tables `but`.

        A piece at a time: on SQLite everybody else's edits wait for the one that writes.
        """
        left = [
            table
            for table in reversed(Base.metadata.sorted_tables)
            if table.name not in but and _owner(table, erased) is not None
        ]
        while left:
            async with self._database.writing(long=True) as session:
                left = await self._piece(session, left, erased)

    async def _piece(self, session: AsyncSession, tables: list[Table], erased: Erased) -> list[Table]:
        """Delete the first `PIECE` rows of the tables, in their order; the tables that may have more."""
        room = PIECE
        for at, table in enumerate(tables):
            keys = tuple(table.primary_key)
            some = select(*keys).where(self._of(table, erased)).limit(room)
            gone = await session.execute(delete(table).where(tuple_(*keys).in_(some)).returning(keys[0]))
            room -= len(gone.all())
            if room <= 0:
                return tables[at:]
        return []

    async def archives(self, erased: Erased) -> None:
        """Remove the archives that may hold a project, its rows being gone; one being made begins anew."""
        if erased.kind != "project":
            return  # an account's go with its space
        mine = (ArchiveRow.space_id == erased.space) & (ArchiveRow.kind == "export")
        anew = {"state": "waiting", "tries": ArchiveRow.tries + 1, "held_until": self._now() + HELD}
        async with self._database.writing(long=True) as session:
            await session.execute(update(ArchiveRow).where(mine, ArchiveRow.state == "working").values(anew))
            made = delete(ArchiveRow).where(mine, ArchiveRow.finished_at.is_not(None))
            ids = (await session.scalars(made.returning(ArchiveRow.id))).all()
        await asyncio.to_thread(self._remove_archives, erased.space, ids)

    def _remove_archives(self, space: str, ids: Sequence[str]) -> None:
        for archive in ids:
            self._vault.open(space, SCOPE).remove(key_of(self._vault.open, space, archive))

    async def compact(self, *, rewritten: bool) -> bool:
        """Leave nothing of what was deleted in the files of the databases; whether nothing is left."""
        is_clean = await asyncio.to_thread(compact, self._url, rewritten=rewritten)
        if rewritten and self._jobs is not None:
            await asyncio.to_thread(self._jobs.compact)
        return is_clean

    def _of(self, table: Table, erased: Erased):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a condition
        name = _owner(table, erased)
        assert name is not None  # noqa: S101
        subject = erased.space if erased.kind == "account" else erased.subject
        condition = table.c[name] == subject
        if erased.kind == "project" and "space_id" in table.c:
            return condition & (table.c.space_id == erased.space)
        return condition


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _owner(table: Table, erased: Erased) -> str | None:
    """The column of a table that says whose a row is; None if its rows go with others', or stay."""
    if table.name == "erasures":
        return None
    own, column = ("spaces", "space_id") if erased.kind == "account" else ("projects", "project_id")
    if table.name == own:
        return "id"
    return column if column in table.c else None
