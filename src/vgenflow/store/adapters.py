"""The store as the engine's ports: assets by content hash, segments by key. Both pickle."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vgenflow.kit import content
from vgenflow.store.space import Space
from vgenflow.story.assets import MissingAsset


@dataclass(frozen=True)
class StoredAssets:
    """Bytes by content hash, from the store or from packaged files (fonts, icons, music)."""

    space: Space
    packaged: Mapping[str, Path]

    def read(self, digest: str) -> bytes:
        """The bytes whose SHA-256 is `digest`; `MissingAsset` if they cannot be had."""
        data = self._packaged(digest) if digest in self.packaged else None
        if data is None:
            data = self.space.get(self.space.asset_key(digest))
        if data is None:
            raise MissingAsset(digest)
        return data

    def has(self, digest: str) -> bool:
        """Whether the bytes can be had, as far as can be told without reading them."""
        return digest in self.packaged or self.space.has(self.space.asset_key(digest))

    def _packaged(self, digest: str) -> bytes | None:
        try:
            data = self.packaged[digest].read_bytes()
        except FileNotFoundError:
            return None
        return data if content.digest(data) == digest else None


@dataclass(frozen=True)
class StoredSegments:
    """Encoded segments under the engine's own keys."""

    space: Space

    def get(self, key: str) -> bytes | None:
        """The segment, or None if there is none or it is damaged."""
        return self.space.get(self.space.key("segment", key))

    def put(self, key: str, data: bytes) -> None:
        """Keep a segment; visible whole or not at all."""
        self.space.put(self.space.key("segment", key), data)
