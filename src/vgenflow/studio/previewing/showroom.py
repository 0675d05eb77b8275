"""What the preview process has open: projects with their keys, and versions of each.

A project has previews of its own, so nothing of one is ever drawn into another. Those used last are kept.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from vgenflow.engine import Previews
from vgenflow.engine.ports import SegmentStore
from vgenflow.production.composition import Composition
from vgenflow.production.operations import Operation
from vgenflow.production.stages import Ports
from vgenflow.production.standing import standing
from vgenflow.production.steps import Steps
from vgenflow.store.blobs import Blobs
from vgenflow.store.space import Space
from vgenflow.story.cover import Cover
from vgenflow.studio.previewing.film import Film
from vgenflow.studio.previewing.parts import parts_of
from vgenflow.studio.previewing.protocol import Place
from vgenflow.studio.previewing.rehearsal import rehearsed, tried

PROJECTS = 4
"""Projects kept open; what each may hold is bounded by the engine."""
VERSIONS = 6
"""Versions kept of a project. They share typefaces, pictures, scenes and sound."""
_LOOK_AGAIN = 1.0
"""Seconds until it is looked for what was not spoken yet."""
_KEY = 32


class IsNotOpen(LookupError):
    """The version was never taken in, or is forgotten."""


@dataclass(frozen=True, slots=True)
class GivenKeys:
    """The keyring of one project: the two keys that were handed over, and no way to any other."""

    keys: bytes = field(repr=False)

    def space(self, space: str) -> bytes:  # noqa: ARG002 - see `Keyring`
        """The space's key."""
        return self.keys[:_KEY]

    def scope(self, space: str, scope: str) -> bytes:  # noqa: ARG002 - see `Keyring`
        """The project's key."""
        return self.keys[_KEY:]

    def knows(self, space: str, scope: str | None = None) -> bool:  # noqa: ARG002 - see `Keyring`
        """Whether there is a key."""
        return True

    def instance(self, purpose: str) -> bytes:
        """Never: the process has no key of the instance."""
        raise LookupError(purpose)

    def destroy_scope(self, space: str, scope: str) -> None:  # noqa: ARG002 - see `Keyring`
        """Never: keys are destroyed by whoever has the keyring."""
        raise LookupError(scope)

    def destroy_space(self, space: str) -> None:
        """Never: keys are destroyed by whoever has the keyring."""
        raise LookupError(space)


class Show:
    """One version of a project."""

    def __init__(self, previews: Previews, steps: Steps, composition: Composition) -> None:
        self._previews, self._steps, self._composition = previews, steps, composition
        self._lock = threading.Lock()
        self._film, self._looked = self._made(composition), time.monotonic()

    def film(self) -> Film:
        """The version as a video; another one once lines were spoken whose times were estimated."""
        with self._lock:
            if self._film.estimated and time.monotonic() - self._looked > _LOOK_AGAIN:
                again, self._looked = self._made(self._composition), time.monotonic()
                if again.estimated != self._film.estimated:
                    self._film = again
            return self._film

    def tried(self, operation: Operation) -> Film:
        """The version as it would be after an operation; an error of ours if it cannot be."""
        return self._made(tried(self._composition, operation, self._steps.ports))

    def _made(self, composition: Composition) -> Film:
        made, steps = rehearsed(composition, self._steps), self._steps

        def covers() -> Sequence[Cover]:
            parts, ports = parts_of(composition), steps.ports
            return ports.stages.covers(parts.document, parts.script, made.board, made.timeline, ports.assets)

        return Film(self._previews, made, lambda: standing(composition.options, made.timeline, covers))


class _Segments:
    """The segments of a project until it is closed. From then on nothing may come into the store."""

    def __init__(self, kept: SegmentStore) -> None:
        self._kept, self.is_closed = kept, False

    def get(self, key: str) -> bytes | None:
        """See `SegmentStore.get`."""
        return None if self.is_closed else self._kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        """See `SegmentStore.put`."""
        if not self.is_closed:
            self._kept.put(key, data)


@dataclass(frozen=True)
class _Project:
    steps: Steps
    segments: _Segments
    previews: Previews
    shows: OrderedDict[str, Show] = field(default_factory=OrderedDict)


class Showroom:
    """All that is open. Safe to share between threads."""

    def __init__(self, blobs: Blobs, ports: Callable[[Space], Ports]) -> None:
        self._blobs, self._ports = blobs, ports
        self._projects: OrderedDict[tuple[str, str], _Project] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, place: Place, keys: bytes, composition: Composition) -> None:
        """Take a version in; nothing is done if it is open."""
        with self._lock:
            project = self._projects.get((place.space, place.project))
        if project is None:
            project = self._new(Space(self._blobs, GivenKeys(keys), place.space, place.project))
        if place.version not in project.shows:
            self._keep(place, project, Show(project.previews, project.steps, composition))

    def show(self, place: Place) -> Show:
        """A version; `IsNotOpen` if it must be taken in first."""
        with self._lock:
            project = self._projects.get((place.space, place.project))
            if project is None or place.version not in project.shows:
                raise IsNotOpen(place.version)
            self._projects.move_to_end((place.space, place.project))
            project.shows.move_to_end(place.version)
            return project.shows[place.version]

    def close(self, space: str, project: str) -> None:
        """Forget a project. What is still drawn of it keeps nothing any more."""
        with self._lock:
            closed = self._projects.pop((space, project), None)
        if closed is not None:
            closed.segments.is_closed = True

    def _new(self, space: Space) -> _Project:
        ports = self._ports(space)
        steps = Steps(ports, lambda _: None, lambda: False)
        segments = _Segments(ports.segments)
        return _Project(steps, segments, Previews(ports.assets, segments=segments))

    def _keep(self, place: Place, project: _Project, show: Show) -> None:
        with self._lock:
            project = self._projects.setdefault((place.space, place.project), project)
            project.shows[place.version] = show
            if len(project.shows) > VERSIONS:
                project.shows.popitem(last=False)
            self._projects.move_to_end((place.space, place.project))
            if len(self._projects) > PROJECTS:
                self._projects.popitem(last=False)
