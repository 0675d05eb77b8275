"""A library for tests: services over a database and a place for blobs, people, uploads in one call."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import insert, table
from sqlalchemy.sql.expression import column

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Space as SpaceRow
from vgenflow.services.library.links import Links
from vgenflow.services.library.schemas import Media, NewUpload
from vgenflow.services.library.service import LibraryService
from vgenflow.services.library.sweeping import Sweeper
from vgenflow.services.library.uploads import Room, Uploads
from vgenflow.services.projects import models as _projects
from vgenflow.services.scope import Scope
from vgenflow.services.threads import Threads
from vgenflow.store import scratch
from vgenflow.store.blobs import Blobs
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space


class Shelf:
    """The library's services, with a clock that a test turns."""

    def __init__(self, database: Database, blobs: Blobs, folder: Path, room: Room) -> None:
        self.database, self.blobs = database, blobs
        self.keyring = FileKeyring(folder / "keyring")
        self.threads, self.examining = Threads(2, "storing"), Threads(1, "examining")
        self.passed = timedelta(0)
        self.uploads = Uploads(
            database,
            self.store,
            room,
            partial(scratch.folder, folder),
            self.threads,
            self.examining,
            self.now,
        )
        self.media = LibraryService(database, self.store, room.space, self.threads, self.now)
        self.links = Links(self.keyring, self.now)
        self.sweeper = Sweeper(
            database, blobs, self.store, self.keyring, self.threads, self.now, timedelta(hours=1)
        )

    def now(self) -> datetime:
        return datetime.now(UTC) + self.passed

    def store(self, space: str, scope: str) -> Space:
        return Space(self.blobs, self.keyring, space, scope)

    async def person(self) -> Scope:
        """Somebody new with a space."""
        space = new_id()
        async with self.database.writing() as session:
            await session.execute(insert(SpaceRow).values(id=space, created_at=self.now()))
        return Scope(space, new_id(), "member", Columns(self.keyring, space))

    async def project(self, scope: Scope) -> str:
        """A project, as far as its row goes."""
        project, now = new_id(), self.now()
        async with self.database.writing() as session:
            await session.execute(
                insert(_projects.ProjectRow).values(
                    id=project,
                    space_id=scope.space,
                    title=b"",
                    state="ready",
                    revision=1,
                    head=new_id(),
                    last_number=1,
                    created_at=now,
                    updated_at=now,
                    titled_at=now,
                )
            )
        return project

    async def upload(self, scope: Scope, name: str, data: bytes) -> Media:
        """Upload a file whole."""
        upload = await self.uploads.create(scope, NewUpload(name=name, size=len(data)))
        await self.uploads.append(scope, upload.id, 0, sent(data))
        return await self.uploads.finish(scope, upload.id, hashlib.sha256(data).hexdigest())

    def objects(self, scope: Scope) -> list[str]:
        """The kinds of the objects of somebody's library."""
        return sorted(blob.name.split("/")[2] for blob in self.blobs.list(f"{scope.space}/library"))

    def close(self) -> None:
        self.examining.close()
        self.threads.close()


@contextmanager
def opened(database: Database, blobs: Blobs, folder: Path, room: Room | None = None) -> Iterator[Shelf]:
    """A library, closed at the end."""
    shelf = Shelf(database, blobs, folder, room or Room(10_000_000, 8_000_000))
    try:
        yield shelf
    finally:
        shelf.close()


async def sent(data: bytes, step: int = 65_536) -> AsyncIterator[bytes]:
    """Bytes as they come over a connection."""
    for start in range(0, len(data), step):
        yield data[start : start + step]
        await asyncio.sleep(0)


async def rows(database: Database, name: str) -> int:
    """How many rows a table has."""
    async with database.reading() as session:
        found = await session.execute(table(name, column("space_id")).select())
        return len(found.all())
