"""The tally: how many frames are encoded, how fast that goes and how long it will still take."""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence

from vgenflow.engine.ports import OnProgress, Progress
from vgenflow.engine.segments.jobs import Job

_WINDOW = 8.0
"""Seconds over which the speed is measured: longer than one slow scene, shorter than a mood."""
_SHORTEST = 0.5
"""Seconds of encoding before a speed is told at all."""


class Tally:
    """Counts the frames of all jobs. A segment used twice counts where it is used."""

    def __init__(
        self,
        total: int,
        used: Iterable[str],
        missing: Sequence[Job],
        on_progress: OnProgress | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total, self._on_progress, self._clock = total, on_progress, clock
        self._uses = Counter(used)
        self._reached = Counter[str]()
        self._encoded, self._to_encode = 0, sum(job.frames for job in missing)
        self._done = total - sum(job.frames * self._uses[job.key] for job in missing)
        self._seen = deque[tuple[float, int]]()
        self._tell()

    def reached(self, job: Job, frames: int) -> None:
        """A job has encoded so many frames; fewer than before if its worker was lost."""
        more = frames - self._reached[job.key]
        if more:
            self._reached[job.key] = frames
            self._encoded += more
            self._done += more * self._uses[job.key]
            self._tell()

    def _tell(self) -> None:
        if self._on_progress is None:
            return
        speed = self._speed()
        left = self._to_encode - self._encoded
        seconds = left / speed if speed else None if left else 0.0
        self._on_progress(Progress(self._done, self._total, speed, seconds))

    def _speed(self) -> float | None:
        """Frames a second lately; None until it can be told, and while lost frames are made again."""
        if not self._encoded:
            return None
        now = self._clock()
        self._seen.append((now, self._encoded))
        while len(self._seen) > 2 and now - self._seen[1][0] > _WINDOW:
            self._seen.popleft()
        since, before = self._seen[0]
        if now - since < _SHORTEST or self._encoded <= before:
            return None
        return (self._encoded - before) / (now - since)
