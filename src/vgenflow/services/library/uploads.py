"""Uploads that can be resumed (as tus has them): announced, sent in parts, finished or given up.

Bytes are sealed part by part as they come; a part counts when its object lies in the store and its row is
committed. A server that dies loses what came since: at most one part of each upload.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from vgenflow.db import Database
from vgenflow.kit.content import canonical
from vgenflow.kit.ids import new_id
from vgenflow.sandbox import GetTypefaces
from vgenflow.services.library import making, objects
from vgenflow.services.library.errors import (
    FileTooLarge,
    LibraryFull,
    NotWhole,
    TooManyBytes,
    UnknownUpload,
    Unusable,
    UploadBusy,
    WrongChecksum,
    WrongOffset,
)
from vgenflow.services.library.making import Given, Made, Scratch
from vgenflow.services.library.models import MediaRow, UploadPartRow, UploadRow
from vgenflow.services.library.objects import Stores
from vgenflow.services.library.repository import Repository
from vgenflow.services.library.rows import facts_place, name_place, rights_place, told
from vgenflow.services.library.schemas import Media, NewUpload, Upload
from vgenflow.services.scope import Now, Scope
from vgenflow.services.threads import Threads

PART: Final = 1 << 20
"""Bytes of a part: what is held in memory of an upload, and what a crash may cost."""
LASTS: Final = timedelta(hours=24)
"""How long an upload waits for its next part."""
_HELD: Final = timedelta(minutes=10)
"""How long finishing may take before somebody else may try."""
_AT_ONCE: Final = 64
"""Uploads that are received at once; the others are not read from meanwhile."""
_PATIENCE: Final = 30.0
"""Seconds that a sender may be silent."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be kept, in bytes."""

    space: int
    file: int


