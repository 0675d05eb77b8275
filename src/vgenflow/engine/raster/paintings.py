"""Paintings become pixels and maps: painted once by their recipe, converted to YUV, and kept."""

from threading import Lock

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Array, Painting, Rect, Rows
from vgenflow.engine.native import KERNELS, Pairs
from vgenflow.engine.raster.color import RGB_TO_YUV, Pixels
from vgenflow.engine.raster.errors import BadPainting
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import Recent

_KEPT, _PER_PIXEL = 32 << 20, 16
"""Bytes of paintings kept for frames of a size, of which one may be in several layers: at most, and for
each pixel of the frame, so that a long film of small frames fills no more than a short one."""
_PERIOD = 8
"""Pixels after which dithering repeats."""
_BAYER = np.array([[0, 2], [3, 1]])
TOP = 65535
"""The last level of a map."""


def place_of(rect: Rect) -> Area:
    """The whole pixels that a painting in `rect` fills, at least one."""
    left, top = round(rect.x), round(rect.y)
    return Area(left, top, max(left + 1, round(rect.x + rect.w)), max(top + 1, round(rect.y + rect.h)))


def painted(painting: Painting) -> Array | Rows:
    """What its recipe gives for the pixels it fills. Raises BadPainting."""
    area = place_of(painting.rect)
    size = (area.y1 - area.y0, area.x1 - area.x0)
    made = painting.recipe.paint(size[1], size[0], painting.unit)
    known = isinstance(made, Rows) or made.dtype == np.uint8 or made.dtype.kind == "f"
    if made.shape[:2] != size or made.shape[2:] not in ((), (3,), (4,)) or not known:
        name = type(painting.recipe).__name__
        kind = "rows" if isinstance(made, Rows) else made.dtype
        raise BadPainting(f"{name} gave {kind} {made.shape} for {size}: give pixels of that size.")
    return made


class Paintings:
    """Pixels of paintings, those used last, up to `room` bytes. Threads take turns."""

    def __init__(self, room: int) -> None:
        self._kept: Recent[Pixels] = Recent(room, lambda pixels: pixels.nbytes)
        self._turn = Lock()

    def pixels(self, painting: Painting) -> Pixels:
        """Its pixels as a sheet has them: (h, w, 4), premultiplied U, Y, V, A; of a map (h, w), alpha."""
        area = place_of(painting.rect)
        key = (painting.recipe, painting.opaque, area.x1 - area.x0, area.y1 - area.y0, painting.unit)
        with self._turn:
            return self._kept.get(key, lambda: premultiplied(painted(painting), opaque=painting.opaque))


def paintings_of(width: int, height: int) -> Paintings:
    """Those of frames of a size, for all in this process who paint such: a page's ground is painted once."""
    with _TURN:
        return _SIZES.get((width, height), lambda: Paintings(min(_KEPT, _PER_PIXEL * width * height)))


def premultiplied(made: Array | Rows, *, opaque: bool = False) -> Pixels:
    """(h, w, 3) or (h, w, 4) of bytes, or of 0 to 1, to premultiplied U, Y, V, A; (h, w) to alpha."""
    height, width = made.shape[:2]
    if isinstance(made, Rows):
        whole = np.empty((height, width, 4)[: len(made.shape)], np.uint8)
        for rows, part in made.strips():
            whole[rows] = premultiplied(part, opaque=opaque)
        return whole
    if made.dtype == np.uint8:
        return _of_bytes(made.astype(np.uint8, copy=False), opaque=opaque)
    if made.strides[1] == 0 and width > _PERIOD:
        part = premultiplied(made[:, :_PERIOD].copy(), opaque=opaque)
        return np.ascontiguousarray(
            np.tile(part, (1, -(-width // _PERIOD), *[1] * (made.ndim - 2)))[:, :width]
        )
    if made.ndim == 2:
        return (made.astype(np.float32).clip(0, 1) * 255 + _thresholds(height, width)).astype(np.uint8)
    colors = np.ascontiguousarray(made[..., :3] if opaque else made, np.float32)
    out = np.empty((height, width, 4), np.uint8)
    KERNELS.tone(colors, out, MATRIX, ORDER)
    return out


def _of_bytes(made: Pixels, *, opaque: bool) -> Pixels:
    """Without dithering."""
    if made.ndim == 2:
        return made
    alpha = np.full(made.shape[:2], 255, np.uint8) if opaque or made.shape[2] == 3 else made[..., 3]
    levels = cv2.transform(
        np.ascontiguousarray(made[..., :3], np.float32), RGB_TO_YUV[[1, 0, 2]].astype(np.float32)
    )
    levels = levels * (alpha[..., None] / np.float32(255)) + np.float32(0.5)
    return np.dstack([levels.astype(np.uint8), alpha])


def _order() -> NDArray[np.float32]:
    """Where each of 8x8 pixels rounds up (Bayer 1973), so that gradients show no steps."""
    order = _BAYER
    for _ in range(2):
        order = np.block([[4 * order + step for step in row] for row in _BAYER])
    return np.asarray((order + 0.5) / order.size, np.float32)


def _thresholds(rows: int, columns: int) -> NDArray[np.float32]:
    """The same over and over."""
    tiled = np.tile(_order(), (-(-rows // _PERIOD), -(-columns // _PERIOD)))
    return np.asarray(tiled[:rows, :columns], np.float32)


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


def _fixed() -> Pairs:
    """The step from RGB to U, Y, V as `native.tone` has it."""
    of_share, of_level = 255 * 256 * 65536 / 65535, 256 * 65536
    rows = np.rint(RGB_TO_YUV[[1, 0, 2]] * np.array([of_share] * 3 + [of_level]))
    return np.asarray(rows.astype(np.int64) & 0xFFFFFFFF, np.uint32)


MATRIX, ORDER = _fixed(), (_order() * 256).astype(np.uint8)
"""What `native.tone` is called with."""
_SIZES: Recent[Paintings] = Recent(2, lambda _: 1)
_TURN = Lock()
