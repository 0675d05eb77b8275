"""Tokens in everything that a person can fill: found before an account is closed, nowhere afterwards."""

import asyncio
import base64
import hashlib
import io
import logging
import secrets
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from dbos import DBOSClient, DBOSPortableJSONSerializer
from sqlalchemy import insert

from tests.privacy.privacy_cases import a_picture, in_chunks, small, with_files
from tests.privacy.scan import Found, Tokens, forms_of, scan
from vgenflow.db import Base, migrating
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts import Caller, Visitor
from vgenflow.services.idempotency.service import Answer, Begun
from vgenflow.services.library.schemas import MediaChange, NewUpload
from vgenflow.services.runs.exports import Finished
from vgenflow.studio import logs
from vgenflow.studio.backup import back_up
from vgenflow.studio.house import House, now
from vgenflow.studio.places import jobs_url
from vgenflow.studio.restore import restore
from vgenflow.studio.settings import ServerSettings, Settings, load_server

FOUND = 0.95
"""How much of what was planted the scan must find before: it could be blind."""


@dataclass
class Planted:
    """A person, and where which token was planted."""

    name: str
    kept: dict[str, str] = field(default_factory=dict)
    never: dict[str, str] = field(default_factory=dict)
    """What must not be kept at all."""
    caller: Caller | None = None
    password: str = ""

    def token(self, where: str) -> str:
        """A new token, with characters that JSON and addresses escape."""
        self.kept[where] = f"{self.name}{secrets.token_hex(8)}"
        return self.kept[where]

    def chinese(self, where: str) -> str:
        """A token of Chinese characters, half of them rare."""
        self.kept[where] = "".join(chr(0x4E00 + secrets.randbelow(0x5000)) for _ in range(8))
        return self.kept[where]

    def secret(self, where: str) -> str:
        """A token that must not be kept."""
        self.never[where] = f"{self.name}{secrets.token_hex(8)}"
        return self.never[where]


@dataclass
class World:
    """An instance as a server has it, and what it logged."""

    settings: Settings
    server: ServerSettings
    said: list[str] = field(default_factory=list)

    def house(self) -> House:
        return House(self.settings, self.server)

    def find(self, tokens: dict[str, str]) -> Found:
        """Where tokens are."""
        folder = self.settings.data_dir
        return scan(folder, self.server.database(folder), Tokens(tokens), self.said)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    folder = tmp_path / "data"
    settings = Settings(folder, tmp_path / "packs", tmp_path / "models", 1)
    server = load_server(folder, environment={})
    folder.mkdir()
    migrating.upgrade(server.database(folder))
    made = World(settings, server)
    handler = logging.Handler()
    handler.emit = lambda record: made.said.append(logs.Lines().format(record))  # type: ignore[method-assign]
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield made
    root.removeHandler(handler)
    root.setLevel(before)


async def plant(house: House, who: Planted) -> None:
    """Fill everything that a person can fill."""
    await plant_account(house, who)
    await plant_library(house, who)
    project = await plant_project(house, who)
    await plant_run(house, who, project)
    await plant_requests(house, who)
    assert who.caller is not None
    asked = await house.privacy.archives.start(who.caller.scope, "en")
    while await house.privacy.archivist.work_once():
        pass
    await house.privacy.archivist.tell()
    assert (await house.privacy.archives.get(who.caller.scope, asked.id)).state == "ready"
    upload = in_chunks(who.token("upload").encode())
    brought = await house.privacy.archives.bring(who.caller.scope, "en", upload)
    table = Base.metadata.tables["archives"]
    killed = {"state": "working", "held_until": now() + timedelta(days=1)}  # while it was at it
    async with house.database.writing() as session:
        await session.execute(table.update().where(table.c.id == brought.id).values(killed))


