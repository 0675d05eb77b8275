"""Pictures from outside, made harmless and uniform."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from vgenflow.sandbox.errors import Refused
from vgenflow.sandbox.process import Limits, run

MOST_BYTES = 32_000_000
_LIMITS = Limits(seconds=20, memory=3 << 29, answer=48_000_000)


@dataclass(frozen=True, slots=True)
class PictureData:
    """A picture the renderer can trust: upright, 8-bit sRGB, no metadata, PNG or JPEG."""

    data: bytes
    width: int
    height: int
    media_type: str


DecodePicture = Callable[[bytes], PictureData]


def decode_picture(data: bytes) -> PictureData:
    """Decode PNG, JPEG, WebP, GIF (first frame), BMP or AVIF in a child and encode it anew.

    At most 2,400 px on the long side; equal input gives equal bytes. Raises `Refused` for anything
    else (SVG too), for damaged and for huge pictures; `Overran` or `Crashed` if the decoder fails.
    """
    return _decoded("normalise", data)


def decode_logo(data: bytes) -> PictureData:
    """The same as a PNG of at most 1,200 px on the long side that stays see-through. Raises as above."""
    return _decoded("emblem", data)


def _decoded(task: str, data: bytes) -> PictureData:
    if not data:
        raise Refused("The picture is empty.")
    if len(data) > MOST_BYTES:
        raise Refused(f"The picture is larger than {MOST_BYTES // 1_000_000} MB.")
    head, _, body = run(f"vgenflow.sandbox.picture_task:{task}", data, _LIMITS).partition(b"\n")
    about = json.loads(head)
    return PictureData(body, about["width"], about["height"], about["media_type"])
