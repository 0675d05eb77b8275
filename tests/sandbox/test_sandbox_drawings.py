"""Drawings in SVG: what designers' programs write is drawn, what is hostile is refused."""

import base64
import gzip
import io
import json
import re
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from vgenflow.kit.content import digest
from vgenflow.packs import Packs, default_data_dir
from vgenflow.sandbox import (
    PictureData,
    Refused,
    Rejected,
    SandboxError,
    Typefaces,
    decode_logo,
    decode_picture,
    examine_picture,
    is_drawing,
)
from vgenflow.sandbox.drawing_cleaning import clean
from vgenflow.sandbox.drawing_task import emblem, normalise
from vgenflow.sandbox.drawings import packed, unpacked
from vgenflow.studio.drawings import typefaces

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)


@cache
def fonts() -> Typefaces:
    return typefaces(Packs(default_data_dir() / "packs"))


def drawing(inside: str, about: str = 'width="400" height="200"') -> bytes:
    return f"{OPEN}{about}>{inside}</svg>".encode()


def dot(color: tuple[int, int, int], kind: str = "PNG") -> str:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), color).save(out, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(out.getvalue()).decode()}"


def drawn(data: bytes, faces: Typefaces | None = None) -> PictureData:
    """As `decode_picture` has it, without a process for each."""
    head, _, body = normalise(packed(data, faces)).partition(b"\n")
    about = json.loads(head)
    return PictureData(body, about["width"], about["height"], about["media_type"])


def pixels(made: PictureData) -> Image.Image:
    picture = Image.open(io.BytesIO(made.data))
    assert picture.size == (made.width, made.height)
    assert picture.get_format_mimetype() == made.media_type
    return picture


def at(made: PictureData, x: float, y: float) -> tuple[int, ...]:
    picture = pixels(made)
    return picture.getpixel((int(x * picture.width), int(y * picture.height)))


FILLED = {
    "attribute": '<rect width="400" height="200" fill="red"/>',
    "class": '<style>.a > .b{fill:red}</style><g class="a"><rect class="b" width="400" height="200"/></g>',
    "property": '<style>:root{--c: red}</style><rect style="fill:var(--c)" width="400" height="200"/>',
    "fallback": '<rect fill="var(--fill-0, rgb(255, 0, 0))" width="400" height="200"/>',
    "symbol": '<symbol id="s"><rect width="400" height="200" fill="red"/></symbol><use xlink:href="#s"/>',
    "link": '<a xlink:href="https://a.example/"><rect width="400" height="200" fill="red"/></a>',
    "script": '<script>document.write("x")</script><rect onload="x()" width="400" height="200" fill="red"/>',
    "html": '<switch><foreignObject requiredExtensions="x"><p/></foreignObject><rect width="400" height="200"'
    ' fill="red"/></switch>',
    "clip": '<clipPath id="c"><path d="M0 0h400v200h-400z"/></clipPath>'
    '<rect clip-path="url(#c)" width="900" height="900" fill="red"/>',
    "mask": '<mask id="m"><rect width="400" height="200" fill="#fff"/></mask>'
    '<rect mask="url(#m)" width="400" height="200" fill="red"/>',
    "picture": f'<image width="400" height="200" preserveAspectRatio="none" href="{dot(RED)}"/>',
    "webp": f'<image width="400" height="200" preserveAspectRatio="none" xlink:href="{dot(RED, "WEBP")}"/>',
    "faces": "<style>@import url(https://a.example/a.css);@font-face{font-family:x;src:url(a.woff)}"
    'rect{fill:red}</style><rect width="400" height="200"/>',
    "editors": '<i:pgf xmlns:i="http://ns.adobe.com/i/">A</i:pgf><rect width="400" height="200" fill="red"/>',
}


@pytest.mark.parametrize("kind", FILLED)
def test_what_paints_is_painted(kind: str) -> None:
    made = drawn(drawing(FILLED[kind]))
    assert (made.width, made.height) == (2400, 1200)
    for x, y in ((0.1, 0.1), (0.5, 0.5), (0.9, 0.9)):
        red, green, blue = at(made, x, y)
        assert red > 240
        assert green < 12
        assert blue < 12


def test_gradients_run_from_one_colour_to_the_other() -> None:
    made = decode_picture(
        drawing(
            '<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="blue"/>'
            "</linearGradient>"
            '<linearGradient id="b" xlink:href="#a"/><rect width="400" height="200" fill="url(#b)"/>'
        )
    )
    left, middle, right = (at(made, x, 0.5) for x in (0.02, 0.5, 0.98))
    assert left[0] > 230 > 30 > left[2]
    assert 100 < middle[0] < 155
    assert 100 < middle[2] < 155
    assert right[2] > 230 > 30 > right[0]


def test_entities_as_drawing_programs_write_them() -> None:
    data = (
        b'<?xml version="1.0"?><!-- Generator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]>'
        b'<svg xmlns="&ns;" viewBox="0 0 400 200"><rect width="400" height="200" fill="red"/></svg>'
    )
    assert is_drawing(data)
    assert at(decode_picture(data), 0.5, 0.5)[0] > 240


