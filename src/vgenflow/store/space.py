"""A space: everything one tenant keeps, sealed under its own keys. The command line has one, `local`."""

import fcntl
import hashlib
import hmac
import logging
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vgenflow.kit import content
from vgenflow.kit.content import Json
from vgenflow.store.blobs import Blobs, Disk, Held
from vgenflow.store.errors import Damaged, Replaced, StoreBusy, disk_errors
from vgenflow.store.keyring import FileKeyring, Keyring
from vgenflow.store.sealing import Seal, Unsealed, seal

_READS = 4
"""How often a read is begun whose object is written meanwhile."""

_log = logging.getLogger("vgenflow.store")

LOCAL = "local"
"""The space of the command line."""

LIBRARY = "library"
"""The scope of what belongs to no single project."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How many objects of one kind there are, and their sealed bytes."""

    kind: str
    objects: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Pruned:
    """What a pruning removed."""

    objects: int
    bytes: int


class Space:
    """Objects of one scope of one space, by key. Safe to share between threads and processes.

    It pickles as where its objects and keys are, so that no key travels.

    A key is `kind/` and an HMAC of canonical inputs under the space's own hash key, so that names
    on the disk say nothing about content and are never equal across spaces.
    """

    def __init__(self, blobs: Blobs, keyring: Keyring, space: str, scope: str) -> None:
        self._blobs = blobs
        self._keyring = keyring
        self._space = space
        self._scope = scope
        self._hash_key = hmac.digest(keyring.space(space), b"vgenflow artifact keys", hashlib.sha256)
        self._scope_key = keyring.scope(space, scope)

    def __reduce__(self) -> tuple[Callable[..., "Space"], tuple[object, ...]]:
        return Space, (self._blobs, self._keyring, self._space, self._scope)

    def key(self, kind: str, *parts: Json) -> str:
        """The key of what `parts` determine: equal parts give equal keys in this space alone."""
        return f"{kind}/{hmac.digest(self._hash_key, content.canonical([kind, *parts]), 'sha256').hex()}"

    def put(self, key: str, data: bytes | Iterable[bytes]) -> None:
        """Seal `data` under `key`. Visible whole or not at all, durable when it returns."""
        chunks = (data,) if isinstance(data, bytes) else data
        self._blobs.write(self._name(key), seal(chunks, self._seal(key)))

    def has(self, key: str) -> bool:
        """Whether something lies under `key`. What it holds is checked when it is read."""
        return self._blobs.has(self._name(key))

    def get(self, key: str) -> bytes | None:
        """What lies under `key`, or None. A damaged object is removed, reported and absent."""
        return self.get_range(key, 0, None)

    def get_range(self, key: str, start: int, length: int | None) -> bytes | None:
        """`length` bytes from `start` of what lies under `key`, or None."""
        for left in reversed(range(_READS)):
            try:
                return self._read(key, start, length)
            except Damaged:
                return None
            except Replaced:
                if not left:
                    raise
        raise AssertionError

    def _read(self, key: str, start: int, length: int | None) -> bytes | None:
        opened = self.open(key)
        if opened is None:
            return None
        with opened:
            return opened.read(start, length)

    def open(self, key: str) -> "Opened | None":
        """The object for reading in parts, or None. `Damaged` if its header is not as written."""
        blob = self._blobs.open(self._name(key))
        if blob is None:
            return None
        self._blobs.touch(self._name(key))
        try:
            return Opened(Unsealed(blob, self._seal(key)), lambda: self._discard(key))
        except Damaged:
            blob.close()
            self._discard(key)
            raise

    def sealed(self, key: str, data: bytes) -> bytes:
        """`data` sealed as if it lay under `key`: for what is kept elsewhere than in the store."""
        return b"".join(seal((data,), self._seal(key)))

    def unsealed(self, key: str, sealed: bytes) -> "Opened":
        """What `sealed` gave, for reading in parts. `Damaged` if it is not as written."""
        return Opened(Unsealed(Held(sealed), self._seal(key)), lambda: None)

    def remove(self, key: str) -> None:
        """Forget what lies under `key`."""
        self._blobs.remove(self._name(key))

    def put_asset(self, data: bytes) -> str:
        """Keep `data` under the digest of its content, once; the digest."""
        digest = content.digest(data)
        key = self.asset_key(digest)
        if not self.has(key):
            self.put(key, data)
        return digest

    def asset_key(self, digest: str) -> str:
        """Where the asset whose SHA-256 is `digest` lies."""
        return self.key("asset", digest)

    def usage(self) -> tuple[Usage, ...]:
        """What this scope holds, by kind, in order of name."""
        objects: dict[str, int] = defaultdict(int)
        sizes: dict[str, int] = defaultdict(int)
        for blob in self._blobs.list(self._prefix):
            kind = blob.name.removeprefix(f"{self._prefix}/").partition("/")[0]
            objects[kind] += 1
            sizes[kind] += blob.size
        return tuple(Usage(kind, objects[kind], sizes[kind]) for kind in sorted(objects))

    def prune(self, *, max_bytes: int | None = None, older_than: float | None = None) -> Pruned:
        """Remove what was not used for `older_than` seconds, then the longest unused over `max_bytes`."""
        found = sorted(self._blobs.list(self._prefix), key=lambda blob: (blob.used, blob.name))
        total = sum(blob.size for blob in found)
        limit = total if max_bytes is None else max_bytes
        horizon = float("-inf") if older_than is None else time.time() - older_than
        removed = freed = 0
        for blob in found:
            if blob.used > horizon and total - freed <= limit:
                continue
            self._blobs.remove(blob.name)
            removed, freed = removed + 1, freed + blob.size
        return Pruned(removed, freed)

    @property
    def _prefix(self) -> str:
        return f"{self._space}/{self._scope}"

    def _name(self, key: str) -> str:
        kind, _, digest = key.partition("/")
        return f"{self._prefix}/{kind}/{digest[:2]}/{digest}"

    def _seal(self, key: str) -> Seal:
        return Seal(self._scope_key, self._space, key)

    def _discard(self, key: str) -> None:
        _log.warning("damaged object removed: %s", key)
        self._blobs.remove(self._name(key))


