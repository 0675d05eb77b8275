"""Holdings: the content of projects, in the store and, for those in use, in memory."""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic

from vgenflow.services.projects.errors import VersionLost
from vgenflow.services.projects.recent import Recent
from vgenflow.services.projects.shelf import Packed, Shelf, Shelved, pack
from vgenflow.services.projects.works import Edit_contra, Work, Works
from vgenflow.store.space import Space

Stores = Callable[[str, str], Space]
"""The sealed store of a space's scope, by the ids of both."""

MOST_BYTES = 16 * 1024 * 1024
"""Projects kept in memory, by what they take in the store, where they take a sixth."""
MOST_VERSIONS = 8
"""Versions of each, which share most of what they hold."""


@dataclass(frozen=True, slots=True)
class Held(Generic[Work]):
    """A version's content in memory, with its parts and where they lie."""

    work: Work
    shelved: Shelved


class Holdings(Generic[Work, Edit_contra]):
    """Reads and writes the content of versions. May block; safe to share between threads.

    What is kept in memory is named by the object it lies in, which never changes, so it is never stale.
    """

    def __init__(self, stores: Stores, works: Works[Work, Edit_contra]) -> None:
        self._stores = stores
        self._works = works
        self._known = Recent[tuple[str, str], Mapping[str, Held[Work]]](MOST_BYTES, _weight)
        self._forgotten = 0
        self._lock = threading.Lock()

    def remembered(self, space: str, project: str, name: str) -> Held[Work] | None:
        """The version kept as `name`, if it is in memory."""
        return (self._known.get((space, project)) or {}).get(name)

    def objects(self, space: str, project: str, name: str, rows: Mapping[str, bytes]) -> tuple[str, ...]:
        """The objects that the version kept as `name` lies in: see `Shelf.objects`."""
        return Shelf(self._stores(space, project), rows).objects(name)

    def read(self, space: str, project: str, name: str, rows: Mapping[str, bytes]) -> Held[Work]:
        """The version kept as `name`, with those of its objects that are in rows.

        `VersionLost` if it cannot be had.
        """
        known, begun = self.remembered(space, project, name), self._forgotten
        if known is not None:
            return known
        found, index = Shelf(self._stores(space, project), rows).read(name)
        try:
            work = self._works.whole(found)
        except (ValueError, KeyError, TypeError) as error:
            raise VersionLost("This version can no longer be read: restore another one.") from error
        held = Held(work, Shelved(self._works.parts(work), index))
        self._remember(space, project, name, held, begun)
        return held

    def pack(self, name: str, work: Work, before: Held[Work] | None = None) -> Packed:
        """A version as an object of its own, of which `before` has most already."""
        return pack(name, self._works.parts(work), before.shelved if before is not None else None)

    def keep(self, space: str, project: str, work: Work, packed: Packed) -> bytes | None:
        """Keep a version: what its row is to hold, or None if it lies in the store. Blocks only then."""
        begun, shelf, sealed = self._forgotten, Shelf(self._stores(space, project)), None
        if packed.is_small:
            sealed = shelf.sealed(packed)
        else:
            shelf.put(packed)
        self._remember(space, project, packed.name, Held(work, packed.shelved), begun)
        return sealed

    def write(
        self, space: str, project: str, name: str, work: Work, before: Held[Work] | None = None
    ) -> bytes | None:
        """Pack and keep a version."""
        return self.keep(space, project, work, self.pack(name, work, before))

    def keep_files(self, space: str, project: str, files: Iterable[bytes]) -> None:
        """Keep files that a work refers to by their digests."""
        store = self._stores(space, project)
        for data in files:
            store.put_asset(data)

    def copy_files(self, space: str, source: str, target: str, work: Work) -> None:
        """Give the project `target` the files of `work` that the project `source` has."""
        there, here = self._stores(space, source), self._stores(space, target)
        for digest in self._works.files(work):
            opened = there.open(there.asset_key(digest))
            if opened is not None:
                with opened:
                    here.put(here.asset_key(digest), opened.chunks())

    def files(self, space: str, project: str) -> Space:
        """Where a project's files lie."""
        return self._stores(space, project)

    def forget(self, space: str, project: str) -> None:
        """Drop what is in memory of a project. What is being read or written is not kept either."""
        with self._lock:
            self._forgotten += 1
            self._known.forget((space, project))

    def tidy(self, unused: float) -> None:
        """Drop projects that were not used for so many seconds."""
        self._known.tidy(unused)

    def _remember(self, space: str, project: str, name: str, held: Held[Work], begun: int) -> None:
        with self._lock:
            if begun != self._forgotten:
                return
            versions = dict(self._known.get((space, project)) or {})
            versions.pop(name, None)
            versions[name] = held
            while len(versions) > MOST_VERSIONS:
                del versions[next(iter(versions))]
            self._known.keep((space, project), versions)


def _weight(versions: Mapping[str, Held[Work]]) -> int:
    """Bytes of the newest version: the others hold little else."""
    *_, newest = versions.values()
    return sum(place.length for place in newest.shelved.index.values())
