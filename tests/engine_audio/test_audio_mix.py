"""The whole sound of a timeline: level, peak, ducking, places and independence of blocks."""

import hashlib
import io
import wave

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.engine_audio.test_audio_loudness import ffmpeg
from tests.engine_audio.test_audio_parts import beat, opus
from vgenflow.engine.audio import Master, mix
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import Clip, Timeline, VoiceClip

RATE = 48_000


class Assets(dict[str, bytes]):
    """Bytes by hash; counts what is read."""

    reads = 0

    def add(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        self[digest] = data
        return digest

    def read(self, digest: str) -> bytes:
        self.reads += 1
        return self[digest]


def syllables(seconds: float, seed: int) -> NDArray[np.float32]:
    """A voice-like buzz at 24 kHz: harmonics that come and go four times a second, with sharp peaks."""
    random = np.random.default_rng(seed)
    time = np.arange(round(seconds * 24_000)) / 24_000
    tones = sum(np.sin(2 * np.pi * 130 * n * time) / n for n in range(1, 20))
    swell = np.clip(np.sin(2 * np.pi * 2 * time + random.random()) * 1.5, 0, 1)
    return (0.07 * tones * swell * (1 + 0.3 * random.standard_normal(len(time)))).astype(np.float32)


def wav(samples: NDArray[np.float32]) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(np.rint(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


def timeline(
    assets: Assets, voices: list[tuple[float, float]], seconds: int, music: bytes | None = None
) -> Timeline:
    """Voices as (start, seconds); only what the sound depends on is filled in."""
    clips = []
    for number, (start, length) in enumerate(voices):
        sound = syllables(length, number)
        clips.append(VoiceClip(audio=assets.add(wav(sound)), at=round(start * RATE), samples=2 * len(sound)))
    return Timeline.model_construct(
        rate=Rate(30),
        clips=(Clip(id="c", layout="title", props={}, start=0, frames=seconds * 30),),
        voices=tuple(clips),
        music=assets.add(music) if music else None,
    )


VOICES = [(1.0, 3.0), (4.4, 2.5), (7.3, 4.0), (15.0, 3.0)]


@pytest.fixture(scope="module")
def track() -> bytes:
    return opus(beat(14, 0.5))


def whole(master: Master) -> NDArray[np.float32]:
    return np.concatenate(list(master.blocks()))


@pytest.mark.parametrize("with_music", [True, False])
def test_the_sound_is_at_level_and_below_the_peak(track: bytes, with_music: bool) -> None:
    assets = Assets()
    master = mix(timeline(assets, VOICES, 22, track if with_music else None), assets)
    sound = whole(master)
    assert sound.shape == (22 * RATE, 2)
    assert sound.dtype == np.float32
    integrated, peak, _ = ffmpeg(sound)
    assert integrated == pytest.approx(-14, abs=0.3)
    assert peak <= -1.6


def test_music_alone_is_at_level(track: bytes) -> None:
    assets = Assets()
    integrated, peak, _ = ffmpeg(whole(mix(timeline(assets, [], 20, track), assets)))
    assert integrated == pytest.approx(-14, abs=0.3)
    assert peak <= -1.6


def test_silence_stays_silence() -> None:
    assets = Assets()
    sound = whole(mix(timeline(assets, [], 3), assets))
    assert sound.shape == (3 * RATE, 2)
    assert not sound.any()


def test_the_voice_stands_where_the_timeline_says() -> None:
    assets = Assets()
    sound = whole(mix(timeline(assets, [(2.0, 1.0), (5.0, 1.0)], 8), assets))
    heard = np.abs(sound).max(axis=1) > 1e-5
    assert not heard[: 2 * RATE - 40].any()
    assert heard[2 * RATE + 40 : 2 * RATE + RATE // 2].any()
    assert not heard[3 * RATE + 40 : 5 * RATE - 40].any()
    assert not heard[6 * RATE + 40 :].any()


def test_music_is_twelve_decibels_under_the_voice_while_it_speaks(track: bytes) -> None:
    assets = Assets()
    with_music = timeline(assets, VOICES, 22, track)
    master = mix(with_music, assets)
    alone = master.mix
    music = alone.block(0, 22 * RATE)
    alone.music = None
    voice = alone.block(0, 22 * RATE)
    music -= voice
    for start, length in VOICES:
        here = slice(round(start * RATE), round((start + length) * RATE))
        ratio = 10 * np.log10(np.square(voice[here]).mean() / np.square(music[here]).mean())
        assert ratio >= 12
    pause = slice(13 * RATE, 14 * RATE)
    under = slice(2 * RATE, 3 * RATE)
    rise = 10 * np.log10(np.square(music[pause]).mean() / np.square(music[under]).mean())
    assert rise == pytest.approx(13, abs=2.5)


def test_music_begins_and_ends_at_nothing(track: bytes) -> None:
    assets = Assets()
    sound = whole(mix(timeline(assets, VOICES, 22, track), assets))
    assert np.abs(sound[0]).max() < 1e-3
    assert np.abs(sound[-1]).max() < 1e-3
    assert np.square(sound[-RATE // 4 :]).mean() < np.square(sound[-3 * RATE : -2 * RATE]).mean() / 10


@given(st.integers(0, 21 * RATE), st.integers(1, 2 * RATE))
@settings(max_examples=15, deadline=None)
def test_any_stretch_alone_is_what_it_is_in_the_whole(start: int, count: int) -> None:
    master, sound = prepared()
    count = min(count, len(sound) - start)
    assert np.array_equal(master.block(start, count), sound[start : start + count])
    parts = np.concatenate(list(master.blocks(start, count)))
    assert np.array_equal(parts, sound[start : start + count])


_prepared: list[tuple[Master, NDArray[np.float32]]] = []


def prepared() -> tuple[Master, NDArray[np.float32]]:
    if not _prepared:
        assets = Assets()
        master = mix(timeline(assets, VOICES, 22, opus(beat(14, 0.5))), assets)
        _prepared.append((master, whole(master)))
    return _prepared[0]


def test_the_same_timeline_gives_the_same_samples(track: bytes) -> None:
    assets = Assets()
    same = timeline(assets, VOICES, 22, track)
    assert np.array_equal(whole(mix(same, assets)), whole(mix(same, assets)))


def test_there_is_no_click_at_any_edge_of_a_voice() -> None:
    assets = Assets()
    loud = 0.3 * np.ones(24_000, np.float32)
    digest = assets.add(wav(loud))
    blunt = timeline(assets, [], 3).model_copy(
        update={"voices": (VoiceClip(audio=digest, at=RATE, samples=2 * len(loud)),)}
    )
    sound = whole(mix(blunt, assets))
    assert np.abs(np.diff(sound[:, 0])).max() < 0.02


def test_memory_does_not_hold_every_voice() -> None:
    assets = Assets()
    many = timeline(assets, [(float(at), 0.8) for at in range(0, 60)], 61)
    master = mix(many, assets)
    assert len(master.mix._decoded) <= 4
    integrated, peak, _ = ffmpeg(whole(master))
    assert integrated == pytest.approx(-14, abs=0.3)
    assert peak <= -1.6
