"""A surface shows one drawing after another and repaints only what differs."""

from vgenflow.engine.drawing import Drawing
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.differences import changed, common_cover, covered
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Area, Planes
from vgenflow.engine.raster.runs import Nodes


class Surface:
    """Planes with what they show: a drawing, and nodes laid over it (captions)."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self.planes = Planes(painter.area.x1, painter.area.y1)
        self._shown: tuple[Drawing, Nodes] | None = None

    def show(self, drawing: Drawing, over: Nodes = ()) -> None:
        """Make the planes show `drawing` with `over` on top."""
        self.repaint(drawing, over, self.changes(drawing, over))

    def changes(self, drawing: Drawing, over: Nodes = ()) -> list[Area]:
        """Where that differs from what the planes show; empty if they show it already."""
        frame = self._painter.area
        if self._shown is None:
            return [frame]
        before, above = self._shown
        hidden = common_cover(above, over)
        areas = [part for area in changed(before, drawing, frame) for part in area.without(hidden)]
        return areas + covered(above, over, frame)

    def repaint(self, drawing: Drawing, over: Nodes, areas: list[Area]) -> None:
        """Make the planes show it, where `changes` says they do not."""
        self._painter.paint(self.planes, drawing, areas, over)
        self._shown = (drawing, over)


def paint(drawing: Drawing, width: int, height: int, assets: AssetSource, over: Nodes = ()) -> Pixels:
    """One drawing with nodes laid over it, as an (h, w, 3) RGB picture.

    Sides are even. Raises BadPicture, BadFont, BadOutline and what `assets` raises.
    """
    painter = Painter(width, height, assets)
    planes = Planes(width, height)
    painter.paint(planes, drawing, [painter.area], over)
    return planes.rgb()
