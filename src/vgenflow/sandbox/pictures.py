"""Pictures from outside, made harmless and uniform."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from vgenflow.sandbox import drawings
from vgenflow.sandbox.drawings import GetTypefaces, is_drawing
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


def decode_picture(data: bytes, typefaces: GetTypefaces | None = None) -> PictureData:
    """Decode PNG, JPEG, WebP, GIF (first frame), BMP, AVIF or SVG in a child and encode it anew.

    At most 2,400 px on the long side; equal input gives equal bytes. Drawings are drawn so large, unless
    they are icons; their text is set in `typefaces`, and refused without any. Raises `Refused` for anything
    else, for damaged and for huge pictures; `Overran` or `Crashed` if the decoder fails.
    """
    return _decoded("normalise", data, typefaces)


def decode_logo(data: bytes) -> PictureData:
    """The same as a PNG of at most 1,200 px on the long side that stays see-through. Raises as above.

    A drawing is refused if it holds text: a logo in another typeface would be another logo.
    """
    return _decoded("emblem", data, None)


def _decoded(task: str, data: bytes, typefaces: GetTypefaces | None) -> PictureData:
    if not data:
        raise Refused("The picture is empty.")
    if len(data) > MOST_BYTES:
        raise Refused(f"The picture is larger than {MOST_BYTES // 1_000_000} MB.")
    module = "picture_task"
    if is_drawing(data):
        module, data = "drawing_task", drawings.packed(data, typefaces and typefaces())
    head, _, body = run(f"vgenflow.sandbox.{module}:{task}", data, _LIMITS).partition(b"\n")
    about = json.loads(head)
    return PictureData(body, about["width"], about["height"], about["media_type"])
