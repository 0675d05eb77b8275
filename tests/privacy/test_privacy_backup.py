"""Backups: whole, incremental, rotated; restored only if whole, and without what was erased."""

import asyncio
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.privacy.privacy_cases import Instance
from tests.support.databases import new_postgres
from vgenflow.db import Base, Database, migrating
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts import Visitor
from vgenflow.services.privacy.errors import LedgerUnreadable
from vgenflow.services.privacy.ledger import Erased, Ledger
from vgenflow.studio.backup import BackedUp, NothingThere, all_in, back_up, latest, sums_of
from vgenflow.studio.copying import NotEmpty
from vgenflow.studio.restore import BackupDamaged, Restored, restore
from vgenflow.studio.settings import ServerSettings, Settings, load_server

VISITOR = Visitor("203.0.113.7", "a browser", "en")
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Place:
    """An instance as its settings name it."""

    def __init__(self, folder: Path, url: str) -> None:
        self.url = url
        self.settings = Settings(folder, folder / "packs", folder / "models", 1)
        given = {"database_url": url} if url.startswith("postgres") else {}
        self.server: ServerSettings = load_server(folder, environment={}, **given)

    def instance(self) -> Instance:
        return Instance(self.settings.data_dir, Database(self.url, pooled=False), self.url)

    def back_up(self, to: Path, after: timedelta = timedelta(0), keep_days: int = 25) -> BackedUp:
        return back_up(self.settings, self.server, to, now=START + after, keys=None, keep_days=keep_days)

    def restore(self, source: Path, **given: Path) -> Restored:
        return restore(
            self.settings, self.server, source, keyring=given.get("keyring"), ledger=given.get("ledger")
        )


def filled(place: Place) -> tuple[str, str, str]:
    """Space and two projects of somebody."""
    made: list[str] = []

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        first = await there.film(scope)
        await there.video(scope, first)
        made.extend((scope.space, first, await there.film(scope, title="second")))

    place.settings.data_dir.mkdir(exist_ok=True)
    place.instance().run(story)
    return made[0], made[1], made[2]


