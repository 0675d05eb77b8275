"""Taking rights away from the running process, for good. Linux; a no-op elsewhere.

Three walls, each standing without the others: resource limits, an empty network in a namespace of
its own, and a system-call filter that leaves only what computing on bytes already in memory needs.
"""

import ctypes
import os
import resource
import signal
import struct
import sys

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
_SECCOMP_MODE_FILTER = 2
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _FAIL_EPERM = 0x7FFF0000, 0x00050001
_X32_CALLS = 0x40000000
_CALL_NUMBER, _ARCHITECTURE = 0, 4

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CALLS = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "poll": (7, 73),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "mremap": (25, 216),
    "sched_yield": (24, 124),
    "madvise": (28, 233),
    "getpid": (39, 172),
    "exit": (60, 93),
    "sigaltstack": (131, 132),
    "futex": (202, 98),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "getrandom": (318, 278),
    "gettid": (186, 178),
    "restart_syscall": (219, 128),
    "getrusage": (98, 165),
}
"""Every call that stays allowed, with its number on x86-64 and on 64-bit ARM (where poll is ppoll), from
the kernel's `asm/unistd.h`. All others fail with EPERM: open, socket, fork, exec, kill, ptrace…"""


def limit_resources(memory: int, seconds: int) -> None:
    """Cap address space and processor time; no files written, no processes, no core dumps."""
    caps = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    for which, most in caps.items():
        hard = resource.getrlimit(which)[1]
        cap = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (cap, cap))


def die_with_parent() -> None:
    """Have the kernel kill this process when the one that started it is gone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def leave_network() -> bool:
    """Move into a network namespace without any interface up; False where that is not allowed."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None)
    return bool(libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWNET) == 0)


def filter_calls() -> bool:
    """Allow only the system calls above from now on; False where filters are not to be had."""
    machine = os.uname().machine
    if sys.platform != "linux" or machine not in _ARCHITECTURES or struct.calcsize("P") != 8:
        return False
    column = list(_ARCHITECTURES).index(machine)
    program = _program(_ARCHITECTURES[machine], [numbers[column] for numbers in _CALLS.values()])
    libc = ctypes.CDLL(None)
    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: a count and a pointer to that many instructions.
    header = ctypes.create_string_buffer(struct.pack("HL", len(program) // 8, ctypes.addressof(code)))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0) == 0)


def _program(architecture: int, calls: list[int]) -> bytes:
    """Classic BPF (struct sock_filter): the right architecture and a call from the list, or EPERM."""
    count = len(calls)
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_IF_EQUAL, 0, count + 2, architecture),
        (_LOAD, 0, 0, _CALL_NUMBER),
        (_JUMP_IF_AT_LEAST, count, 0, _X32_CALLS),
        *((_JUMP_IF_EQUAL, count - place, 0, call) for place, call in enumerate(calls)),
        (_RETURN, 0, 0, _FAIL_EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
