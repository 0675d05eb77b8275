"""Typefaces from bytes: coverage, metrics and ink, opened once a process."""

from functools import cached_property

import uharfbuzz as hb

from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type.errors import UnreadableFace
from vgenflow.story.value import Digest

Ink = tuple[float, float, float, float]
"""Left, top, right, bottom of the ink in em from the origin on the baseline, y down."""

_OPEN = dict[Digest, "Face"]()


class Face:
    """One typeface. Everything is in em, so that it holds for every size.

    What is asked of it first may raise UnreadableFace and what `assets` raises.
    """

    def __init__(self, digest: Digest, assets: AssetSource) -> None:
        self.digest = digest
        self._assets = assets
        self._ink = dict[int, Ink]()

    @cached_property
    def _face(self) -> hb.Face:
        """Opened when it is first asked: a Chinese face holds 14 MB that English text does not need."""
        data = self._assets.read(self.digest)
        try:
            face = hb.Face(hb.Blob(data))
        except hb.HarfBuzzError as error:
            raise UnreadableFace(
                f"The font {self.digest[:12]}… cannot be read: choose another typeface."
            ) from error
        if not face.glyph_count:
            raise UnreadableFace(f"The font {self.digest[:12]}… holds no glyphs: choose another typeface.")
        return face

    @cached_property
    def upem(self) -> int:
        """Units an em."""
        return int(self._face.upem)

    @cached_property
    def font(self) -> hb.Font:
        """What HarfBuzz shapes with."""
        return hb.Font(self._face)

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points it has glyphs for."""
        return frozenset(self._face.unicodes)

    def has(self, char: str) -> bool:
        """It has a glyph for a character."""
        return self.font.get_nominal_glyph(ord(char)) is not None

    @cached_property
    def chinese(self) -> bool:
        """It sets Chinese."""
        return self.has("的")

    @cached_property
    def everyday(self) -> bool:
        """It has some thousand ideographs, not the twenty thousand of GBK."""
        return not (self.has("囍") and self.has("镩"))

    @cached_property
    def emoji(self) -> bool:
        """It is a face of emoji."""
        return self.has("\U0001f600")

    @cached_property
    def vertical(self) -> bool:
        """It tells where glyphs stand in columns."""
        return "vmtx" in self._face.table_tags

    def glyph(self, char: str) -> int:
        """The glyph of a character; 0 if there is none."""
        return int(self.font.get_nominal_glyph(ord(char)) or 0)

    def advance(self, char: str) -> float:
        """The width of a character, in em."""
        return float(self.font.get_glyph_h_advance(self.glyph(char)) / self.upem)

    def ink(self, glyph: int) -> Ink:
        """The ink box of a glyph; the advance by the em's height where a colour glyph tells none."""
        if glyph not in self._ink:
            box = self.font.get_glyph_extents(glyph)
            if self.emoji and (box is None or not box.width):
                wide = self.font.get_glyph_h_advance(glyph) / self.upem
                self._ink[glyph] = (0.0, -0.95, wide, 0.25)
            elif box is None:
                self._ink[glyph] = (0.0, 0.0, 0.0, 0.0)
            else:
                left, top = box.x_bearing / self.upem, -box.y_bearing / self.upem
                self._ink[glyph] = (left, top, left + box.width / self.upem, top - box.height / self.upem)
        return self._ink[glyph]


def face_of(digest: Digest, assets: AssetSource) -> Face:
    """The typeface with these bytes, not opened yet.

    Faces are shared by the whole process: equal digests are equal bytes.
    """
    if digest not in _OPEN:
        _OPEN[digest] = Face(digest, assets)
    return _OPEN[digest]