@pytest.fixture(params=["sqlite", "postgres"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Place, Place]:
    """An instance with its tables, and an empty one of the same kind."""
    urls = []
    for name in ("here", "there"):
        folder = tmp_path / name
        folder.mkdir()
        if request.param == "sqlite":
            urls.append(f"sqlite:///{folder / 'vgenflow.db'}")
        else:
            address = request.getfixturevalue("postgres")
            urls.append(new_postgres(address, f"{name}{new_id()}"))
    here, there = (Place(tmp_path / name, url) for name, url in zip(("here", "there"), urls, strict=True))
    migrating.upgrade(here.url)
    return here, there


def test_what_is_restored_is_what_was_backed_up_less_what_was_erased(
    places: tuple[Place, Place], tmp_path: Path
) -> None:
    here, there = places
    space, first, second = filled(here)
    here.back_up(tmp_path / "backups")
    newer = Ledger(tmp_path / "newer")
    newer.add([Erased("project", space, first)], START)

    done = there.restore(tmp_path / "backups", ledger=tmp_path / "newer")

    assert (done.erased, done.made_at) == (1, START)
    assert Ledger(there.settings.data_dir / "erasures").all() == newer.all()

    async def story(back: Instance) -> None:
        async with back.database.reading() as session:
            account = (await session.execute(select(Base.metadata.tables["accounts"]))).mappings().one()
            sessions = Base.metadata.tables["sessions"]
            assert await session.scalar(select(func.count()).select_from(sessions)) == 0
        signed_in = await back.accounts.sessions.sign_in("ada@example.org", "violet tram under ice", VISITOR)
        scope = (await back.accounts.authenticate(signed_in.token)).scope
        assert (scope.space, scope.account) == (space, account["id"])
        assert [each.id for each in (await back.projects.list(scope))[0]] == [second]
        assert (await back.projects.current(scope, second)).work.script is not None
        assert not back.keyring.knows(space, first)
        assert list(back.blobs.list(f"{space}/{first}")) == []

    there.instance().run(story)


def test_only_what_is_new_is_copied_and_the_old_rotates_out(tmp_path: Path, here: Place) -> None:
    filled(here)
    to = tmp_path / "backups"
    first = here.back_up(to)
    second = here.back_up(to, timedelta(days=1))
    assert (first.linked, second.linked) == (0, first.objects)
    object_name = next(name for name in sums_of(second.folder) if name.startswith("objects/"))
    assert (first.folder / object_name).samefile(second.folder / object_name)
    assert (second.keyring.stat().st_mode & 0o777, second.keyring.parent) == (0o600, to / "keyrings")
    leftover = to / ".20260101-000000.part"
    leftover.mkdir()
    third = here.back_up(to, timedelta(days=26))
    assert [path.name for path in all_in(to)] == ["20260302-120000", "20260327-120000"]
    assert len(list((to / "keyrings").iterdir())) == 2
    assert not leftover.exists()
    assert latest(to) == third.folder
    shutil.rmtree(second.folder)
    assert sums_of(third.folder)
    Place(tmp_path / "back", f"sqlite:///{tmp_path / 'back' / 'vgenflow.db'}").restore(third.folder)


def test_it_is_made_while_people_write(tmp_path: Path, here: Place) -> None:
    space, _, _ = filled(here)

    async def story(busy: Instance) -> None:
        signed_in = await busy.accounts.sessions.sign_in("ada@example.org", "violet tram under ice", VISITOR)
        scope = (await busy.accounts.authenticate(signed_in.token)).scope
        making = asyncio.create_task(asyncio.to_thread(here.back_up, tmp_path / "backups"))
        count = 0
        while not making.done() or count < 3:
            await busy.film(scope, title=f"film {count}")
            count += 1
        await making

    here.instance().run(story)
    back = Place(tmp_path / "back", f"sqlite:///{tmp_path / 'back' / 'vgenflow.db'}")
    back.restore(tmp_path / "backups")

    async def readable(there: Instance) -> None:
        signed_in = await there.accounts.sessions.sign_in("ada@example.org", "violet tram under ice", VISITOR)
        scope = (await there.accounts.authenticate(signed_in.token)).scope
        assert scope.space == space
        listed, _ = await there.projects.list(scope, limit=100)
        assert len(listed) >= 2
        for project in listed:
            await there.projects.current(scope, project.id)

    back.instance().run(readable)


def test_what_is_not_whole_is_not_restored(tmp_path: Path, here: Place) -> None:
    filled(here)
    made = here.back_up(tmp_path / "backups")
    empty = Place(tmp_path / "back", f"sqlite:///{tmp_path / 'back' / 'vgenflow.db'}")
    with pytest.raises(NotEmpty):
        here.restore(made.folder)
    with pytest.raises(NothingThere):
        empty.restore(tmp_path / "nowhere")
    with pytest.raises(BackupDamaged, match="keys"):
        empty.restore(made.folder, keyring=tmp_path / "no such file")
    name = next(name for name in sums_of(made.folder) if name.startswith("objects/"))
    whole = (made.folder / name).read_bytes()
    (made.folder / name).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(BackupDamaged, match="damaged"):
        empty.restore(made.folder)
    assert not (tmp_path / "back").exists()
    with pytest.raises(NothingThere):
        empty.back_up(tmp_path / "backups")


def test_a_ledger_outlives_a_crash_in_mid_line_and_refuses_nonsense(tmp_path: Path) -> None:
    path = tmp_path / "erasures"
    one, two = (Erased("project", new_id(), new_id()) for _ in range(2))
    Ledger(path).add([one, one], START)
    Ledger(path).add([one], START)
    assert Ledger(path).all() == (one,)
    with path.open("ab") as file:
        file.write(b'{"kind": "proj')
    assert Ledger(path).all() == (one,)
    Ledger(path).add([two], START)
    assert Ledger(path).all() == (one, two)
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(b'{"kind": "everything", "space": "*", "subject": "*"}\n')
    with pytest.raises(LedgerUnreadable):
        Ledger(path).all()


@pytest.fixture
def here(tmp_path: Path, sqlite_with_tables: Path) -> Place:
    """An instance with its tables, on SQLite."""
    folder = tmp_path / "here"
    folder.mkdir()
    url = f"sqlite:///{folder / 'vgenflow.db'}"
    migrating.upgrade(url)
    return Place(folder, url)
