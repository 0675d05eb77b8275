"""The machine a measurement was made on: its cores and instruction set, nothing that names it."""

import os
from pathlib import Path

_SETS = (("avx512f", "AVX-512"), ("avx2", "AVX2"), ("avx", "AVX"), ("sse4_2", "SSE4.2"), ("asimd", "NEON"))
"""The kernel's name of an instruction set, widest first, and ours."""


def machine() -> str:
    """For example "2 cores, AVX-512"."""
    cores = len(os.sched_getaffinity(0))
    flags = set(Path("/proc/cpuinfo").read_text().split())
    widest = next((name for flag, name in _SETS if flag in flags), os.uname().machine)
    return f"{cores} core{'s' if cores > 1 else ''}, {widest}"
