"""Outlines to Skia paths: polygons, and SVG path data (SVG 1.1, section 8.3).

Of the latter every command, absolute and relative.
"""

import re
import struct
from collections.abc import Callable, Iterator
from functools import lru_cache

import skia

from vgenflow.engine.drawing import Polygons
from vgenflow.engine.raster.errors import BadOutline

_TOKEN = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\s,]+)|(.)")
_WRITTEN, _MOVE, _LINE, _CLOSE = 5, b"\0", b"\1", b"\5"
"""The version of that form with a winding fill, and its verbs (SkPathPriv, SkPath::Verb)."""
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
Point = tuple[float, float]


def outline(data: str | Polygons) -> skia.Path:
    """The path that `data` writes. Treat it as frozen: it is shared. Raises BadOutline."""
    return _polygons(data) if isinstance(data, Polygons) else _written(data)


@lru_cache(maxsize=2048)
def _written(data: str) -> skia.Path:
    pen = _Pen()
    for command, numbers in _segments(data):
        pen.draw(command, numbers)
    return pen.path


def _polygons(data: Polygons) -> skia.Path:
    """All at once, in the form Skia itself writes paths: a point at a time takes twenty times as long."""
    if 8 * sum(data.sizes) != len(data.corners) or not all(data.sizes):
        raise BadOutline("The polygons do not add up: say of each how many corners it has, one at least.")
    verbs = b"".join(_MOVE + _LINE * (size - 1) + _CLOSE for size in data.sizes)
    counts = struct.pack("<4I", _WRITTEN, len(data.corners) // 8, 0, len(verbs))
    path = skia.Path()
    if not path.readFromMemory(counts + data.corners + verbs + b"\0" * (-len(verbs) % 4)):
        raise BadOutline("The polygons cannot be drawn: their corners must be finite numbers.")
    return path


def _segments(data: str) -> Iterator[tuple[str, list[float]]]:
    """Commands with exactly the numbers each takes; repeated numbers repeat the command."""
    command, numbers = "", list[float]()
    for letter, number in _tokens(data):
        if letter:
            if numbers:
                raise BadOutline(f"The outline stops in the middle of its '{command}': fix the path data.")
            command = letter
            if command in "Zz":
                yield command, []
            continue
        if not command or command in "Zz":
            raise BadOutline("The outline has a number where a command should be: fix the path data.")
        numbers.append(float(number))
        if len(numbers) == _COUNTS[command.upper()]:
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)
    if numbers:
        raise BadOutline(f"The outline stops in the middle of its '{command}': fix the path data.")


def _tokens(data: str) -> Iterator[tuple[str, str]]:
    """Letters and numbers in order. The flags of an arc may be written without separators."""
    command, taken, at = "", 0, 0
    while at < len(data):
        if command in "Aa" and command and taken % 7 in (3, 4) and data[at] in "01":
            yield "", data[at]
            taken, at = taken + 1, at + 1
            continue
        found = _TOKEN.match(data, at)
        if found is None or found[4]:
            raise BadOutline(f"The outline has an unexpected {data[at]!r}: fix the path data.")
        at = found.end()
        if found[1]:
            command, taken = found[1], 0
            yield found[1], ""
        elif found[2]:
            taken += 1
            yield "", found[2]


class _Pen:
    """Draws commands to a path, keeping the current point and the last control point."""

    def __init__(self) -> None:
        self.path = skia.Path()
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._control: Point | None = None
        self._curve = ""

    def draw(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        if kind == "Z":
            self.path.close()
            self._at, self._control = self._start, None
            return
        points = self._absolute(kind, numbers, relative=command.islower())
        draw: dict[str, Callable[[list[float]], None]] = {
            "M": self._move,
            "L": self._line,
            "H": self._line,
            "V": self._line,
            "C": self._cubic,
            "S": self._cubic,
            "Q": self._quad,
            "T": self._quad,
            "A": self._arc,
        }
        draw[kind](points)
        self._at = (points[-2], points[-1])
        if kind not in "CSQT":
            self._control = None
        self._curve = kind

    def _absolute(self, kind: str, numbers: list[float], *, relative: bool) -> list[float]:
        """The numbers as absolute coordinates, with what short forms leave out."""
        x, y = self._at
        ox, oy = self._at if relative else (0.0, 0.0)
        if kind == "H":
            return [numbers[0] + ox, y]
        if kind == "V":
            return [x, numbers[0] + oy]
        if kind == "A":
            return [*numbers[:5], numbers[5] + ox, numbers[6] + oy]
        points = [n + (oy if i % 2 else ox) for i, n in enumerate(numbers)]
        if kind in "ST":
            same = {"S": "CS", "T": "QT"}[kind]
            cx, cy = self._control if self._control and self._curve in same else self._at
            points = [2 * x - cx, 2 * y - cy, *points]
        return points

    def _move(self, p: list[float]) -> None:
        self.path.moveTo(*p)
        self._start = (p[0], p[1])

    def _line(self, p: list[float]) -> None:
        self.path.lineTo(*p)

    def _cubic(self, p: list[float]) -> None:
        self.path.cubicTo(*p)
        self._control = (p[2], p[3])

    def _quad(self, p: list[float]) -> None:
        self.path.quadTo(*p)
        self._control = (p[0], p[1])

    def _arc(self, p: list[float]) -> None:
        size = skia.Path.ArcSize.kLarge_ArcSize if p[3] else skia.Path.ArcSize.kSmall_ArcSize
        sweep = skia.PathDirection.kCW if p[4] else skia.PathDirection.kCCW
        self.path.arcTo(p[0], p[1], p[2], size, sweep, p[5], p[6])
