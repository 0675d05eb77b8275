"""What is to be read, and the ports it is read with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from vgenflow.net import Limits, Response
from vgenflow.sandbox import PictureData
from vgenflow.story.document import Document
from vgenflow.story.value import Digest

Fetch = Callable[[str, Limits], Response]
"""`net.fetch` with its policy bound."""
OpenLocal = Callable[[str], bytes]
"""A picture beside a local file, by its relative address; OSError where there is none."""
DecodePicture = Callable[[bytes], PictureData]
Isolate = Callable[[str, bytes], bytes]
"""`sandbox.run`: a task of ours on bytes of others."""


@dataclass(frozen=True, slots=True)
class Source:
    """A link, a file or typed text, with its bytes once they are known.

    `address` is the link or the file's name (no path is opened); `media_type` and `charset` are what
    its server said.
    """

    kind: Literal["link", "file", "text"]
    address: str
    data: bytes | None = None
    media_type: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A document and the bytes of its pictures by content hash."""

    document: Document
    files: Mapping[Digest, bytes]
