"""What nothing refers to goes; what something refers to stays, whatever happens beside."""

import asyncio
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert

from tests.library.library_parts import Shelf, opened, rows, sent
from tests.support.recordings import picture
from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Space as SpaceRow
from vgenflow.services.library import uploads
from vgenflow.services.library.errors import NotOurs
from vgenflow.services.library.schemas import NewUpload
from vgenflow.services.library.uploads import PART
from vgenflow.services.projects.models import ProjectRow, VersionRow
from vgenflow.store.blobs import Blobs, Disk
from vgenflow.store.space import LIBRARY, LOCAL

BOTH = pytest.mark.parametrize(
    ("database_url", "blobs"), [("sqlite", "disk"), ("postgres", "s3")], indirect=True
)


@pytest.fixture
def shelf(database: Database, blobs: Blobs, tmp_path: Path) -> Iterator[Shelf]:
    with opened(database, blobs, tmp_path) as made:
        yield made


class Crash(BaseException):
    """The process ends here."""


@BOTH
def test_a_crash_between_object_and_row_leaves_nothing_for_long(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        ada = await shelf.person()
        kept = await shelf.upload(ada, "kept.png", picture(colour=1))
        settled = uploads.Uploads._settle

        async def crashing(*given):
            if given[-1] is not None:
                raise Crash
            return await settled(*given)

        monkeypatch.setattr(uploads.Uploads, "_settle", crashing)
        with pytest.raises(Crash):
            await shelf.upload(ada, "lost.png", picture(colour=2))
        monkeypatch.undo()
        with_orphans = shelf.objects(ada)
        assert with_orphans.count("media") == 2
        await shelf.sweeper.sweep()
        assert shelf.objects(ada) == with_orphans  # it may be a row's that is being written
        shelf.passed = timedelta(hours=2)
        swept = await shelf.sweeper.sweep()
        assert shelf.objects(ada) == ["large", "media", "rendition", "small", "upload"]
        assert (swept.uploads, swept.objects) == (0, 4)
        shelf.passed = timedelta(hours=26)
        assert (await shelf.sweeper.sweep()).uploads == 2  # the finished one may no longer be asked for
        await shelf.sweeper.sweep()
        assert shelf.objects(ada) == ["large", "media", "rendition", "small"]
        assert (await shelf.media.usage(ada)).size == kept.size
        download = await shelf.media.open(ada, kept.id)
        assert b"".join([c async for c in download.reader.chunks()]) == picture(colour=1)
        assert await rows(shelf.database, "upload_parts") == 0

    asyncio.run(story())


@BOTH
def test_what_belongs_to_erased_projects_and_spaces_goes_at_once(shelf: Shelf) -> None:
    async def story() -> None:
        ada, bob = await shelf.person(), await shelf.person()
        project, other = await shelf.project(ada), await shelf.project(ada)
        version = new_id()
        async with shelf.database.writing() as session:
            await session.execute(
                insert(VersionRow).values(
                    id=version, space_id=ada.space, project_id=project, number=1, kind="created",
                    object=version, created_at=shelf.now(),
                )
            )  # fmt: skip
        for place in (project, other):
            store = shelf.store(ada.space, place)
            for kind, name in (("version", version), ("version", "lost"), ("render", "x"), ("export", "y")):
                store.put(store.key(kind, name), b"words")
        local = shelf.store(LOCAL, LIBRARY)
        local.put(local.key("media", "of the command line"), b"words")
        await shelf.upload(bob, "a.png", picture())
        shelf.keyring.destroy_scope(ada.space, other)
        shelf.keyring.destroy_space(bob.space)
        assert (await shelf.sweeper.sweep()).objects == 0  # rows stand for them: the keys may come back
        async with shelf.database.writing() as session:
            await session.execute(delete(ProjectRow).where(ProjectRow.id == other))
            await session.execute(delete(SpaceRow).where(SpaceRow.id == bob.space))
        assert (await shelf.sweeper.sweep()).objects == 8
        assert list(shelf.blobs.list(bob.space)) == []
        assert list(shelf.blobs.list(f"{ada.space}/{other}")) == []
        assert not shelf.keyring.knows(ada.space, other)
        assert not shelf.keyring.knows(bob.space)
        shelf.passed = timedelta(hours=2)
        assert (await shelf.sweeper.sweep()).objects == 2
        store = shelf.store(ada.space, project)
        assert store.has(store.key("version", version))
        assert store.has(store.key("render", "x"))
        assert not store.has(store.key("version", "lost"))
        assert local.has(local.key("media", "of the command line"))

    asyncio.run(story())


def test_a_lost_database_costs_no_object(tmp_path: Path, sqlite_with_tables: Path) -> None:
    """Rows may be put back from a backup; keys say what is erased."""
    path = tmp_path / "vgenflow.db"
    path.write_bytes(sqlite_with_tables.read_bytes())
    with opened(Database(f"sqlite:///{path}", pooled=False), Disk(tmp_path), tmp_path) as shelf:
        ada = asyncio.run(shelf.person())
        store = shelf.store(ada.space, new_id())
        store.put(store.key("render", "x"), b"words")
        path.write_bytes(sqlite_with_tables.read_bytes())
        shelf.passed = timedelta(days=40)
        asyncio.run(shelf.sweeper.sweep())
        assert store.has(store.key("render", "x"))


@BOTH
def test_another_instances_store_is_let_be(shelf: Shelf, tmp_path: Path) -> None:
    async def story() -> None:
        ada = await shelf.person()
        await shelf.upload(ada, "a.png", picture())
        await shelf.sweeper.sweep()
        with opened(shelf.database, shelf.blobs, tmp_path / "other") as other:
            other.passed = timedelta(days=40)
            with pytest.raises(NotOurs):
                await other.sweeper.sweep()
        assert len(shelf.objects(ada)) == 4

    asyncio.run(story())


@BOTH
def test_sweeping_beside_uploads_harms_none(shelf: Shelf) -> None:
    async def story() -> None:
        ada = await shelf.person()
        done = asyncio.Event()

        async def sweeping() -> int:
            count = 0
            while not done.is_set():
                await shelf.sweeper.sweep()
                count += 1
                await asyncio.sleep(0.02)
            return count

        sweeps = asyncio.create_task(sweeping())
        files = [b"words %d " % n * 20_000 for n in range(12)]
        made = await asyncio.gather(*(shelf.upload(ada, f"{n}.txt", data) for n, data in enumerate(files)))
        done.set()
        assert await sweeps > 1
        for media, data in zip(made, files, strict=True):
            download = await shelf.media.open(ada, media.id)
            assert b"".join([c async for c in download.reader.chunks()]) == data
            download.reader.close()

    asyncio.run(story())


SENDER = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.library.library_parts import opened
from vgenflow.db import Database
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns

folder = Path({folder!r})

async def sent(data, start):
    for at in range(start, len(data), 65536):
        print(at, flush=True)
        yield data[at:at + 65536]
        await asyncio.sleep(0.005)

with opened(Database(f"sqlite:///{{folder / 'vgenflow.db'}}", pooled=False), Disk(folder), folder) as shelf:
    scope = Scope({space!r}, {space!r}, "member", Columns(shelf.keyring, {space!r}))
    data = (folder / "sent").read_bytes()
    asyncio.run(shelf.uploads.append(scope, {upload!r}, 0, sent(data, 0)))
"""


def test_a_killed_server_loses_at_most_one_part(tmp_path: Path, sqlite_with_tables: Path) -> None:
    (tmp_path / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    data = b"# Words\n" + random.Random(5).randbytes(7 * PART).replace(b"\0", b"\1")
    (tmp_path / "sent").write_bytes(data)
    url = f"sqlite:///{tmp_path / 'vgenflow.db'}"
    with opened(Database(url, pooled=False), Disk(tmp_path), tmp_path) as shelf:
        ada = asyncio.run(shelf.person())
        upload = asyncio.run(shelf.uploads.create(ada, NewUpload(name="d.md", size=len(data))))
        root = str(Path(__file__).parents[2])
        script = SENDER.format(root=root, folder=str(tmp_path), space=ada.space, upload=upload.id)
        process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        sent_until = 0
        for line in process.stdout:
            sent_until = int(line)
            if sent_until > 4.5 * PART:
                break
        process.send_signal(signal.SIGKILL)
        process.wait()

        async def rest() -> None:
            at = (await shelf.uploads.get(ada, upload.id)).received
            assert sent_until - PART <= at <= sent_until + PART
            await shelf.uploads.append(ada, upload.id, at, sent(data[at:]))
            media = await shelf.uploads.finish(ada, upload.id, hashlib.sha256(data).hexdigest())
            assert media.size == len(data)

        asyncio.run(rest())


@pytest.mark.slow
def test_two_hundred_uploads_leave_readers_alone(tmp_path: Path, sqlite_with_tables: Path) -> None:
    (tmp_path / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    url = f"sqlite:///{tmp_path / 'vgenflow.db'}"
    room = uploads.Room(10_000_000_000, 8_000_000)
    with opened(Database(url, pooled=True), Disk(tmp_path), tmp_path, room) as shelf:

        async def story() -> list[float]:
            ada = await shelf.person()
            entry = await shelf.upload(ada, "a.png", picture())
            spent: list[float] = []
            done = asyncio.Event()

            async def reading() -> None:
                while not done.is_set():
                    began = time.perf_counter()
                    await shelf.media.get(ada, entry.id)
                    spent.append(time.perf_counter() - began)
                    await asyncio.sleep(0.01)

            reader = asyncio.create_task(reading())
            block = os.urandom(4_000_000).replace(b"\0", b"\1")
            await asyncio.gather(*(shelf.upload(ada, f"{n}.txt", b"%03d" % n + block) for n in range(200)))
            done.set()
            await reader
            return sorted(spent)

        spent = asyncio.run(story())
        assert spent[int(len(spent) * 0.99)] < 1.0
