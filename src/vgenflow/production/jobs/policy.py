"""What is tried again by itself: which errors, how often, after how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from vgenflow.services.runs.dispatch import Ending

CANCELLED = "cancelled"
INTERNAL = "internal"
"""A defect of ours: the log says where."""
DATABASE = "job.database"
"""The database did not answer."""


@dataclass(frozen=True, slots=True)
class Retry:
    """So many more tries, the first after `first` seconds, each later one after `factor` times as long."""

    times: int
    first: float
    factor: float = 3.0

    def delay(self, tries: int) -> timedelta:
        """How long to wait after `tries` tries that failed."""
        return timedelta(seconds=min(self.first * self.factor**tries, 3600.0))


RETRIED: Mapping[str, Retry] = {
    "net.busy": Retry(4, 20),
    "net.broken_answer": Retry(2, 10),
    "net.failed": Retry(3, 10),
    "net.site_failed": Retry(3, 20),
    "net.timeout": Retry(3, 10),
    "net.unreachable": Retry(3, 10),
    "speech.worker_died": Retry(2, 5),
    "engine.worker_lost": Retry(2, 5),
    "engine.out_of_memory": Retry(2, 60),
    "sandbox.timeout": Retry(1, 30),
    "store.full": Retry(5, 60),
    "store.damaged": Retry(1, 1),
    "assets.missing": Retry(1, 1),
    "paid.provider_busy": Retry(20, 5, 1.5),
    "job.lost": Retry(3, 1),
    DATABASE: Retry(5, 5),
}
"""Everything else is the input's fault or ours, and would fail the same way again."""

FOR_A_PERSON = frozenset({"paid.outcome_unknown"})
"""Errors with which a run waits for a decision."""


def ending(code: str | None, tries: int, now: datetime) -> Ending:
    """What becomes of a run whose try number `tries` (from 0) ended with an error's code, or without one."""
    if code is None:
        return Ending("done")
    if code == CANCELLED:
        return Ending("cancelled", code)
    if code in FOR_A_PERSON:
        return Ending("waiting", code)
    retry = RETRIED.get(code)
    if retry is None or tries >= retry.times:
        return Ending("failed", code)
    return Ending("waiting", code, now + retry.delay(tries))
