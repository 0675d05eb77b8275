"""Engraved lines: many at once are what each is alone, inside the form they are to tone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.engine.drawing import Polygons
from vgenflow.engine.manners.editorial.scenery import burin

SQUARE = np.array([[10.0, 20.0], [110.0, 20.0], [110.0, 120.0], [10.0, 120.0]])
ARROW = np.array([[0.0, 0.0], [100.0, 50.0], [0.0, 100.0], [30.0, 50.0]])


def polygons(data):
    """Arrays of corners."""
    corners = np.frombuffer(data.corners, "<f4").reshape(-1, 2)
    return np.split(corners, np.cumsum(data.sizes)[:-1])


def test_many_outlines_and_lines_are_one_after_another():
    chance = np.random.default_rng(3)
    middles, weights = chance.normal(50, 20, (7, 5, 2)), chance.uniform(0.1, 4, (7, 5))
    each = [burin.swollen(middle, weight) for middle, weight in zip(middles, weights, strict=True)]
    assert burin.swollen(middles, weights) == Polygons.joined(each)
    assert burin.outline(middles) == Polygons.joined(burin.outline(one) for one in middles)
    assert np.array_equal(polygons(burin.outline(SQUARE)), [SQUARE])


def test_a_line_is_as_thick_as_it_is_told():
    middle = np.array([[0.0, 50.0], [40.0, 50.0], [100.0, 50.0]])
    (drawn,) = polygons(burin.swollen(middle, np.array([2.0, 6.0, 1.0])))
    assert np.array_equal(drawn[:3, 1], [49, 47, 49.5])
    assert np.array_equal(drawn[3:, 1], [50.5, 53, 51])


def test_chords_end_on_the_outline_and_pass_over_what_is_hollow():
    level = burin.chords(ARROW, 0, 10)
    assert sorted(set(level[:, 0, 1])) == [5.0, 15.0, 25.0, 35.0, 45.0, 55.0, 65.0, 75.0, 85.0, 95.0]
    assert np.allclose(level[0], [[3, 5], [10, 5]])
    upright = burin.chords(ARROW, 90, 10)
    hollow = upright[np.abs(upright[:, 0, 0] - 15) < 1e-6]
    assert len(hollow) == 2, "left of its notch the form is two"


@given(st.floats(-180, 180), st.floats(0.5, 90), st.integers(0, 9))
def test_hatching_stays_inside(angle, spacing, seed):
    data = burin.hatch(SQUARE, angle, spacing, 1.0, np.random.default_rng(seed), ragged=0.2)
    for drawn in polygons(data) if data else []:
        assert drawn.min() > 10 - 1
        assert drawn.max() < 120 + 1


def test_what_is_too_small_to_hatch_is_left_bare():
    chance = np.random.default_rng(1)
    assert burin.hatch(SQUARE, 30, 900, 1.0, chance) == Polygons()
    assert not burin.level_lines(0, 100, 5, 5, 2, lambda points: np.ones(len(points)), chance, sway=1, step=5)
