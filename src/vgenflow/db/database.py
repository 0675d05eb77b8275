"""Connections and sessions, on SQLite and Postgres alike."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import TimeoutError  # noqa: A004 - the pool's
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.util import greenlet_spawn

from vgenflow.db import checkpoints, inline
from vgenflow.db.checkpoints import Checkpoints
from vgenflow.db.errors import DatabaseBusy
from vgenflow.db.syncs import Syncs

T = TypeVar("T")

_DRIVERS = {
    "sqlite": inline.DRIVER,
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}
_BLOCKING = {**_DRIVERS, "sqlite": "sqlite+pysqlite"}
_IN_A_THREAD = "sqlite+aiosqlite"
_PRAGMAS = (
    "journal_mode=WAL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is deleted is overwritten
    "synchronous=NORMAL",  # the journal stays whole; a power cut may undo the last commits
)
_POOL = {"pool_size": 10, "max_overflow": 10, "pool_timeout": 5.0}
"""Connections that are kept, those beyond, and the seconds to wait for one."""


class Database:
    """A database by its URL (`sqlite:///PATH` or `postgresql://…`). To be closed.

    With `pooled` connections are kept and belong to one event loop; without, each session has its own.
    """

    def __init__(self, url: str, *, pooled: bool = True) -> None:
        given = make_url(url)
        self.is_sqlite = given.get_backend_name() == "sqlite"
        driver = _DRIVERS[given.get_backend_name()]
        options: dict[str, Any] = {**_POOL, "pool_pre_ping": not self.is_sqlite}
        if not pooled:
            options = {"poolclass": NullPool}
        self._engine = aside = create_async_engine(given.set(drivername=driver), **options)
        if self.is_sqlite:
            aside = create_async_engine(given.set(drivername=_IN_A_THREAD), poolclass=NullPool)
            for engine in (self._engine.sync_engine, aside.sync_engine):
                event.listen(engine, "connect", _set_up)
                event.listen(engine, "begin", _begin)
        self._writing = self._engine.execution_options(writing=True)
        self._writing_aside = aside.execution_options(writing=True)
        self._checkpoints: Checkpoints | None = None
        self._syncs = Syncs(Path(given.database)) if self.is_sqlite and given.database else None
        if self.is_sqlite and pooled and given.database:
            self._checkpoints = Checkpoints(Path(given.database), self._turn)
            event.listen(self._engine.sync_engine, "connect", _leave_checkpoints)
        self._turns = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock]()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that only looks: one unchanging view of the database on SQLite. Raises DatabaseBusy.

        On SQLite its statements run on the event loop: they should find what they look for by an index.
        """
        session = AsyncSession(self._engine, expire_on_commit=False)
        try:
            with _in_time():
                yield session
        finally:
            await self._close(session)

    @asynccontextmanager
    async def writing(self, *, long: bool = False, durable: bool = False) -> AsyncIterator[AsyncSession]:
        """A transaction: committed at the end, undone if anything is raised.

        On SQLite it takes the right to write at its beginning, so it never fails half-way for want of it;
        those of one process wait in line, for SQLite itself lets those who wait try again by chance. What
        may touch more than some hundred rows is `long`: then its statements run in a thread, and nobody
        but other writers waits for it. What is `durable` has outlived a power cut when it is done, not only
        the end of this process: then it waits for the disk, together with all who do. Raises DatabaseBusy.
        """
        session = AsyncSession(self._writing_aside if long else self._writing, expire_on_commit=False)
        async with self._turn():
            try:
                with _in_time():
                    async with session.begin():
                        yield session
            finally:
                await self._close(session, long=long)
        if self._checkpoints is not None:
            self._checkpoints.committed()
        if durable:
            await self.sync()

    async def transact(self, work: Callable[[Connection], T]) -> T:
        """Carry out a short, `durable` transaction of prepared statements in one go, without a session.

        For what many people wait for: it takes two thirds of what `writing` takes. Raises DatabaseBusy.
        """

        def carried_out() -> T:
            with self._writing.sync_engine.begin() as connection:
                return work(connection)

        async with self._turn():
            with _in_time():
                done = await greenlet_spawn(carried_out)
        if self._checkpoints is not None:
            self._checkpoints.committed()
        await self.sync()
        return done

    async def _close(self, session: AsyncSession, *, long: bool = False) -> None:
        """Close a session, whoever is cancelled meanwhile. Nobody can be where nothing is waited for."""
        if self.is_sqlite and not long:
            await session.close()
        else:
            await asyncio.shield(asyncio.create_task(session.close()))

    def _turn(self) -> AbstractAsyncContextManager[object]:
        """A place in the line of those who write in this event loop."""
        if not self.is_sqlite:
            return nullcontext()
        return self._turns.setdefault(asyncio.get_running_loop(), asyncio.Lock())

    async def sync(self) -> None:
        """Make what was committed outlive a power cut too. Postgres does so with each commit."""
        if self._syncs is not None:
            await self._syncs.wait()

    async def close(self) -> None:
        """Close all connections."""
        if self._checkpoints is not None:
            await self._checkpoints.close()
        await self._engine.dispose()


@contextmanager
def _in_time() -> Iterator[None]:
    """Turns the pool's own error, that no connection was free in time, into ours."""
    try:
        yield
    except TimeoutError as error:
        raise DatabaseBusy from error


def blocking_url(url: str) -> URL:
    """The address of a database, with the driver for code that is not async."""
    given = make_url(url)
    return given.set(drivername=_BLOCKING[given.get_backend_name()])


def _set_up(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own type
    connection.isolation_level = None  # `_begin` says when a transaction begins
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _leave_checkpoints(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own type
    connection.execute(f"PRAGMA wal_autocheckpoint={checkpoints.LARGEST}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
