"""A surface shows one drawing after another and repaints only what differs."""

from vgenflow.engine.drawing import Drawing
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.differences import changed, common_cover, covered
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.raster.runs import Nodes


class Surface:
    """Planes with what they show: a drawing, and nodes laid over it (captions)."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self.planes = Planes(painter.area.x1, painter.area.y1)
        self._shown: tuple[Drawing, Nodes] | None = None

    def show(self, drawing: Drawing, over: Nodes = ()) -> bool:
        """Make the planes show `drawing` with `over` on top; False if they already did."""
        frame = self._painter.area
        areas = [frame]
        if self._shown is not None:
            before, above = self._shown
            hidden = common_cover(above, over)
            areas = [part for area in changed(before, drawing, frame) for part in area.without(hidden)]
            areas += covered(above, over, frame)
        self._painter.paint(self.planes, drawing, areas, over)
        self._shown = (drawing, over)
        return bool(areas)


def paint(drawing: Drawing, width: int, height: int, assets: AssetSource, over: Nodes = ()) -> Pixels:
    """One drawing with nodes laid over it, as an (h, w, 3) RGB picture.

    Sides are even. Raises BadPicture, BadFont, BadOutline and what `assets` raises.
    """
    painter = Painter(width, height, assets)
    planes = Planes(width, height)
    painter.paint(planes, drawing, [painter.area], over)
    return planes.rgb()
