"""Outlines: arcs of coasts and borders at three scales, read from the packaged atlas."""

import json
import struct
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.ports import AssetSource
from vgenflow.kit.errors import VgenflowError
from vgenflow.story.value import Digest

Points = NDArray[np.float64]
"""(n, 2): longitude and latitude in degrees, or x and y in pixels."""
Polygon = tuple[tuple[int, ...], ...]
"""Rings, the outer one first; each a row of arcs, ~n being arc n backwards."""
_MAGIC, _STEPS = b"VGATLAS1", 10_000
_KEPT = 2


class BadAtlas(VgenflowError):
    """The packaged outlines are not an atlas."""

    code = "engine.bad_atlas"
    status = 500


@dataclass(frozen=True)
class Level:
    """Outlines at one scale."""

    points: Points
    """Of all arcs, one after another, in degrees."""
    ends: NDArray[np.int64]
    """Where each arc ends in `points`."""
    countries: Mapping[str, tuple[Polygon, ...]]
    """By number in ISO 3166-1; what has none by its name."""
    land: tuple[Polygon, ...]

    def arc(self, number: int) -> Points:
        """The points of an arc; backwards if `number` is ~n."""
        return self.part(self.points, number)

    def part(self, every: Points, number: int) -> Points:
        """The part of what stands for all points that stands for an arc."""
        index = number if number >= 0 else ~number
        found = every[self.ends[index - 1] if index else 0 : self.ends[index]]
        return found if number >= 0 else found[::-1]

    def ring(self, arcs: tuple[int, ...]) -> Points:
        """The corners of a ring, without the one that closes it."""
        return np.concatenate([self.arc(number)[:-1] for number in arcs])

    @cached_property
    def borders(self) -> tuple[int, ...]:
        """The arcs that two countries share."""
        owners: dict[int, set[str]] = {}
        for name, polygons in self.countries.items():
            for polygon in polygons:
                for arc in (each for ring in polygon for each in ring):
                    owners.setdefault(arc if arc >= 0 else ~arc, set()).add(name)
        return tuple(sorted(arc for arc, names in owners.items() if len(names) > 1))


@dataclass(frozen=True, slots=True)
class Outlines:
    """An atlas: its levels, the farthest first."""

    levels: tuple[Level, ...]

    @staticmethod
    def parse(data: bytes) -> "Outlines":
        """Read the file that `packs` makes. Raises BadAtlas."""
        try:
            if not data.startswith(_MAGIC):
                raise ValueError("another kind of file")
            [length] = struct.unpack_from("<I", data, len(_MAGIC))
            body = len(_MAGIC) + 4 + length
            header = json.loads(data[len(_MAGIC) + 4 : body])
            points = np.frombuffer(data, "<i4", offset=body).reshape(-1, 2)
            return Outlines(tuple(_level(raw, points) for raw in header["levels"]))
        except (ValueError, KeyError, TypeError, struct.error) as error:
            raise BadAtlas("The atlas of maps is damaged: run `./run setup` to fetch it again.") from error


def _level(raw: dict[str, Any], points: NDArray[np.int32]) -> Level:
    ends = np.cumsum(raw["sizes"], dtype=np.int64)
    first = int(raw["first"])
    mine = points[first : first + int(ends[-1])].astype(np.float64) / _STEPS
    countries = {name: _polygons(polygons) for name, polygons in raw["countries"].items()}
    return Level(mine, ends, countries, _polygons(raw["land"]))


def _polygons(raw: list[list[list[int]]]) -> tuple[Polygon, ...]:
    return tuple(tuple(tuple(ring) for ring in polygon) for polygon in raw)


EMPTY = Outlines(
    (Level(np.zeros((0, 2)), np.zeros(0, np.int64), {}, ()),),
)
"""What a style without an atlas draws from."""
_READ = OrderedDict[Digest, Outlines]()


def outlines_of(digest: Digest | None, assets: AssetSource) -> Outlines:
    """The outlines of an atlas, read once a process; none without one. Raises BadAtlas, MissingAsset."""
    if digest is None:
        return EMPTY
    if digest not in _READ:
        _READ[digest] = Outlines.parse(assets.read(digest))
        while len(_READ) > _KEPT:
            _READ.popitem(last=False)
    return _READ[digest]
