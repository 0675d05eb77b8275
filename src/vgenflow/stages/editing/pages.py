"""Pages: words are set in lines and pages so that each break falls where a phrase ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import east_asian_width

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.breaks import break_costs
from vgenflow.story.timeline import CaptionWord
from vgenflow.story.value import Language

Row = tuple[CaptionWord, ...]
Page = tuple[Row, ...]

_SHORTEST_S = 1.4
"""A page shown for less than this is costly."""
_PAGE = 1.6
_SECOND_LINE = 1.1
_SCRAP = 1.0
"""The cost of a page, or of one of two lines, that holds a little less than a third of a line."""
_SHORTFALL = 8.0
"""What each further line's length less costs on top of it."""
_ORPHAN = 5.0
"""The cost of a line or a page of a single word (in Chinese: of two characters) of a longer sentence."""
_PAGE_BREAK = 1.6
"""What a break between pages weighs against one between lines."""
_AT_A_BREATH = 0.6
"""What is left of the cost of a break where the voice pauses."""
_BREATH_S = 0.2
_BALANCE = 1.4
"""The cost of two lines of which one is full and the other empty."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a caption may hold. A cell is a character; for Chinese half a cell if it is narrow."""

    line: int
    speed: float
    """Cells a second a viewer can read."""
    wide: bool
    rows: int = 2
    """The most lines of a page."""

    @classmethod
    def of(cls, language: Language, *, upright: bool, rows: int = 2) -> "Limits":
        """The limits of a language; an upright frame has shorter lines."""
        if language == "zh":
            return cls(13 if upright else 16, 9.0, True, rows)
        return cls(30 if upright else 42, 17.0, False, rows)

    def cells(self, text: str) -> float:
        """Length of `text` in cells."""
        if not self.wide:
            return len(text)
        return sum(1.0 if east_asian_width(char) in "WFA" else 0.5 for char in text)


@dataclass(frozen=True, slots=True)
class _Best:
    """The cheapest pages up to a word: their cost, where the last of them begins, and its second line."""

    cost: float
    start: int
    cut: int
    """Where its second line begins; its start if it has but one."""


class Setting:
    """Words to be set, with what every break between two of them costs and how long every run is."""

    def __init__(self, words: Sequence[CaptionWord], limits: Limits, language: Language, rate: Rate) -> None:
        """Words in the order they are spoken, none longer than a line."""
        self.words, self.limits, self.rate = words, limits, rate
        self.costs = break_costs([word.text for word in words], language)
        gaps = (after.start - before.end for before, after in pairwise(words))
        breath = _BREATH_S * rate.num / rate.den
        self.page_costs = [
            _PAGE_BREAK * cost * (_AT_A_BREATH if gap >= breath else 1.0)
            for cost, gap in zip(self.costs, gaps, strict=True)
        ]
        cells = [limits.cells(word.text + (" " if word.space else "")) for word in words]
        self._reached = [0.0, *accumulate(cells)]

    def cells(self, start: int, end: int) -> float:
        """Length of words `start` to `end`, without the space after the last."""
        trail = self.limits.cells(" ") if self.words[end - 1].space else 0.0
        return self._reached[end] - self._reached[start] - trail

    def is_orphan(self, start: int, end: int) -> bool:
        """Whether words `start` to `end` are too little to stand alone."""
        if self.limits.wide:
            return self.cells(start, end) <= 3
        return end - start == 1 and self.cells(start, end) < self.limits.line / 3

    def _scrap(self, cells: float) -> float:
        """The cost of a line or a page for being short."""
        missing = 0.33 - cells / self.limits.line
        return _SCRAP + _SHORTFALL * missing if missing > 0 else 0.0

    def rows(self, start: int, end: int) -> tuple[float, int] | None:
        """The cost of a page of these words and where its second line begins; None if they do not fit."""
        if end - start == 1 or self.cells(start, end) <= self.limits.line:
            return 0.0, start
        if self.limits.rows == 1:
            return None
        options = [
            (self._row_cost(start, cut, end), cut)
            for cut in range(start + 1, end)
            if max(self.cells(start, cut), self.cells(cut, end)) <= self.limits.line
        ]
        return min(options) if options else None

    def _row_cost(self, start: int, cut: int, end: int) -> float:
        first, second = self.cells(start, cut), self.cells(cut, end)
        scrap = self._scrap(min(first, second))
        orphan = _ORPHAN if self.is_orphan(start, cut) or self.is_orphan(cut, end) else 0.0
        balance = _BALANCE * abs(first - second) / self.limits.line
        return _SECOND_LINE + self.costs[cut - 1] + scrap + orphan + balance

    def seconds(self, start: int, end: int) -> float:
        """How long words `start` to `end` can be shown."""
        words, rate = self.words, self.rate
        until = words[end].start if end < len(words) else words[end - 1].end + rate.num // (2 * rate.den)
        return max((until - words[start].start) * rate.den / rate.num, 0.01)

    def page_cost(self, start: int, end: int) -> float:
        """Cost of a page that is shown too briefly, must be read too fast or is only a scrap."""
        seconds = self.seconds(start, end)
        cells = self.cells(start, end)
        hasty = max(0.0, _SHORTEST_S - seconds) * 5 + max(0.0, cells / seconds / self.limits.speed - 1) * 1.5
        if end - start == len(self.words):
            return _PAGE + hasty
        return _PAGE + hasty + self._scrap(cells) + (_ORPHAN if self.is_orphan(start, end) else 0.0)


def paginate(words: Sequence[CaptionWord], limits: Limits, language: Language, rate: Rate) -> list[Page]:
    """The cheapest way to set `words` in pages of one or two lines (shortest path over the breaks)."""
    setting = Setting(words, limits, language, rate)
    best = [_Best(0.0, 0, 0)]
    for end in range(1, len(words) + 1):
        options: list[_Best] = []
        for start in range(end - 1, -1, -1):
            rows = setting.rows(start, end)
            if rows is None:
                if setting.cells(start, end) > limits.line * limits.rows:
                    break
                continue
            cost = best[start].cost + rows[0] + setting.page_cost(start, end)
            cost += setting.page_costs[end - 1] if end < len(words) else 0.0
            options.append(_Best(cost, start, rows[1]))
        best.append(min(options, key=lambda option: option.cost))
    pages: list[Page] = []
    end = len(words)
    while end:
        last = best[end]
        rows_of = (words[last.start : last.cut], words[last.cut : end])
        pages.append(tuple(tuple(row) for row in rows_of if row))
        end = last.start
    return pages[::-1]
