"""Strange pictures come out right, and broken ones are refused with a reason."""

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from vgenflow.engine.drawing import Drawing, Picture, Rect
from vgenflow.engine.memory import MemoryAssets
from vgenflow.engine.raster import BadPicture, paint, pictures
from vgenflow.engine.raster.decoding import decode, measure
from vgenflow.kit.content import digest

WIDE, HIGH = 64, 40


def sketch() -> Image.Image:
    """Four flat corners of different colours, so that every turn shows."""
    image = Image.new("RGB", (WIDE, HIGH), (200, 40, 40))
    image.paste((40, 160, 60), (0, HIGH // 2, WIDE // 2, HIGH))
    image.paste((30, 60, 190), (WIDE // 2, 0, WIDE, HIGH // 2))
    image.paste((240, 230, 210), (WIDE // 2, HIGH // 2, WIDE, HIGH))
    return image


def saved(image: Image.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def close(pixels: np.ndarray, image: Image.Image, levels: int = 12) -> bool:
    """Alike away from the borders between colours, where JPEG rings."""
    expected = np.asarray(image.convert("RGB")).astype(int)
    return pixels.shape == expected.shape and np.median(np.abs(pixels.astype(int) - expected)) <= levels


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_turns_it(kind, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(sketch(), kind, exif=exif, quality=95)
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    assert close(decode(data), upright, 6)
    assert measure(data) == upright.size


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_gray_is_luma_upright(kind):
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(sketch(), kind, exif=exif, quality=95)
    luma = np.asarray(ImageOps.exif_transpose(sketch_of(data)).convert("L")).astype(int)
    assert np.median(np.abs(decode(data, gray=True) - luma)) <= 2


def sketch_of(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_cmyk_is_not_inverted():
    data = saved(sketch().convert("CMYK"), "JPEG", quality=95)
    assert close(decode(data), sketch())


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_16_bits_keep_their_tones(kind):
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16), (8, 1))
    pixels = decode(saved(Image.fromarray(ramp), kind))
    assert np.abs(pixels[0, :, 0].astype(int) - np.arange(256)).max() <= 1
    assert (pixels[..., 0] == pixels[..., 2]).all()


def test_16_bits_of_three_channels():
    """Written by hand: Pillow does not write them."""
    ramp = np.tile(np.linspace(0, 65535, 256).astype(">u2")[None, :, None], (4, 1, 3))
    rows = b"".join(b"\0" + row.tobytes() for row in ramp)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 256, 4, 16, 2, 0, 0, 0))
    data = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    assert np.abs(decode(data)[0, :, 1].astype(int) - np.arange(256)).max() <= 1


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_is_shown(kind):
    others = [Image.new("RGB", (WIDE, HIGH), "black"), Image.new("RGB", (WIDE, HIGH), "white")]
    data = saved(sketch(), kind, save_all=True, append_images=others, duration=80, lossless=True)
    assert Image.open(io.BytesIO(data)).n_frames == 3
    assert close(decode(data), sketch(), 3)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_lies_on_white(mode):
    clear = Image.new("RGBA", (WIDE, HIGH), (0, 0, 0, 0))
    clear.paste((10, 20, 30, 255), (0, 0, WIDE // 2, HIGH))
    data = saved(clear.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    pixels = decode(data)
    assert pixels[0, 0].max() < 40
    assert (pixels[0, -1] == 255).all()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("share", [0.1, 0.6, 0.95])
def test_cut_off_files_are_refused(kind, share):
    noise = np.random.default_rng(0).integers(0, 256, (80, 90, 3), np.uint8)
    data = saved(Image.fromarray(noise), kind)
    with pytest.raises(BadPicture):
        decode(data[: int(share * len(data))])


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg/>", b"\0" * 999])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(BadPicture):
        decode(data)
    with pytest.raises(BadPicture):
        measure(data)


def test_a_profile_and_a_comment_do_no_harm():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert close(decode(saved(sketch(), "JPEG", quality=95, icc_profile=profile, comment=b"x")), sketch())


def detailed(width, height):
    """A JPEG as a camera makes them: forms of every size down to grain."""
    chance = np.random.default_rng(5)
    tone = np.zeros((height, width, 3), np.float32)
    for octave in range(1, 9):
        cells = chance.standard_normal((1 + (3 << octave), 1 + (4 << octave), 3), dtype=np.float32)
        tone += cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC) * 0.6**octave
    return saved(Image.fromarray((128 + 90 * tone).clip(0, 255).astype(np.uint8)), "JPEG", quality=92)


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("shrink", [2, 4, 8])
def test_a_jpeg_may_come_smaller(shrink, gray):
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(sketch_of(detailed(328, 240)), "JPEG", quality=95, exif=exif)
    whole, small = decode(data, gray=gray), decode(data, gray=gray, shrink=shrink)
    assert small.shape[:2] == (328 // shrink, 240 // shrink)
    means = cv2.resize(whole, small.shape[1::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(int) - means).mean() < 3
    odd = saved(sketch_of(data).crop((0, 0, 325, 237)), "JPEG")
    assert decode(odd, shrink=shrink).shape[:2] == (-(-237 // shrink), -(-325 // shrink))


@pytest.mark.parametrize("treatment", ["plain", "duotone"])
@pytest.mark.parametrize("width", [192, 380, 470, 640])
def test_a_photograph_decoded_smaller_is_as_sharp(treatment, width, monkeypatch):
    """At every size, beside the same one decoded whole: the same picture, and as much detail in it."""
    data = detailed(800, 600)
    height = width * 9 // 16 // 2 * 2
    source = Rect(20, 60, 760, 760 * height / width)
    node = Picture(digest(data), source, Rect(0, 0, width, height), treatment)

    def shown():
        return paint(Drawing("#FFFFFF", (node,)), width, height, MemoryAssets(data)).astype(np.float32)

    quick = shown()
    monkeypatch.setattr(pictures, "_GROWS", 0)
    whole = shown()
    assert np.abs(quick - whole).mean() < 2.5
    detail = [(picture - cv2.GaussianBlur(picture, (0, 0), 1.5)).std() for picture in (quick, whole)]
    assert detail[0] == pytest.approx(detail[1], rel=0.06)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_largest_are_reduced(kind):
    """40,000 pixels wide: measured as it is, held in a third of the memory."""
    long = sketch().resize((40_000, 400), Image.Resampling.NEAREST)
    data = saved(long, kind, **({"quality": 90} if kind == "JPEG" else {"compress_level": 1}))
    assert measure(data) == (40_000, 400)
    pixels = decode(data)
    assert pixels.shape[0] * pixels.shape[1] <= 12_000_000
    assert abs(pixels.shape[1] / pixels.shape[0] - 100) < 1
    assert np.abs(pixels[10, -10].astype(int) - (30, 60, 190)).max() < 12


def test_too_large_ones_are_refused_before_they_are_decoded():
    flat = saved(Image.new("1", (40_002, 8)), "PNG")
    with pytest.raises(BadPicture, match="40002 x 8 pixels is too large"):
        measure(flat)
    with pytest.raises(BadPicture, match="60 million"):
        decode(saved(Image.new("1", (20_000, 3_100)), "PNG"))
