"""Easing ends where it should, and entrances end in the very nodes they were given."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.engine_parts import type_run
from vgenflow.engine.drawing import Box, Layer, Painting, Path, Rect
from vgenflow.engine.layouts.easing import LINEAR, Bounce, Hold, Spring, Steps, eased
from vgenflow.engine.layouts.entrances import (
    drawing,
    dropping,
    popping,
    rolled,
    scaling,
    sliding,
    squashing,
    sweeping,
    together,
    turning,
    typing,
    undone,
    unveiling,
    within,
)
from vgenflow.engine.layouts.motion import Enter, wiping
from vgenflow.engine.paintings import Iris

EASES = [(0.2, 0.6, 0.2, 1.0), LINEAR, Spring(260, 18), Spring(170, 40), Spring(100, 20), Steps(5), Bounce()]
AREA = Rect(0, 0, 100, 60)
NODES = (
    Layer((Path("M0 0 H50", Rect(0, -1, 50, 2), "#000000", stroke=2),), AREA),
    Box(Rect(10, 10, 30, 30), "#123A32"),
)


@pytest.mark.parametrize("ease", [*EASES, Hold(0.3, Bounce())], ids=repr)
def test_easing_goes_from_nothing_to_all(ease):
    assert eased(ease, 0) == 0
    assert eased(ease, 1) == 1
    assert eased(ease, 0.999) == pytest.approx(1 if not isinstance(ease, Steps) else 0.8, abs=0.01)
    assert eased(ease, 0.001) == pytest.approx(0, abs=0.01)


@given(st.floats(20, 900), st.floats(4, 80), st.floats(0.01, 0.9))
def test_a_spring_obeys_its_equation(stiffness, damping, time):
    """x'' = stiffness (1 - x) - damping x'."""
    spring, h = Spring(stiffness, damping), 1e-4
    before, here, after = (spring.at(time + way * h) for way in (-1, 0, 1))
    pull = stiffness * (1 - here) - damping * (after - before) / (2 * h)
    assert (after - 2 * here + before) / h**2 == pytest.approx(pull, rel=0.02, abs=0.05 * stiffness)


def test_a_light_spring_overshoots_once_and_settles_in_its_time():
    spring = Spring(260, 18)
    heights = [spring.at(t / 1000) for t in range(2000)]
    half = math.pi / math.sqrt(260 - 81)
    assert max(heights) == pytest.approx(1 + math.exp(-9 * half), abs=1e-4)
    assert all(abs(height - 1) < 0.01 for height in heights[round(spring.milliseconds) :])


def test_a_bounce_touches_the_ground_and_comes_back_lower():
    heights = [1 - eased(Bounce(2, 0.25), t / 400) for t in range(401)]
    peaks = [b for a, b, c in zip(heights, heights[1:], heights[2:], strict=False) if a < b > c]
    assert [round(peak, 2) for peak in peaks] == [0.25, 0.06]


ENTRANCES = [
    wiping(AREA, "right"),
    unveiling(Painting(Iris(), AREA, 1.0)),
    sweeping(AREA, 1.0),
    sliding(AREA, "bottom"),
    dropping(40),
    popping(50, 30),
    scaling(50, 60, 1, 0),
    turning(50, 30, 6),
    squashing(50, 60),
    together(popping(50, 30), turning(50, 30, -9)),
    within(scaling(0, 0, 1.03, 1.03), 0.2, 0.8),
    undone(undone(popping(1, 2))),
]


@pytest.mark.parametrize("number", range(len(ENTRANCES)))
def test_entrances_end_in_what_they_were_given(number):
    act = Enter(NODES, 3, 12, Spring(260, 18), ENTRANCES[number], undone(ENTRANCES[number]))
    assert act.at(2) == ()
    assert act.at(15) is act.nodes
    on_the_way = [act.at(frame) for frame in range(3, 15)]
    assert len(set(on_the_way)) > 2
    layers = [node for nodes in on_the_way for node in nodes if isinstance(node, Layer)]
    assert len({id(layer.children) for layer in layers}) <= len(NODES), "a bitmap a frame"
    assert act.leaving(0) is act.nodes
    assert number == 0 or ENTRANCES[number](act.nodes, 1.0) == act.nodes


def test_type_comes_letter_by_letter():
    runs = (type_run(10, 30), type_run(60, 30))
    shown = [typing(runs)(runs, share) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert shown[0] == ()
    edges = [nodes[0].clip.x + nodes[0].clip.w for nodes in shown[1:4]]
    assert edges[0] < edges[1] < edges[2]
    assert edges[0] == pytest.approx(10 + 0.9 * 20, abs=3)
    assert shown[4] == runs


def test_an_outline_draws_itself_from_its_start():
    (half, box) = drawing(NODES, 0.5)
    assert isinstance(half, Path)
    assert half.trim == 0.5
    assert drawing(NODES, 1) is NODES
    assert box == NODES[1]


def test_rolling_digits_end_as_they_are_written():
    assert rolled("1.2 million", 9, 9) == "1.2 million"
    steps = [rolled("58%", step, 15) for step in range(16)]
    assert all(step[2] == "%" and len(step) == 3 for step in steps)
    assert all(one != other for one, other in itertools.pairwise(steps))
