"""What a page speaks of: found in its words, and drawn of lines and planes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.drawn import PACKS, WILD
from vgenflow.engine.layouts.planes import sketched
from vgenflow.stages.visuals.icons import IconSet, subjects
from vgenflow.story.assets import Asset


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("The quiet return of the *night train*", "en", "train"),
        ("How to brew green tea at home", "en", "cup"),
        ("A bed through *the Alps*", "en", "bed"),
        ("Can a night train ever *make money*?", "en", "coin"),
        ("Why did the tube break in the first place?", "en", None),
        ("A puncture is a small hole in the inner tube", "en", None),
        ("The clock of the week, for everybody", "en", None),
        ("夜行列车，\u200b悄然\u200b*归来*", "zh", "train"),
        ("为什么中国人爱喝茶", "zh", "cup"),
        ("悄然归来", "zh", None),
    ],
)
def test_the_likeliest_subject_of_a_sentence_comes_first(text, language, first):
    assert next(iter(subjects(text, language)), None) == first


@given(text=WILD, language=st.sampled_from(["en", "zh"]))
def test_any_text_has_each_subject_once(text, language):
    found = subjects(text, language)
    assert len(set(found)) == len(found)


def square(points) -> float:
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2 / 24**2


def test_planes_are_what_lines_enclose():
    house = sketched("M4 4h16v16h-16zM10 20v-6h4v6")
    assert house is not None
    assert [round(plane.share, 2) for plane in house.planes] == [0.4, 0.04]
    assert house.box == pytest.approx((4, 4, 20, 20))
    for plane in house.planes[1:]:
        assert square(plane.corners) == pytest.approx(plane.share, abs=0.01)
        assert all(9 < x < 15 and 13 < y < 21 for x, y in plane.corners)


def test_open_lines_enclose_nothing():
    found = sketched("M4 4h16v16")
    assert found is not None
    assert found.planes == ()
    assert len(found.lines) == 1


@pytest.mark.parametrize("data", ["", "M0 0h", "M0 0h24v24H0z", "hello", "M4 4L"])
def test_what_is_no_icon_is_not_drawn(data):
    assert sketched(data) is None


def test_every_icon_of_the_lexicon_has_lines_inside_its_grid():
    asset = Asset(digest="0" * 64, kind="icon", media_type="application/json", licence="MIT")
    icons = IconSet.parse(PACKS.file("icons.tabler").path.read_bytes(), asset)
    enclosed = 0
    for name, outline in icons.outlines.items():
        found = sketched(outline)
        assert found is not None, name
        left, top, right, foot = found.box
        assert -0.5 <= left < right <= 24.5 or top < foot, name
        enclosed += bool(found.planes)
    assert enclosed > 0.6 * len(icons.outlines)
