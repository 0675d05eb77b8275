"""An open loop: requests come at a constant rate, whether or not those before them are answered.

A request's time counts from the moment it was due, not from the moment it was sent; so a server that stalls
is charged for all that came meanwhile, and a generator that is late is not let off.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

PATIENCE = 60.0


@dataclass
class Times:
    """Seconds of the requests that were answered, and how many were not, or wrongly."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0
    late: list[float] = field(default_factory=list)
    """Seconds by which requests began after they were due: the generator's own share of their times."""
    first_failure: str = ""

    def at(self, share: float) -> float:
        """The time in milliseconds that `share` of the requests took at most (nearest rank)."""
        return 1000 * rank(self.seconds, share)


def rank(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of some values; NaN of none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


async def arrive(
    rate: float,
    seconds: float,
    request: Callable[[int], Awaitable[None]],
    enough: asyncio.Event | None = None,
) -> Times:
    """Do `request` `rate` times a second for `seconds`, or until `enough`; the times of all.

    What is not answered within `PATIENCE` seconds of the last one's start has failed.
    """
    times, begun, waiting = Times(), time.perf_counter(), set[asyncio.Task[None]]()

    async def one(number: int, due: float) -> None:
        times.late.append(time.perf_counter() - due)
        try:
            await request(number)
        except Exception as error:  # noqa: BLE001 - whatever went wrong is counted
            times.failed += 1
            times.first_failure = times.first_failure or f"{type(error).__name__}: {error}"
        else:
            times.seconds.append(time.perf_counter() - due)

    for number in range(int(rate * seconds)):
        due = begun + number / rate
        if enough is not None and enough.is_set():
            break
        if (pause := due - time.perf_counter()) > 0:
            await asyncio.sleep(pause)
        task = asyncio.create_task(one(number, due))
        waiting.add(task)
        task.add_done_callback(waiting.discard)
    if waiting:
        _, unanswered = await asyncio.wait(set(waiting), timeout=PATIENCE)
        for task in unanswered:
            task.cancel()
        times.failed += len(unanswered)
    return times