def test_other_encodings_and_no_namespace() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?>' + drawing(FILLED["attribute"]).decode()
    bare = b'<svg width="400" height="200"><rect width="400" height="200" fill="red"/></svg>'
    for data in (text.encode("utf-16"), bare, b"\xef\xbb\xbf \n" + bare):
        assert at(decode_picture(data), 0.5, 0.5)[0] > 240


@pytest.mark.parametrize("kind", ["attribute", "text"])
def test_compressed_drawings_are_what_they_were(kind: str) -> None:
    plain = drawing(FILLED.get(kind, '<text x="9" y="90">Rain 雨</text>'))
    packed_up = gzip.compress(plain, mtime=0)
    assert is_drawing(packed_up)
    assert decode_picture(packed_up, fonts) == decode_picture(plain, fonts)
    assert examine_picture(packed_up, fonts).facts == examine_picture(plain, fonts).facts


def test_other_compressed_files_are_no_drawings() -> None:
    for inside in (b"text", b"\x89PNG<svg", gzip.compress(drawing(FILLED["clip"])), b""):
        assert not is_drawing(gzip.compress(inside))
    assert not is_drawing(b"\x1f\x8b\x08" + bytes(40))
    with pytest.raises(Refused, match="not a picture"):
        decode_picture(gzip.compress(gzip.compress(drawing(FILLED["clip"]))))


def test_a_bomb_is_told_from_a_drawing() -> None:
    with pytest.raises(Refused, match="larger than 16 MB when it is unpacked"):
        decode_picture(HOSTILE["a bomb"])


def ink(made: PictureData) -> float:
    grey = pixels(made).convert("L")
    return sum(grey.histogram()[:128]) / (grey.width * grey.height)


@pytest.mark.parametrize("text", ["Harbour", "海港出版社"])
@pytest.mark.parametrize(
    "family", ["Arial, sans-serif", "Georgia, serif", "'Fira Code', monospace", "No Such"]
)
def test_text_is_set_whatever_font_it_names(text: str, family: str) -> None:
    body = f'<text x="20" y="120" font-size="60" font-family="{family}">{text}</text>'
    assert ink(drawn(drawing(body), fonts())) > 0.02


def test_kinds_of_typefaces_differ_and_styles_name_them_too() -> None:
    def looks(about: str, style: str = "") -> bytes:
        body = f'<style>{style}</style><text x="9" y="90" font-size="60" {about}>Rain</text>'
        return drawn(drawing(body), fonts()).data

    sans, serif, mono = looks(""), looks('font-family="Georgia"'), looks('font-family="Menlo"')
    assert len({sans, serif, mono}) == 3
    assert (
        looks('style="font-family:Georgia"')
        == looks("", "text{font-family:'Times New Roman',serif}")
        == serif
    )
    assert looks('font-family="Helvetica, sans-serif"') == sans
    assert looks('font-weight="700"') != sans


def test_the_confined_child_draws_text_without_opening_a_file() -> None:
    data = drawing('<text x="20" y="120" font-size="60">Harbour 海港</text>')
    assert decode_picture(data, fonts) == drawn(data, fonts())


def test_logos_lose_their_margins_and_stay_see_through() -> None:
    data = drawing('<circle cx="100" cy="100" r="20" fill="green"/>', 'viewBox="0 0 400 400"')
    made = decode_logo(data)
    picture = pixels(made)
    assert picture.mode == "RGBA"
    assert max(picture.size) == 1200
    assert abs(picture.width - picture.height) <= 2
    assert picture.getpixel((2, 2))[3] == 0
    assert picture.getpixel((600, 600)) == (*GREEN, 255)
    assert picture.getchannel("A").getbbox()[0] < 80
    assert decode_logo(data) == made
    assert decode_logo(made.data).data == made.data  # as kits are read again


def test_logos_with_text_ask_for_outlines() -> None:
    data = drawing('<text y="60">Harbour</text>')
    with pytest.raises(Refused, match="outlines"):
        decode_logo(data)
    with pytest.raises(Refused, match="outlines"):
        decode_picture(data)
    assert decode_logo(drawing('<text> </text><rect width="9" height="9"/>')).width


def test_icons_stay_icons_but_not_when_they_are_uploaded() -> None:
    icon = drawing('<circle cx="12" cy="12" r="9"/>', 'viewBox="0 0 24 24"')
    assert decode_picture(icon).width == 24
    examined = examine_picture(icon)
    assert (examined.facts["width"], examined.facts["rendition"]["width"]) == (24, 2400)
    assert set(examined.parts) == {"rendition", "small", "large"}


def test_light_drawings_stand_on_dark() -> None:
    made = decode_picture(drawing('<rect x="100" width="200" height="200" fill="#fff"/>'))
    assert sum(at(made, 0.05, 0.5)) < 150


