"""Gazetteer: what countries and cities are called, read from the packaged atlas."""

import json
import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vgenflow.language.places.names import CHINESE, CHINESE_COUNTRIES, ENGLISH, ENGLISH_COUNTRIES

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}
)
_EARTH = 6371.0
"""Its mean radius in kilometres (IUGG)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A country or a city."""

    name: str
    country: str
    """Number in ISO 3166-1: its own, or of the country it lies in."""
    lon: float
    lat: float
    """Of a country: its capital's."""
    people: int
    seat: bool
    """A government sits there."""
    land: bool
    """It is a country."""

    def kilometres(self, other: "Entry") -> float:
        """The shortest way over the globe (haversine formula)."""
        lon, lat, lon2, lat2 = map(math.radians, (self.lon, self.lat, other.lon, other.lat))
        a = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
        return 2 * _EARTH * math.asin(min(1.0, math.sqrt(a)))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by what they are called."""

    english: Mapping[tuple[str, ...], tuple[Entry, ...]]
    """By folded words; those of one name with the largest first."""
    chinese: Mapping[str, tuple[Entry, ...]]
    longest: tuple[int, int]
    """Most words of an English name, most characters of a Chinese one."""

    @staticmethod
    def parse(countries: bytes, cities: bytes) -> "Gazetteer":
        """Read the files that `packs` makes. Raises ValueError, KeyError or TypeError if they are others."""
        lands: dict[str, list[list[str]]] = json.loads(countries)
        numbers = {str(two): number for number, (two, *_) in lands.items()}
        towns = list(_towns(json.loads(cities), numbers))
        seats: dict[str, Entry] = {}
        for town, _ in towns:
            if town.seat:
                seats.setdefault(town.country, town)
        english: dict[tuple[str, ...], list[Entry]] = {}
        chinese: dict[str, list[Entry]] = {}
        for number, (_, names, han) in lands.items():
            seat = seats.get(number)
            lon, lat = (seat.lon, seat.lat) if seat else (0.0, 0.0)
            entry = Entry(names[0], number, lon, lat, 0, False, True)
            for name in (
                *ENGLISH_COUNTRIES.get(number, ()),
                *(n for n in names if "," not in n and "(" not in n),
            ):
                english.setdefault(folded(name), []).append(entry)
            for name in (*han, *CHINESE_COUNTRIES.get(number, ())):
                chinese.setdefault(name, []).append(entry)
        _add_towns(towns, english, chinese)
        return Gazetteer(
            {name: _each_once(found) for name, found in english.items()},
            {name: _each_once(found) for name, found in chinese.items()},
            (max(map(len, english)), max(map(len, chinese))),
        )


def _towns(raw: Iterable[list[object]], numbers: Mapping[str, str]) -> Iterable[tuple[Entry, list[str]]]:
    for name, han, two, lon, lat, people, seat in raw:
        if str(two) in numbers:
            place = float(str(lon)), float(str(lat))
            entry = Entry(str(name), numbers[str(two)], *place, int(str(people)), bool(seat), False)
            yield entry, [str(each) for each in han] if isinstance(han, list) else []


def _add_towns(
    towns: list[tuple[Entry, list[str]]], english: dict[tuple[str, ...], list[Entry]],
    chinese: dict[str, list[Entry]],
) -> None:  # fmt: skip
    """Cities under all their names; a country's own name stays the country's."""
    han_also: dict[tuple[str, str], list[str]] = {}
    for alias, place in CHINESE.items():
        han_also.setdefault(place, []).append(alias)
    aliases: dict[tuple[str, str], list[str]] = {}
    for alias, place in ENGLISH.items():
        aliases.setdefault(place, []).append(alias)
    for entry, han in towns:
        place = (entry.name, entry.country)
        for name in (entry.name, *aliases.pop(place, ())):
            english.setdefault(folded(name), []).append(entry)
        for name in (*han, *han_also.pop(place, ())):
            for form in {name, name.removesuffix("市") if len(name) > 2 else name}:
                chinese.setdefault(form, []).append(entry)


def _each_once(found: list[Entry]) -> tuple[Entry, ...]:
    """Countries first, then the largest."""
    return tuple(dict.fromkeys(sorted(found, key=lambda entry: (not entry.land, -entry.people, entry.lon))))


def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case and accents."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return tuple("".join(char for char in plain if not unicodedata.combining(char)).split())
