"""Bytes of assets to samples at 48 kHz."""

import io
import wave
from itertools import chain

import av
import numpy as np
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

from vgenflow.engine.audio.errors import UnreadableSound
from vgenflow.engine.audio.loudness import Stereo
from vgenflow.engine.audio.resampling import resampled
from vgenflow.kit.time import SAMPLE_RATE

_FORMATS = {"format_whitelist": "ogg,wav,flac,mp3,mov,matroska,aac", "protocol_whitelist": "pipe"}
"""Formats that hold sound themselves: a playlist would make the library open what it names."""
_LONGEST_MUSIC = SAMPLE_RATE * 240
"""Samples of a track that are used; what is longer is looped within them."""


def voice(data: bytes) -> NDArray[np.float32]:
    """Mono 48 kHz samples of a mono 16-bit WAV of any rate."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            rate, plain = file.getframerate(), (file.getnchannels(), file.getsampwidth()) == (1, 2)
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise UnreadableSound("A spoken sentence is not a WAV file; make the speech again.") from error
    if not plain:
        raise UnreadableSound("A spoken sentence is not mono 16-bit sound; make the speech again.")
    sound = np.frombuffer(frames, "<i2").astype(np.float32) / np.float32(32768)
    return resampled(sound, rate, SAMPLE_RATE)


def music(data: bytes) -> Stereo:
    """Stereo 48 kHz samples of the first minutes of a track (Ogg, WAV, FLAC, MP3, M4A, Matroska)."""
    blocks: list[NDArray[np.float32]] = []
    length = 0
    resampler = AudioResampler("fltp", "stereo", SAMPLE_RATE)
    try:
        with av.open(io.BytesIO(data), "r", options=dict(_FORMATS)) as file:
            if not file.streams.audio:
                raise UnreadableSound("The music has no sound in it; choose another track.")
            for frame in chain(file.decode(audio=0), (None,)):
                for block in resampler.resample(frame):
                    blocks.append(block.to_ndarray().astype(np.float32, copy=False))
                    length += block.samples
                if length >= _LONGEST_MUSIC:
                    break
    except av.FFmpegError as error:
        raise UnreadableSound("The music cannot be read; choose an Ogg, MP3, WAV or FLAC file.") from error
    if not length:
        raise UnreadableSound("The music has no sound in it; choose another track.")
    return np.ascontiguousarray(np.concatenate(blocks, axis=1)[:, :_LONGEST_MUSIC].T)
