"""Scenery: places drawn in a style's own line, for frames whose source gives no picture."""

from vgenflow.engine.scenery.landscape import PLACES, Place, Scenery, landscape

__all__ = ["PLACES", "Place", "Scenery", "landscape"]
