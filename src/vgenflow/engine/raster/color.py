"""BT.709, limited range: colours and pictures between RGB and YUV.

Rec. ITU-R BT.709-6: Y = 0.2126 R + 0.7152 G + 0.0722 B, Cb = (B - Y) / 1.8556,
Cr = (R - Y) / 1.5748; 8-bit levels Y 16-235, Cb and Cr 16-240 around 128.
"""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

_KR, _KG, _KB = 0.2126, 0.7152, 0.0722
_CB, _CR = 2 * (1 - _KB), 2 * (1 - _KR)


def _forward() -> NDArray[np.float64]:
    """The 3x4 matrix from RGB levels (0-255) to Y, U, V levels."""
    luma = np.array([_KR, _KG, _KB])
    blue = (np.array([0, 0, 1]) - luma) / _CB
    red = (np.array([1, 0, 0]) - luma) / _CR
    rows = np.stack([luma * 219, blue * 224, red * 224]) / 255
    return np.hstack([rows, np.array([[16.0], [128.0], [128.0]])])


RGB_TO_YUV = _forward()
_INVERSE = np.linalg.inv(RGB_TO_YUV[:, :3])
YUV_TO_RGB = np.hstack([_INVERSE, -_INVERSE @ RGB_TO_YUV[:, 3:]])


def rgb_of(color: str) -> tuple[int, int, int]:
    """The levels of `#RRGGBB`."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


@lru_cache(maxsize=4096)
def yuv_of(color: str) -> tuple[int, int, int]:
    """`#RRGGBB` as the nearest Y, U, V levels."""
    y, u, v = np.rint(RGB_TO_YUV @ np.array([*rgb_of(color), 1])).astype(int)
    return int(y), int(u), int(v)


def yuv_from_rgb(rgb: Pixels) -> Pixels:
    """(h, w, 3) RGB to (h, w, 3) Y, U, V of the same size."""
    return np.asarray(cv2.transform(rgb, RGB_TO_YUV.astype(np.float32)), np.uint8)


def rgb_from_yuv(yuv: Pixels) -> Pixels:
    """(h, w, 3) Y, U, V to (h, w, 3) RGB of the same size."""
    return np.asarray(cv2.transform(yuv, YUV_TO_RGB.astype(np.float32)), np.uint8)
