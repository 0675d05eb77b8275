"""Every character of ordinary texts has a glyph."""

import itertools

import pytest

from tests.support.drawn import style, voice
from vgenflow.engine.type.shaping import shape


def _gbk() -> str:
    """Every character of GBK levels 1 to 4 that Python can decode (hanzi and symbols)."""
    pairs = itertools.product(range(0x81, 0xFF), range(0x40, 0xFF))
    found = []
    for pair in pairs:
        try:
            found.append(bytes(pair).decode("gbk"))
        except UnicodeDecodeError:
            continue
    return "".join(char for char in found if not "\ue000" <= char <= "\uf8ff")


@pytest.mark.parametrize("role", ["display", "text"])
def test_gbk_is_complete(role):
    covered = frozenset().union(*(face.characters for face in voice(role, "zh").faces))
    hanzi = [char for char in _gbk() if "\u4e00" <= char <= "\u9fff"]
    assert len(hanzi) > 20_000
    assert not [char for char in hanzi if ord(char) not in covered]


@pytest.mark.parametrize("role", sorted(style().fonts))
@pytest.mark.parametrize(
    "text",
    [
        "CO₂, 5 °C ± 2 — “quoted” ‘so’ … €99 £5 ¥7 №1 ½",
        "Žižek Łódź Ångström Ñandú café naïve",
        "，。、；：？！“”‘’（）《》〈〉【】「」『』…—～·",
        "😀👨‍👩‍👧‍👦🇨🇳👍🏽",
    ],
)
def test_nothing_is_missing(role, text):
    shaped = shape(text, voice(role, "zh"))
    assert not [cluster.text for cluster in shaped if cluster.missing]
    assert all(0 not in cluster.ids for cluster in shaped)


def test_what_no_face_has_is_told():
    shaped = shape("a\u0f00b", voice())
    assert [cluster.missing for cluster in shaped] == [False, True, False]
    assert all(0 not in cluster.ids for cluster in shaped)


def test_tracked_letters_are_not_joined():
    assert len(shape("office", voice())) == 6
    assert len(shape("office", voice("text"))) < 6
