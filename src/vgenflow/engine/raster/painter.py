"""Paints areas of a drawing onto planes: vector runs by Skia, pictures and layers by OpenCV."""

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
import skia

from vgenflow.engine.drawing import Box, Drawing, Inset, Layer, Painting, Picture
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.bounds import REACH, area_of
from vgenflow.engine.raster.fonts import Fonts
from vgenflow.engine.raster.layers import ground_of, home_of, lay_layer
from vgenflow.engine.raster.paintings import paintings_of, place_of, softened
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
        self._paintings = paintings_of(width, height)
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
        children = layer.children
        painted = all(isinstance(child, Painting) for child in children)
        key = (
            children if painted else id(children),
            *(layer.bounds, layer.tilt, layer.fill, layer.blur, layer.mask),
        )
        return self._bitmaps.get(key, lambda: _Bitmaps(children, (self._drawn_layer(layer),)))

    def _drawn_layer(self, layer: Layer) -> Overlay:
        """Its children, filled, softened and masked."""
        home = home_of(layer)
        sheet = Sheet(home, layer.tilt, layer.bounds) if layer.tilt else Sheet(home)
        for index, child in enumerate(layer.children):
            if isinstance(child, Painting):
                put = sheet.image if index or layer.tilt else sheet.put
                put(self._paintings.pixels(child), place_of(child.rect))
            elif isinstance(child, Inset):
                self._inset(sheet, child)
            else:
                sheet.draw((child,), self._fonts, sheet.reach)
        if layer.fill is not None:
            pixels = self._paintings.pixels(layer.fill)
            sheet.image(pixels, place_of(layer.fill.rect), skia.BlendMode.kSrcIn)
        if layer.blur:
            sheet.pixels[...] = softened(sheet.pixels, layer.blur)
        if layer.mask is not None:
            pixels = self._paintings.pixels(layer.mask)
            sheet.image(pixels, place_of(layer.mask.rect), skia.BlendMode.kDstIn)
        return sheet.overlay(ground_of(layer) or home).lean()

    def _inset(self, sheet: Sheet, inset: Inset) -> None:
        """A part of another drawing, as pixels; beyond the frame its edge goes on."""
        place = place_of(inset.rect)
        margin = math.ceil(REACH * inset.blur)
        around = Area(place.x0 - margin, place.y0 - margin, place.x1 + margin, place.y1 + margin).even()
        seen, planes = around & self.area, Planes(self.area.x1, self.area.y1)
        if seen.empty:
            return
        self.paint(planes, inset.drawing, [seen])
        pixels = planes.levels(seen)
        beyond = (seen.y0 - around.y0, around.y1 - seen.y1, seen.x0 - around.x0, around.x1 - seen.x1)
        if any(beyond):
            pixels = np.asarray(cv2.copyMakeBorder(pixels, *beyond, cv2.BORDER_REPLICATE), np.uint8)
        inside = place.moved(-around.x0, -around.y0)
        sheet.image(softened(pixels, inset.blur)[inside.luma()], place)

    def _picture(self, planes: Planes, picture: Picture, area: Area) -> None:
        visible = area_of(picture) & area & planes.area
        if not visible.empty and picture.alpha > 0:
            self._pictures.place(picture, planes, visible)
