"""What comes with its scene, for its word would leave the page empty too long."""

from dataclasses import dataclass

import pytest
from editing_cases import board_of, line, narration_of, script_of, style

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.kit.time import Rate
from vgenflow.stages.editing import edit
from vgenflow.story.storyboard import Cue, Scene


@dataclass(frozen=True)
class Case:
    """A kind with props, where its elements are said, and which of them come with the scene."""

    layout: str
    props: dict
    cues: dict[str, int]
    """Words by their number."""
    at_once: set[str]


RATE = Rate(30)
ITEMS = {"heading": "What counts", "items": [{"text": "One"}, {"text": "Two"}]}
CASES = [
    Case(
        "number",
        {"value": "12", "lead": "It costs", "label": "euros"},
        {"value": 14, "label": 14},
        {"value", "label"},
    ),
    Case("number", {"value": "12", "context": "up by two"}, {"value": 9, "context": 16}, {"value"}),
    Case("bullets", ITEMS, {"item1": 9, "item2": 14}, {"item1"}),
    Case("steps", ITEMS, {"item1": 9, "item2": 14}, {"item1"}),
    Case("steps", ITEMS, {"item2": 14}, set()),
    Case("trio", {"items": [{"title": "One"}, {"title": "Two"}]}, {"item1": 12, "item2": 13}, {"item1"}),
    Case("chart", {"title": "Rain", "labels": ["A", "B"], "values": [1, 2]}, {"bar2": 12}, set()),
    Case(
        "chart", {"title": "Rain", "labels": ["A", "B"], "values": [1, 2]}, {"bar1": 11, "bar2": 12}, {"bar1"}
    ),
    Case(
        "comparison",
        {"left": "A", "right": "B", "rows": [{"label": "", "left": "1", "right": "2"}]},
        {"row1": 12},
        {"row1"},
    ),
    Case(
        "timeline",
        {"events": [{"when": "1900", "text": "A"}, {"when": "1910", "text": "B"}]},
        {"event1": 9, "event2": 15},
        {"event1"},
    ),
    Case(
        "table", {"columns": ["A", "B"], "rows": [["a", "1"], ["b", "2"]]}, {"row1": 10, "row2": 12}, {"row1"}
    ),
    Case(
        "definition",
        {"term": "Moss", "meaning": "A plant without roots"},
        {"term": 8, "meaning": 10},
        {"term", "meaning"},
    ),
    Case(
        "definition",
        {"term": "Moss", "meaning": "A plant without roots"},
        {"term": 0, "meaning": 10},
        {"meaning"},
    ),
    Case("map", {"places": [{"name": "Rome", "lon": 12.5, "lat": 41.9}]}, {"place1": 11}, {"place1"}),
    Case("question", {"text": "Why?", "answer": "Because"}, {"text": 9, "answer": 14}, {"text"}),
    Case("section", {"title": "Rain", "note": "It falls"}, {"note": 12}, set()),
]


def cut(case: Case, *, chosen: bool = False, opening: bool = False) -> dict[str, int]:
    """The cues of a scene of eighteen words, the video's first or its second."""
    said = [line("l0", "Before it."), line("l1", " ".join(["word"] * 18) + ".")][opening:]
    cues = tuple(Cue(element=name, line="l1", at=5 * word, chosen=chosen) for name, word in case.cues.items())
    scene = Scene(id="s1", lines=("l1",), layout=case.layout, props=case.props, cues=cues)
    before = board_of([["l0"]]).scenes[: 1 - opening]
    board = board_of([["l1"]]).model_copy(update={"scenes": (*before, scene)})
    made = edit(
        script_of(said),
        board,
        narration_of(said),
        style(),
        rate=RATE,
        width=1920,
        height=1080,
        captions=True,
    )
    assert [clip.opening for clip in made.clips] == [True, False][: len(made.clips)]
    return made.clips[-1].cues


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.layout}-{'-'.join(case.cues)}")
def test_of_each_kind_what_comes_first_comes_with_the_page(case):
    assert set(case.cues) - set(cut(case)) == case.at_once


def test_a_word_that_a_person_chose_stands():
    case = CASES[0]
    assert set(cut(case, chosen=True)) == set(case.cues)


def test_what_is_said_soon_waits_for_its_word():
    case = Case("bullets", ITEMS, {"item1": 1, "item2": 9}, set())
    assert set(cut(case)) == set(case.cues)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.layout}-{'-'.join(case.cues)}")
def test_the_page_that_opens_the_video_waits_for_no_word_with_what_comes_first(case):
    kept, layout = cut(case, opening=True), LAYOUTS[case.layout]
    elements = layout.elements(layout.props.model_validate(case.props))
    assert not set(kept) & set(layout.leads)
    assert set(elements) - set(layout.leads) - set(kept)
    assert set(kept) <= set(cut(case))


def test_on_the_page_that_opens_the_video_too_a_word_that_a_person_chose_stands():
    for case in CASES:
        assert set(cut(case, chosen=True, opening=True)) == set(case.cues)
