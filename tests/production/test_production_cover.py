"""The cover beside a video: of the kind asked for, as large as lists of videos want it."""

import cv2
import numpy as np
import pytest

from tests.support.drawn import style
from vgenflow.kit.time import Rate
from vgenflow.production.cover import cover_picture, settled_frames
from vgenflow.production.request import Options
from vgenflow.production.standing import standing
from vgenflow.story.cover import Cover, CoverFrame, chosen, frame_of
from vgenflow.story.timeline import Clip, Join, Timeline

COVERS = tuple(
    Cover(kind=kind, headline=kind, score=score, reason="So it is.")
    for kind, score in (("number", 0.8), ("title", 0.5))
)


def video(width, height):
    clips = (
        Clip(id="s1", layout="title", props={}, start=0, frames=90),
        Clip(id="s2", layout="end", props={}, start=80, frames=60),
    )
    return Timeline(
        title="A title", language="en", rate=Rate(30), width=width, height=height, seed=1, style=style(),
        clips=clips, joins=(Join(kind="page", frames=10),),
    )  # fmt: skip


def test_the_best_unless_another_kind_is_wanted():
    assert chosen(COVERS, "auto") is COVERS[0]
    assert chosen(COVERS, "title") is COVERS[1]
    assert chosen(COVERS, "picture") is None


@pytest.mark.parametrize(
    ("size", "made"),
    [
        ((1920, 1080), (1280, 720)),
        ((1080, 1920), (1080, 1920)),
        ((1080, 1350), (1080, 1350)),
        ((640, 360), (640, 360)),
    ],
)
def test_the_size_that_lists_of_videos_want(size, made):
    seen = []

    def still(timeline, frame, width):
        seen.append((timeline.clips[0].props["headline"], frame, timeline.frames))
        return np.zeros((round(width * size[1] / size[0]), width, 3), np.uint8)

    data = cover_picture(COVERS[0], video(*size), still)
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert (picture.shape[1], picture.shape[0]) == made
    assert seen == [("number", 179, 180)]


def test_a_frame_of_each_scene_before_it_leaves():
    first, last = settled_frames(video(1920, 1080))
    assert 0 < first < 80
    assert 80 < last < 140


@pytest.mark.parametrize(
    ("place", "frame"),
    [(("s1", 0), 0), (("s1", 1500), 45), (("s2", 500), 95), (("s2", 60_000), 139), (("gone", 0), None)],
)
def test_a_moment_of_a_scene_is_a_frame_of_the_video(place, frame):
    assert frame_of(CoverFrame(scene=place[0], ms=place[1]), video(1920, 1080)) == frame


def test_every_frame_can_be_told_by_its_scene_and_milliseconds():
    film = video(1920, 1080)
    for at in range(80):
        assert frame_of(CoverFrame(scene="s1", ms=round(at * 1000 / 30)), film) == at


def test_a_frame_that_was_chosen_stands_for_the_video_while_its_scene_is_there():
    film, told = video(1920, 1080), []
    chosen_frame = Options(cover="title", cover_frame=CoverFrame(scene="s1", ms=1000))
    assert standing(chosen_frame, film, pytest.fail) == (film, 30)
    gone = chosen_frame.model_copy(update={"cover_frame": CoverFrame(scene="s9", ms=0)})
    shown, frame = standing(gone, film, lambda: COVERS, lambda code, _: told.append(code))
    assert (shown.clips[0].props["headline"], frame, told) == ("title", 179, ["cover.frame"])
