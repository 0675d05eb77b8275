"""Bringing the tables to the form that this release expects.

Each migration is one transaction on either database: a crash leaves the form of before. Two servers that
start at once take turns. On SQLite foreign keys rest meanwhile, for a table that is made anew would take
the rows that refer to it along; they are checked at the end.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import NullPool

from vgenflow.db.database import blocking_url
from vgenflow.db.errors import DatabaseUnreachable, SchemaNewer

_LOCK: Final = 0x7667656E
"""Number of the lock under which servers on one Postgres take turns."""
_PATIENCE: Final = 60.0
"""Seconds to wait for others who migrate."""
_PRAGMAS = (f"busy_timeout={_PATIENCE * 1000:.0f}", "foreign_keys=OFF", "secure_delete=ON")
_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(url: str, revision: str = "head") -> str:
    """Run the migrations up to `revision`; the revision that the tables now have.

    Raises `SchemaNewer` if they have one that this release does not know.
    """
    with _migrating(url) as (config, connection):
        present = revision_of(connection)
        if present and present not in known_revisions():
            raise SchemaNewer(
                f"The data was last used by a newer release (its tables are at {present}): start that one."
            )
        command.upgrade(config, revision)
        return revision_of(connection)


def downgrade(url: str, revision: str) -> None:
    """Run the migrations down to `revision` (`base`: no tables at all)."""
    with _migrating(url) as (config, _):
        command.downgrade(config, revision)


def known_revisions() -> tuple[str, ...]:
    """The revisions of this release, the newest first."""
    return tuple(script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions())


def revision_of(connection: Connection) -> str:
    """The revision of the tables; empty if there are none."""
    return MigrationContext.configure(connection).get_current_revision() or ""


@contextmanager
def _migrating(url: str) -> Iterator[tuple[Config, Connection]]:
    engine = create_engine(blocking_url(url), poolclass=NullPool)
    is_sqlite = engine.dialect.name == "sqlite"
    if is_sqlite:
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            if not is_sqlite:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            config = Config()
            config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
            config.attributes["connection"] = connection
            yield config, connection
            if is_sqlite:
                _check_references(connection)
    except OperationalError as error:
        raise DatabaseUnreachable("The database does not answer: check VGENFLOW_DATABASE_URL.") from error
    finally:
        engine.dispose()


def _set_up(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own type
    connection.isolation_level = None  # we say when a transaction begins
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    until = time.monotonic() + _PATIENCE
    while True:  # SQLite does not wait itself for who else changes the mode of a new file
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise IntegrityError("PRAGMA foreign_key_check", None, Exception(f"table {broken[0]}"))
