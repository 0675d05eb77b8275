"""Running the server: tables brought up to date, HTTP, and a worker that is started again if it ends.

SIGTERM and SIGINT end both: requests under way are finished, the worker puts its work down.
"""

import asyncio
import fcntl
import logging
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server, socket  # noqa: TID251 - to be called, not to call
from typing import Final

import uvicorn
import uvloop
from uvicorn.importer import import_from_string

from vgenflow.db import migrating
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.starting import settled
from vgenflow.store.errors import disk_errors
from vgenflow.studio import logs
from vgenflow.studio.house import House
from vgenflow.studio.settings import ServerSettings, Settings
from vgenflow.studio.supervising import Supervisor

APPLICATION: Final = "vgenflow.api.app:create_app"
"""What makes the application of a house. A name, because the studio does not know its doors."""
WORKER: Final = "vgenflow.studio.worker"
"""The program that makes videos."""
_UPKEEP = 3600.0
_FORGETTING = 60.0
_KEEP_ALIVE = 30
_BACKLOG = 2048
_MOST_FILES = 65_536
_SETUP = "setup"
"""The page on which the first operator's account is made."""

_log = logging.getLogger("vgenflow.serving")


class AlreadyServed(VgenflowError):
    """Another server uses the data folder."""

    code = "serving.busy"
    status = 409


class PortTaken(VgenflowError):
    """The address cannot be listened on."""

    code = "serving.port"
    status = 409


@dataclass(frozen=True, slots=True)
class Ready:
    """What a person who started the server is told."""

    url: str
    setup_url: str | None
    """Where the operator's account is made, once; None if there is one."""


def serve(settings: Settings, server: ServerSettings, on_ready: Callable[[Ready], None]) -> None:
    """Serve until a signal comes. Raises `AlreadyServed`, `PortTaken` and what migrations raise."""
    logs.set_up()
    os.umask(0o077)  # what we keep is for us alone
    _open_many()
    with _alone(settings.data_dir):
        revision = migrating.upgrade(server.database(settings.data_dir))
        _log.info("serving.migrated", extra={"revision": revision})
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(_serve(settings, server, on_ready))


async def _serve(settings: Settings, server: ServerSettings, on_ready: Callable[[Ready], None]) -> None:
    with _listening(server) as listener:
        server = server.model_copy(update={"port": listener.getsockname()[1]})
        house = House(settings, server)
        async with _worker(house), _upkeep(house):
            http = _Http(_configured(server, import_from_string(APPLICATION)(house)), house, on_ready)
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, http.stop, number)
            await http.serve([listener])


class _Http(uvicorn.Server):
    """uvicorn, with the signals in our hands and a word when it is ready."""

    def __init__(self, config: uvicorn.Config, house: House, on_ready: Callable[[Ready], None]) -> None:
        super().__init__(config)
        self._house = house
        self._on_ready = on_ready

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Nothing: `stop` is called."""
        yield

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """See `uvicorn.Server`."""
        await super().startup(sockets)
        server = self._house.server
        _log.info("serving.ready", extra={"port": server.port})
        token = await self._house.accounts.setup_token()
        settled()
        self._on_ready(Ready(server.url, f"{server.url}/{_SETUP}#token={token}" if token else None))

    def stop(self, number: int) -> None:
        """Finish what is under way and end; asked again, end at once."""
        if self.should_exit:
            self.force_exit = True
        self.handle_exit(number, None)


def _configured(server: ServerSettings, app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        http="httptools",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(server.trusted_proxies),
        forwarded_allow_ips=list(server.trusted_proxies),
        ssl_certfile=server.tls_certificate,
        ssl_keyfile=server.tls_key,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=server.grace_seconds,
    )


@asynccontextmanager
async def _worker(house: House) -> AsyncIterator[None]:
    """A worker beside the server, if the settings want one."""
    if not house.server.worker:
        yield
        return
    command = (sys.executable, "-P", "-m", WORKER, "--data", str(house.settings.data_dir))
    async with Supervisor(command) as supervisor:
        house.checks["worker"] = supervisor.is_well
        yield


@asynccontextmanager
async def _upkeep(house: House) -> AsyncIterator[None]:
    """What is done at the start, every minute and every hour, for as long as the server runs."""
    await house.idempotency.sweep(alone=house.database.is_sqlite)
    house.privacy.begin()
    house.accounts.postman.begin()

    async def every(seconds: float, action: Callable[[], Awaitable[None]]) -> None:
        while True:
            await asyncio.sleep(seconds)
            try:
                await action()
            except Exception:  # noqa: BLE001 - a job's edge: it is done again after as long
                _log.exception("serving.upkeep-failed")

    tasks = [
        asyncio.create_task(every(seconds, action))
        for seconds, action in ((_FORGETTING, house.forget_erased), (_UPKEEP, house.keep_up))
    ]
    if house.server.prepare:
        tasks.append(asyncio.create_task(house.specimens.prepare()))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _open_many() -> None:
    """Take as many connections as the system lets us: who listens keeps one, and shells give 1024 files."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST_FILES if most == resource.RLIM_INFINITY else min(most, _MOST_FILES)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def _listening(server: ServerSettings) -> socket:
    family = AF_INET6 if ":" in server.host else AF_INET
    try:
        return create_server((server.host, server.port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise PortTaken(
            f"{server.host} port {server.port} cannot be listened on: choose another with --port N."
        ) from error


@contextmanager
def _alone(data_dir: Path) -> Iterator[None]:
    """Hold the data folder against a second server."""
    with disk_errors(data_dir):
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(data_dir / "server.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise AlreadyServed(
            f"A server is running with {data_dir}: stop it, or choose another folder with --data DIR."
        ) from None
    finally:
        os.close(handle)
