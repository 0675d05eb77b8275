"""Two languages: each page holds a line of the one and, below, what it means in the other.

Both have breaks and a reading speed of their own. A sentence gets as many pages as the longer of the two
needs, and the second is parted so that each of its pieces stands with the words it translates, as far as
the order of words allows: at about the same share of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.breaks import break_costs
from vgenflow.stages.editing.pages import Limits, Page, Setting, paginate
from vgenflow.story.timeline import CaptionWord
from vgenflow.story.translation import TranslatedLine
from vgenflow.story.value import Language

_MORE_PAGES = 3
"""How many pages more than needed are tried, for better breaks."""
_APART = 12.0
"""The cost of a piece that stands a whole sentence away from what it translates."""
_EMPTY = 9.0
"""The cost of a page without a second line."""
_HASTY = 1.5


@dataclass(frozen=True, slots=True)
class Pieces:
    """A run of text in the second language that may be parted before each of its words."""

    words: tuple[str, ...]
    """With the spaces after them; none is longer than a line."""
    language: Language

    @classmethod
    def of(cls, line: TranslatedLine, language: Language, limits: Limits) -> "Pieces":
        """The words of a translated line; one that is longer than a line is cut."""
        marks = sorted({0, *(at for at in line.words if 0 < at < len(line.caption)), len(line.caption)})
        words = [line.caption[a:b] for a, b in pairwise(marks)]
        cut = [word[at : at + limits.line] for word in words for at in range(0, len(word), limits.line)]
        return cls(tuple(cut), language)

    def text(self, start: int, end: int) -> str:
        """Words `start` to `end`."""
        return "".join(self.words[start:end]).strip()

    def rows(self, limits: Limits) -> tuple[str, ...]:
        """All of it in lines, each as long as it may be."""
        rows = [""]
        for word in self.words:
            if limits.cells(f"{rows[-1]}{word}".strip()) <= limits.line:
                rows[-1] += word
            else:
                rows.append(word)
        return tuple(row.strip() for row in rows if row.strip())

    def parted(self, shares: Sequence[float]) -> "list[Pieces]":
        """As many parts as there are shares (which add up to one), each about so long, at good breaks."""
        costs = break_costs([word.strip() for word in self.words], self.language)
        total = sum(map(len, self.words)) or 1
        parts, start, reached = list[Pieces](), 0, 0.0
        for share in shares[:-1]:
            reached += share
            choices = []
            for end in range(start, len(self.words) + 1):
                apart = abs(len("".join(self.words[:end])) / total - reached)
                cost = costs[end - 1] if 0 < end < len(self.words) else 0.0
                choices.append((1.5 * cost + _APART * apart, end))
            end = min(choices)[1]
            parts.append(Pieces(self.words[start:end], self.language))
            start = end
        return [*parts, Pieces(self.words[start:], self.language)]


def paired(
    words: Sequence[CaptionWord],
    second: Pieces,
    languages: tuple[Language, Language],
    limits: tuple[Limits, Limits],
    rate: Rate,
) -> list[tuple[Page, tuple[str, ...]]]:
    """Pages of one line each, with the lines of the second language that stand below."""
    setting = Setting(words, limits[0], languages[0], rate)
    below = _Below(second, limits[1])
    least = max(1, ceil(setting.cells(0, len(words)) / limits[0].line), below.least)
    best: tuple[float, list[int], list[int]] = (inf, [], [])
    for count in range(least, len(words) + 1):
        if count > least + _MORE_PAGES and best[0] < inf:
            break
        cost, ends = _upper(setting, count)
        if cost < inf:
            other, marks = below.marks(setting, ends)
            best = min(best, (cost + other, ends, marks))
    if best[0] == inf:  # fewer words above than lines below
        return _stacked(words, second, languages[0], limits, rate)
    _, ends, marks = best
    pages: list[tuple[Page, tuple[str, ...]]] = []
    for (start, end), (first, last) in zip(pairwise([0, *ends]), pairwise([0, *marks]), strict=True):
        text = second.text(first, last)
        pages.append(((tuple(words[start:end]),), (text,) if text else ()))
    return pages


def _stacked(
    words: Sequence[CaptionWord],
    second: Pieces,
    language: Language,
    limits: tuple[Limits, Limits],
    rate: Rate,
) -> list[tuple[Page, tuple[str, ...]]]:
    """Pages of the first language alone, with as many lines of the second below each as it takes."""
    pages = paginate(words, limits[0], language, rate)
    parts = second.parted([sum(map(len, page)) / len(words) for page in pages])
    return [(page, part.rows(limits[1])) for page, part in zip(pages, parts, strict=True)]


def _upper(setting: Setting, count: int) -> tuple[float, list[int]]:
    """The cheapest way to set all words in `count` pages of one line: its cost, and where pages end."""
    total = len(setting.words)
    best = [[(inf, 0)] * (total + 1) for _ in range(count + 1)]
    best[0][0] = (0.0, 0)
    for page in range(1, count + 1):
        for end in range(page, total + 1):
            options = []
            for start in range(end - 1, page - 2, -1):
                if setting.rows(start, end) is None:
                    break
                options.append((best[page - 1][start][0] + setting.page_cost(start, end), start))
            if options:
                cost, start = min(options)
                best[page][end] = (cost + (setting.page_costs[end - 1] if end < total else 0.0), start)
    ends, end = [], total
    for page in range(count, 0, -1):
        ends.append(end)
        end = best[page][end][1]
    return best[count][total][0], ends[::-1]


class _Below:
    """The second language under pages that are settled."""

    def __init__(self, pieces: Pieces, limits: Limits) -> None:
        self._pieces, self._limits = pieces, limits
        bare = [word.strip() for word in pieces.words]
        self._costs = break_costs(bare, pieces.language) if bare else []
        self._reached = [0.0]
        for word in pieces.words:
            self._reached.append(self._reached[-1] + limits.cells(word))
        self._trails = [limits.cells(word) - limits.cells(word.rstrip()) for word in pieces.words]
        self.least = ceil(self._reached[-1] / limits.line)
        """The fewest lines that hold all."""

    def marks(self, setting: Setting, ends: Sequence[int]) -> tuple[float, list[int]]:
        """The cheapest way to part it over pages that end after words `ends`: its cost, and where."""
        total = len(self._pieces.words)
        table: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(inf, 0)] * total]
        start = 0
        for end in ends:
            share = setting.cells(0, end) / setting.cells(0, len(setting.words))
            seconds = setting.seconds(start, end)
            last = table[-1]
            row = [
                min((last[at][0] + self._cost(at, mark, share, seconds), at) for at in range(mark + 1))
                for mark in range(total + 1)
            ]
            table.append(row)
            start = end
        marks, mark = [], total
        for row in reversed(table[1:]):
            marks.append(mark)
            mark = row[mark][1]
        return table[-1][total][0], marks[::-1]

    def _cost(self, start: int, end: int, share: float, seconds: float) -> float:
        """The cost of words `start` to `end` under a page that ends at `share` of the sentence."""
        total = self._reached[-1] or 1.0
        cells = self._reached[end] - self._reached[start]
        if end > start:
            cells -= self._trails[end - 1]
        if cells > self._limits.line:
            return inf
        apart = _APART * abs(self._reached[end] / total - share)
        if start == end:
            return apart + (_EMPTY if self._pieces.words else 0.0)
        broken = self._costs[end - 1] if end < len(self._pieces.words) else 0.0
        return apart + broken + _HASTY * max(0.0, cells / seconds / self._limits.speed - 1)
