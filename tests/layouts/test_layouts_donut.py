"""A donut is a whole in parts: it keeps the rules of every page, and nothing else is drawn as one."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Drawing, Layer, Path
from vgenflow.engine.gallery import ASPECTS, stage_of
from vgenflow.engine.gallery.check import problems
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.templates import names

CHART = LAYOUTS["chart"]
USUAL = {
    "en": (("New ferries", "Bridge repairs", "Cheaper tickets", "Running the toll"), (46, 31, 15, 8)),
    "zh": (("新渡轮", "桥梁维修", "票价补贴", "收费运营", "其他"), (41.5, 31, 15, 8.5, 4)),
}
LONGEST = ("What nobody had planned for",) * 6, (40, 20, 15, 12, 8, 5)


def props(labels, values, **more):
    given_ = {"title": "Where the *money goes*", "kind": "donut", "labels": labels, "values": values}
    return CHART.props.model_validate({**given_, "unit": "%", "highlight": 0, **more})


def faults(template: str, aspect: str, language: str, told) -> list:
    stage = stage_of(style(template), aspect, language, 3)
    fit = CHART.measure(told, stage, assets(template))
    return [*problems(fit, stage), *([] if fit.fits else [fit.reason])]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("template", names())
def test_a_donut_keeps_the_rules(template, aspect):
    for language, told in USUAL.items():
        assert not faults(template, aspect, language, props(*told))
        assert not faults(template, aspect, language, props(*told, note="In the year of the toll"))
    assert not faults(template, aspect, "en", props(*LONGEST))
    assert not faults(template, aspect, "en", props(("A", "B"), (99.5, 0.5)))


@given(st.lists(st.floats(5, 100), min_size=2, max_size=6))
@settings(max_examples=25, deadline=None)
def test_the_parts_close_the_ring(values):
    told = props([f"Part {i}" for i in range(len(values))], values, unit="", highlight=None)
    stage = stage_of(style("swiss"), "16:9", "en", 3)
    page = CHART.compose(told, stage, assets("swiss"), 180, {})
    swept = [angle(node.d) for node in arcs(page.at(120))]
    assert len(swept) == len(values)
    assert sum(swept) <= 2 * math.pi + 0.1
    assert sum(swept) >= 2 * math.pi * 0.68  # gaps are at most three tenths of a part


def arcs(drawing: Drawing) -> list[Path]:
    """The parts of the ring: thick strokes of curves."""
    inside = [child for node in drawing.nodes if isinstance(node, Layer) for child in node.children]
    nodes = [*drawing.nodes, *inside]
    return [node for node in nodes if isinstance(node, Path) and node.stroke and "C" in str(node.d)]


def angle(d: str) -> float:
    """The angle between the ends of an arc, by its chord and the radius its points are on."""
    first, *curves = ([float(each) for each in part.split()] for part in d[1:].split("C"))
    chord = math.dist(first, curves[0][4:])
    return _step(math.dist(first, curves[0][:2]), chord) * len(curves)


def _step(pull: float, chord: float) -> float:
    """The angle of one curve: pull = 4/3 tan(a/4) r and chord = 2 r sin(a/2)."""
    low, high = 1e-9, math.pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        ratio = (4 / 3 * math.tan(middle / 4)) / (2 * math.sin(middle / 2))
        low, high = (middle, high) if ratio < pull / chord else (low, middle)
    return low


@pytest.mark.parametrize("values", [(5,), (1, -1), (0, 5), tuple(range(1, 8))])
def test_what_is_no_whole_is_refused(values):
    with pytest.raises(ValidationError):
        props([str(value) for value in values], values)
