"""How loud a sentence is, made the same for all, and its sound as WAV."""

import io
import wave

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

_SPEECH_DB = -23.0
"""RMS of the active parts of every utterance, in dB of full scale: leaves room for the peaks of speech."""
_ACTIVE_DB = -25.0
"""Frames below the loudest by more than this are pauses and do not count (after ITU-T P.56)."""
_PEAK = 10 ** (-1 / 20)
_FRAME_SECONDS = 0.02
QUIETEST_DB = -60.0
"""An active level below this is no speech."""


def _power(sound: Sound, rate: int) -> NDArray[np.float64]:
    """The power of each whole frame."""
    size = round(rate * _FRAME_SECONDS)
    whole = sound[: len(sound) // size * size].astype(np.float64).reshape(-1, size)
    return np.asarray(np.mean(np.square(whole), axis=1))


def active_level(sound: Sound, rate: int) -> float:
    """RMS in dB of full scale over the frames that carry speech; -120 for silence."""
    power = _power(sound, rate)
    if not len(power) or power.max() <= 1e-12:
        return -120.0
    active = power[power >= power.max() * 10 ** (_ACTIVE_DB / 10)]
    return float(10 * np.log10(np.mean(active)))


def active_range(sound: Sound, rate: int) -> tuple[int, int]:
    """The first sample that carries speech and the one after the last; all of it if none does."""
    power = _power(sound, rate)
    active = np.flatnonzero(power >= power.max(initial=0.0) * 10 ** (_ACTIVE_DB / 10))
    size = round(rate * _FRAME_SECONDS)
    return (int(active[0]) * size, int(active[-1] + 1) * size) if len(active) else (0, len(sound))


def levelled(sound: Sound, rate: int) -> Sound:
    """`sound` at the common level; a voice of rare peaks is kept just below full scale instead."""
    gain = 10 ** ((_SPEECH_DB - active_level(sound, rate)) / 20)
    peak = float(np.abs(sound).max(initial=0.0))
    return (sound * np.float32(min(gain, _PEAK / max(peak, 1e-9)))).astype(np.float32)


def wav(sound: Sound, rate: int) -> bytes:
    """Mono 16-bit WAV."""
    data = np.rint(np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(data)
    return out.getvalue()
