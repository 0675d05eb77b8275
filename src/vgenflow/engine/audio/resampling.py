"""Sound at one rate to sound at another, of exactly the right length."""

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
_LOBES = 32
"""Zero crossings of the sinc on either side: 80 dB down a tenth above the lower Nyquist frequency."""
_BETA = 8.0
_ROLL_OFF = 0.945


def resampled(sound: Sound, source: int, target: int) -> Sound:
    """Mono `sound` from `source` to `target` samples a second; `ceil(n * target / source)` long.

    Polyphase windowed sinc (Kaiser), without delay.
    """
    if source == target:
        return sound
    common = math.gcd(source, target)
    up, down = target // common, source // common
    kernels, reach = _kernels(up, down)
    count = -(-len(sound) * up // down)
    padded = np.concatenate([np.zeros(reach, np.float32), sound, np.zeros(reach + down, np.float32)])
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach)
    out = np.empty(count, np.float32)
    for phase in range(min(up, count)):
        first = phase * down // up + 1
        wanted = len(out[phase::up])
        out[phase::up] = windows[first::down][:wanted] @ kernels[phase * down % up]
    return out


@cache
def _kernels(up: int, down: int) -> tuple[NDArray[np.float32], int]:
    """For each fraction of a source sample the taps around it, and how far they reach."""
    width = min(1.0, up / down) * _ROLL_OFF
    reach = math.ceil(_LOBES / width)
    places = np.arange(-reach + 1, reach + 1)
    away = places[None, :] - np.arange(up)[:, None] / up
    inside = np.clip(1 - (away / (reach + 1)) ** 2, 0, None)
    taps = np.sinc(away * width) * np.i0(_BETA * np.sqrt(inside)) / np.i0(_BETA)
    return (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32), reach
