"""Taking an archive into a space: files first, under keys of its own, then all rows in one transaction.

Until that transaction nothing refers to what was put into the store, so an import that fails or is killed
leaves nothing behind that anybody sees; what it put there is removed.
"""

import hmac
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Table, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Base
from vgenflow.kit import content
from vgenflow.kit.ids import is_id
from vgenflow.services.library.errors import LibraryFull
from vgenflow.services.library.repository import Repository as LibraryRows
from vgenflow.services.privacy.completing import ASSETS, completed, corrected, media_facts, settled
from vgenflow.services.privacy.datamap import KeptFile, TableEntry, data_map
from vgenflow.services.privacy.exporting import SCHEMA, key_of, scope_of
from vgenflow.services.privacy.ports import Content, Reads, Vault
from vgenflow.services.privacy.rows import JsonRow, Taker, bad, taken
from vgenflow.services.privacy.unzipping import MOST_ROWS, Archive
from vgenflow.services.projects.shelf import Shelf, Shelved
from vgenflow.services.scope import Scope

Upgrade = Callable[[str, JsonRow], JsonRow]
"""A row of a table as the next version of archives has it."""

UPGRADES: Final[Mapping[int, Upgrade]] = {}
"""From each older version of archives to the next. Version 1 is the first."""
_KEY = re.compile(r"[a-z]{1,32}/[0-9a-f]{64}")
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_TIME = 10
"""Characters of an id that say when it was made."""
_ROWS = 500


@dataclass(slots=True)
class Taken:
    """What was put into the store, and the rows that are to be added."""

    ids: dict[str, str]
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """By table, in the order in which they are added."""
    scopes: set[str] = field(default_factory=set)
    """Scopes of the store that are new with this import."""
    objects: list[tuple[str, str]] = field(default_factory=list)
    """Scope and key of objects put into scopes that were there before."""


