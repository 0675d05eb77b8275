"""Small fonts made on the spot, sound and unsound."""

import io
import struct
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.TupleVariation import TupleVariation

NAMES = (".notdef", "A", "B", "space")
_LETTERS = {65: "A", 66: "B", 32: "space"}


def typeface(
    *,
    permission: int = 0,
    cubic: bool = False,
    parts: dict[str, tuple[str, ...]] | None = None,
    tables: dict[str, bytes] | None = None,
    names: dict[str, str] | None = None,
) -> bytes:
    """A font of two letters; `parts` makes glyphs composites, `tables` adds raw tables."""
    order = [*NAMES, *(name for name in parts or {} if name not in NAMES)]
    builder = FontBuilder(1000, isTTF=not cubic)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(_LETTERS)
    if cubic:
        builder.setupCFF("Test-Regular", {}, {name: _cubic(name) for name in order}, {})
    else:
        builder.setupGlyf({name: _quadratic(name, parts or {}) for name in order}, calcGlyphBounds=False)
    builder.setupHorizontalMetrics(dict.fromkeys(order, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular", **(names or {})})
    builder.setupOS2(
        sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200, fsType=permission
    )
    builder.setupPost()
    font = builder.font
    font["head"].created = font["head"].modified = 2_082_844_800
    font.recalcTimestamp = False
    for tag, data in (tables or {}).items():
        table: Any = newTable(tag)
        table.data = data
        table.decompile = lambda *_: None
        table.compile = lambda _, data=data: data
        font[tag] = table
    font.recalcBBoxes = False
    return saved(font)


def variable() -> bytes:
    """The same with an axis along which its letters grow."""
    font = TTFont(io.BytesIO(typeface()), recalcTimestamp=False)
    builder = FontBuilder(font=font)
    builder.setupFvar([("wght", 400, 400, 900, "Weight")], [])
    grown = [(0, 0), (0, 200), (0, 200), (0, 0), *[(0, 0)] * 4]
    builder.setupGvar({"A": [TupleVariation({"wght": (0.0, 1.0, 1.0)}, grown)]})
    return saved(font)


def saved(font: TTFont, flavor: str | None = None) -> bytes:
    """Its bytes, packed for the web if a flavour is given."""
    font.flavor = flavor
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def packed(data: bytes, flavor: str) -> bytes:
    """A font as WOFF or WOFF2."""
    return saved(TTFont(io.BytesIO(data), recalcTimestamp=False), flavor)


def collection(*fonts: bytes) -> bytes:
    """Several fonts in one file."""
    made = TTCollection()
    made.fonts = [TTFont(io.BytesIO(data), recalcTimestamp=False) for data in fonts]
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def without(data: bytes, tag: str) -> bytes:
    """A font that lacks a table: its name in the directory is another."""
    return data.replace(tag.encode(), b"none", 1)


def said_to_unpack(data: bytes, size: int) -> bytes:
    """A packed font that announces another size."""
    return data[:16] + struct.pack(">L", size) + data[20:]


def _quadratic(name: str, parts: dict[str, tuple[str, ...]]) -> Glyph:
    if name in parts:
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.components = [_component(part) for part in parts[name]]
        glyph.xMin = glyph.yMin = glyph.xMax = glyph.yMax = 0
        return glyph
    pen = TTGlyphPen(None)
    _draw(name, pen)
    glyph = pen.glyph()
    glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax = (50, 0, 550, 700) if name != "space" else (0, 0, 0, 0)
    return glyph


def _component(name: str) -> GlyphComponent:
    component = GlyphComponent()
    component.glyphName, component.x, component.y, component.flags = name, 0, 0, 0x0002
    return component


def _cubic(name: str) -> Any:
    pen = T2CharStringPen(600, None)
    _draw(name, pen)
    return pen.getCharString()


def _draw(name: str, pen: Any) -> None:
    if name == "space":
        return
    top = {"A": 700, "B": 500}.get(name, 300)
    pen.moveTo((50, 0))
    pen.lineTo((50, top))
    pen.lineTo((550, top))
    pen.lineTo((550, 0))
    pen.closePath()
