"""The shelf: versions of a project as sealed objects, each holding only the parts that are new in it.

An object is its new parts one after another, then an index (JSON: where each part of the version lies,
in this object or an earlier one), then the index's length in 8 bytes. A version is read from as many
objects as its parts lie in; when they are too many, the next version gathers the small ones again.

Small objects, and so most edits, lie in the rows of their versions, large ones in the store.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import BaseModel

from vgenflow.kit.content import Json, canonical
from vgenflow.services.projects.errors import VersionLost
from vgenflow.store.errors import Damaged
from vgenflow.store.space import Opened, Space

SCHEMA = 1
MOST_OBJECTS = 16
"""A version is read from at most so many objects, and those of its large parts."""
LARGE = 32_768
"""A part of so many bytes stays where it lies."""
SMALL = 65_536
"""An object of at most so many bytes is kept in its version's row."""
_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Bytes `start` to `start + length` of the object `object`."""

    object: str
    start: int
    length: int


Index = Mapping[str, Place]
"""Where each part of a version lies."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A version's parts in memory, with where they lie."""

    parts: Mapping[str, BaseModel]
    index: Index


@dataclass(frozen=True, slots=True)
class Packed:
    """A version and the object that is to be kept of it as `name`."""

    name: str
    shelved: Shelved
    data: bytes

    @property
    def is_small(self) -> bool:
        """It may lie in a row."""
        return len(self.data) <= SMALL


def pack(name: str, parts: Mapping[str, BaseModel], before: Shelved | None) -> Packed:
    """`parts` as the object `name`; those that `before` has already are only referred to."""
    old = _unchanged(parts, before) if before is not None else {}
    if len({place.object for place in old.values()}) >= MOST_OBJECTS:
        old = {part: place for part, place in old.items() if place.length >= LARGE}
    index, body = dict(old), bytearray()
    for part, value in parts.items():
        if part not in old:
            data = value.model_dump_json().encode()
            index[part] = Place(name, len(body), len(data))
            body += data
    told = _index_bytes({part: index[part] for part in parts})
    return Packed(name, Shelved(parts, index), bytes(body) + told + len(told).to_bytes(_LENGTH, "big"))


class Shelf:
    """The versions of one project. `rows` are those sealed objects that lie in rows, by their names.

    Reading needs the rows of `objects`; what is in none is looked for in the store.
    """

    def __init__(self, space: Space, rows: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._space = space
        self._rows = rows

    def write(self, name: str, parts: Mapping[str, BaseModel], before: Shelved | None) -> Index:
        """Keep `parts` in the store as the object `name`; those of `before` are only referred to."""
        packed = pack(name, parts, before)
        self.put(packed)
        return packed.shelved.index

    def put(self, packed: Packed) -> None:
        """Keep an object in the store."""
        self._space.put(self._key(packed.name), packed.data)

    def sealed(self, packed: Packed) -> bytes:
        """An object as it is kept in a row."""
        return self._space.sealed(self._key(packed.name), packed.data)

    def objects(self, name: str) -> tuple[str, ...]:
        """The objects that the version kept as `name` lies in; `VersionLost` if that cannot be told."""
        try:
            with self._open(name) as opened:
                return tuple(sorted({place.object for place in _index_of(opened).values()}))
        except (Damaged, ValueError, KeyError, TypeError) as error:
            raise _lost() from error

    def read(self, name: str) -> tuple[Mapping[str, bytes], Index]:
        """The parts of the version kept as `name`, each as JSON; `VersionLost` if they cannot be had."""
        try:
            with self._open(name) as opened:
                index = _index_of(opened)
            found: dict[str, bytes] = {}
            for each in sorted({place.object for place in index.values()}):
                found |= self._read_from(each, {p: at for p, at in index.items() if at.object == each})
        except (Damaged, ValueError, KeyError, TypeError) as error:
            raise _lost() from error
        return {part: found[part] for part in index}, index

    def _read_from(self, name: str, wanted: Index) -> dict[str, bytes]:
        first = min(place.start for place in wanted.values())
        end = max(place.start + place.length for place in wanted.values())
        with self._open(name) as opened:
            data = opened.read(first, end - first)
        return {part: data[at.start - first : at.start - first + at.length] for part, at in wanted.items()}

    def _open(self, name: str) -> Opened:
        kept = self._rows.get(name)
        if kept is not None:
            return self._space.unsealed(self._key(name), kept)
        opened = self._space.open(self._key(name))
        if opened is None:
            raise _lost()
        return opened

    def _key(self, name: str) -> str:
        return self._space.key("version", name)


def _unchanged(parts: Mapping[str, BaseModel], before: Shelved) -> dict[str, Place]:
    return {
        part: before.index[part]
        for part, value in parts.items()
        if part in before.index and (before.parts[part] is value or before.parts[part] == value)
    }


def _index_bytes(index: Index) -> bytes:
    objects = list(dict.fromkeys(place.object for place in index.values()))
    number = {name: at for at, name in enumerate(objects)}
    places: list[Json] = [[part, number[at.object], at.start, at.length] for part, at in index.items()]
    return canonical({"schema": SCHEMA, "objects": objects, "parts": places})


def _index_of(opened: Opened) -> Index:
    end = opened.size - _LENGTH
    length = int.from_bytes(opened.read(max(end, 0), _LENGTH), "big")
    if not 0 < length <= end:
        raise ValueError("it is no version")
    told = json.loads(opened.read(end - length, length))
    if told["schema"] != SCHEMA:
        raise ValueError("a newer release wrote it")
    objects = told["objects"]
    return {part: Place(objects[at], start, size) for part, at, start, size in told["parts"]}


def _lost() -> VersionLost:
    return VersionLost("This version can no longer be read: restore another one, or a backup.")
