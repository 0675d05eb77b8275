"""Every shape, size and rate: exact times by packet, the level that the size needs, whole pictures.

All of them run with the slow tests; the gate takes another share of them each day.
"""

from datetime import UTC, datetime
from fractions import Fraction
from itertools import product
from typing import get_args

import av
import numpy as np
import pytest

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from vgenflow.engine import Crew, render, still
from vgenflow.engine.segments.plan import BadTimeline
from vgenflow.production.request import Fps, Options
from vgenflow.story.timeline import Join
from vgenflow.story.value import Aspect

HEIGHTS = (360, 720, 1080, 2160)
FORMATS = [
    Options(aspect=aspect, height=height, fps=fps, profile=("final", "draft")[index % 2])
    for index, (height, fps, aspect) in enumerate(product(HEIGHTS, get_args(Fps), get_args(Aspect)))
]
SHARES = 29
TODAY = FORMATS[datetime.now(UTC).toordinal() % SHARES :: SHARES]

# ITU-T H.264, table A-1: level times ten -> macroblocks a second, macroblocks a frame
LEVELS = {
    10: (1485, 99),
    11: (3000, 396),
    12: (6000, 396),
    13: (11880, 396),
    20: (11880, 396),
    21: (19800, 792),
    22: (20250, 1620),
    30: (40500, 1620),
    31: (108000, 3600),
    32: (216000, 5120),
    40: (245760, 8192),
    42: (522240, 8704),
    50: (589824, 22080),
    51: (983040, 36864),
    52: (2073600, 36864),
}


@pytest.fixture(scope="module")
def crew():
    with Crew(2) as standing:
        yield standing


def name_of(options):
    return f"{options.aspect}-{options.height}-{options.fps}-{options.profile}"


def sps_of(header):
    """The first sequence parameter set of an avcC box."""
    size = int.from_bytes(header[6:8], "big")
    return header[8 : 8 + size]


def check_format(options, path, crew):
    width, height = options.size
    film = timeline(
        ("rising", 13), ("zooming", 9), joins=(Join(kind="fade", frames=4),), rate=options.rate,
        width=width, height=height,
    )  # fmt: skip
    render(
        film, path, assets=ASSETS, segments=Segments(), layouts=LAYOUTS, workers=crew, profile=options.profile
    )
    rate = options.rate.fraction
    with av.open(str(path)) as file:
        stream, sound = file.streams.video[0], file.streams.audio[0]
        packets = [packet for packet in file.demux(stream) if packet.size]
        unit = stream.time_base
        assert sorted(packet.pts * unit for packet in packets) == [n / rate for n in range(film.frames)]
        decoded = [packet.dts for packet in packets]
        assert decoded == sorted(set(decoded))
        assert all(packet.dts <= packet.pts for packet in packets)
        assert {packet.duration * unit for packet in packets} == {1 / rate}
        assert (stream.start_time, stream.duration * unit) == (0, film.frames / rate)
        assert stream.average_rate == stream.base_rate == rate
        assert stream.frames == film.frames
        assert packets[0].is_keyframe
        assert b"vbv" not in bytes(packets[0])
        profile, _, level = sps_of(stream.codec_context.extradata)[1:4]
        assert profile == 100
        blocks = (-(-width // 16)) * (-(-height // 16))
        enough = [name for name, (speed, size) in LEVELS.items() if blocks * rate <= speed and blocks <= size]
        assert level >= min(enough)
        assert level <= 52, "what hardware plays"
        assert sound.start_time == 0
        assert abs(sound.duration * sound.time_base - film.frames / rate) < Fraction(1, 20_000)
    with av.open(str(path)) as file:
        pictures = list(file.decode(video=0))
        assert len(pictures) == film.frames
        assert {(picture.width, picture.height) for picture in pictures} == {(width, height)}
    shown = still(film, 2, assets=ASSETS, layouts=LAYOUTS).astype(int)
    off = np.abs(pictures[2].to_ndarray(format="rgb24") - shown)
    assert off.mean() < 3
    assert np.abs(off.reshape(-1, 3).mean(axis=0)).max() < 4
    assert off[-4:].mean() < 4, "no plane is displaced or cut"
    assert off[:4].mean() < 4


@pytest.mark.parametrize("options", TODAY, ids=name_of)
def test_todays_share_of_the_formats(tmp_path, options, crew):
    check_format(options, tmp_path / "film.mp4", crew)


@pytest.mark.slow
@pytest.mark.parametrize("options", [form for form in FORMATS if form not in TODAY], ids=name_of)
def test_every_format(tmp_path, options, crew):
    check_format(options, tmp_path / "film.mp4", crew)


@pytest.mark.parametrize("size", [(641, 360), (640, 361), (14, 640), (640, 0)])
def test_sizes_that_cannot_be_encoded_are_refused(tmp_path, size):
    film = timeline(("rising", 9), width=size[0], height=size[1])
    with pytest.raises(BadTimeline, match="even and at least 16"):
        render(film, tmp_path / "film.mp4", assets=ASSETS, segments=Segments(), layouts=LAYOUTS)
    assert not list(tmp_path.iterdir())
