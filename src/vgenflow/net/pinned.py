"""A network that only connects to addresses checked beforehand, and only until a deadline."""

import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from queue import Empty, Queue
from socket import SOCK_STREAM, getaddrinfo
from threading import Thread
from typing import Any

import httpcore

from vgenflow.net.addresses import Address
from vgenflow.net.errors import BlockedAddress, TimedOut, Unreachable
from vgenflow.net.link import Link
from vgenflow.net.policy import NetPolicy

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port to numeric addresses; OSError where there is none."""

CONNECT_SECONDS = 10.0
ADDRESSES_TRIED = 3


class Deadline:
    """The moment a fetch must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._seconds = seconds

    def left(self, at_most: float | None = None) -> float:
        """Seconds left, `at_most` that many; raises `TimedOut` once there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimedOut(f"The site did not finish answering within {self._seconds:g} s; try again later.")
        return left if at_most is None else min(left, at_most)


def system_resolve(host: str, port: int) -> Sequence[str]:
    """Ask the system's resolver once."""
    found = getaddrinfo(host, port, type=SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def checked_addresses(
    link: Link, policy: NetPolicy, deadline: Deadline, resolve: Resolve
) -> tuple[Address, ...]:
    """Resolve the host of `link` once and keep the addresses that `policy` permits.

    Raises `Unreachable` when the name has no address and `BlockedAddress` when it has none that
    may be reached.
    """
    try:
        found = [ip_address(text) for text in _within(deadline, lambda: resolve(link.host, link.port))]
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"{link.host} has no address; check the link and the connection.") from error
    kept = tuple(dict.fromkeys(address for address in found if policy.permits(address, link.port)))
    if not kept:
        raise BlockedAddress(
            f"{link.host} is not on the public internet; "
            "if it is your own server, name its network with --allow-network CIDR[:PORT]."
        )
    return kept[:ADDRESSES_TRIED]


def _within(deadline: Deadline, ask: Callable[[], Sequence[str]]) -> Sequence[str]:
    """Run `ask` in a thread of its own: the system's resolver knows no time limit."""
    answer: Queue[Sequence[str] | Exception] = Queue()

    def work() -> None:
        try:
            answer.put(ask())
        except (OSError, UnicodeError) as error:
            answer.put(error)

    Thread(target=work, daemon=True, name="resolve").start()
    try:
        result = answer.get(timeout=deadline.left())
    except Empty:
        deadline.left()
        raise
    if isinstance(result, Exception):
        raise result
    return result


@dataclass(slots=True)
class Traffic:
    """Bytes that went over a connection, before encryption on the way."""

    sent: int = 0
    received: int = 0


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to `addresses` in turn, whatever host it is asked for: no second resolution."""

    def __init__(self, addresses: Sequence[Address], deadline: Deadline, traffic: Traffic) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._traffic = traffic
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the host was resolved and checked before
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline decides
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Open the first address that answers."""
        failure: Exception = httpcore.ConnectError("no address")
        for address in self._addresses:
            try:
                stream = self._sockets.connect_tcp(
                    str(address),
                    port,
                    timeout=self._deadline.left(CONNECT_SECONDS),
                    local_address=local_address,
                    socket_options=socket_options,
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _DeadlineStream(stream, self._deadline, self._traffic)
        raise failure


class _DeadlineStream(httpcore.NetworkStream):
    """A stream whose every wait ends at the deadline, however slowly the other side drips. It counts."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline, traffic: Traffic) -> None:
        self._stream = stream
        self._deadline = deadline
        self._traffic = traffic

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._deadline.left(timeout))
        self._traffic.received += len(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._traffic.sent += len(buffer)
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _DeadlineStream(stream, self._deadline, self._traffic)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the interface's own type
        return self._stream.get_extra_info(info)
