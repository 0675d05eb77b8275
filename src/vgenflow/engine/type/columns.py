"""Columns: Chinese set from top to bottom, columns from right to left, fitted to a box as lines are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from vgenflow.engine.drawing import Glyphs, Rect
from vgenflow.engine.type.cluster import Cluster
from vgenflow.engine.type.fitting import Box, Fitter, missing
from vgenflow.engine.type.setting import Line, inked, place, text_of
from vgenflow.engine.type.vertical import shape_column
from vgenflow.engine.type.voice import Voice

_RUNNING = 40
"""In longer texts even columns are worth more than good places to break."""
_MATTERS = 0.25


@dataclass(frozen=True, slots=True)
class Columns:
    """A text set at `size`: column `i` has its middle `half + i * pitch` left of the right edge.

    A column is a Line whose origin is in its middle, at the top of its first cell; its `width` goes down.
    """

    columns: tuple[Line, ...]
    size: float
    pitch: float
    half: float
    """Half of the width of a column, at least of its ink."""
    fits: bool
    missing: tuple[str, ...] = ()
    """Characters that no typeface has."""

    @property
    def width(self) -> float:
        """From the right edge of the first column to the left one of the last."""
        return 2 * self.half + max(0, len(self.columns) - 1) * self.pitch if self.columns else 0.0

    @property
    def height(self) -> float:
        """Of the longest column."""
        return max((column.width for column in self.columns), default=0.0)

    @property
    def text(self) -> str:
        """All columns in the order of reading, joined by spaces."""
        return " ".join(column.text for column in self.columns)


@lru_cache(maxsize=256)
def fit_columns(
    text: str,
    voice: Voice,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    columns: int,
    pitch: float = 1.6,
) -> Columns:
    """The text at the largest size from `smallest` to `largest` that fits a box in so many columns.

    `pitch` is from column to column, in sizes. Where nothing fits it is cut, as by `fit`.
    """
    clusters = shape_column(text, voice)
    if not clusters:
        return Columns((), largest, pitch * largest, 0.0, True)
    if len(clusters) > _RUNNING:
        clusters = tuple(replace(c, cost=c.cost * _MATTERS) if c.cost < 1 else c for c in clusters)
    half = max(0.5, *(max(-cluster.ink[0], cluster.ink[2]) for cluster in clusters))
    box = Box(height, width, columns, pitch, half, half)
    broken = Fitter(clusters, box, lambda: shape_column("…", voice), axis=1).broken(largest, smallest)
    size = broken.size
    return Columns(
        tuple(column_of(column, size) for column in broken.lines),
        size,
        pitch * size,
        half * size,
        broken.fits,
        missing(clusters),
    )


def measure_column(text: str, voice: Voice, size: float) -> Line:
    """A text in one column at `size`, however long; an empty one if it draws nothing."""
    clusters = shape_column(text, voice)
    if not clusters:
        return Line((), 0.0, Rect(0, 0, 0, 0), "", ())
    return column_of(clusters, size)


def place_columns(
    setting: Columns, right: float, top: float, color: str, emphasis: str = ""
) -> tuple[Glyphs, ...]:
    """The glyph runs of all columns: the right edge of the first at `right`, all from `top`."""
    runs = list[Glyphs]()
    for index, column in enumerate(setting.columns):
        runs += place(column, right - setting.half - index * setting.pitch, top, color, emphasis)
    return tuple(runs)


def column_of(clusters: Sequence[Cluster], size: float) -> Line:
    """One column of clusters at `size`. Cells begin at 0, level with those beside them, and no ink before."""
    pens, pen = list[float](), -clusters[0].lead
    for index, cluster in enumerate(clusters):
        pens.append(pen)
        pen += cluster.advance + (cluster.gap if index + 1 < len(clusters) else -cluster.tail)
    over = min([0.0, *(p + c.ink[1] for p, c in zip(pens, clusters, strict=True) if c.ink[2] > c.ink[0])])
    return _column(clusters, [place - over for place in pens], size)


def _column(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> Line:
    ink = _around(clusters, pens, size)
    runs, marked = list[Glyphs](), list[bool]()
    pairs = zip(clusters, pens, strict=True)
    for key, group in groupby(pairs, key=lambda p: (p[0].face, p[0].marked, p[0].turned, p[0].scale)):
        members = list(group)
        parts = [cluster for cluster, _ in members]
        if not inked(parts):
            continue
        ids = tuple(i for cluster in parts for i in cluster.ids)
        places = tuple(
            (round(dx * size, 3), round((pen + dy) * size, 3)) for c, pen in members for dx, dy in c.offsets
        )
        bounds = _around(parts, [pen for _, pen in members], size)
        face, emphasised, turned, scale = key
        run = Glyphs(
            face.digest,
            size * scale,
            ids,
            places,
            0.0,
            0.0,
            bounds,
            "#000000",
            text=text_of(parts),
            turned=turned,
        )
        runs.append(run)
        marked.append(emphasised)
    marks = _marks(clusters, pens, size)
    return Line(tuple(runs), ink.y + ink.h, ink, text_of(clusters).strip(), marks, tuple(marked))


def _around(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> Rect:
    """The box around the ink of clusters in a column."""
    boxes = [(p, c.ink) for p, c in zip(pens, clusters, strict=True) if c.ink[2] > c.ink[0]]
    if not boxes:
        return Rect(0.0, 0.0, 0.0, 0.0)
    left, right = min(b[0] for _, b in boxes), max(b[2] for _, b in boxes)
    top, foot = min(p + b[1] for p, b in boxes), max(p + b[3] for p, b in boxes)
    return Rect(left * size, top * size, (right - left) * size, (foot - top) * size)


def _marks(clusters: Sequence[Cluster], pens: Sequence[float], size: float) -> tuple[Rect, ...]:
    """Boxes on the right half of emphasised Chinese."""
    marks = list[Rect]()
    for wanted, group in groupby(zip(clusters, pens, strict=True), key=lambda pair: pair[0].marked):
        members = list(group)
        if wanted and any(cluster.chinese for cluster, _ in members):
            top = members[0][1] + members[0][0].ink[1]
            foot = members[-1][1] + members[-1][0].ink[3]
            marks.append(Rect(0.02 * size, top * size, 0.5 * size, (foot - top) * size))
    return tuple(marks)
