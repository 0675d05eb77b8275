"""Backups of an instance, made while it runs; its keys beside them, to be kept apart.

    TO/20260301-120000/          manifest.json, SHA256SUMS, database, objects/, erasures
    TO/keyrings/20260301-120000  the keys that open it (or in another folder, `--keys`)

The database is copied first: the objects that it refers to are there, or were erased since, which the ledger
knows. Objects are sealed and stay so. One that the backup before has is not copied but linked to.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import vgenflow
from vgenflow.kit.errors import VgenflowError
from vgenflow.store.blobs import Blob, Blobs, sync_folder
from vgenflow.store.errors import disk_errors
from vgenflow.studio.copying import copy_postgres, copy_sqlite, is_sqlite
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.places import LEDGER, jobs_url, keyring_of, ledger_of
from vgenflow.studio.settings import ServerSettings, Settings

SCHEMA: Final = 1
"""The version of backups that this release writes."""
KEEP_DAYS: Final = 25
SUMS: Final = "SHA256SUMS"
MANIFEST: Final = "manifest.json"
KEYRINGS: Final = "keyrings"
_STAMP: Final = "%Y%m%d-%H%M%S"
_HEAD: Final = 36
"""Bytes at the beginning of an object that no other has: 32 of them are random."""
_PIECE: Final = 1 << 20


class NothingThere(VgenflowError):
    """There is no data to back up, or no backup to restore."""

    code = "backup.nothing"
    status = 404


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made."""

    folder: Path
    keyring: Path
    objects: int
    linked: int
    """Objects that the backup before had."""
    removed: int
    """Backups that were too old."""


def back_up(  # noqa: PLR0913 - from where, to where, and when
    settings: Settings, server: ServerSettings, to: Path, *, now: datetime, keys: Path | None, keep_days: int
) -> BackedUp:
    """Make a backup in `to`, its keys in `keys`; then remove those older than `keep_days`."""
    keyring = keyring_of(settings, server)
    if not keyring.is_file():
        raise NothingThere(f"{settings.data_dir} holds nothing to back up: choose another with --data DIR.")
    keys = keys or to / KEYRINGS
    with disk_errors(to):
        for folder in (to, keys):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{now:{_STAMP}}"
        work = to / f".{name}.part"
        work.mkdir(mode=0o700)
        try:
            before = latest(to)
            writer = _Writer(work, before)
            manifest = _database(settings, server, work)
            writer.add_all()
            writer.objects(blobs_of(settings, server))
            ledger = ledger_of(settings, server)
            (work / LEDGER).write_bytes(ledger.read_bytes() if ledger.is_file() else b"")
            told = {"schema": SCHEMA, "release": vgenflow.__version__, "made_at": now.isoformat(), **manifest}
            (work / MANIFEST).write_text(json.dumps(told, indent=1), encoding="utf-8")
            writer.add_all()
            writer.finish()
            _keep_keys(keyring, keys / name)
            work.rename(to / name)
            sync_folder(to)
        except BaseException:
            shutil.rmtree(work, ignore_errors=True)
            raise
        removed = _rotate(to, keys, now - timedelta(days=keep_days), name)
    return BackedUp(to / name, keys / name, writer.copied + writer.linked, writer.linked, removed)


def all_in(folder: Path) -> list[Path]:
    """The backups in a folder, the oldest first."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if (path / SUMS).is_file() and _moment(path.name))


def latest(folder: Path) -> Path | None:
    """The newest backup in a folder."""
    return next(reversed(all_in(folder)), None)


def sums_of(backup: Path) -> dict[str, str]:
    """The checksums of a backup's files, by path."""
    lines = (backup / SUMS).read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def _database(settings: Settings, server: ServerSettings, work: Path) -> dict[str, Any]:
    url = server.database(settings.data_dir)
    if is_sqlite(url):
        copy_sqlite(_file(url), work / "vgenflow.db")
        jobs = _file(jobs_url(settings, server))
        if jobs.is_file():
            copy_sqlite(jobs, work / "jobs.db")
        return {"database": "sqlite"}
    # How far runs are, DBOS knows and we do not copy: a run begins anew, and finds what it made in the store.
    folder = work / "database"
    folder.mkdir(mode=0o700)
    return {"database": "postgres", **copy_postgres(url, folder)}


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


class _Writer:
    """Fills a backup's folder, and notes the checksum of every file."""

    def __init__(self, work: Path, before: Path | None) -> None:
        self._work = work
        self._before = before
        self._known = sums_of(before) if before is not None else {}
        self._sums: dict[str, str] = {}
        self.copied = self.linked = 0

    def add_all(self) -> None:
        """Note the files outside `objects/` that lie there by now."""
        for path in sorted(self._work.rglob("*")):
            name = path.relative_to(self._work).as_posix()
            if path.is_file() and not name.startswith("objects/") and name not in self._sums:
                self._sums[name] = digest_of(path)

    def objects(self, blobs: Blobs) -> None:
        """Copy every object, or link to where the backup before has it."""
        for space in list(blobs.folders("")):
            for info in blobs.list(space):
                blob = blobs.open(info.name)
                if blob is None:  # removed meanwhile
                    continue
                try:
                    self._object(f"objects/{info.name}", blob)
                finally:
                    blob.close()

    def _object(self, name: str, blob: Blob) -> None:
        target = self._work / name
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._before is not None and name in self._known and _is_same(self._before / name, blob):
            os.link(self._before / name, target)
            self._sums[name] = self._known[name]
            self.linked += 1
            return
        whole = hashlib.sha256()
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for piece in pieces(blob):
                whole.update(piece)
                file.write(piece)
        self._sums[name] = whole.hexdigest()
        self.copied += 1

    def finish(self) -> None:
        """Write the checksums down, and everything to the disk."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._sums.items()))
        (self._work / SUMS).write_text(lines, encoding="utf-8")
        os.sync()


def pieces(blob: Blob) -> Iterator[bytes]:
    """The bytes of a blob, a piece at a time."""
    at = 0
    while at < blob.size and (data := blob.read(at, _PIECE)):
        yield data
        at += len(data)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_same(path: Path, blob: Blob) -> bool:
    """Whether a file is the copy of a blob: their beginnings are random, and written once."""
    if not path.is_file() or path.stat().st_size != blob.size:
        return False
    with path.open("rb") as file:
        return file.read(_HEAD) == blob.read(0, _HEAD)


def _keep_keys(keyring: Path, target: Path) -> None:
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(keyring.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    sync_folder(target.parent)


def _rotate(to: Path, keys: Path, oldest: datetime, newest: str) -> int:
    """Remove what is older than it may be: backups, their keys, and what a crash left half-done."""
    removed = 0
    for path in (*all_in(to), *keys.iterdir(), *to.glob(".*.part")):
        made = _moment(path.name.strip(".").removesuffix(".part"))
        if made is None or made >= oldest or path.name == newest:
            continue
        removed += path.parent == to
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    return removed


def _moment(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
