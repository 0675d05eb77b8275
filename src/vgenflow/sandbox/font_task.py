"""The typeface reader that runs inside the child. Everything it needs is loaded up front.

A stranger's font is not cleaned but written anew: HarfBuzz's subsetter parses every table that a video needs
and writes it again, fontTools does so with the small ones that tell about the font. What is not listed here
(programs for hinting, bitmaps, colours, SVG, variations, signatures) does not come along. What was written
here comes out byte for byte the same when it is given again. Formats: OpenType 1.9 (ISO/IEC 14496-22).
"""

import codecs
import io
import json
import struct
import unicodedata
import warnings
import zlib  # noqa: F401 - for WOFF; the filter forbids to load it later
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import brotli  # type: ignore[import-untyped]
import skia
import uharfbuzz as hb
from fontTools import agl, cffLib, unicode  # noqa: F401 - as above
from fontTools.ttLib import TTFont, TTLibError, getTableModule, woff2  # noqa: F401 - as above

from vgenflow.sandbox.errors import Rejected

MOST_SFNT = 96_000_000
MOST_PARTS, MOST_DEPTH = 512, 8
"""Of a composite glyph: how many outlines it may be made of, and how deep they may lie."""
MOST_EMS = 64
"""How far an outline may reach."""
_KINDS = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"wOFF", b"wOF2")
_NEEDED = ("head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "name")
_KEPT = (
    *_NEEDED,
    "post",
    "glyf",
    "loca",
    "CFF ",
    "CFF2",
    "VORG",
    "vhea",
    "vmtx",
    "GDEF",
    "GSUB",
    "GPOS",
    "kern",
)
_VARYING = ("fvar", "gvar", "avar", "HVAR", "VVAR", "MVAR", "STAT", "cvar")
"""Needed to bring a variable font to its default instance, then gone."""
_RESTRICTED, _FOR_READING, _EDITABLE, _BITMAPS_ONLY = 0x0002, 0x0004, 0x0008, 0x0200
_COPYRIGHT, _FAMILY, _STYLE, _WHOLE, _POSTSCRIPT, _LICENCE = 0, 1, 2, 4, 6, 13
_WHOLE_FAMILY, _STYLE_OF_IT = 16, 17
"""Names where a family has more than four styles."""
_ITALIC = 0x0001
_UNIX_EPOCH = 2_082_844_800
"""In seconds since 1904, as fonts count: when every font of ours was made."""
_DECODED = {(3, 0): "utf_16_be", (3, 1): "utf_16_be", (3, 10): "utf_16_be", (1, 0): "mac_roman"}
"""Encodings of names by platform, as far as they are read."""
# What the two libraries raise for damaged fonts; anything else is a crash, told apart by the parent.
_UNREADABLE = (
    hb.HarfBuzzError,
    TTLibError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    ArithmeticError,
    struct.error,
    brotli.error,
)

for _name in ("ascii", "latin_1", "mac_roman", "utf_16_be"):
    codecs.lookup(_name)
for _name in _KEPT:
    getTableModule(_name)


def normalise(data: bytes) -> bytes:
    """The task: bytes of a font to one line of JSON and the font written anew."""
    warnings.simplefilter("ignore")
    if not data.startswith(_KINDS):
        raise Rejected("This is not a typeface in TrueType, OpenType, WOFF or WOFF2.")
    try:
        made = _rewritten(_unpacked(data))
        if _rewritten(made.partition(b"\n")[2]) != made:
            raise Rejected("The typeface is damaged: it reads otherwise each time.")
        return made
    except _UNREADABLE as error:
        raise Rejected("The typeface is damaged or cut off.") from error


def _unpacked(data: bytes) -> bytes:
    """A font as it is drawn from, out of what is packed for the web."""
    if data[:4] not in (b"wOFF", b"wOF2"):
        return data
    (told,) = struct.unpack(">L", data[16:20])
    if told > MOST_SFNT:  # the child's memory bounds those that lie
        raise Rejected(f"The typeface unpacks to more than {MOST_SFNT // 1_000_000} MB.")
    font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    font.flavor = None
    return _saved(font)


def _rewritten(data: bytes) -> bytes:
    face = hb.Face(hb.Blob(data), 0)
    _check_tables(face)
    font = TTFont(io.BytesIO(_cut(face)), recalcBBoxes=False, recalcTimestamp=False)
    _check_permission(font)
    _check_outlines(font)
    told = _told(font)
    _tell(font, told)
    about = {
        "media_type": "font/otf" if "CFF " in font else "font/ttf",
        "family": told.family,
        "style": told.style,
        "weight": font["OS/2"].usWeightClass,
        "italic": bool(font["OS/2"].fsSelection & _ITALIC),
        "glyphs": font["maxp"].numGlyphs,
        "credit": told.copyright,
        "licence": told.licence,
    }
    made = _saved(font)
    if skia.FontMgr.New_Custom_Empty().makeFromData(skia.Data.MakeWithoutCopy(made), 0) is None:
        raise Rejected("The typeface is damaged: it cannot be drawn with.")
    return json.dumps(about).encode() + b"\n" + made


def _check_tables(face: hb.Face) -> None:
    tags = set(face.table_tags)
    missing = [tag for tag in _NEEDED if tag not in tags]
    if missing:
        raise Rejected(f"The typeface is no whole one: it has no sound table “{missing[0]}”.")
    if not tags & {"glyf", "CFF ", "CFF2"}:
        raise Rejected("The typeface holds bitmaps or pictures only: it needs outlines.")


def _cut(face: hb.Face) -> bytes:
    """All glyphs and characters, parsed and written again; nothing of what is not needed."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.DESUBROUTINIZE | hb.SubsetFlags.DOWNGRADE_CFF2
    if face.has_var_data:
        wanted.pin_all_axes_to_default(face)
    kept = {*_KEPT, *_VARYING}
    wanted.drop_table_tag_set.update(
        {int.from_bytes(tag.encode("latin-1"), "big") for tag in face.table_tags if tag not in kept}
    )
    cut = hb.Face(wanted.subset(face).blob)
    _check_tables(cut)  # what is damaged is left out
    _check_reach(cut)
    return bytes(cut.blob.data)


def _check_reach(face: hb.Face) -> None:
    """Every outline can be drawn and stays near its em; some letter has one."""
    font, most = hb.Font(face), MOST_EMS * face.upem
    drawn = set[int]()
    for glyph in range(face.glyph_count):
        box = font.get_glyph_extents(glyph)
        if box is None:
            continue
        if max(map(abs, (box.x_bearing, box.y_bearing, box.width, box.height))) > most:
            raise Rejected("The typeface is damaged: an outline leaves its place by far.")
        if box.width and box.height:
            drawn.add(glyph)
    if not any(font.get_nominal_glyph(code) in drawn for code in face.unicodes):
        raise Rejected("The typeface has no outlines of any letter.")


def _check_permission(font: TTFont) -> None:
    """Whether the font may go with a template, which others open, edit and make videos with.

    Bits 1 to 3 of `fsType` exclude one another; of several that are set, the least strict counts
    (OpenType, OS/2).
    """
    told = int(font["OS/2"].fsType)
    if told & _EDITABLE or not told & (_RESTRICTED | _FOR_READING):
        if told & _BITMAPS_ONLY:
            raise Rejected("The licence in the typeface allows to embed bitmaps of it only, no outlines.")
    elif told & _FOR_READING:
        raise Rejected(
            "The licence in the typeface allows to embed it for reading and printing only, not in a template."
        )
    else:
        raise Rejected("The licence in the typeface forbids to embed it: ask its maker for another licence.")


def _check_outlines(font: TTFont) -> None:
    """No glyph is made of itself, or of far too many others."""
    if "glyf" not in font:
        return
    table = font["glyf"]
    parts = {
        name: tuple(part.glyphName for part in _opened(glyph, table).components)
        for name, glyph in table.glyphs.items()
        if getattr(glyph, "data", b"")[:2] >= b"\x80"  # the count of contours is negative: a composite
    }
    counted: dict[str, int] = {}
    for name in parts:
        _count(name, parts, counted, 0)


def _opened(glyph: Any, table: Any) -> Any:  # noqa: ANN401 - fontTools has no types
    glyph.expand(table)
    return glyph


def _count(name: str, parts: Mapping[str, tuple[str, ...]], counted: dict[str, int], depth: int) -> int:
    """How many outlines a glyph is made of."""
    if name not in parts:
        return 1
    if name not in counted:
        if depth > MOST_DEPTH:
            raise Rejected("The typeface is damaged: a glyph is made of itself.")
        counted[name] = sum(_count(part, parts, counted, depth + 1) for part in parts[name])
        if counted[name] > MOST_PARTS:
            raise Rejected("The typeface has a glyph of more parts than any can need.")
    return counted[name]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a font says about itself, as plain text."""

    family: str
    style: str
    copyright: str
    licence: str


def _told(font: TTFont) -> _Told:
    return _Told(
        family=_text(font, _WHOLE_FAMILY, 60) or _text(font, _FAMILY, 60) or "Untitled",
        style=_text(font, _STYLE_OF_IT, 40) or _text(font, _STYLE, 40) or "Regular",
        copyright=_text(font, _COPYRIGHT, 300),
        licence=_text(font, _LICENCE, 300),
    )


def _text(font: TTFont, which: int, most: int) -> str:
    """A name in English, or in whatever there is, of printable characters."""
    records = [r for r in font["name"].names if r.nameID == which and (r.platformID, r.platEncID) in _DECODED]
    records.sort(key=lambda r: (r.langID not in (0x409, 0), r.platformID != 3, r.langID))
    for record in records:
        text = record.string.decode(_DECODED[record.platformID, record.platEncID], errors="replace")
        printable = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)
        if short := " ".join(printable.split())[:most].strip():
            return short
    return ""


def _tell(font: TTFont, told: _Told) -> None:
    """The tables that tell about the font, of what is known about it and no more."""
    plain = "".join(
        char for char in f"{told.family}-{told.style}" if char.isascii() and (char.isalnum() or char == "-")
    )
    texts = {
        _COPYRIGHT: told.copyright,
        _FAMILY: told.family,
        _STYLE: told.style,
        _WHOLE: f"{told.family} {told.style}",
        _POSTSCRIPT: plain[:60] or "Untitled",
        _LICENCE: told.licence,
    }
    font["name"].names = []
    for which, text in texts.items():
        if text:
            font["name"].setName(text, which, 3, 1, 0x409)
    font["OS/2"].achVendID = "    "
    head = font["head"]
    head.created = head.modified = _UNIX_EPOCH
    head.fontRevision = 1.0
    if "post" in font:
        font["post"].formatType = 3.0
    for tag in [tag for tag in font.keys() if tag not in ("GlyphOrder", *_KEPT)]:  # noqa: SIM118
        del font[tag]


def _saved(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
