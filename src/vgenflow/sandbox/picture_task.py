"""The picture decoder that runs inside the child. Everything it needs is loaded up front."""

import io
import json
import struct
import warnings
from contextlib import suppress

from PIL import (  # noqa: F401 - the filter forbids loading a plugin later
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageFile,
    ImageOps,
    ImageStat,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from vgenflow.sandbox.errors import Rejected

MOST_PIXELS = 60_000_000
LONGEST_SIDE = 40_000
LONG_SIDE_OUT = 2_400
LONG_SIDE_LOGO = 1_200
_DAMAGED = "The picture is damaged or cut off."
JPEG_QUALITY = 92
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "AVIF")
LOSSLESS = frozenset({"PNG", "GIF", "BMP"})
_WHITE, _DARK = (255, 255, 255), (31, 35, 40)
_BRIGHT = 200
# What Pillow's decoders raise for damaged data; anything else is a crash, told apart by the parent.
_UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    RuntimeError,
    OverflowError,
    struct.error,
)

Image.preinit()
Image.MAX_IMAGE_PIXELS = None  # our own limits are checked before anything is decoded
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
_SRGB = ImageCms.createProfile("sRGB")
_SRGB_BYTES = ImageCms.ImageCmsProfile(_SRGB).tobytes()


def normalise(data: bytes) -> bytes:
    """The task: bytes of a picture to one line of JSON and the picture encoded anew."""
    warnings.simplefilter("ignore")
    picture = _opened(data)
    lossless = picture.format in LOSSLESS
    try:
        upright = _decode(picture)
    except _UNREADABLE as error:
        raise Rejected(_DAMAGED) from error
    return encoded(upright, lossless)


def emblem(data: bytes) -> bytes:
    """The task: bytes of a logo to one line of JSON and a PNG that is see-through where the logo is."""
    warnings.simplefilter("ignore")
    return see_through(opened(data, LONG_SIDE_LOGO))


def opened(data: bytes, long_side: int) -> Image.Image:
    """A picture upright in sRGB with its alpha, at most so large. Raises `Rejected`."""
    picture = _opened(data)
    try:
        return _shrink(_upright(picture).convert("RGBA"), long_side)
    except _UNREADABLE as error:
        raise Rejected(_DAMAGED) from error


def see_through(picture: Image.Image) -> bytes:
    """The answer for a picture that keeps its alpha: PNG."""
    return _told(picture.size, "image/png", png(picture))


def png(picture: Image.Image) -> bytes:
    """The pixels of a picture alone."""
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    out = io.BytesIO()
    clean.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _opened(data: bytes) -> ImageFile.ImageFile:
    """The picture with its header read and its size accepted."""
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except _UNREADABLE as error:
        raise Rejected("This is not a picture in PNG, JPEG, WebP, GIF, BMP, AVIF or SVG.") from error
    width, height = picture.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise Rejected(f"The picture has {width} by {height} pixels; at most 60 million are accepted.")
    return picture


def _decode(picture: ImageFile.ImageFile) -> Image.Image:
    """Pixels upright in opaque 8-bit sRGB, at most 2,400 on the long side."""
    return _shrink(opaque(_upright(picture)), LONG_SIDE_OUT)


def _upright(picture: ImageFile.ImageFile) -> Image.Image:
    """Pixels upright in 8-bit sRGB, see-through ones with their alpha."""
    picture.draft(None, (LONG_SIDE_OUT, LONG_SIDE_OUT))
    picture.load()
    profile = picture.info.get("icc_profile")
    upright: Image.Image = ImageOps.exif_transpose(picture)
    return _to_srgb(_eight_bits(upright), profile)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """L, LA, RGB, RGBA or CMYK, whatever the picture was stored as."""
    if picture.mode.startswith("I;16") or picture.mode == "I":
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "P" or "transparency" in picture.info:
        alpha = "transparency" in picture.info or picture.mode == "PA"
        return picture.convert("RGBA" if alpha else "RGB")
    if picture.mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return picture
    return picture.convert("RGBA" if picture.mode in ("PA", "RGBa", "La") else "RGB")


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours by the picture's own profile where it has a usable one."""
    alpha = picture.getchannel("A") if picture.mode in ("LA", "RGBA") else None
    base = picture.convert({"LA": "L", "RGBA": "RGB"}[picture.mode]) if alpha else picture
    if profile and profile != _SRGB_BYTES:
        # A broken profile leaves the colours as they are stored.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            base = ImageCms.profileToProfile(base, io.BytesIO(profile), _SRGB, outputMode="RGB") or base
    base = base.convert("RGB")
    if alpha:
        base.putalpha(alpha)
    return base


def opaque(picture: Image.Image) -> Image.Image:
    """Lay a see-through picture on white, or on near-black if what shows is bright itself."""
    if picture.mode != "RGBA":
        return picture
    alpha = picture.getchannel("A")
    if alpha.getextrema() == (255, 255):
        return picture.convert("RGB")
    shown = alpha.point(lambda value: 255 if value > 127 else 0)
    bright = bool(shown.getbbox()) and ImageStat.Stat(picture.convert("L"), shown).mean[0] > _BRIGHT
    ground = Image.new("RGB", picture.size, _DARK if bright else _WHITE)
    ground.paste(picture, mask=alpha)
    return ground


def _shrink(picture: Image.Image, long_side: int) -> Image.Image:
    scale = long_side / max(picture.size)
    if scale >= 1:
        return picture
    width, height = (max(1, round(side * scale)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def encoded(picture: Image.Image, lossless: bool) -> bytes:
    """The answer for an opaque picture: PNG for what came lossless and stays small, JPEG for the rest."""
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    jpeg = io.BytesIO()
    clean.save(jpeg, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=False)
    body, kind = jpeg.getvalue(), "image/jpeg"
    if lossless:
        plain = png(clean)
        if len(plain) <= 2 * len(body):
            body, kind = plain, "image/png"
    return _told(clean.size, kind, body)


def _told(size: tuple[int, int], media_type: str, body: bytes) -> bytes:
    about = {"width": size[0], "height": size[1], "media_type": media_type}
    return json.dumps(about).encode() + b"\n" + body
