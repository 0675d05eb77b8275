"""Segments are joined with exact times, in sync, and into the same bytes each time."""

from fractions import Fraction

import av
import numpy as np
import pytest

from vgenflow.engine.encode.frames import frame_of
from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.segment import DamagedSegment, Packet, Segment, pack, unpack, whole
from vgenflow.engine.encode.sound import encode_sound
from vgenflow.engine.encode.video import REORDERED, VideoEncoder, VideoFormat
from vgenflow.engine.raster import Planes
from vgenflow.kit.time import Rate

RATES = [Rate(30), Rate(25), Rate(30000, 1001), Rate(24000, 1001), Rate(60)]
LENGTHS = (20, 1, 2, 33, 5)
FLASH = 30


def segment(video, start, frames):
    """A bar that moves; frame FLASH of the video is white."""
    encoder, planes = VideoEncoder(video), Planes(video.width, video.height)
    for frame in range(start, start + frames):
        planes.fill("#FFFFFF" if frame == FLASH else "#000000", planes.area)
        planes.y[20:40, (3 * frame) % 100 : (3 * frame) % 100 + 20] = 150
        encoder.add(planes)
    return encoder.finish()


def clicking(rate, frames):
    """Silence with a click at the start of frame FLASH."""
    samples = np.zeros((rate.sample_of(frames), 2), np.float32)
    at = rate.sample_of(FLASH)
    samples[at : at + 96] = 0.9
    return encode_sound(np.split(samples, [1000, 1001, 5000]))


def written(path, rate, profile="final", title="A film", comment=""):
    video = VideoFormat(160, 90, rate, profile)
    starts = [sum(LENGTHS[:i]) for i in range(len(LENGTHS))]
    pieces = [Laid(at, unpack(pack(segment(video, at, n)))) for at, n in zip(starts, LENGTHS, strict=True)]
    write_video(path, video, pieces, [Laid(0, clicking(rate, sum(LENGTHS)))], title, comment)
    return path


@pytest.mark.parametrize("rate", RATES, ids=lambda rate: f"{rate.num}-{rate.den}")
@pytest.mark.parametrize("profile", ["final", "draft"])
def test_frames_times_and_sync_are_exact(tmp_path, rate, profile):
    path = written(tmp_path / "film.mp4", rate, profile)
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        frames = list(file.decode(stream))
        assert stream.frames == len(frames) == sum(LENGTHS)
        times = [frame.pts * stream.time_base for frame in frames]
        assert times == [Fraction(i) / rate.fraction for i in range(len(frames))]
        assert stream.codec_context.profile == "High"
        lit = [i for i, frame in enumerate(frames) if frame.to_ndarray(format="gray").mean() > 200]
        assert lit == [FLASH]
    with av.open(str(path)) as file:
        stream = file.streams.audio[0]
        assert stream.start_time == 0
        assert abs(stream.duration * stream.time_base - len(frames) / rate.fraction) < Fraction(1, 1000)
        sound = np.concatenate([frame.to_ndarray() for frame in file.decode(stream)], axis=1)
        click = int(np.argmax(np.abs(sound[0]) > 0.4))
        assert abs(click - rate.sample_of(FLASH)) <= 48


def test_the_file_is_lean_and_starts_at_once(tmp_path):
    path = written(tmp_path / "film.mp4", Rate(30), title="名前 & “title”")
    with av.open(str(path)) as file:
        kept = {
            name: value
            for name, value in file.metadata.items()
            if "brand" not in name and "version" not in name
        }
        assert kept == {"title": "名前 & “title”"}
        keyframes = [packet.pts for packet in file.demux(video=0) if packet.is_keyframe and packet.size]
        unit = file.streams.video[0].time_base
        starts = [sum(LENGTHS[:i]) for i in range(len(LENGTHS))]
        assert [pts * unit * 30 for pts in keyframes] == starts
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_segments_give_the_same_bytes(tmp_path):
    first, second = (written(tmp_path / name, Rate(30)).read_bytes() for name in ("a.mp4", "b.mp4"))
    assert first == second


def test_no_packet_is_decoded_later_than_shown():
    for profile in ("final", "draft"):
        for frames in (1, 2, 3, 40):
            packets = segment(VideoFormat(160, 90, Rate(30), profile), 0, frames).packets
            assert sorted(packet.pts for packet in packets) == list(range(frames))
            assert max(place - packet.pts for place, packet in enumerate(packets)) <= REORDERED


def test_a_failed_write_leaves_the_old_file(tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"old")
    video = VideoFormat(160, 90, Rate(30), "final")
    good = segment(video, 0, 5)
    other = Laid(0, Segment(b"other", good.packets))
    with pytest.raises(DamagedSegment):
        write_video(path, video, [other], [Laid(0, clicking(Rate(30), 40))], "x")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_any_damage_to_a_stored_segment_is_noticed():
    data = pack(Segment(b"header", (Packet(b"abc", 0, 1, True), Packet(b"", -5, 3, False))))
    assert unpack(data).packets[1].pts == -5
    for at in range(len(data)):
        damaged = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        assert not whole(damaged)
        with pytest.raises(DamagedSegment):
            unpack(damaged)
    assert not whole(data[:-1])
    assert not whole(b"")


@pytest.mark.parametrize("size", [(360, 450), (426, 240), (1080, 1350), (16, 18)])
def test_a_frame_holds_every_plane_whatever_its_height(size):
    planes = Planes(*size)
    planes.buffer[:] = np.random.default_rng(1).integers(16, 235, planes.buffer.shape, np.uint8)
    frame = frame_of(planes.buffer)
    assert (frame.width, frame.height) == size
    for plane, drawn in zip(frame.planes, (planes.y, planes.u, planes.v), strict=True):
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        assert np.array_equal(rows[: drawn.shape[0], : drawn.shape[1]], drawn)
