"""Picture files to pixels: upright, flat, 8 bits a channel, in bounded memory, or refused with a reason."""

import io
import math

import cv2
import numpy as np
from PIL import Image, UnidentifiedImageError

from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.errors import BadPicture

_COMMON, _RARE = ("JPEG", "PNG", "GIF", "BMP"), ("WEBP", "AVIF", "TIFF")
"""Pillow loads all of its sixty formats, which takes as long as a frame, when it is asked for a rare one."""
Image.preinit()  # the common ones now, with this module, and not in each process that is forked after it
_LARGEST, _LONGEST = 60_000_000, 40_000
"""Pixels in all, and on a side, that are accepted."""
_KEPT = 12_000_000
"""Pixels a decoded picture may have; a larger one is reduced by a whole number."""
_DEEP = frozenset({"I;16", "I;16B", "I;16L", "I;16N"})
"""Pillow's modes of one 16-bit channel."""
_ORIENTATION = 0x0112
"""The EXIF tag; its values 5 to 8 swap the sides, and after that some turn upside down or left to right."""
_SIDEWAYS, _FLIPPED, _MIRRORED = (frozenset(found) for found in ((5, 6, 7, 8), (3, 4, 7, 8), (2, 3, 6, 7)))
_FAULTS = (OSError, SyntaxError, ValueError, IndexError, TypeError, Image.DecompressionBombError)
"""What Pillow's decoders raise on bytes that are not what they say."""
_SHRUNK = {
    1: 0,
    2: cv2.IMREAD_REDUCED_GRAYSCALE_2,
    4: cv2.IMREAD_REDUCED_GRAYSCALE_4,
    8: cv2.IMREAD_REDUCED_GRAYSCALE_8,
}
"""OpenCV's flags for decoding so many times as small, beside those for gray or colour."""
_JPEG, _SCAN, _END = b"\xff\xd8", b"\xff\xda", b"\xff\xd9"


def measure(data: bytes) -> tuple[int, int]:
    """Width and height after EXIF rotation, from the header alone. Raises BadPicture."""
    image = _opened(data)
    return (image.height, image.width) if _orientation(image) in _SIDEWAYS else image.size


def decode(data: bytes, *, gray: bool = False, shrink: int = 1) -> Pixels:
    """(h, w, 3) RGB of a picture, of an animation its first frame: turned by EXIF, flattened on white.

    With `gray` its (h, w) luma (Rec. ITU-R BT.601-7, as JPEG keeps it), in half the time. A JPEG may come
    `shrink` times as small (2, 4 or 8: fewer of its cosines are added up), its sides rounded up; a very
    large picture is reduced by a whole number. Raises BadPicture if it is cut off, damaged, of another
    format or too large.
    """
    image = _opened(data)
    orientation = _orientation(image)
    if data[:2] == _JPEG and image.mode in {"L", "RGB"} and _excess(image) <= shrink:
        return _upright(_photo(data, gray, shrink), orientation)
    try:
        # a JPEG is reduced while it is decoded, others afterwards
        image.draft(None, (image.width // _excess(image), image.height // _excess(image)))
        image.load()
        flat = _flat(image.reduce(_excess(image)) if _excess(image) > 1 else image)
        return _upright(np.asarray(flat.convert("L" if gray else "RGB"), np.uint8), orientation)
    except _FAULTS as error:
        raise BadPicture(_DAMAGED) from error


def cutout(data: bytes) -> Pixels:
    """(h, w, 4) RGB and alpha of a picture, not premultiplied, turned by EXIF. Raises BadPicture."""
    image = _opened(data)
    try:
        image.load()
        small = image.reduce(_excess(image)) if _excess(image) > 1 else image
        return _upright(np.asarray(small.convert("RGBA"), np.uint8), _orientation(image))
    except _FAULTS as error:
        raise BadPicture(_DAMAGED) from error


def _orientation(image: Image.Image) -> int:
    """How EXIF says it is to be turned. Of PNG only what comes before the pixels is looked at."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except _FAULTS:
        return 1


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turned and mirrored as EXIF orientations 2 to 8 say."""
    if orientation in _SIDEWAYS:
        pixels = pixels.swapaxes(0, 1)
    if orientation in _FLIPPED:
        pixels = pixels[::-1]
    if orientation in _MIRRORED:
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def _excess(image: Image.Image) -> int:
    """By how much to reduce it for the memory it may take."""
    return math.ceil(math.sqrt(image.width * image.height / _KEPT))


_DAMAGED = "A picture is cut off or damaged: fetch it again, replace it or take it out."


def _opened(data: bytes) -> Image.Image:
    """The picture with its header read, and nothing decoded."""
    try:
        try:
            image = Image.open(io.BytesIO(data), formats=_COMMON)
        except UnidentifiedImageError:
            image = Image.open(io.BytesIO(data), formats=_RARE)
    except _FAULTS as error:
        raise BadPicture("A picture cannot be decoded: replace it or take it out.") from error
    if image.width * image.height > _LARGEST or max(image.size) > _LONGEST:
        raise BadPicture(
            f"A picture of {image.width} x {image.height} pixels is too large: make it smaller than "
            f"{_LARGEST // 1_000_000} million pixels and {_LONGEST:,} on a side."
        )
    return image


def _photo(data: bytes, gray: bool, shrink: int) -> Pixels:
    """A common JPEG, by OpenCV: it takes half of what Pillow and copying from it take."""
    whole = data.rfind(_END) > data.rfind(_SCAN)
    way = (cv2.IMREAD_GRAYSCALE if gray else cv2.IMREAD_COLOR_RGB) | _SHRUNK[shrink]
    raw = np.frombuffer(data, np.uint8)
    pixels = cv2.imdecode(raw, way | cv2.IMREAD_IGNORE_ORIENTATION) if whole else None
    if pixels is None:
        raise BadPicture(_DAMAGED)
    return np.asarray(pixels, np.uint8)


def _flat(image: Image.Image) -> Image.Image:
    """On white, 8 bits a channel."""
    if image.mode in _DEEP:
        return Image.fromarray((np.asarray(image).astype(np.uint16) >> 8).astype(np.uint8))
    if not image.has_transparency_data:
        return image
    seen = image.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    return ground
