"""Plotting: a line of values laid out on a board, in a style's own sizes, ready for it to draw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course, Face, Words, placed, under, words, written
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.type import Setting
from vgenflow.story.template import Role


@dataclass(frozen=True, slots=True)
class Dress:
    """How a style sets a line; sizes and lengths in hundredths of the short side."""

    names: tuple[float, float]
    """Largest size of names, and how high they may stand."""
    values: tuple[Role, float, float, float]
    """Role of values, their largest and least size, and how high they may stand."""
    lit: tuple[Role, float]
    """Role of the value that matters, and how many times as large as the others it may be."""
    gaps: tuple[float, float]
    """From a dot to its value, and over the names."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A line on the page, with the room that its names and values have."""

    line: Course
    series: Series
    words: Words
    reach: tuple[float, ...]
    """How far from each point its value must stay, less the gap."""
    foot: float
    """Where names begin."""
    edges: tuple[float, float]
    gap: float

    def values(self, *, filled: bool) -> Iterator[tuple[int, Setting, float, float]]:
        """Number, text, left and top of each value that has room over a line, or over what it fills."""
        found = written(
            self.line, self.series, self.words.values, self.reach, self.edges, self.gap, filled=filled
        )
        for index, (x, y) in found.items():
            yield index, self.words.values[index], x, y

    def names(self) -> Iterator[tuple[int, Setting, float]]:
        """Number, text and left of each name."""
        for index, x in under(self.line, self.words.names, self.edges).items():
            yield index, self.words.names[index], x


def set_words(series: Series, pitch: float, board: Board, dress: Dress) -> Words | None:
    """Names and values of points that are `pitch` apart; None where names do not fit."""
    unit, (role, largest, least, high) = board.unit, dress.values
    names = Face(board.voice("label"), board.size(dress.names[0]), board.reading, dress.names[1] * unit, 2)
    values = Face(board.voice(role), board.size(largest), board.size(least), high * unit)
    lit = (board.voice(dress.lit[0]), dress.lit[1])
    return words(series, pitch, names, values, lit, chinese=board.chinese)


def plotted(
    series: Series,
    area: Rect,
    board: Board,
    dress: Dress,
    set_: Words,
    reach: Sequence[float],
    edges: tuple[float, float] | None = None,
) -> Plot:
    """The line in its area. `reach`: radii of what stands at its points; `edges`: of texts, or the area's."""
    gap, over = (length * board.unit for length in dress.gaps)
    line, foot = placed(series, area, set_, reach, gap, over)
    return Plot(line, series, set_, tuple(reach), foot, edges or (area.x, area.x + area.w), gap)
