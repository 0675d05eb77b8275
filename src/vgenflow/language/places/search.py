"""Finding a place by what a person types: the beginning of a name, in English or Chinese."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vgenflow.language.places.gazetteer import Entry, Gazetteer, folded
from vgenflow.story.value import Language

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Found:
    """A place with its name and its country's, in the language asked for where there is one."""

    entry: Entry
    name: str
    country: str


class Index:
    """A gazetteer to search in."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._english = {" ".join(words): found for words, found in gazetteer.english.items()}
        self._chinese = gazetteer.chinese
        self._han: dict[Entry, str] = {}
        for name, found in gazetteer.chinese.items():
            for entry in found:
                self._han.setdefault(entry, name)
        every = {entry for found in self._english.values() for entry in found}
        self._countries = {entry.country: entry for entry in every if entry.land}

    def search(self, text: str, language: Language, most: int) -> list[Found]:
        """Places whose names, or words of them, begin so: whole names, countries, large ones first."""
        wanted, names = ("".join(text.split()), self._chinese) if _HAN.search(text) else (
            " ".join(folded(text)), self._english,
        )  # fmt: skip
        if not wanted:
            return []
        best: dict[Entry, tuple[bool, bool]] = {}
        for name, entries in names.items():
            if name.startswith(wanted) or f" {wanted}" in name:
                rank = name != wanted, not name.startswith(wanted)
                for entry in entries:
                    best[entry] = min(best.get(entry, rank), rank)
        return [self._told(entry, language) for entry in _first(best.items())[:most]]

    def _told(self, entry: Entry, language: Language) -> Found:
        land = self._countries.get(entry.country)
        return Found(entry, self._name(entry, language), self._name(land, language) if land else "")

    def _name(self, entry: Entry, language: Language) -> str:
        return self._han.get(entry, entry.name) if language == "zh" else entry.name


def _first(found: Iterable[tuple[Entry, tuple[bool, bool]]]) -> list[Entry]:
    """Whole names, then beginnings, then words within; of each countries, then the largest."""
    ranked = sorted(found, key=lambda each: (*each[1], not each[0].land, -each[0].people, each[0].lon))
    return [entry for entry, _ in ranked]
