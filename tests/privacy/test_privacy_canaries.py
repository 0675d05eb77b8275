"""Tokens in everything that a person can fill: found before it is erased, nowhere afterwards.

On SQLite and a disk, and on a real Postgres and a real S3 server, whose own files are searched too.
"""

import asyncio
import base64
import io
import itertools
import json
import logging
import shutil
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import psycopg
import pytest

from tests.privacy.canary_tokens import Tokens, forms_of
from tests.privacy.planting import Planted, plant, plant_account, plant_archive, plant_library, plant_project
from tests.privacy.scan import SERVERS, Found, Place, scan
from tests.support.databases import new_postgres
from tests.support.objects import KEY, SECRET, ObjectServer, new_bucket
from vgenflow.db import migrating
from vgenflow.services.accounts import Visitor
from vgenflow.store.blobs import Disk
from vgenflow.studio import logs
from vgenflow.studio.backup import MANIFEST, back_up
from vgenflow.studio.copying import fill_postgres
from vgenflow.studio.house import House
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.places import keyring_of, ledger_of
from vgenflow.studio.restore import restore
from vgenflow.studio.settings import ServerSettings, Settings, load_server

FOUND = 0.95
"""How much of what was planted the scan must find before: it could be blind."""
VISITOR = Visitor("203.0.113.9", "a browser", "en")

_numbers = itertools.count()


@dataclass
class World:
    """An instance as a server has it, and what it logged. `beside` makes empty ones of its kind."""

    settings: Settings
    server: ServerSettings
    beside: Callable[[str], "World"]
    files_of_servers: Callable[[], Iterable[Path]] = tuple
    said: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.server.database(self.settings.data_dir)

    @property
    def place(self) -> Place:
        return Place(
            self.settings.data_dir,
            self.url,
            blobs_of(self.settings, self.server),
            keyring_of(self.settings, self.server),
            self.files_of_servers,
        )

    def house(self) -> House:
        return House(self.settings, self.server)

    def find(self, tokens: dict[str, str]) -> Found:
        """Where tokens are."""
        return scan(self.place, Tokens(tokens), self.said)


