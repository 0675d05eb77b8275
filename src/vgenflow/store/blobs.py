"""Where sealed bytes lie: a port, and the disk as its first adapter (`buckets` has the other)."""

import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vgenflow.store.errors import disk_errors
from vgenflow.store.leases import Lease


class Blob(Protocol):
    """One stored blob opened for reading; a later write of the same name does not change it."""

    size: int

    def read(self, start: int, length: int) -> bytes:
        """`length` bytes from `start`, fewer at the end."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


@dataclass(frozen=True, slots=True)
class BlobInfo:
    """A stored blob: its name, its size in bytes, and when it was last used (Unix seconds).

    Where use cannot be noted it is when the blob was written; never is it earlier than that.
    """

    name: str
    size: int
    used: float


class Blobs(Protocol):
    """Named blobs that are visible whole or not at all. Names are `a/b/c` of safe characters.

    Adapters pickle as where they lead to, and may be shared between threads.
    """

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Keep `chunks` under `name`, in place of what was there. Durable when it returns."""
        ...

    def open(self, name: str) -> Blob | None:
        """The blob, or None if there is none."""
        ...

    def has(self, name: str) -> bool:
        """Whether there is one."""
        ...

    def touch(self, name: str) -> None:
        """Note that it was used."""
        ...

    def remove(self, name: str) -> None:
        """Forget it; nothing happens if it is not there."""
        ...

    def list(self, prefix: str) -> Iterator[BlobInfo]:
        """Every blob whose name starts with `prefix/`."""
        ...

    def folders(self, prefix: str) -> Iterator[str]:
        """The `b` of every name `prefix/b/…`, once each, in order; of `b/…` for an empty prefix."""
        ...


class _DiskBlob:
    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self.size = os.fstat(self._file).st_size

    def read(self, start: int, length: int) -> bytes:
        return os.pread(self._file, length, start)

    def close(self) -> None:
        os.close(self._file)


class Held:
    """A blob in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, start: int, length: int) -> bytes:
        """See `Blob.read`."""
        return self._data[start : start + length]

    def close(self) -> None:
        """See `Blob.close`."""


class Disk:
    """Blobs as files under `root`: written aside, synced, then renamed into place."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._objects = root / "objects"
        self._lease = Lease(root / "incoming")

    def __reduce__(self) -> tuple[type["Disk"], tuple[Path]]:
        return Disk, (self._root,)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """See `Blobs.write`."""
        with disk_errors(self._root):
            target = self._objects / name
            temporary = self._lease.folder() / secrets.token_hex(8)
            try:
                _write_synced(temporary, chunks)
                _make_synced(target.parent)
                temporary.replace(target)
                sync_folder(target.parent)
            finally:
                temporary.unlink(missing_ok=True)

    def open(self, name: str) -> Blob | None:
        """See `Blobs.open`."""
        try:
            return _DiskBlob(self._objects / name)
        except FileNotFoundError:
            return None

    def has(self, name: str) -> bool:
        """See `Blobs.has`."""
        return (self._objects / name).is_file()

    def touch(self, name: str) -> None:
        """See `Blobs.touch`."""
        try:
            os.utime(self._objects / name)
        except OSError:
            return  # removed meanwhile, or a disk that may only be read: use is only a hint

    def remove(self, name: str) -> None:
        """See `Blobs.remove`."""
        (self._objects / name).unlink(missing_ok=True)

    def list(self, prefix: str) -> Iterator[BlobInfo]:
        """See `Blobs.list`."""
        for folder, _, names in os.walk(self._objects / prefix):
            for name in names:
                path = Path(folder, name)
                try:
                    stat = path.stat()
                except FileNotFoundError:
                    continue
                yield BlobInfo(path.relative_to(self._objects).as_posix(), stat.st_size, stat.st_mtime)

    def folders(self, prefix: str) -> Iterator[str]:
        """See `Blobs.folders`."""
        folder = self._objects / prefix
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.is_dir())


def _write_synced(path: Path, chunks: Iterable[bytes]) -> None:
    with path.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _make_synced(folder: Path) -> None:
    """Make `folder` and its parents so that they outlive a power cut."""
    if folder.is_dir():
        return
    _make_synced(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
