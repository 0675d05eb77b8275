"""Written form to spoken form, case by case."""

from pathlib import Path

import pytest

from vgenflow.stages.writing import speak

HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    """The cases of a table beside this file."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" => ")) for line in lines if line and not line.startswith("# ")]


@pytest.mark.parametrize(("caption", "spoken"), cases("spoken_en.txt"))
def test_english(caption, spoken):
    assert speak(caption, "en").text == spoken


@pytest.mark.parametrize(("caption", "spoken"), cases("spoken_zh.txt"))
def test_chinese(caption, spoken):
    assert speak(caption, "zh").text == spoken


def linked(caption: str, language: str) -> list[tuple[str, str]]:
    spoken = speak(caption, language)
    return [
        (caption[a.caption_start : a.caption_end], spoken.text[a.spoken_start : a.spoken_end])
        for a in spoken.links
    ]


def test_an_amount_of_two_words_is_one_link():
    assert linked("It cost $5 million, sadly.", "en") == [
        ("It", "It"),
        ("cost", "cost"),
        ("$5 million,", "five million dollars,"),
        ("sadly.", "sadly."),
    ]


def test_a_lone_dash_and_an_emoji_belong_to_the_word_before():
    assert linked("Stop — now 😀", "en") == [("Stop —", "Stop,"), ("now 😀", "now.")]


def test_words_joined_by_a_dash_are_two_links():
    assert linked("really—yes", "en") == [("really—", "really,"), ("yes", "yes.")]


def test_an_opening_bracket_belongs_to_the_word_after():
    assert linked("go (now)", "en") == [("go", "go,"), ("(now)", "now.")]


def test_chinese_links_are_words_with_their_marks():
    assert linked("“研究人员”发现，2024年", "zh") == [
        ("“研究", "研究"),
        ("人员”", "人员"),
        ("发现，", "发现，"),
        ("2024", "二零二四"),
        ("年", "年。"),
    ]


@pytest.mark.parametrize("caption", ["", " ", "—", "😀", "...", "()", "\u200b"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_to_say(caption, language):
    spoken = speak(caption, language)
    assert spoken.text == ""
    assert spoken.links == ()
