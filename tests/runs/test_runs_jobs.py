"""The small parts of jobs: locks, events, parts of renders."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.support.durable import ROOT
from vgenflow.production.events import Notice, StageFinished, StageProgress, StageStarted
from vgenflow.production.jobs.farm import Missing, dealt
from vgenflow.production.jobs.locks import AdvisoryLocks, FileLocks, Locks
from vgenflow.production.jobs.teller import Teller

_HOLD = """\
import sys, time
from pathlib import Path
from vgenflow.production.jobs.locks import AdvisoryLocks, FileLocks
url, folder = sys.argv[1:]
locks = FileLocks(Path(folder)) if url.startswith("sqlite") else AdvisoryLocks(url)
assert locks.take("other")
print("held", flush=True)
time.sleep(60)
"""


def test_a_dead_workers_lock_is_free_at_once(database_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "executors"
    locks: Locks = FileLocks(folder) if database_url.startswith("sqlite") else AdvisoryLocks(database_url)
    assert locks.take("me")
    other = subprocess.Popen(
        [sys.executable, "-c", _HOLD, database_url, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    assert not locks.take("other")
    assert locks.alive() == 2
    other.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    while not locks.take("other"):
        assert time.monotonic() - killed < 5
        time.sleep(0.02)
    locks.check()
    locks.give_back("other", forget=True)
    assert locks.alive() == 1
    locks.close()
    other.wait()


def test_of_progress_only_the_latest_is_told_and_no_detail() -> None:
    teller = Teller()
    teller.tell(StageStarted("render", "a secret", 10))
    for done in range(5):
        teller.tell(StageProgress("render", "a secret", done, 10, 2.0, 3.0))
    teller.tell(Notice("net.timeout", "a secret"))
    teller.tell(StageFinished("render", "a secret", 8, 2))
    told = teller.drain()
    assert [(one.kind, one.done, one.total) for one in told] == [
        ("stage.started", None, 10),
        ("stage.progress", 4, 10),
        ("notice", None, None),
        ("stage.finished", 8, 10),
    ]
    assert "secret" not in repr(told)
    assert teller.drain() == []


@given(st.lists(st.integers(1, 900), min_size=1, max_size=60), st.integers(1, 9))
def test_parts_hold_each_piece_once_and_are_about_equal(frames: list[int], count: int) -> None:
    missing = [Missing(number, length) for number, length in enumerate(frames)]
    parts = dealt(missing, count)
    assert sorted(number for part in parts for number in part) == list(range(len(frames)))
    sums = [sum(frames[number] for number in part) for part in parts]
    assert max(sums) <= sum(frames) / count + max(frames)
