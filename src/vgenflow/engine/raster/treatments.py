"""Picture treatments: two-colour prints made from a picture's luma, (h, w) levels with even sides."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.raster.color import Pixels, yuv_of
from vgenflow.engine.raster.planes import Planes

Shares = NDArray[np.floating[Any]]
"""Values from 0 to 1, a pixel each."""

_LEAST_RANGE = 24
"""Levels that lie nearer than this are no darks and lights to be told apart."""


def duotone(luma: Pixels, dark: str, bright: str) -> Planes:
    """Luma mapped between two colours, black to `dark` and white to `bright`."""
    planes, table = Planes(luma.shape[1], luma.shape[0]), _stretched(luma)
    small = cv2.resize(luma, planes.u.shape[::-1], interpolation=cv2.INTER_AREA)
    levels = zip(yuv_of(dark), yuv_of(bright), strict=True)
    for plane, tone, (low, high) in zip(
        (planes.y, planes.u, planes.v), (luma, small, small), levels, strict=True
    ):
        toned = np.rint(low + (high - low) * (table / 255)).astype(np.uint8)
        cv2.LUT(tone, toned, plane)
    return planes


def engraving(luma: Pixels, dark: str, bright: str, pitch: float) -> Planes:
    """Parallel lines every `pitch` pixels, thicker where it is darker, bent along the forms.

    The lines sway with the blurred luma as a burin follows a surface; the darkest parts are
    hatched a second time across.
    """
    tone = np.asarray(cv2.LUT(luma, _stretched(luma)), np.uint8)
    soft = cv2.GaussianBlur(tone, (0, 0), pitch * 0.5).astype(np.float32) / 255
    form = _form(tone, pitch).astype(np.float32) / 255
    darkness = 1 - soft
    ink = _lines(form, pitch, slope=0.06, darkness=darkness * 0.95)
    ink = np.maximum(ink, _lines(form, pitch, slope=-0.9, darkness=(darkness - 0.62) * 1.3))
    return _between(1 - ink, dark, bright)


def screen(luma: Pixels, dark: str, bright: str, pitch: float) -> Planes:
    """Level lines every `pitch` pixels, thicker where it is darker, as a halftone of lines."""
    tone = np.asarray(cv2.LUT(luma, _stretched(luma)), np.uint8)
    soft = cv2.GaussianBlur(tone, (0, 0), pitch * 0.3).astype(np.float32) / 255
    ink = _lines(np.zeros_like(soft), pitch, slope=0.0, darkness=1 - soft)
    return _between(1 - ink, dark, bright)


def _form(tone: Pixels, pitch: float) -> Pixels:
    """What lines bend along: the luma blurred over four pitches, in a small picture: none of it is fine."""
    height, width = tone.shape
    less = max(1, round(pitch))
    small = cv2.resize(tone, (-(-width // less), -(-height // less)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), 4 * pitch / less)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _stretched(luma: Pixels) -> Pixels:
    """For each level, where it goes if the darkest and lightest hundredth become black and white.

    A picture with hardly two levels keeps them where they are: a thin line on white stays on white.
    """
    counted = np.bincount(luma[::4, ::4].ravel(), minlength=256).cumsum()
    low, high = (float(np.searchsorted(counted, counted[-1] * share)) for share in (0.01, 0.99))
    apart = high - low
    low -= max(0.0, _LEAST_RANGE - apart) * low / max(1.0, 255 - apart)
    scale = 255 / max(_LEAST_RANGE, apart)
    return np.asarray(np.rint((np.arange(256) - low) * scale).clip(0, 255), np.uint8)


def _lines(form: Shares, pitch: float, slope: float, darkness: Shares) -> Shares:
    """Coverage (0 to 1) of antialiased lines whose thickness is `darkness` of the pitch."""
    height, width = form.shape
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    run = np.float32(1 / np.hypot(1, slope) / pitch)
    phase = (y + slope * x) * run + form * 1.6
    distance = np.abs(phase - np.floor(phase) - 0.5) * pitch
    half = darkness.clip(0, 1) * (pitch / 2)
    # a line thinner than a fifth of a pixel is left out instead of turning into grey
    return np.where(half < 0.1, 0, (half - distance + 0.5).clip(0, 1))


def _between(share: Shares, dark: str, bright: str) -> Planes:
    """Planes that go from `dark` (share 0) to `bright` (share 1)."""
    height, width = share.shape
    planes = Planes(width, height)
    half = cv2.resize(share, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    levels = zip(yuv_of(dark), yuv_of(bright), strict=True)
    for plane, part, (low, high) in zip(
        (planes.y, planes.u, planes.v), (share, half, half), levels, strict=True
    ):
        plane[...] = np.rint(low + (high - low) * part)
    return planes
