"""Which job a worker is given: the longest, or one about as long whose scenes it has composed."""

from collections import deque

from vgenflow.engine.segments.crew import _next
from vgenflow.engine.segments.jobs import Job
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.sounds import Unheard


def body(clip: int, frames: int) -> Job:
    return Job(f"body {clip}", Piece(0, frames, clip, 0))


def fade(clip: int, frames: int = 8) -> Job:
    return Job(f"fade {clip}", Piece(0, frames, clip, 0, "fade"))


def test_scenes_that_nobody_has_composed_come_longest_first():
    jobs = [body(3, 90), body(1, 80), body(0, 50)]
    waiting = deque(jobs)
    assert [_next(waiting, {2}) for _ in jobs] == jobs
    assert not waiting


def test_a_transition_goes_where_its_scenes_are():
    waiting = deque([fade(0), fade(1), fade(2)])
    assert _next(waiting, {2, 3}) == fade(2)
    assert _next(waiting, {2, 3}) == fade(1)
    assert list(waiting) == [fade(0)]


def test_no_short_job_comes_before_a_long_one_and_no_job_before_a_survey():
    assert _next(deque([body(0, 90), fade(1)]), {1, 2}) == body(0, 90)
    survey = Job("survey 0", Unheard(music=True))
    assert _next(deque([survey, body(0, 90)]), {0}) == survey
