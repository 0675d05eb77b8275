"""Emblems: a logo as pixels that may be seen through, and how well it is told from what it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.ports import AssetSource
from vgenflow.story.color import luminance
from vgenflow.story.value import Digest

LONGEST = 1200
"""Pixels of the longer side that are kept."""
_SEEN = 16
"""Levels of alpha from which a pixel is seen."""
_TOLD = 3.0
"""Contrast of what is told from its ground (WCAG 2.2, 1.4.11)."""
_SAMPLED = 48
"""Pixels across that contrast is looked at in."""

Rgba = NDArray[np.uint8]
"""(h, w, 4), not premultiplied."""


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture without its empty margins; as a recipe it fills its rectangle."""

    digest: Digest
    width: int
    height: int
    rgba: bytes

    @property
    def opaque(self) -> bool:
        """It brings a ground of its own."""
        return bool((self.pixels()[..., 3] > 255 - _SEEN).mean() > 0.98)

    def pixels(self) -> Rgba:
        """(height, width, 4)."""
        return np.frombuffer(self.rgba, np.uint8).reshape(self.height, self.width, 4)

    def paint(self, width: int, height: int, unit: float) -> Rgba:  # noqa: ARG002 - a recipe's
        """Scaled to the pixels it fills."""
        return _scaled(self.pixels(), width, height)

    def told_from(self, ground: str) -> float:
        """Share of what is seen that is told from a ground, 0 to 1."""
        across = min(self.width, _SAMPLED)
        small = _scaled(self.pixels(), across, max(1, round(self.height * across / self.width)))
        seen = small[small[..., 3] >= _SEEN][:, :3].astype(np.float64) / 255
        if not len(seen):
            return 1.0
        linear = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
        light, below = linear @ np.array([0.2126, 0.7152, 0.0722]), luminance(ground)
        ratio = (np.maximum(light, below) + 0.05) / (np.minimum(light, below) + 0.05)
        return float((ratio >= _TOLD).mean())


def emblem(digest: Digest, assets: AssetSource) -> Emblem:
    """The emblem in a picture file. Raises BadPicture, MissingAsset."""
    return _decoded(digest, assets.read(digest))


def best(emblems: Sequence[Emblem], ground: str) -> Emblem:
    """The one that is told best from a ground, the first of several."""
    return max(emblems, key=lambda each: each.told_from(ground))


@lru_cache(maxsize=6)
def _decoded(digest: Digest, data: bytes) -> Emblem:
    from vgenflow.engine.raster.decoding import cutout  # noqa: PLC0415 - a page without a logo needs none

    pixels = cutout(data)
    seen = np.argwhere(pixels[..., 3] >= _SEEN)
    if len(seen):
        (top, left), (bottom, right) = seen.min(0), seen.max(0)
        pixels = pixels[top : bottom + 1, left : right + 1]
    height, width = pixels.shape[:2]
    scale = LONGEST / max(height, width)
    if scale < 1:
        pixels = _scaled(pixels, max(1, round(width * scale)), max(1, round(height * scale)))
    return Emblem(digest, pixels.shape[1], pixels.shape[0], np.ascontiguousarray(pixels).tobytes())


def _scaled(pixels: Rgba, width: int, height: int) -> Rgba:
    """Smaller or larger, its seen colours not mixed with those of what is not seen."""
    import cv2  # noqa: PLC0415 - as above

    if pixels.shape[:2] == (height, width):
        return pixels
    alpha = pixels[..., 3:].astype(np.float32) / 255
    flat = np.concatenate([pixels[..., :3] * alpha, alpha * 255], axis=2)
    smaller = width < pixels.shape[1]
    flat = cv2.resize(flat, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)
    cover = np.maximum(flat[..., 3:], 1e-3) / 255
    made = np.concatenate([flat[..., :3] / cover, flat[..., 3:]], axis=2)
    return np.asarray(np.clip(np.rint(made), 0, 255), np.uint8)
