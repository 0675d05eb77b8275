"""Processes as the system sees them, for tests that kill some and look for what is left."""

import ctypes
import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def ends_with_us(number: int = signal.SIGKILL) -> Callable[[], None]:
    """What a new process does first (`preexec_fn`): ask for a signal when this one is gone (prctl(2))."""
    return lambda: _LIBC.prctl(_PR_SET_PDEATHSIG, int(number))


def free_port() -> int:
    """A port of this machine that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def children(parent: int | None = None) -> list[int]:
    """Process ids of the children of a process (of this one), zombies aside."""
    parent = os.getpid() if parent is None else parent
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(") ", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] not in "ZX":
            found.append(int(status.parent.name))
    return sorted(found)


def fork_servers(parent: int | None = None) -> list[int]:
    """The children that fork workers."""
    return [pid for pid in children(parent) if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def workers(parent: int | None = None) -> list[int]:
    """The workers that a process has hired, through its fork servers."""
    return [worker for server in fork_servers(parent) for worker in children(server)]


def gone(pids: list[int], within: float) -> bool:
    """All of them end within so many seconds."""
    deadline = time.monotonic() + within
    while any(alive(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not any(alive(pid) for pid in pids)


def alive(pid: int) -> bool:
    """It runs: it is neither gone nor a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] not in "ZX"
    except OSError:
        return False


def resident(pid: int, what: str = "VmHWM") -> int:
    """Bytes of memory a process has had at most (`VmHWM`) or has (`VmRSS`)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(what + ":"):
            return int(line.split()[1]) << 10
    raise ValueError(f"{what} is not told of {pid}")
