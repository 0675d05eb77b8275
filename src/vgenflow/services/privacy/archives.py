"""Archives as people see them: ask for one, look at it, download it, bring one along."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.privacy.bridging import pulled
from vgenflow.services.privacy.errors import ArchiveGone, ArchiveNotReady, ImportGoesOn
from vgenflow.services.privacy.models import ArchiveRow
from vgenflow.services.privacy.ports import Stores
from vgenflow.services.privacy.repository import Archives
from vgenflow.services.privacy.schemas import Archive
from vgenflow.services.privacy.states import ArchiveKind, Language
from vgenflow.services.reading import Reader
from vgenflow.services.scope import Now, Scope
from vgenflow.store.errors import Damaged
from vgenflow.store.space import LIBRARY, Opened

SCOPE: Final = LIBRARY
"""The scope of the store that archives lie in."""
_UNFINISHED: Final = ("waiting", "working")


def key_of(stores: Stores, space: str, archive: str) -> str:
    """Where an archive lies in its scope of the store."""
    return stores(space, SCOPE).key("archive", archive)


class ArchivesService:
    """The archives of all accounts; every method sees one. `on_new` is told that there is work."""

    def __init__(self, database: Database, stores: Stores, now: Now, on_new: Callable[[], None]) -> None:
        self._database = database
        self._stores = stores
        self._now = now
        self._on_new = on_new

    async def start(self, scope: Scope, language: Language) -> Archive:
        """Have an archive of the account made; one that is being made already is given instead.

        What was made before is removed: there is one at a time.
        """
        async with self._database.writing() as session:
            archives = Archives(session, scope)
            before = [row for row in await archives.all() if row.kind == "export"]
            for row in before:
                if row.state in _UNFINISHED:
                    return _shown(row)
            for row in before:
                await archives.remove(row.id)
            made = self._new("export", language, new_id())
            archives.add(made)
        for row in before:
            await asyncio.to_thread(self._remove, scope.space, row.id)
        self._on_new()
        return _shown(made)

    async def bring(self, scope: Scope, language: Language, chunks: AsyncIterator[bytes]) -> Archive:
        """Keep an uploaded archive, sealed, and have it taken in. Raises `ImportGoesOn`."""
        await self._see_that_none_goes_on(scope)
        archive, loop = new_id(), asyncio.get_running_loop()

        def keep() -> None:
            space = self._stores(scope.space, SCOPE)
            space.put(space.key("archive", archive), pulled(chunks, loop))

        await asyncio.to_thread(keep)
        row = self._new("import", language, archive)
        async with self._database.writing() as session:
            archives = Archives(session, scope)
            goes_on = any(r.kind == "import" and r.state in _UNFINISHED for r in await archives.all())
            if not goes_on:
                archives.add(row)
        if goes_on:
            await asyncio.to_thread(self._remove, scope.space, archive)
            raise _goes_on()
        self._on_new()
        return _shown(row)

    async def _see_that_none_goes_on(self, scope: Scope) -> None:
        async with self._database.reading() as session:
            rows = await Archives(session, scope).all()
        if any(row.kind == "import" and row.state in _UNFINISHED for row in rows):
            raise _goes_on()

    async def list(self, scope: Scope) -> Sequence[Archive]:
        """The account's archives, the newest first."""
        async with self._database.reading() as session:
            return [_shown(row) for row in await Archives(session, scope).all()]

    async def get(self, scope: Scope, archive: str) -> Archive:
        """An archive as it stands. Raises `UnknownArchive`."""
        async with self._database.reading() as session:
            return _shown(await Archives(session, scope).find(archive))

    async def open(self, scope: Scope, archive: str) -> Reader:
        """A finished archive, to be downloaded. Raises `UnknownArchive`, `ArchiveNotReady`, `ArchiveGone`."""
        found = await self.get(scope, archive)
        if found.kind != "export" or found.state != "ready" or found.expires_at is None:
            raise ArchiveNotReady("The archive is not ready: look at its state, or start another.")
        if found.expires_at <= self._now():
            raise ArchiveGone("The archive has expired: start another.")
        return Reader(await asyncio.to_thread(self._opened, scope.space, archive))

    async def remove(self, scope: Scope, archive: str) -> None:
        """Forget an archive, or stop what is being done with it. Raises `UnknownArchive`."""
        async with self._database.writing() as session:
            archives = Archives(session, scope)
            await archives.find(archive)
            await archives.remove(archive)
        await asyncio.to_thread(self._remove, scope.space, archive)

    def _opened(self, space: str, archive: str) -> Opened:
        try:
            opened = self._stores(space, SCOPE).open(key_of(self._stores, space, archive))
        except Damaged:
            opened = None
        if opened is None:
            raise ArchiveGone("The archive is no longer there: start another.")
        return opened

    def _remove(self, space: str, archive: str) -> None:
        self._stores(space, SCOPE).remove(key_of(self._stores, space, archive))

    def _new(self, kind: ArchiveKind, language: Language, archive: str) -> ArchiveRow:
        return ArchiveRow(
            id=archive,
            kind=kind,
            state="waiting",
            language=language,
            files=0,
            tries=0,
            created_at=self._now(),
        )


def _goes_on() -> ImportGoesOn:
    return ImportGoesOn("An archive is being taken in already: wait for it, or remove it.")


def _shown(row: ArchiveRow) -> Archive:
    return Archive(
        id=row.id,
        kind=row.kind,
        state=row.state,
        files=row.files,
        size=row.size,
        error_code=row.error_code,
        created_at=row.created_at,
        finished_at=row.finished_at,
        expires_at=row.expires_at,
    )
