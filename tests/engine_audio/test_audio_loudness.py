"""Our own meter against known signals and against FFmpeg's."""

import av
import numpy as np
import pytest
from av.filter import Graph
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.engine.audio import Meter, loudness
from vgenflow.engine.audio.loudness import SILENT, Stereo
from vgenflow.engine.audio.peaks import true_peaks

RATE = 48_000


def sine(seconds: float, decibels: float, hertz: float = 997.0) -> Stereo:
    wave = 10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def speech_like(seed: int, seconds: int = 12) -> Stereo:
    """Noise that swells, pauses and moves between the channels."""
    random = np.random.default_rng(seed)
    noise = random.standard_normal((seconds * RATE, 2)) * 0.1
    swell = np.interp(
        np.arange(seconds * RATE), np.arange(0, seconds * RATE, RATE // 4), random.random(seconds * 4) ** 2
    )
    return (noise * swell[:, None] * [1.0, 0.7]).astype(np.float32)


def ffmpeg(samples: Stereo) -> tuple[float, float, float]:
    """Integrated loudness, true peak in dB and loudness range by the filter `ebur128`."""
    graph = Graph()
    source = graph.add_abuffer(sample_rate=RATE, format="flt", layout="stereo", time_base="1/48000")
    meter = graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    said: dict[str, str] = {}
    for at in range(0, len(samples), RATE):
        block = np.ascontiguousarray(samples[at : at + RATE]).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(block, format="flt", layout="stereo")
        frame.sample_rate, frame.pts = RATE, at
        graph.push(frame)
        while True:
            try:
                said.update(graph.pull().metadata)
            except (av.BlockingIOError, av.EOFError):
                break
    peak = 20 * np.log10(float(said["lavfi.r128.true_peak"]))
    return float(said["lavfi.r128.I"]), peak, float(said["lavfi.r128.LRA"])


@pytest.mark.parametrize("decibels", [-40.0, -23.0, -3.0])
def test_a_sine_in_both_channels_is_as_loud_as_its_peak(decibels: float) -> None:
    assert loudness(sine(10, decibels)).integrated == pytest.approx(decibels, abs=0.1)


def test_the_relative_gate_leaves_out_quiet_parts() -> None:
    loud, quiet = sine(20, -23), sine(40, -45)
    assert loudness(np.concatenate([quiet, loud])).integrated == pytest.approx(-23, abs=0.2)


def test_silence_and_nothing() -> None:
    for samples in (np.zeros((RATE, 2), np.float32), np.zeros((0, 2), np.float32)):
        measured = loudness(samples)
        assert (measured.integrated, measured.true_peak, measured.range) == (SILENT, SILENT, 0.0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_agrees_with_ffmpeg(seed: int) -> None:
    samples = speech_like(seed)
    integrated, peak, spread = ffmpeg(samples)
    measured = loudness(samples)
    assert measured.integrated == pytest.approx(integrated, abs=0.05)
    assert measured.true_peak == pytest.approx(peak, abs=0.2)
    assert measured.range == pytest.approx(spread, abs=0.4)


def test_a_peak_between_samples_is_seen() -> None:
    quarter = np.sin(np.pi / 2 * np.arange(4800) + np.pi / 4) * np.hanning(4800)
    samples = np.stack([quarter, quarter], axis=1).astype(np.float32)
    assert np.abs(samples).max() < 0.72
    assert true_peaks(samples, 4800)[0] == pytest.approx(1.0, abs=0.03)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 40_000), max_size=12))
def test_the_size_of_blocks_does_not_matter(sizes: list[int]) -> None:
    samples = speech_like(4, seconds=4)
    whole, parts = Meter(), Meter()
    whole.add(samples)
    at = 0
    for size in [*sizes, len(samples)]:
        parts.add(samples[at : at + size])
        at += size
    assert parts.result().integrated == pytest.approx(whole.result().integrated, abs=0.01)
    assert parts.result().true_peak == pytest.approx(whole.result().true_peak, abs=0.01)
