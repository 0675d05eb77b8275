"""Repeats: pictures that stand are encoded once, and a decoder shows exactly what it would show of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.engine.encode import repeats
from vgenflow.engine.encode.segment import Segment
from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.raster.planes import Planes
from vgenflow.kit.time import Rate


def decoded(segment: Segment) -> list[tuple[int, np.ndarray]]:
    """What a decoder shows: time and picture."""
    codec = av.CodecContext.create("h264", "r")
    codec.extradata = segment.header
    frames = []
    for packet in segment.packets:
        given = av.Packet(packet.data)
        given.pts = packet.pts
        frames += codec.decode(given)
    frames += codec.decode(None)
    return [(frame.pts, frame.to_ndarray(format="yuv420p")) for frame in frames]


def painted(number: int, planes: Planes, rng: np.random.Generator) -> None:
    """Another picture: a bar moves, and now and then all of it changes."""
    if number % 9 == 0:
        planes.y[:] = rng.integers(0, 255, planes.y.shape)
    left = int(rng.integers(0, planes.width - 8))
    planes.y[8:24, left : left + 8] = rng.integers(0, 255)
    planes.u[4:12, left // 2 : left // 2 + 4] = rng.integers(0, 255)


def checked(
    size: tuple[int, int], profile: str, stands: list[int], seed: int = 0
) -> tuple[Segment, list[int], Segment]:
    """The frames shown are those of the encoded pictures, each as long as it stands.

    What x264 made, how long each of its pictures stands, and the finished segment.
    """
    encoder = VideoEncoder(VideoFormat(*size, Rate(30), profile))
    planes, rng = Planes(*size), np.random.default_rng(seed)
    for number, frames in enumerate(stands):
        painted(number, planes, rng)
        encoder.add(planes, frames)
    with noted() as seen:
        made = encoder.finish()
    encoded, each = seen[0]
    assert sum(each) == sum(stands)
    pictures, frames = decoded(encoded), decoded(made)
    assert len(pictures) == len(each)
    assert [time for time, _ in frames] == list(range(sum(stands)))
    starts = [0, *accumulate(each)]
    for (_, picture), start, end in zip(pictures, starts, starts[1:], strict=False):
        assert all(np.array_equal(picture, shown) for _, shown in frames[start:end])
    # decoded n - 2 frames after the start at the latest, as the joiner assumes
    assert all(packet.pts >= place - 2 for place, packet in enumerate(made.packets))
    return encoded, each, made


@contextmanager
def noted() -> Iterator[list[tuple[Segment, list[int]]]]:
    """What x264 makes meanwhile, before repeats are put in, and how long each picture stands."""
    seen = []

    def note(segment, shown):
        seen.append((segment, list(shown)))
        return repeats.with_repeats(segment, shown)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vgenflow.engine.encode.video.with_repeats", note)
        yield seen


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from([1, 1, 1, 2, 3, 7, 11, 12, 40]), min_size=1, max_size=40),
    st.sampled_from(["final", "draft"]),
    st.integers(0, 99),
)
def test_a_decoder_shows_each_picture_as_long_as_it_stands(stands, profile, seed):
    checked((128, 96), profile, stands, seed)


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (1920, 1080)])
def test_at_the_sizes_of_videos(size):
    checked(size, "final", [1, 5, 1, 1, 9, 1, 1, 1, 30, 1, 2])


def test_past_a_second_keyframe():
    encoded, _, _ = checked((128, 96), "final", [1, 4] * 150)
    assert sum(packet.keyframe for packet in encoded.packets) > 1


def test_a_skip_takes_less_than_eighty_bytes():
    encoded, _, made = checked((1920, 1080), "final", [1, 8, 1])
    more = sum(len(p.data) for p in made.packets) - sum(len(p.data) for p in encoded.packets)
    assert len(made.packets) - len(encoded.packets) == 7
    assert more < 7 * 80


def test_pictures_that_move_are_left_alone():
    encoded, _, made = checked((128, 96), "final", [1] * 12)
    assert made is encoded


def test_parameters_of_another_encoder_are_refused():
    encoded, each, _ = checked((128, 96), "final", [1, 3])
    main = bytearray(encoded.header)
    main[5] = 77  # the Main profile
    with pytest.raises(ValueError, match="set up otherwise"):
        repeats.with_repeats(Segment(bytes(main), encoded.packets), each)
