"""A second language is read from subtitles with their times, or from a text of one line a sentence."""

import pytest

from vgenflow.stages.importing import read_second
from vgenflow.stages.importing.errors import BadCaptions, NothingFound, UnsupportedFormat
from vgenflow.stages.importing.second import task


def read(data: bytes):
    return read_second(data, lambda name, payload: task(payload))


def test_subtitles_keep_their_times():
    text = (
        "1\n00:00:01,000 --> 00:00:02,500\n<i>夜行列车</i>\n回来了。\n\n2\n00:00:03,000 --> 00:00:04,000\n♪\n"
    )
    found = read(text.encode("gb18030"))
    assert (found.language, found.timed) == ("zh", True)
    first = found.texts[0]
    assert (first.start, first.end, first.text) == (1000, 2500, "夜行列车回来了。")


def test_a_text_has_a_line_a_sentence():
    found = read(b"Night trains are back.\r\n\r\nThey are full.\r\n")
    assert (found.language, found.timed) == ("en", False)
    assert [each.text for each in found.texts] == ["Night trains are back.", "They are full."]


def test_what_is_wrong_is_told():
    with pytest.raises(NothingFound):
        read(b"WEBVTT\n\n")
    with pytest.raises(BadCaptions, match="Line 2"):
        read(b"1\n00:00:05,000 --> 00:00:04,000\nx")
    with pytest.raises(UnsupportedFormat):
        read(b"%PDF-1.7")


def test_it_is_read_in_a_confined_child():
    assert read_second("夜行列车回来了。\n它们坐满了人。".encode()).language == "zh"
