"""Reading stored objects in ranges, without holding up the event loop."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from vgenflow.store.space import Opened

CHUNK = 256 * 1024
"""Bytes read at a time."""


class Reader:
    """An object open for reading in any ranges; `run` calls something in a thread. To be closed."""

    def __init__(
        self,
        opened: Opened,
        run: Callable[[Callable[[int, int], bytes], int, int], Awaitable[bytes]] = asyncio.to_thread,
    ) -> None:
        self._opened = opened
        self._run = run
        self.size = opened.size

    async def chunks(self, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The bytes from `start` up to `end` (not with it), a piece at a time. `Damaged` if one is."""
        last = self.size if end is None else min(end, self.size)
        while start < last:
            data = await self._run(self._opened.read, start, min(CHUNK, last - start))
            start += len(data)
            yield data

    def close(self) -> None:
        """Let go of the object."""
        self._opened.__exit__()
