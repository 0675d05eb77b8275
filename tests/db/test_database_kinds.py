"""The same on SQLite and Postgres."""

import asyncio

from sqlalchemy import text

from vgenflow.db import Database


def test_each_test_has_a_database_of_its_own(database: Database) -> None:
    async def run() -> int:
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE mine (a INTEGER)"))
            await session.execute(text("INSERT INTO mine VALUES (1)"))
        async with database.reading() as session:
            return await session.scalar(text("SELECT count(*) FROM mine")) or 0

    assert asyncio.run(run()) == 1
    assert asyncio.run(database.close()) is None


def test_nothing_is_left_of_another_test(database: Database) -> None:
    async def run() -> None:
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE mine (a INTEGER)"))

    asyncio.run(run())
