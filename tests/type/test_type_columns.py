"""Chinese in columns: from the right, kept in their box, marks in their corners, Latin turned."""

import itertools

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.support.drawn import TEXTS as ANY
from tests.support.drawn import assets, bare
from tests.type.type_chains import voice_in
from vgenflow.engine.drawing import Drawing
from vgenflow.engine.raster import Painter, Planes, paint
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.type import fit_columns, measure_column, place_columns
from vgenflow.engine.type.cells import helped, stood
from vgenflow.engine.type.cluster import Cluster, ink_of
from vgenflow.engine.type.script import NO_END, NO_START, QUOTES, clean, is_ideograph
from vgenflow.engine.type.shaping import plain
from vgenflow.engine.type.vertical import shape_column

BOXES = st.tuples(st.integers(60, 900), st.integers(80, 900))
CHINESE = st.lists(
    st.sampled_from(
        [*"夜行列车悄然归来的", *"，。、；：？！（）《》“”…—·", "2024", "38%", "Rail", "5G", " ", "👍🏽"]
    ),
    min_size=2,
    max_size=40,
).map("".join)
WHITE = "#FFFFFF"


def set_in(text, name="ink", width=400, height=300, size=40.0, smallest=20.0, columns=12):
    return fit_columns(text, voice_in(name), float(width), float(height), size, smallest, columns)


@given(ANY, BOXES, st.integers(1, 6))
@example("g" * 30, (60, 80), 1)
@settings(max_examples=120, deadline=None)
def test_nothing_leaves_the_box(text, box, columns):
    setting = set_in(text, "editorial", *box, 200.0, 24.0, columns)
    assert len(setting.columns) <= columns
    assert setting.width <= box[0] + 0.5
    for column in setting.columns:
        assert column.ink.y >= -0.5
        assert column.ink.y + column.ink.h <= box[1] + 0.5
    for run in place_columns(setting, float(box[0]), 0.0, "#000000"):
        assert run.x + run.bounds.x >= -0.5
        assert run.x + run.bounds.x + run.bounds.w <= box[0] + 0.5


@given(CHINESE, st.sampled_from(["ink", "editorial", "aurora"]), st.integers(120, 600))
@settings(max_examples=150, deadline=None)
def test_columns_begin_and_end_as_they_may(text, name, height):
    setting = set_in(text, name, 4000, height, columns=60)
    assume(setting.fits)
    columns = [column.text for column in setting.columns]
    for before, after in itertools.pairwise(columns):
        if any(is_ideograph(char) for char in (before[-1], after[0])):
            assert after[0] not in NO_START
            assert before[-1] not in NO_END
    told = bare("".join(columns)).translate(QUOTES)
    assert told == bare(plain(clean(text))).translate(QUOTES)


def test_a_smaller_box_takes_a_smaller_size():
    large, small = set_in("夜行列车悄然归来", width=400), set_in("夜行列车悄然归来", width=60, height=120)
    assert large.fits
    assert small.fits
    assert small.size < large.size


def test_columns_go_from_right_to_left():
    setting = set_in("床，是火车上最好的座位。", width=300, height=320, size=50.0, smallest=50.0)
    runs = place_columns(setting, 1000.0, 10.0, "#000000")
    assert [column.text for column in setting.columns] == ["床，是火车", "上最好的", "座位。"] or len(
        setting.columns
    ) > 1
    assert runs[0].x == pytest.approx(1000 - setting.half)
    assert all(after.x <= before.x for before, after in itertools.pairwise(runs))


@pytest.mark.parametrize("name", ["editorial", "aurora", "ink"])
def test_marks_stand_where_columns_want_them(name):
    """Stops in the upper right of their cell, brackets lying, dashes upright."""
    voice = voice_in(name)
    for mark in "，。、":
        left, top, right, bottom = shape_column(f"夜{mark}", voice)[1].ink
        assert left > 0
        assert right <= 0.5
        assert top >= 0
        assert bottom < 0.5
    for mark in "（《「":
        left, top, right, bottom = shape_column(f"夜{mark}行", voice)[1].ink
        assert right - left > bottom - top
    dash = shape_column("夜——行", voice)[1:-1]
    assert sum(cluster.advance for cluster in dash) == pytest.approx(2, abs=0.2)
    assert all(cluster.ink[2] - cluster.ink[0] < 0.2 for cluster in dash)


