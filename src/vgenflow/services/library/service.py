"""The library of a space: files that were uploaded, what is known of them, and where they are used."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vgenflow.db import Database
from vgenflow.kit.content import canonical
from vgenflow.services.library import objects
from vgenflow.services.library.errors import InUse, MediaChanged, NoSuchView, Unusable
from vgenflow.services.library.kinds import MediaKind
from vgenflow.services.library.models import MediaRow
from vgenflow.services.library.objects import Stores, View
from vgenflow.services.library.repository import Repository
from vgenflow.services.library.rows import facts_of, name_of, name_place, rights_of, rights_place, told
from vgenflow.services.library.schemas import Media, MediaChange, Usage, Waveform
from vgenflow.services.projects.search import Titles
from vgenflow.services.reading import Reader
from vgenflow.services.scope import Now, Scope
from vgenflow.services.threads import Threads
from vgenflow.store.space import Space
from vgenflow.story.assets import Asset, AssetKind
from vgenflow.story.value import Digest

_PAGE: Final = 200
_NAMED: Final = 5
_ASSETS: Final[dict[MediaKind, AssetKind]] = {"picture": "picture", "clip": "picture", "sound": "music"}
"""What a file is in a scene. Of a clip it is a still."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that a project can be made from."""

    kind: MediaKind
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Download:
    """A file open for reading, and what its reader is told. The tag changes with the bytes alone."""

    reader: Reader
    media_type: str
    name: str
    tag: str


