"""What stages took, from what they tell: for estimates of later runs."""

import threading
import time
from collections.abc import Callable

from vgenflow.production.events import Event, StageFinished, StageStarted
from vgenflow.services.runs.rates import Measured


class Meter:
    """Times the stages of a run. A stage that found all in the store says nothing about the machine."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since: dict[str, float] = {}
        self._measured: list[Measured] = []
        self._lock = threading.Lock()

    def hear(self, event: Event) -> None:
        """Take in an event at the moment it is told, from any thread."""
        with self._lock:
            if isinstance(event, StageStarted):
                self._since[event.stage] = self._clock()
            elif isinstance(event, StageFinished) and event.units and event.stage in self._since:
                seconds = self._clock() - self._since.pop(event.stage)
                self._measured.append(Measured(event.stage, event.units, seconds))

    def drain(self) -> list[Measured]:
        """What was measured since the last time."""
        with self._lock:
            measured, self._measured = self._measured, []
        return measured
