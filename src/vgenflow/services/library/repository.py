"""Rows of the library, of one space."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.expression import column, table

from vgenflow.services.library.errors import UnknownMedia, UnknownUpload
from vgenflow.services.library.kinds import MediaKind
from vgenflow.services.library.models import LibraryUsageRow, MediaRow, MediaUseRow, UploadPartRow, UploadRow
from vgenflow.services.scope import Scope

_PROJECTS = table("projects", column("id"), column("space_id"), column("deleted_at"))


class Repository:
    """The library of a scope's space. Nothing of another space is ever seen."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._space = scope.space

    async def media(self, media: str) -> MediaRow:
        """A file; `UnknownMedia` if there is none."""
        found = (await self._session.scalars(self._mine().where(MediaRow.id == media))).one_or_none()
        if found is None:
            raise UnknownMedia("There is no such file in the library: list what there is.")
        return found

    async def recent(self, kind: MediaKind | None, before: str | None, limit: int) -> Sequence[MediaRow]:
        """Files, the latest first, those that came before `before`."""
        wanted = self._mine().order_by(MediaRow.id.desc()).limit(limit)
        if kind is not None:
            wanted = wanted.where(MediaRow.kind == kind)
        if before is not None:
            wanted = wanted.where(MediaRow.id < before)
        return (await self._session.scalars(wanted)).all()

    async def named_since(self, since: datetime | None) -> Sequence[MediaRow]:
        """Files whose names changed at `since` or later."""
        wanted = self._mine()
        if since is not None:
            wanted = wanted.where(MediaRow.named_at >= since)
        return (await self._session.scalars(wanted)).all()

    async def lock(self) -> None:
        """Let nobody else enter or delete files of this space until the transaction ends."""
        wanted = select(LibraryUsageRow.space_id).where(LibraryUsageRow.space_id == self._space)
        await self._session.execute(wanted.with_for_update())

    async def same(self, mark: bytes) -> MediaRow | None:
        """A file with the same bytes."""
        wanted = self._mine().where(MediaRow.mark == mark).order_by(MediaRow.id).limit(1)
        return (await self._session.scalars(wanted)).one_or_none()

    async def change(self, media: str, revision: int, **values: object) -> bool:
        """Set columns and the next revision; False if the revision is not `revision` any more."""
        done = await self._session.execute(
            update(MediaRow)
            .where(MediaRow.space_id == self._space, MediaRow.id == media, MediaRow.revision == revision)
            .values(revision=revision + 1, **values)
            .returning(MediaRow.id)
        )
        return done.one_or_none() is not None

    async def remove(self, media: str) -> bool:
        """Remove a file's row; whether its object is now nobody's."""
        done = await self._session.execute(
            delete(MediaRow)
            .where(MediaRow.space_id == self._space, MediaRow.id == media)
            .returning(MediaRow.object)
        )
        name = done.scalar_one_or_none()
        if name is None:
            return False
        left = select(func.count()).select_from(MediaRow).where(MediaRow.object == name)
        return (await self._session.scalar(left.where(MediaRow.space_id == self._space))) == 0

    async def uses(self, media: str) -> Sequence[str]:
        """Projects that use a file and are not deleted."""
        wanted = (
            select(MediaUseRow.project_id)
            .join(_PROJECTS, _PROJECTS.c.id == MediaUseRow.project_id)
            .where(
                MediaUseRow.space_id == self._space,
                MediaUseRow.media_id == media,
                _PROJECTS.c.deleted_at.is_(None),
            )
            .order_by(MediaUseRow.project_id)
        )
        return (await self._session.scalars(wanted)).all()

    async def used(self, media: Sequence[str]) -> dict[str, int]:
        """How many projects that are not deleted use each of these files, where any does."""
        wanted = (
            select(MediaUseRow.media_id, func.count())
            .join(_PROJECTS, _PROJECTS.c.id == MediaUseRow.project_id)
            .where(
                MediaUseRow.space_id == self._space,
                MediaUseRow.media_id.in_(media),
                _PROJECTS.c.deleted_at.is_(None),
            )
            .group_by(MediaUseRow.media_id)
        )
        return {row[0]: row[1] for row in (await self._session.execute(wanted)).all()}

    async def use(self, media: str, project: str) -> None:
        """Note that a project of this space uses a file; nothing happens if either is not there."""
        await self._session.execute(
            text(
                "INSERT INTO media_uses (media_id, project_id, space_id) "
                "SELECT m.id, p.id, m.space_id FROM media m JOIN projects p ON p.space_id = m.space_id "
                "WHERE m.id = :media AND p.id = :project AND m.space_id = :space ON CONFLICT DO NOTHING"
            ),
            {"media": media, "project": project, "space": self._space},
        )

    async def drop_use(self, media: str, project: str) -> None:
        """Note that a project uses a file no more."""
        await self._session.execute(
            delete(MediaUseRow).where(
                MediaUseRow.space_id == self._space,
                MediaUseRow.media_id == media,
                MediaUseRow.project_id == project,
            )
        )

    async def upload(self, upload: str, now: datetime) -> UploadRow:
        """An upload whose time is not over; `UnknownUpload` if there is none."""
        wanted = select(UploadRow).where(
            UploadRow.space_id == self._space, UploadRow.id == upload, UploadRow.expires_at > now
        )
        found = (await self._session.scalars(wanted)).one_or_none()
        if found is None:
            raise UnknownUpload("There is no such upload any more: begin it anew.")
        return found

    async def advance(self, upload: UploadRow, length: int, expires_at: datetime) -> bool:
        """Note `length` more bytes of an upload as it was read; False if it stands elsewhere by now."""
        done = await self._session.execute(
            update(UploadRow)
            .where(
                UploadRow.space_id == self._space,
                UploadRow.id == upload.id,
                UploadRow.received == upload.received,
                UploadRow.parts == upload.parts,
                UploadRow.media_id.is_(None),
                UploadRow.held_until.is_(None),
            )
            .values(received=upload.received + length, parts=upload.parts + 1, expires_at=expires_at)
            .returning(UploadRow.id)
        )
        return done.one_or_none() is not None

    async def hold(self, upload: str, now: datetime, until: datetime) -> bool:
        """Take an upload to finish it; False if somebody else has it."""
        done = await self._session.execute(
            update(UploadRow)
            .where(
                UploadRow.space_id == self._space,
                UploadRow.id == upload,
                UploadRow.media_id.is_(None),
                (UploadRow.held_until.is_(None)) | (UploadRow.held_until < now),
            )
            .values(held_until=until)
            .returning(UploadRow.id)
        )
        return done.one_or_none() is not None

    async def become(self, upload: str, media: str | None) -> bool:
        """Let go of an upload, which became `media` or is still to be finished; False if it is gone."""
        done = await self._session.execute(
            update(UploadRow)
            .where(UploadRow.space_id == self._space, UploadRow.id == upload, UploadRow.media_id.is_(None))
            .values(media_id=media, held_until=None)
            .returning(UploadRow.id)
        )
        return done.one_or_none() is not None

    async def parts(self, upload: str) -> Sequence[str]:
        """The ids of an upload's parts in their order."""
        wanted = select(UploadPartRow.id).where(
            UploadPartRow.space_id == self._space, UploadPartRow.upload_id == upload
        )
        return (await self._session.scalars(wanted.order_by(UploadPartRow.number))).all()

    async def drop_parts(self, upload: str) -> None:
        """Forget an upload's parts."""
        await self._session.execute(
            delete(UploadPartRow).where(
                UploadPartRow.space_id == self._space, UploadPartRow.upload_id == upload
            )
        )

    async def drop(self, upload: str) -> int | None:
        """Forget an upload with its parts; the bytes that it announced and did not become, None if gone."""
        done = await self._session.execute(
            delete(UploadRow)
            .where(UploadRow.space_id == self._space, UploadRow.id == upload)
            .returning(UploadRow.size, UploadRow.media_id)
        )
        found = done.one_or_none()
        if found is None:
            return None
        return 0 if found.media_id is not None else int(found.size)

    async def take(self, length: int, limit: int) -> bool:
        """Count `length` more bytes; False, and nothing is counted, if they pass `limit`."""
        await self._session.execute(
            text("INSERT INTO library_usage (space_id, size) VALUES (:space, 0) ON CONFLICT DO NOTHING"),
            {"space": self._space},
        )
        done = await self._session.execute(
            update(LibraryUsageRow)
            .where(LibraryUsageRow.space_id == self._space, LibraryUsageRow.size + length <= limit)
            .values(size=LibraryUsageRow.size + length)
            .returning(LibraryUsageRow.space_id)
        )
        return done.one_or_none() is not None

    async def give_back(self, length: int) -> None:
        """Count `length` bytes less."""
        await self._session.execute(
            update(LibraryUsageRow)
            .where(LibraryUsageRow.space_id == self._space)
            .values(size=LibraryUsageRow.size - length)
        )

    async def taken(self) -> int:
        """Bytes that are counted."""
        wanted = select(LibraryUsageRow.size).where(LibraryUsageRow.space_id == self._space)
        return (await self._session.scalar(wanted)) or 0

    def add(self, row: MediaRow | UploadRow | UploadPartRow) -> None:
        """Insert a row of this space."""
        if row.space_id != self._space:
            raise ValueError("a row of another space")
        self._session.add(row)

    def _mine(self) -> Select[MediaRow]:
        return select(MediaRow).where(MediaRow.space_id == self._space)
