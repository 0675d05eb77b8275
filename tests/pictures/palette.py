"""Pictures small enough to be kept: a palette of the fewest colours that leave them as they look."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.pictures.likeness import REACH, means_apart
from vgenflow.engine.raster.color import Pixels

FAITHFUL = 2.0
"""Half of what is tolerated: the palette grows until no neighbourhood is further off, or is full."""
_FIRST, _MOST, _AT_ONCE = 96, 256, 8
Colors = NDArray[np.float32]


def with_palette(picture: Pixels) -> Image.Image:
    """The picture, (h, w, 3) RGB, in at most 256 colours without dithering."""
    packed = picture.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    values, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colors = np.stack([values >> 16, values >> 8 & 255, values & 255], axis=1).astype(np.float32)
    places = places.reshape(packed.shape)
    palette = _commonest(colors, counts)
    nearest = _Nearest(colors)
    nearest.add(palette)
    while len(nearest.palette) < _MOST:
        shown = nearest.palette[nearest.which[places]].astype(np.uint8)
        missed = _missed(picture, shown, _MOST - len(nearest.palette))
        if not missed:
            break
        nearest.add(np.array(missed, np.float32))
    made = Image.fromarray(nearest.which[places].astype(np.uint8))
    made.putpalette(nearest.palette.astype(np.uint8).tobytes())
    return made


class _Nearest:
    """Which colour of a growing palette each of `colors` becomes."""

    def __init__(self, colors: Colors) -> None:
        self.palette: Colors = np.zeros((0, 3), np.float32)
        self.which = np.zeros(len(colors), np.int64)
        self.distance = np.full(len(colors), np.inf, np.float32)
        self._colors = colors

    def add(self, more: Colors) -> None:
        """Colours come to the palette."""
        for color in more:
            distance = ((self._colors - color) ** 2).sum(axis=1)
            closer = distance < self.distance
            self.distance[closer], self.which[closer] = distance[closer], len(self.palette)
            self.palette = np.vstack([self.palette, color])


def _commonest(colors: Colors, counts: NDArray[np.int64]) -> Colors:
    """The commonest colour, then again and again the one that is worst off, by distance and number.

    Each stands for the mean of those that become it.
    """
    nearest = _Nearest(colors)
    chosen = int(counts.argmax())
    while len(nearest.palette) < _FIRST and (not len(nearest.palette) or nearest.distance[chosen] > 0):
        nearest.add(colors[chosen : chosen + 1])
        chosen = int((nearest.distance * np.sqrt(counts)).argmax())
    size = len(nearest.palette)
    weights = np.bincount(nearest.which, counts, size)
    sums = [np.bincount(nearest.which, counts * colors[:, i], size) for i in range(3)]
    return np.rint(np.stack(sums, axis=1) / weights[:, None]).astype(np.float32)


def _missed(picture: Pixels, shown: Pixels, room: int) -> list[Colors]:
    """In each of the worst neighbourhoods, the colour that is furthest off; none if all are faithful."""
    means, apart = means_apart(picture, shown), np.abs(picture.astype(np.int16) - shown).sum(axis=2)
    found = list[Colors]()
    while len(found) < min(room, _AT_ONCE):
        y, x = (int(at) for at in np.unravel_index(int(means.argmax()), means.shape))
        if means[y, x] <= FAITHFUL:
            break
        top, left = max(0, y - REACH // 2), max(0, x - REACH // 2)
        near = apart[top : y + REACH // 2 + 1, left : x + REACH // 2 + 1]
        down, right = np.unravel_index(int(near.argmax()), near.shape)
        found.append(picture[top + down, left + right].astype(np.float32))
        means[max(0, y - REACH) : y + REACH + 1, max(0, x - REACH) : x + REACH + 1] = 0
    return found
