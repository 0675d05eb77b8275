"""Processes that stand back behind whoever started them."""

import os
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
_NICEST = 19


def stand_back(by: int, pid: int | None = None) -> None:
    """Have a process, with what it starts, give way to ours by so many steps of niceness; None is this one.

    Where Linux groups processes by session ("autogroup"), niceness counts within a group only, and each
    group gets as much as any other. So a process that leads a session has its group stand back with it
    (sched(7)). Where that cannot be had, niceness alone is set.
    """
    process = os.getpid() if pid is None else pid
    niceness = min(_NICEST, os.getpriority(os.PRIO_PROCESS, 0) + by)
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, process, niceness)
        if os.getsid(process) == process:
            (_PROC / str(process) / "autogroup").write_text(str(niceness))
