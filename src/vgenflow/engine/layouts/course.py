"""Course: a line of values over time, and where the values stand that are written at it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.type import Setting, Voice, fit, fit_together

Point = tuple[float, float]
_WIDEST = 0.3
"""Of the whole line, a value that is among few."""
_FEW = 6
"""Values at most where not all stand side by side."""
_GOOD = 0.85
"""Of the largest size: names are rather left out than set smaller."""
_FAR = 2.0
"""Heights of a value that it may stand away from its point."""


@dataclass(frozen=True, slots=True)
class Course:
    """The points of a line in pixels, from left to right, and the level of zero."""

    points: tuple[Point, ...]
    zero: float

    @property
    def outline(self) -> str:
        """The line as path data."""
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in self.points)

    @property
    def surface(self) -> str:
        """What lies between the line and zero, as path data."""
        return f"{self.outline}L{self.points[-1][0]:.1f} {self.zero:.1f}H{self.points[0][0]:.1f}Z"

    @property
    def bounds(self) -> Rect:
        """Around the line and zero."""
        levels = [self.zero, *(y for _, y in self.points)]
        left, right = self.points[0][0], self.points[-1][0]
        return Rect(left, min(levels), right - left, max(levels) - min(levels))

    def height(self, x: float) -> float:
        """Level of the line at `x`; beyond its ends, that of the end."""
        xs = [px for px, _ in self.points]
        after = bisect_right(xs, x)
        if after in (0, len(xs)):
            return self.points[min(after, len(xs) - 1)][1]
        (x0, y0), (x1, y1) = self.points[after - 1], self.points[after]
        return y0 + (y1 - y0) * (x - x0) / (x1 - x0)

    def levels(self, left: float, right: float) -> tuple[float, float]:
        """The highest and the lowest level of the line between two places, as y."""
        xs = [x for x, _ in self.points]
        inside = [y for _, y in self.points[bisect_left(xs, left) : bisect_right(xs, right)]]
        found = [self.height(left), self.height(right), *inside]
        return min(found), max(found)


def telling(series: Series) -> tuple[int, ...]:
    """Values that tell a course, the weightiest first: the one that matters, the ends, the extremes."""
    values = series.values
    wanted = [series.highlight, len(values) - 1, 0, values.index(max(values)), values.index(min(values))]
    return tuple(dict.fromkeys(index for index in wanted if index is not None))


def by_weight(series: Series) -> tuple[int, ...]:
    """All values in the order in which they are written while there is room: then turns, then the others."""
    values, inner = series.values, range(1, len(series.values) - 1)
    turns = [i for i in inner if (values[i] - values[i - 1]) * (values[i + 1] - values[i]) < 0]
    return tuple(dict.fromkeys((*telling(series), *turns, *range(len(values)))))


@dataclass(frozen=True, slots=True)
class Face:
    """How names or values are set: in what sizes and how high a box, in pixels, in how many lines."""

    voice: Voice
    largest: float
    least: float
    high: float
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """Names and values that are set at a line, by number; the others have no room."""

    names: Mapping[int, Setting]
    values: Mapping[int, Setting]


def words(
    series: Series, pitch: float, names: Face, values: Face, lit: tuple[Voice, float], *, chinese: bool
) -> Words | None:
    """Names and values of points that are `pitch` apart, the last name and every second, third... before it.

    Where not all values fit beside each other, those that tell the course and some of its turns; None where
    not two names do. The one that matters is set in the voice `lit` and up to so many times as large.
    """
    count = len(series.values)
    shown, named = _names(series, pitch, names)
    if not named:
        return None
    texts = [series.written(i, chinese) for i in range(count)]
    valued, order = _set(texts, values, 0.94 * pitch), tuple(range(count))
    if not all(setting.fits for setting in valued):
        order = by_weight(series)[:_FEW]
        valued = _set([texts[i] for i in order], values, _WIDEST * pitch * count)
    if not all(setting.fits for setting in valued):
        return None
    found = dict(zip(order, valued, strict=True))
    if series.highlight is not None:
        usual, (voice, times) = found[series.highlight], lit
        wide, text = _WIDEST * pitch * count, texts[series.highlight]
        large = fit(text, voice, wide, times * values.high, times * usual.size, usual.size, 1)
        found[series.highlight] = large if large.fits else usual
    return Words(dict(zip(shown, named, strict=True)), found)


def _names(series: Series, pitch: float, face: Face) -> tuple[list[int], tuple[Setting, ...]]:
    """The most names that stand side by side in a good size, else in any; nothing where not two do."""
    count = len(series.labels)
    for least in (max(face.least, _GOOD * face.largest), face.least):
        for every in range(1, max(1, count // 2) + 1):
            shown = [i for i in range(count) if (count - 1 - i) % every == 0]
            wide = (0.94 if every == 1 else 0.48 * (every + 1)) * pitch
            named = _set([series.labels[i] for i in shown], replace(face, least=least), wide)
            if all(setting.fits for setting in named):
                return shown, named
    return [], ()


def _set(texts: Sequence[str], face: Face, wide: float) -> tuple[Setting, ...]:
    return fit_together(
        texts, face.voice, [(wide, face.high)] * len(texts), face.largest, face.least, face.lines
    )


def placed(
    series: Series, area: Rect, set_: Words, dots: Sequence[float], gap: float, names_gap: float
) -> tuple[Course, float]:
    """The line in its area, from zero, with room for values and names; and where the names begin.

    `dots`: radii of the dots at the points; `gap`: from a dot to its value; `names_gap`: over the names.
    """
    pitch = area.w / len(series.values)
    deep = max(name.height for name in set_.names.values()) + names_gap
    over = gap + max(setting.height + dots[index] for index, setting in set_.values.items())
    below = over if series.low < 0 else max(dots)
    scale = max(0.0, area.h - over - below - deep) / series.span
    zero = area.y + over + series.high * scale
    points = tuple(
        (area.x + (i + 0.5) * pitch, zero - value * scale) for i, value in enumerate(series.values)
    )
    return Course(points, zero), zero - series.low * scale + below + names_gap


def under(course: Course, names: Mapping[int, Setting], within: tuple[float, float]) -> dict[int, float]:
    """The left of each name: under its point, between two edges."""
    return {index: _between(course.points[index][0], name, within) for index, name in names.items()}


def _between(x: float, setting: Setting, within: tuple[float, float]) -> float:
    return min(max(within[0], x - setting.width / 2), within[1] - setting.width)


def written(
    course: Course,
    series: Series,
    values: Mapping[int, Setting],
    dots: Sequence[float],
    within: tuple[float, float],
    gap: float,
    *,
    filled: bool,
) -> dict[int, Point]:
    """Left and top of each value that has room, by its number.

    A value stands `gap` clear of the line and of the dot at its point, over them, or under them where it is
    negative; in a deep hollow on the other side of a line that is not `filled`. One that would touch a
    weightier value, or a dot, or stand far from its point, is left out,
    but for the one that matters, which comes first. `dots`: their radii; `within`: the
    left and right edge.
    """
    found = dict[int, Point]()
    taken = list[Rect]()
    round_ = [Rect(x - r, y - r, 2 * r, 2 * r) for (x, y), r in zip(course.points, dots, strict=True)]
    for index in (i for i in by_weight(series) if i in values):
        setting = values[index]
        for place in _places(course, series, index, setting, dots[index] + gap, within, filled=filled):
            free = not any(_near(place, other, 0.4 * setting.size) for other in taken)
            if free and (index == series.highlight or not any(_near(place, dot, 0.0) for dot in round_)):
                taken.append(place)
                found[index] = (place.x, place.y)
                break
    return found


def _places(
    course: Course,
    series: Series,
    index: int,
    setting: Setting,
    clear: float,
    within: tuple[float, float],
    *,
    filled: bool,
) -> Iterator[Rect]:
    """Where a value may stand, the best place first."""
    (x, y), high = course.points[index], setting.height
    left = _between(x, setting, within)
    top, foot = course.levels(left, left + setting.width)
    over, below = (top - clear - high, y - top), (foot + clear, foot - y)
    negative = series.values[index] < 0
    sides = [below, over] if negative else [over, below]
    for number, (at, away) in enumerate(sides):
        beyond = at + high + clear < course.zero if not negative else at - clear > course.zero
        near = away <= _FAR * high or index == series.highlight
        if near and (number == 0 or (beyond and not filled)):
            yield Rect(left, at, setting.width, high)


def _near(one: Rect, other: Rect, between: float) -> bool:
    across = one.x < other.x + other.w + between and other.x < one.x + one.w + between
    return across and one.y < other.y + other.h and other.y < one.y + one.h
