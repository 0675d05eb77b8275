"""Content encodings, unpacked piece by piece so that a bomb stops at the cap."""

import zlib
from collections.abc import Iterable
from typing import Protocol

import brotli  # type: ignore[import-untyped]

from vgenflow.net.errors import BrokenAnswer, TooLarge

ACCEPTED = "gzip, deflate, br"
_PIECE = 1 << 16


class _Unpacker(Protocol):
    def feed(self, piece: bytes) -> Iterable[bytes]:
        """What `piece` unpacks to, in small pieces."""
        ...

    @property
    def finished(self) -> bool:
        """Whether the packed data came to its end."""
        ...


class _Plain:
    finished = True

    def feed(self, piece: bytes) -> Iterable[bytes]:
        yield piece


class _Zlib:
    """gzip (several members too), zlib, and the bare deflate that some servers call deflate."""

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._inner = zlib.decompressobj(wbits)
        self._fed = False

    def feed(self, piece: bytes) -> Iterable[bytes]:
        while piece:
            if self._inner.eof:
                if self._wbits != _GZIP:
                    return
                self._inner = zlib.decompressobj(_GZIP)
            try:
                yield self._inner.decompress(piece, _PIECE)
            except zlib.error:
                if self._fed or self._wbits != zlib.MAX_WBITS:
                    raise
                self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
                yield self._inner.decompress(piece, _PIECE)
            self._fed = True
            piece = self._inner.unused_data if self._inner.eof else self._inner.unconsumed_tail

    @property
    def finished(self) -> bool:
        return self._inner.eof


class _Brotli:
    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    def feed(self, piece: bytes) -> Iterable[bytes]:
        yield self._inner.process(piece, output_buffer_limit=_PIECE)
        while not self._inner.can_accept_more_data():
            yield self._inner.process(b"", output_buffer_limit=_PIECE)

    @property
    def finished(self) -> bool:
        return bool(self._inner.is_finished())


_GZIP = zlib.MAX_WBITS | 16


def unpack(pieces: Iterable[bytes], encoding: str, most: int) -> bytes:
    """Join `pieces`, packed as the Content-Encoding says, into at most `most` bytes.

    Raises `TooLarge` beyond that (as sent or unpacked), `BrokenAnswer` for damaged or cut data and
    for encodings that were not offered (stacked ones among them).
    """
    unpacker = _unpacker(encoding.strip().lower())
    sent, body, blank = 0, bytearray(), True
    try:
        for piece in pieces:
            blank = blank and not piece
            sent += len(piece)
            for part in unpacker.feed(piece):
                body += part
                if max(len(body), sent) > most:
                    raise TooLarge(f"The page is larger than {most // 1_000_000} MB; nothing was kept of it.")
    except (zlib.error, brotli.error) as error:
        raise BrokenAnswer("The site's answer is damaged; try again later.") from error
    if not (blank or unpacker.finished):
        raise BrokenAnswer("The site's answer is cut off; try again later.")
    return bytes(body)


def _unpacker(encoding: str) -> _Unpacker:
    if encoding in ("", "identity"):
        return _Plain()
    if encoding in ("gzip", "x-gzip"):
        return _Zlib(_GZIP)
    if encoding == "deflate":
        return _Zlib(zlib.MAX_WBITS)
    if encoding == "br":
        return _Brotli()
    raise BrokenAnswer(f"The site packs its answer as “{encoding}”, which was not asked for.")
