"""Small pictures, sounds and films of every kind that a library takes, made when a test asks for them."""

import io
from functools import cache

import av
import numpy as np
from av.audio.resampler import AudioResampler
from PIL import Image

RATE = 48_000

SOUNDS = {
    "wav": ("wav", "pcm_s16le", "audio/wav"),
    "mp3": ("mp3", "libmp3lame", "audio/mpeg"),
    "ogg": ("ogg", "libopus", "audio/ogg"),
    "flac": ("flac", "flac", "audio/flac"),
    "m4a": ("ipod", "aac", "audio/mp4"),
}
FILMS = {
    "mp4": ("mp4", "libx264", "aac", "video/mp4"),
    "mov": ("mov", "libx264", "aac", "video/quicktime"),
    "webm": ("webm", "libvpx-vp9", "libopus", "video/webm"),
}
"""Ending -> container, codecs, media type."""


@cache
def picture(kind: str = "PNG", width: int = 60, height: int = 40, colour: int = 200) -> bytes:
    """A picture in one colour with a mark in its corner."""
    drawn = Image.new("RGB", (width, height), (colour, 30, 90))
    drawn.paste((20, 200, 20), (0, 0, 5, 5))
    out = io.BytesIO()
    drawn.save(out, kind)
    return out.getvalue()


@cache
def sound(ending: str, seconds: float = 1.0, loudness: int = 9000) -> bytes:
    """A tone whose second half is silent."""
    container, codec, _ = SOUNDS[ending]
    out = io.BytesIO()
    with av.open(out, "w", format=container) as file:
        _tone(file, file.add_stream(codec, rate=RATE, layout="stereo"), seconds, loudness)
    return out.getvalue()


@cache
def film(ending: str, frames: int = 24, width: int = 160, height: int = 90) -> bytes:
    """A film of one changing colour, with a tone."""
    container, codec, sound_codec, _ = FILMS[ending]
    out = io.BytesIO()
    with av.open(out, "w", format=container) as file:
        shown = file.add_stream(codec, rate=24)
        shown.width, shown.height, shown.pix_fmt = width, height, "yuv420p"
        shown.options = (
            {"deadline": "realtime", "cpu-used": "8"} if "vpx" in codec else {"preset": "ultrafast"}
        )
        heard = file.add_stream(sound_codec, rate=RATE, layout="stereo")
        for number in range(frames):
            pixels = np.full((height, width, 3), (number * 5 % 256, 40, 200), np.uint8)
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            frame.pts = number
            file.mux(shown.encode(frame))
        file.mux(shown.encode(None))
        _tone(file, heard, frames / 24, 9000)
    return out.getvalue()


def _tone(file, stream, seconds: float, loudness: int) -> None:
    count = int(RATE * seconds)
    tone = np.sin(np.arange(count) / 20) * loudness * (np.arange(count) < count / 2)
    block = av.AudioFrame.from_ndarray(
        tone.astype(np.int16).repeat(2).reshape(1, -1), format="s16", layout="stereo"
    )
    block.sample_rate, block.pts = RATE, 0
    context = stream.codec_context
    resampler = AudioResampler(context.format.name, "stereo", RATE, frame_size=context.frame_size or 960)
    for part in (*resampler.resample(block), *resampler.resample(None)):
        file.mux(stream.encode(part))
    file.mux(stream.encode(None))
