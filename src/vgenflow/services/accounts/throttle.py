"""How long attempts have to wait, and what stands for where they come from."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from vgenflow.services.scope import Now


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
        return _digest(self._salt, network(address))


def _digest(salt: bytes, text: str) -> bytes:
    return hmac.digest(salt, text.encode(), hashlib.sha256)


def network(address: str) -> str:
    """What counts as one place: an IPv4 address, of IPv6 the first 64 bits."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, 64), strict=False)) if isinstance(found, IPv6Address) else str(found)
