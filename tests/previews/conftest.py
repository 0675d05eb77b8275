"""One project and one server for all tests of this room."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import httpx2
import pytest
import uvicorn

from tests.previews.preview_story import Built, Shelf, build
from vgenflow.api.app import create_app
from vgenflow.api.browsers import LOCAL_SESSION
from vgenflow.api.routes import previews
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.callers import Caller
from vgenflow.services.scope import Scope
from vgenflow.store.columns import Columns
from vgenflow.studio.house import House
from vgenflow.studio.previewing.host import Host, command
from vgenflow.studio.previewing.service import Pace, PreviewService
from vgenflow.studio.settings import load_server


@dataclass
class Served:
    """A real server of previews in this process. Callers are `NAME.SESSION`."""

    built: Built
    shelf: Shelf
    house: House
    url: str
    loop: asyncio.AbstractEventLoop

    @property
    def at(self) -> str:
        """Where the project's preview is."""
        return self.of(self.built.project)

    @property
    def scope(self) -> Scope:
        """The project's owner at work."""
        space = self.built.space
        return Scope(space, space, "member", Columns(self.house.keyring, space))

    def of(self, project: str) -> str:
        return f"/api/v1/projects/{project}/preview"

    def client(self, name: str = "ada.1") -> httpx2.Client:
        return httpx2.Client(base_url=self.url, headers={"Cookie": f"{LOCAL_SESSION}={name}"}, timeout=60)

    def program(self) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, headers={"Authorization": "Bearer ada.1"}, timeout=60)

    def run(self, coroutine):
        """Do something in the server's loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(60)


@pytest.fixture
def paced(served: Served, monkeypatch: pytest.MonkeyPatch) -> Served:
    """A server whose streams last as long as their film plays."""
    monkeypatch.setattr(served.house.previews, "pace", Pace(lead=1, speed=1))
    return served


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("previews"), new_id())


@pytest.fixture(scope="session")
def served(built: Built) -> Iterator[Served]:
    ids = {"ada": built.space, "bob": new_id()}
    shelf = Shelf(built.space, built.keyring)
    shelf.put(built.project, built.composition)
    house = House(built.settings, load_server(built.settings.data_dir, environment={}))
    house.previews = PreviewService(Host(command(built.settings)), shelf, house.keyring)

    async def by_session(token: str) -> Caller:
        space = ids[token.partition(".")[0]]
        return Caller(Scope(space, space, "member", Columns(house.keyring, space)), None, token)

    async def by_key(token: str) -> Caller:
        found = await by_session(token)
        return Caller(found.scope, frozenset({"render"}))

    house.accounts.authenticate_session = by_session
    house.accounts.authenticate_key = by_key
    config = uvicorn.Config(create_app(house, [previews.router]), port=0, log_config=None, lifespan="on")
    server, loop = uvicorn.Server(config), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(server.serve(),), daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Served(built, shelf, house, f"http://127.0.0.1:{port}", loop)
    asyncio.run_coroutine_threadsafe(house.previews.close(), loop).result(30)
    assert house.previews.host.pid is None
    server.should_exit = True
    thread.join(30)
