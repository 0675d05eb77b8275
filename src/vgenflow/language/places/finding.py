"""Finding: the places a text speaks of. Silence rather than a wrong map."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from vgenflow.language.places import chinese, english
from vgenflow.language.places.english import Raw
from vgenflow.language.places.gazetteer import Entry, Gazetteer
from vgenflow.language.places.names import UNSURE_COUNTRIES

_WELL_KNOWN, _KNOWN = 400_000, 100_000
"""People from which on a city is meant wherever its name stands; where a place stands."""
_LARGE = 200_000
"""People from which on others make a city likely wherever its name stands."""
_DOMINANT = 3.0
"""A city is meant if it is so many times as large as the next of its name."""
_NEAR, _BORDERING = 800.0, 2000.0
"""Cities within so many kilometres make one another likely; countries by their capitals."""
_CANDIDATES: dict[str, Callable[[str, Gazetteer], Iterator[Raw]]] = {
    "en": english.candidates,
    "zh": chinese.candidates,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names."""

    start: int
    end: int
    name: str
    """As the text has it."""
    place: Entry
    located: bool
    """It is named as a place: "in Vienna", "to Paris"."""


class Finder:
    """Finds places in parts of one document, all of which tell which of a name is meant."""

    def __init__(self, gazetteer: Gazetteer, language: Literal["en", "zh"], texts: Iterable[str]) -> None:
        self._gazetteer, self._candidates = gazetteer, _CANDIDATES[language]
        self._known: dict[str, tuple[Mention, ...]] = {}
        self._sure = frozenset(
            entry
            for text in texts
            for raw in self._candidates(text, gazetteer)
            if (entry := _certain(raw)) is not None
        )

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The places named in a text, in order."""
        if text not in self._known:
            self._known[text] = tuple(self._found(text))
        return self._known[text]

    def _found(self, text: str) -> Iterator[Mention]:
        for raw in self._candidates(text, self._gazetteer):
            entry = _certain(raw) or self._supported(raw)
            if entry is not None:
                yield Mention(raw.start, raw.end, text[raw.start : raw.end], entry, raw.located)

    def _supported(self, raw: Raw) -> Entry | None:
        """The one that others make likely."""
        if raw.doubtful and not raw.located:
            lands = (entry for entry in raw.entries if entry.land)
            return next(
                (land for land in lands if any(land.country == each.country for each in self._sure)), None
            )
        known = (each for each in raw.entries if each.land or raw.located or each.people >= _LARGE)
        near = [entry for entry in known if any(_beside(entry, sure) for sure in self._sure)]
        own = [entry for entry in near if any(entry.country == sure.country for sure in self._sure)]
        return next(iter(own or near), None)


def _certain(raw: Raw) -> Entry | None:
    """What is meant whatever else is said; None if that is open."""
    first, *others = raw.entries
    if first.land:
        return None if first.country in UNSURE_COUNTRIES or raw.doubtful else first
    if raw.doubtful or any(_DOMINANT * other.people > first.people and not first.seat for other in others):
        return first if raw.located and _famous(first, others) else None
    known = first.people >= _WELL_KNOWN or first.seat
    return first if known or (raw.located and first.people >= _KNOWN) else None


def _famous(first: Entry, others: list[Entry]) -> bool:
    """A name that is a word or a person's is the city's where a place stands, if it is large."""
    return first.people >= _WELL_KNOWN and all(other.people * _DOMINANT < first.people for other in others)


def _beside(entry: Entry, sure: Entry) -> bool:
    if entry == sure:
        return False
    if entry.country == sure.country:
        return True
    if entry.land and sure.land:
        return entry.kilometres(sure) < _BORDERING
    return not entry.land and not sure.land and entry.kilometres(sure) < _NEAR
