"""Labels stand beside their places, inside, and never on one another."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.engine.drawing import Rect
from vgenflow.engine.mapping import Anchor, beside, placed
from vgenflow.engine.mapping.labels import apart, inside

AREA = Rect(0, 0, 1000, 600)
ANCHORS = st.lists(
    st.builds(
        Anchor, st.floats(0, 1000), st.floats(0, 600), st.sampled_from([0.0, 8.0]), st.floats(20, 260),
        st.floats(16, 60),
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


@given(ANCHORS)
def test_what_is_placed_is_apart_and_inside(anchors):
    spots = placed(anchors, AREA, 8.0)
    if spots is None:
        return
    assert len(spots) == len(anchors)
    assert all(inside(spot.rect, AREA) for spot in spots)
    assert all(apart(a.rect, b.rect) >= 8.0 for a, b in combinations(spots, 2))
    for index, anchor in enumerate(anchors):
        pin = Rect(anchor.x, anchor.y, 0, 0)
        if anchor.radius:
            assert all(apart(spot.rect, pin) > 0 for spot in spots), index


@given(ANCHORS, st.sampled_from([1, 2]))
def test_columns_hold_all_one_under_another(anchors, count):
    each = -(-len(anchors) // count)
    columns = [Rect(600 * i, 0, 260, 62 * each + 10 * each) for i in range(count)]
    spots = beside(anchors, columns, 10.0)
    wider = [Rect(each.x - 0.01, each.y - 0.01, each.w + 0.02, each.h + 0.02) for each in columns]
    assert all(any(inside(spot.rect, column) for column in wider) for spot in spots)
    assert all(apart(a.rect, b.rect) >= 10.0 - 1e-6 for a, b in combinations(spots, 2))


def test_a_lone_place_has_its_name_at_the_right():
    [spot] = placed([Anchor(500, 300, 8, 100, 30)], AREA, 8)
    assert spot.align == "left"
    assert spot.rect.x > 500
    assert spot.rect.y + spot.rect.h / 2 == 300


def test_a_name_keeps_off_a_way_that_leaves_to_the_right():
    way = np.stack([np.linspace(500, 900, 60), np.full(60, 300.0)], axis=1)
    [spot] = placed([Anchor(500, 300, 8, 100, 30)], AREA, 8, [way])
    assert not (spot.rect.y < 300 < spot.rect.y + spot.rect.h and spot.rect.x > 500)


def test_names_of_areas_stand_on_them():
    [spot] = placed([Anchor(500, 300, 0, 100, 30)], AREA, 8)
    assert spot.align == "centre"
    assert spot.rect == Rect(450, 285, 100, 30)


def test_there_may_be_no_room():
    assert placed([Anchor(500, 300, 8, 990, 400)] * 2, AREA, 8) is None
