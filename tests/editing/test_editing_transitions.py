"""Transitions that a person chose for single scenes."""

from itertools import pairwise

from editing_cases import productions, style
from hypothesis import find, given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import Rate
from vgenflow.stages.editing import edit
from vgenflow.story.template import still
from vgenflow.story.timeline import Timeline

CHOICES = st.sampled_from([None, "cut", "fade", "page", "swell"])
STYLES = st.sampled_from([style("page", 700), style("cut", 0)])
FULL = {"width": 1920, "height": 1080, "rate": Rate(30), "captions": True}


def told(production, look, chosen) -> Timeline:
    script, narration, board = production
    scenes = tuple(
        scene.model_copy(update={"transition": one}) for scene, one in zip(board.scenes, chosen, strict=False)
    )
    board = board.model_copy(update={"scenes": (*scenes, *board.scenes[len(scenes) :])})
    return edit(script, board, narration, look, **FULL)


@settings(max_examples=40, deadline=None)
@given(productions(), STYLES, st.lists(CHOICES, min_size=1, max_size=12))
def test_what_was_chosen_is_shown_where_the_silence_has_room(production, look, chosen):
    timeline, plain = told(production, look, chosen), told(production, look, [])
    for (clip, following), join in zip(pairwise(timeline.clips), timeline.joins, strict=True):
        assert following.start == clip.start + clip.frames - join.frames
        assert (join.kind == "cut") == (join.frames == 0)
    for one, join, usual in zip(chosen, timeline.joins, plain.joins, strict=False):
        if one is None:
            assert join.kind in {usual.kind, "fade", "cut"}
        elif one == "cut":
            assert join.kind == "cut"
        else:
            assert join.kind in {one, "fade", "cut"}


@settings(max_examples=20, deadline=None)
@given(productions(), st.lists(CHOICES, min_size=1, max_size=12))
def test_with_reduced_motion_all_dissolve(production, chosen):
    assert _kinds(told(production, still(style("page", 700)), chosen)) <= {"fade", "cut"}


def test_a_choice_is_seen_in_a_template_that_cuts():
    find(productions(), lambda made: "swell" in _kinds(told(made, style("cut", 0), ["swell"] * 12)))


def _kinds(timeline: Timeline) -> set[str]:
    return {join.kind for join in timeline.joins}
