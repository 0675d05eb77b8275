"""Tracks: what goes from one format to another, and what is told to be lost."""
# ruff: noqa: E501 - files are quoted as they are written

from itertools import pairwise

import pytest
from hypothesis import given, settings
from subtitle_cases import tracks

from vgenflow.subtitles import FORMATS, Cue, Look, Place, Run, Track, convert, read, write
from vgenflow.subtitles.track import heard, normal


def codes(losses) -> set[str]:
    return {loss.code for loss in losses}


@settings(max_examples=40, deadline=None)
@given(tracks())
def test_a_webvtt_file_carries_all_of_a_track(track):
    text, losses = write(track, "vtt")
    assert losses == ()
    assert read(text, "vtt") == (track, ())


@settings(max_examples=40, deadline=None)
@given(tracks(step=10))
def test_an_ass_file_carries_all_of_a_track_to_the_hundredth(track):
    text, losses = write(track, "ass")
    assert losses == ()
    found, unread = read(text, "ass")
    assert codes(unread) <= {"lost.styles"}
    assert list(found.cues) == sorted(track.cues, key=lambda cue: (cue.start, cue.end))


@settings(max_examples=40, deadline=None)
@given(tracks(voices=False))
def test_a_subrip_file_carries_times_lines_and_looks_or_tells(track):
    text, losses = write(track, "srt")
    found, _ = read(text, "srt")
    assert [(cue.start, cue.end) for cue in found.cues] == [(cue.start, cue.end) for cue in track.cues]
    if not codes(losses) & {"lost.looks", "lost.markup", "lost.places", "lost.word_times"}:
        plain = [normal(cue.lines, cue.start, cue.end) for cue in track.cues]
        assert [cue.lines for cue in found.cues] == plain
        assert [cue.place for cue in found.cues] == [cue.place for cue in track.cues]


@settings(max_examples=40, deadline=None)
@given(tracks())
def test_the_normal_form_is_its_own(track):
    for cue in track.cues:
        assert normal(cue.lines, cue.start, cue.end) == cue.lines


SPOKEN = Track(
    (
        Cue(
            1_000,
            3_000,
            (
                (Run("Night "), Run("trains", Look(italic=True), 1_400)),
                (Run("", at=1_800), Run("return", Look(color="#ff0000"), 2_000), Run("", at=2_600)),
            ),
            Place("top", "left"),
        ),
    )
)


def test_word_times_go_from_webvtt_to_karaoke_and_back():
    vtt, none = write(SPOKEN, "vtt")
    assert none == ()
    assert "Night <i><00:00:01.400>trains</i>\n<00:00:01.800><c.red><00:00:02.000>return</c>" in vtt
    ass, _ = convert(vtt, "ass")
    assert "{\\an7}{\\k40}Night {\\k40\\i1}trains\\N{\\k20}{\\k60\\i0\\c&H0000FF&}return{\\k40}" in ass
    back, losses = convert(ass, "vtt")
    assert back == vtt.replace("WEBVTT\n", "WEBVTT - Captions\n")
    assert codes(losses) == {"lost.styles"}


def test_words_are_heard_at_their_times():
    assert heard(SPOKEN.cues[0]) == (
        ("Night ", 1_000, 1_400),
        ("trains\n", 1_400, 1_800),
        ("return", 2_000, 2_600),
    )
    plain = Cue(0, 900, ((Run("One"),), (Run("two", Look(bold=True)),)))
    assert heard(plain) == (("One\ntwo", 0, 900),)


CONVERTED = [
    ("{\\i1}so{\\i0} {\\b1}it{\\b0} {\\u1}is{\\u0}", "<i>so</i> <b>it</b> <u>is</u>", "<i>so</i> <b>it</b> <u>is</u>"),
    ("{\\c&H00FFFF&}warm{\\c} one", '<font color="#ffff00">warm</font> one', "<c.yellow>warm</c> one"),
    ("{\\1c&HFF8800&}odd{\\r} one", '<font color="#0088ff">odd</font> one', "<c.c0088ff>odd</c> one"),
    ("one\\Ntwo\\nthree", "one\ntwo\nthree", "one\ntwo\nthree"),
    ("a < b & c \\{x\\}", "a < b & c {x}", "a &lt; b &amp; c {x}"),
    ("{\\an8}above", "{\\an8}above", "above"),
]  # fmt: skip


@pytest.mark.parametrize(("ass", "srt", "vtt"), CONVERTED)
def test_looks_are_the_same_in_all_formats(ass, srt, vtt):
    text = f"[Script Info]\nPlayResX: 640\nPlayResY: 360\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,{ass}\n"
    assert convert(text, "srt")[0].split("\n", 2)[2].rstrip("\n") == srt
    assert convert(text, "vtt")[0].rstrip("\n").split(".000", 2)[2].split("\n", 1)[1] == vtt


