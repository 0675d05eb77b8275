"""When two pictures count as alike.

Compared are the means of neighbourhoods of 7x7 pixels, each of red, green and blue; they may
differ by 4 levels. So antialiasing may differ (pixels at edges off by 8 levels this way and that),
but no flat place may be 6 levels off, no line may move by two pixels, no word may change, and from
the size of captions on no letter.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.raster.color import Pixels

REACH, LEVELS = 7, 4.0
"""Side of a neighbourhood in pixels, and how far its mean may be off."""
_AMPLIFIED = 8


class Difference(NamedTuple):
    """How two pictures of one size differ."""

    worst: float
    """The mean that is furthest off, in levels."""
    where: tuple[int, int]
    """The middle of that neighbourhood: x, y."""
    picture: Pixels
    """Middle grey where they are equal, what came lighter or darker eight times as strong."""

    @property
    def found(self) -> bool:
        """They are not alike."""
        return self.worst > LEVELS


def difference(reference: Pixels, now: Pixels) -> Difference:
    """Compare two pictures of one size, (h, w, 3) RGB."""
    means = means_apart(reference, now)
    y, x = np.unravel_index(int(means.argmax()), means.shape)
    apart = now.astype(np.int16) - reference
    shown = np.clip(128 + _AMPLIFIED * apart, 0, 255).astype(np.uint8)
    return Difference(float(means.max()), (int(x), int(y)), shown)


def means_apart(reference: Pixels, now: Pixels) -> NDArray[np.float32]:
    """How far the mean of the neighbourhood of each pixel is off, (h, w)."""
    apart = now.astype(np.float32) - reference.astype(np.float32)
    means: NDArray[np.float32] = np.abs(cv2.blur(apart, (REACH, REACH))).max(axis=2)
    return means
