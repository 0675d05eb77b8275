"""Lines and areas: from zero, their values clear of the line and of each other, the telling ones first."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Rect
from vgenflow.engine.gallery import ASPECTS, stage_of
from vgenflow.engine.gallery.check import problems
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.course import Course, Face, placed, telling, under, words, written
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.type import voice_of
from vgenflow.templates import names

CHART = LAYOUTS["chart"]
AREA = Rect(100, 200, 1600, 700)
VALUES = st.lists(st.integers(-10_000, 10_000), min_size=2, max_size=12).filter(any)
YEARS = {"en": "{}", "zh": "{}年"}
CROWDED = {
    "en": (1200, 1340, 1250, 980, 1500, 1710, 2210, 310, 790, 1400, 2100, 2650),
    "zh": (480500000001, 480500000002, 0, 221219909720, 264169582681, 5, 6e11, -3e11, 1e11, 0, 0, 9e11),
}
WHAT = {"kind": "area", "unit": "€", "highlight": 3, "title": "In *all*", "note": "Of all years."}


def series(values, highlight=None) -> Series:
    return Series(tuple(f"{2000 + i}" for i in range(len(values))), tuple(values), "", highlight)


def laid(told: Series):
    """The line, its words and where its values stand."""
    voice = voice_of(style(), "text", "en", assets())
    face = Face(voice, 40, 24, 90)
    found = words(told, AREA.w / len(told.values), face, face, (voice, 1.5), chinese=False)
    dots = [8.0] * len(told.values)
    line, foot = placed(told, AREA, found, dots, 10, 16)
    edges = (AREA.x, AREA.x + AREA.w)
    return line, foot, found, written(line, told, found.values, dots, edges, 10, filled=True)


@given(VALUES)
@settings(max_examples=60, deadline=None)
def test_values_are_heights_from_zero(values):
    line, foot, _, _ = laid(series(values))
    tall = {
        round((line.zero - y) / value, 4) for (_, y), value in zip(line.points, values, strict=True) if value
    }
    assert max(tall) - min(tall) <= 0.001 * max(tall)
    assert all(AREA.y <= y <= foot <= AREA.y + AREA.h for _, y in line.points)


@given(VALUES, st.integers(0, 11))
@settings(max_examples=60, deadline=None)
def test_values_touch_neither_the_line_nor_each_other(values, lit):
    told = series(values, lit % len(values))
    line, foot, found, at = laid(told)
    boxes = {i: Rect(x, y, found.values[i].width, found.values[i].height) for i, (x, y) in at.items()}
    for index, box in boxes.items():
        high, low = line.levels(box.x, box.x + box.w)
        assert box.y + box.h <= high - 10 or box.y >= low + 10
        assert AREA.x <= box.x <= AREA.x + AREA.w - box.w + 0.01
        assert AREA.y - 0.01 <= box.y <= foot - box.h
        for other, beside in boxes.items():
            apart = box.x + box.w <= beside.x or beside.x + beside.w <= box.x
            assert index == other or apart or box.y + box.h <= beside.y or beside.y + beside.h <= box.y


def test_the_telling_values_come_first():
    told = series([5, 9, 1, 4, 7], highlight=3)
    assert telling(told) == (3, 4, 0, 1, 2)
    _, _, _, at = laid(series([5, 5, 5, 900, 5, 5], highlight=3))
    assert 3 in at


def test_names_that_crowd_are_left_out_evenly_and_stay_inside():
    told = Series(tuple(f"The year {2000 + i}" for i in range(12)), tuple(range(1, 13)), "", None)
    line, _, found, _ = laid(told)
    shown = sorted(found.names)
    assert shown[-1] == 11
    assert len({after - before for before, after in pairwise(shown)}) == 1
    lefts = under(line, found.names, (AREA.x, AREA.x + AREA.w))
    ends = [lefts[i] + found.names[i].width for i in shown]
    assert all(end <= lefts[i] for end, i in zip(ends, shown[1:], strict=False))
    assert ends[-1] <= AREA.x + AREA.w + 0.01


def test_names_of_which_not_two_fit_are_refused():
    voice = voice_of(style(), "text", "en", assets())
    face = Face(voice, 40, 24, 30)
    told = Series(("A name that is far too long for any chart to hold it" * 2,) * 4, (1, 2, 3, 4), "", None)
    assert words(told, 200, face, face, (voice, 1.5), chinese=False) is None


def test_the_surface_lies_between_line_and_zero():
    line = Course(((0, 10), (10, 30), (20, 20)), 40)
    assert [line.height(x) for x in (-3, 5, 99)] == [10, 20, 20]
    assert line.levels(5, 20) == (20, 30)
    assert line.bounds == Rect(0, 10, 20, 30)
    assert line.surface == "M0.0 10.0L10.0 30.0L20.0 20.0L20.0 40.0H0.0Z"


@pytest.mark.parametrize("kind", ["line", "area"])
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("template", names())
def test_crowded_courses_keep_the_rules(template, aspect, kind):
    for language, values in CROWDED.items():
        labels = [YEARS[language].format(2013 + i) for i in range(len(values))]
        told = CHART.props.model_validate({**WHAT, "kind": kind, "labels": labels, "values": values})
        stage = stage_of(style(template), aspect, language, 3)
        fit = CHART.measure(told, stage, assets(template))
        assert (list(problems(fit, stage)), fit.reason) == ([], "")
        shown = {box.text.replace(" ", "") for box in fit.boxes}
        assert labels[-1] in shown
        assert language == "zh" or "€980" in shown  # the one that matters


@pytest.mark.parametrize("template", names())
def test_an_area_is_filled(template):
    """Under the line there is more ink than where only the line is drawn."""
    told = {"kind": "area", "labels": ["a", "b", "c"], "values": [8, 9, 10]}
    drawings = []
    for kind in ("line", "area"):
        props = CHART.props.model_validate({**told, "kind": kind})
        page = CHART.compose(props, stage_of(style(template), "16:9", "en", 3), assets(template), 180, {})
        drawings.append(page.at(150))
    assert (drawings[0] != drawings[1]) == (template != "editorial")  # engraved to zero in any case
