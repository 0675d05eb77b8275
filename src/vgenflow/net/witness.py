"""Who sees every request before it leaves."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sending:
    """A request that is about to leave: to which host, and its very words (head and body)."""

    host: str
    words: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Went:
    """How a request went: bytes both ways, before encryption, and whether an answer came."""

    sent: int
    received: int
    is_answered: bool


Witness = Callable[[Sending], Callable[[Went], None]]
"""Is told of a request, and then how it went. Where it raises, nothing is sent. It may block."""
