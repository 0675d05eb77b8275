"""Finding an icon by what a person types: a word that the lexicon knows, in two languages, or its name."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vgenflow.stages.visuals.icons import outline_of
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH


@dataclass(frozen=True, slots=True)
class IconShelf:
    """All stroked icons of a set in Iconify's JSON format: SVG path data by name, on a 24 by 24 grid."""

    outlines: Mapping[str, str]

    @staticmethod
    def parse(data: bytes) -> "IconShelf":
        """Read a set. Raises ValueError or KeyError if it is none."""
        bodies = json.loads(data)["icons"]
        outlines = ((name, outline_of(icon["body"])) for name, icon in bodies.items())
        return IconShelf({name: outline for name, outline in outlines if outline})

    def search(self, text: str, most: int) -> list[str]:
        """Names of icons, the likeliest first; of no text those that the lexicon knows, in its order."""
        names = dict.fromkeys(self._found(text.strip().casefold()))
        return [name for name in names if name in self.outlines][:most]

    def _found(self, text: str) -> Iterator[str]:
        words = {**ENGLISH, **CHINESE}
        if text in words:
            yield words[text]
        yield from (name for word, name in words.items() if word.startswith(text))
        if not text:
            return
        if text in self.outlines:
            yield text
        wanted = text.replace(" ", "-")
        yield from (name for name in self.outlines if f"-{name}".find(f"-{wanted}") >= 0)
        yield from (name for word, name in CHINESE.items() if word in text or text in word)
        if len(parts := text.split()) > 1:
            for part in parts:
                yield from self._found(part)
