"""Drawings in SVG: told from pictures, and handed to the child with the typefaces for their text."""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vgenflow.sandbox.errors import Refused

MOST_BYTES = 16_000_000
LEAST_WIDTH, LEAST_HEIGHT = 160, 90
"""What is meant to be smaller is an icon, and stays as small."""
_HEAD = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""Byte-order marks."""


@dataclass(frozen=True, slots=True)
class Typefaces:
    """What the text of drawings is set in, since the fonts that they name are not there.

    TrueType and OpenType fonts. Each of the first three is one family; what one lacks `others` set.
    """

    sans: Sequence[bytes]
    serif: Sequence[bytes]
    mono: Sequence[bytes]
    others: Sequence[bytes] = ()


GetTypefaces = Callable[[], Typefaces]
"""Asked only when there is a drawing."""


def is_compressed(data: bytes) -> bool:
    """Whether a file is compressed as drawings are (`.svgz`)."""
    return data.startswith(b"\x1f\x8b\x08")


def is_drawing(data: bytes) -> bool:
    """Whether a file looks like SVG: XML that soon comes to an `svg` element, in UTF-8 or UTF-16.

    Of a compressed one (`.svgz`) no more than its beginning is looked at.
    """
    head = _beginning(data[:_HEAD]) if is_compressed(data) else data[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip()
    return head.startswith(b"<") and b"<svg" in head and b"<html" not in head.lower()


def _beginning(data: bytes) -> bytes:
    """The first bytes of what is compressed; nothing of what is damaged."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, _HEAD)
    except zlib.error:
        return b""


def packed(data: bytes, typefaces: Typefaces | None) -> bytes:
    """A drawing and its typefaces as one piece: a line of JSON that says how long each is, then all of them.

    Raises `Refused` for a drawing that is too long.
    """
    if len(data) > MOST_BYTES:
        raise Refused(f"The drawing is larger than {MOST_BYTES // 1_000_000} MB: export it as PNG.")
    groups = [typefaces.sans, typefaces.serif, typefaces.mono, typefaces.others] if typefaces else []
    head = json.dumps([[len(file) for file in group] for group in groups]).encode()
    return b"".join([head, b"\n", *(file for group in groups for file in group), data])


def unpacked(piece: bytes) -> tuple[bytes, Typefaces | None]:
    """What `packed` made one."""
    head, _, rest = piece.partition(b"\n")
    groups: list[list[bytes]] = []
    start = 0
    for lengths in json.loads(head):
        groups.append([])
        for length in lengths:
            groups[-1].append(rest[start : start + length])
            start += length
    return rest[start:], Typefaces(*groups) if groups else None
