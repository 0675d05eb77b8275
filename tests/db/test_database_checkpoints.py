"""The write-ahead log is carried over beside the writers, and does not grow."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from vgenflow.db import Database, checkpoints

COMMITS = 300


@pytest.mark.parametrize("every", [20, 10_000])
def test_the_log_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every: int) -> None:
    monkeypatch.setattr(checkpoints, "EVERY", every)
    path = tmp_path / "test.db"

    async def run() -> int:
        database = Database(f"sqlite:///{path}")
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE words (n INTEGER PRIMARY KEY, word TEXT)"))
        for number in range(COMMITS):
            async with database.writing() as session:
                await session.execute(
                    text("INSERT INTO words VALUES (:n, :word)"), {"n": number, "word": "x" * 3000}
                )
            await asyncio.sleep(0.001)
        size = path.with_name("test.db-wal").stat().st_size
        await database.close()
        return size

    size = asyncio.run(run())
    if every < COMMITS:
        assert size < 100 * 4096
    else:
        assert size > COMMITS * 4096
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (COMMITS,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_fails_is_not_counted_and_closing_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "EVERY", 2)
    begun: list[Path] = []
    monkeypatch.setattr(checkpoints, "_carry_over", begun.append)

    async def run() -> None:
        database = Database(f"sqlite:///{tmp_path / 'test.db'}")
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                async with database.writing():
                    raise ZeroDivisionError
        async with database.writing():
            pass
        await database.close()
        assert begun == []
        async with database.writing():
            pass
        await database.close()
        assert len(begun) == 2

    asyncio.run(run())
