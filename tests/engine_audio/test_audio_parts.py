"""Resampling, looping, ducking, limiting and decoding, each on its own."""

import io
import wave

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from vgenflow.engine.audio import UnreadableSound, decoding
from vgenflow.engine.audio.ducking import UNDER_VOICE_DB, curve
from vgenflow.engine.audio.limiting import BIN, gain_of, limiter
from vgenflow.engine.audio.looping import Track, join, loop
from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.engine.audio.resampling import resampled

RATE = 48_000


def sine(hertz: float, rate: int, count: int) -> NDArray[np.float32]:
    return np.sin(2 * np.pi * hertz * np.arange(count) / rate).astype(np.float32)


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 32_000, 44_100, 96_000])
def test_a_sine_stays_a_sine_of_the_same_length(rate: int) -> None:
    out = resampled(sine(1000, rate, rate + 37), rate, RATE)
    assert len(out) == -(-(rate + 37) * RATE // rate)
    error = np.abs(out - sine(1000, RATE, len(out)))[300:-300]
    assert error.max() < 10 ** (-75 / 20)


def test_no_image_appears_above_the_old_range() -> None:
    out = resampled(sine(9_000, 24_000, 24_000), 24_000, RATE)[4000:36_768]
    spectrum = np.abs(np.fft.rfft(out * np.blackman(len(out))))
    image = round(15_000 * len(out) / RATE)
    assert spectrum[image - 50 : image + 50].max() < spectrum.max() * 10 ** (-70 / 20)


@given(st.integers(0, 5000), st.sampled_from([24_000, 44_100]))
def test_length_is_exact(count: int, rate: int) -> None:
    assert len(resampled(np.ones(count, np.float32), rate, RATE)) == -(-count * RATE // rate)


def beat(seconds: float, period: float, seed: int = 0) -> NDArray[np.float32]:
    """A drum and a chord every `period`, the same bar of four over and over, with a fade-out."""
    random = np.random.default_rng(seed)
    count = round(seconds * RATE)
    hit = random.standard_normal(RATE // 5) * np.exp(-np.arange(RATE // 5) / 1500)
    sound = np.zeros(count + RATE)
    for number, at in enumerate(np.arange(0, seconds, period)):
        place = round(at * RATE)
        note = 220 * 2 ** ((0, 4, 7, 5)[number % 4] / 12)
        time = np.arange(round(period * RATE)) / RATE
        sound[place : place + len(hit)] += 0.3 * hit
        sound[place : place + len(time)] += 0.2 * np.sin(2 * np.pi * note * time) * np.exp(-3 * time)
    mono = sound[:count]
    mono[-RATE:] *= np.linspace(1, 0, RATE)
    return np.stack([mono, 0.9 * mono], axis=1).astype(np.float32)


def track_of(samples: NDArray[np.float32]) -> Track:
    return np.rint(samples * 32767).astype(np.int16)


@pytest.mark.parametrize("period", [0.5, 0.61])
def test_music_loops_in_whole_bars(period: float) -> None:
    start, end = join(track_of(beat(24, period)))
    bars = (end - start) / RATE / (4 * period)
    assert bars == pytest.approx(round(bars), abs=0.005)
    assert end <= 23.5 * RATE


def test_the_join_is_as_smooth_as_the_track() -> None:
    music = loop(track_of(beat(24, 0.5)))
    cycle = music.end - music.start
    sound = music.block(0, music.end + 3 * cycle)
    steps = np.abs(np.diff(sound[:, 0]))
    usual = steps[: music.end - 1].max()
    for round_number in range(3):
        at = music.end + round_number * cycle
        assert steps[at - 100 : at + RATE // 4].max() <= usual * 1.05
        power = [np.square(sound[place : place + 2 * RATE]).mean() for place in (at - RATE, RATE * 4)]
        assert power[0] == pytest.approx(power[1], rel=0.15)


def test_a_loop_is_the_same_in_any_blocks() -> None:
    music = loop(track_of(beat(10, 0.5)))
    whole = music.block(0, 40 * RATE)
    assert np.array_equal(whole[123_456:234_567], music.block(123_456, 111_111))


@pytest.mark.parametrize("count", [1, 100, RATE, 3 * RATE])
def test_even_a_scrap_of_music_goes_round(count: int) -> None:
    track = track_of(0.1 * np.ones((count, 2), np.float32))
    sound = loop(track).block(0, 5 * RATE)
    assert sound.shape == (5 * RATE, 2)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() < 0.2


def decibels(gain: NDArray[np.float32]) -> NDArray[np.float32]:
    return 20 * np.log10(np.maximum(gain, 1e-9))


def test_music_is_down_before_the_voice_and_up_after_it() -> None:
    length = 20 * RATE
    gain = decibels(curve([(5 * RATE, 8 * RATE)], length).block(0, length))
    assert gain[2 * RATE] == pytest.approx(0, abs=0.01)
    assert gain[5 * RATE : 8 * RATE].max() == pytest.approx(UNDER_VOICE_DB, abs=0.01)
    assert gain[10 * RATE] == pytest.approx(0, abs=0.01)
    inside = gain[RATE // 2 : 17 * RATE]
    assert np.abs(np.diff(inside)).max() < 0.01


def test_music_stays_down_between_sentences() -> None:
    gain = decibels(curve([(2 * RATE, 4 * RATE), (5 * RATE, 7 * RATE)], 20 * RATE).block(0, 20 * RATE))
    assert gain[2 * RATE : 7 * RATE].max() == pytest.approx(UNDER_VOICE_DB, abs=0.01)


@given(st.lists(st.tuples(st.integers(0, 900_000), st.integers(1, 200_000)), max_size=8))
@settings(max_examples=30, deadline=None)
def test_the_curve_never_leaps(clips: list[tuple[int, int]]) -> None:
    length = 1_000_000
    gain = curve([(at, at + size) for at, size in clips], length).block(0, length)
    assert gain.min() >= 0
    assert gain.max() <= 1
    assert np.abs(np.diff(gain)).max() < 0.002
    for at, size in clips:
        assert gain[at : min(at + size, length)].max(initial=0) <= 10 ** (UNDER_VOICE_DB / 20) + 1e-6


@given(st.integers(0, 2**32 - 1), st.floats(0.2, 8))
@settings(max_examples=25, deadline=None)
def test_the_limiter_keeps_true_peaks_down(seed: int, loud: float) -> None:
    random = np.random.default_rng(seed)
    spikes = (random.random((RATE, 2)) > 0.999) * random.standard_normal((RATE, 2))
    samples = ((0.1 * random.standard_normal((RATE, 2)) + spikes) * loud).astype(np.float32)
    gains = limiter(true_peaks(samples, BIN), 0.8)
    out = samples * gain_of(gains, 0, RATE)[:, None]
    assert true_peaks(out, RATE).max() <= 0.8 * 1.02
    assert gains.max() <= 1


def test_the_limiter_leaves_soft_sound_alone() -> None:
    assert (limiter(np.full(1000, 0.5, np.float32), 0.8) == 1).all()
    assert gain_of(np.ones(0, np.float32), 0, 10).shape == (10,)


def wav(samples: NDArray[np.float32], rate: int, channels: int = 1, width: int = 2) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(np.rint(samples * 32767).astype("<i2").tobytes())
    return out.getvalue()


def opus(samples: NDArray[np.float32]) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as file:
        stream = file.add_stream("libopus", rate=RATE, layout="stereo")
        block = np.ascontiguousarray(samples).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(block, format="flt", layout="stereo")
        frame.sample_rate = RATE
        for packet in (*stream.encode(frame), *stream.encode(None)):
            file.mux(packet)
    return out.getvalue()


def test_voices_are_read_exactly() -> None:
    samples = 0.5 * sine(300, RATE, 5000)
    assert np.abs(decoding.voice(wav(samples, RATE)) - samples).max() < 1e-4
    assert len(decoding.voice(wav(samples, 24_000))) == 10_000


def test_music_is_read_from_opus() -> None:
    samples = np.stack([sine(440, RATE, 96_000)] * 2, axis=1) * np.float32(0.3)
    read = decoding.music(opus(samples), 10 * RATE)
    assert read.shape[1] == 2
    assert abs(len(read) - 96_000) <= 1000
    heard = read / 32768
    assert np.square(heard).mean() == pytest.approx(np.square(samples).mean(), rel=0.05)
    assert np.array_equal(decoding.music(opus(samples), 5000), read[:5000])


PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n"
CONCAT = b"ffconcat version 1.0\nfile '/etc/hostname'\n"


@pytest.mark.parametrize("data", [b"", b"not sound at all", PLAYLIST, CONCAT, b"OggS" + bytes(200)])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSound):
        decoding.music(data, RATE)
    with pytest.raises(UnreadableSound):
        decoding.voice(data)


def test_only_mono_voices_are_taken() -> None:
    with pytest.raises(UnreadableSound):
        decoding.voice(wav(np.zeros(100, np.float32), RATE, channels=2))
