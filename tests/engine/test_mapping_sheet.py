"""Views hold what they are given; sheets know land from sea, across the date line too."""

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drawn import Fonts, style
from vgenflow.engine.drawing import Polygons, Rect
from vgenflow.engine.mapping import Outlines, Sheet, fitted, outlines_of
from vgenflow.engine.mapping.outlines import BadAtlas
from vgenflow.engine.mapping.tracing import away, covered
from vgenflow.engine.mapping.view import extent

PAGE = Rect(0, 0, 1920, 1080)
FOCUS = Rect(200, 250, 1500, 560)
PLACES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=8)


def atlas() -> Outlines:
    return outlines_of(style().atlas["outlines"], Fonts())


def on_land(sheet: Sheet, lon: float, lat: float) -> bool:
    x, y = sheet.view.at(np.array([[lon, lat]]))[0]
    return bool(covered(sheet.land, x - 1, y - 1, 3, 3)[1, 1] > 0.5)


@given(PLACES)
def test_every_place_lies_in_the_focus(places):
    view = fitted(np.array(places), FOCUS)
    pixels = view.at(np.array(places))
    assert (pixels[:, 0] > FOCUS.x - 1).all()
    assert (pixels[:, 0] < FOCUS.x + FOCUS.w + 1).all()
    assert (pixels[:, 1] > FOCUS.y - 1).all()
    assert (pixels[:, 1] < FOCUS.y + FOCUS.h + 1).all()


@settings(max_examples=15, deadline=None)
@given(PLACES)
def test_any_sheet_can_be_drawn(places):
    sheet = Sheet(atlas(), fitted(np.array(places), FOCUS), PAGE)
    corners = np.frombuffer(sheet.land.corners, "<f4")
    assert np.isfinite(corners).all()
    assert len(corners) == 2 * sum(sheet.land.sizes)
    assert all(
        np.isfinite(line).all() and len(line) > 1 for line in (*sheet.shores, *sheet.borders, *sheet.mesh())
    )


@pytest.mark.parametrize(
    ("around", "land", "sea"),
    [
        ([(16.4, 48.2), (2.35, 48.9)], [(10.0, 48.0), (9.2, 45.5)], [(14.0, 43.6), (-6.0, 46.0)]),
        ([(178.0, -18.0), (179.5, -16.6)], [(177.9, -17.8)], [(-179.0, -19.0), (175.0, -19.0)]),
        ([(-175.0, 66.0), (170.0, 64.0)], [(-178.0, 67.5), (175.0, 66.0)], [(-169.0, 62.0)]),
        (
            [(121.5, 31.2), (-118.2, 34.0), (4.5, 51.9)], [(100.0, 35.0), (-100.0, 40.0)],
            [(-150.0, 20.0), (-30.0, 40.0)],
        ),
    ],
)  # fmt: skip
def test_land_is_where_it_is(around, land, sea):
    sheet = Sheet(atlas(), fitted(np.array(around), FOCUS), PAGE)
    assert [on_land(sheet, *place) for place in land] == [True] * len(land)
    assert [on_land(sheet, *place) for place in sea] == [False] * len(sea)


@pytest.mark.parametrize("number", ["040", "156", "643", "840", "242", "554", "076", "250"])
def test_a_country_holds_its_own_name(number):
    outlines = atlas()
    sheet = Sheet(outlines, fitted(extent(number, outlines), FOCUS), PAGE)
    shape = sheet.country(number)
    x, y, far = sheet.heart(number, FOCUS)
    mask = covered(shape, 0, 0, 1920, 1080)
    assert mask[round(y), round(x)] > 0.5
    assert 0.5 * far < away(1 - mask)[round(y), round(x)] < far + 16


def test_only_what_is_seen_of_a_country_is_its_place():
    outlines = atlas()
    sheet = Sheet(outlines, fitted(np.array([[16.4, 48.2]]), FOCUS), PAGE)
    assert sheet.heart("156", FOCUS) is None
    assert sheet.country("999") == Polygons()


def test_no_coast_runs_along_the_date_line():
    sheet = Sheet(atlas(), fitted(np.array([[-178.0, 67.0], [175.0, 66.0]]), FOCUS), PAGE)
    for line in sheet.shores:
        lon = sheet.view.back(line)[:, 0]
        cut = np.abs(np.abs(lon) - 180) < 0.003
        assert not (cut[:-1] & cut[1:]).any()


def test_a_damaged_atlas_is_refused():
    with pytest.raises(BadAtlas):
        Outlines.parse(b"VGATLAS1" + struct.pack("<I", 4) + b"[]  ")
    with pytest.raises(BadAtlas):
        Outlines.parse(b"something else")
