"""Paints areas of a drawing onto planes: vector runs by Skia, pictures and layers by OpenCV."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vgenflow.engine.drawing import Drawing, Layer, Picture
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.bounds import pixels_of
from vgenflow.engine.raster.fonts import Fonts
from vgenflow.engine.raster.layers import home_of, lay_layer
from vgenflow.engine.raster.pictures import Pictures
from vgenflow.engine.raster.planes import Area, Overlay, Planes
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.raster.runs import Nodes, Run, runs_of
from vgenflow.engine.raster.vector import Sheet

_BITMAPS, _PLACED = 96 << 20, 16 << 20
"""Bytes of bitmaps (layers, runs that stand still over something that moves) and placed pictures kept."""


@dataclass(frozen=True, slots=True)
class _Bitmaps:
    """Overlays with their places; `source` keeps alive what the identity in their key names."""

    source: object
    parts: tuple[tuple[Area, Overlay], ...]

    @property
    def nbytes(self) -> int:
        return sum(overlay.nbytes for _, overlay in self.parts)


@dataclass(slots=True)
class _Placed:
    """Planes with the picture they show."""

    planes: Planes
    picture: Picture | None = None


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
        self._bitmaps: Recent[_Bitmaps] = Recent(_BITMAPS, lambda bitmaps: bitmaps.nbytes)
        self._seen: deque[tuple[int, ...]] = deque(maxlen=8)
        self._placed: Recent[_Placed] = Recent(_PLACED, lambda placed: placed.planes.buffer.nbytes)

    def paint(self, planes: Planes, drawing: Drawing, areas: Iterable[Area]) -> None:
        """Make the even, disjoint `areas` of `planes` show `drawing`."""
        runs = runs_of(drawing.nodes)
        lowest = 1 if runs and runs[0].vector else 0
        for area in areas:
            planes.fill(drawing.background, area)
            for run in runs[:lowest]:
                self._ground(planes, drawing.background, run, area)
            for run in runs[lowest:]:
                self._lay(planes, run, area)

    def overlay(self, planes: Planes, nodes: Nodes, areas: Iterable[Area]) -> None:
        """Lay nodes over what `planes` show, in the even, disjoint `areas` only."""
        runs = runs_of(nodes)
        for area in areas:
            for run in runs:
                self._lay(planes, run, area)

    def _ground(self, planes: Planes, background: str, run: Run, area: Area) -> None:
        """The vector run that lies on the flat background: opaque, so nothing is blended."""
        for part in run.parts(area):
            self._sheet.flood(background, part)
            self._sheet.draw(run.vectors(), self._fonts, part)
            self._sheet.write(planes, part)

    def _lay(self, planes: Planes, run: Run, area: Area) -> None:
        """One run over what is there."""
        if not run.whole.touches(area):
            return
        first = run.nodes[0]
        if isinstance(first, Picture):
            self._picture(planes, first, area)
        elif isinstance(first, Layer):
            for _, bitmap in self._layer(first).parts:
                lay_layer(first, bitmap, planes, area)
        else:
            for place, overlay in self._drawn(run, area):
                overlay.lay(planes, (place.x0, place.y0), area)

    def _drawn(self, run: Run, area: Area) -> Iterable[tuple[Area, Overlay]]:
        """A vector run as overlays, at least inside `area`; whole, and kept, once it stands still."""
        key = tuple(map(id, run.nodes))
        if key in self._bitmaps or key in self._seen:
            return self._bitmaps.get(key, lambda: _Bitmaps(run, self._overlays(run, self.area))).parts
        self._seen.append(key)
        return self._overlays(run, area)

    def _overlays(self, run: Run, area: Area) -> tuple[tuple[Area, Overlay], ...]:
        overlays = list[tuple[Area, Overlay]]()
        for part in run.parts(area):
            self._sheet.clear(part)
            self._sheet.draw(run.vectors(), self._fonts, part)
            overlays.append((part, self._sheet.overlay(part)))
        return tuple(overlays)

    def _layer(self, layer: Layer) -> _Bitmaps:
        """The bitmap of a layer at its own place; it may be larger than the frame."""

        def drawn() -> _Bitmaps:
            home = home_of(layer)
            sheet = Sheet(home)
            sheet.draw(layer.children, self._fonts, home)
            return _Bitmaps(layer.children, ((home, sheet.overlay(home)),))

        return self._bitmaps.get((id(layer.children), layer.bounds), drawn)

    def _picture(self, planes: Planes, picture: Picture, area: Area) -> None:
        target = pixels_of(picture.target)
        visible = target & area
        if visible.empty or picture.alpha <= 0:
            return
        placed = self._place(replace(picture, alpha=1.0))
        source = visible.moved(-target.x0, -target.y0)
        if picture.alpha >= 1:
            planes.copy_from(placed, visible, source)
        else:
            planes.mix_in(placed, visible, source, picture.alpha)

    def _place(self, picture: Picture) -> Planes:
        """The picture at its target's size; one that moves takes the memory of the frame before."""
        target = picture.target
        slot = self._placed.get(
            (picture.asset, target), lambda: _Placed(Planes(round(target.w), round(target.h)))
        )
        if slot.picture != picture:
            self._pictures.place(picture, slot.planes)
            slot.picture = picture
        return slot.planes
