"""Ports in memory: assets and segments of small films, held by the process itself."""

from vgenflow.kit.content import digest
from vgenflow.story.assets import MissingAsset
from vgenflow.story.value import Digest


class MemoryAssets:
    """An AssetSource of bytes given to it. Each worker process gets a copy."""

    def __init__(self, *contents: bytes) -> None:
        self._contents = {digest(data): data for data in contents}

    def add(self, data: bytes) -> Digest:
        """Hold `data`; the digest that names it in a timeline."""
        name = digest(data)
        self._contents[name] = data
        return name

    def read(self, digest: Digest) -> bytes:
        """The bytes; raises MissingAsset if they were not given."""
        if digest not in self._contents:
            raise MissingAsset(digest)
        return self._contents[digest]


class MemorySegments:
    """A SegmentStore that forgets everything with the process."""

    def __init__(self) -> None:
        self._kept = dict[str, bytes]()

    def get(self, key: str) -> bytes | None:
        """The segment put there, or None."""
        return self._kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep it."""
        self._kept[key] = data
