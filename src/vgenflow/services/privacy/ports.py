"""What privacy needs from outside, handed in by the wiring."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel

from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Blobs
from vgenflow.store.keyring import Keyring
from vgenflow.store.space import Space

Stores = Callable[[str, str], Space]
"""The sealed store of a space's scope, by the names of both."""


@dataclass(frozen=True, slots=True)
class Vault:
    """Where everything sealed lies, and its keys."""

    blobs: Blobs
    keyring: Keyring
    open: Stores


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of a script, to be read."""

    spoken: str
    caption: str


@dataclass(frozen=True, slots=True)
class Content:
    """What a version of a project holds."""

    parts: Mapping[str, BaseModel]
    is_made: bool
    """It has all that a video is rendered from."""
    files: Mapping[str, str | None]
    """Digests of the files that it refers to, and what each is: a kind of asset, or None for its source."""


class Reads(Protocol):
    """Knows what projects hold, as far as archives must. Safe to share between threads."""

    def content(self, parts: Mapping[str, bytes]) -> Content:
        """What parts, each as JSON, say; ValueError, KeyError or TypeError if they are no project's."""
        ...

    def sentences(self, parts: Mapping[str, bytes]) -> Sequence[Sentence]:
        """The script, to be read. Empty if there is none yet; errors as `content`."""
        ...

    def admit(self, kind: str, data: bytes) -> None:
        """Decode a file from outside where it can do no harm; an error of ours if it is not of its kind."""
        ...


class Room(Protocol):
    """A service that forgets what it holds in memory, stops what is at work, and erases what is its own."""

    async def erase(self, scope: Scope, project: str) -> None:
        """Erase a project of a space. May be repeated."""
        ...


class JobStore(Protocol):
    """Where the progress of runs is kept. Blocking."""

    def forget(self, runs: Iterable[str]) -> None:
        """Remove all that is kept of these runs."""
        ...

    def compact(self) -> None:
        """Leave nothing of what was removed."""
        ...
