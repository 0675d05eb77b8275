"""Rates in the database: what was measured last counts most, and a long run more than a short one."""

import asyncio

import pytest

from tests.support.durable import now
from vgenflow.db import Database
from vgenflow.services.runs.rates import Measured, StageRates


def learned(database: Database, *measured: Measured) -> float:
    async def learn() -> float:
        rates = StageRates(database, now)
        for one in measured:
            await rates.learn("final", [one])
        return (await rates.read())["render", "final"]

    return asyncio.run(learn())


def test_rates_are_of_a_stage_and_a_quality(database: Database) -> None:
    async def learn() -> None:
        rates = StageRates(database, now)
        assert await rates.read() == {}
        await rates.learn("draft", [Measured("render", 10, 5), Measured("narrate", 4, 1)])
        await rates.learn("final", [Measured("render", 10, 20)])
        assert await rates.read() == {
            ("render", "draft"): 0.5,
            ("narrate", "draft"): 0.25,
            ("render", "final"): 2.0,
        }

    asyncio.run(learn())


def test_a_machine_that_became_quicker_is_soon_believed(database: Database) -> None:
    slow = [Measured("render", 100, 400)] * 5
    assert learned(database, *slow) == pytest.approx(4)
    assert learned(database, *[Measured("render", 100, 100)] * 10) < 1.5


def test_a_short_run_hardly_counts(database: Database) -> None:
    assert learned(database, Measured("render", 1000, 1000), Measured("render", 1, 30)) < 1.1


def test_workers_that_learn_at_a_time_lose_nothing(database: Database) -> None:
    async def learn() -> float:
        rates = StageRates(database, now)
        await asyncio.gather(*(rates.learn("draft", [Measured("edit", 1, 2)]) for _ in range(8)))
        return (await rates.read())["edit", "draft"]

    assert asyncio.run(learn()) == pytest.approx(2)
