"""Migrations up and down, with rows in every table, on SQLite and Postgres."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, Table, TypeDecorator, create_engine, func, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError

from tests.support.databases import import_models
from vgenflow.db import Base, Instant, migrating
from vgenflow.db.database import blocking_url
from vgenflow.db.errors import DatabaseUnreachable, SchemaNewer

import_models()
HEAD = migrating.known_revisions()[0]

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None


def upgrade():
    with op.batch_alter_table("spaces") as batch:
        batch.alter_column("created_at", nullable=True)  # on SQLite: a new table
        batch.add_column(sa.Column("colour", sa.String(8), nullable=False, server_default="red"))
    {then}


def downgrade():
    with op.batch_alter_table("spaces") as batch:
        batch.alter_column("created_at", nullable=False)
        batch.drop_column("colour")
"""


@pytest.fixture
def url(empty_database_url: str) -> str:
    return empty_database_url


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations, in a folder where more can be added."""
    copy = tmp_path / "migrations"
    shutil.copytree(migrating._SCRIPTS, copy)
    monkeypatch.setattr(migrating, "_SCRIPTS", copy)
    return copy / "versions"


def test_the_tables_are_those_of_the_models(url: str) -> None:
    assert migrating.upgrade(url) == HEAD
    with _connected(url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_up_again_changes_nothing_and_down_leaves_nothing(url: str) -> None:
    migrating.upgrade(url)
    counts = _fill(url)
    assert all(counts.values())
    assert migrating.upgrade(url) == HEAD
    assert _counts(url) == counts
    migrating.downgrade(url, "base")
    with _connected(url) as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    assert migrating.upgrade(url) == HEAD
    assert not any(_counts(url).values())


def test_a_table_is_made_anew_and_what_refers_to_it_stays(url: str, scripts: Path) -> None:
    migrating.upgrade(url)
    counts = _fill(url)
    (scripts / "next.py").write_text(NEXT.format(head=HEAD, then=""))
    assert migrating.upgrade(url) == "next"
    with _connected(url) as connection:
        assert connection.scalar(text("SELECT colour FROM spaces")) == "red"
    assert _counts(url) == counts
    migrating.downgrade(url, HEAD)
    assert _counts(url) == counts
    with _connected(url) as connection:
        assert "colour" not in {column["name"] for column in inspect(connection).get_columns("spaces")}


@pytest.mark.parametrize("then", ["raise RuntimeError", "op.execute('DELETE FROM nothing')"])
def test_a_migration_that_fails_leaves_everything_as_it_was(url: str, scripts: Path, then: str) -> None:
    migrating.upgrade(url)
    counts = _fill(url)
    (scripts / "next.py").write_text(NEXT.format(head=HEAD, then=then))
    with pytest.raises((RuntimeError, SQLAlchemyError, DatabaseUnreachable)):
        migrating.upgrade(url)
    with _connected(url) as connection:
        assert migrating.revision_of(connection) == HEAD
        assert "colour" not in {column["name"] for column in inspect(connection).get_columns("spaces")}
    assert _counts(url) == counts


def test_tables_of_a_newer_release_are_refused(url: str) -> None:
    migrating.upgrade(url)
    with _connected(url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    with pytest.raises(SchemaNewer, match="v9999"):
        migrating.upgrade(url)


def test_servers_that_start_at_once_take_turns(url: str) -> None:
    revisions: list[str] = []
    threads = [threading.Thread(target=lambda: revisions.append(migrating.upgrade(url))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert revisions == [HEAD] * 3


@pytest.mark.parametrize("wrong", ["sqlite:////nowhere/at/all.db", "postgresql://127.0.0.1:1/video"])
def test_a_database_that_does_not_answer(wrong: str) -> None:
    with pytest.raises(DatabaseUnreachable, match="VGENFLOW_DATABASE_URL"):
        migrating.upgrade(wrong)


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = create_engine(blocking_url(url))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def _fill(url: str) -> dict[str, int]:
    """One row in every table; how many rows each has."""
    with _connected(url) as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(table.insert().values(_row(table)))
    return _counts(url)


def _counts(url: str) -> dict[str, int]:
    with _connected(url) as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(text(table.name))) or 0
            for table in Base.metadata.sorted_tables
        }


def _row(table: Table) -> dict[str, Any]:
    return {column.name: _cell(column) for column in table.columns if column.computed is None}


def _cell(column: Column[Any]) -> Any:
    own = any(key.column.table is column.table for key in column.foreign_keys)
    if own and column.nullable:
        return None
    if isinstance(column.type, Instant):
        return datetime(2026, 3, 1, tzinfo=UTC)
    cells = {str: "a", int: 1, float: 0.5, bool: True, bytes: b"a", date: date(2026, 3, 1)}
    plain = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    return cells[plain.python_type]
