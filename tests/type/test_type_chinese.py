"""Chinese in lines: what may begin and end them, and the space between and inside characters."""

import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.drawn import bare
from tests.type.type_chains import voice_in
from vgenflow.engine.type import fit
from vgenflow.engine.type.script import NO_END, NO_START, clean, is_ideograph
from vgenflow.engine.type.shaping import shape

STYLES = st.sampled_from(["editorial", "aurora", "ink", "pop"])
TEXTS = st.lists(
    st.sampled_from(
        [
            *"夜行列车悄然归来的了在一是",
            *"，。、；：？！（）《》“”‘’…—·",
            "2024",
            "38%",
            "Rail",
            " ",
            "👍🏽",
            "€99",
            "——",
        ]
    ),
    min_size=2,
    max_size=40,
).map("".join)
QUARTER = pytest.approx(0.25)


def lines_of(text, name, width):
    setting = fit(text, voice_in(name), float(width), 9000.0, 40.0, 20.0, 90)
    assume(setting.fits)
    return setting


@given(TEXTS, STYLES, st.integers(150, 900))
@settings(max_examples=200, deadline=None)
def test_lines_begin_and_end_as_they_may(text, name, width):
    setting = lines_of(text, name, width)
    chinese = [line.text for line in setting.lines]
    for before, line in itertools.pairwise(chinese):
        if any(is_ideograph(char) for char in (before[-1], line[0])):
            assert line[0] not in NO_START
            assert before[-1] not in NO_END
    assert bare("".join(chinese)) == bare(clean(text))
    for line in setting.lines:
        assert line.ink.x >= -0.5
        assert line.ink.x + line.ink.w <= width + 0.5


@given(
    st.text(st.sampled_from("夜行列车悄然归来，。（）“”"), min_size=2, max_size=40),
    STYLES,
    st.integers(150, 700),
)
@settings(max_examples=150, deadline=None)
def test_no_last_line_of_one_character(text, name, width):
    setting = lines_of(text, name, width)
    letters = sum(is_ideograph(char) for char in text)
    assume(letters > 1 and len(setting.lines) > 1)
    last = setting.lines[-1].text
    assert sum(is_ideograph(char) for char in last) != 1, [line.text for line in setting.lines]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("在2024年", [QUARTER, 0, 0, 0, QUARTER, 0]),
        ("在 2024 年", [QUARTER, 0, 0, 0, QUARTER, 0]),
        ("增38%的", [QUARTER, 0, 0, QUARTER, 0]),
        ("用€9买", [QUARTER, 0, QUARTER, 0]),
        ("的，AI", [0, 0, 0, 0]),
        ("的 ，AI", [0, 0, 0, 0]),
        ("（AI）的", [0, 0, 0, 0, 0]),
        ("的“AI”", [0, 0, 0, 0, 0]),
        ("的👍🏽的", [0, 0, 0]),
        ("交·四分", [0, 0, 0, 0]),
        ("交 · 四分", [QUARTER, QUARTER, 0, 0]),
        ("交 · 4分", [QUARTER, QUARTER, QUARTER, 0]),
    ],
)
@pytest.mark.parametrize("name", ["editorial", "aurora"])
def test_a_quarter_between_scripts_and_none_beside_marks(text, gaps, name):
    assert [cluster.gap for cluster in shape(text, voice_in(name))] == gaps


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("一。一", 3.0),
        ("一。”一", 3.0),
        ("一，“一", 3.5),
        ("一（《一", 3.5),
        ("一》（一", 3.5),
        ("一！？一", 3.5),
        ("一·一", 2.5),
        ("一、一", 3.0),
    ],
)
@pytest.mark.parametrize("name", ["aurora", "signal", "editorial"])
def test_neighbouring_marks_share_their_room(text, ems, name):
    """Between two ideographs; a mark's own ink may take a little more than its half."""
    clusters = shape(text, voice_in(name))
    wide = sum(cluster.advance for cluster in clusters)
    assert wide == pytest.approx(ems if text != "一。”一" else 3.5, abs=0.16)


@pytest.mark.parametrize(("name", "role"), [("ink", "label"), ("chalk", "text")])
def test_narrow_quotation_marks_are_half_an_em(name, role):
    clusters = shape("说：“好”。", voice_in(name, role))
    assert [round(cluster.advance, 2) for cluster in clusters] == [1, 1, 0.5, 1, 0.5, 1]


def test_marks_at_the_edges_of_lines_give_up_their_empty_half():
    text, size = "“夜行列车悄然，", 40.0
    setting = fit(text, voice_in("aurora"), 7.1 * size, 200.0, size, size, 1)
    assert setting.fits
    assert setting.lines[0].ink.x == pytest.approx(0, abs=0.01)
    assert not fit(text, voice_in("aurora"), 6.4 * size, 200.0, size, size, 1).fits


def test_a_dash_of_two_and_dots_of_six_stay_whole():
    for mark in ("——", "……"):
        for width in range(120, 400, 20):
            setting = fit(
                f"夜行列车悄然归来{mark}夜行列车", voice_in("editorial"), float(width), 900.0, 40.0, 40.0, 20
            )
            assert not setting.fits or sum(mark in line.text for line in setting.lines) == 1
