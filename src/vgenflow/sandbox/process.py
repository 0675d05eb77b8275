"""Running one task in a confined child process."""

import os
import selectors
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from vgenflow.sandbox.child import PROBE
from vgenflow.sandbox.errors import Crashed, Overran, Refused
from vgenflow.sandbox.priority import stand_back

_SOURCE = str(Path(__file__).parents[2])
_PIECE = 1 << 18
_BEHIND = 5
"""How far a decoder stands back, as rendering does: a server that waits for it answers others meanwhile."""
_ENVIRONMENT = {
    "PYTHONPATH": _SOURCE,
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "OPENBLAS_NUM_THREADS": "1",  # a thread made before the filter would not be under it
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Wall-clock and processor seconds, bytes of memory, and bytes of answer a task may use."""

    seconds: int = 20
    memory: int = 1 << 30
    answer: int = 64_000_000


def run(task: str, data: bytes, limits: Limits | None = None) -> bytes:
    """Give `data` to `task` (`module:function`, bytes to bytes, ours) in a child of its own.

    The child has no network, no files, no further processes and an empty environment, and is killed
    with its whole group when it answers, fails or overruns. Raises `Refused` (the task raised
    `Rejected`), `Overran` or `Crashed`.
    """
    return _run(task, data, limits or Limits())


def run_on(task: str, file: int, limits: Limits) -> bytes:
    """As `run`, for a task that searches in a file (`io.RawIOBase` to bytes): `file` is its open handle."""
    os.lseek(file, 0, os.SEEK_SET)  # the child reads from where we stand
    return _run(task, file, limits)


def _run(task: str, given: bytes | int, limits: Limits) -> bytes:
    is_file = isinstance(given, int)
    command = [sys.executable, "-s", "-P", "-m", "vgenflow.sandbox.child", task]
    child = subprocess.Popen(
        [*command, str(limits.memory), str(limits.seconds), "file" if is_file else "bytes"],
        stdin=given if isinstance(given, int) else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=_ENVIRONMENT,
        start_new_session=True,
    )
    own = os.getpriority(os.PRIO_PROCESS, 0)
    stand_back(max(0, _BEHIND - own), child.pid)  # as a session of its own it does not inherit how far we do
    try:
        answer = _talk(child, b"" if isinstance(given, int) else given, limits)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
    kind, rest = answer[:1], answer[1:]
    if kind == b"+":
        return rest
    if kind == b"-":
        raise Refused(rest.decode(errors="replace"))
    name = rest.decode(errors="replace") or "the child died"
    raise Crashed(f"This could not be decoded safely ({name}); convert it with another program.")


def isolation() -> str:
    """What stands between a decoder and the network here, found out by starting a child.

    `namespace` and `filter` (a system-call filter) joined by a space; empty where neither is to be
    had, and then files of strangers must not be accepted.
    """
    return run(PROBE, b"").decode()


def _talk(child: "subprocess.Popen[bytes]", data: bytes, limits: Limits) -> bytes:
    """Write `data` and read the answer at the same time, until the deadline."""
    end = time.monotonic() + limits.seconds
    if child.stdout is None:
        raise Crashed("The decoder could not be started; try again.")
    rest, answer = memoryview(data), bytearray()
    with ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        from_child = stack.enter_context(child.stdout)
        selector.register(from_child, selectors.EVENT_READ)
        if child.stdin is not None:
            to_child = stack.enter_context(child.stdin)
            os.set_blocking(to_child.fileno(), False)
            selector.register(to_child, selectors.EVENT_WRITE)
        while True:
            ready = selector.select(max(0.0, end - time.monotonic()))
            if not ready:
                raise Overran(f"Decoding took longer than {limits.seconds} s; use a smaller or simpler file.")
            for key, _ in ready:
                if key.fileobj is from_child:
                    piece = os.read(from_child.fileno(), _PIECE)
                    if not piece:
                        return bytes(answer)
                    answer += piece
                    if len(answer) > limits.answer:
                        raise Crashed("The decoder gave more than it may; use a smaller file.")
                else:
                    rest = _write_some(to_child, rest, selector)


def _write_some(to_child: IO[bytes], rest: memoryview, selector: selectors.BaseSelector) -> memoryview:
    """Write what the pipe takes; close it at the end, or when the child does not want more."""
    try:
        rest = rest[os.write(to_child.fileno(), rest[:_PIECE]) :]
        done = not rest
    except BrokenPipeError:
        done = True
    if done:
        selector.unregister(to_child)
        to_child.close()
    return rest
