"""Layouts, captions and transitions look as accepted: `./run pictures` shows what differs."""

import time
from pathlib import Path

import pytest

from tests.pictures.kept import accepted, lightly, reference
from tests.pictures.likeness import LEVELS, difference
from tests.pictures.strips import CASES, FIRST, LANGUAGES, SIZES, STRIPS, drawn, due
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.templates import names

REFERENCES = Path(__file__).parent / "references"
TODAY = int(time.time()) // 86_400


@pytest.mark.parametrize(
    "strip",
    [
        pytest.param(strip, id=strip.name, marks=() if due(strip, TODAY) else pytest.mark.slow)
        for strip in STRIPS
    ],
)
def test_strip_looks_as_accepted(strip):
    before = reference(strip.name)
    assert before is not None, "no reference: ./run pictures --accept"
    now = lightly(drawn(strip)) if strip.light else drawn(strip)
    apart = difference(before, now)
    assert apart.worst <= LEVELS, f"around {apart.where}: look with ./run pictures {strip.name}"


def test_there_is_a_strip_for_everything_and_a_reference_for_each_strip():
    own = [strip for strip in STRIPS if strip.template == FIRST]
    assert {strip.subject for strip in own} == {*LAYOUTS, "captions", "fade", "page"}
    assert len(own) == len(SIZES) * len(LANGUAGES) * (len(LAYOUTS) + 3)
    others = {strip for strip in STRIPS if strip.template != FIRST}
    for template in set(names()) - {FIRST}:
        subjects = {strip.subject for strip in others if strip.template == template}
        assert subjects - {"turn"} == {*LAYOUTS, "captions"}
        cases = {strip[1:3] for strip in others if strip.template == template}
        assert cases == set(CASES)
    assert accepted() == tuple(sorted(strip.name for strip in STRIPS))


def test_all_are_compared_in_sixteen_days():
    for strip in STRIPS[::7]:
        days = [day for day in range(32) if due(strip, day)]
        assert len(days) == (2 if strip.light else 32)


def test_references_stay_light():
    assert sum(path.stat().st_size for path in REFERENCES.iterdir()) < 10_000_000
