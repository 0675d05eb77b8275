"""A small HTTP/1.1 client over kept connections: what it spends itself is taken from the server's cores."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

MOST = 400
"""Connections of one client; who finds none waits, which counts."""
PATIENCE = 60.0
"""Seconds after which an answer is no longer waited for."""


class Refused(Exception):
    """An answer that a measurement did not expect."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    """By their names in small letters."""
    body: bytes

    def json(self, status: int) -> Any:  # noqa: ANN401 - JSON
        """What it holds, if it has this status. Raises Refused."""
        if self.status != status:
            raise Refused(f"{self.status} instead of {status}: {self.body[:300].decode(errors='replace')}")
        return json.loads(self.body) if self.body else None


@dataclass
class Client:
    """One signed-in browser's way to a server, over as many connections as are wanted at once."""

    port: int
    cookie: str = ""
    _free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=list)
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(MOST))

    @property
    def origin(self) -> str:
        """The server's address, as its own pages name it."""
        return f"http://localhost:{self.port}"

    async def ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """A request and its answer. A `body` of bytes is sent as it is, anything else as JSON."""
        data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        kind = "octet-stream" if isinstance(body, bytes) else "json"
        given = {"Content-Type": f"application/{kind}", "Content-Length": str(len(data))}
        head = self._head(method, path, {**(headers or {}), **(given if data else {"Content-Length": "0"})})
        async with asyncio.timeout(PATIENCE), self._places, self._connected() as (reader, writer):
            writer.write(head + data)
            await writer.drain()
            status, told = await _read_head(reader)
            length = 0 if method == "HEAD" or status in (204, 304) else int(told.get("content-length", 0))
            return Answer(status, told, await reader.readexactly(length))

    async def stream(self, path: str) -> AsyncIterator[tuple[float, bytes]]:
        """The pieces of a chunked answer as they come, each with its moment (Unix seconds)."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(self._head("GET", path, {}))
            status, _ = await _read_head(reader)
            if status != 200:
                raise Refused(f"{status} for a stream")
            while length := int(await reader.readuntil(b"\r\n"), 16):
                piece = await reader.readexactly(length + 2)
                yield time.time(), piece[:-2]
        finally:
            writer.close()

    def close(self) -> None:
        """Close all connections."""
        for _, writer in self._free:
            writer.close()
        self._free.clear()

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        while self._free and self._free[-1][0].at_eof():  # the server let go of it
            self._free.pop()[1].close()
        pair = self._free.pop() if self._free else await asyncio.open_connection("127.0.0.1", self.port)
        is_whole = False
        try:
            yield pair
            is_whole = True
        finally:
            if is_whole:
                self._free.append(pair)
            else:
                pair[1].close()

    def _head(self, method: str, path: str, headers: Mapping[str, str]) -> bytes:
        all_headers = {"Host": f"localhost:{self.port}", "Origin": self.origin, **headers}
        if self.cookie:
            all_headers["Cookie"] = self.cookie
        lines = [f"{key}: {value}" for key, value in all_headers.items()]
        return "\r\n".join([f"{method} /api/v1{path} HTTP/1.1", *lines, "", ""]).encode()


async def _read_head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines[1:])}
    return int(lines[0].split()[1]), headers
