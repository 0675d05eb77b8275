"""SVG path data becomes the path it writes."""

import struct

import pytest

from vgenflow.engine.drawing import Polygons
from vgenflow.engine.raster import BadOutline
from vgenflow.engine.raster.outline import outline


def points(data):
    path = outline(data)
    return [(round(p.x(), 3), round(p.y(), 3)) for p in (path.getPoint(i) for i in range(path.countPoints()))]


@pytest.mark.parametrize(
    ("absolute", "relative"),
    [
        ("M10 10 L20 30 40 10 Z", "m10 10 l10 20 20-20z"),
        ("M10,10H30V40", "m10,10h20v30"),
        ("M0 0C1 2 3 4 5 6S9 10 11 12", "M0 0c1 2 3 4 5 6s4 4 6 6"),
        ("M0 0Q5 5 10 0T20 0", "m0 0q5 5 10 0t10 0"),
        ("M0 0A5 5 0 0 1 10 0", "M0 0a5 5 0 0110 0"),
        ("M1 1L2 2M5 5L6 6", "m1 1l1 1m3 3l1 1"),
        ("M.5.5L1e1-2", "m.5.5l9.5-2.5"),
    ],
)
def test_relative_and_short_forms_are_the_same_path(absolute, relative):
    assert points(absolute) == points(relative)
    assert points(absolute)


def test_smooth_curves_mirror_the_last_control_point():
    assert points("M0 0C0 10 10 10 10 0S20-10 20 0") == points("M0 0C0 10 10 10 10 0C10-10 20-10 20 0")
    assert points("M0 0Q5 5 10 0T20 0") == points("M0 0Q5 5 10 0Q15-5 20 0")


def test_after_closing_the_pen_is_at_the_start():
    assert points("M10 10l5 0 0 5zl1 1")[-1] == (11, 11)


@pytest.mark.parametrize(
    "data", ["M10", "L1 2 3", "M0 0 X", "10 10", "M0 0Z5", "M0 0A1 1 0 2 0 5 5 1", "M0 0 L#"]
)
def test_what_is_no_path_is_refused(data):
    with pytest.raises(BadOutline):
        outline(data)


def test_polygons_are_the_path_that_their_corners_write():
    corners = struct.pack("<14f", 1, 2, 3, 4.5, 5, 6, 10.1, 20, 30, 40, 50, 60, 7, -8)
    drawn, written = (
        outline(data) for data in (Polygons(corners, (3, 4)), "M1 2L3 4.5L5 6ZM10.1 20L30 40L50 60L7-8Z")
    )
    assert drawn == written
    assert drawn.getBounds() == written.getBounds()


def test_no_polygons_are_an_empty_path():
    assert outline(Polygons()).isEmpty()


def test_polygons_whose_corners_do_not_add_up_are_refused():
    with pytest.raises(BadOutline):
        outline(Polygons(struct.pack("<6f", 1, 2, 3, 4, 5, 6), (2,)))
