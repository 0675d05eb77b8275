"""Search by title: each space's titles in memory, folded, caught up with the rows at every search."""

import threading
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from vgenflow.services.projects.recent import Recent

MOST_SPACES = 64
"""Spaces whose titles are kept in memory; the longest unused is forgotten first."""


@dataclass
class _Titles:
    folded: dict[str, str] = field(default_factory=dict)
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """How far a space's titles are known."""

    as_of: datetime | None
    """The latest change that is known of; None if nothing is known."""
    forgotten: int
    """How often something was forgotten."""


class Titles:
    """Titles by space and project. Nothing of it is ever written anywhere."""

    def __init__(self) -> None:
        self._spaces = Recent[str, _Titles](MOST_SPACES)
        self._forgotten = 0
        self._lock = threading.Lock()

    def known(self, space: str) -> Known:
        """How far a space's titles are known, before the rows that changed since are read."""
        with self._lock:
            return Known(self._titles(space).as_of, self._forgotten)

    def learn(self, space: str, titles: dict[str, str], since: Known, as_of: datetime | None) -> bool:
        """Take up all titles that changed from `since` to `as_of`, by project.

        False if something was forgotten meanwhile, which may be among them: read them again.
        """
        with self._lock:
            known = self._titles(space)
            if since.forgotten != self._forgotten or (since.as_of is not None and known.as_of is None):
                return False
            known.folded.update((project, folded(title)) for project, title in titles.items())
            known.as_of = max(filter(None, (known.as_of, as_of)), default=None)
            return True

    def forget(self, space: str, project: str) -> None:
        """Drop a project's title."""
        with self._lock:
            self._forgotten += 1
            self._titles(space).folded.pop(project, None)

    def matching(self, space: str, text: str) -> frozenset[str]:
        """Projects whose titles hold every word of `text`."""
        words = folded(text).split()
        with self._lock:
            known = self._titles(space).folded
            return frozenset(p for p, title in known.items() if all(word in title for word in words))

    def tidy(self, unused: float) -> None:
        """Drop spaces that were not searched for so many seconds."""
        self._spaces.tidy(unused)

    def _titles(self, space: str) -> _Titles:
        titles = self._spaces.get(space)
        if titles is None:
            titles = _Titles()
            self._spaces.keep(space, titles)
        return titles


def folded(text: str) -> str:
    """Text for comparing: compatible forms, no case."""
    return unicodedata.normalize("NFKC", text).casefold()
