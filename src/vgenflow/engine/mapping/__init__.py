"""Mapping: outlines of countries, projected and fitted to a page, and labels that keep apart."""

from vgenflow.engine.mapping.labels import Anchor, Spot, beside, placed
from vgenflow.engine.mapping.outlines import Outlines, outlines_of
from vgenflow.engine.mapping.projection import AzimuthalEqualArea, EqualEarth, Projection, great_circle
from vgenflow.engine.mapping.sheet import Sheet
from vgenflow.engine.mapping.view import View, fitted

__all__ = [
    "Anchor",
    "AzimuthalEqualArea",
    "EqualEarth",
    "Outlines",
    "Projection",
    "Sheet",
    "Spot",
    "View",
    "beside",
    "fitted",
    "great_circle",
    "outlines_of",
    "placed",
]
