"""What the engine needs from outside, handed in by its caller."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from vgenflow.story.value import Digest

Profile = Literal["draft", "final"]
"""Quality of a video: a draft costs about half as much to encode, and shows it."""


class AssetSource(Protocol):
    """Bytes by content hash. Its class is found by import and it can be pickled: each worker has its own.

    Previews ask from several threads.
    """

    def read(self, digest: Digest) -> bytes:
        """The bytes whose SHA-256 is `digest`; `MissingAsset` if they are not there."""
        ...


class SegmentStore(Protocol):
    """Keeps what is encoded or found out, under keys made by the engine (SHA-256 in hex).

    What is gone or damaged when a render begins is made again. Workers never ask it; previews do, from
    several threads.
    """

    def get(self, key: str) -> bytes | None:
        """The bytes last put under `key`, or None."""
        ...

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`; visible whole or not at all. Errors end the render."""
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
"""Told of progress; it must not take long."""
IsCancelled = Callable[[], bool]
"""Asked whether to stop; it must not take long."""
