"""Chinese words: the likeliest cutting of a run of characters by word frequency.

A unigram model over the dictionary that jieba ships, solved by dynamic programming
(the longest path through the graph of words). The dictionary is read once, when first needed.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

LONGEST = 8
"""Characters of the longest word looked up."""


class Lexicon:
    """Words with how often they occur and what kind of word they are."""

    def __init__(self, entries: str) -> None:
        fields = entries.split()
        self.counts: Mapping[str, int] = dict(zip(fields[::3], map(int, fields[1::3]), strict=True))
        self._kinds: Mapping[str, str] = dict(zip(fields[::3], fields[2::3], strict=True))
        self.total = sum(self.counts.values())
        self._log_total = math.log(self.total)

    def kind(self, word: str) -> str:
        """Part of speech: nr a person, ns a place, nt an organisation, n a noun …; "" if unknown."""
        return self._kinds.get(word, "")

    def rarity(self, word: str) -> float:
        """Minus the logarithm of how often a word occurs: its weight in a comparison of texts."""
        return self._log_total - math.log(self.counts.get(word, 0) or 1)

    def words(self, run: str) -> list[str]:
        """The likeliest words of a run of Chinese characters."""
        size = len(run)
        best: list[tuple[float, int]] = [(0.0, 0)] * (size + 1)
        for start in range(size - 1, -1, -1):
            options = []
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                count = self.counts.get(run[start:end], 0)
                if count or end == start + 1:
                    options.append((best[end][0] + math.log(count or 1) - self._log_total, end))
            best[start] = max(options)
        words = []
        place = 0
        while place < size:
            end = best[place][1]
            words.append(run[place:end])
            place = end
        return words


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The dictionary, read when it is first asked for."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed; set the program up again")
    return Lexicon((Path(spec.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8"))


PIECE = re.compile(
    "(?P<hanzi>[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+)|(?P<latin>[A-Za-z0-9]+(?:['’.-][A-Za-z0-9]+)*)|(?P<space>\\s+)|(?P<other>.)",
    re.DOTALL,
)


def cut(text: str) -> list[tuple[int, int]]:
    """The words of a mixed text as runs of characters; spaces are in none, signs stand alone."""
    runs: list[tuple[int, int]] = []
    for piece in PIECE.finditer(text):
        if piece["hanzi"]:
            place = piece.start()
            for word in lexicon().words(piece["hanzi"]):
                runs.append((place, place + len(word)))
                place += len(word)
        elif not piece["space"]:
            runs.append(piece.span())
    return runs