NESTED = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
USES = "".join(f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 10))
HOSTILE = {
    "a bomb of entities": f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{NESTED}]>'.encode()
    + drawing("<text>&j;</text>"),
    "a bomb in an attribute": f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{NESTED}]>'.encode()
    + drawing('<rect id="&j;" width="9" height="9"/>'),
    "a file as an entity": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + drawing("<text>&x;</text><rect width='9' height='9'/>"),
    "a bomb of uses": drawing(f'<defs><path id="a0" d="M0 0h1v1z"/>{USES}</defs><use href="#a9"/>'),
    "a use of itself": drawing('<g id="a"><use href="#a"/></g><use href="#a"/>'),
    "deep": drawing("<g>" * 3000 + "<rect/>" + "</g>" * 3000),
    "deep enough": drawing("<g>" * 220 + "<rect/>" + "</g>" * 220),
    "many": drawing('<rect width="9" height="9"/>' * 61_000),
    "many effects": drawing("<filter id='f'>" + "<feTile/>" * 500 + "</filter><rect/>"),
    "a picture elsewhere": drawing('<image width="9" height="9" href="https://a.example/a.png"/>'),
    "a picture on the disk": drawing('<image width="9" height="9" href="file:///etc/hostname"/>'),
    "a part elsewhere": drawing('<use href="other.svg#a"/>'),
    "a colour elsewhere": drawing('<rect width="9" height="9" fill="url(https://a.example/#g)"/>'),
    "a style elsewhere": drawing('<style>rect{fill:url("a.svg#g")}</style><rect width="9" height="9"/>'),
    "a drawing in it": drawing('<image width="9" height="9" href="data:image/svg+xml,%3Csvg/%3E"/>'),
    "a broken picture in it": drawing('<image width="9" height="9" href="data:image/png;base64,iVBORw0K"/>'),
    "no size": drawing('<rect width="5" height="5"/>', 'width="0" height="0"'),
    "a line": drawing('<rect width="5" height="5"/>', 'viewBox="0 0 1 100000"'),
    "nothing": drawing(""),
    "cut off": drawing(FILLED["clip"])[:-40],
    "something else": b"<?xml version='1.0'?><rss><svg/></rss>",
    "compressed and cut off": gzip.compress(drawing(FILLED["clip"]))[:-9],
    "compressed and damaged": gzip.compress(drawing(FILLED["clip"]))[:-6] + b"\0" * 6,
    "a bomb": gzip.compress(drawing("<desc>" + " " * 17_000_000 + "</desc>" + FILLED["clip"])),
    "a bomb in parts": gzip.compress(drawing(FILLED["clip"])) + gzip.compress(b" " * 4_000_000) * 5,
    "a bomb of entities, compressed": gzip.compress(
        f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{NESTED}]>'.encode() + drawing("<text>&j;</text>")
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_hostile_is_refused_with_a_reason(kind: str) -> None:
    with pytest.raises(Rejected) as caught:
        drawn(HOSTILE[kind], fonts())
    assert str(caught.value).endswith(".")
    assert "etc" not in str(caught.value)


@pytest.mark.slow
def test_what_takes_too_long_or_too_much_ends() -> None:
    effects = '<feGaussianBlur stdDeviation="500"/><feMorphology operator="dilate" radius="400"/>' * 20
    data = drawing(
        f'<filter id="f" x="-9" y="-9" width="90" height="90">{effects}</filter>'
        + '<rect width="900" height="900" filter="url(#f)"/>' * 20,
        'viewBox="0 0 900 900"',
    )
    with pytest.raises(SandboxError):
        decode_picture(data)


def test_nothing_that_runs_or_links_is_left() -> None:
    data = drawing(
        '<script>1</script><g onclick="x()" id="k"><animate attributeName="x"/><a href="javascript:x()">'
        f'<rect width="9" height="9"/></a><image href="{dot(BLUE)}"/></g><use href="#k"/>'
    )
    text = clean(data, None, lambda _: b"PNG")
    assert not re.search(r"script|onclick|animate", text)
    assert set(re.findall(r'href="([^"]*)"', text)) == {"#k", "data:image/png;base64,UE5H"}


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(sorted(FILLED)), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 255)), max_size=6)
)
def test_any_damage_to_a_drawing_is_a_picture_or_a_refusal(kind: str, changes: list[tuple[int, int]]) -> None:
    data = bytearray(drawing(FILLED[kind]))
    for place, value in changes:
        data[place % len(data)] = value
    with suppress(Rejected):
        assert b"image/png" in emblem(packed(bytes(data), None))[:80]


def test_typefaces_travel_with_the_drawing() -> None:
    faces = Typefaces([b"1", b"22"], [b"333"], [b""], [b"4"])
    assert unpacked(packed(b"<svg/>", faces)) == (b"<svg/>", faces)
    assert unpacked(packed(b"<svg/>", None)) == (b"<svg/>", None)
    with pytest.raises(Refused):
        packed(bytes(16_000_001), None)


def test_pages_and_pictures_are_no_drawings() -> None:
    assert not is_drawing(b"<!DOCTYPE html><html><body><svg></svg>")
    assert not is_drawing(b"\x89PNG<svg")
    assert not is_drawing(b"text about <svg>")
    assert digest(decode_picture(drawing(FILLED["clip"])).data) == digest(
        decode_picture(drawing(FILLED["clip"])).data
    )
