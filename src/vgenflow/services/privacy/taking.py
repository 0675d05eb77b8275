"""Taking an archive into a space: files first, under keys of its own, then all rows in one transaction.

Until that transaction nothing refers to what was put into the store, so an import that fails or is killed
leaves nothing behind that anybody sees; what it put there is removed.
"""

import hmac
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel
from sqlalchemy import Table, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Base
from vgenflow.kit import content
from vgenflow.kit.ids import is_id
from vgenflow.services.privacy.datamap import KeptFile, TableEntry, data_map
from vgenflow.services.privacy.exporting import SCHEMA, scope_of
from vgenflow.services.privacy.ports import Reads, Vault
from vgenflow.services.privacy.rows import JsonRow, Taker, bad, taken
from vgenflow.services.privacy.unzipping import MOST_ROWS, Archive
from vgenflow.services.projects.shelf import Shelf, Shelved
from vgenflow.services.runs.states import ENDED
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
    rows: list[tuple[Table, list[dict[str, Any]]]] = field(default_factory=list)
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
        now: datetime,
        upgrades: Mapping[int, Upgrade] = UPGRADES,
        schema: int = SCHEMA,
    ) -> None:
        self._vault = vault
        self._reads = reads
        self._scope = scope
        self._job = job
        self._now = now
        self._upgrades = upgrades
        self._schema = schema

    def ids(self, archive: Archive) -> list[str]:
        """The ids of everything that is to be taken in; `BadArchive` if one is none, or twice there."""
        found = dict[str, None]()
        for table, _ in _tables():
            for count, row in enumerate(self._rows(archive, table), 1):
                name = row.get("id")
                if count > MOST_ROWS:
                    raise bad()
                if "id" in table.c:
                    if not isinstance(name, str) or not is_id(name) or name in found:
                        raise bad()
                    found[name] = None
        return list(found)

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
        """Add the rows; `BadArchive` if they do not fit together."""
        try:
            for table, rows in into.rows:
                for at in range(0, len(rows), _ROWS):
                    await session.execute(insert(table), rows[at : at + _ROWS])
        except IntegrityError as error:
            raise bad() from error

    def _put(self, archive: Archive, into: Taken, tick: Callable[[], None]) -> None:
        taker = Taker(self._scope.space, self._scope.account, self._scope.columns, into.ids, self._now)
        made: dict[str, bool] = {}
        for table, entry in _tables():
            rows = [_settled(table, row) for row in self._rows(archive, table)]
            if table.name == "projects":
                into.scopes.update(into.ids[str(row["id"])] for row in rows)
            if table.name == "versions":
                made = self._contents(archive, rows, into, tick)
            for row in rows:
                for kept in entry.files:
                    self._file(archive, kept, row, into)
                    tick()
            into.rows.append((table, [taken(table, entry, row, taker) for row in rows]))
        _correct_states(into, made)

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
        project, before = "", None
        for version in sorted(versions, key=lambda row: (str(row["project_id"]), _number(row))):
            if version["project_id"] != project:
                project, before = str(version["project_id"]), None
                self._assets(archive, project, into, tick)
            name = _here(into.ids, str(version["object"]))
            listed = f"projects/{project}/versions/{version['id']}.json"
            if name in made or not archive.has(listed):  # restored from an earlier one; or lost before
                continue
            values, made[name] = self._values(archive, project, archive.json(listed))
            shelf = Shelf(self._vault.open(self._scope.space, _here(into.ids, project)))
            before = Shelved(values, shelf.write(name, values, before))
            tick()
        return made

    def _values(
        self, archive: Archive, project: str, digests: JsonRow
    ) -> tuple[Mapping[str, BaseModel], bool]:
        """The parts of a version by their digests, and whether a video is made of them."""
        parts = {
            part: self._part(archive, f"projects/{project}/parts/{digest}.json", digest)
            for part, digest in digests.items()
        }
        try:
            return self._reads.parts(parts)
        except (ValueError, KeyError, TypeError) as error:
            raise bad() from error

    def _part(self, archive: Archive, name: str, digest: object) -> bytes:
        data = archive.whole(name)
        if content.digest(data) != digest:
            raise bad()
        return data

    def _assets(self, archive: Archive, project: str, into: Taken, tick: Callable[[], None]) -> None:
        """Put the files that versions refer to into the store."""
        space = self._vault.open(self._scope.space, _here(into.ids, project))
        beginning = f"projects/{project}/files/"
        for name in archive.names(beginning):
            digest = name.removeprefix(beginning).partition(".")[0]
            if archive.sums.get(name) != digest:
                raise bad()
            space.put(space.asset_key(digest), archive.chunks(name))
            tick()

    def _file(self, archive: Archive, kept: KeptFile, row: JsonRow, into: Taken) -> None:
        """Put the file that a row names into the store."""
        key = row.get(kept.key)
        if key is None:
            return
        if not isinstance(key, str) or not _KEY.fullmatch(key):
            raise bad()
        name = kept.path.format(**row)
        if not archive.has(name):
            return  # it was gone already when the archive was made
        scope = scope_of(kept, row)
        scope = _here(into.ids, scope) if is_id(scope) else scope
        space = self._vault.open(self._scope.space, scope)
        if scope not in into.scopes:
            if space.has(key):
                return
            into.objects.append((scope, key))
        space.put(key, archive.chunks(name))


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


def _settled(table: Table, row: JsonRow) -> JsonRow:
    """A row as it is where nobody works on it: a run that had not ended is stopped."""
    if table.name == "runs" and row.get("state") not in ENDED:
        return {**row, "state": "cancelled", "retry_at": None}
    return row


def _correct_states(into: Taken, made: Mapping[str, bool]) -> None:
    """A project that was being made when the archive was is ready, or new."""
    heads = {
        row["id"]: row["object"] for table, rows in into.rows if table.name == "versions" for row in rows
    }
    for table, rows in into.rows:
        for row in rows:
            if table.name == "projects" and row["state"] in ("making", "deleted"):
                row["state"] = "ready" if made.get(heads.get(row["head"], ""), False) else "new"
