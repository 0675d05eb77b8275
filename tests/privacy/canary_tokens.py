"""Tokens to be looked for, in every form that they may take.

UTF-8, UTF-16, base64 at each offset, hexadecimal, JSON escapes, percent escapes; compressed streams and
members of archives are unpacked first.
"""

import base64
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import quote

DEEPEST = 3
"""How often what is packed is unpacked; what begins there is searched as it is."""
_MOST_UNPACKED = 4 << 20
_PACKED = (b"\x78\x01", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b\x08")


@dataclass(frozen=True)
class Tokens:
    """Tokens by where they were planted, in all their forms."""

    planted: Mapping[str, str]
    forms: dict[str, tuple[bytes, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "forms", {where: forms_of(token) for where, token in self.planted.items()})

    def among(self, data: bytes, depth: int = 0) -> set[str]:
        """Where the tokens were planted that are somewhere in `data`."""
        seen = {where for where, forms in self.forms.items() if any(form in data for form in forms)}
        if depth < DEEPEST:
            for inner in unpacked(data):
                seen |= self.among(inner, depth + 1)
        return seen


def forms_of(token: str) -> tuple[bytes, ...]:
    """A token as it may stand in a file."""
    plain = token.encode()
    forms = {plain, token.encode("utf-16-le"), token.encode("utf-16-be"), json.dumps(token)[1:-1].encode()}
    forms |= {plain.hex().encode(), plain.hex().upper().encode(), quote(token).encode()}
    for offset in range(3):
        whole = base64.b64encode(b"\0" * offset + plain)
        skipped = (0, 2, 3)[offset]
        body = whole[skipped : len(whole) - 4]  # what no neighbour changes
        forms |= {body, body.replace(b"+", b"-").replace(b"/", b"_")}
    return tuple(forms)


def unpacked(data: bytes) -> Iterator[bytes]:
    """What is packed in `data`: members of a ZIP file, zlib and gzip streams wherever they begin."""
    if b"PK\x05\x06" in data[-66_000:]:
        with suppress(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for member in archive.infolist():
                    yield archive.read(member)
            return
    for magic in _PACKED:
        at = data.find(magic)
        while at >= 0:
            with suppress(zlib.error):
                inner = zlib.decompressobj(47).decompress(data[at:], _MOST_UNPACKED)
                if len(inner) > 8:
                    yield inner
            at = data.find(magic, at + 1)
