"""A surface shows one drawing after another and repaints only what differs."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Drawing, Node
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.differences import changed
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Planes


class Surface:
    """Planes with the drawing they show."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self.planes = Planes(painter.area.x1, painter.area.y1)
        self._shown: Drawing | None = None

    def show(self, drawing: Drawing) -> bool:
        """Make the planes show `drawing`; False if they already did."""
        frame = self._painter.area
        areas = [frame] if self._shown is None else changed(self._shown, drawing, frame)
        self._painter.paint(self.planes, drawing, areas)
        self._shown = drawing
        return bool(areas)


def paint(
    drawing: Drawing, width: int, height: int, assets: AssetSource, over: Sequence[Node] = ()
) -> Pixels:
    """One drawing with nodes laid over it, as an (h, w, 3) RGB picture.

    Sides are even. Raises BadPicture, BadFont, BadOutline and what `assets` raises.
    """
    painter = Painter(width, height, assets)
    planes = Planes(width, height)
    painter.paint(planes, drawing, [painter.area])
    painter.overlay(planes, over, [painter.area])
    return planes.rgb()
