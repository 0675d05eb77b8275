"""Assets by content hash, with where each came from and under which licence."""

from typing import Literal

from vgenflow.story.value import Digest, Value

AssetKind = Literal["picture", "icon", "music", "speech", "font"]


class Asset(Value):
    """One file used in a video. The bytes live elsewhere, under `digest`."""

    digest: Digest
    kind: AssetKind
    media_type: str
    width: int = 0
    height: int = 0
    title: str = ""
    credit: str = ""
    licence: str = ""
    source: str = ""
    """Link, package@version or file name it came from."""
    machine_made: bool = False
