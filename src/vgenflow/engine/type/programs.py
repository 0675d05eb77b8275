"""Programs: lines of code in cells of one width; long ones go on in further rows, indented."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from vgenflow.engine.drawing import Glyphs, Rect
from vgenflow.engine.type import script
from vgenflow.engine.type.cluster import Cluster
from vgenflow.engine.type.shaping import shape
from vgenflow.engine.type.voice import Voice

_SPARE = 0.15
"""Cells that a character may be wider than its own."""
_BLANK = 0.5
"""A space in a face without one width, in em."""
_HANG = 2
"""Cells that a row which goes on is indented more than its line."""
_BACK = 0.4
"""Of a row: how far back from its end it is broken between words."""
_AFTER = frozenset(" ,;:|&+)]}>=(")
"""A row is best broken after one of these."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one kind: an index into colours that its user knows, set strong or not."""

    text: str
    kind: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One character; a space has no cluster. `width` in em."""

    text: str
    cluster: Cluster | None
    kind: int
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, `indent` em from the left."""

    line: int
    """Of which line, from 0."""
    part: int
    """0 for where the line begins."""
    indent: float
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """What it sets."""
        return "".join(cell.text for cell in self.cells)

    @property
    def width(self) -> float:
        """In em, without spaces at its end."""
        wide, end = 0.0, 0.0
        for cell in self.cells:
            wide += cell.width
            end = wide if cell.cluster is not None else end
        return self.indent + end


def pitch_of(voice: Voice) -> float:
    """The width of a cell in em; 0 if the face's letters differ in width, as a hand's do."""
    face = voice.faces[0]
    return face.advance("0") if face.advance("i") == face.advance("M") else 0.0


def cells_of(pieces: Sequence[Piece], voice: Voice) -> tuple[Cell, ...]:
    """A line as cells. What no typeface draws takes no room."""
    pitch, found = pitch_of(voice), list[Cell]()
    for piece in pieces:
        for char in script.clusters(piece.text):
            if char.isspace():
                found.append(Cell(" ", None, piece.kind, pitch or _BLANK))
            elif drawn := _drawn(char, voice, piece.strong):
                found.append(Cell(char, drawn, piece.kind, _wide(drawn, pitch)))
    return tuple(found)


def _wide(cluster: Cluster, pitch: float) -> float:
    return pitch * max(1, math.ceil(cluster.advance / pitch - _SPARE)) if pitch else cluster.advance


@lru_cache(maxsize=1024)
def _drawn(char: str, voice: Voice, strong: bool) -> Cluster | None:
    """A character alone: nothing is joined to what stands beside it."""
    clusters = shape(f"*{char}*" if strong and char != "*" else char, voice)
    return clusters[0] if clusters else None


def rows_of(lines: Sequence[Sequence[Cell]], room: float) -> tuple[Row, ...]:
    """Lines in rows of at most `room` em, broken after spaces and marks where that is possible."""
    rows = list[Row]()
    for number, line in enumerate(lines):
        rows += _rows(number, tuple(line), room)
    return tuple(rows)


def _rows(number: int, line: tuple[Cell, ...], room: float) -> list[Row]:
    lead = next((i for i, cell in enumerate(line) if cell.cluster is not None), len(line))
    own = sum(cell.width for cell in line[:lead])
    step = line[0].width if line else 0.0
    hang = min(own + _HANG * step, 0.4 * room)
    rows, start, indent = list[Row](), 0, 0.0
    while True:
        end = _end(line, start, room - indent)
        rows.append(Row(number, len(rows), indent, line[start:end]))
        if end >= len(line):
            return rows
        start, indent = end, hang


def _end(line: tuple[Cell, ...], start: int, room: float) -> int:
    """Where a row from `start` ends: at least one cell is taken, spaces at its end need no room."""
    wide, at = 0.0, start
    while at < len(line) and (
        wide + line[at].width <= room + 1e-6 or line[at].cluster is None or at == start
    ):
        wide += line[at].width
        at += 1
    if at >= len(line):
        return at
    least = start + max(1, math.ceil((at - start) * (1 - _BACK)))
    return next((i for i in range(at, least, -1) if line[i - 1].text in _AFTER), at)


def runs(row: Row, x: float, y: float, size: float, colors: Sequence[str]) -> tuple[Glyphs, ...]:
    """A row with its left edge at `x` on a baseline: one run for each face and colour side by side."""
    placed, pen = list[tuple[Cell, Cluster, float]](), row.indent
    for cell in row.cells:
        if cell.cluster is not None:
            placed.append((cell, cell.cluster, pen + (cell.width - cell.cluster.advance) / 2))
        pen += cell.width
    return tuple(
        _run([(cluster, left) for _, cluster, left in group], x, y, size, colors[kind])
        for (_, kind), group in (
            (key, list(members)) for key, members in groupby(placed, key=lambda p: (p[1].face, p[0].kind))
        )
    )


def _run(members: Sequence[tuple[Cluster, float]], x: float, y: float, size: float, color: str) -> Glyphs:
    ids = tuple(i for cluster, _ in members for i in cluster.ids)
    places = tuple(
        (round((left + dx) * size, 3), round(dy * size, 3))
        for cluster, left in members
        for dx, dy in cluster.offsets
    )
    boxes = [(left, cluster.ink) for cluster, left in members]
    near, top = min(left + ink[0] for left, ink in boxes), min(ink[1] for _, ink in boxes)
    far, foot = max(left + ink[2] for left, ink in boxes), max(ink[3] for _, ink in boxes)
    bounds = Rect(near * size, top * size, max(0.0, far - near) * size, max(0.0, foot - top) * size)
    text = "".join(cluster.text for cluster, _ in members)
    return Glyphs(members[0][0].face.digest, size, ids, places, x, y, bounds, color, text=text)


def missing(lines: Sequence[Sequence[Cell]]) -> str:
    """The characters that no typeface has, each once."""
    absent = (cell.text for line in lines for cell in line if cell.cluster and cell.cluster.missing)
    return "".join(dict.fromkeys(absent))
