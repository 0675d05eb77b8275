"""Search by title: each space's titles in memory, folded, caught up with the rows at every search."""

import threading
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

MOST_SPACES = 64
"""Spaces whose titles are kept in memory; the longest unused is forgotten first."""


@dataclass
class _Titles:
    folded: dict[str, str] = field(default_factory=dict)
    as_of: datetime | None = None


class Titles:
    """Titles by space and project. Nothing of it is ever written anywhere."""

    def __init__(self) -> None:
        self._spaces: OrderedDict[str, _Titles] = OrderedDict()
        self._lock = threading.Lock()

    def as_of(self, space: str) -> datetime | None:
        """The moment of the latest change known of a space's titles, None if nothing is known."""
        with self._lock:
            return self._titles(space).as_of

    def learn(
        self, space: str, titles: dict[str, str], since: datetime | None, as_of: datetime | None
    ) -> None:
        """Take up all titles that changed from `since` to `as_of`, by project."""
        with self._lock:
            known = self._titles(space)
            if since is not None and known.as_of is None:
                return  # forgotten meanwhile: the next search begins anew
            known.folded.update((project, folded(title)) for project, title in titles.items())
            known.as_of = max(filter(None, (known.as_of, as_of)), default=None)

    def forget(self, space: str, project: str) -> None:
        """Drop a project's title."""
        with self._lock:
            self._titles(space).folded.pop(project, None)

    def matching(self, space: str, text: str) -> frozenset[str]:
        """Projects whose titles hold every word of `text`."""
        words = folded(text).split()
        with self._lock:
            known = self._titles(space).folded
            return frozenset(p for p, title in known.items() if all(word in title for word in words))

    def _titles(self, space: str) -> _Titles:
        titles = self._spaces.setdefault(space, _Titles())
        self._spaces.move_to_end(space)
        while len(self._spaces) > MOST_SPACES:
            self._spaces.popitem(last=False)
        return titles


def folded(text: str) -> str:
    """Text for comparing: compatible forms, no case."""
    return unicodedata.normalize("NFKC", text).casefold()
