"""Pages over time: pure, inside the frame, on cue, and still when nothing moves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.drawn import assets, flat, style
from vgenflow.engine.drawing import Box, Glyphs, Layer, Path, Picture
from vgenflow.engine.gallery import ASPECTS, samples, stage_of
from vgenflow.engine.layouts import LAYOUTS, motion
from vgenflow.templates import names

FRAMES = 150
CASES = [(name, aspect) for name in LAYOUTS for aspect in ("16:9", "9:16")]


def played(name, aspect="16:9", language="en", frames=FRAMES, cues=None, number=3):
    layout = LAYOUTS[name]
    props = layout.props.model_validate(samples("usual", language, assets().picture)[name])
    return layout.compose(props, stage_of(style(), aspect, language, number), assets(), frames, cues or {})


def words(drawing):
    return " ".join(node.text for node in flat(drawing.nodes) if isinstance(node, Glyphs))


@pytest.mark.parametrize(("name", "aspect"), CASES)
def test_the_same_frame_is_the_same_drawing(name, aspect):
    one, other = played(name, aspect), played(name, aspect)
    for frame in (0, 7, 31, 80, FRAMES - 1, 31):
        assert one.at(frame) == other.at(frame)


@pytest.mark.parametrize(("name", "aspect"), CASES)
def test_type_stays_in_the_frame_at_every_frame(name, aspect):
    width, height = ASPECTS[aspect]
    page = played(name, aspect)
    for frame in range(0, FRAMES, 3):
        for node in flat(page.at(frame).nodes):
            if isinstance(node, Glyphs) and node.clip is None:
                assert node.x + node.bounds.x >= 0
                assert node.y + node.bounds.y >= 0
                assert node.x + node.bounds.x + node.bounds.w <= width
                assert node.y + node.bounds.y + node.bounds.h <= height


@pytest.mark.parametrize(("name", "aspect"), CASES)
def test_what_rests_is_the_very_same_node(name, aspect):
    """Only a light that drifts or a picture that is approached may differ, and few such nodes."""
    page = played(name, aspect)
    before, after = page.at(100).nodes, page.at(110).nodes
    assert len(before) == len(after)
    moved = [b for a, b in zip(before, after, strict=True) if a is not b]
    assert len(moved) <= 2
    assert all(isinstance(node, Layer | Picture) for node in moved)


@pytest.mark.parametrize("name", ["bullets", "steps", "number", "chart", "comparison"])
def test_a_page_at_rest_is_one_drawing(name):
    page = played(name)
    assert page.at(110) is page.at(125)


@pytest.mark.parametrize("name", LAYOUTS)
def test_words_are_there_within_a_second_and_stay(name):
    page = played(name)
    assert words(page.at(30))
    assert set(words(page.at(100)).split()) <= set(words(page.at(FRAMES - 14)).split())


@pytest.mark.parametrize(
    ("name", "element", "word"),
    [
        ("bullets", "item3", "carbon"),
        ("steps", "item2", "couchette"),
        ("chart", "bar5", "58"),
        ("comparison", "row2", "180 "),
        ("number", "context", "38%"),
        ("number", "lead", "year,"),
    ],
)
def test_an_element_appears_on_its_cue(name, element, word):
    layout = LAYOUTS[name]
    props = layout.props.model_validate(samples("usual", "en", assets().picture)[name])
    assert element in layout.elements(props)
    page = played(name, cues={element: 90})
    assert word.strip() not in words(page.at(89))
    assert word.strip() in words(page.at(110))


def test_a_number_counts_up_to_its_written_form():
    page = played("number")
    seen = [words(page.at(frame)) for frame in range(FRAMES)]
    assert any("0." in text for text in seen[:30])
    assert "1.2" in seen[90]
    counted = [float(text.split("1.2")[0] or 0) if text.startswith("1.2") else 0 for text in seen[90:91]]
    assert counted == [0]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_number_reads_from_top_to_bottom_as_its_sentence(aspect, language):
    layout = LAYOUTS["number"]
    props = layout.props.model_validate(samples("usual", language, assets().picture)["number"])
    fit = layout.measure(props, stage_of(style(), aspect, language, 3), assets())
    box = {
        part: next(b for b in fit.boxes if b.text[:3] == getattr(props, part)[:3])
        for part in ("lead", "value", "label")
    }
    assert fit.fits
    assert box["lead"].rect.y + box["lead"].rect.h <= box["value"].rect.y
    assert box["value"].rect.y + box["value"].rect.h <= box["label"].rect.y
    assert box["lead"].size == box["label"].size


def test_pages_leave_but_the_last_one_stays():
    layout = LAYOUTS["statement"]
    props = layout.props.model_validate({"text": "A sentence that stays."})
    last = layout.compose(props, stage_of(style(), "16:9", "en", len(LAYOUTS)), assets(), FRAMES, {})
    alphas = [node.alpha for node in flat(last.at(FRAMES - 1).nodes) if isinstance(node, Glyphs)]
    assert set(alphas) == {1.0}
    leaving = layout.compose(props, stage_of(style(), "16:9", "en", 2), assets(), FRAMES, {})
    assert all(node.alpha < 0.1 for node in flat(leaving.at(FRAMES - 1).nodes) if isinstance(node, Glyphs))


@pytest.mark.parametrize("name", LAYOUTS)
def test_short_scenes_show_everything_before_they_end(name):
    page = played(name, frames=45)
    assert words(page.at(32))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_pictures_stand_on_even_places(aspect):
    nodes = played("picture", aspect).at(60).nodes
    targets = [node.target for node in nodes if isinstance(node, Picture)]
    assert targets
    assert all(side % 2 == 0 for t in targets for side in (t.x, t.y, t.w, t.h))


def test_scenes_of_one_video_have_their_own_landscapes():
    layout = LAYOUTS["title"]
    props = layout.props.model_validate({"headline": "Night"})
    skies = {
        max((node.children for node in page.at(80).nodes if isinstance(node, Layer)), key=len)
        for page in (
            layout.compose(props, stage_of(style(), "16:9", "en", n), assets(), FRAMES, {})
            for n in range(1, 5)
        )
    }
    assert len(skies) == 4


def test_nodes_are_only_of_the_known_kinds():
    for name in LAYOUTS:
        assert all(isinstance(n, Box | Path | Glyphs | Picture | Layer) for n in played(name).at(75).nodes)


@given(frames=st.integers(1, 400), beat=st.integers(1, 60), stroke=st.integers(1, 60))
def test_a_way_in_strokes_goes_on_and_ends(frames: int, beat: int, stroke: int) -> None:
    shares = [motion.strokes(frame, frames, beat, stroke) for frame in range(frames + 1)]
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)


def test_between_two_strokes_all_rests() -> None:
    shares = [motion.strokes(frame, 150, 30, 9) for frame in range(151)]
    rests = sum(one == other for one, other in pairwise(shares))
    assert rests >= 0.6 * 150
    # five strokes, alike
    assert {round(shares[30 * number + 20], 9) for number in range(5)} == {0.2, 0.4, 0.6, 0.8, 1.0}


@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize("name", ["title", "statement", "bullets", "end"])
def test_half_the_frames_of_a_page_that_is_read_stand(template: str, name: str) -> None:
    """What drifts behind the words steps: a frame that stands is not encoded again."""
    layout = LAYOUTS[name]
    props = layout.props.model_validate(samples("usual", "en", assets(template).picture)[name])
    page = layout.compose(props, stage_of(style(template), "16:9", "en", 3), assets(template), 2 * FRAMES, {})
    held = [page.at(frame) for frame in range(FRAMES, FRAMES + 60)]
    assert sum(one.nodes != other.nodes for one, other in pairwise(held)) <= 30
