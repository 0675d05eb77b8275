"""Typefaces from font bytes, set up for moving type: grayscale edges, subpixel places, no hinting."""

import skia

from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.errors import BadFont
from vgenflow.story.value import Digest

_COLOR_TABLES = frozenset({"COLR", "CBDT", "sbix", "SVG "})


class Fonts:
    """The typefaces of one asset source, opened once each."""

    def __init__(self, assets: AssetSource) -> None:
        self._assets = assets
        self._manager = skia.FontMgr.New_Custom_Empty()
        self._faces: dict[Digest, skia.Typeface] = {}
        self._colored: dict[Digest, bool] = {}
        self._sized: dict[tuple[Digest, float], skia.Font] = {}

    def face(self, font: Digest) -> skia.Typeface:
        """The typeface, of a collection the first. Raises BadFont and what the asset source raises."""
        if font not in self._faces:
            data = skia.Data.MakeWithCopy(self._assets.read(font))
            face = self._manager.makeFromData(data, 0)
            if face is None:
                raise BadFont(f"The font {font[:12]}… cannot be read: choose another typeface.")
            self._faces[font] = face
        return self._faces[font]

    def sized(self, font: Digest, size: float) -> skia.Font:
        """The typeface at `size` pixels."""
        key = (font, size)
        if key not in self._sized:
            if len(self._sized) >= 512:
                self._sized.clear()
            made = skia.Font(self.face(font), size)
            made.setEdging(skia.Font.Edging.kAntiAlias)
            made.setHinting(skia.FontHinting.kNone)
            made.setSubpixel(True)
            made.setLinearMetrics(True)
            made.setBaselineSnap(False)
            self._sized[key] = made
        return self._sized[key]

    def colored(self, font: Digest) -> bool:
        """The typeface brings its own colours (emoji)."""
        if font not in self._colored:
            tables = {tag.to_bytes(4, "big").decode("latin-1") for tag in self.face(font).getTableTags()}
            self._colored[font] = bool(tables & _COLOR_TABLES)
        return self._colored[font]
