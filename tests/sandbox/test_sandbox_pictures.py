"""Pictures of every kind and every kind of damage."""

import io
import struct
import time
import zlib
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from vgenflow.sandbox import PictureData, Refused, Rejected, decode_picture
from vgenflow.sandbox.picture_task import normalise

RED, BLUE = (200, 30, 30), (30, 30, 200)


def packed(picture: Image.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def halves(width: int = 60, height: int = 40) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def opened(data: PictureData) -> Image.Image:
    picture = Image.open(io.BytesIO(data.data))
    assert picture.get_format_mimetype() == data.media_type
    assert picture.size == (data.width, data.height)
    assert picture.mode == "RGB"
    assert not {"exif", "icc_profile", "comment", "xmp", "Author"} & set(picture.info)
    return picture


def near(pixel: tuple[int, ...], colour: tuple[int, ...], by: int = 14) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "AVIF"])
def test_each_kind_is_decoded(kind: str) -> None:
    picture = opened(decode_picture(packed(halves(), kind)))
    assert picture.size == (60, 40)
    assert near(picture.getpixel((10, 20)), RED)
    assert near(picture.getpixel((50, 20)), BLUE)


def decoded(data: bytes) -> Image.Image:
    head, _, body = normalise(data).partition(b"\n")
    assert b"image/" in head
    return Image.open(io.BytesIO(body)).convert("RGB")


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16", "I"])
def test_modes_of_png(mode: str) -> None:
    if mode in ("I;16", "I"):
        source = Image.fromarray(np.full((40, 60), 0x8000, np.uint16))
        expected = (128, 128, 128)
    else:
        source, expected = Image.new("RGB", (60, 40), (255, 255, 255)).convert(mode), (255, 255, 255)
    assert near(decoded(packed(source, "PNG")).getpixel((30, 20)), expected, 2)


def test_cmyk_jpeg_keeps_its_colours() -> None:
    cmyk = Image.new("CMYK", (60, 40), (0, 255, 255, 40))
    red, green, blue = decoded(packed(cmyk, "JPEG", quality=95)).getpixel((30, 20))
    assert red > 180
    assert max(green, blue) < 60


def test_sixteen_bit_colour() -> None:
    row = b"\x00" + struct.pack(">3H", 0xC000, 0x2000, 0x2000) * 8
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 8, 8, 16, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * 8)),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    assert near(decoded(b"\x89PNG\r\n\x1a\n" + body).getpixel((4, 4)), (0xC0, 0x20, 0x20), 2)


@pytest.mark.parametrize(("orientation", "left_is"), [(1, RED), (2, BLUE), (3, BLUE), (4, RED)])
def test_orientation_is_applied(orientation: int, left_is: tuple[int, int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = opened(decode_picture(packed(halves(), "JPEG", exif=exif, comment=b"planted")))
    assert near(picture.getpixel((10, 20)), left_is)


def test_quarter_turns_swap_the_sides() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = decoded(packed(halves(), "JPEG", exif=exif))
    assert picture.size == (40, 60)
    assert near(picture.getpixel((20, 10)), RED)


def test_metadata_is_dropped() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "planted name")
    exif = Image.Exif()
    exif[0x013B] = "planted name"
    for data in (packed(halves(), "PNG", pnginfo=notes, exif=exif), packed(halves(), "JPEG", exif=exif)):
        assert b"planted" in data
        assert b"planted" not in decode_picture(data).data


def test_a_colour_profile_is_applied() -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    broken = packed(halves(), "PNG", icc_profile=b"not a profile")
    assert near(decoded(broken).getpixel((10, 20)), RED)
    assert near(decoded(packed(halves(), "PNG", icc_profile=swapped)).getpixel((10, 20)), RED)


@pytest.mark.parametrize(("ink", "ground"), [((0, 0, 0), (255, 255, 255)), ((255, 255, 255), (31, 35, 40))])
def test_see_through_pictures_get_a_ground_they_show_on(ink, ground) -> None:
    picture = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    picture.paste((*ink, 255), (10, 10, 50, 30))
    flat = decoded(packed(picture, "PNG"))
    assert flat.getpixel((2, 2)) == ground
    assert flat.getpixel((30, 20)) == ink


def test_animations_give_their_first_frame() -> None:
    frames = [Image.new("RGB", (60, 40), RED), Image.new("RGB", (60, 40), BLUE)]
    for kind in ("GIF", "WEBP"):
        data = packed(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
        assert near(decoded(data).getpixel((30, 20)), RED)


def test_large_pictures_are_scaled_down() -> None:
    assert decoded(packed(Image.new("RGB", (5000, 1000), RED), "JPEG")).size == (2400, 480)
    assert decoded(packed(Image.new("RGB", (10_001, 3), RED), "PNG")).size == (2400, 1)


def test_charts_stay_lossless_and_photos_do_not() -> None:
    assert decode_picture(packed(halves(), "PNG")).media_type == "image/png"
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (300, 300, 3), dtype=np.uint8))
    photo = noise.resize((900, 900), Image.Resampling.BICUBIC)
    assert decode_picture(packed(photo, "JPEG")).media_type == "image/jpeg"


def test_equal_bytes_give_equal_bytes() -> None:
    data = packed(halves(), "JPEG")
    assert decode_picture(data) == decode_picture(data)


def announcing(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    idat = b"IDAT" + zlib.compress(b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (chunk, idat)
    )


@pytest.mark.parametrize(
    ("width", "height"), [(50_000, 10), (10, 50_000), (9_000, 9_000), (2**31 - 1, 2**31 - 1)]
)
def test_giants_are_refused_before_decoding(width: int, height: int) -> None:
    start = time.monotonic()
    with pytest.raises(Refused):
        decode_picture(announcing(width, height))
    assert time.monotonic() - start < 2


WHOLE = {kind: packed(halves(300, 200), kind) for kind in ("PNG", "JPEG", "WEBP", "GIF", "BMP", "AVIF")}


@pytest.mark.parametrize("kind", WHOLE)
def test_cut_off_pictures_are_refused(kind: str) -> None:
    with pytest.raises(Refused):
        decode_picture(WHOLE[kind][: len(WHOLE[kind]) // 2])
    for size in (0, 1, 12, 60):
        with pytest.raises(Rejected):
            normalise(WHOLE[kind][:size])


@pytest.mark.parametrize(
    "data",
    [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"%!PS-Adobe-3.0 EPSF-3.0",
     b"II*\x00" + bytes(80),
     b"\x00\x00\x01\x00" + bytes(80), b"8BPS" + bytes(80)],
)  # fmt: skip
def test_other_formats_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        decode_picture(data)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8)
)
def test_any_damage_is_a_picture_or_a_refusal(kind: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE[kind])
    for place, value in changes:
        data[place % len(data)] = value
    with suppress(Rejected):
        assert b"image/" in normalise(bytes(data))[:80]
