"""Typefaces cut from larger ones: a face of a collection, a place of a variable font, some characters.

HarfBuzz cuts (`hb-subset`: 2 s for 33,000 ideographs where fonttools takes minutes), fonttools
unpacks and joins. Pure: bytes in, bytes out, the same for the locked versions of both.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import uharfbuzz as hb
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph

from vgenflow.packs.lock import Keep

HAN = ((0x2E80, 0x2FDF), (0x3007, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
"""Blocks of ideographs and their parts."""
_RARE = ((0x2252, 0x2252), (0x3400, 0x4DBF), (0x9FA6, 0x9FFF), (0x20000, 0x3FFFF))
"""Ideographs that GBK has not, and the one sign of it that serif and sans have not."""
_NOT_CHINESE = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
"""Hangul."""
_FEATURES = (
    *("ccmp", "chws", "halt", "kern", "liga", "mark", "palt"),
    *("vchw", "vert", "vhal", "vkrn", "vpal", "vrt2"),
)
_VERTICAL = ("vhea", "vmtx")
_LIMITS = (
    *("maxPoints", "maxContours", "maxCompositePoints"),
    *("maxCompositeContours", "maxComponentElements", "maxComponentDepth"),
)


def cut(data: bytes, face: int, axes: Mapping[str, float], keep: Keep) -> bytes:
    """The font at index `face` of `data` (TrueType, OpenType, woff or woff2) with `axes` at fixed places.

    `keep` may be "chinese" (no Hangul, no glyphs of other regions), "han" (ideographs alone,
    without features) or "rare" (those that GBK has not). `ValueError` if the font has no such axis.
    """
    opened = hb.Face(hb.Blob(_unpacked(data)), face)
    wanted = hb.SubsetInput()
    if keep == "":
        wanted.keep_everything()
    else:
        wanted.unicode_set.update({code for code in opened.unicodes if _kept(code, keep)})
        features = _FEATURES if keep == "chinese" else ()
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in features})
    for tag, place in axes.items():
        if not wanted.pin_axis_location(opened, tag, float(place)):
            raise ValueError(f"the font has no axis {tag}")
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(wanted.subset(opened).blob.data)


def _kept(code: int, keep: Keep) -> bool:
    kept = {"han": HAN, "rare": _RARE}.get(keep)
    if kept is not None:
        return _within(code, kept)
    return not _within(code, _NOT_CHINESE)


def _within(code: int, blocks: Sequence[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in blocks)


def _unpacked(data: bytes) -> bytes:
    """An sfnt from woff and woff2; anything else as it is."""
    if data[:4] not in (b"wOFF", b"wOF2"):
        return data
    font = TTFont(BytesIO(data), recalcTimestamp=False, recalcBBoxes=False)
    font.flavor = None
    return saved(font)


def joined(parts: Sequence[bytes]) -> bytes:
    """One TrueType font from slices of one, without features; each character from the first that has it."""
    fonts = [TTFont(BytesIO(part), recalcTimestamp=False, recalcBBoxes=False) for part in parts]
    base = fonts[0]
    order, glyphs, cmap = list[str](), dict[str, Glyph](), dict[int, str]()
    metrics: dict[str, dict[str, tuple[int, int]]] = {tag: {} for tag in ("hmtx", "vmtx") if tag in base}
    for number, font in enumerate(fonts):
        names = {name: f"{number}.{name}" if number else name for name in font.getGlyphOrder()}
        fresh = {code: name for code, name in sorted((font.getBestCmap() or {}).items()) if code not in cmap}
        needed = _with_parts(
            font, [font.getGlyphOrder()[0], *fresh.values()] if not number else fresh.values()
        )
        for name in needed:
            order.append(names[name])
            glyphs[names[name]] = _renamed(font["glyf"].glyphs[name], font["glyf"], names)
            for tag, table in metrics.items():
                table[names[name]] = font[tag].metrics[name]
        cmap.update({code: names[name] for code, name in fresh.items()})
    limits = {name: max(getattr(font["maxp"], name) for font in fonts) for name in _LIMITS}
    for name, limit in limits.items():
        setattr(base["maxp"], name, limit)
    base["maxp"].numGlyphs = len(order)
    return saved(_built(base, order, glyphs, metrics, cmap))


def _with_parts(font: Any, names: Any) -> list[str]:  # noqa: ANN401 - fonttools has no types
    """The glyphs and those they are made of, each once, in order."""
    found = dict.fromkeys(names)
    queue = list(found)
    while queue:
        for part in _parts(font["glyf"].glyphs[queue.pop()], font["glyf"]):
            if part.glyphName not in found:
                found[part.glyphName] = None
                queue.append(part.glyphName)
    return list(found)


def _parts(glyph: Glyph, table: Any) -> list[Any]:  # noqa: ANN401
    """What a glyph is made of. Glyphs that are outlines stay packed: unpacking them takes a millisecond."""
    if getattr(glyph, "data", b"")[:2] >= b"\x80" or hasattr(glyph, "components"):
        glyph.expand(table)
        return list(glyph.components)
    return []


def _renamed(glyph: Glyph, table: Any, names: Mapping[str, str]) -> Glyph:  # noqa: ANN401
    for part in _parts(glyph, table):
        part.glyphName = names[part.glyphName]
    return glyph


def _built(
    base: Any,  # noqa: ANN401
    order: list[str],
    glyphs: Mapping[str, Glyph],
    metrics: Mapping[str, Mapping[str, tuple[int, int]]],
    cmap: Mapping[int, str],
) -> Any:  # noqa: ANN401
    """`base` with other glyphs; its own layout tables, which name the old ones, go."""
    kept = ("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post", *_VERTICAL)
    for tag in [tag for tag in base.keys() if tag not in ("GlyphOrder", *kept)]:  # noqa: SIM118
        del base[tag]
    base.setGlyphOrder(order)
    base["glyf"].glyphs, base["glyf"].glyphOrder = dict(glyphs), order
    for tag, table in metrics.items():
        base[tag].metrics = dict(table)
    base["post"].formatType = 3.0
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, dict(cmap)
    base["cmap"].tables = [table]
    return base


def saved(font: Any) -> bytes:  # noqa: ANN401
    """The bytes of a font, its times as they were."""
    out = BytesIO()
    font.save(out)
    return out.getvalue()
