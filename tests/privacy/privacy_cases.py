"""An instance without its server: accounts, projects, a library and privacy on one database and folder."""

import asyncio
import hashlib
import io
import shutil
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from sqlalchemy import insert

from tests.accounts.conftest import PASSWORD, Post
from tests.projects.project_cases import House as ProjectHouse
from tests.projects.project_cases import small
from vgenflow.db import Base, Database
from vgenflow.kit.ids import new_id
from vgenflow.production.composition import Composition, Draft
from vgenflow.services.accounts import AccountsService, AccountsSettings, Caller, Visitor
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.services.privacy.ledger import Ledger
from vgenflow.services.privacy.ports import Vault
from vgenflow.services.privacy.service import PrivacyService
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.states import Finished
from vgenflow.services.scope import Scope
from vgenflow.services.templates.designs import Designs
from vgenflow.services.threads import Threads
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.space import LIBRARY
from vgenflow.story.assets import Asset
from vgenflow.story.brand import Brand, Logo
from vgenflow.studio.datamap import tables
from vgenflow.studio.privacy import CompositionReads
from vgenflow.templates import kits

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
ADA = "ada@example.org"
ROOM = 1_000_000_000


@dataclass
class Instance:
    """Everything of an instance that holds what people make."""

    folder: Path
    database: Database
    url: str
    jobs: Any = None
    post: Post = field(default_factory=Post)
    house: ProjectHouse = field(init=False)

    def __post_init__(self) -> None:
        tables()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.house = ProjectHouse(self.folder, self.database, clock=datetime(2026, 3, 1, tzinfo=UTC))
        self.keyring, self.projects = self.house.keyring, self.house.projects
        self.now, self.store = self.house.now, self.house.store
        self.blobs = Disk(self.folder)
        self.vault = Vault(self.blobs, self.keyring, self.store)
        self.ledger = Ledger(self.folder / "erasures")
        self.exports = ExportsService(self.database, self.store, self.now)
        instance = Columns.of_instance(self.keyring, "accounts")
        self.accounts = AccountsService(
            database=self.database,
            keyring=self.keyring,
            mailer=self.post,
            settings=AccountsSettings("https://video.example.org"),
            now=self.now,
            passwords=Passwords(instance, memory_kib=64, passes=1),
        )
        self.privacy = self.another()

    def another(self) -> PrivacyService:
        """The service as another process has it."""
        return PrivacyService(
            database=self.database,
            database_url=self.url,
            vault=self.vault,
            ledger=self.ledger,
            accounts=self.accounts,
            rooms=(self.projects,),
            reads=CompositionReads(),
            jobs=self.jobs,
            mailer=self.post,
            library_limit=ROOM,
            public_url="https://video.example.org",
            release="1.0",
            now=self.now,
        )

    async def member(self, email: str = ADA, name: str = "Ada") -> Caller:
        """A new account, signed in."""
        visitor = Visitor("203.0.113.7", BROWSER, "en")
        await self.accounts.registration.register(email, PASSWORD, name, visitor)
        while self.accounts.postman.under_way:
            await asyncio.sleep(0.001)
        token = self.post.mails[-1].text.partition("#token=")[2].split()[0]
        await self.accounts.registration.confirm(token)
        signed_in = await self.accounts.sessions.sign_in(email, PASSWORD, visitor)
        return await self.accounts.authenticate(signed_in.token)

    async def film(self, scope: Scope, title: str = "A river", word: str = "river") -> str:
        """A project with a draft, a picture, two versions and an edit's label."""
        draft, picture = f"The {word} rises at night.".encode(), a_picture()
        work = small((f"The {word} rises at night.", "It floods the lower town.", "People move uphill."))
        work = with_files(work, draft, picture)
        made = await self.projects.create(scope, work, title=title, files=[draft, picture])
        project = made.project.id
        again = with_files(
            small((f"The {word} fell at dawn.", "It left the lower town.", "People came down.")),
            draft,
            picture,
        )
        edited = await self.projects.commit_made(scope, project, made.project.version, again)
        await self.projects.label(scope, project, edited.project.version, f"label {word}")
        return project

    async def video(self, scope: Scope, project: str, data: bytes = b"film " * 50_000) -> str:
        """A finished run of a project, with its film."""
        run, version = new_id(), (await self.projects.get(scope, project)).version
        row = {
            "id": run,
            "space_id": scope.space,
            "account_id": scope.account,
            "project_id": project,
            "version_id": version,
            "kind": "make",
            "state": "done",
            "priority": 20,
            "created_at": self.now(),
        }
        space = self.store(scope.space, project)
        key = space.key("render", run)
        await asyncio.to_thread(space.put, key, data)
        async with self.database.writing() as session:
            await session.execute(insert(Base.metadata.tables["runs"]), [row])
        finished = Finished("mp4", key, len(data), hashlib.sha256(data).hexdigest())
        await self.exports.keep(scope, project, run, version, [finished])
        return run

    async def media(self, scope: Scope, name: str, data: bytes, rights: str = "{}") -> str:
        """A picture in the library, as an upload leaves it."""
        media, thing, digest = new_id(), new_id(), hashlib.sha256(data).hexdigest()
        library = self.store(scope.space, LIBRARY)
        for view in ("media", "rendition", "small"):
            await asyncio.to_thread(library.put, library.key(view, thing), data)
        facts = (
            f'{{"rendition":{{"digest":"{digest}","height":16,"media_type":"image/png","width":16}},'
            f'"sha256":"{digest}"}}'
        )
        seal = scope.columns.seal
        row = {
            "id": media,
            "space_id": scope.space,
            "kind": "picture",
            "media_type": "image/png",
            "name": seal(f"media.name/{media}", name),
            "rights": seal(f"media.rights/{media}", rights),
            "facts": seal(f"media.facts/{media}", facts),
            "mark": scope.columns.mark("media", digest),
            "object": thing,
            "size": len(data),
            "width": 16,
            "height": 16,
            "milliseconds": None,
            "revision": 1,
            "created_at": self.now(),
            "named_at": self.now(),
        }
        async with self.database.writing() as session:
            await session.execute(insert(Base.metadata.tables["media"]), [row])
        return media

    async def brand(self, scope: Scope, name: str) -> str:
        """A brand with a logo that is nobody's to draw."""
        threads, data = Threads(1, "designs"), a_picture("navy")
        digest = hashlib.sha256(data).hexdigest()
        kit = kits.Kit(Brand(name=name, logo=Logo(picture=digest)), {digest: data})
        designs = Designs("brand", self.database, self.store, 1 << 30, threads, self.now)
        made = await designs.add(scope, name, kits.write(kit))
        threads.close()
        return made.id

    async def exported(self, scope: Scope) -> bytes:
        """An archive of an account."""
        asked = await self.privacy.archives.start(scope, "en")
        while await self.privacy.archivist.work_once():
            pass
        download = await self.privacy.archives.open(scope, asked.id)
        data = b"".join([chunk async for chunk in download.chunks()])
        download.close()
        return data

    async def imported(self, scope: Scope, data: bytes) -> str:
        """The state in which an import ends: `ready`, or the code of its error."""
        asked = await self.privacy.archives.bring(scope, "en", in_chunks(data))
        while await self.privacy.archivist.work_once():
            pass
        done = await self.privacy.archives.get(scope, asked.id)
        return done.error_code or done.state

    async def close(self) -> None:
        """Let go of everything."""
        await self.accounts.close()
        await self.database.close()

    def run(self, story: Callable[["Instance"], Awaitable[None]]) -> None:
        """Let something happen."""

        async def told() -> None:
            try:
                await story(self)
            finally:
                await self.close()

        asyncio.run(told())