PLACES = [
    ("{\\an7}", "line:0 align:left"),
    ("{\\an5}", "line:50%,center"),
    ("{\\an3}", "align:right"),
    ("{\\pos(320,90)}", "line:25%,end position:50%,center"),
    ("{\\an4\\pos(64,180)}", "line:50%,center position:10%,line-left align:left"),
]


@pytest.mark.parametrize(("tags", "settings_"), PLACES)
def test_places_are_the_same_in_ass_and_webvtt(tags, settings_):
    text = f"[Script Info]\nPlayResX: 640\nPlayResY: 360\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,{tags}x\n"
    vtt, losses = convert(text, "vtt")
    assert f"00:00:02.000 {settings_}\n" in vtt
    assert losses == ()
    place = read(text)[0].cues[0].place
    assert read(vtt)[0].cues[0].place == place


LOST = [
    ("vtt", "srt", "WEBVTT\n\nNOTE x\n\nn\n00:01.000 --> 00:02.000 vertical:rl\n<v A>a <00:01.500>b", {
        "lost.comments", "lost.names", "lost.vertical", "lost.voices", "lost.word_times"}),
    ("vtt", "ass", "WEBVTT\nLanguage: en\n\nREGION\nid:a\n\n00:01.000 --> 00:02.001 line:3\n<c.x><lang zh><q>a", {
        "lost.classes", "lost.file_parts", "lost.language", "lost.languages", "lost.places", "lost.times",
        "lost.unknown_tags"}),
    ("ass", "vtt", "[Fonts]\nfontname: a\n\n[Events]\nComment: 0,0:00:01.00,0:00:02.00,,,0,0,0,,x\n"
        "Dialogue: 2,0:00:01.00,0:00:02.00,,,0,0,9,Banner,{note\\fad(1,2)\\fs9\\kf9}a{\\p1}m 0 0{\\p0}", {
        "lost.comments", "lost.drawings", "lost.effects", "lost.file_parts", "lost.layers", "lost.styles"}),
    ("srt", "vtt", "1\n00:00:01,000 --> 00:00:02,000 X1:1\n<font size=3>a</font>{\\fad(1,2)}\n\nb", {
        "lost.blank_lines", "lost.effects", "lost.places", "lost.styles"}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "text", "lost"), LOST)
def test_what_is_lost_is_told(source, target, text, lost):
    _, losses = convert(text, target, source)
    assert codes(losses) == lost
    for loss in losses:
        assert loss.times >= 1
        assert loss.sentence.endswith(".")


def test_the_style_most_lines_are_in_is_plain_and_others_differ_from_it():
    text = (
        "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment\n"
        "Style: Main,Arial,40,&H0000FFFF,-1,0,2\nStyle: Thought,Arial,30,&H00FFFFFF,-1,-1,8\n\n[Events]\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,Main,,0,0,0,,one\nDialogue: 0,0:00:02.00,0:00:03.00,Main,,0,0,0,,two\n"
        "Dialogue: 0,0:00:03.00,0:00:04.00,Thought,,0,0,0,,three {\\rMain}four\n"
    )
    cues = read(text)[0].cues
    assert cues[0].lines == ((Run("one"),),)
    assert cues[2].place == Place("top", "center")
    thought = Look(italic=True, small=True, color="#ffffff")
    assert cues[2].lines == ((Run("three ", thought), Run("four")),)


def test_an_ssa_file_is_read_with_its_own_anchors():
    text = (
        "[Script Info]\nScriptType: v4.00\n\n[V4 Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold, Alignment\n"
        "Style: Default,Arial,18,65535,0,6\n\n[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, "
        "Effect, Text\nDialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,,0000,0000,0000,,up {\\a10}\n"
    )
    track, _ = read(text)
    assert track.cues[0].place == Place("middle", "center")
    assert convert(text, "ass")[0].splitlines()[-1].startswith("Dialogue: Marked=0,0:00:01.00")


def test_times_are_rounded_once_so_neighbours_still_meet():
    cues = tuple(Cue(at, at + 333, ((Run("x"),),)) for at in range(0, 33_300, 333))
    text, losses = write(Track(cues), "ass")
    assert codes(losses) == {"lost.times"}
    found = read(text)[0].cues
    assert all(before.end == after.start for before, after in pairwise(found))
    assert all(abs(a.start - b.start) <= 5 for a, b in zip(cues, found, strict=True))


def test_every_format_says_nothing_of_nothing():
    for format_ in FORMATS:
        text, _ = write(Track(()), format_)
        assert read(text, format_)[0].cues == ()
