"""Pieces tile the timeline; keys change with what is shown, and only with that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.engine_scenes import LAYOUTS, STYLE, timeline
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.segments.changes import progress
from vgenflow.engine.segments.keys import VideoKeys
from vgenflow.engine.segments.plan import BadTimeline, piece_at, plan
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join

KINDS = st.sampled_from(["cut", "fade", "page"])


@st.composite
def timelines(draw):
    count = draw(st.integers(1, 6))
    joins = []
    for _ in range(count - 1):
        kind = draw(KINDS)
        joins.append(Join(kind=kind, frames=0 if kind == "cut" else draw(st.integers(0, 8))))
    clips = [("rising", draw(st.integers(17, 60))) for _ in range(count)]
    return timeline(*clips, joins=tuple(joins))


@given(timelines())
def test_pieces_follow_each_other_to_the_end(made):
    at = 0
    for piece in plan(made):
        assert piece.start == at
        assert piece.frames > 0
        assert made.clips[piece.clip].start + piece.first == piece.start
        at += piece.frames
    assert at == made.frames
    assert piece_at(made, made.frames - 1) == plan(made)[-1]


@given(st.integers(1, 2000))
def test_a_long_scene_is_cut_where_a_keyframe_comes_anyway(frames):
    made = timeline(("rising", frames))
    pieces = plan(made)
    *whole, last = [piece.frames for piece in pieces]
    assert [piece.first for piece in pieces] == [240 * i for i in range(len(pieces))]
    assert whole == [240] * len(whole)
    assert last < 360
    assert not whole or last >= 120
    assert sum(whole) + last == frames


def test_a_scene_that_grows_longer_keeps_its_neighbours_and_their_cuts():
    before = keys(timeline(clip("a", frames=700), clip("b")))
    after = keys(timeline(clip("a", frames=700), clip("b", frames=900)))
    assert before[:3] == after[:3]


def test_what_does_not_fit_together_is_refused():
    good = timeline(("rising", 20), ("rising", 20))
    with pytest.raises(BadTimeline):
        plan(good.model_copy(update={"joins": ()}))
    with pytest.raises(BadTimeline):
        plan(
            timeline(("rising", 10), ("rising", 9), ("rising", 10), joins=(Join(kind="fade", frames=5),) * 2)
        )
    with pytest.raises(BadTimeline):
        plan(good.model_copy(update={"width": 191}))
    with pytest.raises(BadTimeline):
        piece_at(good, good.frames)


def keys(made, profile="final"):
    video = VideoFormat(made.width, made.height, made.rate, profile)
    found = VideoKeys(made, video, LAYOUTS)
    return [found.of(piece) for piece in plan(made)]


def clip(name, frames=20, **props):
    return Clip(id=name, layout="rising", props=props, start=0, frames=frames)


def test_changing_a_scene_changes_its_segment_and_its_transitions():
    before = keys(timeline(clip("a"), clip("b"), clip("c")))
    after = keys(timeline(clip("a"), clip("b", words=1), clip("c")))
    assert [one == other for one, other in zip(before, after, strict=True)] == [
        True,
        False,
        False,
        False,
        True,
    ]


def test_a_longer_scene_moves_the_others_without_rendering_them_again():
    before = keys(timeline(clip("a"), clip("b"), clip("c")))
    after = keys(timeline(clip("a", frames=31), clip("b"), clip("c")))
    assert before[2:] == after[2:]
    assert before[0] != after[0]


def test_a_scene_that_shows_its_number_is_made_again_when_it_changes():
    one = timeline(("zooming", 20), ("rising", 20), ("zooming", 20))
    more = timeline(("zooming", 20), ("zooming", 20), ("rising", 20), ("zooming", 20))
    assert keys(one)[0] == keys(more)[0]
    assert keys(one)[4] == keys(more)[6]
    assert keys(one)[2] not in keys(more)


def page(start, end, text="word"):
    return CaptionPage(
        start=start, end=end, lines=((CaptionWord(text=text, space=False, start=start, end=end),),)
    )


def test_captions_count_where_they_are_shown():
    plain = timeline(clip("a"), clip("b"), captions=(page(0, 10), page(25, 30)))
    other = timeline(clip("a"), clip("b"), captions=(page(0, 10, "other"), page(25, 30)))
    assert keys(plain)[0] != keys(other)[0]
    assert keys(plain)[1:] == keys(other)[1:]
    unburned = plain.model_copy(update={"burn_captions": False})
    assert keys(unburned) == keys(other.model_copy(update={"burn_captions": False}))


def test_everything_that_is_seen_is_in_the_key():
    base = timeline(clip("a"))
    others = [
        base.model_copy(update=change)
        for change in (
            {"width": 194},
            {"seed": 2},
            {"language": "zh"},
            {"style": STYLE.model_copy(update={"night": STYLE.day.model_copy(update={"ink": "#000001"})})},
        )
    ]
    made = [keys(base)[0], keys(base, "draft")[0], *(keys(other)[0] for other in others)]
    assert len(set(made)) == len(made)
    assert keys(base.model_copy(update={"title": "Another"})) == keys(base)


@given(st.integers(1, 60))
def test_a_transition_never_repeats_its_neighbours(frames):
    shares = [progress(frame, frames) for frame in range(frames)]
    assert 0 < shares[0] <= shares[-1] < 1
