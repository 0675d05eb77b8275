"""Files of each format: read and written again they say the same, byte for byte if they were canonical."""
# ruff: noqa: E501 - files are quoted as they are written

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from subtitle_cases import ass_files, srt_files, vtt_files

from vgenflow.subtitles import FORMATS, BadSubtitles, ass, convert, read, srt, texts, vtt

ROOMS = {"srt": srt, "vtt": vtt, "ass": ass}


@settings(max_examples=40, deadline=None)
@given(srt_files())
def test_a_written_srt_is_read_as_it_was(file):
    assert srt.parse(srt.write(file)) == file


@settings(max_examples=40, deadline=None)
@given(vtt_files())
def test_a_written_vtt_is_read_as_it_was(file):
    assert vtt.parse(vtt.write(file)) == file


@settings(max_examples=40, deadline=None)
@given(ass_files())
def test_a_written_ass_is_read_as_it_was(file):
    assert ass.parse(ass.write(file)) == file


PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r", "\ufeff", "1", "2", " ", "text", "你好", "WEBVTT", "NOTE", "STYLE", "<b>", "</i>",
        "{\\an8}", "{\\k20}", "{", "}", "\\N", "<00:00:01.000>", "-->", "00:00:01,000 --> 00:00:02,000", "0:01.5",
        "00:01.000 --> 00:02.000 line:0", "[Script Info]", "[Events]", "Format: Start, End, Text", "Style: a,b",
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,hi", "Dialogue: 0:00:01.00,0:00:02.00,hi", ",", "&amp;",
        "00:00:05,000 --> 00:00:04,000", "-00:00:01,000 --> 00:00:02,000", "\0", "\u2028", "[Fonts]", ";", "<v Ann>",
    ]
)  # fmt: skip


def parsed(room, text):
    """The file in a text, or why it is none."""
    try:
        return room.parse(text)
    except BadSubtitles as error:
        return error


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=60, deadline=None)
@given(parts=st.lists(PIECES, max_size=30), headed=st.booleans())
def test_anything_is_read_or_refused_and_its_form_is_settled_at_once(format_, parts, headed):
    heads = {"srt": "1\n00:00:01,000 --> 00:00:02,000\n", "vtt": "WEBVTT\n\n", "ass": "[Events]\n"}
    text = (heads[format_] if headed else "") + "".join(parts)
    room = ROOMS[format_]
    file = parsed(room, text)
    if isinstance(file, BadSubtitles):
        assert 1 <= file.line <= text.count("\n") + text.count("\r") + 2
        assert file.sentence.startswith(f"Line {file.line}: ")
        return
    written = room.write(file)
    assert room.write(room.parse(written)) == written
    for other in FORMATS:
        convert(text, other, format_)


CANONICAL = {
    "srt": (
        "1\n00:00:01,000 --> 00:00:02,500\n<i>One</i>\ntwo\n\n"
        '2\n00:00:02,500 --> 00:00:03,000 X1:1 X2:2 Y1:3 Y2:4\n{\\an8}<font color="#ff0000">Red</font>\n'
    ),
    "vtt": (
        "WEBVTT - A talk\nKind: captions\nLanguage: en\n\nSTYLE\n::cue(.loud) { color: red }\n\n"
        "REGION\nid:fred\nwidth:40%\n\nNOTE\nTwo lines\nof remarks\n\nfirst\n"
        "00:00:01.000 --> 00:00:02.500 line:0 position:20%,line-left align:left region:fred\n"
        "<v.loud Roger>Hello <00:00:01.500><i>there</i> &amp; you\n<ruby>漢<rt>kan</rt></ruby>\n\n"
        "01:00:00.000 --> 01:00:01.000\n- Second\n"
    ),
    "ass": (
        "[Script Info]\n; By hand\nTitle: A talk\nScriptType: v4.00+\nPlayResX: 640\nPlayResY: 360\n\n"
        "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold, Alignment\n"
        "Style: Default,Noto Sans,20,&H00FFFFFF,0,2\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        "; a remark\nComment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,a remark, too\n"
        "Dialogue: 3,0:00:01.00,0:00:04.00,Default,Ann,0000,0000,0010,,{\\an8\\k50}Hel{\\kf20}lo {\\t(0,9,\\fs3)}x\\Ny, z\n\n"
        "[Fonts]\nfontname: x.ttf\n[#]!!]\n\n[Aegisub Extradata]\nData: 1,x,y\n"
    ),
}


@pytest.mark.parametrize("format_", FORMATS)
def test_a_canonical_file_keeps_its_bytes(format_):
    assert convert(CANONICAL[format_], format_) == (CANONICAL[format_], ())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_marks_and_line_ends_of_other_systems_change_nothing(format_, ends):
    text = "\ufeff" + CANONICAL[format_].replace("\n", ends)
    assert convert(text, format_)[0] == CANONICAL[format_]


SLOPPY = [
    ("00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:02,000 --> 00:00:03,000\nTwo", 2, "numbers missing"),
    ("1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo", 2, "blank line missing"),
    ("\n\n1\n\n\n00:00:01,000 --> 00:00:02,000\nOne\n\n\n\n2\n0:0:2.0 --> 00:00:03.5\nTwo", None, "too many"),
    ("1\n00:01.5 --> 00:02\nOne\n\n2\n00:02 -> 00:03,1\nTwo", 2, "hours missing, points, a short arrow"),
    (
        "1\n00: 00: 01, 000 --> 00: 00: 02, 000\nOne\n\n2\n00:00:02:000 --> 00:00:03:000\nTwo",
        2,
        "spaces, colons",
    ),
    (
        "5\n00:00:01,000 --> 00:00:02,000\nOne\n\n5\n00:00:00,500 --> 00:00:03,000\nTwo",
        2,
        "overlap, disorder",
    ),
]


