"""Kits: a brand as a file comes back equal, and nothing else is taken for one."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.content import digest
from vgenflow.story.brand import Brand, BrandColor, BrandFonts, Logo
from vgenflow.templates import kits
from vgenflow.templates.kits import BadBrand, Kit

FILES = {digest(data): data for data in (b"\x89PNG one", b"\x89PNG two", b"OTTO")}
ONE, TWO, FONT = FILES
WHOLE = Kit(
    Brand(
        name="Harbour 海港",
        colors=(BrandColor(color="#0a1f44", role="primary"),),
        logo=Logo(picture=ONE, on_dark=TWO),
        fonts=BrandFonts(display=FONT, text="font.inter-tight.700"),
        tone="warm",
        credit="@harbour",
    ),
    FILES,
)


def anything(_: str, __: bytes) -> None:
    """Every file is taken."""


def test_a_kit_comes_back_equal() -> None:
    data = kits.write(WHOLE)
    assert kits.read(data, anything) == WHOLE
    assert kits.write(kits.read(data, anything)) == data
    assert kits.named(WHOLE.brand) == set(FILES)
    assert kits.typefaces(WHOLE.brand) == {FONT}
    assert WHOLE.brand.colors[0].color == "#0A1F44"


def test_a_brand_written_by_hand_is_a_kit() -> None:
    text = json.dumps({"name": "Harbour", "colors": [{"color": "#0A1F44"}]}).encode()
    assert kits.read(text, anything) == Kit(Brand(name="Harbour", colors=(BrandColor(color="#0A1F44"),)))


def test_every_file_is_checked_and_what_the_check_says_counts() -> None:
    seen = []
    kits.read(kits.write(WHOLE), lambda name, data: seen.append((name, data)))
    assert sorted(seen) == sorted(FILES.items())
    with pytest.raises(BadBrand):
        kits.read(kits.write(WHOLE), kits.admitted)  # none of them is a picture or a typeface


@given(at=st.integers(0, 2_000), byte=st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_damage_is_refused_or_changes_nothing_but_words(at: int, byte: int) -> None:
    data = bytearray(kits.write(WHOLE))
    data[at % len(data)] = byte
    try:
        found = kits.read(bytes(data), anything)
    except BadBrand:
        return
    assert set(found.files) == kits.named(found.brand)
    assert all(digest(body) == name for name, body in found.files.items())


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"null",
        b"[]",
        b'"brand"',
        b"{" * 50_000,
        b'{"brand": {"name": "x", "colors": [{"color": "#12345"}]}, "files": {}}',
        b'{"brand": {"name": "x", "credit": 1e999}, "files": {}}',
        b'{"brand": {"name": "x", "fonts": {"text": "/etc/fonts/x.ttf"}}, "files": {}}',
        b'{"brand": {"name": "x", "logo": {"picture": "https://x.example/l.png"}}, "files": {}}',
        b'{"brand": {"name": "x"}, "files": {"x": "AAAA"}}',
        b'{"brand": {"name": "x"}, "files": []}',
    ],
)
def test_what_is_no_kit_is_refused_with_a_reason(hostile: bytes) -> None:
    with pytest.raises(BadBrand) as refused:
        kits.read(hostile, anything)
    assert refused.value.sentence.endswith(".")


def test_a_huge_kit_is_refused_before_it_is_read() -> None:
    with pytest.raises(BadBrand, match="24 MB"):
        kits.read(b" " * (kits.MOST_BYTES + 1), anything)
