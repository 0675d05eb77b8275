"""Where a line may break, what a break costs, and the best set of lines.

Costs are shares of a line: a break that costs 0.3 is as bad as lines that are 30% ragged.
English breaks by sense (not after an article, gladly after a comma); Chinese follows kinsoku
and, where the text carries zero-width spaces between words, keeps words whole.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.engine.type import script

NEVER = math.inf
EMERGENCY = 4.0
"""Of breaking inside a word that is longer than a line."""
LONE = 4.5
"""Of leaving a last line of one Chinese character: worse, for a smaller size mends it."""

TEARING = 0.8
"""From this cost on a break tears a Chinese word whose borders are told."""

_CLINGING = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or", "but"),
        *("nor", "as", "is", "are", "was", "were", "be", "than", "that", "this", "these", "those", "its"),
        *("his", "her", "their", "our", "your", "my", "no", "not", "very", "more", "most", "less", "who"),
        *("which", "when", "if", "into", "over", "per", "via", "mr", "mrs", "ms", "dr", "st"),
    )
)
"""Words that hold on to what follows them."""
_FUNCTION_AFTER = frozenset("的了着过地得们吗呢吧啊")
_FUNCTION_BEFORE = frozenset("的了着过们吗呢吧啊与和及")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")


@dataclass(frozen=True, slots=True)
class Item:
    """A user-perceived character and what follows it."""

    text: str
    marked: bool
    space: bool = False
    hint: bool = False


def break_costs(items: Sequence[Item]) -> list[float]:
    """The cost of breaking after each item; `NEVER` where it must not, `EMERGENCY` inside a word."""
    hinted = any(item.hint for item in items)
    costs, word = list[float](), ""
    for index, item in enumerate(items):
        word += item.text
        if index + 1 == len(items):
            costs.append(NEVER)
            continue
        costs.append(_cost(item, items[index + 1], word, hinted))
        if item.space:
            word = ""
    return _no_lone_end(items, costs)


def _no_lone_end(items: Sequence[Item], costs: list[float]) -> list[float]:
    """The costs, where a break that leaves one Chinese character and marks is as good as none."""
    last = _letter_at(items, len(items) - 1)
    before = _letter_at(items, last - 1)
    if before >= 0 and script.is_han(items[last].text[0]):
        for index in range(before, len(items) - 1):
            costs[index] = max(costs[index], LONE)
    return costs


def _letter_at(items: Sequence[Item], index: int) -> int:
    """The last letter, digit or picture up to `index`; -1 if there is none."""
    while index >= 0 and not items[index].text[0].isalnum() and not script.is_emoji(items[index].text):
        index -= 1
    return index


def _cost(item: Item, after: Item, word: str, hinted: bool) -> float:
    char, coming = item.text[0], after.text[0]
    han = script.is_han(char), script.is_han(coming)
    if item.space and not all(han):
        if (any(han) and coming in script.NO_START) or (han[0] and char in script.NO_END):
            return NEVER
        cost = _after_word(word)
    elif coming in script.NO_START or char in script.NO_END:
        return NEVER
    elif any(han):
        cost = _chinese(item, char, coming, hinted)
    elif script.is_emoji(item.text) or script.is_emoji(after.text):
        cost = 0.1
    elif char in "-–—/" and len(word) > 2 and coming.isalpha():
        cost = 0.4
    else:
        return EMERGENCY
    if item.marked and after.marked:
        return cost + 0.2
    return cost - 0.08 if after.marked else cost


def _after_word(word: str) -> float:
    bare = word.strip("“”‘’\"'()*").lower()
    if bare.endswith((",", ";", ":", ".", "!", "?", "—")):
        return -0.12
    if bare in _CLINGING:
        return 0.3
    return 0.2 if bare.isdigit() else 0.0


def _chinese(item: Item, char: str, coming: str, hinted: bool) -> float:
    if char in script.CLOSING:
        return -0.15
    if item.hint:
        return 0.45 if coming in _FUNCTION_BEFORE else 0.0
    if hinted or (char in _NUMERALS and coming in _NUMERALS):
        return 0.9
    if char.isdigit() or coming.isdigit():
        return 0.4
    if coming in _FUNCTION_BEFORE:
        return 0.6
    return 0.1 if char in _FUNCTION_AFTER else 0.25


@dataclass(frozen=True, slots=True)
class Measured:
    """Running widths of clusters, for the width of any slice as a line."""

    starts: tuple[float, ...]
    """Pen position before each cluster (spaces included)."""
    ends: tuple[float, ...]
    """Pen position after each cluster, as the last of a line."""
    leads: tuple[float, ...]
    costs: tuple[float, ...]

    def width(self, first: int, last: int) -> float:
        """Width of the line from cluster `first` to `last` (inclusive)."""
        return self.ends[last] - self.starts[first] - self.leads[first]


def greedy(text: Measured, width: float, worst: float) -> list[int] | None:
    """Ends of the fewest lines (first fit); None if something is wider than a line.

    Breaks that cost `worst` or more are not taken.
    """
    ends, first, count = list[int](), 0, len(text.costs)
    while first < count:
        best = -1
        for last in range(first, count):
            if text.width(first, last) > width:
                break
            if last + 1 == count or text.costs[last] < worst:
                best = last
        if best < 0:
            return None
        ends.append(best)
        first = best + 1
    return ends


def best_lines(text: Measured, width: float, lines: int, worst: float) -> list[int]:
    """Ends of exactly `lines` lines (fewer if there are fewer places), as even and sensible as can be.

    The text must fit in `lines` lines of `width` (`greedy`).
    """
    count = len(text.costs)
    places = [i for i in range(count) if i + 1 == count or text.costs[i] < worst]
    even = _narrowest(text, width, lines, worst)
    table: list[dict[int, tuple[float, int]]] = [{-1: (0.0, -1)}]
    for row in range(lines):
        table.append({})
        for before, (cost, _) in table[row].items():
            for end in places:
                if end <= before:
                    continue
                wide = text.width(before + 1, end)
                if wide > width:
                    break
                total = cost + _line_cost(text, wide, even, before, end)
                if end not in table[row + 1] or total < table[row + 1][end][0]:
                    table[row + 1][end] = (total, before)
    for row in range(lines, 0, -1):
        if count - 1 in table[row]:
            return _trace(table, row, count - 1)
    raise ValueError("the text does not fit in so many lines")


def _line_cost(text: Measured, wide: float, even: float, before: int, end: int) -> float:
    last = end + 1 == len(text.costs)
    slack = abs(even - wide) / even if wide > even else (even - wide) / even * (0.75 if last else 1.0)
    cost = 2.2 * slack * slack
    if last:
        if before >= 0 and wide < 0.3 * even:
            cost += 0.5
        return cost
    return cost + text.costs[end]


def _narrowest(text: Measured, width: float, lines: int, worst: float) -> float:
    """The smallest width at which the text still takes no more than `lines` lines."""
    low, high = text.width(0, len(text.costs) - 1) / lines * 0.8, width
    for _ in range(12):
        middle = (low + high) / 2
        found = greedy(text, middle, worst)
        low, high = (low, middle) if found is not None and len(found) <= lines else (middle, high)
    return high


def _trace(table: Sequence[dict[int, tuple[float, int]]], row: int, end: int) -> list[int]:
    ends = list[int]()
    while row:
        ends.append(end)
        end, row = table[row][end][1], row - 1
    return ends[::-1]
