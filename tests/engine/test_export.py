"""Rendering by worker processes: the same bytes however it is done, and clear ends."""

import os
import signal
import time
from itertools import pairwise

import av
import numpy as np
import pytest

from tests.support.engine_parts import ASSETS, FONT, Assets
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from tests.support.processes import workers
from vgenflow.engine import render, sheet, still
from vgenflow.engine.segments.crew import Crew, RenderFault, WorkerLost
from vgenflow.engine.segments.scenes import BadProps, UnknownLayout
from vgenflow.kit.errors import Cancelled
from vgenflow.kit.time import Rate
from vgenflow.story.assets import MissingAsset
from vgenflow.story.timeline import Clip, Join

FILM = timeline(
    ("rising", 30),
    ("zooming", 24),
    ("rising", 20),
    joins=(Join(kind="page", frames=8), Join(kind="fade", frames=6)),
    rate=Rate(30000, 1001),
)


STANDING = []


@pytest.fixture(scope="module", autouse=True)
def crew():
    """One crew for all tests that do not count processes."""
    with Crew(1) as standing:
        STANDING.append(standing)
        yield
    STANDING.clear()


def rendered(tmp_path, film=FILM, segments=None, **options):
    out = tmp_path / "film.mp4"
    segments = Segments() if segments is None else segments
    options = {"assets": ASSETS, "layouts": LAYOUTS, "workers": STANDING[0], **options}
    render(film, out, segments=segments, **options)
    return out.read_bytes()


def decoded(path):
    with av.open(str(path)) as file:
        return [frame.to_ndarray(format="rgb24") for frame in file.decode(video=0)]


def test_bytes_are_the_same_on_one_or_two_processes_cold_or_warm(tmp_path):
    one, two = Segments(), Segments()
    first = rendered(tmp_path, segments=one, workers=1)
    assert rendered(tmp_path, segments=two, workers=2) == first
    assert one.kept == two.kept
    written = list(one.written)
    assert rendered(tmp_path, segments=one, workers=2) == first
    assert one.written == written
    del one.kept[written[0]]
    assert rendered(tmp_path, segments=one, workers=2) == first
    assert one.written == [*written, written[0]]


def test_a_damaged_segment_is_rendered_again(tmp_path):
    segments = Segments()
    first = rendered(tmp_path, segments=segments)
    key = segments.written[0]
    segments.kept[key] = segments.kept[key][:-3]
    assert rendered(tmp_path, segments=segments) == first


def test_the_film_is_what_its_stills_show(tmp_path):
    rendered(tmp_path)
    frames = decoded(tmp_path / "film.mp4")
    assert len(frames) == FILM.frames == 60
    for index in (0, 12, 25, 33, 50, 59):
        picture = still(FILM, index, assets=ASSETS, layouts=LAYOUTS)
        assert picture.shape == (108, 192, 3)
        assert np.abs(frames[index].astype(int) - picture).mean() < 4


def test_stills_come_at_any_width():
    small = still(FILM, 20, assets=ASSETS, layouts=LAYOUTS, width=97)
    assert small.shape == (54, 96, 3)
    page = sheet(FILM, [0, 20, 40], assets=ASSETS, layouts=LAYOUTS, columns=2, width=300)
    assert page.shape[1] == 300
    assert page.std() > 10


def test_progress_counts_every_frame_once_and_never_falls(tmp_path):
    seen = []
    segments = Segments()
    rendered(tmp_path, segments=segments, workers=2, on_progress=seen.append)
    assert [step.total for step in seen] == [FILM.frames] * len(seen)
    assert seen[0].done == 0
    assert seen[-1].done == FILM.frames
    assert all(after.done >= before.done for before, after in pairwise(seen))
    seen.clear()
    rendered(tmp_path, segments=segments, on_progress=seen.append)
    assert [step.done for step in seen] == [FILM.frames]


def test_cancelling_stops_at_once_and_keeps_what_is_done(tmp_path):
    long = timeline(*[("rising", 600)] * 2, ("rising", 30), width=640, height=360)
    segments = Segments()
    asked = []

    def cancelled():
        asked.append(time.monotonic())
        return len(asked) > 12

    with pytest.raises(Cancelled):
        rendered(tmp_path, long, segments, workers=2, is_cancelled=cancelled)
    assert time.monotonic() - asked[12] < 0.5
    assert not (tmp_path / "film.mp4").exists()
    assert workers() == []


def test_a_killed_worker_is_replaced_and_its_segment_done_again(tmp_path, monkeypatch):
    expected = rendered(tmp_path)
    killed = []
    original = Crew._heard

    def heard(self):
        if not killed:
            killed.extend(workers()[:1])
            for pid in killed:
                os.kill(pid, signal.SIGKILL)
        return original(self)

    monkeypatch.setattr(Crew, "_heard", heard)
    assert rendered(tmp_path, workers=2) == expected
    assert killed


def test_workers_that_keep_dying_end_in_an_error(tmp_path, monkeypatch):
    lost = []
    original = Crew._replace

    def replace(self, worker):
        lost.append(worker.job.key)
        original(self, worker)

    monkeypatch.setattr(Crew, "_replace", replace)
    with pytest.raises(WorkerLost):
        rendered(tmp_path, clip("deadly"))
    assert len(lost) == 3
    assert len(set(lost)) == 1
    assert workers() == []


def clip(layout, **props):
    return timeline(Clip(id="s", layout=layout, props=props, start=0, frames=12))


def test_faults_of_the_input_have_their_own_errors(tmp_path):
    with pytest.raises(UnknownLayout):
        rendered(tmp_path, clip("nowhere"))
    with pytest.raises(BadProps, match="words"):
        rendered(tmp_path, clip("rising", words="many"))
    with pytest.raises(MissingAsset) as caught:
        rendered(tmp_path, clip("rising"), assets=Assets())
    assert caught.value.digest == FONT
    with pytest.raises(RenderFault) as defect:
        rendered(tmp_path, clip("broken"))
    assert "ZeroDivisionError" in defect.value.__notes__[0]
    assert not (tmp_path / "film.mp4").exists()
