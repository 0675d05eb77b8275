"""Which job a worker is given: a transition whose scenes are at hand, the longest, or one beside its own."""

from collections import deque

from vgenflow.engine.segments.crew import _next
from vgenflow.engine.segments.jobs import Job
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.sounds import Unheard


def body(clip: int, frames: int) -> Job:
    return Job(f"body {clip}", Piece(0, frames, clip, 0))


def fade(clip: int, frames: int = 8) -> Job:
    return Job(f"fade {clip}", Piece(0, frames, clip, 0, "fade"))


def test_scenes_beside_none_that_was_drawn_come_longest_first():
    jobs = [body(5, 90), body(7, 80), body(0, 50)]
    waiting = deque(jobs)
    assert [_next(waiting, [2], 9) for _ in jobs] == jobs
    assert not waiting


def test_a_scene_beside_one_that_was_drawn_comes_before_one_a_little_longer():
    waiting = deque([body(5, 90), body(3, 80), body(1, 30)])
    assert _next(waiting, [2], 9) == body(3, 80)
    assert _next(waiting, [2], 9) == body(5, 90)


def test_a_transition_goes_where_its_scenes_are():
    waiting = deque([fade(0), fade(1), fade(2)])
    assert _next(waiting, [2, 3], 9) == fade(2)
    assert _next(waiting, [2, 3], 9) == fade(1)
    assert list(waiting) == [fade(0)]


def test_a_transition_comes_while_its_scenes_are_at_hand():
    jobs = [body(5, 90), body(6, 80), fade(0), fade(1)]
    assert _next(deque(jobs), [0, 1], 3) == fade(0)
    assert _next(deque(jobs), [0, 1, 3, 4], 3) == body(5, 90), "drawn long ago"
    assert _next(deque(jobs), [0, 1], 4) == body(5, 90), "the last jobs come longest first"


def test_no_short_job_comes_before_a_long_one_at_the_end_and_no_job_before_a_survey():
    assert _next(deque([body(0, 90), fade(1)]), [1, 2], 9) == body(0, 90)
    survey = Job("survey 0", Unheard(music=True))
    assert _next(deque([survey, body(0, 90), fade(0)]), [0, 1], 0) == survey
