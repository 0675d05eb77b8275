"""Translation: the captions of a script in a second language. It is shown, never spoken."""

from collections.abc import Iterable
from typing import Literal

from vgenflow.story.value import Language, Value


class TranslatedLine(Value):
    """One line of a script in another language."""

    line: str
    """Id of the line."""
    caption: str
    words: tuple[int, ...]
    """Where its words begin, in characters, ascending from 0: it may be broken before any of them."""


class Translation(Value):
    """Captions in a second language, in the order of the script; a line may have none."""

    version: Literal[1] = 1
    language: Language
    lines: tuple[TranslatedLine, ...]

    def only(self, names: Iterable[str]) -> "Translation":
        """The translation of the lines with these ids, in their order."""
        known = {line.line: line for line in self.lines}
        return self.model_copy(update={"lines": tuple(known[name] for name in names if name in known)})
