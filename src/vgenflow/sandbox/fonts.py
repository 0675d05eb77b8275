"""Typefaces from outside, written anew before anything else sees them."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from vgenflow.sandbox.errors import Refused
from vgenflow.sandbox.process import Limits, run

MOST_BYTES = 40_000_000
_LIMITS = Limits(seconds=120, memory=3 << 29, answer=96_000_000)


@dataclass(frozen=True, slots=True)
class FontData:
    """A typeface that the renderer can trust: TrueType or CFF outlines with their layout tables.

    No hinting programs, bitmaps, colours or variations (a variable font counts as its default instance).
    """

    data: bytes
    media_type: str
    """`font/ttf` or `font/otf`."""
    family: str
    style: str
    weight: int
    italic: bool
    glyphs: int
    credit: str
    """Its copyright notice."""
    licence: str


DecodeFont = Callable[[bytes], FontData]


def decode_font(data: bytes) -> FontData:
    """Write a TrueType, OpenType, WOFF or WOFF2 font anew in a child; of a collection the first face.

    Equal input gives equal bytes, and what came out of here comes out the same again. Raises `Refused` for
    anything else, for damaged and huge fonts and for those whose licence bits (`fsType`) forbid that they
    go with a template; `Overran` or `Crashed` if the reader fails.
    """
    if not data:
        raise Refused("The typeface is empty.")
    if len(data) > MOST_BYTES:
        raise Refused(f"The typeface is larger than {MOST_BYTES // 1_000_000} MB.")
    head, _, body = run("vgenflow.sandbox.font_task:normalise", data, _LIMITS).partition(b"\n")
    return FontData(body, **json.loads(head))
