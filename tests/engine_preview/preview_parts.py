"""Parts of preview tests: small films with sound, and what a player makes of a stream."""

import io
import wave
from dataclasses import dataclass

import av
import numpy as np

from tests.support.engine_parts import Assets, font, photo
from tests.support.engine_scenes import timeline
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import VoiceClip


def spoken(seconds: float, seed: int = 1) -> bytes:
    """A WAV of noise that swells: no two stretches are alike, so that places can be told."""
    random = np.random.default_rng(seed)
    count = round(seconds * SAMPLE_RATE)
    noise = np.convolve(random.standard_normal(count), np.hanning(24) / 12, mode="same")
    swell = 0.02 + 0.1 * np.sin(np.arange(count) * 2 * np.pi / 9000) ** 2
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(np.rint(np.clip(noise * swell, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


def talking(*clips, seconds: float = 2.0, **other):
    """A timeline with a voice from 0.2 s on, and its assets."""
    assets = Assets(font(), font(colored=True), photo())
    audio = assets.add(spoken(seconds))
    voice = VoiceClip(audio=audio, at=SAMPLE_RATE // 5, samples=round(seconds * SAMPLE_RATE))
    return timeline(*clips, voices=(voice,), **other), assets


@dataclass(frozen=True)
class Packets:
    """Times of the packets of one track, in its unit."""

    pts: list[int]
    dts: list[int]
    durations: list[int]
    keyframes: list[bool]
    unit: object


@dataclass(frozen=True)
class Played:
    """What a player makes of an initialisation segment and fragments."""

    video: Packets
    sound: Packets
    pictures: list[np.ndarray]
    """The Y plane of each frame."""
    samples: np.ndarray
    """(2, n) from time `sound.pts[0]` on."""


def played(data: bytes) -> Played:
    tracks = []
    for kind in ("video", "audio"):
        with av.open(io.BytesIO(data), format="mp4", options={"ignore_editlist": "1"}) as file:
            stream = getattr(file.streams, kind)[0]
            found = [packet for packet in file.demux(stream) if packet.size]
            tracks.append(
                Packets(
                    [p.pts for p in found],
                    [p.dts for p in found],
                    [p.duration for p in found],
                    [p.is_keyframe for p in found],
                    stream.time_base,
                )
            )
    with av.open(io.BytesIO(data), format="mp4") as file:
        pictures = [frame.to_ndarray(format="yuv420p")[: frame.height] for frame in file.decode(video=0)]
    with av.open(io.BytesIO(data), format="mp4") as file:
        samples = np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1)
    return Played(*tracks, pictures, samples)
