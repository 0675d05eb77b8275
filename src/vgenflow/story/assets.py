"""Assets by content hash, with where each came from and under which licence."""

from typing import Literal

from vgenflow.kit.errors import VgenflowError
from vgenflow.story.value import Digest, Value

AssetKind = Literal["picture", "icon", "music", "speech", "font", "atlas"]


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


class MissingAsset(VgenflowError):
    """The bytes of an asset are not where they should be: pruned, damaged or never fetched."""

    code = "assets.missing"
    status = 500

    def __init__(self, digest: Digest) -> None:
        super().__init__(f"The file {digest[:12]}… that the video uses is not there: make the video again.")
        self.digest = digest

    def __reduce__(self) -> tuple[type["MissingAsset"], tuple[Digest]]:
        return type(self), (self.digest,)