class LibraryService:
    """The libraries of all spaces; every method sees one."""

    def __init__(self, database: Database, stores: Stores, limit: int, storing: Threads, now: Now) -> None:
        self._database = database
        self._stores = stores
        self._limit = limit
        self._storing = storing
        self._now = now
        self._names = Titles()

    async def list(
        self,
        scope: Scope,
        *,
        kind: MediaKind | None = None,
        text: str = "",
        after: str | None = None,
        limit: int = 50,
    ) -> tuple[Sequence[Media], str | None]:
        """Files, the latest first, and where the next page begins. `text`: all its words are in the name."""
        wanted = await self._found(scope, text) if text.strip() else None
        rows: list[MediaRow] = []
        before = after
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            while len(rows) <= limit:
                page = await repository.recent(kind, before, limit + 1 if wanted is None else _PAGE)
                rows.extend(row for row in page if wanted is None or row.id in wanted)
                if wanted is None or len(page) < _PAGE:
                    break
                before = page[-1].id
            shown = rows[:limit]
            used = await repository.used([row.id for row in shown])
        found = [told(scope, row, used.get(row.id, 0)) for row in shown]
        return found, shown[-1].id if len(rows) > limit else None

    async def _found(self, scope: Scope, text: str) -> frozenset[str]:
        is_learned = False
        while not is_learned:
            since = self._names.known(scope.space)
            async with self._database.reading() as session:
                rows = await Repository(session, scope).named_since(since.as_of)
            names = {row.id: name_of(scope, row) for row in rows}
            as_of = max((row.named_at for row in rows), default=None)
            is_learned = self._names.learn(scope.space, names, since, as_of)
        return self._names.matching(scope.space, text)

    async def get(self, scope: Scope, media: str) -> Media:
        """What is known of a file. Raises `UnknownMedia`."""
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            row = await repository.media(media)
            return told(scope, row, len(await repository.uses(media)))

    async def change(self, scope: Scope, media: str, expected: int, change: MediaChange) -> Media:
        """Rename a file, or say whose it is and what may be done with it."""
        given = change.model_dump(exclude_none=True)
        values: dict[str, object] = {}
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            row = await repository.media(media)
            if "name" in given:
                values["name"] = scope.columns.seal(name_place(media), given.pop("name"))
                values["named_at"] = self._now()
            if given:
                rights = canonical({**rights_of(scope, row), **given}).decode()
                values["rights"] = scope.columns.seal(rights_place(media), rights)
            if not await repository.change(media, expected, **values):
                raise MediaChanged(
                    f"The entry has changed (it is at revision {row.revision}): read it and edit it again."
                )
            await session.refresh(row)
            return told(scope, row, len(await repository.uses(media)))

    async def delete(self, scope: Scope, media: str, *, force: bool = False) -> None:
        """Delete a file. `InUse` if projects use it, unless forced: they keep copies of what they show."""
        async with self._database.writing() as session:
            repository = Repository(session, scope)
            await repository.lock()
            row = await repository.media(media)
            used = await repository.uses(media)
            if used and not force:
                where = ", ".join(used[:_NAMED]) + (" and others" if len(used) > _NAMED else "")
                raise InUse(
                    f"The file stays, for projects use it ({where}): take it out, or delete by force."
                )
            orphaned = await repository.remove(media)
            if orphaned:
                await repository.give_back(row.size)
        self._names.forget(scope.space, media)
        if orphaned:
            library = objects.library_of(self._stores, scope.space)
            await self._storing.run(objects.remove_views, library, row.object)

    async def uses(self, scope: Scope, media: str) -> Sequence[str]:
        """The projects that use a file."""
        async with self._database.reading() as session:
            repository = Repository(session, scope)
            await repository.media(media)
            return await repository.uses(media)

    async def shown(self, scope: Scope, media: str) -> Digest | None:
        """What scenes show or play of a file, by its digest; None if they cannot."""
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        rendition = facts_of(scope, row)["rendition"]
        return rendition["digest"] if row.kind in _ASSETS and rendition else None

    async def usage(self, scope: Scope) -> Usage:
        """How much room is taken."""
        async with self._database.reading() as session:
            return Usage(size=await Repository(session, scope).taken(), limit=self._limit)

    async def asset(self, scope: Scope, media: str, project: str) -> Asset:
        """A file as scenes of a project use it: its bytes are copied into the project's scope, its use noted.

        A picture is upright, in sRGB and without metadata, a sound Ogg Opus, a clip a still. Others are
        `Unusable`.
        """
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        rendition = facts_of(scope, row)["rendition"]
        if row.kind not in _ASSETS or not rendition:
            raise Unusable("Scenes show pictures and clips and play sounds: choose one of those.")
        library = objects.library_of(self._stores, scope.space)
        there = self._stores(scope.space, project)
        await self._storing.run(_copy, library, row.object, there, rendition["digest"])
        async with self._database.writing() as session:
            await Repository(session, scope).use(media, project)
        rights = rights_of(scope, row)
        return Asset(
            digest=rendition["digest"],
            kind=_ASSETS[row.kind],
            media_type=rendition["media_type"],
            width=rendition["width"],
            height=rendition["height"],
            title=name_of(scope, row),
            credit=rights.get("credit", ""),
            licence=rights.get("licence", ""),
            source=rights.get("source", ""),
        )

    async def picture(self, scope: Scope, media: str) -> bytes:
        """A picture as it was uploaded. `Unusable` for others."""
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        if row.kind != "picture":
            raise Unusable("Logos are made of pictures: choose one of those.")
        library = objects.library_of(self._stores, scope.space)
        return await self._storing.run(_whole, library, row.object)

    async def draft(self, scope: Scope, media: str) -> Draft:
        """A text or a project bundle, to make a project from. `Unusable` for others."""
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        if row.kind not in ("draft", "bundle"):
            raise Unusable("Projects are made from texts and .vgen files: choose one of those.")
        library = objects.library_of(self._stores, scope.space)
        data = await self._storing.run(_whole, library, row.object)
        return Draft(row.kind, name_of(scope, row), data)

    async def used(self, scope: Scope, media: str, project: str) -> None:
        """Note that a project uses a file: it is listed among its uses, and not deleted unless forced."""
        async with self._database.writing() as session:
            await Repository(session, scope).use(media, project)

    async def unused(self, scope: Scope, media: str, project: str) -> None:
        """Note that a project uses a file no more."""
        async with self._database.writing() as session:
            await Repository(session, scope).drop_use(media, project)

    async def open(self, scope: Scope, media: str, view: View = "media") -> Download:
        """A file, or a view of it, for reading in any ranges. Raises `NoSuchView`, `MediaLost`."""
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        if view in ("small", "large") and row.kind not in ("picture", "clip"):
            raise NoSuchView("Only pictures and clips have thumbnails.")
        library = objects.library_of(self._stores, scope.space)
        opened = await self._storing.run(objects.open_view, library, view, row.object)
        return Download(
            reader=Reader(opened, self._storing.run),
            media_type=row.media_type if view == "media" else "image/webp",
            name=name_of(scope, row),
            tag=f"{row.object}-{view}",
        )

    async def waveform(self, scope: Scope, media: str) -> Waveform:
        """The loudness of a sound over its length. Raises `NoSuchView`, `MediaLost`."""
        async with self._database.reading() as session:
            row = await Repository(session, scope).media(media)
        if row.kind != "sound" or row.milliseconds is None:
            raise NoSuchView("Only sounds have waveforms.")
        library = objects.library_of(self._stores, scope.space)
        data = await self._storing.run(_whole, library, row.object, "peaks")
        return Waveform(milliseconds=row.milliseconds, peaks=tuple(data))


def _whole(library: Space, name: str, view: View = "media") -> bytes:
    with objects.open_view(library, view, name) as opened:
        return opened.read()


def _copy(library: Space, name: str, project: Space, digest: str) -> None:
    key = project.asset_key(digest)
    if not project.has(key):
        with objects.open_view(library, "rendition", name) as opened:
            project.put(key, opened.chunks())
