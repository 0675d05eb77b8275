"""Typefaces cut from larger ones: what is kept is as it was, what is joined is whole."""

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.packs import Packs, default_data_dir
from vgenflow.packs.cutting import cut, joined

PACKS = Packs(default_data_dir() / "packs")


def subset(font, codes):
    """Some characters of a font, as its publisher would cut them."""
    chosen, out = Subsetter(), BytesIO()
    chosen.populate(unicodes=codes)
    chosen.subset(font)
    font.save(out)
    return out.getvalue()


BRUSH = subset(TTFont(BytesIO(PACKS.read("font.ma-shan-zheng.400"))), [*range(0x4E00, 0x4E40), 0x6C38])
CHARACTERS = sorted(TTFont(BytesIO(BRUSH), lazy=True).getBestCmap())


def opened(data):
    return TTFont(BytesIO(data))


def outline(font, code):
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[code]].draw(pen)
    return pen.value


def square(side):
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, side), (side, side), (side, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def variable(codes=(0x41, 0x4E00, 0xAC00, 0x20000), woff2=False):
    """Squares of 500 units that are 700 at the end of the axis; the last is made of the one before."""
    names = [f"g{code:X}" for code in codes]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap(dict(zip(codes, names, strict=True)))
    glyphs = {name: square(500) for name in (".notdef", *names)}
    pen = TTGlyphPen(glyphs)
    pen.addComponent(names[-2], (1, 0, 0, 1, 100, 0))
    glyphs[names[-1]] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (900 if name in names else 500, 0) for name in glyphs})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2()
    builder.setupPost()
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    grown = [(0, 0), (0, 200), (200, 200), (200, 0), *[(0, 0)] * 4]
    builder.setupGvar({name: [TupleVariation({"wght": (0, 1, 1)}, list(grown))] for name in names[:-1]})
    if woff2:
        builder.font.flavor = "woff2"
    out = BytesIO()
    builder.font.save(out)
    return out.getvalue()


@pytest.mark.parametrize("woff2", [False, True])
@pytest.mark.parametrize(("weight", "side"), [(100, 500), (500, 600), (900, 700)])
def test_an_axis_is_pinned(weight, side, woff2):
    font = opened(cut(variable(woff2=woff2), 0, {"wght": weight}, ""))
    assert "fvar" not in font
    assert ("lineTo", ((side, side),)) in outline(font, 0x4E00)


def test_an_axis_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no axis wdth"):
        cut(variable(), 0, {"wdth": 75}, "")


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        ("", {0x41, 0x4E00, 0xAC00, 0x20000}),
        ("chinese", {0x41, 0x4E00, 0x20000}),
        ("han", {0x4E00, 0x20000}),
        ("rare", {0x20000}),
    ],
)
def test_characters_are_chosen(keep, kept):
    assert set(opened(cut(variable(), 0, {"wght": 100}, keep)).getBestCmap()) == kept


def test_glyphs_made_of_others_are_joined_with_them():
    slices = [
        cut(variable((0x4E00, 0x4E01)), 0, {"wght": 500}, "han"),
        cut(variable((0x4E02, 0x4E03)), 0, {"wght": 900}, "han"),
    ]
    font = opened(joined(slices))
    assert list(font.getBestCmap()) == [0x4E00, 0x4E01, 0x4E02, 0x4E03]
    assert ("lineTo", ((700, 600),)) in outline(font, 0x4E01)
    assert ("lineTo", ((800, 700),)) in outline(font, 0x4E03)
    assert {font["hmtx"][name][0] for name in font.getBestCmap().values()} == {900}


@given(st.lists(st.lists(st.sampled_from(CHARACTERS), min_size=1, max_size=6), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_slices_of_a_typeface_joined_are_the_typeface(groups):
    whole = opened(BRUSH)
    font = opened(joined([subset(opened(BRUSH), group) for group in groups]))
    wanted = {code for group in groups for code in group}
    assert set(font.getBestCmap()) == wanted
    for code in wanted:
        assert outline(font, code) == outline(whole, code)
        name, old = font.getBestCmap()[code], whole.getBestCmap()[code]
        assert font["hmtx"][name] == whole["hmtx"][old]
    assert font["maxp"].numGlyphs == len(wanted) + 1


def test_joining_is_the_same_every_time():
    slices = [subset(opened(BRUSH), CHARACTERS[:5]), subset(opened(BRUSH), CHARACTERS[5:9])]
    assert joined(slices) == joined(slices)


def test_chinese_faces_keep_what_columns_need():
    font = TTFont(BytesIO(PACKS.read("font.noto-sans-sc.300")), lazy=True)
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "vert" in features
    assert {"vhea", "vmtx", "CFF "} <= set(font.keys())
    assert "locl" not in features
    assert 0xAC00 not in font.getBestCmap()
