"""Paying from a stage's thread: the loop writes intents and results down while the thread waits."""

import asyncio
import time
from collections.abc import Callable

from vgenflow.kit.errors import Cancelled
from vgenflow.production.jobs.ports import Pay
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.paying import Bought, PaidCalls, ProviderBusy, Request
from vgenflow.store.space import Space

_PATIENCE = 30.0
"""Seconds to wait in place for a provider that is busy; after that the run waits outside."""
_AGAIN = 0.25


class Payer:
    """Buys for the runs of a worker."""

    def __init__(self, calls: PaidCalls) -> None:
        self._calls = calls
        self._under_way = 0
        self._is_closing = False

    def of(self, run: Taken, is_stopped: Callable[[], bool]) -> Pay:
        """What a run's stages pay with. Made in the loop's thread."""
        loop = asyncio.get_running_loop()

        def pay(space: Space, request: Request, buy: Callable[[], Bought]) -> bytes:
            until = time.monotonic() + _PATIENCE
            while True:
                if is_stopped():
                    raise Cancelled("Stopped. What was finished is kept.")
                try:
                    buying = self._buy(run, space, request, buy)
                    return asyncio.run_coroutine_threadsafe(buying, loop).result()
                except ProviderBusy:
                    if time.monotonic() > until:
                        raise
                    time.sleep(_AGAIN)

        return pay

    async def _buy(self, run: Taken, space: Space, request: Request, buy: Callable[[], Bought]) -> bytes:
        if self._is_closing:
            raise ProviderBusy("The worker is ending: another one goes on.")
        self._under_way += 1
        try:
            return await self._calls.once(run, space, request, lambda: asyncio.to_thread(buy))
        finally:
            self._under_way -= 1

    async def close(self, patience: float) -> None:
        """Buy no more, and wait for what is being bought: cut off, nobody could say how it ended."""
        self._is_closing = True
        for _ in range(round(patience / 0.05)):
            if not self._under_way:
                return
            await asyncio.sleep(0.05)
