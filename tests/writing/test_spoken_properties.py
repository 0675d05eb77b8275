"""What holds of every spoken form, whatever the caption."""

import re
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vgenflow.stages.writing import speak

PIECES = [
    "$5 million", "€1.2bn", "12.5%", "5–10 km", "2016-2024", "1990s", "'90s", "3:30 p.m.", "14:05",
    "U.S.", "e.g.", "Dr. Smith", "No. 5", "GPT-4", "CO₂", "½", "2 1/2", "10x", "#tag", "@name",
    "a@b.com", "https://x.com/y", "24/7", "3–2", "World War II", "-5 °C", "1,234.5", "007", "IMPORTANT",
    "😀", "(aside)", "“quoted”", "well-known", "—", "...", "word", "and", "The", "2024年3月5日", "百分之",
    "5%", "3/4", "iPhone 15", "5G", "-5℃", "10:30", "电话110", "。", "，", "？", "《书》", "（注）", "两",
    "2个", "2万", "100m²", "km/h", ".", ",", "?", "!", ":", ";", "'", '"', "/", "+", "=",
]  # fmt: skip
PARTS = st.lists(st.sampled_from(PIECES), max_size=8)
GLUED = PARTS.flatmap(lambda parts: st.sampled_from(["", " ", ", "]).map(lambda gap: gap.join(parts)))
SPACED = PARTS.map(" ".join)
TEXT = st.one_of(GLUED, st.text(max_size=60))
WRITTEN = st.one_of(SPACED, st.text(max_size=60))


def covered(text: str, ranges: list[tuple[int, int]]) -> bool:
    """Whether ranges are in order, apart, and hold all that is not space."""
    at = 0
    for start, end in ranges:
        if start < at or end <= start or text[at:start].strip():
            return False
        at = end
    return not text[at:].strip()


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=200, deadline=None)
@given(caption=TEXT)
def test_links_cover_both_sides_in_order(language, caption):
    spoken = speak(caption, language)
    if not spoken.links:
        assert spoken.text == ""
        return
    assert covered(caption, [(link.caption_start, link.caption_end) for link in spoken.links])
    assert covered(spoken.text, [(link.spoken_start, link.spoken_end) for link in spoken.links])


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=200, deadline=None)
@given(caption=TEXT)
def test_nothing_unspeakable_is_left(language, caption):
    text = speak(caption, language).text
    assert not re.search(r"\d", text)
    allowed = " '-.,;:?!…，。？！；：、"
    assert all(char.isalpha() or char in allowed or is_mark(char) for char in text), text
    assert not text or text[-1] in ".?!…。？！"


def is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=200, deadline=None)
@given(caption=WRITTEN)
def test_speaking_twice_changes_nothing(language, caption):
    once = speak(caption, language).text
    assume(not re.search(r"\b[A-Z]\. [A-Z]", once))  # may be taken for initials, as in "J. B. Priestley"
    assert speak(once, language).text == once