class Taking:
    """One import. Blocking but for `new_ids` and `add`."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        vault: Vault,
        reads: Reads,
        scope: Scope,
        *,
        job: str,
        limit: int,
        now: datetime,
        upgrades: Mapping[int, Upgrade] = UPGRADES,
        schema: int = SCHEMA,
    ) -> None:
        self._vault = vault
        self._reads = reads
        self._scope = scope
        self._job = job
        self._limit = limit
        self._now = now
        self._upgrades = upgrades
        self._schema = schema

    def ids(self, archive: Archive) -> list[str]:
        """The ids of everything that is to be taken in; `BadArchive` if one is none, or twice there."""
        found, objects = dict[str, None](), dict[str, None]()
        for table, entry in _tables():
            of_objects = {kept.key for kept in entry.files if kept.view}
            for count, row in enumerate(self._rows(archive, table), 1):
                if count > MOST_ROWS:
                    raise bad()
                if "id" in table.c:
                    name = _id(row.get("id"))
                    if name in found:
                        raise bad()
                    found[name] = None
                objects.update((_id(row.get(column)), None) for column in of_objects)
        return list({**found, **objects})

    async def new_ids(
        self, session: AsyncSession, old: list[str], is_erased: Callable[[str], bool]
    ) -> dict[str, str]:
        """The ids here: the archive's own where none of them is taken, else new ones, of the same order."""
        is_taken = any(is_erased(one) for one in old) or await _any_there(session, old)
        return {one: _derived(self._job, one) if is_taken else one for one in old}

    def put(self, archive: Archive, ids: dict[str, str], tick: Callable[[], None]) -> Taken:
        """Put what an archive holds into the store. On an error all of it is removed again."""
        into = Taken(ids)
        try:
            self._put(archive, into, tick)
        except BaseException:
            self.remove(into)
            raise
        return into

    def remove(self, into: Taken) -> None:
        """Remove what was put into the store."""
        vault, space = self._vault, self._scope.space
        for scope, key in into.objects:
            vault.open(space, scope).remove(key)
        for scope in into.scopes:
            vault.keyring.destroy_scope(space, scope)
            for blob in vault.blobs.list(f"{space}/{scope}"):
                vault.blobs.remove(blob.name)

    async def add(self, session: AsyncSession, into: Taken) -> None:
        """Add the rows; `BadArchive` if they do not fit together, `LibraryFull` if there is no room."""
        owned = [*into.rows["media"], *into.rows["designs"]]
        sizes = {row["object"]: int(row["size"]) for row in owned}
        room = LibraryRows(session, self._scope)
        if sizes and not await room.take(sum(sizes.values()), self._limit):
            raise LibraryFull("The library has no room for what the archive holds: remove something first.")
        try:
            for name, rows in into.rows.items():
                for at in range(0, len(rows), _ROWS):
                    await session.execute(insert(Base.metadata.tables[name]), rows[at : at + _ROWS])
        except IntegrityError as error:
            raise bad() from error

    def _put(self, archive: Archive, into: Taken, tick: Callable[[], None]) -> None:
        taker = Taker(self._scope.space, self._scope.account, self._scope.columns, into.ids, self._now)
        made: dict[str, bool] = {}
        for table, entry in _tables():
            rows = [settled(table, row) for row in self._rows(archive, table)]
            into.rows[table.name] = [
                completed(table, row, taken(table, entry, row, taker), self._scope.columns) for row in rows
            ]
            if table.name == "projects":
                into.scopes.update(row["id"] for row in into.rows["projects"])
            if table.name == "versions":
                made = self._contents(archive, rows, into, tick)
            for row in rows:
                for kept in entry.files:
                    self._file(archive, kept, row, into)
                    tick()
        corrected(into.rows, made)

    def _rows(self, archive: Archive, table: Table) -> Iterator[JsonRow]:
        for row in archive.rows(table.name):
            for step in range(archive.schema, self._schema):
                row = self._upgrades[step](table.name, row)  # noqa: PLW2901 - the same row, newer
            yield row

    def _contents(
        self, archive: Archive, versions: list[JsonRow], into: Taken, tick: Callable[[], None]
    ) -> dict[str, bool]:
        """Put what versions hold into the store; for each object, whether a video is made of it."""
        made: dict[str, bool] = {}
        project, before, kinds = "", None, dict[str, str | None]()
        for version in sorted(versions, key=lambda row: (str(row.get("project_id")), _number(row))):
            if version["project_id"] != project:
                self._assets(archive, project, kinds, into, tick)
                project, before, kinds = str(version["project_id"]), None, {}
            name = _here(into.ids, str(version.get("object")))
            listed = f"projects/{project}/versions/{version.get('id')}.json"
            if name in made or not archive.has(listed):  # restored from an earlier one; or lost before
                continue
            content_of = self._content(archive, project, archive.json(listed))
            made[name] = content_of.is_made
            kinds.update(content_of.files)
            shelf = Shelf(self._vault.open(self._scope.space, _here(into.ids, project)))
            before = Shelved(content_of.parts, shelf.write(name, content_of.parts, before))
            tick()
        self._assets(archive, project, kinds, into, tick)
        return made

    def _content(self, archive: Archive, project: str, digests: JsonRow) -> Content:
        """What a version holds, by the digests of its parts."""
        parts = dict[str, bytes]()
        for part, digest in digests.items():
            parts[part] = archive.whole(f"projects/{project}/parts/{digest}.json")
            if content.digest(parts[part]) != digest:
                raise bad()
        try:
            return self._reads.content(parts)
        except (ValueError, KeyError, TypeError) as error:
            raise bad() from error

    def _assets(
        self,
        archive: Archive,
        project: str,
        kinds: Mapping[str, str | None],
        into: Taken,
        tick: Callable[[], None],
    ) -> None:
        """Put the files that versions refer to into the store, each after a trial of its decoding."""
        for digest, kind in sorted(kinds.items()):
            name = archive.find(f"projects/{project}/files/{digest}")
            if name is None:  # packaged with every release
                continue
            if archive.sums[name] != digest:
                raise bad()
            space = self._vault.open(self._scope.space, _here(into.ids, project))
            space.put(space.asset_key(digest), self._admitted(archive, name, kind))
            tick()

    def _admitted(self, archive: Archive, name: str, kind: str | None) -> Iterable[bytes]:
        if kind is None:
            return archive.chunks(name)
        data = archive.whole(name)
        self._reads.admit(kind, data)
        return [data]

    def _file(self, archive: Archive, kept: KeptFile, row: JsonRow, into: Taken) -> None:
        """Put the file that a row names into the store."""
        if row.get(kept.key) is None:
            return
        name = archive.find(kept.path.format(**row))
        if name is None:
            return  # it was gone already when the archive was made, or never there
        scope = scope_of(kept, row)
        scope = _here(into.ids, scope) if is_id(scope) else scope
        space = self._vault.open(self._scope.space, scope)
        here = {**row, kept.key: _here(into.ids, str(row[kept.key]))} if kept.view else row
        key = key_of(kept, space, here)
        if not _KEY.fullmatch(key):
            raise bad()
        if kept.view == "media":
            _check_media(row, archive.sums[name], archive.size(name))
        if kept.view == "design" and row.get("size") != archive.size(name):
            raise bad()
        if scope not in into.scopes:
            if space.has(key):
                return
            into.objects.append((scope, key))
        kind = ASSETS.get(str(row.get("kind"))) if kept.view == "rendition" else None
        space.put(key, self._admitted(archive, name, kind))


def _check_media(row: JsonRow, digest: str, size: int) -> None:
    if media_facts(row)["sha256"] != digest or row.get("size") != size:
        raise bad()


def _id(value: object) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise bad()
    return value


def _tables() -> Iterator[tuple[Table, TableEntry]]:
    """The tables that are taken in, each after those that it refers to."""
    for table in Base.metadata.sorted_tables:
        entry = data_map().tables[table.name]
        if entry.archive == "archived":
            yield table, entry


async def _any_there(session: AsyncSession, ids: list[str]) -> bool:
    for table, _ in _tables():
        if "id" in table.c:
            for at in range(0, len(ids), _ROWS):
                wanted = select(table.c.id).where(table.c.id.in_(ids[at : at + _ROWS])).limit(1)
                if await session.scalar(wanted) is not None:
                    return True
    return False


def _derived(job: str, old: str) -> str:
    """A new id in place of `old`, the same at each try, and in the same order among others."""
    number = int.from_bytes(hmac.digest(job.encode(), old.encode(), "sha256")[:10], "big")
    return old[:_TIME] + "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(16)))


def _here(ids: Mapping[str, str], old: str) -> str:
    if old not in ids:
        raise bad()
    return ids[old]


def _number(row: JsonRow) -> int:
    number = row.get("number")
    if not isinstance(number, int):
        raise bad()
    return number
