"""A preview's stream: what a player gets, wherever it begins."""

import threading
import time
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from tests.engine_preview.preview_parts import played, talking
from tests.support.engine_parts import ASSETS, PHOTO, Assets, font
from tests.support.engine_scenes import LAYOUTS, RATE, timeline
from vgenflow.engine import Previews
from vgenflow.engine.audio import UnreadableSound, mix
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import at_short_side
from vgenflow.engine.raster.errors import BadPicture
from vgenflow.engine.segments.plan import BadTimeline
from vgenflow.engine.segments.scenes import BadProps
from vgenflow.kit.time import Rate
from vgenflow.story.assets import MissingAsset
from vgenflow.story.timeline import Clip, Join

RATES = [Rate(24), Rate(30000, 1001), Rate(60)]
JOINS = (Join(kind="page", frames=8), Join(kind="fade", frames=6))


def film(rate=RATE):
    return talking(("rising", 30), ("zooming", 24), ("rising", 20), joins=JOINS, rate=rate)


def opened(made, assets, short_side=72):
    return Previews(assets, layouts=LAYOUTS).open(made, short_side=short_side)


def stream(preview, start=0):
    return preview.init + b"".join(fragment.data for fragment in preview.fragments(start))


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_a_stream_is_the_whole_film_with_exact_times(rate):
    made, assets = film(rate)
    result = played(stream(opened(made, assets)))
    frames = range(made.frames)
    assert result.video.unit == Fraction(1, rate.num)
    assert result.video.pts == result.video.dts == [rate.den * frame for frame in frames]
    assert set(result.video.durations) == {rate.den}
    length = rate.sample_of(made.frames)
    assert result.sound.pts == result.sound.dts == list(range(0, length, 1024))
    assert sum(result.sound.durations) == length
    assert result.sound.unit == Fraction(1, 48_000)


def test_fragments_begin_with_a_keyframe_and_follow_each_other():
    made, assets = talking(("rising", 100))
    preview = opened(made, assets)
    found = list(preview.fragments(7))
    assert [(fragment.start, fragment.frames) for fragment in found] == [
        (7, 8),
        (15, 15),
        (30, 30),
        (60, 30),
        (90, 10),
    ]
    result = played(preview.init + b"".join(fragment.data for fragment in found))
    starts = [pts for pts, key in zip(result.video.pts, result.video.keyframes, strict=True) if key]
    assert starts == [fragment.start for fragment in found]
    for fragment in found:
        alone = played(preview.init + fragment.data)
        assert alone.video.pts == list(range(fragment.start, fragment.start + fragment.frames))
        assert len(alone.pictures) == fragment.frames


@pytest.mark.parametrize("start", [0, 1, 13, 26, 29, 53, 59])
def test_a_stream_shows_and_sounds_what_the_film_does_from_any_frame_on(start):
    made, assets = film()
    result = played(stream(opened(made, assets), start))
    assert result.video.pts == list(range(start, made.frames))
    size = at_short_side(made.width, made.height, 72)
    expected = Projector(assets, LAYOUTS).frames(made, size, start)
    for shown, buffer in zip(result.pictures, expected, strict=True):
        assert np.abs(shown.astype(int) - buffer[:72]).mean() < 1.5
    begun, at = result.sound.pts[0], made.rate.sample_of(start)
    assert at - 2048 < begun <= at
    master = mix(made, assets)
    heard = result.samples[:, at - begun :] if start else result.samples[:, 1024:]
    wanted = master.block(at if start else 1024, heard.shape[1]).T
    # what the encoder leaves out is noise far below; a shift of one sample would be as loud as the sound
    assert np.sqrt(np.mean((heard - wanted) ** 2)) < 0.25 * np.sqrt(np.mean(wanted**2)) + 1e-4


def test_sound_has_no_gap_where_fragments_meet():
    made, assets = talking(("rising", 100), seconds=3)
    result = played(stream(opened(made, assets), 5))
    assert {after - before for before, after in pairwise(result.sound.pts)} == {1024}
    assert result.sound.durations[:-1] == [1024] * (len(result.sound.pts) - 1)


def test_one_initialisation_segment_a_size_and_rate():
    made, assets = film()
    other = timeline(("zooming", 12))
    previews = Previews(assets, layouts=LAYOUTS)
    assert previews.open(made, short_side=72).init == previews.open(other, short_side=73).init
    assert previews.open(made, short_side=72).init != previews.open(made, short_side=90).init
    assert previews.open(made, short_side=72).init != previews.open(film(Rate(25))[0], short_side=72).init


