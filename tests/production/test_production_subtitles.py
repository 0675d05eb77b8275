"""Subtitle files: exact times, written forms, nothing that a player would take for markup."""

from fractions import Fraction

import pytest
from production_fakes import STYLE

from vgenflow.kit.time import Rate
from vgenflow.production import subtitles
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Timeline
from vgenflow.subtitles import read


def timeline(rate: Rate, *pages: CaptionPage) -> Timeline:
    return Timeline(
        title="t",
        language="en",
        rate=rate,
        width=16,
        height=16,
        seed=0,
        style=STYLE,
        clips=(Clip(id="c", layout="l", props={}, start=0, frames=1_000_000),),
        joins=(),
        captions=pages,
    )


def word(text: str, space: bool = True) -> CaptionWord:
    return CaptionWord(text=text, space=space, start=0, end=1)


def test_two_lines_two_pages() -> None:
    pages = (
        CaptionPage(
            start=3, end=60, lines=((word("Prices"), word("rose")), (word("by"), word("12%.", False)))
        ),
        CaptionPage(start=60, end=108_001, lines=((word("价格", False), word("上涨", False)),)),
    )
    made = timeline(Rate(30), *pages)
    assert subtitles.srt(made) == (
        "1\n00:00:00,100 --> 00:00:02,000\nPrices rose\nby 12%.\n\n"
        "2\n00:00:02,000 --> 01:00:00,033\n价格上涨\n"
    )
    assert subtitles.vtt(made) == (
        "WEBVTT\nLanguage: en\n\n00:00:00.100 --> 00:00:02.000\nPrices rose\nby 12%.\n\n"
        "00:00:02.000 --> 01:00:00.033\n价格上涨\n"
    )


def test_markup_is_text_in_vtt() -> None:
    made = timeline(Rate(30), CaptionPage(start=0, end=30, lines=((word("a<b>"), word("&", False)),)))
    assert "a&lt;b&gt; &amp;" in subtitles.vtt(made)
    assert "a<b> &" in subtitles.srt(made)


@pytest.mark.parametrize("frame", [0, 1, 2997, 107_892])
def test_broadcast_rates_do_not_drift(frame: int) -> None:
    rate = Rate(30000, 1001)
    made = timeline(rate, CaptionPage(start=frame, end=frame + 30, lines=((word("x"),),)))
    hours, minutes, seconds = subtitles.srt(made).split("\n")[1].split(" ")[0].replace(",", ".").split(":")
    shown = int(hours) * 3600 + int(minutes) * 60 + Fraction(seconds)
    assert abs(shown - frame / rate.fraction) <= Fraction(1, 2000)


def test_no_captions_no_cues() -> None:
    assert subtitles.srt(timeline(Rate(30))) == ""
    assert subtitles.vtt(timeline(Rate(30))) == "WEBVTT\nLanguage: en\n"


def spoken(text: str, start: int, end: int, space: bool = True) -> CaptionWord:
    return CaptionWord(text=text, space=space, start=start, end=end)


BILINGUAL = CaptionPage(
    start=30,
    end=120,
    lines=((spoken("Prices", 30, 45), spoken("rose", 45, 60), spoken("fast.", 75, 90, False)),),
    second=("价格飞涨。",),
)


def test_words_light_up_in_their_time_and_a_second_language_stands_below() -> None:
    made = timeline(Rate(30), BILINGUAL)
    assert subtitles.srt(made) == "1\n00:00:01,000 --> 00:00:04,000\nPrices rose fast.\n价格飞涨。\n"
    assert subtitles.vtt(made) == (
        "WEBVTT\nLanguage: en\n\nSTYLE\n::cue(.second) { font-size: 75% }\n\n"
        "00:00:01.000 --> 00:00:04.000\nPrices <00:00:01.500>rose<00:00:02.000> <00:00:02.500>fast.\n"
        "<c.second><00:00:03.000>价格飞涨。</c>\n"
    )
    event = subtitles.ass(made).rstrip("\n").rpartition("\n")[2]
    assert event == (
        "Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,"
        "{\\k50}Prices {\\k50}rose{\\k50} {\\k50}fast.\\N{\\k100\\rSecond}价格飞涨。"
    )


def test_each_language_can_have_a_file_of_its_own() -> None:
    made = timeline(Rate(30), BILINGUAL).model_copy(update={"second_language": "zh"})
    assert subtitles.srt(made, "first").split("\n", 2)[2] == "Prices rose fast.\n"
    assert subtitles.srt(made, "second").split("\n", 2)[2] == "价格飞涨。\n"
    assert subtitles.vtt(made, "second").startswith("WEBVTT\nLanguage: zh\n\n00:00:01.000")


def test_the_files_say_what_the_timeline_says() -> None:
    made = timeline(Rate(30), BILINGUAL)
    for format_, write in (("vtt", subtitles.vtt), ("ass", subtitles.ass)):
        found, _ = read(write(made), format_)
        assert found.cues == subtitles.track(made).cues
