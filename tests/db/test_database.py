"""Sessions, transactions and column types on a real SQLite."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from vgenflow.db import Database, Instant, id_column
from vgenflow.db import database as databases
from vgenflow.db.errors import DatabaseBusy


class Local(DeclarativeBase):
    """Tables of this test."""


class Event(Local):
    __tablename__ = "events"
    id: Mapped[str] = id_column()
    at: Mapped[datetime] = mapped_column(Instant)


def test_a_moment_keeps_its_milliseconds(tmp_path: Path) -> None:
    async def run() -> None:
        database = await _made(tmp_path)
        at = datetime(2026, 3, 1, 12, 0, 0, 123_000, tzinfo=UTC)
        async with database.writing() as session:
            session.add(Event(at=at))
        async with database.reading() as session:
            found = (await session.scalars(select(Event))).one()
        assert found.at == at
        await database.close()

    asyncio.run(run())


def test_a_naive_moment_is_refused(tmp_path: Path) -> None:
    async def run() -> None:
        database = await _made(tmp_path)
        with pytest.raises(StatementError, match="without a time zone"):
            async with database.writing() as session:
                session.add(Event(at=datetime(2026, 3, 1)))  # noqa: DTZ001 - that is the point
        await database.close()

    asyncio.run(run())


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001
def test_moments_round_trip_to_the_millisecond(naive: datetime) -> None:
    at = naive.replace(tzinfo=UTC)
    kept = Instant().process_result_value(
        Instant().process_bind_param(at, sqlite.dialect()), sqlite.dialect()
    )
    assert kept is not None
    assert timedelta(0) <= at - kept < timedelta(milliseconds=1)


def test_what_fails_is_undone_and_writers_take_turns(tmp_path: Path) -> None:
    async def run() -> None:
        database = await _made(tmp_path)

        async def count_up() -> None:
            async with database.writing() as session:
                events = (await session.scalars(select(Event))).all()
                await asyncio.sleep(0.01)
                session.add(Event(id=f"{len(events):026}", at=datetime.now(UTC)))

        await asyncio.gather(*(count_up() for _ in range(8)))
        with pytest.raises(ZeroDivisionError):
            await _fail_half_way(database)
        async with database.reading() as session:
            assert len((await session.scalars(select(Event))).all()) == 8
        await database.close()

    asyncio.run(run())


def test_sqlite_is_set_up_to_keep_and_to_forget(tmp_path: Path) -> None:
    async def run() -> None:
        database = await _made(tmp_path)
        async with database.reading() as session:
            for pragma, value in (("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1)):
                assert await session.scalar(text(f"PRAGMA {pragma}")) == value
        await database.close()

    asyncio.run(run())


def test_who_waits_too_long_for_a_connection_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "_POOL", {"pool_size": 1, "max_overflow": 0, "pool_timeout": 0.05})

    async def run() -> None:
        database = await _made(tmp_path)
        async with database.reading() as session:
            await session.execute(select(Event))
            with pytest.raises(DatabaseBusy):
                await _look(database)
        await _look(database)
        await database.close()

    asyncio.run(run())


async def _look(database: Database) -> None:
    async with database.reading() as session:
        await session.execute(select(Event))


async def _fail_half_way(database: Database) -> None:
    async with database.writing() as session:
        session.add(Event(at=datetime.now(UTC)))
        await session.flush()
        raise ZeroDivisionError


async def _made(folder: Path) -> Database:
    database = Database(f"sqlite:///{folder / 'test.db'}")
    async with database.writing() as session:
        connection = await session.connection()
        await connection.run_sync(Local.metadata.create_all)
    return database
