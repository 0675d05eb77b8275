"""The point of a picture that a person chose is seen however the picture is cropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Inset, Layer, Node, Picture, Rect
from vgenflow.engine.gallery import ASPECTS, stage_of
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.plates import cover, size_of
from vgenflow.templates import names

SIDES = st.integers(2, 6000)
SHARES = st.floats(0, 1)
FRAMES = 120


@given(SIDES, SIDES, SIDES, SIDES, st.floats(1, 1.2), st.tuples(SHARES, SHARES))
def test_a_crop_keeps_the_point_and_stays_in_the_picture(width, height, across, down, zoom, focus):
    target = Rect(0, 0, across, down)
    plain, kept = cover(width, height, target, zoom), cover(width, height, target, zoom, focus)
    assert (kept.w, kept.h) == (plain.w, plain.h)
    assert -1e-6 <= kept.x <= width - kept.w + 1e-6
    assert -1e-6 <= kept.y <= height - kept.h + 1e-6
    x, y = focus[0] * width, focus[1] * height
    assert kept.x - 1e-6 <= x <= kept.x + kept.w + 1e-6
    assert kept.y - 1e-6 <= y <= kept.y + kept.h + 1e-6


@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize("name", ["picture", "title", "gallery"])
def test_every_style_crops_around_the_point(template, name):
    there = assets(template)
    given = dict(samples("usual", "en", there.picture)[name])
    if name == "title":
        given["picture"] = there.picture
    moved = False
    for aspect in ASPECTS:
        stage = stage_of(style(template), aspect, "en", 2)
        left, right = (_crops(name, _focused(given, x), stage, there) for x in (0.0, 1.0))
        width, _ = size_of(there.picture, there)
        for one, other in zip(left, right, strict=True):
            assert one.x == pytest.approx(0, abs=1e-6)
            assert other.x + other.w == pytest.approx(width)
            moved = moved or one != other
    assert moved or not left, "a shape of frame cuts something off at the sides"


def _focused(props, x):
    if "pictures" in props:
        return {**props, "pictures": [{**shot, "focus": [x, 0.5]} for shot in props["pictures"]]}
    return {**props, "focus": [x, 0.5]}


def _crops(name, props, stage, there) -> list[Rect]:
    layout = LAYOUTS[name]
    composed = layout.compose(layout.props.model_validate(props), stage, there, FRAMES, {})
    return [node.source for node in _all(composed.at(FRAMES // 2).nodes) if isinstance(node, Picture)]


def _all(nodes) -> list[Node]:
    """All nodes, those in layers and insets too."""
    found = list[Node]()
    for node in nodes:
        found.append(node)
        if isinstance(node, Layer):
            found += _all(node.children)
        elif isinstance(node, Inset):
            found += _all(node.drawing.nodes)
    return found
