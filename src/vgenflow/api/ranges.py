"""Files as answers: in ranges (RFC 9110, section 14), with tags, and so that no browser runs them."""

import re
from collections.abc import AsyncIterator, Mapping
from typing import Final, Protocol
from urllib.parse import quote

from fastapi import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from vgenflow.kit.errors import VgenflowError

SHOWN: Final = frozenset({
    "image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/avif",
    "audio/wav", "audio/mpeg", "audio/ogg", "audio/flac", "audio/mp4", "audio/webm",
    "video/mp4", "video/quicktime", "video/webm",
})  # fmt: skip
"""Media types that a browser may show in place; all others are saved."""
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_PLAIN = re.compile(r"[^A-Za-z0-9._ -]")


class UnsatisfiableRange(VgenflowError):
    """The range begins behind the end, or there are several."""

    code = "api.range"
    status = 416


class Readable(Protocol):
    """A file open for reading."""

    size: int

    def chunks(self, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """The bytes from `start` up to `end` (not with it)."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class _Streamed(StreamingResponse):
    """A file on its way, closed at the end even if nobody takes it."""

    def __init__(
        self, file: Readable, chunks: AsyncIterator[bytes], status_code: int, headers: Mapping[str, str]
    ) -> None:
        super().__init__(chunks, status_code=status_code, headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._file.close()


def file_answer(  # noqa: PLR0913 - what a file's answer is made of
    request: Request, file: Readable, media_type: str, name: str, tag: str, *, inline: bool
) -> Response:
    """A file, or the range of it that is asked for; 304 if the client has it. It is closed at the end.

    `tag` changes with the bytes alone. `inline` shows what may be shown.
    """
    headers = _headers(media_type, name, tag, inline)
    try:
        if f'"{tag}"' in request.headers.get("if-none-match", ""):
            file.close()
            return Response(status_code=304, headers=headers)
        found = _range(request, tag, file.size)
    except UnsatisfiableRange:
        size = file.size
        file.close()
        request.state.headers["Content-Range"] = f"bytes */{size}"
        raise
    start, end = found or (0, file.size)
    headers |= {"Content-Length": str(end - start), "Content-Type": media_type}
    if found is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.size}"
    status = 200 if found is None else 206
    if request.method == "HEAD":
        file.close()
        return Response(status_code=status, headers=headers)
    return _Streamed(file, file.chunks(start, end), status_code=status, headers=headers)


def _range(request: Request, tag: str, size: int) -> tuple[int, int] | None:
    """First byte and the one after the last; None for all."""
    asked = request.headers.get("range")
    if asked is None or request.headers.get("if-range", f'"{tag}"') != f'"{tag}"':
        return None
    found = _RANGE.fullmatch(asked.replace(" ", ""))
    if found is None:
        if asked.startswith("bytes="):
            raise UnsatisfiableRange("One range at a time: send `Range: bytes=FIRST-LAST`.")
        return None  # a unit that we do not know is to be ignored
    first, last = (int(text) if text else None for text in found.groups())
    if first is None:
        start, end = max(0, size - (last or 0)), size
    else:
        start, end = first, min(size, last + 1 if last is not None else size)
    if start >= end:
        raise UnsatisfiableRange(f"The file has {size} bytes: ask for a range of those.")
    return start, end


def saved_as(name: str) -> dict[str, str]:
    """Headers of a file that is only ever saved, under a name."""
    told = _disposition("attachment", name)
    return {"Cache-Control": "no-store", "Content-Disposition": told, "X-Content-Type-Options": "nosniff"}


def _disposition(told: str, name: str) -> str:
    plain, full = _PLAIN.sub("_", name), quote(name, safe="")
    return f"{told}; filename=\"{plain}\"; filename*=UTF-8''{full}"


def _headers(media_type: str, name: str, tag: str, inline: bool) -> dict[str, str]:
    shown: Mapping[bool, str] = {True: "inline", False: "attachment"}
    told = shown[inline and media_type in SHOWN]
    return {
        "Accept-Ranges": "bytes",
        "ETag": f'"{tag}"',
        "Cache-Control": "private, no-cache",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Content-Disposition": _disposition(told, name),
        "X-Content-Type-Options": "nosniff",
    }
