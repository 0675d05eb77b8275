"""Who is alive: each worker holds a lock that the system drops when it dies, however it dies."""

import fcntl
import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import psycopg
from sqlalchemy.engine import make_url

_CLASS = 0x7667656E
"""The class of our advisory locks: `vgen`."""
_SERVER_KEEPALIVES = "-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3"


class Locks(Protocol):
    """The locks of all workers of one database."""

    def take(self, worker: str) -> bool:
        """Take a worker's lock: one's own, or a dead one's to inherit from it. Whether it was free."""
        ...

    def give_back(self, worker: str, *, forget: bool = False) -> None:
        """Let go of it; `forget` if nobody will ask for it again."""
        ...

    def alive(self) -> int:
        """How many workers hold theirs."""
        ...

    def check(self) -> None:
        """OSError or `psycopg.Error` if this worker's own lock may be lost: it must end at once."""
        ...

    def close(self) -> None:
        """Let go of all."""
        ...


class FileLocks:
    """Locks on files in a folder: for workers on one machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._held: dict[str, int] = {}

    def take(self, worker: str) -> bool:
        """See `Locks.take`."""
        handle = os.open(self._folder / worker, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._held[worker] = handle
        return True

    def give_back(self, worker: str, *, forget: bool = False) -> None:
        """See `Locks.give_back`."""
        if forget:
            (self._folder / worker).unlink(missing_ok=True)
        os.close(self._held.pop(worker))

    def alive(self) -> int:
        """See `Locks.alive`."""
        return sum(self._is_held(path) for path in self._folder.iterdir())

    def _is_held(self, path: Path) -> bool:
        if path.name in self._held:
            return True
        with suppress(FileNotFoundError):
            handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            finally:
                os.close(handle)
        return False

    def check(self) -> None:
        """See `Locks.check`. A lock on a file cannot be lost."""

    def close(self) -> None:
        """See `Locks.close`."""
        for worker in list(self._held):
            self.give_back(worker, forget=True)


class AdvisoryLocks:
    """Advisory locks of a Postgres, on a connection of their own: for workers on many machines.

    The connection must not go through a pooler of transactions. Both ends notice within 5 seconds when
    the other is gone.
    """

    def __init__(self, url: str) -> None:
        given = make_url(url).set(drivername="postgresql")
        address = given.render_as_string(hide_password=False)
        self._connection = psycopg.connect(
            address,
            autocommit=True,
            options=_SERVER_KEEPALIVES,
            connect_timeout=10,
            keepalives=1,
            keepalives_idle=2,
            keepalives_interval=1,
            keepalives_count=3,
        )

    def take(self, worker: str) -> bool:
        """See `Locks.take`."""
        return self._is_true("SELECT pg_try_advisory_lock(%s, %s)", _CLASS, _number(worker))

    def give_back(self, worker: str, *, forget: bool = False) -> None:  # noqa: ARG002 - nothing is left of it
        """See `Locks.give_back`."""
        self._connection.execute("SELECT pg_advisory_unlock(%s, %s)", (_CLASS, _number(worker)))

    def alive(self) -> int:
        """See `Locks.alive`."""
        row = self._connection.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = %s"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            (_CLASS,),
        ).fetchone()
        return int(row[0]) if row else 0

    def check(self) -> None:
        """See `Locks.check`."""
        self._connection.execute("SELECT 1")

    def close(self) -> None:
        """See `Locks.close`."""
        self._connection.close()

    def _is_true(self, query: str, *values: int) -> bool:
        row = self._connection.execute(query, values).fetchone()
        return bool(row and row[0])


def _number(worker: str) -> int:
    """32 bits of a worker's name, signed as Postgres wants them."""
    return int.from_bytes(hashlib.sha256(worker.encode()).digest()[:4], "big", signed=True)
