"""Commits that outlive a power cut: who waits is answered after the disk, and many by one visit."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from vgenflow.db import Database, syncs
from vgenflow.db.syncs import Syncs


class Disk:
    """A disk that says when it is asked to sync, and does so when it may."""

    def __init__(self) -> None:
        self.visits = 0
        self.begun = threading.Semaphore(0)
        self.may = threading.Semaphore(0)
        self.error: OSError | None = None

    def sync(self, _: Path) -> None:
        self.visits += 1
        self.begun.release()
        assert self.may.acquire(timeout=10)
        if self.error is not None:
            raise self.error


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    made = Disk()
    monkeypatch.setattr(syncs, "_sync", made.sync)
    return made


def test_many_wait_for_one_visit_and_who_comes_during_it_for_the_next(disk: Disk) -> None:
    async def story() -> None:
        line = Syncs(Path("x.db"))
        early = [asyncio.create_task(line.wait()) for _ in range(50)]
        await asyncio.to_thread(disk.begun.acquire)
        late = [asyncio.create_task(line.wait()) for _ in range(50)]
        disk.may.release()
        await asyncio.wait_for(asyncio.gather(*early), 10)
        await asyncio.to_thread(disk.begun.acquire)
        assert not any(task.done() for task in late)
        disk.may.release()
        await asyncio.wait_for(asyncio.gather(*late), 10)
        assert disk.visits == 2

    asyncio.run(story())


def test_who_is_cancelled_takes_nobody_along_and_an_error_reaches_all_who_waited(disk: Disk) -> None:
    async def story() -> None:
        line = Syncs(Path("x.db"))
        tasks = [asyncio.create_task(line.wait()) for _ in range(3)]
        await asyncio.to_thread(disk.begun.acquire)
        tasks[0].cancel()
        disk.may.release()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(each) for each in done] == [asyncio.CancelledError, type(None), type(None)]
        disk.error = OSError(5, "the disk is broken")
        tasks = [asyncio.create_task(line.wait()) for _ in range(3)]
        disk.may.release()
        assert await asyncio.gather(*tasks, return_exceptions=True) == [disk.error] * 3
        disk.error = None
        disk.may.release()
        await asyncio.wait_for(line.wait(), 10)

    asyncio.run(story())


def test_what_is_durable_is_committed_then_synced_before_it_is_done(disk: Disk, tmp_path: Path) -> None:
    async def story() -> None:
        database = Database(f"sqlite:///{tmp_path}/x.db")
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE t (n INTEGER)"))
        assert disk.visits == 0

        async def write(number: int) -> None:
            async with database.writing(durable=True) as session:
                await session.execute(text("INSERT INTO t VALUES (:n)"), {"n": number})

        tasks = [asyncio.create_task(write(number)) for number in range(20)]
        await asyncio.to_thread(disk.begun.acquire)
        await asyncio.sleep(0.1)
        async with database.reading() as session:
            assert await session.scalar(text("SELECT count(*) FROM t")) == 20
        assert not any(task.done() for task in tasks)
        disk.may.release(20)
        await asyncio.wait_for(asyncio.gather(*tasks), 10)
        assert disk.visits <= 2
        await database.close()

    asyncio.run(story())
