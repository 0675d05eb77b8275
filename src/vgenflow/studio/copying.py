"""Copies of databases: SQLite by its backup API, Postgres by COPY, each of one moment while all goes on."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from vgenflow.db import Base
from vgenflow.kit.errors import VgenflowError
from vgenflow.studio.datamap import tables

REVISIONS: Final = "alembic_version"
"""The table that says which form the others have."""
LEFT_OUT: Final = ("attempts",)
"""Tables whose rows are of no use in a copy, and must not grow old in one."""
_PIECE: Final = 1 << 20


class NotEmpty(VgenflowError):
    """What is to be restored into holds something already."""

    code = "restore.not-empty"
    status = 409


def is_sqlite(url: str) -> bool:
    """Whether a database is a file."""
    return make_url(url).get_backend_name() == "sqlite"


def copy_sqlite(source: Path, target: Path) -> None:
    """A copy of a SQLite database as it is at one moment, without what is `LEFT_OUT` or a write-ahead log."""
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True, timeout=60)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.backup(copy)
        copy.execute("PRAGMA secure_delete=ON")
        there = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for name in there.intersection(LEFT_OUT):
            copy.execute(f"DELETE FROM {name}")  # noqa: S608 - one of ours
        copy.commit()
        copy.execute("PRAGMA journal_mode=DELETE")
        (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if said != "ok":
            raise sqlite3.DatabaseError("the copy is damaged")
    target.chmod(0o600)


def copy_postgres(url: str, folder: Path) -> Mapping[str, Any]:
    """The tables of a Postgres, each as a file `TABLE.copy`; what `fill_postgres` must know of them."""
    tables()
    with _connected(url) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        columns = {
            table.name: [column.name for column in table.columns]
            for table in Base.metadata.sorted_tables
            if table.name not in LEFT_OUT
        }
        for name, named in columns.items():
            with (folder / f"{name}.copy").open("xb") as file, connection.cursor() as cursor:
                statement = sql.SQL("COPY {} ({}) TO STDOUT (FORMAT binary)").format(
                    sql.Identifier(name), _named(named)
                )
                with cursor.copy(statement) as copy:
                    for data in copy:
                        file.write(data)
    return {"revision": revision, "columns": columns}


def fill_postgres(url: str, folder: Path, told: Mapping[str, Any]) -> None:
    """Fill empty tables of the same form from the files of `copy_postgres`."""
    columns: Mapping[str, Sequence[str]] = told["columns"]
    with _connected(url) as connection:
        for name, named in columns.items():
            with (folder / f"{name}.copy").open("rb") as file, connection.cursor() as cursor:
                statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT binary)").format(
                    sql.Identifier(name), _named(named)
                )
                with cursor.copy(statement) as copy:
                    while data := file.read(_PIECE):
                        copy.write(data)


def check_empty(url: str) -> None:
    """See that a database has no tables; `NotEmpty` if it has."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        is_there = Path(address.database or "").exists()
    else:
        with _connected(url) as connection:
            is_there = connection.execute("SELECT to_regclass(%s)", (REVISIONS,)).fetchone() != (None,)
    if is_there:
        raise NotEmpty("The database holds data already: restore into an empty one.")


def _named(columns: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(column) for column in columns)


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection[Any]]:
    address = make_url(url).set(drivername="postgresql")
    with psycopg.connect(address.render_as_string(hide_password=False)) as connection:
        yield connection
