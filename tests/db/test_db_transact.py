"""Short transactions in one go: committed whole, undone whole, on both databases."""

import asyncio

import pytest
from sqlalchemy import Connection, text

from vgenflow.db import Database

MANY = 40


def test_what_is_raised_undoes_all_and_others_take_turns(database: Database) -> None:
    async def story() -> None:
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE counts (n INTEGER)"))
            await session.execute(text("INSERT INTO counts VALUES (0)"))

        def count(connection: Connection) -> int:
            moved = connection.execute(text("UPDATE counts SET n = n + 1 RETURNING n"))
            return int(moved.scalar_one())

        def fail(connection: Connection) -> None:
            count(connection)
            raise LookupError

        with pytest.raises(LookupError):
            await database.transact(fail)
        counted = await asyncio.gather(*(database.transact(count) for _ in range(MANY)))
        assert sorted(counted) == list(range(1, MANY + 1))
        async with database.reading() as session:
            assert await session.scalar(text("SELECT n FROM counts")) == MANY
        await database.close()

    asyncio.run(story())


def test_who_is_cancelled_leaves_the_line_to_others(database: Database) -> None:
    async def story() -> None:
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE counts (n INTEGER)"))
        for at in range(6):
            task = asyncio.create_task(
                database.transact(lambda c: c.execute(text("INSERT INTO counts VALUES (1)")).rowcount)
            )
            await asyncio.sleep(at * 0.001)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        done = database.transact(lambda c: c.execute(text("INSERT INTO counts VALUES (1)")).rowcount)
        assert await asyncio.wait_for(done, 10) == 1
        await database.close()

    asyncio.run(story())
