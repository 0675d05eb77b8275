"""Syncs: making commits of SQLite outlive a power cut, for all who wait by one visit to the disk.

`synchronous=NORMAL` leaves the write-ahead log to the system, which outlives us but not the power. With
`FULL` each commit would wait for the disk, one after the other, on the event loop.
"""

import asyncio
import os
from pathlib import Path
from weakref import WeakKeyDictionary


class Syncs:
    """Syncs the write-ahead log of the database in `file`. Each event loop has a line of its own."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._next = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Task[None]]()
        self._last = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Task[None]]()

    async def wait(self) -> None:
        """Return when all that was committed before is on the disk. Raises OSError if that cannot be."""
        loop = asyncio.get_running_loop()
        following = self._next.get(loop)
        if following is None:
            following = self._next[loop] = loop.create_task(self._sync(loop, self._last.get(loop)))
        await asyncio.shield(following)

    async def _sync(self, loop: asyncio.AbstractEventLoop, before: asyncio.Task[None] | None) -> None:
        """One visit, after the one before it. Who comes from its beginning on needs the next."""
        if before is not None:
            await asyncio.wait([before])
        self._last[loop] = self._next.pop(loop)
        await asyncio.to_thread(_sync, self._file)


def _sync(database: Path) -> None:
    """Have the system write out the write-ahead log, and the folder that names it."""
    for path in (database.with_name(f"{database.name}-wal"), database.parent):
        if path.exists():
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
