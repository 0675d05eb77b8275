"""The canary scan: looks for tokens in everything that an instance still has, opened with the keys it has.

Files are searched as they lie (database, write-ahead log, objects, outbox, job store, temporary files), then
what is sealed is opened: columns, objects, tickets. Each is searched for a token in every form it may
take: UTF-8, UTF-16, base64 at each offset, hexadecimal, JSON escapes, percent escapes; compressed streams and
members of archives are unpacked first.
"""

import base64
import io
import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import create_engine, select

from vgenflow.db import Base, SealedText
from vgenflow.db.database import blocking_url
from vgenflow.store import scratch
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.sealing import Seal, Unsealed

_DEEPEST = 3
_MOST_UNPACKED = 4 << 20
_PACKED = (b"\x78\x01", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b\x08")


@dataclass(frozen=True)
class Tokens:
    """Tokens by where they were planted, in all their forms."""

    planted: Mapping[str, str]
    forms: dict[str, tuple[bytes, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "forms", {where: forms_of(token) for where, token in self.planted.items()})

    def among(self, data: bytes, depth: int = 0) -> set[str]:
        """Where the tokens were planted that are somewhere in `data`."""
        seen = {where for where, forms in self.forms.items() if any(form in data for form in forms)}
        if depth < _DEEPEST:
            for inner in unpacked(data):
                seen |= self.among(inner, depth + 1)
        return seen


def forms_of(token: str) -> tuple[bytes, ...]:
    """A token as it may stand in a file."""
    plain = token.encode()
    forms = {plain, token.encode("utf-16-le"), token.encode("utf-16-be"), json.dumps(token)[1:-1].encode()}
    forms |= {plain.hex().encode(), plain.hex().upper().encode(), quote(token).encode()}
    for offset in range(3):
        whole = base64.b64encode(b"\0" * offset + plain)
        skipped = (0, 2, 3)[offset]
        body = whole[skipped : len(whole) - 4]  # what no neighbour changes
        forms |= {body, body.replace(b"+", b"-").replace(b"/", b"_")}
    return tuple(forms)


def unpacked(data: bytes) -> Iterator[bytes]:
    """What is packed in `data`: members of a ZIP file, zlib and gzip streams wherever they begin."""
    if b"PK\x05\x06" in data[-66_000:]:
        with suppress(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for member in archive.infolist():
                    yield archive.read(member)
            return
    for magic in _PACKED:
        at = data.find(magic)
        while at >= 0:
            with suppress(zlib.error):
                inner = zlib.decompressobj(47).decompress(data[at:], _MOST_UNPACKED)
                if len(inner) > 8:
                    yield inner
            at = data.find(magic, at + 1)


Found = dict[str, set[str]]
"""Where a token was planted -> where it was found."""


def scan(folder: Path, url: str, tokens: Tokens, said: Iterable[str] = ()) -> Found:
    """Every place of an instance where a token is. `said` is what it logged."""
    found: Found = defaultdict(set)

    def look(place: str, data: bytes) -> None:
        for where in tokens.among(data):
            found[where].add(place)

    for root in (folder, *scratch.roots(folder)):
        for path in sorted(root.rglob("*")) if root.is_dir() else ():
            look(f"file {path.relative_to(root)}", f"{path.name}\n".encode())
            if path.is_file():
                look(f"file {path.relative_to(root)}", path.read_bytes())
    look("log", "\n".join(said).encode())
    with tempfile.TemporaryDirectory() as aside:
        ring = Path(aside) / "keyring"
        if (folder / "keyring").is_file():
            shutil.copyfile(folder / "keyring", ring)  # nothing that looks may make a key
            keys = FileKeyring(ring)
            for place, data in (*_columns(url, keys), *_objects(folder, keys)):
                look(place, data)
    for place, data in _jobs(folder / "jobs.db"):
        look(place, data)
    return found


def _columns(url: str, keys: FileKeyring) -> Iterator[tuple[str, bytes]]:
    """Every row, its sealed columns opened where there is a key."""
    instance = Columns.of_instance(keys, "accounts")
    engine = create_engine(blocking_url(url))
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                space = row.get("space_id")
                own = Columns(keys, space) if space and keys.knows(space) else None
                for column in table.columns:
                    value, place = row[column.name], f"{table.name}.{column.name}"
                    if isinstance(value, bytes):
                        for key in filter(None, (own, instance)):
                            with suppress(Damaged, UnicodeDecodeError):
                                yield f"sealed {place}", key.open(f"{place}/{row['id']}", value).encode()
                    yield f"row {place}", value if isinstance(value, bytes) else str(value).encode()
                    assert not isinstance(column.type, SealedText) or isinstance(value, bytes | None)
    engine.dispose()


def _objects(folder: Path, keys: FileKeyring) -> Iterator[tuple[str, bytes]]:
    """Every object, opened where there is a key."""
    blobs = Disk(folder)
    for space in blobs.folders(""):
        for info in blobs.list(space):
            _, scope, kind, _, digest = info.name.split("/")
            blob = blobs.open(info.name)
            if blob is None or not keys.knows(space, scope):
                continue
            with suppress(Damaged):
                opened = Unsealed(blob, Seal(keys.scope(space, scope), space, f"{kind}/{digest}"))
                yield f"object {kind}", opened.read()
            blob.close()


def _jobs(path: Path) -> Iterator[tuple[str, bytes]]:
    """Every value of the job store, decoded."""
    if not path.is_file():
        return
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in names:
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                for value in row:
                    data = value if isinstance(value, bytes) else str(value).encode()
                    yield f"jobs {name}", data
                    with suppress(ValueError):
                        yield f"jobs {name}", base64.b64decode(data, validate=True)
