"""The child's whole life: load the task, give up every right, read, work, answer.

Started by `process` as `python -m vgenflow.sandbox.child TASK MEMORY SECONDS bytes|file`: standard input
is read whole, or handed to the task as a file that it may search in. The answer is one byte (`+` result,
`-` refusal, `!` failure) and what belongs to it.
"""

import io
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from vgenflow.sandbox.confinement import die_with_parent, filter_calls, leave_network, limit_resources
from vgenflow.sandbox.errors import Rejected

Task = Callable[[Any], bytes]
"""Of bytes, or of a file (`io.RawIOBase`)."""


def main(task: str, memory: str, seconds: str, given: str) -> None:
    """Run `task` (`module:function`) on standard input."""
    die_with_parent()
    # What the task prints must not pass for its answer.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    module, _, name = task.partition(":")
    work: Task = getattr(import_module(module), name)
    limit_resources(int(memory), int(seconds))
    walls = [leave_network(), filter_calls()]
    try:
        data = io.FileIO(0, closefd=False) if given == "file" else sys.stdin.buffer.read()
        result = b"+" + (_walls_found(walls) if task == PROBE else work(data))
    except Rejected as refusal:
        result = b"-" + str(refusal).encode()
    except Exception as error:  # noqa: BLE001 - the edge of the child: the parent raises it again
        result = b"!" + type(error).__name__.encode()
    answer.write(result)
    answer.flush()
    os._exit(0)


PROBE = "vgenflow.sandbox.child:probe"


def probe(_: bytes) -> bytes:
    """The task that only asks how well the child is confined; `main` answers it."""
    return b""


def _walls_found(walls: list[bool]) -> bytes:
    names = [name for name, stands in zip(("namespace", "filter"), walls, strict=True) if stands]
    return " ".join(names).encode()


if __name__ == "__main__":
    main(*sys.argv[1:])
