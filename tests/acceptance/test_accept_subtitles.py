"""The subtitle files, read as strictly as their formats are written."""

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

import pytest

from tests.acceptance.finished import Finished, bare

CLOCK = r"(\d\d):([0-5]\d):([0-5]\d)%s(\d{3})"
SRT_TIMES = re.compile(f"{CLOCK} --> {CLOCK}" % (",", ","))
VTT_TIMES = re.compile(f"{CLOCK} --> {CLOCK}" % (r"\.", r"\."))
WORD_TIME = re.compile(r"<\d\d:[0-5]\d:[0-5]\d\.\d{3}>")
SYLLABLE = re.compile(r"\{\\k(\d+)\}")
EVENT = re.compile(r"Dialogue: 0,(\d):(\d\d):(\d\d)\.(\d\d),(\d):(\d\d):(\d\d)\.(\d\d),Default,,0,0,0,,(.*)")
LINE_CELLS = {"en": 42, "zh": 16}


@dataclass(frozen=True)
class Cue:
    start: int
    end: int
    lines: tuple[str, ...]


def cue(times: re.Pattern[str], head: str, lines: list[str]) -> Cue:
    found = times.fullmatch(head)
    assert found, head
    numbers = [int(group) for group in found.groups()]
    start, end = (((h * 60 + m) * 60 + s) * 1000 + ms for h, m, s, ms in (numbers[:4], numbers[4:]))
    return Cue(start, end, tuple(lines))


def srt(text: str) -> list[Cue]:
    """The cues of a SubRip file."""
    cues = []
    for number, block in enumerate(text.rstrip("\n").split("\n\n"), 1):
        name, head, *lines = block.split("\n")
        assert name == str(number)
        cues.append(cue(SRT_TIMES, head, lines))
    return cues


def vtt(text: str) -> list[Cue]:
    """The cues of a WebVTT file."""
    head, *blocks = WORD_TIME.sub("", text).rstrip("\n").split("\n\n")
    assert re.fullmatch(r"WEBVTT(\n[A-Za-z]+: \S+)*", head)
    assert not re.search(r"<|&(?!amp;|lt;|gt;)", "".join(blocks))
    parts = [block.split("\n") for block in blocks]
    return [cue(VTT_TIMES, part[0], [html.unescape(line) for line in part[1:]]) for part in parts]


def read(finished: Finished, kind: str) -> list[Cue]:
    data = finished.video.with_suffix(f".{kind}").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    return {"srt": srt, "vtt": vtt}[kind](data.decode("utf-8"))


def test_both_say_the_same(finished: Finished) -> None:
    assert read(finished, "srt") == read(finished, "vtt")


def test_word_times_are_those_of_the_video(finished: Finished) -> None:
    """WebVTT and ASS light up each word in its frame: to the millisecond, and to the hundredth."""
    second = float(finished.timeline.rate.fraction)
    text = finished.video.with_suffix(".vtt").read_text()
    blocks = text.rstrip("\n").split("\n\n")[1:]
    events = EVENT.findall(finished.video.with_suffix(".ass").read_text())
    for page, block, event in zip(finished.timeline.captions, blocks, events, strict=True):
        frames = sorted({time for row in page.lines for word in row for time in (word.start, word.end)})
        wanted = [1000 * frame / second for frame in frames]
        times = [ms(found) for found in re.findall(r"<([\d:.]+)>", block)]
        assert times == sorted(set(times))
        assert all(min(abs(time - each) for each in wanted) <= 1 for time in times)
        starts = [1000 * word.start / second for row in page.lines for word in row][1:]
        assert all(min(abs(time - each) for each in times) <= 1 for time in starts)
        begin, end = (
            ((int(h) * 60 + int(m)) * 60 + int(s)) * 1000 + int(c) * 10
            for h, m, s, c in (event[:4], event[4:8])
        )
        lengths = [10 * int(length) for length in SYLLABLE.findall(event[8])]
        assert begin + sum(lengths) == end or not lengths
        lit = [begin + sum(lengths[:index]) for index in range(len(lengths))]
        assert all(min(abs(time - each) for each in lit) <= 6 for time in starts)


def ms(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return round(((int(hours) * 60 + int(minutes)) * 60 + float(seconds)) * 1000)


def test_they_say_what_was_written_in_order(finished: Finished) -> None:
    lines = [line for found in read(finished, "srt") for line in found.lines]
    written = [line.caption for line in finished.project.script.lines]
    assert bare("".join(lines)) == bare("".join(written))
    if finished.language == "en":
        assert " ".join(" ".join(lines).split()) == " ".join(" ".join(written).split())


def test_they_can_be_read(finished: Finished) -> None:
    """At most two lines of 42 letters or 16 Chinese characters; two narrow ones make a wide one."""
    for found in read(finished, "srt"):
        assert 1 <= len(found.lines) <= 2
        for line in found.lines:
            assert line == line.strip()
            assert line
            cells = sum(1.0 if east_asian_width(sign) in "WFA" else 0.5 for sign in line)
            assert (len(line) if finished.language == "en" else cells) <= LINE_CELLS[finished.language], line


def test_their_times_are_those_of_the_video(finished: Finished) -> None:
    cues = read(finished, "srt")
    second = float(finished.timeline.rate.fraction)
    assert all(found.start < found.end for found in cues)
    assert all(before.end <= after.start for before, after in pairwise(cues))
    assert cues[0].start >= 0
    assert cues[-1].end <= 1000 * finished.timeline.frames / second
    pages = [(1000 * page.start / second, 1000 * page.end / second) for page in finished.timeline.captions]
    for found, page in zip(cues, pages, strict=True):
        assert (found.start, found.end) == pytest.approx(page, abs=1)
