"""Lands: the outline of a country that a sentence names, as an icon."""

import math
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from vgenflow.engine.layouts.icons import GRID
from vgenflow.engine.mapping import outlines_of
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.ports import AssetSource
from vgenflow.language.places import Finder, Gazetteer
from vgenflow.story.document import Document
from vgenflow.story.template import Style

_ROOM = 19.0
"""Of the grid's side, what an outline takes at most."""
_ISLE, _FAR = 0.04, 1.6
"""Of the largest part, what another has at least, and how far it may be, in sizes of that."""
_MOST = 90
"""Corners of a part."""


class Lands:
    """Countries by the sentences of one document."""

    def __init__(self, document: Document, style: Style, assets: AssetSource) -> None:
        """Nothing is read before a sentence is looked at."""
        self._document, self._style, self._assets = document, style, assets

    def named(self, text: str) -> str:
        """Path data of the country that a text is about, the only one it names; empty if there is none."""
        if not self._style.atlas:
            return ""
        mentions = self._finder.mentions(text.replace("*", "").replace("\u200b", ""))
        found = {each.place.country for each in mentions}
        named = any(each.place.land for each in mentions)
        return self._outline(found.pop()) if named and len(found) == 1 else ""

    @cached_property
    def _finder(self) -> Finder:
        atlas = self._style.atlas
        gazetteer = Gazetteer.parse(*(self._assets.read(atlas[part]) for part in ("countries", "cities")))
        return Finder(gazetteer, self._document.language, self._document.prose())

    def _outline(self, country: str) -> str:
        level = outlines_of(self._style.atlas["outlines"], self._assets).levels[0]
        parts = [level.ring(polygon[0]) for polygon in level.countries.get(country, ())]
        return _drawn(list(_together(parts))) if parts else ""


def _together(parts: list[Points]) -> Iterator[Points]:
    """The largest part, and those near it that are not too small to be seen."""
    sizes = [float(np.ptp(part[:, 0]) * np.ptp(part[:, 1])) for part in parts]
    largest = parts[int(np.argmax(sizes))]
    reach = _FAR * max(np.ptp(largest[:, 0]), np.ptp(largest[:, 1]))
    for part, size in zip(parts, sizes, strict=True):
        away = np.abs(part.mean(axis=0) - largest.mean(axis=0)).max()
        if size >= _ISLE * max(sizes) and away < reach:
            yield part


def _drawn(parts: list[Points]) -> str:
    """On the grid: as wide as at the middle's latitude, north up."""
    every = np.concatenate(parts)
    low, high = every.min(axis=0), every.max(axis=0)
    narrow = math.cos(math.radians(float(low[1] + high[1]) / 2))
    wide, tall = float(high[0] - low[0]) * narrow, float(high[1] - low[1])
    scale = _ROOM / max(wide, tall, 1e-6)
    left, top = (GRID - wide * scale) / 2, (GRID - tall * scale) / 2
    lines = list[str]()
    for part in parts:
        kept = part[:: max(1, len(part) // _MOST)]
        xs, ys = (kept[:, 0] - low[0]) * narrow * scale + left, (high[1] - kept[:, 1]) * scale + top
        lines.append("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in zip(xs, ys, strict=True)) + "z")
    return "".join(lines)
