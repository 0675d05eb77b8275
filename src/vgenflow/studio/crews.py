"""Processes that render, kept loaded for a while: who changes one scene waits for that scene alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vgenflow.engine import Crew

_IDLE_SECONDS = 300.0
"""How long a crew stands by. It takes 100 MB, and holds nothing of what it rendered."""


class Crews:
    """Lends crews of `size` processes, each to one render at a time; one that nobody uses stands by."""

    def __init__(self, size: int, idle: float = _IDLE_SECONDS) -> None:
        self._size = size
        self._idle = idle
        self._lock = threading.Lock()
        self._standing: Crew | None = None
        self._end: threading.Timer | None = None

    @contextmanager
    def one(self) -> Iterator["Crew"]:
        """A crew for one render: the one that stands by, or a new one. Ended if anything is raised."""
        crew = self._taken() or self._new()
        try:
            yield crew
        except BaseException:
            crew.close()
            raise
        self._give_back(crew)

    def close(self) -> None:
        """End the crew that stands by."""
        crew = self._taken()
        if crew is not None:
            crew.close()

    def _new(self) -> "Crew":
        from vgenflow.engine import Crew  # noqa: PLC0415 - slow to load

        return Crew(self._size)

    def _taken(self) -> "Crew | None":
        with self._lock:
            crew, self._standing = self._standing, None
            if self._end is not None:
                self._end.cancel()
                self._end = None
            return crew

    def _give_back(self, crew: "Crew") -> None:
        with self._lock:
            if self._standing is None:
                self._standing = crew
                self._end = threading.Timer(self._idle, self.close)
                self._end.daemon = True
                self._end.start()
                return
        crew.close()
