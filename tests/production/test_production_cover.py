"""The cover beside a video: of the kind asked for, as large as lists of videos want it."""

import cv2
import numpy as np
import pytest

from tests.support.drawn import style
from vgenflow.kit.time import Rate
from vgenflow.production.cover import cover_picture, settled_frames
from vgenflow.story.cover import Cover, chosen
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
