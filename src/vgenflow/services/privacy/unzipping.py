"""Opening an archive that somebody uploaded: size, names and checksums, before anything is used."""

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, Protocol

from vgenflow.services.privacy.errors import ArchiveTooNew, BadArchive
from vgenflow.services.privacy.exporting import FORMAT, SCHEMA
from vgenflow.services.privacy.rows import JsonRow, bad
from vgenflow.services.privacy.zipping import SUMS

MOST_ENTRIES: Final = 200_000
MOST_DIRECTORY: Final = 64 << 20
"""Bytes of the list of files, which is read at once."""
MOST_TOTAL: Final = 64 << 30
MOST_RATIO: Final = 200
MOST_TEXT: Final = 64 << 20
"""Bytes of a JSON file, which is read at once."""
MOST_LINE: Final = 1 << 20
MOST_ROWS: Final = 500_000
_NAME = re.compile(r"(?:[\w-][\w.-]*/){0,4}[\w-][\w.-]*", re.ASCII)
_END, _LOCATOR, _END64 = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_PIECE = 1 << 20


class Readable(Protocol):
    """Sealed bytes of which any range can be read."""

    size: int

    def read(self, start: int = 0, length: int | None = None) -> bytes:
        """`length` bytes from `start`, fewer at the end."""
        ...


class SealedFile(io.RawIOBase):
    """A sealed object as a file that can be searched through: never in the open on a disk."""

    def __init__(self, opened: Readable) -> None:
        self._opened = opened
        self._at = 0

    def readable(self) -> bool:
        """See `io.IOBase`."""
        return True

    def seekable(self) -> bool:
        """See `io.IOBase`."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """See `io.IOBase`."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._opened.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """See `io.IOBase`."""
        return self._at

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - anything writable
        """See `io.RawIOBase`."""
        data = self._opened.read(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


class Archive:
    """An archive that is whole and ours."""

    def __init__(self, archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries
        self._without_suffix = {_stem(name): name for name in entries}
        self.sums: Mapping[str, str] = dict(_sum(line) for line in self.whole(SUMS).decode().splitlines())
        """The SHA-256 of each file, as the archive says; checked by `opened`."""
        self.manifest: JsonRow = self.json("manifest.json")
        schema = self.manifest.get("schema")
        if self.manifest.get("format") != FORMAT or not isinstance(schema, int) or schema < 1:
            raise bad()
        if schema > SCHEMA:
            raise ArchiveTooNew("A newer release of VGenFlow made this archive: update this one first.")
        self.schema = schema

    def has(self, name: str) -> bool:
        """Whether it holds a file."""
        return name in self._entries

    def find(self, name: str) -> str | None:
        """The file of a name, with or without a suffix."""
        if name in self._entries:
            return name
        return self._without_suffix.get(name)

    def size(self, name: str) -> int:
        """The bytes of a file."""
        return self._entries[name].file_size

    def names(self, beginning: str) -> list[str]:
        """Its files whose names begin so, in order."""
        return sorted(name for name in self._entries if name.startswith(beginning))

    def json(self, name: str) -> JsonRow:
        """A JSON object."""
        return _object(self.whole(name))

    def rows(self, table: str) -> Iterator[JsonRow]:
        """The rows of a table; none if there is no such file."""
        name = f"data/{table}.jsonl"
        if not self.has(name):
            return
        with _ours(), self._archive.open(self._entries[name]) as file:
            while line := file.readline(MOST_LINE):
                yield _object(line)

    def whole(self, name: str) -> bytes:
        """A small file at once."""
        if not self.has(name) or self._entries[name].file_size > MOST_TEXT:
            raise bad()
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A file, a piece at a time."""
        entry = self._entries[name]
        with _ours(), self._archive.open(entry) as file:
            left = entry.file_size
            while left > 0 and (data := file.read(min(_PIECE, left))):
                left -= len(data)
                yield data


@contextmanager
def opened(file: Readable) -> Iterator[Archive]:
    """The archive in a file; `BadArchive` if it is none, too large, or not every checksum holds."""
    _check_directory(file)
    with _ours():
        archive = zipfile.ZipFile(io.BufferedReader(SealedFile(file), _PIECE))
    with archive:
        with _ours():
            found = Archive(archive, _within_limits(archive.infolist()))
            _check_sums(found)
        yield found


def _stem(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    return folder + slash + file.partition(".")[0]


def _within_limits(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    entries = {info.filename: info for info in infos}
    ratios_fit = all(info.file_size <= MOST_RATIO * max(info.compress_size, 1024) for info in infos)
    if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > MOST_TOTAL or not ratios_fit:
        raise BadArchive("The archive unpacks to more than an account can hold: it was not opened.")
    are_ours = all(_NAME.fullmatch(info.filename) and not info.flag_bits & 1 for info in infos)
    if len(entries) != len(infos) or not are_ours or SUMS not in entries:
        raise bad()
    return entries


def _check_sums(archive: Archive) -> None:
    """Every file has the checksum that the archive names for it, and none is without."""
    if set(archive.names("")) != {*archive.sums, SUMS}:
        raise bad()
    for name, expected in archive.sums.items():
        whole = hashlib.sha256()
        for chunk in archive.chunks(name):
            whole.update(chunk)
        if whole.hexdigest() != expected:
            raise bad()


def _sum(line: str) -> tuple[str, str]:
    digest, separator, name = line.partition("  ")
    if not separator:
        raise bad()
    return name, digest


def _object(data: bytes) -> JsonRow:
    found = json.loads(data)
    if not isinstance(found, dict):
        raise bad()
    return found


def _check_directory(file: Readable) -> None:
    """See how large the list of files says it is, for it is read at once (APPNOTE 4.3.14 to 4.3.16)."""
    tail = file.read(max(0, file.size - 66_000))
    has_no_comment = tail[-22:-18] == _END and tail[-2:] == b"\0\0"
    at = len(tail) - 22 if has_no_comment else tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise bad()
    size = struct.unpack_from("<I", tail, at + 12)[0]
    if tail[max(0, at - 20) : at][:4] == _LOCATOR:
        end64 = tail[max(0, at - 76) : at - 20]
        if end64[:4] != _END64:
            raise bad()
        size = struct.unpack_from("<Q", end64, 40)[0]
    if size > min(MOST_DIRECTORY, file.size):
        raise BadArchive("The archive holds more files than an account can: it was not opened.")


@contextmanager
def _ours() -> Iterator[None]:
    """What a broken archive makes the library raise, as our error."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        UnicodeDecodeError,
        json.JSONDecodeError,
        RecursionError,
        OverflowError,
        struct.error,
    ) as error:
        raise bad() from error
