"""Checkpoints: carrying what was committed from SQLite's write-ahead log into its file.

SQLite itself does so in the middle of every hundredth commit or so, with syncs to the disk that take tens of
milliseconds while a video is made: on the event loop everybody would wait for them.
"""

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path
from typing import Final

EVERY: Final = 500
"""Commits between checkpoints."""
LARGEST: Final = 8000
"""Pages of the log at which SQLite sees to it itself."""


class Checkpoints:
    """Counts the commits of one process and has them carried over in a thread. To be closed.

    `turn` is the right to write, among those of this process.
    """

    def __init__(self, file: Path, turn: Callable[[], AbstractAsyncContextManager[object]]) -> None:
        self._file = file
        self._turn = turn
        self._commits = 0
        self._task: asyncio.Task[None] | None = None

    def committed(self) -> None:
        """Count a commit."""
        self._commits += 1
        if self._commits >= EVERY and self._task is None:
            self._commits = 0
            self._task = asyncio.create_task(self._carry_over())

    async def close(self) -> None:
        """Wait for what is under way."""
        if self._task is not None:
            await self._task

    async def _carry_over(self) -> None:
        try:
            await asyncio.to_thread(_carry_over, self._file)  # most of it, while others write
            async with self._turn():  # and the rest, or the log would never begin anew
                await asyncio.to_thread(_carry_over, self._file)
        finally:
            self._task = None


def _carry_over(file: Path) -> None:
    with (
        contextlib.suppress(sqlite3.OperationalError),  # a full disk: the log keeps all until a commit tells
        closing(sqlite3.connect(file, isolation_level=None)) as connection,
    ):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
