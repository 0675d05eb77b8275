"""Making an archive of an account: rows, what projects hold, files, and pages to read it all by.

`manifest.json`, `data/TABLE.jsonl` (a row a line), `projects/ID/versions/ID.json` (the parts of a version by
their SHA-256), `projects/ID/parts/SHA256.json`, `projects/ID/files/` (what its versions refer to by SHA-256),
the files that rows name, `index.html`, and `SHA256SUMS`. Rows are of one moment; nothing is whole in memory.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Final

from sqlalchemy import LargeBinary, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Base
from vgenflow.kit import content
from vgenflow.services.privacy import pages
from vgenflow.services.privacy.bridging import pulled
from vgenflow.services.privacy.datamap import KeptFile, TableEntry, data_map
from vgenflow.services.privacy.pages import Film, Shown
from vgenflow.services.privacy.ports import Reads, Sentence, Stores
from vgenflow.services.privacy.rows import JsonRow, told
from vgenflow.services.privacy.states import Language
from vgenflow.services.privacy.suffixes import suffix
from vgenflow.services.privacy.zipping import Entry
from vgenflow.services.projects.errors import VersionLost
from vgenflow.services.projects.repository import Repository
from vgenflow.services.projects.shelf import Shelf
from vgenflow.services.scope import Scope
from vgenflow.store.errors import Damaged
from vgenflow.store.space import Space

FORMAT: Final = "vgenflow account"
SCHEMA: Final = 1
"""The version of archives that this release writes."""
_ROWS: Final = 500
_DIGEST = re.compile(rb'"([0-9a-f]{64})"')

Row = Mapping[str, Any]
"""A row as the database gives it."""


@dataclass(frozen=True, slots=True)
class Making:
    """Of whom an archive is made, and for whom to read."""

    scope: Scope
    language: Language
    release: str
    made_at: str


@dataclass(slots=True)
class _Noted:
    """What was seen in the rows and is needed after them. Ids and titles: small."""

    ids: dict[str, set[str]] = field(default_factory=dict)
    """Table -> the ids of its rows in the archive."""
    projects: list[JsonRow] = field(default_factory=list)
    versions: dict[str, list[JsonRow]] = field(default_factory=dict)
    files: list[tuple[KeptFile, str, JsonRow]] = field(default_factory=list)
    """What a row names, of which table."""
    done: dict[str, str] = field(default_factory=dict)
    """Files that rows name -> their names with a suffix: several rows may name the same."""
    missing: list[str] = field(default_factory=list)


class _Contents:
    """What versions hold, for a thread that works for the loop of `session`."""

    def __init__(
        self, stores: Stores, scope: Scope, session: AsyncSession, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._stores = stores
        self._scope = scope
        self._session = session
        self._loop = loop

    def parts(self, project: str, name: str) -> Mapping[str, bytes]:
        """The parts of the version kept as `name`, each as JSON; `VersionLost` if they cannot be had."""
        space = self._stores(self._scope.space, project)
        rows = self._rows(project, (name,))
        rows |= self._rows(project, Shelf(space, rows).objects(name))
        return Shelf(space, rows).read(name)[0]

    def _rows(self, project: str, names: Sequence[str]) -> dict[str, bytes]:
        return asyncio.run_coroutine_threadsafe(self._looked_up(project, names), self._loop).result()

    async def _looked_up(self, project: str, names: Sequence[str]) -> dict[str, bytes]:
        try:
            return await Repository(self._session, self._scope).contents(project, names)
        finally:
            await self._session.rollback()  # no view of the database is held while an archive is written


class Exporter:
    """Makes the entries of archives. `entries` runs in a thread; rows come from the loop's session."""

    def __init__(self, stores: Stores, reads: Reads) -> None:
        self._stores = stores
        self._reads = reads

    def entries(
        self, making: Making, session: AsyncSession, loop: asyncio.AbstractEventLoop
    ) -> Iterator[Entry]:
        """Every file of an archive in turn. Each must be read to its end before the next."""
        noted = _Noted()
        yield _json("manifest.json", _manifest(making))
        for table in Base.metadata.sorted_tables:
            entry = data_map().tables[table.name]
            if entry.archive != "no":
                pages_of = _rows(session, table, making.scope)
                rows = chain.from_iterable(pulled(pages_of, loop))
                yield Entry(f"data/{table.name}.jsonl", _lines(table, entry, rows, making.scope, noted))
        asyncio.run_coroutine_threadsafe(session.rollback(), loop).result()
        contents = _Contents(self._stores, making.scope, session, loop)
        for project in noted.projects:
            yield from self._project(making, str(project["id"]), contents, noted)
        shown = list[Shown]()
        for kept, table_name, row in noted.files:
            yield from self._kept(making.scope, kept, table_name, row, shown, noted)
        by_project = pages.of_project(shown)
        films = list[Film]()
        for project in noted.projects:
            film = self._film(project, contents, noted, by_project.get(str(project["id"]), ()))
            yield _text(f"projects/{film.id}/index.html", pages.film(film, making.language))
            films.append(replace(film, sentences=()))
        yield _json("missing.json", sorted(noted.missing))
        yield _text("index.html", pages.index(films, by_project.get("", ()), making.made_at, making.language))

    def _project(self, making: Making, project: str, contents: _Contents, noted: _Noted) -> Iterator[Entry]:
        """What the versions of a project hold, each part once, then the files that they refer to."""
        space = self._stores(making.scope.space, project)
        parts_done, digests = set[str](), set[str]()
        for version in sorted(noted.versions.get(project, ()), key=lambda row: int(str(row["number"]))):
            name = f"projects/{project}/versions/{version['id']}.json"
            try:
                parts = contents.parts(project, str(version["object"]))
            except VersionLost:
                noted.missing.append(name)
                continue
            sums = {part: content.digest(data) for part, data in parts.items()}
            for part, data in parts.items():
                if sums[part] not in parts_done:
                    parts_done.add(sums[part])
                    digests.update(found.decode() for found in _DIGEST.findall(data))
                    yield Entry(f"projects/{project}/parts/{sums[part]}.json", [data])
            yield _json(name, sums)
        for digest in sorted(digests):
            key = space.asset_key(digest)
            if space.has(key):
                yield from _object(space, key, f"projects/{project}/files/{digest}", noted)

    def _kept(  # noqa: PLR0913, PLR0917 - a file, its row, and where it is noted
        self, scope: Scope, kept: KeptFile, table: str, row: JsonRow, shown: list[Shown], noted: _Noted
    ) -> Iterator[Entry]:
        """The file that a row names."""
        if row[kept.key] is None:
            return
        space = self._stores(scope.space, scope_of(kept, row))
        name = kept.path.format(**row)
        if name not in noted.done:
            for entry in _object(
                space, key_of(kept, space, row), name, noted, str(row.get("media_type", ""))
            ):
                noted.done[name] = entry.name
                yield entry
        if name in noted.done and kept.view in ("", "media"):
            shown.append(Shown(table, noted.done[name], row))

    def _film(self, project: JsonRow, contents: _Contents, noted: _Noted, files: Sequence[Shown]) -> Film:
        name, sentences = str(project["id"]), tuple[Sentence, ...]()
        head = next((v for v in noted.versions.get(name, ()) if v["id"] == project["head"]), None)
        if head is not None:
            with suppress(VersionLost, ValueError, KeyError, TypeError):
                sentences = tuple(self._reads.sentences(contents.parts(name, str(head["object"]))))
        return Film(name, str(project["title"]), str(project["updated_at"]), sentences, files)


