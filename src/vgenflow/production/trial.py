"""A trial store: what is kept can be read, what is written goes no further. For dry runs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from vgenflow.store.blobs import Blob, BlobInfo, Blobs, Held


class TrialBlobs:
    """Blobs over others that are never changed. Goes with its process; see `Blobs`."""

    def __init__(self, kept: Blobs) -> None:
        self._kept = kept
        self._written: dict[str, bytes] = {}

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
        return self._kept.open(name) if data is None else Held(data)

    def has(self, name: str) -> bool:
        """See `Blobs.has`."""
        return name in self._written or self._kept.has(name)

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
