"""Drawings become pixels: Skia draws shapes and type, OpenCV composes I420 planes in BT.709."""

from vgenflow.engine.raster.errors import BadFont, BadOutline, BadPainting, BadPicture
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.raster.surface import Surface, paint

__all__ = ["BadFont", "BadOutline", "BadPainting", "BadPicture", "Painter", "Planes", "Surface", "paint"]
