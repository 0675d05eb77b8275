"""The canary scan: looks for tokens in everything that an instance still has, opened with the keys it has.

Files are searched as they lie (database, write-ahead log, objects, outbox, job store, temporary files; of
servers their own files too), then what is sealed is opened: columns, objects, tickets. A token is found in
every form that it may take: see `canary_tokens`.
"""

import base64
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import httpx2
import psycopg
from psycopg import sql
from sqlalchemy import create_engine, select

from tests.privacy.canary_tokens import DEEPEST, Tokens
from vgenflow.db import Base, SealedText
from vgenflow.db.database import blocking_url
from vgenflow.services.projects.models import VersionRow
from vgenflow.store import scratch
from vgenflow.store.blobs import Blobs
from vgenflow.store.buckets import Address, Bucket
from vgenflow.store.columns import Columns
from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.sealing import Seal, Unsealed
from vgenflow.store.space import Space
from vgenflow.studio.bucket_rules import signed

SERVERS = "server file"
"""Where things are found that lie in files of a database or object server, as they lie there."""

Found = dict[str, set[str]]
"""Where a token was planted -> where it was found."""


@dataclass(frozen=True)
class Place:
    """Everything that an instance has."""

    folder: Path
    url: str
    """Of its database, in which there is also the job store if it is a Postgres."""
    blobs: Blobs
    keyring: Path
    files_of_servers: Callable[[], Iterable[Path]] = tuple


def scan(place: Place, tokens: Tokens, said: Iterable[str] = ()) -> Found:
    """Every place of an instance where a token is. `said` is what it logged."""
    found: Found = defaultdict(set)

    def look(where: str, data: bytes, depth: int = 0) -> None:
        for planted in tokens.among(data, depth):
            found[planted].add(where)

    for root in (place.folder, *scratch.roots(place.folder)):
        for path in sorted(root.rglob("*")) if root.is_dir() else ():
            look(f"file {path.relative_to(root)}", f"{path.name}\n".encode())
            if path.is_file():
                look(f"file {path.relative_to(root)}", path.read_bytes())
    for path in place.files_of_servers():
        with suppress(FileNotFoundError):  # the server has just removed it
            look(f"{SERVERS} {path.name}", path.read_bytes(), DEEPEST)
    look("log", "\n".join(said).encode())
    with tempfile.TemporaryDirectory() as aside:
        ring = Path(aside) / "keyring"
        if place.keyring.is_file():
            shutil.copyfile(place.keyring, ring)  # nothing that looks may make a key
            keys = FileKeyring(ring)
            opened = (_columns(place.url, keys), _contents(place, keys), _objects(place.blobs, keys))
            for where, data in chain.from_iterable(opened):
                look(where, data)
    for where, data in _everything(place):
        look(where, data)
    return found


def _columns(url: str, keys: FileKeyring) -> Iterator[tuple[str, bytes]]:
    """Every row, its sealed columns opened where there is a key."""
    instance = [Columns.of_instance(keys, name) for name in ("accounts", "idempotency")]
    engine = create_engine(blocking_url(url))
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                space = row.get("space_id")
                own = Columns(keys, space) if space and keys.knows(space) else None
                for column in table.columns:
                    value, place = row[column.name], f"{table.name}.{column.name}"
                    if isinstance(value, bytes):
                        for key in filter(None, (own, *instance)):
                            with suppress(Damaged, UnicodeDecodeError):
                                yield f"sealed {place}", key.open(f"{place}/{row.get('id')}", value).encode()
                    yield f"row {place}", value if isinstance(value, bytes) else str(value).encode()
                    assert not isinstance(column.type, SealedText) or isinstance(value, bytes | None)
    engine.dispose()


def _contents(place: Place, keys: FileKeyring) -> Iterator[tuple[str, bytes]]:
    """What versions have in their rows, opened where there is a key."""
    engine = create_engine(blocking_url(place.url))
    wanted = select(VersionRow.id, VersionRow.space_id, VersionRow.project_id, VersionRow.content)
    with engine.connect() as connection:
        for version, space, project, content in connection.execute(wanted):
            if content is not None and keys.knows(space, project):
                store = Space(place.blobs, keys, space, project)
                with suppress(Damaged):
                    yield (
                        "sealed versions.content",
                        store.unsealed(store.key("version", version), content).read(),
                    )
    engine.dispose()


def _objects(blobs: Blobs, keys: FileKeyring) -> Iterator[tuple[str, bytes]]:
    """Every object, as it lies there and opened where there is a key."""
    for space in list(blobs.folders("")):
        for info in list(blobs.list(space)):
            blob = blobs.open(info.name)
            if blob is None:
                continue
            if isinstance(blobs, Bucket):
                yield "object as it lies", info.name.encode() + b"\n" + blob.read(0, blob.size)
            if info.name.count("/") == 4:
                _, scope, kind, _, digest = info.name.split("/")
                if keys.knows(space, scope):
                    with suppress(Damaged):
                        opened = Unsealed(blob, Seal(keys.scope(space, scope), space, f"{kind}/{digest}"))
                        yield f"object {kind}", opened.read()
            blob.close()


def _everything(place: Place) -> Iterator[tuple[str, bytes]]:
    """What is there besides our tables and objects: the job store, other schemas, what a bucket hides."""
    if place.url.startswith("sqlite"):
        yield from _decoded(_sqlite_rows(place.folder / "jobs.db"))
    else:
        yield from _decoded(_postgres_rows(place.url))
    if isinstance(place.blobs, Bucket):
        yield from _hidden(place.blobs.address)


Rows = Iterator[tuple[str, tuple[Any, ...]]]


def _sqlite_rows(path: Path) -> Rows:
    if not path.is_file():
        return
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in names:
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                yield f"jobs {name}", row


def _postgres_rows(url: str) -> Rows:
    """Every row of every schema."""
    tables = (
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' "
        "AND table_schema NOT IN ('pg_catalog', 'information_schema')"
    )
    with psycopg.connect(url) as connection:
        for schema, name in connection.execute(tables).fetchall():
            where = f"jobs {name}" if schema == "dbos" else f"dump {schema}.{name}"
            for row in connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(schema, name))):
                yield where, row


def _decoded(rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Every value, and what it is the base64 of."""
    for where, row in rows:
        for value in row:
            data = value if isinstance(value, bytes) else str(value).encode()
            yield where, data
            with suppress(ValueError):
                yield where, base64.b64decode(data, validate=True)


def _hidden(bucket: Address) -> Iterator[tuple[str, bytes]]:
    """Versions of objects that were removed, and uploads that were never completed: there must be none."""
    for name, leftover in (("versions", b"<DeleteMarker>"), ("uploads", b"<Upload>")):
        address, headers = signed(bucket, "GET", name, b"", datetime.now(UTC))
        answer = httpx2.get(address, headers=headers)
        assert answer.status_code == 200, answer.text
        assert leftover not in answer.content
        assert b"<IsLatest>false</IsLatest>" not in answer.content
        yield f"bucket {name}", answer.content
