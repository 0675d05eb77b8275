"""Freed memory goes back to the system, also where something small lies between."""

import ctypes
from pathlib import Path

import pytest

from vgenflow.kit.heap import give_back

_STATUS = Path("/proc/self/statm")
_LIBRARY = ctypes.CDLL(None)
_LARGE, _SMALL, _PAIRS = 64 << 10, 5000, 800


def resident() -> int:
    return int(_STATUS.read_text().split()[1])


def allocated(size: int) -> int:
    place = _LIBRARY.malloc(ctypes.c_size_t(size))
    ctypes.memset(ctypes.c_void_p(place), 1, size)
    return place


@pytest.mark.skipif(
    not (_STATUS.exists() and hasattr(_LIBRARY, "malloc_trim")), reason="the C library cannot give back"
)
def test_what_lies_between_what_stays_is_given_back():
    _LIBRARY.malloc.restype = ctypes.c_void_p
    pairs = [(allocated(_LARGE), allocated(_SMALL)) for _ in range(_PAIRS)]
    for large, _ in pairs:
        _LIBRARY.free(ctypes.c_void_p(large))
    held = resident()
    give_back()
    pages = _LARGE * _PAIRS // 4096
    assert held - resident() > pages // 2
    for _, small in pairs:
        _LIBRARY.free(ctypes.c_void_p(small))
