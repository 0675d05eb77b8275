"""A small HTTP/1.1 client over kept connections: what it spends itself is taken from the server's cores.

It knows what our server sends: a length with every body, and a stream in chunks of whole events.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

MOST = 400
"""Connections of one client; who finds none waits, which counts."""
_EMPTY = frozenset({b"204", b"304"})
"""Statuses of answers without a body."""
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
_EVENT = re.compile(rb"data: (\{.*?\})\n\n")
_END = b"\r\n0\r\n\r\n"
"""How the last chunk ends a stream."""


class Refused(Exception):
    """An answer that a measurement did not expect."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        """A header; empty if there is none."""
        found = re.search(rf"\r\n{name}: ([^\r]*)", self.head.decode("latin-1"), re.IGNORECASE)
        return found[1] if found else ""

    def json(self, status: int) -> Any:  # noqa: ANN401 - JSON
        """What it holds, if it has this status. Raises Refused."""
        if self.status != status:
            raise Refused(f"{self.status} instead of {status}: {self.body[:300].decode(errors='replace')}")
        return json.loads(self.body) if self.body else None


class _Connection(asyncio.Protocol):
    """One kept connection: a request at a time."""

    def __init__(self) -> None:
        self.lives = True
        self._said = bytearray()
        self._waiting: asyncio.Future[Answer] | None = None
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:
        self.lives = False
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(exc or ConnectionError("the server hung up"))

    def ask(self, pieces: list[bytes]) -> asyncio.Future[Answer]:
        """Send a request; what will be answered."""
        self._said.clear()
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.writelines(pieces)
        return self._waiting

    def data_received(self, data: bytes) -> None:
        self._said += data
        end = self._said.find(b"\r\n\r\n")
        if end < 0 or self._waiting is None or self._waiting.done():
            return
        head, status = bytes(self._said[:end]), bytes(self._said[9:12])
        length = _LENGTH.search(head)
        whole = end + 4 + (0 if status in _EMPTY or length is None else int(length[1]))
        if len(self._said) >= whole:
            self._waiting.set_result(Answer(int(status), head, bytes(self._said[end + 4 : whole])))

    def close(self) -> None:
        """Hang up."""
        self._transport.close()


class _Listener(asyncio.Protocol):
    """One stream of events, each told with its moment (Unix seconds) as it comes."""

    def __init__(self, told: Callable[[float, bytes], None], opened: Callable[[float], None]) -> None:
        self.over = asyncio.get_running_loop().create_future()
        self._told = told
        self._opened = opened
        self._is_open = False
        self._rest = b""

    def data_received(self, data: bytes) -> None:
        moment, text, at = time.time(), self._rest + data, 0
        if not self._rest and text.startswith(b"HTTP/1.1 ") and not text.startswith(b"HTTP/1.1 200"):
            self._end(Refused(f"{text[9:12].decode()} for a stream"))
            return
        if not self._is_open:
            self._is_open = True
            self._opened(moment)
        for event in _EVENT.finditer(text):
            self._told(moment, event[1])
            at = event.end()
        self._rest = text[at:]
        if text.endswith(_END):
            self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end(exc or ConnectionError("the server hung up"))

    def _end(self, error: Exception | None) -> None:
        if self.over.done():
            return
        if error is None:
            self.over.set_result(None)
        else:
            self.over.set_exception(error)


@dataclass
class Client:
    """One signed-in browser's way to a server, over as many connections as are wanted at once."""

    port: int
    cookie: str = ""
    _free: list[_Connection] = field(default_factory=list)
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(MOST))
    _rest: tuple[str, bytes] | None = None

    async def ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """A request and its answer. Bytes, or pieces of them, are sent as they are, anything else as JSON."""
        pieces, kind = _pieces(body)
        given = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
        if method != "GET":
            length = sum(map(len, pieces))
            given += f"Content-Type: application/{kind}\r\nContent-Length: {length}\r\n"
        async with self._places:
            connection = await self._connected()
            try:
                answer = await connection.ask([self._head(method, path, given), *pieces])
            except BaseException:
                connection.close()
                raise
            self._free.append(connection)
            return answer

    async def listen(
        self,
        path: str,
        told: Callable[[float, bytes], None],
        opened: Callable[[float], None] = lambda _: None,
    ) -> None:
        """Listen to a stream until it ends; `told` gets each event's data with its moment.

        `opened` gets the moment at which the stream begins.
        """
        loop = asyncio.get_running_loop()
        transport, listener = await loop.create_connection(
            lambda: _Listener(told, opened), "127.0.0.1", self.port
        )
        try:
            transport.write(self._head("GET", path, ""))
            await listener.over
        finally:
            transport.close()

    def close(self) -> None:
        """Close all connections."""
        for connection in self._free:
            connection.close()
        self._free.clear()

    async def _connected(self) -> _Connection:
        while self._free:
            connection = self._free.pop()
            if connection.lives:
                return connection
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(_Connection, "127.0.0.1", self.port))[1]

    def _head(self, method: str, path: str, given: str) -> bytes:
        if self._rest is None or self._rest[0] != self.cookie:
            own = f"http://localhost:{self.port}"
            cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
            rest = f" HTTP/1.1\r\nHost: localhost:{self.port}\r\nOrigin: {own}\r\n{cookie}"
            self._rest = self.cookie, rest.encode()
        return b"".join([f"{method} /api/v1{path}".encode(), self._rest[1], given.encode(), b"\r\n"])


def _pieces(body: object) -> tuple[list[bytes], str]:
    if body is None:
        return [], "json"
    if isinstance(body, bytes):
        return [body], "octet-stream"
    if isinstance(body, tuple):
        return list(body), "octet-stream"
    return [json.dumps(body).encode()], "json"
