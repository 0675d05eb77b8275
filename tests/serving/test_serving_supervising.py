"""The child that makes videos: heard while it is well, replaced when it ends or a part of it does."""

import asyncio
import os
import signal
import sys
import threading

import pytest

from vgenflow.production.jobs.parts import PartDied, check, parts
from vgenflow.studio.supervising import Supervisor

_CHILD = """\
import os, sys, time
beat = int(sys.argv[sys.argv.index("--beat") + 1])
for _ in range({beats}):
    os.write(beat, b".")
    time.sleep(0.05)
time.sleep(60)
"""


def child(beats: int) -> list[str]:
    return [sys.executable, "-c", _CHILD.format(beats=beats)]


async def becomes(supervisor: Supervisor, well: bool) -> None:
    async with asyncio.timeout(20):
        while await supervisor.is_well() != well:
            await asyncio.sleep(0.01)


def pid_of(supervisor: Supervisor) -> int:
    assert supervisor._child is not None
    return supervisor._child.pid


def test_a_child_that_says_nothing_is_there_but_not_well() -> None:
    async def work() -> None:
        async with Supervisor(child(beats=3), silence=0.5) as supervisor:
            assert not await supervisor.is_well()
            await becomes(supervisor, well=True)
            await becomes(supervisor, well=False)
            os.kill(pid_of(supervisor), 0)

    asyncio.run(work())


def test_a_child_that_died_is_replaced_and_heard_again() -> None:
    async def work() -> None:
        async with Supervisor(child(beats=1000), first_pause=0.2) as supervisor:
            await becomes(supervisor, well=True)
            first = pid_of(supervisor)
            os.kill(first, signal.SIGKILL)
            await becomes(supervisor, well=False)
            await becomes(supervisor, well=True)
            assert pid_of(supervisor) != first

    asyncio.run(work())


def test_a_worker_ends_with_a_part_of_it() -> None:
    end = threading.Event()

    def queue_thread() -> None:
        end.wait()

    thread = threading.Thread(target=queue_thread, daemon=True)
    other = threading.Thread(target=lambda: None)
    thread.start()
    assert parts([thread, other]) == (thread,)
    check([thread])
    end.set()
    thread.join()
    with pytest.raises(PartDied, match="queue_thread"):
        check([thread])