def test_faces_without_vertical_forms_are_helped():
    """A dash of a Latin face is turned in its cell; a stop in the lower left goes to the upper right."""
    voice = voice_in("aurora")
    dash = stood("—", voice.faces[0], voice)
    assert dash.turned
    assert dash.ink[3] - dash.ink[1] > 5 * (dash.ink[2] - dash.ink[0])
    assert dash.ink[0] == pytest.approx(-dash.ink[2], abs=0.01)
    song = voice_in("editorial").faces[1]
    glyph = song.glyph("，")
    flat = Cluster("，", song, (glyph,), ((-0.5, 0.88),), 1.0, ink_of(song, [glyph], [(-0.5, 0.88)]))
    left, top, right, bottom = helped(flat).ink
    assert 0 < left < right <= 0.5
    assert 0 <= top < bottom < 0.5


def test_quotation_marks_are_brackets():
    assert measure_column("他说：“好‘书’。”", voice_in("ink"), 40.0).text == "他说：『好「书」。』"
    assert "’" in measure_column("在It’s里", voice_in("ink"), 40.0).text


def test_short_numbers_stand_in_one_cell_and_words_lie():
    clusters = shape_column("在38年Rail用5G，共12345人", voice_in("editorial"))
    standing = {cluster.text for cluster in clusters if not cluster.turned}
    turned = "".join(cluster.text for cluster in clusters if cluster.turned)
    assert {"38", "5G"} <= standing
    assert turned == "Rail12345"
    cell = next(cluster for cluster in clusters if cluster.text == "38")
    assert cell.advance == 1
    assert cell.gap == 0
    assert cell.ink[2] - cell.ink[0] <= 1


def test_turned_latin_is_spaced_from_ideographs():
    clusters = shape_column("在Rail上", voice_in("editorial"))
    assert [cluster.gap for cluster in clusters] == pytest.approx([0.25, 0, 0, 0, 0.25, 0])


@pytest.mark.parametrize("text", ["夜行，列车", "（Rail）", "“38%”好", "120万Ä"])
def test_what_is_painted_is_where_it_is_told(text):
    setting = set_in(text, "ink", 300, 380, 60.0, 60.0)
    runs = place_columns(setting, 290.0, 10.0, "#000000")
    picture = np.asarray(paint(Drawing(WHITE, runs), 320, 400, assets()))
    rows, across = np.nonzero(picture.min(axis=2) < 200)
    boxes = [run.bounds for run in runs]
    left = min(run.x + box.x for run, box in zip(runs, boxes, strict=True))
    right = max(run.x + box.x + box.w for run, box in zip(runs, boxes, strict=True))
    top = min(run.y + box.y for run, box in zip(runs, boxes, strict=True))
    bottom = max(run.y + box.y + box.h for run, box in zip(runs, boxes, strict=True))
    assert (across.min(), rows.min()) == pytest.approx((left, top), abs=2)
    assert (across.max(), rows.max()) == pytest.approx((right, bottom), abs=2)


@given(st.integers(0, 80), st.integers(0, 100))
@settings(max_examples=25, deadline=None)
def test_columns_painted_in_parts_are_the_same(x, y):
    runs = place_columns(set_in("夜（Rail），5G", "ink", 150, 190, 60.0, 30.0), 155.0, 4.0, "#A82018")
    drawing = Drawing(WHITE, runs)
    painter = Painter(160, 200, assets())
    at_once, in_parts = Planes(160, 200), Planes(160, 200)
    painter.paint(at_once, drawing, [painter.area])
    parts = [Area(0, 0, 2 * x, 200), Area(2 * x, 0, 160, 2 * y), Area(2 * x, 2 * y, 160, 200)]
    painter.paint(in_parts, drawing, [part for part in parts if not part.empty])
    assert any(run.turned for run in runs)
    assert np.array_equal(at_once.buffer, in_parts.buffer)


def test_turned_letters_have_their_tops_to_the_right():
    """The stem of an L lies below its foot's end: ink is heavy on the left, where baselines are."""
    column = measure_column("LLLL", voice_in("aurora"), 60.0)
    runs = tuple(
        run for run in place_columns(set_in("LLLL", "aurora", 80, 380, 60.0, 60.0), 80.0, 4.0, "#000000")
    )
    picture = np.asarray(paint(Drawing(WHITE, runs), 96, 400, assets())).min(axis=2) < 128
    counts = picture.sum(axis=0)
    inked = np.nonzero(counts)[0]
    assert column.runs[0].turned
    assert counts[inked[:4]].sum() > 2 * counts[inked[-4:]].sum()
