"""Layouts, captions and transitions look as accepted: `./run pictures` shows what differs."""

from pathlib import Path

import pytest

from tests.pictures.kept import accepted, reference
from tests.pictures.likeness import LEVELS, difference
from tests.pictures.strips import LANGUAGES, SIZES, STRIPS, drawn
from vgenflow.engine.layouts import LAYOUTS

REFERENCES = Path(__file__).parent / "references"


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.name)
def test_strip_looks_as_accepted(strip):
    before = reference(strip.name)
    assert before is not None, "no reference: ./run pictures --accept"
    apart = difference(before, drawn(strip))
    assert apart.worst <= LEVELS, f"around {apart.where}: look with ./run pictures {strip.name}"


def test_there_is_a_strip_for_everything_and_a_reference_for_each_strip():
    assert {strip.subject for strip in STRIPS} == {*LAYOUTS, "captions", "fade", "page"}
    assert len(STRIPS) == len(SIZES) * len(LANGUAGES) * (len(LAYOUTS) + 3)
    assert accepted() == tuple(sorted(strip.name for strip in STRIPS))


def test_references_stay_light():
    assert sum(path.stat().st_size for path in REFERENCES.iterdir()) < 8_000_000
