import pytest
from hypothesis import given

from tests.support.drawn import WILD
from vgenflow.engine.type.script import clean, clusters, is_han


@pytest.mark.parametrize(
    "whole",
    ["👩‍👩‍👧‍👦", "🇨🇳", "👍🏽", "❤️", "1️⃣", "é".replace("é", "e\u0301"), "🏴\U000e0067\U000e0062\U000e007f"],
)
def test_what_belongs_together_stays_together(whole):
    assert clusters(f"a{whole}b") == ["a", whole, "b"]


def test_two_flags_are_two():
    assert clusters("🇨🇳🇩🇪") == ["🇨🇳", "🇩🇪"]


@given(WILD)
def test_clusters_lose_nothing(text):
    assert "".join(clusters(text)) == text


@given(WILD)
def test_cleaning_is_done_once(text):
    once = clean(text)
    assert clean(once) == once
    assert "  " not in once
    assert not any(char < " " for char in once)


def test_scripts():
    assert all(is_han(char) for char in "夜。「（ー〇㐀𠮷")
    assert not any(is_han(char) for char in "aé1“—😀")
