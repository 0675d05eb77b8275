"""SQLite on the event loop: statements run where they are asked for, without a thread.

A look-up by an index takes microseconds, and a change of thread twenty times as long. So this driver of
SQLAlchemy's asynchronous engines calls the standard library's `sqlite3` directly. What it would have to
wait for, another process that writes, it waits for asleep, and the loop goes on meanwhile.
"""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.base import SQLiteExecutionContext
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util import await_only

from vgenflow.db.errors import DatabaseBusy

DRIVER: Final = "sqlite+inline"
PATIENCE: Final = 10.0
"""Seconds to wait for who else writes."""
_PAUSES: Final = (0.001, 0.002, 0.005, 0.01, 0.02)
"""Seconds between tries; the last one again and again."""
_WAITING: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY)


class _Cursor(sqlite3.Cursor):
    """Fetches all rows at once: nothing of a statement is left open when its result is handed on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._rows: deque[Any] = deque()

    def execute(self, sql: str, parameters: Any = (), /) -> "_Cursor":  # noqa: ANN401 - the driver's
        _patiently(super().execute, sql, parameters)
        self._rows = deque(super().fetchall() if self.description is not None else ())
        return self

    def executemany(self, sql: str, parameters: Any, /) -> "_Cursor":  # noqa: ANN401
        _patiently(super().executemany, sql, parameters)
        return self

    def fetchone(self) -> Any:  # noqa: ANN401
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        wanted = self.arraysize if size is None else size
        return [self._rows.popleft() for _ in range(min(wanted, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        rows, self._rows = list(self._rows), deque()
        return rows

    async def _async_soft_close(self) -> None:
        """What SQLAlchemy asks of asynchronous cursors: there is nothing to close."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:  # noqa: ANN401
        return super().cursor(factory)


class _Context(SQLiteExecutionContext):
    def create_server_side_cursor(self) -> Any:  # noqa: ANN401
        """A cursor that fetches rows as they are asked for, for results that are streamed."""
        return self._dbapi_connection.cursor(sqlite3.Cursor)


class InlineSQLite(SQLiteDialect_pysqlite):
    """The dialect of `DRIVER`. `DatabaseBusy` if somebody else writes for longer than `PATIENCE`."""

    driver = "inline"
    supports_statement_cache = True
    supports_server_side_cursors = True
    execution_ctx_cls = _Context
    is_async = True
    has_terminate = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003
        """See `Dialect`."""
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> tuple[Sequence[str], dict[str, Any]]:
        """See `Dialect`."""
        args, options = super().create_connect_args(url)
        return args, {**options, "factory": _Connection, "timeout": 0.0}

    def do_terminate(self, dbapi_connection: Any) -> None:  # noqa: ANN401
        """See `Dialect`. Nothing is under way in another thread, so this is closing."""
        dbapi_connection.close()


def _patiently(execute: Callable[[str, Any], object], sql: str, parameters: Any) -> None:  # noqa: ANN401
    """Execute a statement; as long as it cannot even begin because of others, try again."""
    until, pauses = 0.0, iter(_PAUSES)
    while True:
        try:
            execute(sql, parameters)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in _WAITING:
                raise
            until = until or time.monotonic() + PATIENCE
            if time.monotonic() > until:
                raise DatabaseBusy from error
            await_only(asyncio.sleep(next(pauses, _PAUSES[-1])))
        else:
            return


registry.register("sqlite.inline", __name__, "InlineSQLite")
