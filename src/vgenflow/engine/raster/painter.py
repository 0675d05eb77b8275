"""Paints areas of a drawing onto planes: vector runs by Skia, pictures and layers by OpenCV."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vgenflow.engine.drawing import Box, Drawing, Layer, Picture
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.bounds import area_of
from vgenflow.engine.raster.fonts import Fonts
from vgenflow.engine.raster.layers import home_of, lay_layer
from vgenflow.engine.raster.pictures import Pictures
from vgenflow.engine.raster.planes import Area, Overlay, Planes
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.raster.runs import NOWHERE, Nodes, Run, runs_of
from vgenflow.engine.raster.vector import Sheet

_BITMAPS, _PER_PIXEL = 96 << 20, 48
"""Bytes of bitmaps (layers, runs that stand still over something that moves) kept: at most, and for
each pixel of the frame, so that a long film of small frames fills no more than a short one."""


@dataclass(frozen=True, slots=True)
class _Bitmaps:
    """Overlays; `source` keeps alive what the identity in their key names."""

    source: object
    parts: tuple[Overlay, ...]

    @property
    def nbytes(self) -> int:
        return sum(overlay.nbytes for overlay in self.parts)


class _Ground(NamedTuple):
    """The flat background, and the vector run that lies on it, if one is the lowest."""

    color: str
    run: Run | None


class Painter:
    """Everything needed to paint frames of one size: typefaces, pictures, bitmaps.

    It remembers only what is costly to make, never what was painted before: the same drawing
    always gives the same pixels, in whatever areas it is painted.
    """

    def __init__(self, width: int, height: int, assets: AssetSource) -> None:
        self.area = Area(0, 0, width, height)
        self._fonts = Fonts(assets)
        self._pictures = Pictures(assets, min(width, height))
        self._sheet = Sheet(self.area)
        room = min(_BITMAPS, _PER_PIXEL * width * height)
        self._bitmaps: Recent[_Bitmaps] = Recent(room, lambda bitmaps: bitmaps.nbytes)
        self._seen: deque[tuple[int, ...]] = deque(maxlen=8)

    def paint(self, planes: Planes, drawing: Drawing, areas: Iterable[Area], over: Nodes = ()) -> None:
        """Make the even `areas` of `planes` show `drawing` with `over` on top."""
        runs = (*runs_of(drawing.nodes), *runs_of(over))
        ground = _Ground(drawing.background, runs[0] if runs and runs[0].vector else None)
        for area in areas:
            self._stack(planes, ground, runs, area)

    def overlay(self, planes: Planes, nodes: Nodes, areas: Iterable[Area]) -> None:
        """Lay nodes over what `planes` show, in the even, disjoint `areas` only."""
        for area in areas:
            self._stack(planes, None, runs_of(nodes), area)

    def _stack(self, planes: Planes, ground: _Ground | None, runs: Sequence[Run], area: Area) -> None:
        """All runs in `area`, from what covers it on; over the ground, or over what is there.

        Where a pixel's painting begins depends on the runs alone, not on what is repainted.
        """
        runs = [run for run in runs if run.whole.touches(area)]
        for index in range(len(runs) - 1, -1, -1):
            cover = runs[index].cover
            if cover is NOWHERE or not cover.touches(area):
                continue
            inside = cover & area
            self._cover(planes, runs[index], inside)
            for run in runs[index + 1 :]:
                self._lay(planes, run, inside)
            for part in area.without(inside):
                self._stack(planes, ground, runs, part)
            return
        if ground is not None:
            grounded = bool(runs) and runs[0] is ground.run
            self._ground(planes, ground.color, ground.run if grounded else None, area)
            runs = runs[grounded:]
        for run in runs:
            self._lay(planes, run, area)

    def _cover(self, planes: Planes, run: Run, area: Area) -> None:
        """A run that covers `area`: a picture, or vectors on their own ground."""
        first = run.nodes[0]
        if isinstance(first, Box):
            self._ground(planes, first.color, run, area, first=1)
        else:
            self._lay(planes, run, area)

    def _ground(self, planes: Planes, color: str, run: Run | None, area: Area, first: int = 0) -> None:
        """A flat ground with the nodes of a run from `first` on: opaque, so nothing is blended."""
        parts = run.parts(area, first) if run else []
        if parts != [area]:
            planes.fill(color, area)
        vectors = run.vectors(first) if run else []
        for part in parts:
            self._sheet.flood(color, part)
            self._sheet.draw(vectors, self._fonts, part)
            self._sheet.write(planes, part)

    def _lay(self, planes: Planes, run: Run, area: Area) -> None:
        """One run over what is there."""
        if not run.whole.touches(area):
            return
        first = run.nodes[0]
        if isinstance(first, Picture):
            self._picture(planes, first, area)
        elif isinstance(first, Layer):
            for bitmap in self._layer(first).parts:
                lay_layer(first, bitmap, planes, area)
        else:
            for overlay in self._drawn(run, area):
                overlay.lay(planes, area)

    def _drawn(self, run: Run, area: Area) -> Iterable[Overlay]:
        """A vector run as overlays, at least inside `area`; whole, and kept, once it stands still."""
        key = tuple(map(id, run.nodes))
        if key in self._bitmaps or key in self._seen:
            return self._bitmaps.get(key, lambda: _Bitmaps(run, self._overlays(run, self.area))).parts
        self._seen.append(key)
        return self._overlays(run, area)

    def _overlays(self, run: Run, area: Area) -> tuple[Overlay, ...]:
        overlays = list[Overlay]()
        for part in run.parts(area):
            self._sheet.clear(part)
            self._sheet.draw(run.vectors(), self._fonts, part)
            overlays.append(self._sheet.overlay(part))
        return tuple(overlays)

    def _layer(self, layer: Layer) -> _Bitmaps:
        """The bitmap of a layer at its own place; it may be larger than the frame."""

        def drawn() -> _Bitmaps:
            home = home_of(layer)
            sheet = Sheet(home)
            sheet.draw(layer.children, self._fonts, home)
            return _Bitmaps(layer.children, (sheet.overlay(home),))

        return self._bitmaps.get((id(layer.children), layer.bounds), drawn)

    def _picture(self, planes: Planes, picture: Picture, area: Area) -> None:
        visible = area_of(picture) & area & planes.area
        if not visible.empty and picture.alpha > 0:
            self._pictures.place(picture, planes, visible)
