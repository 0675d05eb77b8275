"""Photographs for benchmarks: landscapes of 12 megapixels full of detail, made by arithmetic alone."""

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 4000, 3000
_QUALITY = 90
_RIDGES = 5
_GRAIN = 5.0
"""Standard deviation of the sensor's noise, of 255."""

_FINENESS = 0.7
"""How strong each octave of detail is beside the one before."""

Plane = NDArray[np.float32]


def photograph(seed: int, width: int = WIDTH, height: int = HEIGHT) -> bytes:
    """A JPEG of mountains behind mountains under a cloudy sky; the same bytes for the same seed."""
    chance = np.random.default_rng(seed)
    clouds, detail = _noise(chance, width, height, 4, 3), _noise(chance, width, height, 4, 7)
    detail += 0.9 * (_noise(chance, width, height, 250, 4) - 0.5)
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    sky = (190 - 60 * down + 60 * clouds, 150 + 40 * clouds, 120 + 90 * down + 0 * clouds)
    picture = np.stack(sky, axis=-1)
    for ridge in range(_RIDGES):
        nearness = (ridge + 1) / _RIDGES
        line = height * (0.3 + 0.5 * nearness * 0.8) + height * 0.16 * _skyline(chance, width, 3 + 2 * ridge)
        land = np.arange(height, dtype=np.float32)[:, None] >= line
        shade = (0.75 + 1.6 * (detail - 0.5) * (0.4 + nearness)).clip(0, 1.6)
        haze = 1 - nearness
        for channel, (near, far) in enumerate(((40, 200), (85, 180), (60, 165))):
            tone = near * nearness + far * haze
            picture[..., channel] = np.where(land, tone * shade, picture[..., channel])
    picture += chance.standard_normal(picture.shape, dtype=np.float32) * _GRAIN
    made, data = cv2.imencode(
        ".jpg", picture.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY]
    )
    if not made:
        raise RuntimeError("OpenCV could not write a JPEG")
    return data.tobytes()


def _noise(chance: np.random.Generator, width: int, height: int, coarsest: int, octaves: int) -> Plane:
    """Smooth noise in 0 to 1, each octave twice as fine and a little weaker (value noise)."""
    total, weight = np.zeros((height, width), np.float32), 0.0
    for octave in range(octaves):
        cells = coarsest << octave
        grid = chance.random((cells * height // width + 2, cells + 2), dtype=np.float32)
        total += cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC) * _FINENESS**octave
        weight += _FINENESS**octave
    smooth: Plane = total / weight
    return smooth


def _skyline(chance: np.random.Generator, width: int, cells: int) -> Plane:
    """Heights of a ridge over each column, -1 to 1 about."""
    total = np.zeros((1, width), np.float32)
    for octave in range(8):
        row = chance.standard_normal((1, (cells << octave) + 2)).astype(np.float32)
        total += cv2.resize(row, (width, 1), interpolation=cv2.INTER_CUBIC) * 0.5**octave
    line: Plane = total[0] / 2
    return line
