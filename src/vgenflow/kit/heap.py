"""The heap: what a process has freed goes back to the system."""

import ctypes
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Return all memory that has been freed to the system; nothing where the C library has no way to.

    glibc keeps the holes that encoders leave between what stays (x264 asks for aligned blocks, which
    do not fill them again): some 7 MB a segment, for as long as a film is (decision 0104).
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