class Opened:
    """A stored object open for reading. What turns out damaged is removed before `Damaged` is raised."""

    def __init__(self, unsealed: Unsealed, discard: Callable[[], None]) -> None:
        self._unsealed = unsealed
        self._discard = discard
        self.size = unsealed.size

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self._unsealed.close()

    def read(self, start: int = 0, length: int | None = None) -> bytes:
        """`length` bytes from `start`, fewer at the end."""
        try:
            return self._unsealed.read(start, length)
        except Damaged:
            self._discard()
            raise

    def chunks(self) -> Iterator[bytes]:
        """All of it, a segment at a time."""
        try:
            yield from self._unsealed.chunks()
        except Damaged:
            self._discard()
            raise


class LocalSpace(Space):
    """The space of a data folder. Pickles as the folder's path: a worker opens its own."""

    def __init__(self, data_dir: Path) -> None:
        with disk_errors(data_dir):
            data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.data_dir = data_dir
        super().__init__(Disk(data_dir), FileKeyring(data_dir / "keyring"), LOCAL, LIBRARY)

    def __reduce__(self) -> tuple[type["LocalSpace"], tuple[Path]]:
        return LocalSpace, (self.data_dir,)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Hold the data folder against pruning; any number may at once."""
        with self._locked(fcntl.LOCK_SH):
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the data folder alone; `StoreBusy` if a run is using it."""
        with self._locked(fcntl.LOCK_EX | fcntl.LOCK_NB):
            yield

    @contextmanager
    def _locked(self, how: int) -> Iterator[None]:
        with disk_errors(self.data_dir):
            handle = os.open(self.data_dir / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, how)
        except BlockingIOError as error:
            os.close(handle)
            raise StoreBusy(
                "A video is being made with this data folder: try again when it is done."
            ) from error
        try:
            yield
        finally:
            os.close(handle)


def open_space(data_dir: Path) -> LocalSpace:
    """The local space of a data folder, made at first use."""
    return LocalSpace(data_dir)
