"""The captions as they stand in the picture: the marker under the spoken word, at its frame."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from tests.acceptance.finished import Finished, finish
from vgenflow.engine.captions import compose_captions
from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.verify import inspect

LIT = 0.3
"""Share of the marker that is of its own colour: the word stands on the rest."""
SHIFTS = range(-4, 5)
"""Frames by which pictures and captions might be out of step."""


def markers(video: Finished) -> Mapping[int, Rect]:
    """Where the composition puts the marker, by frame."""
    captions = compose_captions(video.timeline, video.assets)
    light = video.timeline.style.day.light
    found = {}
    for frame in range(video.timeline.frames):
        boxes = [node.rect for node in captions.at(frame) if isinstance(node, Box) and node.color == light]
        if boxes:
            [found[frame]] = boxes
    return found


def lit(frame: av.VideoFrame, light: tuple[float, float]) -> NDArray[np.bool_]:
    """Which of a frame's chroma samples have the colour of the marker."""
    planes = [
        np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[:, : frame.width // 2].astype(np.float32)
        for plane in frame.planes[1:]
    ]
    return np.hypot(planes[0] - light[0], planes[1] - light[1]) < 0.4 * np.hypot(
        light[0] - 128, light[1] - 128
    )


def chroma(color: str) -> tuple[float, float]:
    """Cb and Cr of a colour in limited BT.709 (ITU-R BT.709-6, 3.2 to 3.4)."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748


def share_inside(mask: NDArray[np.bool_], place: Rect) -> float:
    """How much of a rectangle, in pixels of the picture, is lit."""
    top, left = max(round(place.y / 2), 0), max(round(place.x / 2), 0)
    inside = mask[top : round((place.y + place.h) / 2), left : round((place.x + place.w) / 2)]
    return float(inside.mean()) if inside.size else 0.0


def shares(video: Finished, places: Mapping[int, Rect], shifts: Sequence[int]) -> Mapping[int, NDArray]:
    """For each shift, the lit share of the place that each captioned frame had so many frames later."""
    light = chroma(video.timeline.style.day.light)
    found: dict[int, list[float]] = {shift: [] for shift in shifts}
    for index, frame in enumerate(video.frames()):
        if all(index + shift in places for shift in shifts):
            mask = lit(frame, light)
            for shift in shifts:
                found[shift].append(share_inside(mask, places[index + shift]))
    return {shift: np.array(each) for shift, each in found.items()}


def test_the_spoken_word_is_marked_in_the_picture(finished: Finished) -> None:
    measured = shares(finished, markers(finished), SHIFTS)
    assert len(measured[0]) >= finished.timeline.frames // 3
    assert np.mean(measured[0] >= LIT) >= 0.98
    best = max(SHIFTS, key=lambda shift: float(measured[shift].mean()))
    assert abs(best) <= 1, {shift: float(each.mean()) for shift, each in measured.items()}


def test_each_word_is_marked_where_it_stands_and_nowhere_else(finished: Finished) -> None:
    """Once the marker rests on a word, no other word of the page is marked."""
    captions = compose_captions(finished.timeline, finished.assets)
    light = chroma(finished.timeline.style.day.light)
    places = markers(finished)
    pages = [page for page in finished.timeline.captions if page.shown]
    ends = {row[-1].end - 1: page for page in pages for row in page.lines}
    slips = dict(zip((page.start for page in pages), captions.bounds(), strict=True))
    for index, frame in enumerate(finished.frames()):
        if index in ends:
            mask, slip, place = lit(frame, light), slips[ends[index].start], places[index]
            assert share_inside(mask, place) >= LIT, index
            rows, columns = slice(round(slip.y / 2), round((slip.y + slip.h) / 2)), np.nonzero
            _, lit_columns = columns(mask[rows, round(slip.x / 2) : round((slip.x + slip.w) / 2)])
            middle = 2 * float(np.median(lit_columns)) + slip.x
            assert abs(middle - (place.x + place.w / 2)) <= 0.25 * place.w + 3, index


def test_a_tall_silent_screen_without_captions(ferry: Finished, tmp_path: Path) -> None:
    """The same narration in another form: nothing is spoken anew, and each option shows in the file."""
    out = tmp_path / "deep" / "tall.mp4"
    options = (*ferry.options, "--aspect", "9:16", "--captions", "none", "--no-music")
    tall = finish(ferry.source, out, ferry.data, *options)
    assert tall.video == out
    assert {path.name for path in out.parent.iterdir()} == {f"tall.{kind}" for kind in KINDS}
    assert not {"import", "write", "narrate"} & tall.run.worked().keys()

    report = inspect(out)
    assert report.picture is not None
    assert report.sound is not None
    assert (report.picture.width, report.picture.height) == (240, 426)

    assert tall.timeline.music is None
    assert "music" not in {asset.kind for asset in tall.project.assets()}
    quiet = tall.sound[: tall.timeline.voices[0].at - 480]
    assert np.abs(quiet).max() < 0.001
    assert np.abs(ferry.sound[: len(quiet)]).max() > 0.001
    assert abs(report.sound.loudness + 14) <= 0.5

    places = markers(tall)
    assert len(places) > tall.timeline.frames // 3
    assert np.mean(shares(tall, places, [0])[0] >= LIT) <= 0.1
    assert out.with_suffix(".srt").read_text().count(" --> ") == len(tall.timeline.captions)


KINDS = ("mp4", "srt", "vtt", "ass", "jpg", "vgen")
