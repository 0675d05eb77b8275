"""Bits of H.264 (Rec. ITU-T H.264, 7.2 to 7.4.1 and 9.1): NAL units, fixed and Exp-Golomb codes."""

import re
from collections.abc import Iterator

_START = re.compile(rb"\x00\x00\x00?\x01")
_ESCAPED = re.compile(rb"\x00\x00(?=[\x00-\x03])")


def units(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The NAL units of a byte stream, each with the start code before it (annex B)."""
    starts = list(_START.finditer(data))
    ends = [start.start() for start in starts[1:]] + [len(data)]
    for start, end in zip(starts, ends, strict=True):
        yield start.group(), data[start.end() : end]


def unescaped(unit: bytes) -> bytes:
    """Without the bytes that keep start codes from appearing (7.4.1.1)."""
    return unit.replace(b"\x00\x00\x03", b"\x00\x00")


def escaped(unit: bytes) -> bytes:
    """With those bytes."""
    return _ESCAPED.sub(b"\x00\x00\x03", unit)


class Reader:
    """Reads codes from bytes, the highest bit first."""

    def __init__(self, data: bytes) -> None:
        self._bits = int.from_bytes(data)
        self._size = 8 * len(data)
        self.at = 0
        """Bits read."""

    def u(self, count: int) -> int:
        """An unsigned number of `count` bits."""
        self.at += count
        return (self._bits >> (self._size - self.at)) & ((1 << count) - 1)

    def ue(self) -> int:
        """An unsigned Exp-Golomb code (9.1)."""
        zeros = 0
        while not self.u(1):
            zeros += 1
        return (1 << zeros) - 1 + self.u(zeros)


class Writer:
    """Writes codes, the highest bit first."""

    def __init__(self) -> None:
        self._bits, self._size = 0, 0

    def u(self, count: int, value: int) -> None:
        """An unsigned number of `count` bits."""
        self._bits = self._bits << count | value
        self._size += count

    def ue(self, value: int) -> None:
        """An unsigned Exp-Golomb code."""
        self.u(2 * (value + 1).bit_length() - 1, value + 1)

    def se(self, value: int) -> None:
        """A signed Exp-Golomb code."""
        self.ue(2 * value - 1 if value > 0 else -2 * value)

    def whole(self, fill: int) -> bytes:
        """All bits as bytes, the last one filled up with bits that are `fill`."""
        while self._size % 8:
            self.u(1, fill)
        return self._bits.to_bytes(self._size // 8)
