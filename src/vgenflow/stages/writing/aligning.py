"""Aligning: which words of a spoken text that a person typed say which words of its caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from vgenflow.stages.writing.spoken import Spoken
from vgenflow.story.script import Link

_WORD = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
    "|(?:(?![\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff])[^\\W_]|(?<=\\w)['’-](?=\\w))+"
)
"""A Chinese character, or a word of other letters."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's words and where each starts."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "_Words":
        found = list(_WORD.finditer(text))
        return cls(text, tuple(m[0].casefold() for m in found), tuple(m.start() for m in found))

    def before(self, character: int) -> int:
        """How many words start before `character`."""
        return sum(start < character for start in self.starts)

    def run(self, first: int, end: int) -> tuple[int, int]:
        """The characters of words `first` to `end`, with the marks after them."""
        start = 0 if first == 0 else self.starts[first]
        stop = len(self.text) if end == len(self.words) else self.starts[end]
        return start, start + len(self.text[start:stop].rstrip())


def aligned(written: Spoken, said: str) -> tuple[Link, ...]:
    """Links from a caption to `said`, by way of how the caption would be said by itself.

    Words that both ways have stay with their caption words; others share the place between. A caption word
    that is not said any more joins its neighbour. `said` must hold a word; what it says is not changed.
    """
    usual, new = _Words.of(written.text), _Words.of(said)
    borders = _borders(usual.words, new.words)
    links: list[Link] = []
    waiting: int | None = None
    for link in written.links:
        first, end = borders[usual.before(link.spoken_start)], borders[usual.before(link.spoken_end)]
        start = link.caption_start if waiting is None else waiting
        if first == end:
            waiting = start if not links else None
            if links:
                links[-1] = links[-1].model_copy(update={"caption_end": link.caption_end})
            continue
        spoken_start, spoken_end = new.run(first, end)
        links.append(
            Link(
                caption_start=start,
                caption_end=link.caption_end,
                spoken_start=spoken_start,
                spoken_end=spoken_end,
            )
        )
        waiting = None
    return tuple(links)


def _borders(usual: Sequence[str], new: Sequence[str]) -> list[int]:
    """For the border before each of the usual words, and the end, the border among the new words."""
    borders = [0] * (len(usual) + 1)
    for what, first, end, new_first, new_end in SequenceMatcher(
        None, usual, new, autojunk=False
    ).get_opcodes():
        if what == "insert" and first:
            borders[first] = new_end
        for at in range(first + 1, end + 1):
            borders[at] = new_first + round((at - first) * (new_end - new_first) / (end - first))
    borders[-1] = len(new)
    return borders
