"""Growing delays between attempts, in this process's memory."""

import hashlib
import hmac
import math
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from vgenflow.services.accounts.errors import WaitFirst
from vgenflow.services.scope import Now

_MOST: Final = 100_000
"""Marks remembered; the ones seen longest ago go first."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`free` attempts at once, then a delay of `first` that doubles up to `most`; forgotten after `quiet`."""

    free: int
    first: timedelta
    most: timedelta
    quiet: timedelta

    def delay(self, attempts: int) -> timedelta:
        """How long to wait after so many attempts."""
        if attempts < self.free:
            return timedelta(0)
        doublings = min(attempts - self.free, 20)
        return min(self.first * (1 << doublings), self.most)


class Throttle:
    """Counts attempts by mark and says when the next may be."""

    def __init__(self, pace: Pace, now: Now) -> None:
        self._pace = pace
        self._now = now
        self._counted: OrderedDict[bytes, tuple[int, datetime]] = OrderedDict()

    def check(self, mark: bytes) -> None:
        """`WaitFirst` if it is too early for another attempt."""
        attempts, last = self._standing(mark)
        wait = last + self._pace.delay(attempts) - self._now()
        if wait > timedelta(0):
            raise WaitFirst(math.ceil(wait.total_seconds()))

    def count(self, mark: bytes) -> None:
        """Count an attempt."""
        attempts, _ = self._standing(mark)
        self._counted[mark] = (attempts + 1, self._now())
        self._counted.move_to_end(mark)
        while len(self._counted) > _MOST:
            self._counted.popitem(last=False)

    def take_back(self, mark: bytes) -> None:
        """Do not count an attempt after all: it was a good one."""
        attempts, last = self._standing(mark)
        if attempts:
            self._counted[mark] = (attempts - 1, last)

    def forget(self, mark: bytes) -> None:
        """Begin anew with a mark: it has proven itself."""
        self._counted.pop(mark, None)

    def _standing(self, mark: bytes) -> tuple[int, datetime]:
        now = self._now()
        attempts, last = self._counted.get(mark, (0, now))
        return (0, now) if now - last > self._pace.quiet else (attempts, last)


class Places:
    """Marks of IP addresses: an HMAC under a salt of the day that is never written down."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._day: date | None = None
        self._salt = b""

    def mark(self, address: str) -> bytes:
        """What stands for `address` today. Of IPv6 the network counts: hosts choose the last 64 bits."""
        today = self._now().date()
        if today != self._day:
            self._day, self._salt = today, secrets.token_bytes(32)
        return _digest(self._salt, _network(address))


def _digest(salt: bytes, text: str) -> bytes:
    return hmac.digest(salt, text.encode(), hashlib.sha256)


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, 64), strict=False)) if isinstance(found, IPv6Address) else str(found)