@pytest.mark.parametrize(("text", "cues", "what"), SLOPPY)
def test_what_people_and_tools_write_by_mistake_is_read(text, cues, what):
    if cues is None:
        with pytest.raises(BadSubtitles, match="before the first times"):
            srt.parse(text)
        return
    track, _ = read(text, "srt")
    assert [cue.text for cue in track.cues] == ["One", "Two"], what


def test_a_number_alone_is_text_where_it_is_not_the_next():
    file = srt.parse(
        "1\n00:00:01,000 --> 00:00:02,000\nIn the year\n1984\n00:00:02,000 --> 00:00:03,000\nit rained\n"
    )
    assert file.cues[0].lines == ("In the year", "1984")
    assert file.cues[1].number == 2


def test_blank_lines_inside_of_a_cue_stay_its_own():
    text = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n\n2\n00:00:02,000 --> 00:00:03,000\nThree\n"
    file = srt.parse(text)
    assert file.cues[0].lines == ("One", "", "two")
    assert "One\n \ntwo\n" in srt.write(file)


WRONG = [
    ("srt", "1\n00:00:05,000 --> 00:00:04,000\nx", 2, "subtitles.time"),
    ("srt", "1\n-00:00:01,000 --> 00:00:04,000\nx", 2, "subtitles.time"),
    ("srt", "1\n00:00:01,000 --> \nx", 2, "subtitles.time"),
    ("srt", "1\n00:99:01,000 --> 00:99:02,000\nx", 2, "subtitles.time"),
    ("srt", "1\n9999:00:01,000 --> 9999:00:02,000\nx", 2, "subtitles.time"),
    ("srt", "\nhello\n\n1\n00:00:01,000 --> 00:00:02,000\nx", 2, "subtitles.invalid"),
    ("vtt", "WEBVT\n", 1, "subtitles.invalid"),
    ("vtt", "WEBVTT\n\n00:01.000 --> 00:02\n00:03.000 --> 00:0x.000\ny", 4, "subtitles.time"),
    ("vtt", "WEBVTT\n\na --> b\ny", 3, "subtitles.invalid"),
    ("ass", "hello\n[Events]", 1, "subtitles.invalid"),
    ("ass", "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,x", 2, "subtitles.invalid"),
    ("ass", "[Events]\nFormat: Start, Text, End", 2, "subtitles.invalid"),
    ("ass", "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:02.00,0:00:01.00,x", 3, "subtitles.time"),
    ("ass", "[Events]\nFormat: Start, End, Text\nDialogue: soon,0:00:01.00,x", 3, "subtitles.time"),
]


@pytest.mark.parametrize(("format_", "text", "line", "code"), WRONG)
def test_what_is_wrong_is_told_with_its_line(format_, text, line, code):
    with pytest.raises(BadSubtitles) as caught:
        ROOMS[format_].parse(text)
    assert (caught.value.line, caught.value.code) == (line, code)


@pytest.mark.parametrize("text", ["", "Once upon a time.", "{}", "<html>", "[Section]", "1\n2\n3"])
def test_other_texts_are_no_subtitles(text):
    with pytest.raises(BadSubtitles) as caught:
        read(text)
    assert caught.value.code == "subtitles.unknown"


def test_formats_are_told_by_their_beginning():
    for format_ in FORMATS:
        assert convert("\ufeff" + CANONICAL[format_], format_)[1] == ()


HUGE = {
    "deep tags": ("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<b>" * 10_000 + "x"),
    "open tags": ("srt", "1\n00:00:01,000 --> 00:00:02,000\n" + "<font " * 60_000),
    "open braces": ("ass", "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,," + "{\\t(" * 60_000),
    "brackets": ("ass", "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,,{" + "\\t(" * 60_000 + "}"),
    "spaces": ("srt", "1\n" + " " * 300_000 + "-->" + " " * 300_000),
    "digits": ("srt", "1\n" + "0" * 300_000 + ":00 --> 1\nx"),
    "arrows": ("vtt", "WEBVTT\n\n" + "-->" * 100_000),
    "lines": ("vtt", "WEBVTT\n\n" + "NOTE x\n\n" * 5_000),
    "rules": ("vtt", "WEBVTT\n\nSTYLE\n" + "::cue(.a){" * 30_000),
    "syllables": (
        "ass",
        "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,," + "{\\k999999999}a" * 8_000,
    ),
}


@pytest.mark.parametrize("name", HUGE)
def test_hostile_files_are_done_with_quickly(name):
    format_, text = HUGE[name]
    file = parsed(ROOMS[format_], text)
    if isinstance(file, BadSubtitles):
        assert len(file.sentence) < 300
        return
    for to in FORMATS:
        written, _ = convert(text, to, format_)
        assert convert(written, to, to)[0] == written


def test_more_cues_than_may_be_are_refused(monkeypatch):
    monkeypatch.setattr(texts, "MOST_CUES", 100)
    for format_, text in (
        ("srt", "00:01 --> 00:02\n" * 101),
        ("vtt", "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n" * 101),
        ("ass", "[Events]\nFormat: Start, End, Text\n" + "Dialogue: 0:00:01.00,0:00:02.00,x\n" * 101),
    ):
        with pytest.raises(BadSubtitles) as caught:
            ROOMS[format_].parse(text)
        assert caught.value.code == "subtitles.too_large"
