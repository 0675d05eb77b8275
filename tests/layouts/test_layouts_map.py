"""Maps: what is asked of them, when their places come, and that the same page is drawn twice alike."""

import pytest
from pydantic import ValidationError

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Layer, Painting
from vgenflow.engine.gallery import stage_of
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster import paint
from vgenflow.templates import names

VIENNA = {"name": "Vienna", "lon": 16.37, "lat": 48.21}
PARIS = {"name": "Paris", "lon": 2.35, "lat": 48.86}
AUSTRIA = {"name": "Austria", "country": "040", "note": "19 routes"}
MAP = LAYOUTS["map"]


def page(template="signal", cues=None, aspect="16:9", **props):
    made = MAP.props.model_validate({"places": [VIENNA, PARIS], **props})
    return MAP.compose(made, stage_of(style(template), aspect, "en", 3), assets(template), 150, cues or {})


def test_a_place_is_somewhere_and_a_way_leads_through_places():
    with pytest.raises(ValidationError, match="longitude"):
        MAP.props.model_validate({"places": [{"name": "Nowhere", "lon": 3.0}]})
    with pytest.raises(ValidationError, match="on the map"):
        MAP.props.model_validate({"places": [VIENNA], "route": [0, 1]})
    assert MAP.elements(MAP.props.model_validate({"places": [VIENNA, AUSTRIA]})) == (
        "heading",
        "place1",
        "place2",
    )


def said(composition, frame):
    drawing = composition.at(frame)
    nodes = [
        child for node in drawing.nodes for child in (node.children if isinstance(node, Layer) else (node,))
    ]
    return "".join(getattr(node, "text", "") for node in nodes)


def test_names_appear_when_they_are_spoken():
    composition = page(cues={"place1": 20, "place2": 80})
    assert "Vienna" not in said(composition, 15)
    assert "Vienna" in said(composition, 60)
    assert "Paris" not in said(composition, 60)
    assert "Paris" in said(composition, 110)


@pytest.mark.parametrize("template", names())
def test_the_same_map_is_drawn_twice_alike_and_land_is_seen(template):
    small = stage_of(style(template), "16:9", "en", 3)
    props = MAP.props.model_validate({"places": [VIENNA, AUSTRIA, PARIS], "route": [0, 2], "highlight": 1})
    one, other = (MAP.compose(props, small, assets(template), 150, {}) for _ in range(2))
    assert one.at(120) == other.at(120)
    drawn = paint(one.at(120), small.width, small.height, assets(template))
    bare = MAP.compose(props, small, assets(template), 150, {"place1": 140, "place2": 140, "place3": 140})
    assert (drawn != paint(bare.at(0), small.width, small.height, assets(template))).any()
    assert len({tuple(pixel) for pixel in drawn[500:900:40, 100:1800:60].reshape(-1, 3)}) > 4


def test_what_stands_still_is_the_same_object():
    composition = page(highlight=1, route=[0, 1])
    resting = [
        [node for node in composition.at(frame).nodes if isinstance(node, Layer) and node.bounds.w > 1900]
        for frame in (100, 101)
    ]
    assert resting[0]
    assert all(one is other for one, other in zip(*resting, strict=True))


def test_a_style_without_an_atlas_still_names_its_places():
    bare = style("signal").model_copy(update={"atlas": {}})
    props = MAP.props.model_validate({"places": [VIENNA, AUSTRIA]})
    stage = stage_of(bare, "1:1", "en", 3)
    assert MAP.measure(props, stage, assets("signal")).fits
    assert not any(
        isinstance(child, Painting) and "Dots" in type(child.recipe).__name__
        for node in MAP.compose(props, stage, assets("signal"), 150, {}).at(100).nodes
        if isinstance(node, Layer)
        for child in node.children
    )