async def plant_account(house: House, who: Planted) -> None:
    email = f"{who.token('address')}@example.org"
    who.password = f"a quiet {who.secret('password')} lamp"
    agent = f"Mozilla/5.0 (X11; Linux x86_64; {who.secret('agent')}) Gecko/20100101 Firefox/128.0"
    place = f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}::7"
    who.never["place"] = place.removesuffix("::7")
    visitor = Visitor(place, agent, "en")
    accounts = house.accounts
    await accounts.registration.register(email, who.password, who.chinese("display name"), visitor)
    await letters_are_out(house)
    mail = newest_mail(house)
    await accounts.registration.confirm(mail.partition("#token=")[2].split()[0])
    signed_in = await accounts.sessions.sign_in(email, who.password, visitor)
    who.caller = await accounts.authenticate(signed_in.token)
    who.never["session"] = signed_in.token
    key = await accounts.keys.make(who.caller.scope, who.token("name of an API key"), ["read"], 30)
    who.never["API key"] = key.key
    new = f"{who.token('new address')}@example.org"
    await accounts.profile.ask_for_email(who.caller, new, who.password, visitor)
    await letters_are_out(house)


async def plant_library(house: House, who: Planted) -> None:
    assert who.caller is not None
    scope = who.caller.scope
    data = a_picture("teal", who.token("tag of a picture"))
    upload = await house.uploads.create(
        scope, NewUpload(name=f"{who.token('file name')}.png", size=len(data))
    )
    await house.uploads.append(scope, upload.id, 0, in_chunks(data))
    media = await house.uploads.finish(scope, upload.id, hashlib.sha256(data).hexdigest())
    change = MediaChange(
        credit=who.token("credit"),
        licence=who.token("licence"),
        source=f"https://x.example/{who.token('source')}",
    )
    await house.library.change(scope, media.id, media.revision, change)
    text = f"# {who.token('words of a text')}".encode()
    started = await house.uploads.create(
        scope, NewUpload(name=f"{who.token('name of a text')}.md", size=len(text) + 10)
    )
    await house.uploads.append(scope, started.id, 0, in_chunks(text))  # and never finished


async def plant_project(house: House, who: Planted) -> str:
    assert who.caller is not None
    scope = who.caller.scope
    draft, picture = who.chinese("draft").encode("utf-16"), a_picture("gold", who.token("tag in a project"))
    work = small((f"The {who.token('first version')} rises.", "It floods the town.", "People move."))
    work = with_files(work, draft, picture)
    source = work.source.model_copy(update={"name": f"{who.token('name of a draft')}.md"})
    work = work.model_copy(update={"source": source})
    made = await house.projects.create(scope, work, title=who.token("first title"), files=[draft, picture])
    project = made.project.id
    again = small((f"The {who.chinese('second version')} falls.", "It leaves the town.", "People stay."))
    edited = await house.projects.commit_made(
        scope, project, made.project.version, with_files(again, draft, picture)
    )
    who.kept.pop("first title")  # which the next line takes away
    await house.projects.rename(scope, project, edited.project.revision, who.chinese("title"))
    await house.projects.label(scope, project, edited.project.version, who.token("label"))
    await house.projects.list(scope, text="anything")
    return project


async def plant_run(house: House, who: Planted, project: str) -> None:
    """A run that has ended, with its film, what DBOS keeps of it, and artifacts of its stages."""
    assert who.caller is not None
    scope, run = who.caller.scope, new_id()
    version = (await house.projects.get(scope, project)).version
    row = {
        "id": run,
        "space_id": scope.space,
        "account_id": scope.account,
        "project_id": project,
        "version_id": version,
        "kind": "make",
        "state": "done",
        "priority": 20,
        "created_at": now(),
    }
    async with house.database.writing() as session:
        await session.execute(insert(Base.metadata.tables["runs"]), [row])
    space = house.store(scope.space, project)
    film = b"\0\0\0\x18ftypmp42" + f"\xa9nam{who.token('tag of a film')}".encode() * 5_000
    space.put(space.key("render", run), film)
    space.put(space.key("narrate", run), f'{{"said": "{who.token("a spoken line")}"}}'.encode())
    finished = Finished("mp4", space.key("render", run), len(film), hashlib.sha256(film).hexdigest())
    await house.exports.keep(scope, project, run, version, [finished])
    who.kept["run in the job store"] = run
    url = jobs_url(house.settings, house.server)
    client = DBOSClient(system_database_url=url, serializer=DBOSPortableJSONSerializer())
    await asyncio.to_thread(client._sys_db.run_migrations)
    options = {"workflow_name": "run", "queue_name": "runs-gone", "workflow_id": f"{run}-0"}
    await asyncio.to_thread(client.enqueue, options, run)
    client.destroy()


