"""Processes stand back: by niceness, and as a group where the system counts by groups."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vgenflow.sandbox.priority import stand_back

GROUPS = Path("/proc/sys/kernel/sched_autogroup_enabled")


@contextmanager
def sleeping(*, leads: bool) -> Iterator[int]:
    command = [sys.executable, "-c", "input()"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=leads)
    try:
        yield child.pid
    finally:
        child.communicate(b"\n")


def group(pid: int) -> str:
    """Return "/autogroup-N nice M", or nothing for the first session of a system, which is no group."""
    return Path(f"/proc/{pid}/autogroup").read_text().strip()


def test_a_process_is_so_much_nicer_than_ours() -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    with sleeping(leads=False) as pid:
        stand_back(3, pid)
        assert os.getpriority(os.PRIO_PROCESS, pid) == min(19, own + 3)
        stand_back(30, pid)
        assert os.getpriority(os.PRIO_PROCESS, pid) == 19
    assert os.getpriority(os.PRIO_PROCESS, 0) == own


@pytest.mark.skipif(not GROUPS.exists(), reason="no groups of processes here")
def test_the_group_of_a_session_stands_back_with_who_leads_it_and_nobody_elses() -> None:
    with sleeping(leads=False) as pid:
        before = group(pid)
        stand_back(19, pid)
        assert group(pid) == before
    with sleeping(leads=True) as pid:
        stand_back(19, pid)
        assert group(pid).endswith(" nice 19")


def test_who_is_gone_is_let_be() -> None:
    with sleeping(leads=True) as pid:
        pass
    stand_back(3, pid)
