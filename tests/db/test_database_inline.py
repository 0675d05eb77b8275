"""SQLite on the event loop: waiting asleep, being cancelled, several processes, long work aside."""

import asyncio
import multiprocessing
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from vgenflow.db import Database, inline
from vgenflow.db.errors import DatabaseBusy

PROCESSES, TIMES = 2, 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a table of numbers."""
    path = tmp_path / "test.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY)")
    return path


@contextmanager
def taken(path: Path) -> Iterator[None]:
    """Somebody else writes meanwhile."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")


async def add(database: Database, number: int, *, long: bool = False) -> None:
    async with database.writing(long=long) as session:
        await session.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": number})


async def numbers(database: Database) -> list[int]:
    async with database.reading() as session:
        return list((await session.scalars(text("SELECT n FROM numbers ORDER BY n"))).all())


def test_who_waits_to_write_lets_others_go_on(path: Path) -> None:
    async def run() -> None:
        database, longest = Database(f"sqlite:///{path}"), 0.0
        assert await numbers(database) == []
        with taken(path):
            writer = asyncio.create_task(add(database, 1))
            for _ in range(20):
                begun = time.thread_time()
                await asyncio.sleep(0.01)
                longest = max(longest, time.thread_time() - begun)
                assert await numbers(database) == []
            assert not writer.done()
        await writer
        assert await numbers(database) == [1]
        assert longest < 0.1
        await database.close()

    asyncio.run(run())


def test_who_waits_too_long_to_write_is_told_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inline, "PATIENCE", 0.05)

    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        with taken(path), pytest.raises(DatabaseBusy):
            await add(database, 1)
        await add(database, 2)
        assert await numbers(database) == [2]
        await database.close()

    asyncio.run(run())


@pytest.mark.parametrize("long", [False, True])
def test_who_is_cancelled_while_waiting_leaves_nothing_behind(path: Path, long: bool) -> None:
    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        with taken(path):
            tasks = [asyncio.create_task(add(database, n, long=long)) for n in range(3)]
            await asyncio.sleep(0.05)
            tasks[0].cancel()
            tasks[2].cancel()
            await asyncio.sleep(0.05)
        gathered = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(each) for each in gathered] == [
            asyncio.CancelledError,
            type(None),
            asyncio.CancelledError,
        ]
        assert await numbers(database) == [1]
        await add(database, 7)
        assert await numbers(database) == [1, 7]
        await database.close()

    asyncio.run(run())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["add", "fail", "twice", "cancel"]), max_size=12))
def test_a_transaction_that_fails_harms_no_other(
    tmp_path_factory: pytest.TempPathFactory, fates: list[str]
) -> None:
    path = tmp_path_factory.mktemp("fates") / "test.db"

    async def one(database: Database, number: int, fate: str) -> None:
        async with database.writing() as session:
            await session.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": number})
            await asyncio.sleep(0)
            if fate == "fail":
                raise ZeroDivisionError
            if fate == "twice":
                await session.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": number})
            if fate == "cancel":
                raise asyncio.CancelledError

    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE numbers (n INTEGER PRIMARY KEY)"))
        done = await asyncio.gather(
            *(one(database, number, fate) for number, fate in enumerate(fates)), return_exceptions=True
        )
        told = {"add": type(None), "fail": ZeroDivisionError, "twice": IntegrityError}
        for fate, outcome in zip(fates, done, strict=True):
            assert isinstance(outcome, told.get(fate, asyncio.CancelledError))
        assert await numbers(database) == [n for n, fate in enumerate(fates) if fate == "add"]
        await database.close()

    asyncio.run(run())


def test_one_view_for_all_of_a_reading(path: Path) -> None:
    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        async with database.reading() as session:
            count = text("SELECT count(*) FROM numbers")
            assert await session.scalar(count) == 0
            await add(database, 1)
            assert await session.scalar(count) == 0
        assert await numbers(database) == [1]
        await database.close()

    asyncio.run(run())


def test_streams_come_a_few_rows_at_a_time(path: Path) -> None:
    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        async with database.writing() as session:
            await session.execute(text("INSERT INTO numbers VALUES (:n)"), [{"n": n} for n in range(1000)])
        async with database.reading() as session:
            rows = await session.stream(text("SELECT n FROM numbers").execution_options(yield_per=10))
            seen = [row.n async for row in rows]
            assert seen == list(range(1000))
            some = await session.execute(text("SELECT n FROM numbers"))
            assert some.fetchmany(3) == [(0,), (1,), (2,)]
            assert some.fetchone() == (3,)
            assert len(some.fetchall()) == 996
            assert some.fetchall() == []
        await database.close()

    asyncio.run(run())


def test_long_work_holds_up_writers_alone(path: Path) -> None:
    slow = text(
        "INSERT INTO numbers WITH RECURSIVE up(n) AS"
        " (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 100000) SELECT n FROM up"
    )

    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        await numbers(database)

        async def long() -> None:
            async with database.writing(long=True) as session:
                await session.execute(slow)

        writer, looks = asyncio.create_task(long()), 0
        await asyncio.sleep(0)
        other = asyncio.create_task(add(database, 0))
        while not writer.done():
            assert len(await numbers(database)) in (0, 100_000)
            looks += 1
            await asyncio.sleep(0.001)
        await asyncio.gather(writer, other)
        assert looks > 3
        assert len(await numbers(database)) == 100_001
        await database.close()

    asyncio.run(run())


def test_processes_that_write_all_come_through(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    begun = [context.Process(target=_count_up, args=(str(path),)) for _ in range(PROCESSES)]
    for process in begun:
        process.start()
    for process in begun:
        process.join()
    assert [process.exitcode for process in begun] == [0] * PROCESSES
    with closing(sqlite3.connect(path)) as connection:
        found = [n for (n,) in connection.execute("SELECT n FROM numbers ORDER BY n")]
    assert found == list(range(PROCESSES * TIMES))


def _count_up(path: str) -> None:
    async def run() -> None:
        database = Database(f"sqlite:///{path}")
        for _ in range(TIMES):
            async with database.writing() as session:
                last = await session.scalar(text("SELECT max(n) FROM numbers"))
                await asyncio.sleep(0.0005)
                following = 0 if last is None else last + 1
                await session.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": following})
        await database.close()

    asyncio.run(run())
