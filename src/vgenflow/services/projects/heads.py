"""Heads: the revisions that projects were last seen at, so that an edit need not look first."""

import threading
from collections import OrderedDict

from vgenflow.services.projects.repository import Head

MOST = 4096


class Heads:
    """Projects as last seen, by space and id. Each may be old: writing checks the row itself."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[str, str], Head] = OrderedDict()
        self._lock = threading.Lock()

    def seen(self, space: str, project: str) -> Head | None:
        """A project as it was last seen."""
        with self._lock:
            return self._seen.get((space, project))

    def keep(self, space: str, head: Head) -> None:
        """Note how a project is."""
        with self._lock:
            self._seen[space, head.id] = head
            self._seen.move_to_end((space, head.id))
            while len(self._seen) > MOST:
                self._seen.popitem(last=False)

    def forget(self, space: str, project: str) -> None:
        """Drop what is known of a project."""
        with self._lock:
            self._seen.pop((space, project), None)
