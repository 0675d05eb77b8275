"""Typefaces of strangers: what comes out is written anew, and what is unsound is refused with a reason."""

import io
import json
import random

import pytest
import skia
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.typefaces import collection, packed, said_to_unpack, typeface, variable, without
from vgenflow.sandbox import Refused, decode_font, font_task
from vgenflow.sandbox.errors import Rejected
from vgenflow.sandbox.fonts import MOST_BYTES

PLAIN = typeface()


def rewritten(data: bytes) -> bytes:
    return font_task.normalise(data).partition(b"\n")[2]


def told(data: bytes) -> dict[str, object]:
    head: dict[str, object] = json.loads(font_task.normalise(data).partition(b"\n")[0])
    return head


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        typeface(cubic=True),
        packed(PLAIN, "woff"),
        packed(PLAIN, "woff2"),
        collection(PLAIN, typeface(cubic=False)),
    ],
    ids=["ttf", "otf", "woff", "woff2", "ttc"],
)
def test_a_child_writes_every_format_anew_and_its_own_work_again_the_same(data):
    made = decode_font(data)
    assert (made.family, made.style, made.glyphs) == ("Test", "Regular", 4)
    assert made.media_type == ("font/otf" if b"CFF " in made.data[:300] else "font/ttf")
    assert decode_font(made.data) == made
    face = skia.FontMgr.New_Custom_Empty().makeFromData(skia.Data.MakeWithCopy(made.data), 0)
    assert face.unicharsToGlyphs([65, 66])[0] > 0
    assert skia.Font(face, 100).measureText("AB") == pytest.approx(120, abs=1)


def test_nothing_comes_along_that_is_not_needed():
    odd = {
        "SVG ": b"<svg><script/></svg>",
        "fpgm": b"\x2c\xb0",
        "prep": b"\xb0",
        "cvt ": b"\0\1",
        "DSIG": b"\0" * 8,
        "Evil": b"x",
    }
    out = rewritten(
        typeface(tables=odd, names={"manufacturer": "https://example.org", "copyright": "By\x00 me\u202e"})
    )
    font = TTFont(io.BytesIO(out))
    assert not set(odd) & set(font.keys())
    assert b"script" not in out
    assert "example".encode("utf-16-be") not in out
    assert told(out)["credit"] == "By me"


@pytest.mark.parametrize(
    ("permission", "words"),
    [(0x0002, "forbids"), (0x0004, "reading and printing"), (0x0200, "bitmaps"), (0x0208, "bitmaps")],
)
def test_the_licence_bits_are_honoured(permission, words):
    with pytest.raises(Rejected, match=words):
        rewritten(typeface(permission=permission))


@pytest.mark.parametrize("permission", [0, 0x0008, 0x0100, 0x0006 | 0x0008])
def test_what_may_be_embedded_keeps_its_bits(permission):
    assert TTFont(io.BytesIO(rewritten(typeface(permission=permission))))["OS/2"].fsType == permission


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GIF89a", "not a typeface"),
        (b"", "not a typeface"),
        (b"\0\1\0\0" + b"\xff" * 64, "no sound table|damaged"),
        (PLAIN[:400], "damaged|no sound table|no outlines"),
        (without(PLAIN, "cmap"), "no sound table “cmap”"),
        (without(PLAIN, "glyf"), "bitmaps or pictures"),
        (said_to_unpack(packed(PLAIN, "woff2"), 1 << 31), "unpacks to more"),
        (packed(PLAIN, "woff2")[:-40], "damaged"),
        (typeface(parts={"A": ("A",)}), "itself|damaged|no outlines"),
        (typeface(parts={"A": ("c1",), "c1": ("c2",), "c2": ("c1",)}), "itself|damaged|no outlines"),
        (
            typeface(parts={f"c{n}": (f"c{n + 1}",) * 9 if n < 5 else ("B",) * 9 for n in range(6)}),
            "more parts|damaged",
        ),
    ],
    ids=["gif", "empty", "noise", "cut", "no-cmap", "no-glyf", "liar", "cut-woff2", "self", "circle", "bomb"],
)
def test_what_is_unsound_is_refused_with_a_reason(data, words):
    with pytest.raises(Rejected, match=words):
        rewritten(data)


def test_sizes_are_refused_before_a_child_starts():
    with pytest.raises(Refused, match="larger than"):
        decode_font(b"\0" * (MOST_BYTES + 1))
    with pytest.raises(Refused, match="empty"):
        decode_font(b"")


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32), flips=st.integers(1, 12), cubic=st.booleans())
def test_damaged_bytes_are_refused_or_become_a_sound_font(seed, flips, cubic):
    data, chance = bytearray(_SOUND[cubic]), random.Random(seed)
    for _ in range(flips):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        out = rewritten(bytes(data))
    except Rejected:
        return
    assert rewritten(out) == out
    assert skia.FontMgr.New_Custom_Empty().makeFromData(skia.Data.MakeWithCopy(out), 0) is not None


_SOUND = {False: PLAIN, True: typeface(cubic=True)}


def test_a_variable_font_counts_as_its_default_instance():
    made = decode_font(packed(variable(), "woff2"))
    font = TTFont(io.BytesIO(made.data))
    assert not {"fvar", "gvar", "STAT", "HVAR"} & set(font.keys())
    assert font["glyf"][font.getBestCmap()[65]].yMax == 700
