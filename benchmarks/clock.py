"""Wall and processor seconds, and memory, of this process with all that it started (from Linux' /proc)."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")
_PARENT, _TIMES = 1, slice(11, 15)
"""Fields of /proc/PID/stat behind the program's name: parent; user and system time, own and of the dead."""


@dataclass(slots=True)
class Spent:
    """Seconds on the wall and of the processors."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def measured() -> Iterator[Spent]:
    """Fills in what was spent when the block is left."""
    spent = Spent()
    cpu, begun = tree_cpu(os.getpid()), time.perf_counter()
    try:
        yield spent
    finally:
        spent.wall, spent.cpu = time.perf_counter() - begun, tree_cpu(os.getpid()) - cpu


class Others:
    """How much of the cores other programs used since this was made."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._all, self._ours = busy(), tree_cpu(os.getpid())

    @property
    def share(self) -> float:
        """0 to 1. Where the kernel counts more than the cores we may use, a little too much."""
        cores = len(os.sched_getaffinity(0))
        theirs = (busy() - self._all) - (tree_cpu(os.getpid()) - self._ours)
        return min(1.0, max(0.0, theirs / (time.perf_counter() - self._begun) / cores))


def busy() -> float:
    """Seconds that all cores have worked since the system started."""
    user, nice, system, _, _, irq, softirq, *_ = map(
        int, (_PROC / "stat").read_text().split("\n", maxsplit=1)[0].split()[1:]
    )
    return (user + nice + system + irq + softirq) / _TICKS


def tree_cpu(root: int) -> float:
    """Processor seconds of a process and its descendants, those that ended and were waited for included."""
    stats = _stats()
    return sum(
        sum(map(int, stats[pid][_TIMES])) / _TICKS for pid in (root, *descendants(root)) if pid in stats
    )


def descendants(root: int) -> list[int]:
    """Living processes that `root`, or one it started, has started; in order of their start."""
    children: dict[int, list[int]] = {}
    for pid, fields in _stats().items():
        children.setdefault(int(fields[_PARENT]), []).append(pid)
    found, waiting = list[int](), [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return sorted(found)


def peak_memory(pid: int) -> int:
    """The most memory in bytes that a process has had resident so far (VmHWM); 0 if it is gone."""
    return _kilobytes(_PROC / str(pid) / "status", "VmHWM:")


def proportional_memory(pid: int) -> int:
    """Memory in bytes with shared pages divided among those who share them (PSS); 0 if it is gone."""
    return _kilobytes(_PROC / str(pid) / "smaps_rollup", "Pss:")


def _kilobytes(path: Path, name: str) -> int:
    try:
        lines = path.read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def _stats() -> dict[int, list[str]]:
    """Fields of every process' stat file behind the name, which may hold spaces and brackets."""
    found = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            try:
                found[int(entry.name)] = (entry / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found