async def plant_requests(house: House, who: Planted) -> None:
    assert who.caller is not None
    scope = who.caller.scope
    key = who.secret("idempotency key")
    begun = await house.idempotency.begin(scope, "POST /api/v1/projects", key, who.secret("body").encode())
    assert isinstance(begun, Begun)
    await house.idempotency.finish(scope, begun, Answer(201, {}, f'{{"title": "{who.token("answer")}"}}'))


async def letters_are_out(house: House) -> None:
    while house.accounts.postman.under_way:
        await asyncio.sleep(0.005)


def newest_mail(house: House) -> str:
    path = max((house.settings.data_dir / "outbox").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return body.get_content()


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
    backups, again = tmp_path / "backups", tmp_path / "again"

    async def filled() -> None:
        house = world.house()
        for who in (ada, bob):
            await plant(house, who)
        await house.close()

    asyncio.run(filled())
    before = world.find({**ada.kept, **{f"never: {where}": token for where, token in ada.never.items()}})
    missed = ada.kept.keys() - before.keys()
    assert len(missed) <= (1 - FOUND) * len(ada.kept), missed
    assert not {where for where in before if where.startswith("never")}, before
    bobs = world.find(bob.kept)
    assert "jobs workflow_status" in before.pop("run in the job store")  # an id, in the open elsewhere
    places = {place for found in before.values() for place in found}
    assert not {p for p in places if p.startswith(("file vgenflow.db", "file objects", "log"))}
    made = back_up(world.settings, world.server, backups, now=datetime.now(UTC), keys=None, keep_days=25)
    assert made.objects

    async def closed() -> None:
        house = world.house()
        assert ada.caller is not None
        visitor = Visitor("203.0.113.9", "a browser", "en")
        await house.privacy.closing.close_account(ada.caller, ada.password, visitor)
        await house.close()

    asyncio.run(closed())
    everything = {**ada.kept, **ada.never}
    assert world.find(everything) == {}
    assert world.find(bob.kept).keys() == bobs.keys()

    settings = Settings(again, tmp_path / "packs", tmp_path / "models", 1)
    server = load_server(again, environment={})
    restored = restore(settings, server, backups, keyring=None, ledger=world.settings.data_dir / "erasures")
    assert restored.erased == 1
    back = World(settings, server)
    assert back.find(everything) == {}
    assert bobs.keys() - back.find(bob.kept).keys() <= {"address", "new address", "answer"}  # mails, answers

    later = datetime.now(UTC) + timedelta(days=26)
    back_up(world.settings, world.server, backups, now=later, keys=None, keep_days=25)
    assert len(list(backups.glob("2*"))) == 1
    newest, opened = next(backups.glob("2*")), tmp_path / "opened"  # with the keys that are left
    opened.mkdir()
    shutil.copyfile(next((backups / "keyrings").iterdir()), opened / "keyring")
    shutil.copyfile(newest / "vgenflow.db", opened / "vgenflow.db")
    shutil.copytree(newest / "objects", opened / "objects")
    assert scan(opened, f"sqlite:///{opened / 'vgenflow.db'}", Tokens(everything)) == {}
