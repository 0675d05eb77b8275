"""ZIP files as they are made: written to nothing that can be rewound, never whole in memory."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

SUMS: Final = "SHA256SUMS"
"""The last file: what `sha256sum --check` reads."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_PIECE: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be put into a ZIP file."""

    name: str
    chunks: Iterable[bytes]
    is_packed: bool = False
    """Whether it comes compressed already."""


class _Drain(io.RawIOBase):
    """What is written to it waits to be taken away."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._held += data
        return len(data)

    @property
    def is_full(self) -> bool:
        return len(self._held) >= _PIECE

    def take(self) -> bytes:
        data = bytes(self._held)
        self._held.clear()
        return data


def zipped(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The bytes of a ZIP file (ZIP64 throughout) of `entries`, closed with their SHA-256 sums."""
    drain, sums = _Drain(), list[str]()
    with zipfile.ZipFile(drain, "w") as archive:
        for entry in entries:
            whole = hashlib.sha256()
            with archive.open(_info(entry), "w", force_zip64=True) as file:
                for chunk in entry.chunks:
                    whole.update(chunk)
                    file.write(chunk)
                    if drain.is_full:
                        yield drain.take()
            sums.append(f"{whole.hexdigest()}  {entry.name}\n")
        with archive.open(_info(Entry(SUMS, ())), "w", force_zip64=True) as file:
            for at in range(0, len(sums), 1000):
                file.write("".join(sums[at : at + 1000]).encode())
    yield drain.take()


def _info(entry: Entry) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(entry.name, _EPOCH)
    info.compress_type = zipfile.ZIP_STORED if entry.is_packed else zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
