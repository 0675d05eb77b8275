"""Repainting what differs gives, pixel for pixel, what painting everything gives."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.engine_parts import ASSETS, HEIGHT, WIDTH, films, nodes
from vgenflow.engine.drawing import Box, Drawing, Rect
from vgenflow.engine.raster import Painter, Planes, Surface
from vgenflow.engine.raster.bounds import joined
from vgenflow.engine.raster.differences import changed, differing
from vgenflow.engine.raster.planes import Area

PAINTER = Painter(WIDTH, HEIGHT, ASSETS)


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
        differs = surface.show(drawing)
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


def test_equal_drawings_change_nothing():
    frame = Area(0, 0, 96, 64)
    one = Drawing("#FFFFFF", (Box(Rect(0, 0, 9, 9), "#000000"),))
    same = Drawing("#FFFFFF", (Box(Rect(0, 0, 9, 9), "#000000"),))
    assert changed(one, same, frame) == []
    assert changed(one, Drawing("#FEFEFE", one.nodes), frame) == [frame]


def test_only_what_differs_is_listed():
    a, b, c = (Box(Rect(i, 0, 1, 1), "#000000") for i in range(3))
    assert differing((a, b, c), (a, c)) == [b]
    assert differing((a, b), (b, a)) == [a, b, b, a]
    assert differing((a, a, b), (a, b)) == [a]


@given(st.lists(st.builds(lambda x, y, w, h: Area(x, y, x + w, y + h), *[st.integers(0, 40)] * 4)))
def test_joined_areas_are_disjoint_and_cover(areas):
    result = joined(areas)
    covered = np.zeros((80, 80), int)
    for area in result:
        covered[area.luma()] += 1
    assert covered.max(initial=0) <= 1
    assert all(covered[area.luma()].all() for area in areas)
