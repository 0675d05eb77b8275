"""What the engine needs from outside, handed in by its caller."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from vgenflow.story.value import Digest

Profile = Literal["draft", "final"]


class AssetSource(Protocol):
    """Bytes by content hash. Picklable: workers open their own."""

    def read(self, digest: Digest) -> bytes:
        """The bytes whose SHA-256 is `digest`; `MissingAsset` if they are not there."""
        ...


class SegmentStore(Protocol):
    """Keeps encoded segments under keys made by the engine. A damaged segment reads as absent."""

    def get(self, key: str) -> bytes | None:
        """The segment stored under `key`, or None."""
        ...

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`; visible whole or not at all."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` frames are encoded (stored ones count as done)."""

    done: int
    total: int
    frames_per_second: float | None = None
    """Frames being encoded a second, over the last seconds; None until that is known."""
    seconds_left: float | None = None
    """Until all are encoded, at that speed."""


OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]
