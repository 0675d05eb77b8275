"""Leaving nothing of deleted rows in a database's files. Blocking."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

import psycopg
from sqlalchemy.engine import make_url

_TRIES: Final = 20
_PAUSE: Final = 0.25


def compact(url: str, *, rewritten: bool) -> bool:
    """Empty the write-ahead log and, if `rewritten`, write the database anew without its gaps.

    Whether nothing is left: on SQLite somebody who is reading keeps the log from being emptied, for now. On
    Postgres dead rows are cleared if `rewritten`, else by itself within minutes; its log rotates. Both hold
    ids, states, moments and sealed bytes whose keys are gone.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _compact_sqlite(Path(address.database or ""), rewritten=rewritten)
    if not rewritten:
        return True
    with psycopg.connect(
        address.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True
    ) as connection:
        connection.execute("VACUUM")
    return True


def _compact_sqlite(path: Path, *, rewritten: bool) -> bool:
    if not path.is_file():
        return True
    with closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        if rewritten:
            connection.execute("VACUUM")
        for _ in range(_TRIES):
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                return True
            time.sleep(_PAUSE)
    return False
