"""Sealed objects: AES-256-GCM in segments, so that any range can be read and any change shows.

Layout: `VGF1`, 32 bytes of salt, then segments of 64 KiB of plaintext (the last one shorter), each
followed by its 16-byte tag. The object's own key is HKDF-SHA256 of the scope key over the salt, so a
nonce that counts segments never repeats under a key. The additional data of a segment binds space,
object, index and whether it is the last: segments cannot be swapped, moved, dropped or cut off.
"""

import os
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vgenflow.store.blobs import Blob
from vgenflow.store.errors import Damaged

SEGMENT = 64 * 1024
"""Bytes of plaintext in every segment but the last."""

_MAGIC = b"VGF1"
_SALT = 32
_HEADER = len(_MAGIC) + _SALT
_TAG = 16


@dataclass(frozen=True, slots=True)
class Seal:
    """What binds an object: its scope's key, its space and its name."""

    scope_key: bytes
    space: str
    name: str

    def cipher(self, salt: bytes) -> AESGCM:
        """The cipher of the one object that was written with `salt`."""
        info = b"vgenflow object\0" + self._place()
        return AESGCM(HKDF(SHA256(), 32, salt, info).derive(self.scope_key))

    def bound(self, index: int, last: bool) -> bytes:
        """The additional data of segment `index`."""
        return self._place() + struct.pack(">Q?", index, last)

    def _place(self) -> bytes:
        return f"{self.space}\0{self.name}\0".encode()


def _nonce(index: int) -> bytes:
    return index.to_bytes(12, "big")


def _segments(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """`chunks` cut anew into segments, each with whether it is the last. At least one."""
    held = bytearray()
    for chunk in chunks:
        held += chunk
        while len(held) > SEGMENT:
            yield bytes(held[:SEGMENT]), False
            del held[:SEGMENT]
    yield bytes(held), True


def seal(chunks: Iterable[bytes], by: Seal) -> Iterator[bytes]:
    """The sealed form of the bytes in `chunks`, a segment at a time."""
    salt = os.urandom(_SALT)
    cipher = by.cipher(salt)
    yield _MAGIC + salt
    for index, (segment, last) in enumerate(_segments(chunks)):
        yield cipher.encrypt(_nonce(index), segment, by.bound(index, last))


class Unsealed:
    """A sealed object opened for reading; every byte that leaves it has been checked.

    Its last segment is checked on opening, so that `size` can be relied on: a range may end anywhere.
    """

    def __init__(self, blob: Blob, by: Seal) -> None:
        header = blob.read(0, _HEADER)
        body = blob.size - _HEADER
        if len(header) != _HEADER or not header.startswith(_MAGIC) or body < _TAG:
            raise Damaged("A stored object has no valid header.")
        self._blob = blob
        self._by = by
        self._cipher = by.cipher(header[len(_MAGIC) :])
        self._count = -(-body // (SEGMENT + _TAG))
        self.size = (self._count - 1) * SEGMENT + len(self._segment(self._count - 1))
        """Bytes of plaintext."""

    def read(self, start: int = 0, length: int | None = None) -> bytes:
        """`length` bytes from `start` (fewer at the end); `Damaged` if they are not as written."""
        end = self.size if length is None else min(self.size, start + length)
        if start >= end:
            return b""
        first, last = start // SEGMENT, (end - 1) // SEGMENT
        data = b"".join(self._segment(index) for index in range(first, last + 1))
        return data[start - first * SEGMENT : end - first * SEGMENT]

    def chunks(self) -> Iterator[bytes]:
        """The plaintext a segment at a time."""
        for index in range(self._count):
            yield self._segment(index)

    def close(self) -> None:
        """Let go of the blob."""
        self._blob.close()

    def _segment(self, index: int) -> bytes:
        last = index == self._count - 1
        sealed = self._blob.read(_HEADER + index * (SEGMENT + _TAG), SEGMENT + _TAG)
        try:
            return self._cipher.decrypt(_nonce(index), sealed, self._by.bound(index, last))
        except (InvalidTag, ValueError) as error:
            raise Damaged("A stored object is not what was written.") from error
