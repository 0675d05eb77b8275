"""Threads of the library's own: what uploads and downloads do must not keep the editor waiting."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

STORING: Final = 4
"""Threads that move bytes to and from the store."""
EXAMINING: Final = max(1, (os.cpu_count() or 1) // 2)
"""Files that are decoded at once; each in a process of its own."""


class Threads:
    """A few threads. Work beyond their number waits in line."""

    def __init__(self, count: int) -> None:
        self._pool = ThreadPoolExecutor(count, "library")

    async def run(
        self, work: Callable[Given, Result], /, *given: Given.args, **named: Given.kwargs
    ) -> Result:
        """Do blocking work in one of them."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: work(*given, **named))

    def close(self) -> None:
        """Finish what is begun, and no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)
