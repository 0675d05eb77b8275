"""Removing what nothing refers to: objects whose rows are gone or never came, and uploads given up.

An object is written before its row, so what is younger than the grace is let be, whoever writes beside it.
Names are random and used once, so what is nobody's stays nobody's. What belongs to a deleted project or a
closed account has neither a key nor a row. One of both would not do: a lost keyring or database is put back
from its backup, lost objects are not. For the same reason a store is swept for one instance alone.
"""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.expression import column, table

from vgenflow.db import Database
from vgenflow.kit.ids import is_id
from vgenflow.services.library.errors import NotOurs
from vgenflow.services.library.models import LibraryUsageRow, MediaRow, UploadPartRow, UploadRow
from vgenflow.services.library.objects import UPLOAD, VIEWS, Stores, part_key
from vgenflow.services.scope import Now
from vgenflow.services.threads import Threads
from vgenflow.store.blobs import BlobInfo, Blobs
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import LIBRARY, Space

GRACE: Final = timedelta(hours=24)
"""No write takes so long from its object to its row."""

_AT_ONCE: Final = timedelta(0)

Referred = Callable[[AsyncSession, Space, str, str], Awaitable[set[str]]]
"""The keys that rows refer to, in a space's store of a scope: `(session, store, space, scope)`."""

_OWNER: Final = "instance/owner"
_SPACES = table("spaces", column("id"))
_PROJECTS = table("projects", column("id"))
_VERSIONS = table("versions", column("project_id"), column("object"))
_DESIGNS = table("designs", column("space_id"), column("object"))
_EXPORTS = table("exports", column("project_id"), column("object_key"))


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep removed."""

    uploads: int
    objects: int
    bytes: int


class Sweeper:
    """Sweeps all spaces. Any number may at once, beside everything else."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it works with
        self,
        database: Database,
        blobs: Blobs,
        stores: Stores,
        keyring: Keyring,
        storing: Threads,
        now: Now,
        grace: timedelta = GRACE,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._stores = stores
        self._keyring = keyring
        self._storing = storing
        self._now = now
        self._grace = grace

    async def sweep(self) -> Swept:
        """Remove uploads whose time is over, then every object that nothing refers to."""
        uploads = await self._expire()
        found: list[BlobInfo] = []
        await self._storing.run(self._check_owner)
        for space in await self._storing.run(self._folders, ""):
            if not is_id(space):  # the command line keeps house itself
                continue
            for scope in await self._storing.run(self._folders, space):
                found += await self._sweep_scope(space, scope)
        return Swept(uploads, len(found), sum(blob.size for blob in found))

    def _folders(self, prefix: str) -> list[str]:
        return list(self._blobs.folders(prefix))

    async def _expire(self) -> int:
        """Forget uploads whose time is over. What a finished one became stays."""
        now, gone = self._now(), 0
        async with self._database.writing(long=True) as session:
            over = (
                delete(UploadRow)
                .where(
                    UploadRow.expires_at < now,
                    UploadRow.held_until.is_(None) | (UploadRow.held_until < now),
                )
                .returning(UploadRow.space_id, UploadRow.size, UploadRow.media_id)
            )
            for space, size, media in (await session.execute(over)).all():
                gone += 1
                if media is None:
                    await session.execute(
                        update(LibraryUsageRow)
                        .where(LibraryUsageRow.space_id == space)
                        .values(size=LibraryUsageRow.size - size)
                    )
        return gone

    async def _sweep_scope(self, space: str, scope: str) -> list[BlobInfo]:
        if not await self._storing.run(self._keyring.knows, space, scope):
            if await self._is_named(space, scope):
                return []
            return await self._storing.run(self._remove, f"{space}/{scope}", set(), _AT_ONCE)
        store = await self._storing.run(self._stores, space, scope)
        removed: list[BlobInfo] = []
        for kind, referred in (_IN_LIBRARY if scope == LIBRARY else _IN_PROJECTS).items():
            async with self._database.reading() as session:
                kept = await referred(session, store, space, scope)
            prefix = f"{space}/{scope}/{kind}"
            removed += await self._storing.run(self._remove, prefix, kept, self._grace)
        return removed

    async def _is_named(self, space: str, scope: str) -> bool:
        """Whether a row still stands for a scope that has no key."""
        wanted = select(_PROJECTS.c.id).where(_PROJECTS.c.id == scope)
        if not is_id(scope):
            wanted = select(_SPACES.c.id).where(_SPACES.c.id == space)
        async with self._database.reading() as session:
            return await session.scalar(wanted) is not None

    def _check_owner(self) -> None:
        """See that the store is this instance's, whose mark it gets when it is first swept."""
        mark = self._keyring.instance("owner of the store")
        opened = self._blobs.open(_OWNER)
        if opened is None:
            self._blobs.write(_OWNER, [mark])
            return
        found = opened.read(0, opened.size)
        opened.close()
        if not hmac.compare_digest(found, mark):
            raise NotOurs(
                "The store belongs to another instance: give each a bucket, and each its own keyring."
            )

    def _remove(self, prefix: str, kept: set[str], grace: timedelta) -> list[BlobInfo]:
        """Remove the blobs under a prefix that are older than the grace, but those whose keys are kept."""
        horizon = (self._now() - grace).timestamp()
        names = {key.rpartition("/")[2] for key in kept}
        removed = []
        for blob in self._blobs.list(prefix):
            if blob.used <= horizon and blob.name.rpartition("/")[2] not in names:
                self._blobs.remove(blob.name)
                removed.append(blob)
        return removed


def _views(view: str) -> Referred:
    async def referred(session: AsyncSession, store: Space, space: str, _: str) -> set[str]:
        rows = await session.scalars(select(MediaRow.object).where(MediaRow.space_id == space))
        return {store.key(view, name) for name in rows}

    return referred


async def _parts(session: AsyncSession, store: Space, space: str, _: str) -> set[str]:
    rows = await session.scalars(select(UploadPartRow.id).where(UploadPartRow.space_id == space))
    return {part_key(store, part) for part in rows}


async def _versions(session: AsyncSession, store: Space, _: str, scope: str) -> set[str]:
    rows = await session.scalars(select(_VERSIONS.c.object).where(_VERSIONS.c.project_id == scope))
    return {store.key("version", name) for name in rows}


async def _exports(session: AsyncSession, _: Space, __: str, scope: str) -> set[str]:
    return set(await session.scalars(select(_EXPORTS.c.object_key).where(_EXPORTS.c.project_id == scope)))


async def _designs(session: AsyncSession, store: Space, space: str, _: str) -> set[str]:
    rows = await session.scalars(select(_DESIGNS.c.object).where(_DESIGNS.c.space_id == space))
    return {store.key("design", name) for name in rows}


_IN_LIBRARY: Final[Mapping[str, Referred]] = {
    **{view: _views(view) for view in VIEWS},
    UPLOAD: _parts,
    "design": _designs,
}
_IN_PROJECTS: Final[Mapping[str, Referred]] = {"version": _versions, "export": _exports}
"""What is judged by its rows. Other kinds in a project are artifacts that its next run may use: they go
with the project."""
