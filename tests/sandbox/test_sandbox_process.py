"""What a task may not do, tried from inside a real child."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from vgenflow.sandbox import Crashed, Limits, Overran, Refused, SandboxError, isolation, run

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the walls are the Linux kernel's")
LIBC = "__import__('sys').modules['ctypes'].CDLL(None)"


def inside(expression: str, **limits: int) -> str:
    """The value of `expression` in the child; `eval` is a task like any other."""
    return run("builtins:eval", f"str({expression}).encode()".encode(), Limits(**limits)).decode()


def children() -> set[str]:
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[stat.parent.name] = stat.read_text().rsplit(")", 1)[1].split()[1]
    return {pid for pid, parent in parents.items() if parent == str(os.getpid())}


def test_a_task_answers() -> None:
    assert run("binascii:hexlify", b"abc") == b"616263"


def test_large_data_goes_in_and_out_at_the_same_time() -> None:
    data = bytes(range(256)) * 40_000
    assert run("builtins:bytes", data) == data


@LINUX
def test_the_environment_is_empty() -> None:
    os.environ["SECRET_TOKEN"] = "planted"
    try:
        names = inside("sorted(__import__('os').environ)")
    finally:
        del os.environ["SECRET_TOKEN"]
    assert "SECRET" not in names
    assert "PATH'" not in names.replace("PYTHONPATH'", "")


@LINUX
@pytest.mark.parametrize(
    "call",
    [
        "socket(2, 1, 0)",
        "socket(10, 2, 0)",
        "socket(1, 1, 0)",
        "fork()",
        "open(b'/etc/passwd', 0)",
        "execv(b'/bin/true', 0)",
        "kill(1, 0)",
        "ptrace(0, 0, 0, 0)",
        "unlink(b'/nothing')",
        "setsid()",
        "unshare(0x10000000)",
        "chdir(b'/')",
        "memfd_create(b'x', 0)",
    ],
)
def test_system_calls_are_refused(call: str) -> None:
    errno = f"{LIBC.replace('CDLL(None)', 'CDLL(None, use_errno=True)')}"
    answer = inside(f"[{errno}.{call}, __import__('sys').modules['ctypes'].get_errno()]")
    assert answer.startswith("[-1, ")


@LINUX
def test_files_cannot_be_read() -> None:
    with pytest.raises(Crashed, match="PermissionError"):
        inside("open('/etc/passwd').read()")


@LINUX
def test_isolation_is_reported() -> None:
    walls = isolation().split()
    assert set(walls) <= {"namespace", "filter"}
    assert "filter" in walls


def test_a_hanging_task_is_killed_at_its_deadline() -> None:
    start = time.monotonic()
    before = children()
    with pytest.raises(Overran):
        inside("[0 for _ in iter(int, 1)]", seconds=1)
    assert time.monotonic() - start < 3
    assert children() == before


def test_a_task_that_eats_memory_fails_alone() -> None:
    with pytest.raises(Crashed, match="MemoryError"):
        inside("len(bytearray(10**10))", memory=1 << 28)


def test_a_task_that_dies_is_told() -> None:
    with pytest.raises(Crashed):
        inside(f"{LIBC}.memset(8, 0, 8)")


def test_an_endless_answer_is_cut() -> None:
    with pytest.raises(Crashed, match="more than it may"):
        run("builtins:bytes", bytes(3_000_000), Limits(answer=1_000_000))


def test_a_task_that_never_reads_does_not_block() -> None:
    with pytest.raises(SandboxError):
        run("no.such.module:task", bytes(3_000_000))


def test_what_a_task_prints_is_not_its_answer() -> None:
    assert inside("print('noise') or 7") == "7"


def test_a_refusal_carries_its_reason() -> None:
    with pytest.raises(Refused, match="not a picture"):
        run("vgenflow.sandbox.picture_task:normalise", b"hello")