def test_the_media_type_names_the_codecs_of_the_initialisation_segment():
    made, assets = film()
    preview = opened(made, assets)
    sps = preview.init[preview.init.index(b"\x67\x64") + 1 :][:3]
    assert preview.media_type == f'video/mp4; codecs="avc1.{sps.hex().upper()}, mp4a.40.2"'
    assert preview.media_type.startswith('video/mp4; codecs="avc1.6400')


def test_bytes_are_the_same_cold_or_warm_or_drawn_in_turns():
    made, assets = film()
    cold = stream(opened(made, assets), 11)
    previews = Previews(assets, layouts=LAYOUTS)
    preview = previews.open(made, short_side=72)
    assert stream(preview, 11) == cold
    other = previews.open(made, short_side=90).fragments()
    turns = b""
    for fragment in preview.fragments(11):
        turns += fragment.data
        next(other, None)
    assert preview.init + turns == cold


@pytest.mark.parametrize("size", [(108, 192), (144, 144), (144, 180)], ids=str)
def test_every_shape_and_odd_sizes(size):
    made = timeline(("rising", 6), ("zooming", 14), width=size[0], height=size[1])
    preview = opened(made, ASSETS, short_side=71)
    assert min(preview.width, preview.height) == 70
    assert abs(preview.width / preview.height - size[0] / size[1]) < 0.02
    result = played(stream(preview))
    assert result.pictures[0].shape == (preview.height, preview.width)
    assert len(result.pictures) == made.frames
    assert not result.samples.any(), "a film without sound is silent"


def test_scenes_are_marked_where_they_come_in_and_where_they_are_alone():
    made, assets = film()
    preview = opened(made, assets)
    marks = [(mark.id, mark.enters, mark.alone) for mark in preview.scenes]
    assert marks == [("s0", 0, 0), ("s1", 22, 30), ("s2", 40, 46)]
    assert preview.seconds == 2


def test_closing_ends_the_stream_at_once_and_leaves_no_thread():
    made, assets = talking(("rising", 3000), width=640, height=360)
    preview = opened(made, assets, short_side=360)
    fragments = preview.fragments()
    next(fragments)
    results = []
    reader = threading.Thread(target=lambda: results.extend(fragments))
    reader.start()
    time.sleep(0.1)
    begun = time.monotonic()
    fragments.close()
    reader.join()
    assert time.monotonic() - begun < 0.5
    assert sum(fragment.frames for fragment in results) < 2900
    with preview.fragments(1000) as others:
        next(others)
    assert next(others, None) is None
    deadline = time.monotonic() + 2
    while encoding() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not encoding()


def encoding():
    names = ("preview-pictures", "preview-sound")
    return [thread for thread in threading.enumerate() if thread.name.startswith(names)]


def test_faults_of_the_input_have_their_own_errors():
    made, assets = film()
    preview = opened(made, assets)
    for frame in (-1, made.frames):
        with pytest.raises(BadTimeline):
            preview.fragments(frame)
        with pytest.raises(BadTimeline):
            preview.still(frame)
    with pytest.raises(MissingAsset):
        list(opened(made, Assets(font())).fragments(0))
    silent = made.model_copy(update={"voices": ()})
    broken = opened(silent, Assets(font()))
    fragments = broken.fragments(0)
    assert next(fragments).start == 0
    with pytest.raises(MissingAsset):
        list(fragments)
    bad = timeline(Clip(id="s", layout="rising", props={"words": "x"}, start=0, frames=12))
    with pytest.raises(BadProps, match="words"):
        next(opened(bad, ASSETS).fragments())


class Damaged(Assets):
    """Gives something else for one asset."""

    def __init__(self, source, digest):
        self._source, self._digest = source, digest

    def read(self, digest):
        return b"no such thing" if digest == self._digest else self._source.read(digest)


def test_damaged_assets_have_their_own_errors_and_leave_the_rest_playable():
    made, assets = film()
    preview = opened(made, Damaged(assets, PHOTO))
    with preview.fragments(0) as fragments:
        assert next(fragments).start == 0
        with pytest.raises(BadPicture):
            list(fragments)
    assert [fragment.start for fragment in preview.fragments(46)] == [46, 54]
    silent = opened(made, Damaged(assets, made.voices[0].audio))
    with pytest.raises(UnreadableSound):
        next(silent.fragments(0))
    assert silent.still(40).shape == (72, 128, 3), "stills need no sound"
