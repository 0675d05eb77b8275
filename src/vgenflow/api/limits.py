"""Rate limits, counted in this process's memory.

Accounts are counted by their id; strangers by an HMAC of their address under a salt of the day. Neither
the address nor its mark is ever written anywhere.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor

from starlette.requests import Request

from vgenflow.api.errors import TooMany
from vgenflow.services.accounts.throttle import Places
from vgenflow.studio.house import now
from vgenflow.studio.settings import ServerSettings

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of a limit is left."""

    limit: int
    remaining: int
    reset: int
    """Seconds until the present minute of counting ends."""
    wait: int = 0
    """Seconds until the next request is taken, of one that was not."""

    def headers(self) -> dict[str, str]:
        """`RateLimit-*`, and `Retry-After` for one that was not taken."""
        shown = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }
        return {**shown, "Retry-After": str(self.wait)} if self.wait else shown


class Minutes:
    """Counts by key over the last minute: this minute's, and of the one before what still lies in it.

    The sliding window counter: as if the minute before had been even. Holds the keys of two minutes.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._minute = 0
        self._before: dict[tuple[str, str], int] = {}
        self._present: dict[tuple[str, str], int] = {}

    def take(self, limit: int, key: tuple[str, str]) -> Standing:
        """Count one more of `key`, unless that would be more than `limit`; then `wait` says how long."""
        gone = self._turn()
        before, present = self._before.get(key, 0), self._present.get(key, 0)
        used = before * (1 - gone) + present
        reset = max(1, ceil(_MINUTE * (1 - gone)))
        if used + 1 > limit:
            return Standing(limit, 0, reset, max(1, ceil(_MINUTE * _wait(limit, before, present, gone))))
        self._present[key] = present + 1
        return Standing(limit, floor(limit - used - 1), reset)

    def _turn(self) -> float:
        """What share of the present minute is gone."""
        minutes = self._clock() / _MINUTE
        minute = int(minutes)
        if minute != self._minute:
            self._before = self._present if minute == self._minute + 1 else {}
            self._minute, self._present = minute, {}
        return minutes - minute


def _wait(limit: int, before: int, present: int, gone: float) -> float:
    """Minutes until one more than these is within the limit."""
    if present + 1 <= limit:
        return 1 - (limit - 1 - present) / before - gone
    return 1 - gone + max(0.0, 1 - (limit - 1) / present)


class Limiter:
    """Counts requests."""

    def __init__(self, settings: ServerSettings) -> None:
        self._minutes = Minutes()
        self._reads, self._writes = settings.reads_per_minute, settings.writes_per_minute
        self._visits = settings.visits_per_minute
        self._places = Places(now)

    def account(self, method: str, account: str) -> Standing:
        """Count a request of an account; `TooMany` if it is one too many."""
        if method in _READING:
            return self._take(self._reads, "reads", account)
        return self._take(self._writes, "writes", account)

    def stranger(self, address: str) -> Standing:
        """Count a request from an address; `TooMany` if it is one too many."""
        return self._take(self._visits, "visits", self._places.mark(address).hex())

    def _take(self, limit: int, kind: str, whose: str) -> Standing:
        standing = self._minutes.take(limit, (kind, whose))
        if standing.wait:
            raise Exceeded(standing)
        return standing


class Exceeded(TooMany):
    """`TooMany`, with what is left."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(f"That is too much at once: wait {standing.wait} seconds.")
        self.standing = standing


def count_account(request: Request, account: str) -> None:
    """Count a request of an account; what is left is told in the answer's headers."""
    _count(request, account=account)


def count_stranger(request: Request) -> None:
    """Count a request of somebody unknown; what is left is told in the answer's headers."""
    _count(request, account=None)


def _count(request: Request, account: str | None) -> None:
    limiter: Limiter = request.app.state.limiter
    try:
        if account is not None:
            standing = limiter.account(request.method, account)
        else:
            standing = limiter.stranger(request.client.host if request.client else "")
    except Exceeded as error:
        request.state.headers.update(error.standing.headers())
        raise
    request.state.headers.update(standing.headers())
