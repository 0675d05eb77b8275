"""Filling everything that a person can fill with tokens."""

import asyncio
import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes, policy

from dbos import DBOSClient, DBOSPortableJSONSerializer
from sqlalchemy import insert

from tests.privacy.privacy_cases import a_picture, in_chunks, small, with_files
from vgenflow.db import Base
from vgenflow.kit.ids import new_id
from vgenflow.production.operations import kinds
from vgenflow.production.request import Options
from vgenflow.services.accounts import Caller, Visitor
from vgenflow.services.disclosures.service import Allowance, Leaving
from vgenflow.services.idempotency.service import Answer, Begun
from vgenflow.services.library.schemas import MediaChange, NewUpload
from vgenflow.services.runs.exports import Finished
from vgenflow.services.scope import Scope
from vgenflow.services.templates.schemas import BrandFields
from vgenflow.studio.beginning import FromLink, from_link
from vgenflow.studio.house import House, now
from vgenflow.studio.places import jobs_url
from vgenflow.templates import load


@dataclass
class Planted:
    """A person, and where which token was planted."""

    name: str
    kept: dict[str, str] = field(default_factory=dict)
    never: dict[str, str] = field(default_factory=dict)
    """What must not be kept at all."""
    caller: Caller | None = None
    password: str = ""

    @property
    def scope(self) -> Scope:
        assert self.caller is not None
        return self.caller.scope

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


async def plant(house: House, who: Planted) -> None:
    """Fill everything that a person can fill."""
    await plant_account(house, who)
    await plant_library(house, who)
    await plant_designs(house, who)
    await plant_project(house, who)
    await plant_link(house, who)
    await plant_disclosures(house, who)
    await plant_archive(house, who)
    upload = in_chunks(who.token("upload").encode())
    brought = await house.privacy.archives.bring(who.scope, "en", upload)
    table = Base.metadata.tables["archives"]
    killed = {"state": "working", "held_until": now() + timedelta(days=1)}  # while it was at it
    async with house.database.writing() as session:
        await session.execute(table.update().where(table.c.id == brought.id).values(killed))


async def plant_archive(house: House, who: Planted) -> None:
    """An archive of all that is there by now."""
    asked = await house.privacy.archives.start(who.scope, "en")
    while await house.privacy.archivist.work_once():
        pass
    await house.privacy.archivist.tell()
    assert (await house.privacy.archives.get(who.scope, asked.id)).state == "ready"


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
    await plant_mail(house, who)


async def plant_mail(house: House, who: Planted) -> None:
    """A mail that waits, sealed, until its server is back."""
    outbox = Base.metadata.tables["outbox"]
    mine = outbox.c.account_id == who.scope.account
    to = f"{who.token('mail that waits')}@example.org"
    async with house.database.writing() as session:
        house.accounts._context.post(session, "password-changed", "en", to, account=who.scope.account)
        await session.flush()
        await session.execute(outbox.update().where(mine).values(due_at=now() + timedelta(days=1)))
    await letters_are_out(house)


async def plant_library(house: House, who: Planted) -> None:
    scope = who.scope
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


async def plant_designs(house: House, who: Planted) -> None:
    scope = who.scope
    look = load("swiss").model_copy(update={"title": who.token("title of a template")})
    await house.templates.create(scope, look)
    said = BrandFields(name=who.token("name of a brand"), credit=who.token("credit of a brand"))
    made = await house.brands.create(scope, said)
    await house.brands.set_logo(scope, made.id, 1, {"picture": a_picture("navy", "logo")})


async def plant_project(house: House, who: Planted) -> str:
    scope = who.scope
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
    await plant_edit(house, who, project)
    await plant_run(house, who, project)
    await plant_requests(house, who, project)
    return project


async def plant_edit(house: House, who: Planted, project: str) -> None:
    current = await house.projects.current(who.scope, project)
    assert current.work.script is not None
    line, revision = current.work.script.lines[1].id, current.project.revision
    caption = kinds.SetCaption(line=line, text=f"It {who.token('a caption')} the town.")
    edited = await house.projects.apply(who.scope, project, revision, caption)
    title = kinds.SetTitle(title=who.token("title of a video"))
    await house.projects.apply(who.scope, project, edited.project.revision, title)


async def plant_link(house: House, who: Planted) -> None:
    address = FromLink(address=f"https://x.example/{who.token('address of a page')}")
    await house.projects.create(who.scope, from_link(address, Options()).work)


async def plant_disclosures(house: House, who: Planted) -> None:
    """What left for a film and for the account, in the ledger."""
    scope = who.scope
    made = await house.projects.create(scope, small(), title="A film of the ledger")
    for project in (made.project.id, None):
        target, more = who.token(f"words that left, {project}"), who.chinese(f"more of it, {project}")
        words = f"GET /{target} HTTP/1.1 {more}"
        leaving = Leaving("page", "read", f"{who.token(f'to whom, {project}')}.example", words, 40)
        await house.disclosures.leaves(leaving, Allowance(scope.space, scope.account, now(), project))


async def plant_run(house: House, who: Planted, project: str) -> None:
    """A run that has ended, with its film, what DBOS keeps of it, and artifacts of its stages."""
    scope, run = who.scope, new_id()
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


async def plant_requests(house: House, who: Planted, project: str) -> None:
    scope = who.scope
    key = who.secret("idempotency key")
    operation, body = f"POST /api/v1/projects/{project}/edits", who.secret("body").encode()
    begun = await house.idempotency.begin(scope, operation, key, body)
    assert isinstance(begun, Begun)
    answer = Answer(201, {}, f'{{"title": "{who.token("answer")}"}}')
    await house.idempotency.finish(scope, begun, answer, project)


async def letters_are_out(house: House) -> None:
    while house.accounts.postman.under_way:
        await asyncio.sleep(0.005)


def newest_mail(house: House) -> str:
    path = max((house.settings.data_dir / "outbox").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return body.get_content()
