"""Bytes of assets to samples at 48 kHz."""

import io
import wave
from itertools import chain

import av
import numpy as np
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

from vgenflow.engine.audio.errors import UnreadableSound
from vgenflow.engine.audio.resampling import resampled
from vgenflow.kit.time import SAMPLE_RATE

_FORMATS = {"format_whitelist": "ogg,wav,flac,mp3,mov,matroska,aac", "protocol_whitelist": "pipe"}
"""Formats that hold sound themselves: a playlist would make the library open what it names."""


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


def music(data: bytes, longest: int) -> NDArray[np.int16]:
    """The first `longest` samples, or all, of a track in stereo (Ogg, WAV, FLAC, MP3, M4A, Matroska)."""
    track = np.empty((longest, 2), np.int16)
    length = 0
    resampler = AudioResampler("s16", "stereo", SAMPLE_RATE)
    try:
        with av.open(io.BytesIO(data), "r", options=dict(_FORMATS)) as file:
            if not file.streams.audio:
                raise UnreadableSound("The music has no sound in it; choose another track.")
            for frame in chain(file.decode(audio=0), (None,)):
                for block in resampler.resample(frame):
                    part = block.to_ndarray().reshape(-1, 2)[: longest - length]
                    track[length : length + len(part)] = part
                    length += len(part)
                if length == longest:
                    break
    except av.FFmpegError as error:
        raise UnreadableSound("The music cannot be read; choose an Ogg, MP3, WAV or FLAC file.") from error
    if not length:
        raise UnreadableSound("The music has no sound in it; choose another track.")
    return track[:length]