@dataclass(frozen=True)
class Elsewhere:
    """A Postgres and an S3 server."""

    postgres: str
    objects: ObjectServer

    def settings(self, name: str) -> dict[str, str]:
        """Settings of an instance with a new database and a new bucket."""
        address = new_bucket(self.objects)
        return {
            "database_url": new_postgres(self.postgres, f"{name}{next(_numbers)}"),
            "s3_bucket": address.bucket,
            "s3_endpoint": address.endpoint,
            "s3_access_key": KEY,
            "s3_secret_key": SECRET,
            "s3_path_style": "true",
        }

    def files(self, url: str, since: float) -> Iterator[Path]:
        """What the servers have written since: tables, write-ahead log, their logs, volumes of objects."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
            (data,) = connection.execute("SHOW data_directory").fetchone() or ("",)
            (number,) = connection.execute(
                "SELECT oid FROM pg_database WHERE datname = current_database()"
            ).fetchone() or ("",)
        for root in (Path(data) / "base" / str(number), *_shared(Path(data)), self.objects.folder):
            for path in sorted(root.rglob("*")) if root.is_dir() else (root,):
                if path.is_file() and path.stat().st_mtime >= since:
                    yield path


def _shared(data: Path) -> Iterator[Path]:
    """What is not of one database alone."""
    return (path for path in sorted(data.iterdir()) if path.name != "base")


@pytest.fixture(params=["here", pytest.param("elsewhere", marks=pytest.mark.slow)])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """An instance with its tables, on SQLite and a disk or on Postgres and a bucket."""
    elsewhere, since = None, time.time()
    if request.param == "elsewhere":
        elsewhere = Elsewhere(request.getfixturevalue("postgres"), request.getfixturevalue("object_server"))

    def beside(name: str) -> World:
        folder = tmp_path / name
        settings = Settings(folder, tmp_path / "packs", tmp_path / "models", 1)
        given = elsewhere.settings(name) if elsewhere else {}
        server = load_server(folder, environment={}, **given)
        made = World(settings, server, beside)
        if elsewhere:
            made.files_of_servers = partial(elsewhere.files, made.url, since)
        return made

    made = beside("data")
    made.settings.data_dir.mkdir()
    migrating.upgrade(made.url)
    handler = logging.Handler()
    handler.emit = lambda record: made.said.append(logs.Lines().format(record))  # type: ignore[method-assign]
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield made
    root.removeHandler(handler)
    root.setLevel(before)


def opened(backup: Path, keys: Path, there: World) -> Place:
    """A backup with the keys that are left, without what a restore does about erasures."""
    folder = there.settings.data_dir
    shutil.copytree(backup, folder)
    shutil.copyfile(keys, folder / "keyring")
    manifest = json.loads((backup / MANIFEST).read_bytes())
    if manifest["database"] == "postgres":
        migrating.upgrade(there.url, manifest["revision"])
        fill_postgres(there.url, folder / "database", manifest)
    return Place(folder, there.url, Disk(folder), folder / "keyring")


def found_enough(world: World, who: Planted) -> None:
    """See that the scan is not blind, and that nothing is kept that must not be, or in the open."""
    before = world.find({**who.kept, **{f"never: {where}": token for where, token in who.never.items()}})
    missed = who.kept.keys() - before.keys()
    assert len(missed) <= (1 - FOUND) * len(who.kept), missed
    assert not {where for where in before if where.startswith("never")}, before
    assert "jobs workflow_status" in before.pop("run in the job store")  # an id, in the open elsewhere
    places = {place for found in before.values() for place in found}
    in_the_open = ("file vgenflow.db", "file objects", "object as it lies", "log", "row", "dump", SERVERS)
    assert not {place for place in places if place.startswith(in_the_open)}


def gone(found: Found) -> bool:
    """Whether nothing was found but ids in the files of a database server, which it writes over in time."""
    if {place.partition(" ")[0] for place in found.get("run in the job store", ())} == {"server"}:
        found.pop("run in the job store")
    return not found


def test_the_scan_sees_every_form_of_a_token() -> None:
    for token in ("canary0123456789", "金丝雀在矿井里唱歌呢"):
        tokens = Tokens({"here": token})
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", f"before {token} after " * 50)
        around = f"some words before {token} and after"
        forms = [
            around.encode(),
            around.encode("utf-16-le"),
            around.encode().hex().encode(),
            packed.getvalue(),
            b"xx" + zlib.compress(around.encode() * 9) + b"yy",
            *(base64.b64encode(b"\0" * n + around.encode()) for n in range(3)),
        ]
        assert all(tokens.among(form) == {"here"} for form in forms)
        assert tokens.among(b"nothing of it") == set()
        assert len(forms_of(token)) >= 8


def test_a_closed_account_leaves_no_copy_anywhere(world: World, tmp_path: Path) -> None:
    ada, bob = Planted("ada"), Planted("bob")
    backups = tmp_path / "backups"

    async def filled() -> None:
        house = world.house()
        for who in (ada, bob):
            await plant(house, who)
        await house.close()

    asyncio.run(filled())
    found_enough(world, ada)
    assert world.find(ada.kept)["mail that waits"] >= {"sealed outbox.payload"}
    bobs = world.find(bob.kept)
    made = back_up(world.settings, world.server, backups, now=datetime.now(UTC), keys=None, keep_days=25)
    assert made.objects

    async def closed() -> None:
        house = world.house()
        assert ada.caller is not None
        await house.privacy.closing.close_account(ada.caller, ada.password, VISITOR)
        await house.close()

    asyncio.run(closed())
    everything = {**ada.kept, **ada.never}
    found = world.find(everything)
    assert gone(found), found
    assert world.find(bob.kept).keys() == bobs.keys()

    back = world.beside("again")
    restored = restore(
        back.settings, back.server, backups, keyring=None, ledger=ledger_of(world.settings, world.server)
    )
    assert restored.erased == 1
    found = back.find(everything)
    assert gone(found), found
    assert bobs.keys() - back.find(bob.kept).keys() <= {
        "address",
        "new address",
        "answer",
        "run in the job store",
    }  # mails, answers, and on Postgres the job store

    later = datetime.now(UTC) + timedelta(days=26)
    back_up(world.settings, world.server, backups, now=later, keys=None, keep_days=25)
    (newest,) = backups.glob("2*")
    (keys,) = (backups / "keyrings").iterdir()
    assert scan(opened(newest, keys, world.beside("opened")), Tokens(everything)) == {}


def test_a_deleted_project_leaves_no_copy_anywhere(world: World, tmp_path: Path) -> None:
    ada, film, other = Planted("ada"), Planted("film"), Planted("other")
    backups = tmp_path / "backups"

    async def filled() -> str:
        house = world.house()
        await plant_account(house, ada)
        film.caller = other.caller = ada.caller
        await plant_library(house, ada)
        project = await plant_project(house, film)
        await plant_project(house, other)
        await plant_archive(house, ada)
        await house.close()
        return project

    project = asyncio.run(filled())
    found_enough(world, film)
    rest = {**ada.kept, **{f"other: {where}": token for where, token in other.kept.items()}}
    others = world.find(rest)
    assert len(others) >= FOUND * len(rest)
    back_up(world.settings, world.server, backups, now=datetime.now(UTC), keys=None, keep_days=25)

    async def deleted() -> None:
        house = world.house()
        await house.privacy.closing.delete_project(film.scope, project)
        await house.close()

    asyncio.run(deleted())
    everything = {**film.kept, **film.never}
    found = world.find(everything)
    assert gone(found), found
    assert world.find(rest).keys() == others.keys()

    back = world.beside("again")
    restored = restore(
        back.settings, back.server, backups, keyring=None, ledger=ledger_of(world.settings, world.server)
    )
    assert restored.erased == 1
    found = back.find(everything)
    assert gone(found), found
    lost = others.keys() - back.find(rest).keys()
    assert lost <= {"address", "new address", "other: answer", "other: run in the job store"}