def scope_of(kept: KeptFile, row: Mapping[str, Any]) -> str:
    """The scope of the store that a row's file lies in."""
    return str(row[kept.scope]) if kept.scope in row else kept.scope


def key_of(kept: KeptFile, space: Space, row: Mapping[str, Any]) -> str:
    """The key in the store of a row's file."""
    return space.key(kept.view, str(row[kept.key])) if kept.view else str(row[kept.key])


def _manifest(making: Making) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "release": making.release,
        "made_at": making.made_at,
        "space": making.scope.space,
        "account": making.scope.account,
    }


def _lines(
    table: Table, entry: TableEntry, rows: Iterator[Mapping[str, Any]], scope: Scope, noted: _Noted
) -> Iterator[bytes]:
    """The rows of a table that lead nowhere else than into the archive, a line each."""
    ids = noted.ids.setdefault(table.name, set())
    for row in rows:
        if row.get("deleted_at") is not None or not _is_whole(table, row, noted):
            continue
        if "id" in row:
            ids.add(row["id"])
        shown = told(table, entry, row, scope.columns)
        _note(table, entry, shown, noted)
        yield json.dumps(shown, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _is_whole(table: Table, row: Row, noted: _Noted) -> bool:
    """Whether what a row belongs to is in the archive too: what was deleted is not."""
    return all(
        row[key.parent.name] is None or row[key.parent.name] in noted.ids[key.column.table.name]
        for key in table.foreign_keys
        if key.column.table.name in noted.ids
    )


def _note(table: Table, entry: TableEntry, row: JsonRow, noted: _Noted) -> None:
    if table.name == "projects":
        noted.projects.append(row)
    if table.name == "versions":
        noted.versions.setdefault(str(row["project_id"]), []).append(row)
    noted.files.extend((kept, table.name, row) for kept in entry.files)


def _object(space: Space, key: str, name: str, noted: _Noted, media_type: str = "") -> Iterator[Entry]:
    """A sealed object as a file; what cannot be read any more is noted as missing."""
    has_suffix = "." in name.rpartition("/")[2]
    try:
        opened = space.open(key)
    except Damaged:
        opened = None
    if opened is None:
        noted.missing.append(name)
        return
    with opened:
        full = name if has_suffix else name + suffix(opened.read(0, 64), media_type)
        yield Entry(full, opened.chunks(), is_packed=True)


async def _rows(
    session: AsyncSession, table: Table, scope: Scope
) -> AsyncIterator[Sequence[Mapping[str, Any]]]:
    columns = (each for each in table.columns if not isinstance(each.type, LargeBinary))
    wanted = select(*columns).where(table.c.space_id == scope.space).order_by(*table.primary_key.columns)
    result = await session.stream(wanted.execution_options(yield_per=_ROWS))
    async for rows in result.mappings().partitions():
        yield rows  # type: ignore[misc]


def _json(name: str, value: object) -> Entry:
    return _text(name, json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def _text(name: str, text: str) -> Entry:
    return Entry(name, [text.encode()])
