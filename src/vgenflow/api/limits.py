"""Rate limits, counted in this process's memory by a sliding window.

Accounts are counted by their id; strangers by an HMAC of their address under a salt of the day. Neither
the address nor its mark is ever written anywhere.
"""

import time
from dataclasses import dataclass
from math import ceil

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request

from vgenflow.api.errors import TooMany
from vgenflow.services.accounts.throttle import Places
from vgenflow.studio.house import now
from vgenflow.studio.settings import ServerSettings

_READING = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of a limit is left."""

    limit: int
    remaining: int
    reset: int
    """Seconds until all of it is there again."""

    def headers(self) -> dict[str, str]:
        """`RateLimit-*`, and `Retry-After` if nothing is left."""
        shown = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }
        return shown if self.remaining else {**shown, "Retry-After": str(self.reset)}


class Limiter:
    """Counts requests."""

    def __init__(self, settings: ServerSettings) -> None:
        self._counter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._reads = RateLimitItemPerMinute(settings.reads_per_minute)
        self._writes = RateLimitItemPerMinute(settings.writes_per_minute)
        self._visits = RateLimitItemPerMinute(settings.visits_per_minute)
        self._places = Places(now)

    async def account(self, method: str, account: str) -> Standing:
        """Count a request of an account; `TooMany` if it is one too many."""
        if method in _READING:
            return await self._take(self._reads, "reads", account)
        return await self._take(self._writes, "writes", account)

    async def stranger(self, address: str) -> Standing:
        """Count a request from an address; `TooMany` if it is one too many."""
        return await self._take(self._visits, "visits", self._places.mark(address).hex())

    async def _take(self, item: RateLimitItemPerMinute, *names: str) -> Standing:
        taken = await self._counter.hit(item, *names)
        stats = await self._counter.get_window_stats(item, *names)
        standing = Standing(item.amount, int(stats.remaining), max(1, ceil(stats.reset_time - time.time())))
        if not taken:
            raise Exceeded(Standing(item.amount, 0, standing.reset))
        return standing


class Exceeded(TooMany):
    """`TooMany`, with what is left."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(f"That is too much at once: wait {standing.reset} seconds.")
        self.standing = standing


async def count_account(request: Request, account: str) -> None:
    """Count a request of an account; what is left is told in the answer's headers."""
    await _count(request, account=account)


async def count_stranger(request: Request) -> None:
    """Count a request of somebody unknown; what is left is told in the answer's headers."""
    await _count(request, account=None)


async def _count(request: Request, account: str | None) -> None:
    limiter: Limiter = request.app.state.limiter
    try:
        if account is not None:
            standing = await limiter.account(request.method, account)
        else:
            standing = await limiter.stranger(request.client.host if request.client else "")
    except Exceeded as error:
        request.state.headers.update(error.standing.headers())
        raise
    request.state.headers.update(standing.headers())
