"""The MP4 as other programs read it: codecs, tags, boxes, frames, loudness, and the music under the voice."""

import struct
from collections.abc import Iterator
from dataclasses import replace

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.acceptance.finished import Finished
from vgenflow.engine.audio import mix
from vgenflow.engine.audio.loudness import energies, integrated
from vgenflow.engine.verify import inspect
from vgenflow.kit.time import SAMPLE_RATE

CONTAINERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
VISUAL_SAMPLE_ENTRY = 78
"""Bytes of `avc1` before its own boxes (ISO/IEC 14496-12, 12.1.3)."""


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and payload of each box, and of those within (ISO/IEC 14496-12, 4.2)."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        head = 16 if size == 1 else 8
        size = struct.unpack_from(">Q", data, at + 8)[0] if size == 1 else size or len(data) - at
        assert size >= head
        payload = data[at + head : at + size]
        yield kind, payload
        if kind in CONTAINERS:
            yield from boxes(payload)
        at += size


def test_the_picture_is_h264_high_in_bt709(finished: Finished) -> None:
    parts = list(boxes(finished.video.read_bytes()))
    [entry] = [payload for kind, payload in parts if kind == b"stsd" and payload[12:16] == b"avc1"]
    inner = dict(boxes(entry[8 + 8 + VISUAL_SAMPLE_ENTRY :]))
    assert inner[b"avcC"][1] == 100  # High, ISO/IEC 14496-10 annex A
    assert inner[b"colr"] == b"nclx" + struct.pack(">HHHB", 1, 1, 1, 0)
    with av.open(str(finished.video)) as file:
        video, audio = file.streams.video[0].codec_context, file.streams.audio[0].codec_context
        assert len(file.streams) == 2
        assert (video.name, video.profile, video.pix_fmt) == ("h264", "High", "yuv420p")
        tags = (video.color_range, video.color_primaries, video.color_trc, video.colorspace)
        assert tags == (1, 1, 1, 1)
        assert (video.width, video.height) == (finished.timeline.width, finished.timeline.height)
        assert (audio.name, audio.sample_rate, audio.channels) == ("aac", SAMPLE_RATE, 2)


def test_it_starts_playing_before_it_is_whole(finished: Finished) -> None:
    order = [kind for kind, _ in boxes(finished.video.read_bytes())]
    assert order[0] == b"ftyp"
    assert order.index(b"moov") < order.index(b"mdat")


def test_all_frames_last_equally_long(finished: Finished) -> None:
    tables = [payload for kind, payload in boxes(finished.video.read_bytes()) if kind == b"stts"]
    frames, second = finished.timeline.frames, finished.timeline.rate.fraction
    counts = [struct.unpack_from(">II", table, 4) for table in tables]
    assert (1, frames) in counts  # one entry of all frames
    times = [frame.time for frame in finished.frames()]
    assert times == pytest.approx([index / float(second) for index in range(frames)], abs=1e-4)


def test_both_tracks_last_as_long_as_the_timeline(finished: Finished) -> None:
    seconds = finished.timeline.frames / float(finished.timeline.rate.fraction)
    frame = 1 / float(finished.timeline.rate.fraction)
    with av.open(str(finished.video)) as file:
        for stream in file.streams:
            assert float(stream.start_time * stream.time_base) == 0
            assert float(stream.duration * stream.time_base) == pytest.approx(seconds, abs=frame)
    assert len(finished.sound) / SAMPLE_RATE == pytest.approx(seconds, abs=frame)
    assert float(finished.run.made["seconds"]) == pytest.approx(seconds)


def test_it_is_as_loud_as_platforms_ask(finished: Finished) -> None:
    """Two meters that share nothing must agree: FFmpeg's and ours."""
    sound = inspect(finished.video).sound
    assert sound is not None
    level = integrated(energies(finished.sound))
    assert sound.loudness == pytest.approx(-14, abs=0.5)
    assert level == pytest.approx(sound.loudness, abs=0.15)
    peak = 20 * np.log10(oversampled_peak(finished.sound))
    assert peak <= -1
    assert peak == pytest.approx(sound.true_peak, abs=0.3)


def oversampled_peak(sound: NDArray[np.float32]) -> float:
    """The highest absolute value of the sound at eight times its rate, in stretches of a few seconds."""
    highest, size, edge = 0.0, 1 << 17, 1 << 10
    for channel in np.pad(sound, ((edge, size), (0, 0))).T:
        for at in range(0, len(channel) - size, size - 2 * edge):
            spectrum = np.fft.rfft(channel[at : at + size])
            fine = np.fft.irfft(spectrum, size * 8) * 8
            highest = max(highest, float(np.abs(fine[8 * edge : -8 * edge]).max()))
    return highest


def test_music_lies_well_under_the_voice(finished: Finished) -> None:
    both = mix(finished.timeline, finished.assets).mix
    assert both.music is not None
    voice = replace(both, music=None).block(0, both.length)
    music = both.block(0, both.length) - voice
    for clip in finished.timeline.voices:
        said = slice(clip.at, clip.at + clip.samples)
        above = integrated(energies(voice[said])) - integrated(energies(music[said]))
        assert above >= 12, f"{above:.1f} LU at {clip.at / SAMPLE_RATE:.1f} s"
    assert integrated(energies(music)) > -60, "the music cannot be heard"
