"""Designs: templates and brands as named files of a space, written first, then named by their row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.library.errors import LibraryFull
from vgenflow.services.library.repository import Repository as Room
from vgenflow.services.scope import Now, Scope
from vgenflow.services.templates.errors import DesignChanged, DesignLost, TooManyDesigns
from vgenflow.services.templates.models import DesignKind, DesignRow
from vgenflow.services.templates.repository import Repository
from vgenflow.services.threads import Threads
from vgenflow.store.space import LIBRARY, Space

MOST: Final = 100
"""Of each kind, in a space."""
OBJECT: Final = "design"
"""The kind of their keys in the library's scope of the store."""

Stores = Callable[[str, str], Space]
"""The sealed store of a space's scope, by the ids of both."""


@dataclass(frozen=True, slots=True)
class Design:
    """A template or a brand as it is listed."""

    id: str
    name: str
    size: int
    revision: int
    created_at: datetime
    updated_at: datetime


class Designs:
    """The designs of one kind in all spaces; every method sees those of one."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it stands on
        self,
        kind: DesignKind,
        database: Database,
        stores: Stores,
        limit: int,
        threads: Threads,
        now: Now,
    ) -> None:
        self._kind = kind
        self._database = database
        self._stores = stores
        self._limit = limit
        self._threads = threads
        self._now = now

    async def list(self, scope: Scope) -> Sequence[Design]:
        """All, the latest first."""
        async with self._database.reading() as session:
            return [_told(scope, row) for row in await Repository(session, scope, self._kind).all()]

    async def get(self, scope: Scope, design: str) -> tuple[Design, bytes]:
        """One, with its file. Raises `UnknownDesign`, `DesignLost`."""
        async with self._database.reading() as session:
            row = await Repository(session, scope, self._kind).get(design)
        library = self._stores(scope.space, LIBRARY)
        data = await self._threads.run(library.get, library.key(OBJECT, row.object))
        if data is None:
            raise DesignLost(f"The {self._kind} can no longer be read: make it again, or restore a backup.")
        return _told(scope, row), data

    async def at(self, scope: Scope, design: str, expected: int) -> tuple[Design, bytes]:
        """One at a revision, with its file. Raises `DesignChanged` if it has another by now."""
        found, data = await self.get(scope, design)
        if found.revision != expected:
            raise _changed(found.revision)
        return found, data

    async def add(self, scope: Scope, name: str, data: bytes) -> Design:
        """Keep a new one. Raises `TooManyDesigns`, `LibraryFull`."""
        design, now = new_id(), self._now()
        now = now.replace(microsecond=now.microsecond // 1000 * 1000)  # as it will be read
        written = await self._write(scope, data)
        row = DesignRow(
            id=design,
            space_id=scope.space,
            kind=self._kind,
            name=scope.columns.seal(_place(design), name),
            object=written,
            size=len(data),
            revision=1,
            created_at=now,
            updated_at=now,
        )
        async with self._database.writing() as session:
            repository = Repository(session, scope, self._kind)
            await self._take(Room(session, scope), len(data))
            if await repository.count() >= MOST:
                raise TooManyDesigns(f"A space may have {MOST} of each kind: delete one first.")
            repository.add(row)
        return _told(scope, row)

    async def replace(self, scope: Scope, design: str, expected: int, name: str, data: bytes) -> Design:
        """Give one another content. Raises `UnknownDesign`, `DesignChanged`, `LibraryFull`."""
        written = await self._write(scope, data)
        async with self._database.writing() as session:
            repository, room = Repository(session, scope, self._kind), Room(session, scope)
            before = await repository.get(design)
            old, size = before.object, before.size
            values = {
                "name": scope.columns.seal(_place(design), name),
                "object": written,
                "size": len(data),
                "updated_at": self._now(),
            }
            if not await repository.advance(design, expected, **values):
                raise _changed(before.revision)
            await room.give_back(size)
            await self._take(room, len(data))
            await session.refresh(before)
            told = _told(scope, before)
        await self._remove(scope, old)
        return told

    async def delete(self, scope: Scope, design: str) -> None:
        """Delete one. Projects that were made with it hold what they use of it."""
        async with self._database.writing() as session:
            row = await Repository(session, scope, self._kind).remove(design)
            await Room(session, scope).give_back(row.size)
        await self._remove(scope, row.object)

    async def _take(self, room: Room, size: int) -> None:
        if not await room.take(size, self._limit):
            raise LibraryFull("The library has no room for it: remove something first.")

    async def _write(self, scope: Scope, data: bytes) -> str:
        """The name of a new object. One that no row comes to name is swept."""
        name, library = new_id(), self._stores(scope.space, LIBRARY)
        await self._threads.run(library.put, library.key(OBJECT, name), data)
        return name

    async def _remove(self, scope: Scope, name: str) -> None:
        library = self._stores(scope.space, LIBRARY)
        await self._threads.run(library.remove, library.key(OBJECT, name))


def _changed(revision: int) -> DesignChanged:
    return DesignChanged(f"It has changed (it is at revision {revision}): read it and edit it again.")


def _place(design: str) -> str:
    return f"designs.name/{design}"


def _told(scope: Scope, row: DesignRow) -> Design:
    return Design(
        id=row.id,
        name=scope.columns.open(_place(row.id), row.name),
        size=row.size,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
