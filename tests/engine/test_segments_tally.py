"""Progress: every frame once, and a speed and time left that are measured, not guessed."""

import pytest

from vgenflow.engine.segments.jobs import Job
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.tally import Tally


class Run:
    """A tally with a clock of its own; what it told is kept."""

    def __init__(self, *jobs, stored=0):
        self.jobs = [Job(f"k{i}", Piece(0, frames, i, 0)) for i, frames in enumerate(jobs)]
        self.now, self.told = 100.0, []
        keys = [job.key for job in self.jobs]
        self.tally = Tally(
            sum(jobs) + stored, [*keys, "stored"], self.jobs, self.told.append, lambda: self.now
        )

    def encode(self, job, seconds, speed, step=6):
        """`seconds` of encoding at so many frames a second."""
        done = self.tally._reached[self.jobs[job].key]
        for _ in range(round(seconds * speed / step)):
            self.now += step / speed
            done += step
            self.tally.reached(self.jobs[job], done)
        return self.told[-1]


def test_nothing_is_claimed_before_it_is_known():
    run = Run(600, stored=1200)
    assert (run.told[0].done, run.told[0].total) == (1200, 1800)
    assert run.told[0].frames_per_second is run.told[0].seconds_left is None
    run.now += 3  # workers start
    first = run.encode(0, 0.3, 60)
    assert first.frames_per_second is None, "the start of workers and stored frames are no speed"


def test_the_speed_is_that_of_the_last_seconds():
    run = Run(6000, stored=3000)
    run.now += 2
    steady = run.encode(0, 20, 60)
    assert steady.frames_per_second == pytest.approx(60, rel=0.02)
    assert steady.seconds_left == pytest.approx((9000 - steady.done) / 60, rel=0.02)
    slower = run.encode(0, 12, 20)
    assert slower.frames_per_second == pytest.approx(20, rel=0.02)
    assert slower.seconds_left == pytest.approx((9000 - slower.done) / 20, rel=0.02)


def test_the_end_has_no_time_left():
    run = Run(120)
    last = run.encode(0, 2, 60)
    assert (last.done, last.seconds_left) == (120, 0.0)


def test_all_that_is_stored_is_done_at_once():
    run = Run(stored=90)
    assert [(told.done, told.seconds_left) for told in run.told] == [(90, 0.0)]


def test_a_lost_worker_takes_its_frames_back_and_no_speed_is_negative():
    run = Run(600)
    run.encode(0, 2, 60)
    run.tally.reached(run.jobs[0], 0)
    assert run.told[-1].done == 0
    assert run.told[-1].frames_per_second is None
    again = run.encode(0, 10, 60)
    assert again.frames_per_second == pytest.approx(60, rel=0.05)


def test_a_segment_used_twice_counts_twice_but_is_made_once():
    job, told = Job("k", Piece(0, 100, 0, 0)), []
    tally = Tally(200, ["k", "k"], [job], told.append, lambda: 0.0)
    tally.reached(job, 40)
    assert told[-1].done == 80
    tally.reached(job, 100)
    assert (told[-1].done, told[-1].seconds_left) == (200, 0.0)
