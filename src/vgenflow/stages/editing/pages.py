"""Pages: words are set in lines and pages so that each break falls where a phrase ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.breaks import break_cost
from vgenflow.story.timeline import CaptionWord
from vgenflow.story.value import Language

Row = tuple[CaptionWord, ...]
Page = tuple[Row, ...]

_SHORTEST_S = 1.0
"""A page shown for less than this is costly."""
_PAGE = 1.2
_SECOND_LINE = 1.7
_SCRAP = 1.2
"""The cost of a page, or of one of two lines, that holds less than a third of a line."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a caption may hold. A cell is a character; for Chinese half a cell if it is narrow."""

    line: int
    speed: float
    """Cells a second a viewer can read."""
    wide: bool

    @classmethod
    def of(cls, language: Language, *, upright: bool) -> "Limits":
        """The limits of a language; an upright frame has shorter lines."""
        if language == "zh":
            return cls(13 if upright else 16, 9.0, True)
        return cls(30 if upright else 42, 17.0, False)

    def cells(self, text: str) -> float:
        """Length of `text` in cells."""
        if not self.wide:
            return len(text)
        return sum(1.0 if east_asian_width(char) in "WFA" else 0.5 for char in text)


@dataclass(frozen=True, slots=True)
class _Best:
    """The cheapest pages up to a word: their cost, and where the last of them begins."""

    cost: float
    start: int
    page: Page


def paginate(words: Sequence[CaptionWord], limits: Limits, language: Language, rate: Rate) -> list[Page]:
    """The cheapest way to set `words` in pages of one or two lines (shortest path over the breaks)."""
    best = [_Best(0.0, 0, ())]
    for end in range(1, len(words) + 1):
        options: list[_Best] = []
        for start in range(end - 1, -1, -1):
            rows = _rows(words[start:end], limits, language)
            if rows is None:
                break
            cost = best[start].cost + rows[1] + _time_cost(words, start, end, limits, rate)
            if end < len(words):
                cost += 1.3 * break_cost(words[end - 1].text, words[end].text, language)
            options.append(_Best(cost, start, rows[0]))
        best.append(min(options, key=lambda option: option.cost))
    pages: list[Page] = []
    end = len(words)
    while end:
        pages.append(best[end].page)
        end = best[end].start
    return pages[::-1]


def _time_cost(words: Sequence[CaptionWord], start: int, end: int, limits: Limits, rate: Rate) -> float:
    """Cost of a page that is shown too briefly, must be read too fast or is only a scrap."""
    until = words[end].start if end < len(words) else words[end - 1].end + rate.num // (2 * rate.den)
    seconds = max((until - words[start].start) * rate.den / rate.num, 0.01)
    cells = limits.cells(_text(words[start:end]))
    hasty = max(0.0, _SHORTEST_S - seconds) * 5 + max(0.0, cells / seconds / limits.speed - 1) * 1.5
    scrap = _SCRAP if cells < limits.line * 0.3 and end - start < len(words) else 0.0
    return _PAGE + hasty + scrap


def _rows(words: Sequence[CaptionWord], limits: Limits, language: Language) -> tuple[Page, float] | None:
    """One line if it fits, else the best two, with their cost; None if there is no way."""
    if len(words) == 1 or limits.cells(_text(words)) <= limits.line:
        return (tuple(words),), 0.0
    options: list[tuple[float, int]] = []
    for cut in range(1, len(words)):
        first, second = limits.cells(_text(words[:cut])), limits.cells(_text(words[cut:]))
        if first <= limits.line and second <= limits.line:
            cost = break_cost(words[cut - 1].text, words[cut].text, language)
            scrap = _SCRAP if min(first, second) < limits.line * 0.3 else 0.0
            options.append((_SECOND_LINE + cost + scrap + abs(first - second) / limits.line, cut))
    if not options:
        return None
    cost, cut = min(options)
    return (tuple(words[:cut]), tuple(words[cut:])), cost


def _text(words: Sequence[CaptionWord]) -> str:
    return "".join(word.text + (" " if word.space else "") for word in words).rstrip()
