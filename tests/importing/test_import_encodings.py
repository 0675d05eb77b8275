"""Whatever the bytes claim to be."""
# ruff: noqa: E501 - real sentences are long

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.stages.importing.encoding import to_text
from vgenflow.stages.importing.errors import Unreadable

SIMPLIFIED = (
    "春分前夕，老城区最后一口待修的古井重新出水。至此，江城市用两年时间修复的三百口古井全部启用，惠及居民。"
)
TRADITIONAL = "春分前夕，舊城區最後一口待修的古井重新出水。至此，這個城市用兩年時間修復的三百口古井全部啟用，對居民來說是好事。"
ENGLISH = "The café’s “naïve” owner paid £3 – or €4 – for a piñata. It was a fair price, he thought, and he said so."
JAPANESE = (
    "春になると、この町の古い井戸から水が出ます。人々はそれを見て、とても喜びました。これは本当の話です。"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gb2312"), (SIMPLIFIED, "gbk"), (SIMPLIFIED, "gb18030"), (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"), (SIMPLIFIED, "utf-16"), (SIMPLIFIED, "utf-16-le"), (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED, "utf-32"), (TRADITIONAL, "big5"), (TRADITIONAL, "big5hkscs"), (TRADITIONAL, "gbk"),
        (TRADITIONAL, "utf-16-le"), (ENGLISH, "cp1252"), (ENGLISH, "utf-8"), (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"), (ENGLISH, "utf-16"), (JAPANESE, "shift_jis"), (JAPANESE, "utf-8"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("said", ["", "utf-8", "iso-8859-1", "gb2312", "big5", "nonsense", "base64"])
def test_the_text_comes_back_whatever_the_server_says(text: str, encoding: str, said: str) -> None:
    assert to_text(text.encode(encoding), said) == text


@pytest.mark.parametrize("meta", ["gb2312", "utf-8", "big5", "iso-8859-1"])
def test_a_wrong_meta_loses(meta: str) -> None:
    page = f'<html><meta charset="{meta}"><p>{SIMPLIFIED}</p></html>'
    assert SIMPLIFIED in to_text(page.encode("gb18030"))
    assert SIMPLIFIED in to_text(page.encode())


def test_what_is_said_decides_between_equals() -> None:
    word = "Müller"
    assert to_text(word.encode("cp1252"), "iso-8859-1") == word


def test_one_bad_byte_does_not_spoil_a_page() -> None:
    data = (SIMPLIFIED * 20).encode()
    assert to_text(data[:-1]).startswith(SIMPLIFIED)
    broken = ENGLISH.encode() * 9 + b"\xff" + SIMPLIFIED.encode() * 9
    assert SIMPLIFIED in to_text(broken)


@pytest.mark.parametrize(
    "text", [SIMPLIFIED, "It’s a “test” — don’t worry. It’s only that we’ve seen it: café."]
)
def test_mojibake_is_undone(text: str) -> None:
    scrambled = "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )
    assert scrambled != text
    assert to_text(scrambled.encode()) == text


def test_accents_are_not_mojibake() -> None:
    text = "Ã is a letter of Portuguese, as in São and não. À la carte, über, naïve, Ångström."
    assert to_text(text.encode()) == text


def test_line_ends_become_line_feeds() -> None:
    assert to_text(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, bytes(4000), b"\x01\x02\x03\xff" * 300])
def test_noise_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        to_text(data)


@settings(max_examples=200)
@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "gbk", "utf-16", "rot13", "idna"]))
def test_any_bytes_are_text_or_refused(data: bytes, said: str) -> None:
    try:
        text = to_text(data, said)
    except Unreadable:
        return
    assert "\r" not in text
    assert "\x00" not in text


@settings(max_examples=150)
@given(
    st.text(
        alphabet=st.characters(
            codec="utf-8", exclude_characters="\r\x00\ufeff\ufffd", exclude_categories=["Cc"]
        ),
        min_size=1,
    )
)
def test_valid_utf8_is_never_taken_for_something_else(text: str) -> None:
    decoded = to_text(("plain words before it, " + text).encode())
    assert decoded.endswith(text) or "â€" in text or any(sign in text for sign in "Ãåäæçèé")
