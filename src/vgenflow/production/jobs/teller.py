"""From what stages tell while they work, in their threads, to rows of events without content."""

import threading

from vgenflow.production.events import (
    Event,
    Notice,
    StageCached,
    StageFinished,
    StageProgress,
    StageStarted,
)
from vgenflow.services.runs.events import Told


class Teller:
    """Collects what a run tells until somebody writes it down. Of a stage's progress only the latest."""

    def __init__(self) -> None:
        self._told: list[Told] = []
        self._lock = threading.Lock()

    def tell(self, event: Event) -> None:
        """Take in an event, from any thread."""
        told = translated(event)
        with self._lock:
            last = self._told[-1] if self._told else None
            if last is not None and last.kind == told.kind == "stage.progress" and last.stage == told.stage:
                self._told.pop()
            self._told.append(told)

    def drain(self) -> list[Told]:
        """What was taken in since the last time."""
        with self._lock:
            told, self._told = self._told, []
        return told

    def put_back(self, told: list[Told]) -> None:
        """Keep for the next time what could not be written down."""
        with self._lock:
            self._told = told + self._told


def translated(event: Event) -> Told:
    """An event in the words of the table. Details are left out: they may say who speaks, or of what."""
    match event:
        case StageStarted(stage=stage, total=total):
            return Told("stage.started", stage, total=total)
        case StageProgress():
            return Told(
                "stage.progress",
                event.stage,
                done=event.done,
                total=event.total,
                rate=event.per_second,
                left=event.seconds_left,
            )
        case StageFinished(stage=stage, ran=ran, kept=kept):
            return Told("stage.finished", stage, done=ran, total=ran + kept)
        case StageCached(stage=stage, kept=kept):
            return Told("stage.cached", stage, done=0, total=kept)
        case Notice(code=code):
            return Told("notice", code=code)
