"""Drawings at another size: everything is where it was, and what stood still stands still."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.engine_film import film, film_assets
from tests.support.engine_parts import ASSETS, HEIGHT, WIDTH, films
from vgenflow.engine.drawing import Box, Drawing, Layer, Painting, Path, Picture, Rect
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import Scaler, at_short_side, at_width
from vgenflow.engine.raster import paint

ROOMY = Rect(-200, -300, 700, 700)


def comparable(node):
    """As the layouts' nodes are: layers enclose their children, edges that unveil are soft, and paintings and
    engraved lines are coarser than pixels.
    """
    match node:
        case Layer(children=children, reveal=reveal):
            unveiled = reveal and replace(reveal, map=comparable(reveal.map), softness=0.5)
            return replace(node, children=tuple(map(comparable, children)), bounds=ROOMY, reveal=unveiled)
        case Painting(recipe=recipe):
            return replace(node, recipe=replace(recipe, pitch=19.0))
        case Picture(treatment="engraving"):
            return replace(node, treatment="plain")
    return node


def likeness(one, other):
    """The largest difference once both are blurred: antialiasing differs, places do not."""
    return np.abs(cv2.blur(one, (5, 5)).astype(int) - cv2.blur(other, (5, 5))).max()


@settings(max_examples=20, deadline=None)
@given(films(length=1))
def test_a_scaled_drawing_paints_a_scaled_picture(frames):
    nodes = [comparable(node) for node in frames[0].nodes]
    drawing = Drawing(frames[0].background, tuple(nodes))
    whole = paint(drawing, WIDTH, HEIGHT, ASSETS)
    large = paint(Scaler(2.0).drawing(drawing), 2 * WIDTH, 2 * HEIGHT, ASSETS)
    assert likeness(whole, cv2.resize(large, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)) < 64


def test_the_same_objects_stay_the_same_objects():
    box = Box(Rect(1, 2, 3, 4), "#000000")
    children = (box, Path("M0 0L1 1", Rect(0, 0, 1, 1), "#000000"))
    bounds = Rect(0, 0, 9, 9)
    first = Drawing("#FFFFFF", (box, Layer(children, bounds)))
    second = Drawing("#FFFFFF", (box, Layer(children, bounds, dx=4)))
    scaler = Scaler(0.5)
    one, two = scaler.drawing(first), scaler.drawing(second)
    assert scaler.drawing(first) is one
    assert one.nodes[0] is two.nodes[0]
    assert one.nodes[1].children is two.nodes[1].children
    assert (one.nodes[1].dx, two.nodes[1].dx) == (0, 2)


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(1, 60),
    st.integers(1, 60),
    st.floats(0.1, 3),
)
def test_a_scaled_picture_lies_on_even_places_and_shows_the_same_at_the_same_place(x, y, w, h, factor):
    target = Rect(2 * x, 2 * y, 2 * w, 2 * h)
    whole = Picture("a" * 64, Rect(3, 5, 70, 40), target)
    (small,) = Scaler(factor).nodes((whole,))
    assert all(value % 2 == 0 for value in (small.target.x, small.target.y, small.target.w, small.target.h))
    assert min(small.target.w, small.target.h) >= 2
    for place in (0.0, 0.5, 1.0):
        across = small.source.x + place * small.source.w
        at = (small.target.x + place * small.target.w) / factor
        assert across == pytest.approx(3 + (at - target.x) * 70 / target.w)


@given(st.integers(8, 2000), st.integers(8, 2000), st.integers(16, 2000))
def test_sizes_are_even_and_covered(width, height, wanted):
    for size in (at_width(2 * width, 2 * height, wanted), at_short_side(2 * width, 2 * height, wanted)):
        assert size.width % 2 == size.height % 2 == 0
        assert 2 * width * size.factor >= size.width - 1e-6
        assert 2 * height * size.factor >= size.height - 1e-6


@pytest.mark.parametrize("shape", [(1280, 720), (720, 1280)], ids=["wide", "tall"])
def test_every_layout_is_in_a_preview_where_it_is_in_the_export(shape):
    """The export's frame scaled down is the preview's: all layouts, captions on, entering and held."""
    made = film(*LAYOUTS, width=shape[0], height=shape[1])
    projector = Projector(film_assets(), LAYOUTS)
    full, size = at_width(*shape, shape[0]), at_short_side(*shape, 360)
    for clip in made.clips:
        for frame in (clip.start + 16, clip.start + 45):
            whole = projector.picture(made, full, frame)
            expected = cv2.resize(whole, (size.width, size.height), interpolation=cv2.INTER_AREA)
            shown = projector.picture(made, size, frame)
            # edges of pictures move by a pixel at most, to even places; a gallery has many on bare paper
            assert likeness(expected, shown) < (90 if clip.layout == "gallery" else 50), (clip.layout, frame)
            assert likeness(expected, np.roll(shown, 2, axis=0)) > 60, "this test sees two pixels"
