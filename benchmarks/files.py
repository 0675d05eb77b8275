"""Assets as files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vgenflow.story.assets import MissingAsset
from vgenflow.story.value import Digest


@dataclass(frozen=True, slots=True)
class Files:
    """Assets as files, by digest. Picklable."""

    paths: Mapping[Digest, Path]

    def read(self, digest: Digest) -> bytes:
        """See `AssetSource.read`."""
        if digest not in self.paths:
            raise MissingAsset(digest)
        return self.paths[digest].read_bytes()
