"""What counts as a difference: a word, two pixels, six levels. Antialiasing does not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.kept import accept, lightly, reference
from tests.pictures.likeness import LEVELS, difference
from tests.pictures.palette import FAITHFUL
from tests.support.drawn import assets, style, voice
from vgenflow.engine.drawing import Box, Drawing, Path, Rect
from vgenflow.engine.raster import paint
from vgenflow.engine.type import measure_line, place

WIDTH, HEIGHT = 320, 180
CAPTION, SMALLEST = 15.0, 8.0
"""Type sizes at 360p."""
COLORS = style().day
CURVE = Path("M20 150 C80 40 150 190 300 60", Rect(10, 30, 300, 130), COLORS.ink, stroke=2)
PATCH = Rect(200, 20, 40, 30)


def page(*, words="You fall asleep", size=CAPTION, x=20.0, y=60.0, ground=COLORS.background, light=""):
    """A line of type, a curve and a patch of colour."""
    line = measure_line(words, voice("text"), size)
    nodes = (
        Box(PATCH, light or COLORS.light, radius=4.0),
        CURVE,
        *place(line, x, y, COLORS.muted),
    )
    return paint(Drawing(ground, nodes), WIDTH, HEIGHT, assets())


def off(color: str, levels: int) -> str:
    """The colour with its green moved."""
    return f"#{color[1:3]}{int(color[3:5], 16) + levels:02X}{color[5:]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"words": "You fell asleep"}),
        ({"size": SMALLEST}, {"words": "You drop asleep", "size": SMALLEST}),
        ({}, {"words": "You fall asleep."}),
        ({}, {"y": 62.0}),
        ({}, {"x": 22.0}),
        ({"size": SMALLEST}, {"y": 58.0, "size": SMALLEST}),
        ({"size": SMALLEST}, {"x": 18.0, "size": SMALLEST}),
        ({}, {"ground": off(COLORS.background, -6)}),
        ({}, {"light": off(COLORS.light, 6)}),
    ],
    ids=lambda given: ",".join(f"{name}={value}" for name, value in given.items()) or "as is",
)
def test_what_a_person_would_see_is_found(before, after, tmp_path):
    accept("page", page(**before), tmp_path)
    assert difference(reference("page", tmp_path), page(**after)).found


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_other_antialiasing_is_not(seed):
    """Single pixels at edges off by up to 8 levels, all by 1."""
    drawn = page()
    rng = np.random.default_rng(seed)
    flat = np.roll(drawn, 1, 0) == drawn
    for axis, by in ((0, -1), (1, 1), (1, -1)):
        flat &= np.roll(drawn, by, axis) == drawn
    noise = np.where(flat, rng.integers(-1, 2, drawn.shape), rng.integers(-8, 9, drawn.shape))
    noisy = np.clip(drawn.astype(int) + noise, 0, 255).astype(np.uint8)
    assert not difference(drawn, noisy).found


def test_equal_pictures_differ_by_nothing():
    apart = difference(page(), page())
    assert (apart.worst, apart.found) == (0.0, False)
    assert (apart.picture == 128).all()


def test_a_difference_says_where_it_is_and_shows_it_eight_times_as_strong():
    apart = difference(page(), page(light=off(COLORS.light, 6)))
    x, y = apart.where
    assert PATCH.x <= x < PATCH.x + PATCH.w
    assert PATCH.y <= y < PATCH.y + PATCH.h
    lighter = apart.picture[y, x].astype(int) - 128
    assert 8 * 4 <= lighter[1] <= 8 * 8
    assert (apart.picture[100:, :100] == 128).all()


def test_a_palette_leaves_pictures_as_they_look_and_keeps_their_flat_colours(tmp_path):
    drawn = page()
    accept("page", drawn, tmp_path)
    kept = reference("page", tmp_path)
    assert difference(kept, drawn).worst <= FAITHFUL <= LEVELS / 2
    assert (kept[5, 5] == drawn[5, 5]).all()
    assert (tmp_path / "page.png").stat().st_size < 6_000
    assert reference("other", tmp_path) is None


def test_a_palette_has_room_for_a_patch_of_a_rare_colour(tmp_path):
    """Among many shades of others, which a palette by frequency alone would prefer."""
    rng = np.random.default_rng(1)
    shades = np.repeat(rng.integers(0, 256, (60, 90, 1)), 3, axis=2).astype(np.uint8)
    shades[20:32, 40:52] = (200, 20, 30)
    accept("shades", shades, tmp_path)
    assert difference(reference("shades", tmp_path)[22:30, 42:50], shades[22:30, 42:50]).worst < 1


def test_what_is_kept_lightly_is_equal_if_it_was_and_still_shows_another_word(tmp_path):
    drawn, other = page(size=30.0), page(words="You fell asleep", size=30.0)
    accept("page", drawn, tmp_path, light=True)
    kept = reference("page", tmp_path)
    assert kept.shape == (HEIGHT // 2, WIDTH // 2, 3)
    assert np.array_equal(kept, lightly(drawn))
    assert difference(kept, lightly(other)).found
    assert (tmp_path / "page.webp").stat().st_size < 3_000
