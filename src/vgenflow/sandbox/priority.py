"""Child processes that stand back behind whoever started them."""

import os
from contextlib import suppress
from pathlib import Path

_GROUPS = Path("/proc")


def stand_back(niceness: int, pid: int | None = None) -> None:
    """Have a process, and what it starts, give way to others; None is this one.

    Where Linux groups processes by session ("autogroup"), niceness counts within a group only, and each
    group gets as much as any other. So a process that leads a session has its group stand back with it
    (sched(7)). Where that cannot be had, niceness alone is set.
    """
    leader = os.getpid() if pid is None else pid
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, leader, niceness)
        if os.getsid(leader) == leader:
            (_GROUPS / str(leader) / "autogroup").write_text(str(niceness))
