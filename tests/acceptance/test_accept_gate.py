"""The export gate on a real finished file: it passes as it is, and altered it is refused with the reason."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.container import OutputContainer
from numpy.typing import NDArray

from tests.acceptance.finished import Finished
from vgenflow.engine.verify import ExportRefused, check
from vgenflow.kit.time import SAMPLE_RATE

Sound = NDArray[np.float32]


def refusal(path: Path, film: Finished) -> str:
    with pytest.raises(ExportRefused) as caught:
        check(path, film.timeline, assets=film.assets)
    return caught.value.sentence


def test_the_finished_file_passes(finished: Finished) -> None:
    report = check(finished.video, finished.timeline, assets=finished.assets)
    assert report.faults == ()
    assert report.picture is not None
    assert report.picture.frames == finished.timeline.frames


def test_a_truncated_file_is_refused(ferry: Finished, tmp_path: Path) -> None:
    path = tmp_path / "half.mp4"
    data = ferry.video.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    assert refusal(path, ferry)


def with_a_click(sound: Sound) -> Sound:
    """A burst of two milliseconds, almost to full scale: too short to be loud."""
    clicked = sound.copy()
    clicked[5 * SAMPLE_RATE : 5 * SAMPLE_RATE + 96] += 1
    return np.clip(clicked, -0.99, 0.99)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda sound: sound * 1.3, "its loudness is -11."),
        (lambda sound: sound * 0.75, "its loudness is -16."),
        (with_a_click, "its true peak is"),
    ],
    ids=["louder", "quieter", "click"],
)
def test_another_sound_is_refused(
    ferry: Finished, tmp_path: Path, change: Callable[[Sound], Sound], reason: str
) -> None:
    path = tmp_path / "sound.mp4"
    rewrite(ferry, path, sound=change(ferry.sound))
    sentence = refusal(path, ferry)
    assert reason in sentence
    assert "frames" not in sentence


def test_lost_frames_are_refused(ferry: Finished, tmp_path: Path) -> None:
    path = tmp_path / "lost.mp4"
    rewrite(ferry, path, packets=len(list(packets_of(ferry))) - 5)
    sentence = refusal(path, ferry)
    assert f"frames, not {ferry.timeline.frames}" in sentence
    assert "LUFS" not in sentence


def test_a_black_and_a_frozen_stretch_are_refused(ferry: Finished, tmp_path: Path) -> None:
    path = tmp_path / "picture.mp4"
    black, frozen = range(90, 120), range(300, 560)
    rewrite(ferry, path, frames=altered(ferry, black, frozen))
    sentence = refusal(path, ferry)
    assert "it is black from 3.0 s to 4.0 s" in sentence
    assert "it stands still from 10.0 s to 18." in sentence
    assert "LUFS" not in sentence


def altered(film: Finished, black: range, frozen: range) -> Iterator[av.VideoFrame]:
    """The film's frames with some black, and some the same as the first of them."""
    held = None
    for index, frame in enumerate(film.frames()):
        planes = frame.to_ndarray()
        if index in black:
            planes[: frame.height], planes[frame.height :] = 16, 128
        elif index in frozen:
            held = planes if held is None else held
            planes = held
        yield av.VideoFrame.from_ndarray(np.ascontiguousarray(planes), "yuv420p")


def packets_of(film: Finished) -> Iterator[av.Packet]:
    with av.open(str(film.video)) as file:
        yield from (packet for packet in file.demux(video=0) if packet.dts is not None)


def rewrite(
    film: Finished,
    path: Path,
    *,
    sound: Sound | None = None,
    packets: int | None = None,
    frames: Iterator[av.VideoFrame] | None = None,
) -> None:
    """The film again with another sound, the first few packets only, or other frames."""
    with av.open(str(film.video)) as given, av.open(str(path), "w") as out:
        picture, heard = given.streams.video[0], given.streams.audio[0]
        shown = out.add_stream_from_template(picture) if frames is None else _encoder(out, film, picture)
        if sound is None:
            sounding = out.add_stream_from_template(heard)
        else:
            sounding = out.add_stream("aac", SAMPLE_RATE, layout="stereo", bit_rate=320_000)
        if frames is None:
            _copy(out, list(packets_of(film))[:packets], shown)
        else:
            _encode(out, shown, frames, film.timeline.rate.fraction)
        if sound is None:
            _copy(out, [packet for packet in given.demux(heard) if packet.dts is not None], sounding)
        else:
            block = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), "fltp", "stereo")
            block.sample_rate = SAMPLE_RATE
            _encode(out, sounding, [block], Fraction(SAMPLE_RATE))


def _encoder(out: OutputContainer, film: Finished, like: av.VideoStream) -> av.VideoStream:
    """A quick encoder to the format of the film."""
    codec, options = like.codec_context, {"preset": "ultrafast", "crf": "20"}
    names = ("width", "height", "color_range", "colorspace", "color_primaries", "color_trc")
    same = {name: getattr(codec, name) for name in names}
    return out.add_stream(
        "libx264", film.timeline.rate.fraction, options, pix_fmt="yuv420p", profile="High", **same
    )


def _encode(
    out: OutputContainer,
    stream: av.VideoStream | av.AudioStream,
    frames: Iterable[av.VideoFrame | av.AudioFrame],
    rate: Fraction,
) -> None:
    for index, frame in enumerate(frames):
        frame.pts, frame.time_base = index, 1 / rate
        out.mux(stream.encode(frame))
    out.mux(stream.encode(None))


def _copy(out: OutputContainer, packets: list[av.Packet], stream: av.VideoStream | av.AudioStream) -> None:
    for packet in packets:
        packet.stream = stream
        out.mux(packet)