class Uploads:
    """The uploads of all spaces; every method sees one."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it works with
        self,
        database: Database,
        stores: Stores,
        room: Room,
        scratch: Scratch,
        storing: Threads,
        examining: Threads,
        now: Now,
        typefaces: GetTypefaces | None = None,
    ) -> None:
        self._database = database
        self._stores = stores
        self._room = room
        self._scratch = scratch
        self._storing = storing
        self._examining = examining
        self._now = now
        self._typefaces = typefaces
        self._receiving = asyncio.Semaphore(_AT_ONCE)

    async def create(self, scope: Scope, asked: NewUpload) -> Upload:
        """Announce a file; its bytes are set aside. Raises `FileTooLarge`, `LibraryFull`."""
        if asked.size > self._room.file:
            raise FileTooLarge(f"A file may have {self._room.file // 1_000_000} MB at most: make it smaller.")
        upload, now = new_id(), _moment(self._now())
        row = UploadRow(
            id=upload,
            space_id=scope.space,
            name=scope.columns.seal(_place(upload), asked.name),
            size=asked.size,
            received=0,
            parts=0,
            media_id=None,
            held_until=None,
            created_at=now,
            expires_at=now + LASTS,
        )
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            if not await repository.take(asked.size, self._room.space):
                raise LibraryFull("The library has no room for this file: delete others first.")
            repository.add(row)
        return _told(scope, row)

    async def get(self, scope: Scope, upload: str) -> Upload:
        """How far an upload is."""
        async with self._database.reading() as session:
            return _told(scope, await Repository(session, scope).upload(upload, self._now()))

    async def append(
        self, scope: Scope, upload: str, offset: int | None, chunks: AsyncIterator[bytes]
    ) -> int:
        """Take more bytes, which begin at `offset`; where the upload stands afterwards.

        Raises `WrongOffset` if it stands elsewhere, `TooManyBytes`. A sender that falls silent is not waited
        for: what came is kept.
        """
        async with self._receiving:
            async with self._database.reading() as session:
                row = await Repository(session, scope).upload(upload, self._now())
            if row.received != offset or row.media_id is not None:
                raise _elsewhere(row.received)
            held = bytearray()
            async for chunk in _patient(chunks):
                held += chunk
                if row.received + len(held) > row.size:
                    raise TooManyBytes("More bytes came than were announced: begin the upload anew.")
                while len(held) >= PART:
                    row = await self._keep(scope, row, bytes(held[:PART]))
                    del held[:PART]
            if held:
                row = await self._keep(scope, row, bytes(held))
            return row.received

    async def finish(self, scope: Scope, upload: str, sha256: str) -> Media:
        """Make a file of the library of a complete upload; asked again, the same file.

        Raises `NotWhole`, `UploadBusy`; `WrongChecksum` and `Unusable` end the upload.
        """
        held = await self._hold(scope, upload)
        if held.media_id is not None:
            async with self._database.reading() as session:
                return told(scope, await Repository(session, scope).media(held.media_id))
        try:
            async with self._database.reading() as session:
                parts = await Repository(session, scope).parts(upload)
            return await self._finished(scope, held, list(parts), sha256)
        except (WrongChecksum, Unusable):
            await self.abort(scope, upload)
            raise
        except BaseException:
            async with self._database.writing() as session:
                await Repository(session, scope).become(upload, None)
            raise

    async def abort(self, scope: Scope, upload: str) -> None:
        """Give an upload up; what came of it is removed. What it became stays."""
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            await repository.upload(upload, self._now())
            parts = await repository.parts(upload)
            unused = await repository.drop(upload)
            if unused:
                await repository.give_back(unused)
        await self._remove(scope, list(parts))

    async def _keep(self, scope: Scope, row: UploadRow, data: bytes) -> UploadRow:
        """Store a part, then count it; `WrongOffset` if somebody else sent one meanwhile."""
        part = new_id()
        library = objects.library_of(self._stores, scope.space)
        await self._storing.run(library.put, objects.part_key(library, part), data)
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            if await repository.advance(row, len(data), self._now() + LASTS):
                repository.add(
                    UploadPartRow(
                        id=part, space_id=scope.space, upload_id=row.id, number=row.parts, size=len(data)
                    )
                )
                await session.flush()
                return await repository.upload(row.id, self._now())
        await self._remove(scope, [part])
        async with self._database.reading() as session:
            raise _elsewhere((await Repository(session, scope).upload(row.id, self._now())).received)

    async def _hold(self, scope: Scope, upload: str) -> UploadRow:
        now = self._now()
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            row = await repository.upload(upload, now)
            if row.media_id is None:
                if row.received < row.size:
                    raise NotWhole(f"{row.received} of {row.size} bytes have come: send the rest first.")
                if not await repository.hold(upload, now, now + _HELD):
                    raise UploadBusy("The upload is being finished: ask again soon.")
        return row

    async def _finished(self, scope: Scope, row: UploadRow, parts: list[str], sha256: str) -> Media:
        library = objects.library_of(self._stores, scope.space)
        found = await self._storing.run(making.checksum, library, parts)
        if found != sha256:
            raise WrongChecksum("What arrived is not what was sent: upload it again.")
        mark = scope.columns.mark("media", sha256)
        media = await self._settle(scope, row, sha256, mark, None)
        if media is None:
            name = scope.columns.open(_place(row.id), row.name)
            given = Given(name, row.size, self._scratch, self._typefaces)
            made = await self._examining.run(making.make, library, parts, given)
            media = await self._settle(scope, row, sha256, mark, made)
            if media is None:
                raise AssertionError
            if media.object != made.object:  # another upload of the same bytes was quicker
                await self._storing.run(objects.remove_views, library, made.object)
        await self._remove(scope, parts)
        return told(scope, media)

    async def _settle(
        self, scope: Scope, upload: UploadRow, sha256: str, mark: bytes, made: Made | None
    ) -> MediaRow | None:
        """Enter a file: over an object of the same bytes, else over what was made; None without either."""
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            await repository.lock()
            same = await repository.same(mark)
            if same is None and made is None:
                return None
            row = self._entered(scope, upload, sha256, mark, same, made)
            repository.add(row)
            await session.flush()
            if not await repository.become(upload.id, row.id):
                raise UnknownUpload("There is no such upload any more: begin it anew.")
            await repository.drop_parts(upload.id)
            if same is not None:
                await repository.give_back(upload.size)
            return row

    def _entered(  # noqa: PLR0913, PLR0917 - what a row is made of
        self,
        scope: Scope,
        upload: UploadRow,
        sha256: str,
        mark: bytes,
        same: MediaRow | None,
        made: Made | None,
    ) -> MediaRow:
        media, now, seal = new_id(), _moment(self._now()), scope.columns.seal
        of = same or made
        if of is None:
            raise AssertionError
        if isinstance(of, MediaRow):
            facts = scope.columns.open(facts_place(of.id), of.facts)
        else:
            facts = canonical({"sha256": sha256, "rendition": of.rendition}).decode()
        return MediaRow(
            id=media,
            space_id=scope.space,
            kind=of.kind,
            media_type=of.media_type,
            name=seal(name_place(media), scope.columns.open(_place(upload.id), upload.name)),
            rights=seal(rights_place(media), "{}"),
            facts=seal(facts_place(media), facts),
            mark=mark,
            object=of.object,
            size=upload.size,
            width=of.width,
            height=of.height,
            milliseconds=of.milliseconds,
            revision=1,
            created_at=now,
            named_at=now,
        )

    async def _remove(self, scope: Scope, parts: list[str]) -> None:
        library = objects.library_of(self._stores, scope.space)
        await self._storing.run(objects.remove_parts, library, parts)


async def _patient(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """`chunks` until the sender has been silent for too long."""
    while True:
        try:
            async with asyncio.timeout(_PATIENCE):
                chunk = await anext(chunks)
        except (TimeoutError, StopAsyncIteration):
            return
        yield chunk


def _told(scope: Scope, row: UploadRow) -> Upload:
    return Upload(
        id=row.id,
        name=scope.columns.open(_place(row.id), row.name),
        size=row.size,
        received=row.received,
        media_id=row.media_id,
        expires_at=row.expires_at,
    )


def _moment(now: datetime) -> datetime:
    """A moment as the database keeps it, in milliseconds: what is told first is what is told later."""
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def _place(upload: str) -> str:
    return f"uploads.name/{upload}"


def _elsewhere(received: int) -> WrongOffset:
    return WrongOffset(f"The upload stands at {received}: send the bytes from there on.")
