"""Paintings become pixels and maps: painted once by their recipe, converted to YUV, and kept."""

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Array, Painting, Rect
from vgenflow.engine.raster.color import RGB_TO_YUV, Pixels
from vgenflow.engine.raster.errors import BadPainting
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import Recent

_STRIP = 128
"""Rows converted at a time: floating point takes sixteen times the memory of bytes."""
_BAYER = np.array([[0, 2], [3, 1]])
TOP = 65535
"""The last level of a map."""


def place_of(rect: Rect) -> Area:
    """The whole pixels that a painting in `rect` fills, at least one."""
    left, top = round(rect.x), round(rect.y)
    return Area(left, top, max(left + 1, round(rect.x + rect.w)), max(top + 1, round(rect.y + rect.h)))


def painted(painting: Painting) -> Array:
    """What its recipe gives for the pixels it fills. Raises BadPainting."""
    area = place_of(painting.rect)
    size = (area.y1 - area.y0, area.x1 - area.x0)
    made = painting.recipe.paint(size[1], size[0], painting.unit)
    known = made.dtype == np.uint8 or made.dtype.kind == "f"
    if made.shape[:2] != size or made.shape[2:] not in ((), (3,), (4,)) or not known:
        name = type(painting.recipe).__name__
        raise BadPainting(f"{name} gave {made.dtype} {made.shape} for {size}: give pixels of that size.")
    return made


class Paintings:
    """Pixels of paintings, those used last, up to `room` bytes."""

    def __init__(self, room: int) -> None:
        self._kept: Recent[Pixels] = Recent(room, lambda pixels: pixels.nbytes)

    def pixels(self, painting: Painting) -> Pixels:
        """Its pixels as a sheet has them: (h, w, 4), premultiplied U, Y, V, A. Of a map alpha alone."""
        area = place_of(painting.rect)
        key = (painting.recipe, painting.opaque, area.x1 - area.x0, area.y1 - area.y0, painting.unit)
        return self._kept.get(key, lambda: premultiplied(painted(painting), opaque=painting.opaque))


def premultiplied(made: Array, *, opaque: bool = False) -> Pixels:
    """(h, w), (h, w, 3) or (h, w, 4) of bytes, or of 0 to 1, to premultiplied U, Y, V, A."""
    height, width = made.shape[:2]
    out = np.zeros((height, width, 4), np.uint8)
    for top in range(0, height, _STRIP):
        part = made[top : top + _STRIP].astype(np.float32)
        dithered = made.dtype != np.uint8
        if dithered:
            part = part.clip(0, 1) * 255
        rounding = _thresholds(part.shape[0], width) if dithered else np.float32(0.5)
        solid = opaque or part.shape[2:] == (3,)
        alpha = (
            np.full(part.shape[:2], 255, np.float32) if solid else part if part.ndim == 2 else part[..., 3]
        )
        strip = out[top : top + _STRIP]
        strip[..., 3] = np.floor(alpha + rounding)
        if part.ndim == 3:
            share = alpha / 255
            matrix = RGB_TO_YUV[[1, 0, 2]].astype(np.float32)
            levels = cv2.transform(np.ascontiguousarray(part[..., :3]), matrix)
            for channel in range(3):
                strip[..., channel] = np.floor(levels[..., channel] * share + rounding)
    return out


def _thresholds(rows: int, columns: int) -> NDArray[np.float32]:
    """Where each pixel rounds up: an 8x8 Bayer matrix (Bayer 1973), so that gradients show no steps."""
    order = _BAYER
    for _ in range(2):
        order = np.block([[4 * order + step for step in row] for row in _BAYER])
    tile = ((order + 0.5) / order.size).astype(np.float32)
    return np.tile(tile, (-(-rows // 8), -(-columns // 8)))[:rows, :columns]


def softened(pixels: Pixels, deviation: float) -> Pixels:
    """Premultiplied (h, w, 4) pixels under a Gaussian, edges repeated; a wide one on a smaller picture."""
    if deviation <= 0:
        return pixels
    height, width = pixels.shape[:2]
    less = max(1, int(deviation / 4))
    down, across = -height % less, -width % less
    full = cv2.copyMakeBorder(pixels, 0, down, 0, across, cv2.BORDER_REPLICATE)
    size = (full.shape[1] // less, full.shape[0] // less)
    small = cv2.resize(full, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    soft = cv2.GaussianBlur(small, (0, 0), deviation / less, borderType=cv2.BORDER_REPLICATE)
    # 256ths of a level, to be dithered
    fine = np.rint(soft * np.float32(256)).clip(0, 255 * 256).astype(np.uint16)
    whole = cv2.resize(fine, full.shape[1::-1], interpolation=cv2.INTER_LINEAR)[:height, :width]
    whole += (_thresholds(height, width)[..., None] * 256).astype(np.uint16)
    return np.asarray(whole >> 8, np.uint8)