def beside(instance: Instance, tables_of: Path, name: str = "other") -> Instance:
    """A blank instance on SQLite, next to another."""
    folder = instance.folder.parent / name
    folder.mkdir()
    shutil.copyfile(tables_of, folder / "vgenflow.db")
    url = f"sqlite:///{folder / 'vgenflow.db'}"
    return Instance(folder, Database(url, pooled=False), url)


async def in_chunks(data: bytes, size: int = 70_000) -> AsyncIterator[bytes]:
    """Bytes as they come over the network."""
    for at in range(0, len(data), size):
        yield data[at : at + size]


def a_picture(colour: str = "navy", note: str = "") -> bytes:
    """A small PNG picture, with a note in its metadata."""
    info = PngInfo()
    if note:
        info.add_text("Comment", note)
    target = io.BytesIO()
    Image.new("RGB", (16, 16), colour).save(target, "PNG", pnginfo=info)
    return target.getvalue()


def with_files(work: Composition, draft: bytes, picture: bytes) -> Composition:
    """A composition that refers to a draft and a picture."""
    asset = Asset(
        digest=hashlib.sha256(picture).hexdigest(),
        kind="picture",
        media_type="image/png",
        width=16,
        height=16,
    )
    source = Draft(name="river.md", digest=hashlib.sha256(draft).hexdigest())
    return work.model_copy(update={"source": source, "assets": (asset,)})


def later(instance: Instance, **span: float) -> None:
    """Let time pass."""
    instance.house.clock += timedelta(**span)


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
