"""The load generator's clockwork, and how figures are told."""

import asyncio
import math

import pytest

from benchmarks.serving.arrivals import arrive, rank
from benchmarks.serving.figures import BY_KEY, FIGURES, Run


@pytest.mark.parametrize(("share", "value"), [(0.5, 50), (0.99, 99), (1, 100), (0, 1)])
def test_ranks_are_values_that_were_seen(share: float, value: int) -> None:
    assert rank(range(1, 101), share) == value


def test_of_nothing_there_is_no_rank() -> None:
    assert math.isnan(rank([], 0.99))


def test_those_who_come_while_the_server_stalls_are_charged_for_it() -> None:
    async def stalls() -> list[float]:
        free = asyncio.Lock()

        async def request(number: int) -> None:
            async with free:
                await asyncio.sleep(0.3 if number == 0 else 0)

        return (await arrive(100, 0.3, request)).seconds

    times = sorted(asyncio.run(stalls()))
    assert len(times) == 30
    assert times[-1] >= 0.3
    assert times[15] >= 0.1, "those behind the first one waited too"


def test_failures_are_counted_and_have_no_time() -> None:
    async def request(number: int) -> None:
        if number % 2:
            raise ValueError("odd")

    times = asyncio.run(arrive(1000, 0.02, request))
    assert (len(times.seconds), times.failed, times.first_failure) == (10, 10, "ValueError: odd")


def test_figures_are_told_with_their_goals() -> None:
    run = Run("2 cores", "a load", {"reads.p99": 99.0, "autosave.p99": 151.5, "events.p99": math.nan})
    lines = run.table().splitlines()
    assert [line.split()[0] for line in lines[3:]] == ["reads.p99", "autosave.p99", "events.p99"]
    assert ["≤ 100  met" in lines[3], "≤ 150  missed" in lines[4]] == [True, True]
    told = run.as_json()["figures"]
    assert isinstance(told, dict)
    assert told["events.p99"] == {"value": None, "unit": "ms", "goal": 500, "met": False}


def test_keys_are_unique() -> None:
    assert len(BY_KEY) == len(FIGURES)
