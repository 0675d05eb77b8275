"""A trial store: what is kept can be read, what is written goes no further. For dry runs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from vgenflow.store.blobs import Blob, BlobInfo, Blobs, Held


class TrialBlobs:
    """Blobs over others that are never changed. Goes with its process; see `Blobs`."""

    def __init__(self, kept: Blobs) -> None:
        self._kept = kept
        self._written: dict[str, bytes] = {}
        self._found: set[str] = set()

    def found(self, prefix: str) -> tuple[str, ...]:
        """Names below `prefix/` that were asked for and are kept."""
        return tuple(sorted(name for name in self._found if name.startswith(f"{prefix}/")))

    def keys(self, kind: str) -> tuple[str, ...]:
        """The keys of that kind that were written, as `Space.key` gives them."""
        names = (name.split("/") for name in self._written)
        return tuple(sorted(f"{kind}/{parts[-1]}" for parts in names if parts[-3] == kind))

    def counts(self) -> Counter[str]:
        """How many were written of each kind."""
        return Counter(name.split("/")[-3] for name in self._written)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """See `Blobs.write`."""
        self._written[name] = b"".join(chunks)

    def open(self, name: str) -> Blob | None:
        """See `Blobs.open`."""
        data = self._written.get(name)
        if data is not None:
            return Held(data)
        kept = self._kept.open(name)
        if kept is not None:
            self._found.add(name)
        return kept

    def has(self, name: str) -> bool:
        """See `Blobs.has`."""
        if name in self._written:
            return True
        is_kept = self._kept.has(name)
        if is_kept:
            self._found.add(name)
        return is_kept

    def touch(self, name: str) -> None:
        """See `Blobs.touch`. Looking does not count as use."""

    def remove(self, name: str) -> None:
        """See `Blobs.remove`."""
        self._written.pop(name, None)

    def list(self, prefix: str) -> Iterator[BlobInfo]:
        """See `Blobs.list`."""
        return self._kept.list(prefix)

    def folders(self, prefix: str) -> Iterator[str]:
        """See `Blobs.folders`."""
        return self._kept.folders(prefix)
