"""Fitting: the largest size at which a text fits a box, truthfully told."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from vgenflow.engine.drawing import Rect
from vgenflow.engine.type.breaking import EMERGENCY, NEVER, TEARING, Measured, best_lines, greedy
from vgenflow.engine.type.setting import Line, Setting, above_and_below, line_of
from vgenflow.engine.type.shaping import Cluster, shape
from vgenflow.engine.type.voice import Voice

_TRIES = (1.0, 0.95, 0.9, 0.85, 0.8)
_SHORT = 60
"""Longer texts are running text, where one bad break matters little."""
_SMALLER = 1.4
"""What giving up all of the size would cost, beside the costs of breaks."""
_STEP = 0.25
"""Sizes are multiples of this, in pixels."""
_SLACK = 0.5
"""Pixels of ink that may stick out."""
_ANYWHERE = 5.0
"""Breaks that cost less than this are taken in an emergency."""


def measured(clusters: Sequence[Cluster]) -> Measured:
    """Running widths of clusters."""
    starts = [0.0, *accumulate(c.advance + c.gap for c in clusters)]
    ends = tuple(start + c.advance - c.tail for start, c in zip(starts, clusters, strict=False))
    return Measured(tuple(starts), ends, tuple(c.lead for c in clusters), tuple(c.cost for c in clusters))


@lru_cache(maxsize=1024)
def fit(
    text: str,
    voice: Voice,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    lines: int,
) -> Setting:
    """The text at the largest size from `smallest` to `largest` that fits a box in `lines` lines.

    Where nothing fits, it is set at `smallest`, broken anywhere and cut with an ellipsis, and
    `fits` is False: what is drawn never leaves the box.
    """
    clusters = shape(text, voice)
    if not clusters:
        return Setting((), largest, largest, 0.0, 0.0, True)
    han = any(cluster.chinese for cluster in clusters)
    leading = voice.leading_chinese if han else voice.leading
    above, below = above_and_below(clusters)
    box = Box(width, height, lines, leading, above, below)
    broken = Fitter(clusters, box, lambda: shape("…", voice)).broken(largest, smallest)
    kept = [cluster for line in broken.lines for cluster in line]
    above, below = above_and_below(kept) if kept else (0.0, 0.0)
    size = broken.size
    return Setting(
        tuple(line_of(line, size) for line in broken.lines),
        size,
        leading * size,
        above * size,
        below * size,
        broken.fits,
        missing(clusters),
    )


def fit_together(
    texts: Sequence[str],
    voice: Voice,
    boxes: Sequence[tuple[float, float]],
    largest: float,
    smallest: float,
    lines: int,
) -> tuple[Setting, ...]:
    """Texts of one rank, all at the size at which the worst of them fits its box."""
    sizes = [
        fit(text, voice, *box, largest, smallest, lines).size for text, box in zip(texts, boxes, strict=True)
    ]
    common = min(sizes, default=largest)
    return tuple(
        fit(text, voice, *box, common, common, lines) for text, box in zip(texts, boxes, strict=True)
    )


def measure_line(text: str, voice: Voice, size: float) -> Line:
    """A text in one line at `size`, however wide; an empty line if it draws nothing."""
    clusters = shape(text, voice)
    if not clusters:
        return Line((), 0.0, Rect(0, 0, 0, 0), "", ())
    return line_of(clusters, size)


def missing(clusters: Sequence[Cluster]) -> tuple[str, ...]:
    """The characters that no typeface has."""
    return tuple(cluster.text for cluster in clusters if cluster.missing)


@dataclass(frozen=True, slots=True)
class Box:
    """Room for lines: `width` along them, `height` across; the rest in em, as they are stacked."""

    width: float
    height: float
    lines: int
    leading: float
    above: float
    below: float

    def room(self, size: float) -> int:
        """How many lines of `size` it holds."""
        spare = self.height - (self.above + self.below) * size
        return 0 if spare < -1e-6 else min(self.lines, 1 + int(spare / (self.leading * size) + 1e-6))


@dataclass(frozen=True, slots=True)
class Broken:
    """A text in lines of clusters."""

    size: float
    lines: tuple[tuple[Cluster, ...], ...]
    fits: bool


class Fitter:
    """One text against one box. `axis` is 1 where lines are columns."""

    def __init__(
        self,
        clusters: Sequence[Cluster],
        box: Box,
        ellipsis: Callable[[], tuple[Cluster, ...]],
        axis: Literal[0, 1] = 0,
    ) -> None:
        self._clusters, self._text = tuple(clusters), measured(clusters)
        self._box, self._ellipsis, self._axis = box, ellipsis, axis

    def broken(self, largest: float, smallest: float) -> Broken:
        """The lines at the largest size that fits, or cut at `smallest`."""
        size = self._largest(largest, smallest)
        if size is None:
            return self._cut(smallest)
        whole = not any(cluster.missing for cluster in self._clusters)
        size, more = self._most_sensible(size, smallest)
        made = self._set(size, EMERGENCY, whole, more)
        while made.size > smallest and self._leans(made):
            made = self._set(max(smallest, made.size - _STEP), EMERGENCY, whole, more)
        return made

    def _leans(self, made: Broken) -> bool:
        """The ink of a line is wider than the box: a letter that begins it reaches back (J, italics)."""
        return any(self._extent(line) * made.size > self._box.width + _SLACK for line in made.lines)

    def _extent(self, line: Sequence[Cluster]) -> float:
        first, last, pen = math.inf, 0.0, -line[0].lead
        for cluster in line:
            if cluster.ink[2] > cluster.ink[0]:
                first = min(first, pen + cluster.ink[self._axis])
                last = max(last, pen + cluster.ink[2 + self._axis])
            pen += cluster.advance + cluster.gap
        return max(0.0, last - first)

    def _ends(self, size: float, worst: float) -> list[int] | None:
        room = self._box.room(size)
        ends = greedy(self._text, self._line_width(size), worst) if room else None
        return ends if ends is not None and len(ends) <= room else None

    def _line_width(self, size: float) -> float:
        return self._box.width / size - self._overhang()

    def _overhang(self) -> float:
        """Ink that may stick out over the advances, in em (italics lean, turned accents may lie before)."""
        end = 2 + self._axis
        over = max((max(0.0, c.ink[end] - c.advance) for c in self._clusters), default=0.0)
        return over + (max((max(0.0, -c.ink[1]) for c in self._clusters), default=0.0) if self._axis else 0.0)

    def _largest(self, largest: float, smallest: float) -> float | None:
        """The largest size that fits; None if even `smallest` does not."""
        if self._ends(largest, EMERGENCY) is not None:
            return largest
        if self._ends(smallest, EMERGENCY) is None:
            return None
        low, high = 0, max(1, math.ceil((largest - smallest) / _STEP))
        while high - low > 1:
            middle = (low + high) // 2
            if self._ends(smallest + middle * _STEP, EMERGENCY) is None:
                high = middle
            else:
                low = middle
        return smallest + low * _STEP

    def _most_sensible(self, size: float, smallest: float) -> tuple[float, int]:
        """A size down to four fifths of `size` if lines then break at better places, and 0 lines more.

        A line more than that takes, where nothing else keeps words whole.
        """
        best, least, sizes = size, math.inf, list[float]()
        for share in _TRIES if len(self._clusters) <= _SHORT else _TRIES[:1]:
            tried = max(smallest, round(size * share / _STEP) * _STEP) if share < 1 else size
            sizes.append(tried)
            cost = self._badness(tried) + _SMALLER * (1 - tried / size)
            if cost < least - 1e-9:
                best, least = tried, cost
        if self._tears(best, 0):
            for tried in sizes:
                if not self._tears(tried, 1):
                    return tried, 1
        return best, 0

    def _badness(self, size: float) -> float:
        ends = self._best_ends(size, EMERGENCY)
        if ends is None:
            return math.inf
        return sum(max(0.0, self._text.costs[end]) for end in ends[:-1])

    def _tears(self, size: float, more: int) -> bool:
        """Whether the best lines break a Chinese word whose borders are told."""
        ends = self._best_ends(size, EMERGENCY, more)
        return ends is None or any(self._text.costs[end] >= TEARING for end in ends[:-1])

    def _best_ends(self, size: float, worst: float, more: int = 0) -> list[int] | None:
        """In as few lines as can be and some more; None if the box does not hold so many."""
        ends = self._ends(size, worst)
        if ends is None or len(ends) + more > self._box.room(size):
            return None
        return best_lines(self._text, self._line_width(size), len(ends) + more, worst)

    def _set(self, size: float, worst: float, fits: bool, more: int = 0) -> Broken:
        """All lines at a size that fits."""
        ends = self._best_ends(size, worst, more)
        if ends is None:
            raise ValueError("the text does not fit at this size")
        firsts = [0, *(end + 1 for end in ends[:-1])]
        return Broken(size, tuple(self._clusters[a : b + 1] for a, b in zip(firsts, ends, strict=True)), fits)

    def _cut(self, size: float) -> Broken:
        """As much of the text as the box holds, with an ellipsis."""
        if self._ends(size, _ANYWHERE) is not None:
            return self._set(size, _ANYWHERE, fits=False)
        low, high = 0, len(self._clusters)
        while high - low > 1:
            middle = (low + high) // 2
            if self._shortened(middle)._ends(size, _ANYWHERE) is None:
                high = middle
            else:
                low = middle
        shorter = self._shortened(low)
        if shorter._ends(size, _ANYWHERE) is None:
            return Broken(size, (), fits=False)
        return shorter._set(size, _ANYWHERE, fits=False)

    def _shortened(self, count: int) -> "Fitter":
        kept = [*self._clusters[:count]]
        if kept:
            kept[-1] = replace(kept[-1], gap=0.0, cost=NEVER, tail=0.0)
        return Fitter([*kept, *self._ellipsis()], self._box, self._ellipsis, self._axis)
