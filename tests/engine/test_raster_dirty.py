"""Repainting what differs gives, pixel for pixel, what painting everything gives."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.engine_parts import ASSETS, FONT, HEIGHT, PHOTO, WIDTH, films, nodes, type_run
from vgenflow.engine.drawing import Box, Drawing, Layer, Picture, Rect
from vgenflow.engine.raster import Painter, Planes, Surface
from vgenflow.engine.raster.bounds import joined
from vgenflow.engine.raster.differences import changed, covered, differing
from vgenflow.engine.raster.planes import Area

PAINTER = Painter(WIDTH, HEIGHT, ASSETS)


def pixels(areas: list[Area]) -> int:
    return sum((area.x1 - area.x0) * (area.y1 - area.y0) for area in areas)


def whole(drawing: Drawing) -> Planes:
    planes = Planes(WIDTH, HEIGHT)
    PAINTER.paint(planes, drawing, [PAINTER.area])
    return planes


@settings(deadline=None, max_examples=250)
@given(films())
def test_showing_one_after_another_equals_painting_each_whole(drawings):
    surface = Surface(PAINTER)
    before = None
    for drawing in drawings:
        differs = surface.changes(drawing)
        surface.show(drawing)
        assert np.array_equal(surface.planes.buffer, whole(drawing).buffer)
        if not differs:
            assert np.array_equal(before, surface.planes.buffer)
        before = surface.planes.buffer.copy()


@settings(deadline=None, max_examples=60)
@given(st.lists(nodes, max_size=4), st.integers(0, 47), st.integers(0, 31))
def test_overlays_are_local(over, x, y):
    ground = Drawing("#F3EBDD", (Box(Rect(10, 10, 50, 30), "#C0392B"),))
    parts = [Area(0, 0, 2 * x, 64), Area(2 * x, 0, 96, 2 * y), Area(2 * x, 2 * y, 96, 64)]
    in_parts, at_once = whole(ground), whole(ground)
    PAINTER.overlay(in_parts, tuple(over), [part for part in parts if not part.empty])
    PAINTER.overlay(at_once, tuple(over), [PAINTER.area])
    assert np.array_equal(in_parts.buffer, at_once.buffer)


def test_type_is_there_in_narrow_parts_though_its_typeface_says_otherwise():
    """The glyphs of the test's typeface reach further left than its head says."""
    over = (type_run(x=0.73, y=16.0, size=31.7, face=FONT, color="#000000"),)
    ground = Drawing("#F3EBDD", ())
    in_parts, at_once = whole(ground), whole(ground)
    PAINTER.overlay(in_parts, over, [Area(0, 0, 2, 64), Area(2, 0, 96, 64)])
    PAINTER.overlay(at_once, over, [PAINTER.area])
    assert at_once.y[2, 1] < 100
    assert np.array_equal(in_parts.buffer, at_once.buffer)


def test_equal_drawings_change_nothing():
    frame = Area(0, 0, 96, 64)
    one = Drawing("#FFFFFF", (Box(Rect(0, 0, 9, 9), "#000000"),))
    same = Drawing("#FFFFFF", (Box(Rect(0, 0, 9, 9), "#000000"),))
    assert changed(one, same, frame) == []
    assert changed(one, Drawing("#FEFEFE", one.nodes), frame) == [frame]


def test_only_what_differs_is_listed():
    a, b, c = (Box(Rect(i, 0, 1, 1), "#000000") for i in range(3))
    for before, after, gone, come in (
        ((a, b, c), (a, c), [b], []),
        ((a, b), (b, a), [a, b], [b, a]),
        ((a, a, b), (a, b), [a], []),
    ):
        (found,) = differing(before, after)
        assert (list(found.gone), list(found.come)) == (gone, come)


def test_what_an_unchanged_ground_hides_is_not_repainted():
    frame, card = Area(0, 0, 96, 64), Box(Rect(10, 10, 40, 40), "#FFFFFF")
    one, other = (Picture(PHOTO, Rect(x, 0, 50, 40), Rect(0, 0, 96, 64)) for x in (0, 1))
    areas = covered((one, card), (other, card), frame)
    assert pixels(areas) == 96 * 64 - 40 * 40
    assert covered((one, card), (other, replace(card, color="#000000")), frame) != areas


def test_of_what_is_uncovered_only_the_strip_is_repainted():
    frame = Area(0, 0, 96, 64)
    box = Box(Rect(10, 10, 20, 20), "#000000")
    layer = Layer((box,), Rect(10, 10, 20, 20), clip=Rect(10, 10, 8, 20))
    for before, after in (
        (box, replace(box, rect=Rect(10, 10, 28, 20))),
        (layer, replace(layer, clip=Rect(10, 10, 12.5, 20))),
    ):
        areas = covered((before,), (after,), frame)
        assert pixels(areas) < 28 * 20 / 2
        seen = [area & frame for area in areas]
        assert any(area.x0 <= 18 < area.x1 or area.x0 <= 30 < area.x1 for area in seen)


@given(st.lists(st.builds(lambda x, y, w, h: Area(x, y, x + w, y + h), *[st.integers(0, 40)] * 4)))
def test_joined_areas_are_disjoint_and_cover(areas):
    result = joined(areas)
    covered = np.zeros((80, 80), int)
    for area in result:
        covered[area.luma()] += 1
    assert covered.max(initial=0) <= 1
    assert all(covered[area.luma()].all() for area in areas)
