"""Restoring a backup into an empty data folder, without what was erased since it was made."""

import asyncio
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import delete

from vgenflow.db import Base, Database, migrating
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.privacy.erasing import Eraser
from vgenflow.services.privacy.ledger import Ledger
from vgenflow.services.privacy.ports import Vault
from vgenflow.store.blobs import Blobs
from vgenflow.store.errors import disk_errors
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.studio.backup import (
    KEYRINGS,
    MANIFEST,
    SCHEMA,
    NothingThere,
    digest_of,
    latest,
    sums_of,
)
from vgenflow.studio.copying import NotEmpty, check_empty, fill_postgres, is_sqlite
from vgenflow.studio.datamap import tables
from vgenflow.studio.house import now
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.places import LEDGER, jobs_url, keyring_of, ledger_of
from vgenflow.studio.privacy import DbosJobs
from vgenflow.studio.settings import ServerSettings, Settings

_OBJECTS: Final = "objects/"
_PIECE: Final = 1 << 20
ENDED: Final = ("sessions", "tickets", "idempotency")
"""Rows of these are not brought back: whoever signed out stays out."""


class BackupDamaged(VgenflowError):
    """The backup is not whole, or its keys are not there."""

    code = "restore.damaged"
    status = 422


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back."""

    backup: Path
    made_at: datetime
    objects: int
    erased: int
    """Erasures that the ledger knows, and that were done again."""


def restore(
    settings: Settings, server: ServerSettings, source: Path, *, keyring: Path | None, ledger: Path | None
) -> Restored:
    """Bring back a backup (or the newest in a folder), then erase again what the ledgers say.

    `keyring` is the file of its keys, `ledger` one that is newer than the backup's own. Raises
    `NothingThere`, `NotEmpty`, `BackupDamaged`.
    """
    backup = source if (source / MANIFEST).is_file() else latest(source)
    if backup is None:
        raise NothingThere(f"There is no backup in {source}: name a folder that `backup` has made.")
    keys = keyring or backup.parent / KEYRINGS / backup.name
    manifest, sums = _checked(backup, keys)
    place, blobs = keyring_of(settings, server), blobs_of(settings, server)
    url = server.database(settings.data_dir)
    _check_empty(url, place, blobs)
    if (manifest["database"] == "sqlite") != is_sqlite(url):
        raise BackupDamaged(f"The backup is of {manifest['database']}: set database_url to one of that kind.")
    with disk_errors(settings.data_dir):
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        _place_keys(keys, place)
        _fill(settings, server, backup, manifest)
        names = [name for name in sums if name.startswith(_OBJECTS)]
        for name in names:
            blobs.write(name.removeprefix(_OBJECTS), _read(backup / name))
    merged = Ledger(ledger_of(settings, server))
    for each in filter(None, (backup / LEDGER, ledger)):
        merged.add(Ledger(each).all(), now())
    erased = asyncio.run(_erase_again(settings, server, blobs, merged))
    return Restored(backup, datetime.fromisoformat(manifest["made_at"]), len(names), erased)


def _checked(backup: Path, keys: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The manifest and checksums of a backup, every one of which holds."""
    if not keys.is_file():
        raise BackupDamaged(
            f"The keys are not in {keys}: name the file of this backup's with --keyring FILE."
        )
    try:
        manifest: dict[str, Any] = json.loads((backup / MANIFEST).read_bytes())
        sums = sums_of(backup)
        for name, digest in sums.items():
            if digest_of(backup / name) != digest:
                raise BackupDamaged(f"{name} in {backup} is damaged: restore another backup.")
    except (OSError, ValueError) as error:
        raise BackupDamaged(f"{backup} is not a whole backup: restore another one.") from error
    if manifest["schema"] > SCHEMA:
        raise BackupDamaged("A newer release made this backup: restore it with that one.")
    return manifest, sums


def _check_empty(url: str, keyring: Path, blobs: Blobs) -> None:
    check_empty(url)
    if keyring.exists() or next(iter(blobs.folders("")), None) is not None:
        raise NotEmpty("There are keys or objects already: restore into an empty folder, with --data DIR.")


def _place_keys(keys: Path, place: Path) -> None:
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(keys.read_bytes())


def _fill(settings: Settings, server: ServerSettings, backup: Path, manifest: dict[str, Any]) -> None:
    """Bring the database back, in this release's form."""
    url = server.database(settings.data_dir)
    if manifest["database"] == "sqlite":
        for name, address in (("vgenflow.db", url), ("jobs.db", jobs_url(settings, server))):
            if (backup / name).is_file():
                shutil.copyfile(backup / name, address.removeprefix("sqlite:///"))
    else:
        migrating.upgrade(url, manifest["revision"])
        fill_postgres(url, backup / "database", manifest)
    migrating.upgrade(url)


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while data := file.read(_PIECE):
            yield data


async def _erase_again(settings: Settings, server: ServerSettings, blobs: Blobs, ledger: Ledger) -> int:
    """Erase what the ledger says, end all sessions, and leave nothing of it in the database's files."""
    tables()
    url, keyring = server.database(settings.data_dir), FileKeyring(keyring_of(settings, server))
    database = Database(url, pooled=False)
    vault = Vault(blobs, keyring, lambda space, scope: Space(blobs, keyring, space, scope))
    eraser = Eraser(database, url, vault, DbosJobs(jobs_url(settings, server)), now)
    try:
        erasures = ledger.all()
        for erased in erasures:
            await eraser.progress(erased)
            await eraser.content(erased)
            await eraser.rows(erased)
            await eraser.archives(erased)
        async with database.writing() as session:
            for name in ENDED:
                await session.execute(delete(Base.metadata.tables[name]))
        await eraser.compact(rewritten=True)
    finally:
        await database.close()
    return len(erasures)
