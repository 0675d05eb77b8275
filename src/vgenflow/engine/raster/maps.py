"""Maps: when each pixel of a layer is reached as it is revealed, and which pixels that changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Painting, Reveal, Rows
from vgenflow.engine.native import KERNELS, Pixels, Shares
from vgenflow.engine.raster.paintings import TOP, painted, place_of
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.raster.recent import Recent

_TILE = 32
MARGIN = 4
"""Pixels by which what is moved by less than two, of chroma as well, reaches out of its place."""
_KEPT = 24 << 20
"""Bytes of maps kept, in each process."""


@dataclass(frozen=True, slots=True)
class Map:
    """Levels from 0 to `TOP` in even `area`: a pixel each, and the mean of each 2x2."""

    area: Area
    levels: Shares
    half: Shares
    lowest: NDArray[np.int64]
    highest: NDArray[np.int64]
    """Of each tile of 32x32 pixels."""

    @property
    def nbytes(self) -> int:
        """Memory it takes, about."""
        return self.levels.nbytes + self.half.nbytes

    def covers(self, share: float, softness: float, within: Area) -> tuple[Pixels, Pixels]:
        """What is shown of each pixel of even `within`, of 128: for luma and for chroma."""
        inside = within.moved(-self.area.x0, -self.area.y0)
        whole = np.empty((inside.y1 - inside.y0, inside.x1 - inside.x0), np.uint8)
        half = np.empty((whole.shape[0] // 2, whole.shape[1] // 2), np.uint8)
        soft, reach = _front(share, softness)
        KERNELS.weigh(self.levels[inside.luma()], whole, reach, soft)
        KERNELS.weigh(self.half[inside.chroma()], half, reach, soft)
        return whole, half

    def reached(self, share: float, softness: float) -> Area:
        """Around all of which anything is shown, in whole tiles."""
        rows, columns = np.nonzero(self.lowest < _front(share, softness)[1])
        if not len(rows):
            return Area(0, 0, 0, 0)
        left, top = self.area.x0 + _TILE * int(columns.min()), self.area.y0 + _TILE * int(rows.min())
        right, foot = (_TILE * (int(found.max()) + 1) for found in (columns, rows))
        return Area(left, top, self.area.x0 + right, self.area.y0 + foot) & self.area

    def changes(self, before: float, after: float, softness: float) -> Iterator[Area]:
        """Around where another share shows something else: disjoint even areas, at least `MARGIN` wider."""
        soft, _ = _front(0, softness)
        low, high = sorted(_front(share, softness)[1] for share in (before, after))
        changed = (self.highest >= low - soft) & (self.lowest <= high)
        rows = np.pad(changed, ((2, 2), (0, 0)))
        near = rows[:-2] | rows[1:-1] | rows[2:]
        for row in np.flatnonzero(near.any(axis=1)):
            columns = np.flatnonzero(near[row])
            left, top = self.area.x0 + _TILE * int(columns[0]), self.area.y0 + _TILE * (int(row) - 1)
            right = self.area.x0 + _TILE * (int(columns[-1]) + 1)
            yield Area(left - MARGIN, top, right + MARGIN, top + _TILE)


def _front(share: float, softness: float) -> tuple[int, int]:
    """How soft the edge is, and how far it has come, in levels."""
    soft = min(TOP, max(1, round(softness * TOP)))
    return soft, round(min(1.0, max(0.0, share)) * (TOP + soft))


def map_of(reveal: Reveal, area: Area) -> Map:
    """The map of a reveal in even `area`; what it says at its edge goes on outside of it."""
    return map_in(reveal.map, area)


def map_in(painting: Painting, area: Area) -> Map:
    """A painting as a map of even `area`."""
    place = place_of(painting.rect)
    # by value, wherever the page stands, so that all that is alike is painted once
    key = (painting.recipe, painting.unit, place, area)
    with _TURN:
        return _MAPS.get(key, lambda: _made(painting, area))


def _made(painting: Painting, area: Area) -> Map:
    made, place = painted(painting), place_of(painting.rect)
    if isinstance(made, Rows):
        made = made.whole()
    if made.ndim == 3:
        made = made[..., -1]
    top = TOP if made.dtype != np.uint8 else TOP // 255
    whole = np.rint(made.astype(np.float32).clip(0, 255) * top).clip(0, TOP).astype(np.uint16)
    rows = (np.arange(area.y0, area.y1) - place.y0).clip(0, whole.shape[0] - 1)
    columns = (np.arange(area.x0, area.x1) - place.x0).clip(0, whole.shape[1] - 1)
    levels = np.ascontiguousarray(whole[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
    if levels.shape != (len(rows), len(columns)):
        levels = np.ascontiguousarray(whole[rows[:, None], columns[None, :]])
    quads = levels.astype(np.uint32)
    half = (quads[::2, ::2] + quads[1::2, ::2] + quads[::2, 1::2] + quads[1::2, 1::2] + 2) >> 2
    return Map(area, levels, half.astype(np.uint16), _tiles(levels, np.minimum), _tiles(levels, np.maximum))


def _tiles(levels: Shares, best: np.ufunc) -> NDArray[np.int64]:
    """The lowest or highest level of each tile."""
    rows = best.reduceat(levels, np.arange(0, levels.shape[0], _TILE), axis=0)
    return best.reduceat(rows, np.arange(0, levels.shape[1], _TILE), axis=1).astype(np.int64)


_TURN = Lock()
_MAPS: Recent[Map] = Recent(_KEPT, lambda made: made.nbytes)
