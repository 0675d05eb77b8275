"""Setting: lines of a text at a size, as glyph runs ready to be placed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vgenflow.engine.drawing import Glyphs, Rect
from vgenflow.engine.type.shaping import Cluster

_ABOVE, _BELOW = 0.76, 0.24
_ABOVE_CHINESE, _BELOW_CHINESE = 0.86, 0.13


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its origin on the baseline at the left edge of its ink."""

    runs: tuple[Glyphs, ...]
    width: float
    ink: Rect
    text: str
    marks: tuple[Rect, ...]
    """Boxes (about the baseline) of emphasised Chinese, which has no italic."""
    marked: tuple[bool, ...] = ()
    """Which runs are emphasised."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A text set at `size`: line `i` has its baseline at `ascent + i * leading`."""

    lines: tuple[Line, ...]
    size: float
    leading: float
    ascent: float
    descent: float
    fits: bool
    missing: tuple[str, ...] = ()
    """Characters that no typeface has."""

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return self.ascent + max(0, len(self.lines) - 1) * self.leading + self.descent

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def text(self) -> str:
        """All lines, joined by spaces."""
        return " ".join(line.text for line in self.lines)


def above_and_below(clusters: Sequence[Cluster]) -> tuple[float, float]:
    """Room over and under the baseline in em: by script, more where the ink reaches further."""
    han = any(cluster.chinese for cluster in clusters)
    above, below = (_ABOVE_CHINESE, _BELOW_CHINESE) if han else (_ABOVE, _BELOW)
    top = max((-cluster.ink[1] for cluster in clusters), default=0.0)
    foot = max((cluster.ink[3] for cluster in clusters), default=0.0)
    return max(above, top), max(below, foot)


def line_of(clusters: Sequence[Cluster], size: float) -> Line:
    """One line of clusters at `size`, hung so that its ink starts at 0."""
    return _line(clusters, _pens(clusters), size)


def parted_line(clusters: Sequence[Cluster], owners: Sequence[int], size: float) -> tuple[Line, ...]:
    """As `line_of`, in parts by owner; each part keeps its place in the line."""
    pens = _pens(clusters)
    parts = list[Line]()
    for _, group in groupby(zip(owners, clusters, pens, strict=True), key=lambda entry: entry[0]):
        members = list(group)
        parts.append(_line([c for _, c, _ in members], [pen for _, _, pen in members], size))
    return tuple(parts)


def _pens(clusters: Sequence[Cluster]) -> list[float]:
    """Where each cluster starts, in em, so that the line's ink starts at 0."""
    pens, pen = list[float](), -clusters[0].lead
    for index, cluster in enumerate(clusters):
        pens.append(pen)
        pen += cluster.advance + (cluster.gap if index + 1 < len(clusters) else -cluster.tail)
    inked = [p + c.ink[0] for p, c in zip(pens, clusters, strict=True) if c.ink[2] > c.ink[0]]
    hang = min(inked, default=0.0)
    return [place - hang for place in pens]


def _line(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> Line:
    boxes = [(p, c.ink) for p, c in zip(pens, clusters, strict=True) if c.ink[2] > c.ink[0]]
    if not boxes:
        boxes = [(0.0, (0.0, 0.0, 0.0, 0.0))]
    left, top = min(p + b[0] for p, b in boxes), min(b[1] for _, b in boxes)
    right, foot = max(p + b[2] for p, b in boxes), max(b[3] for _, b in boxes)
    ink = Rect(left * size, top * size, (right - left) * size, (foot - top) * size)
    text = text_of(clusters).strip()
    runs = _runs(clusters, pens, size)
    nodes, marked = tuple(run for run, _ in runs), tuple(flag for _, flag in runs)
    return Line(nodes, right * size, ink, text, _marks(clusters, pens, size), marked)


def inked(clusters: Sequence[Cluster]) -> bool:
    """Any of them draws something."""
    return any(cluster.ink[2] > cluster.ink[0] for cluster in clusters)


def text_of(clusters: Sequence[Cluster]) -> str:
    """What they set, with its spaces."""
    return "".join(c.text + (" " if c.space else "") for c in clusters)


def _runs(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> list[tuple[Glyphs, bool]]:
    """Neighbours of one face as glyph runs, each with its emphasis."""
    runs = list[tuple[Glyphs, bool]]()
    pairs = zip(clusters, pens, strict=True)
    for (face, marked), group in groupby(pairs, key=lambda pair: (pair[0].face, pair[0].marked)):
        members = list(group)
        ids = tuple(i for cluster, _ in members for i in cluster.ids)
        places = tuple(
            (round((pen + dx) * size, 3), round(dy * size, 3)) for c, pen in members for dx, dy in c.offsets
        )
        boxes = [(pen, c.ink) for c, pen in members if c.ink[2] > c.ink[0]]
        if not boxes:
            continue
        left, top = min(p + b[0] for p, b in boxes), min(b[1] for _, b in boxes)
        right, foot = max(p + b[2] for p, b in boxes), max(b[3] for _, b in boxes)
        bounds = Rect(left * size, top * size, (right - left) * size, (foot - top) * size)
        text = text_of([c for c, _ in members])
        run = Glyphs(face.digest, size, ids, places, 0.0, 0.0, bounds, "#000000", text=text)
        runs.append((run, marked))
    return runs


def _marks(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> tuple[Rect, ...]:
    marks = list[Rect]()
    for wanted, group in groupby(zip(clusters, pens, strict=True), key=lambda p: p[0].marked):
        members = list(group)
        if wanted and any(c.chinese for c, _ in members):
            left = members[0][1] + members[0][0].ink[0]
            right = members[-1][1] + members[-1][0].ink[2]
            marks.append(Rect(left * size, -0.4 * size, (right - left) * size, 0.5 * size))
    return tuple(marks)


def place(line: Line, x: float, y: float, color: str, emphasis: str = "") -> tuple[Glyphs, ...]:
    """The glyph runs of a line with its ink starting at `x` and its baseline at `y`.

    Emphasised runs are set in the colour `emphasis`, if one is given.
    """
    return tuple(
        replace(run, x=x, y=y, color=emphasis if marked and emphasis else color)
        for run, marked in zip(line.runs, line.marked, strict=True)
    )
