"""Paid calls: once for the same request, written down before, in doubt where nobody knows, within limits."""

import asyncio
from functools import partial
from pathlib import Path

import pytest

from tests.support.durable import Instance, now
from vgenflow.db import Database
from vgenflow.services.disclosures.service import Disclosures
from vgenflow.services.runs.dispatch import Dispatch, Taken
from vgenflow.services.runs.errors import OutcomeUnknown
from vgenflow.services.runs.paying import Bought, CallRefused, Limits, PaidCalls, ProviderBusy, Request
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space

MANY = Limits()


def request(body: str = "hello") -> Request:
    return Request("fake", "voice-1", body, 0, 20)


@pytest.fixture
def bought_for(instance: Instance) -> tuple[Taken, Space]:
    scope = instance.space()
    project = instance.project(scope, "x")
    run = instance.run(scope, project)
    return Taken(run, scope.space, scope.account, project, None, "make", None, 0), instance.store(
        scope, project
    )


def calls(instance: Instance, database: Database, limits: Limits = MANY, worker: str = "w") -> PaidCalls:
    columns = partial(Columns, FileKeyring(instance.keyring))
    return PaidCalls(database, lambda _: limits, worker, now, Disclosures(database, columns, now))


def test_the_same_is_bought_once(
    database: Database, instance: Instance, bought_for: tuple[Taken, Space]
) -> None:
    run, space = bought_for
    made: list[str] = []

    async def story() -> list[bytes]:
        async def buy() -> Bought:
            [row] = instance.rows("SELECT state FROM paid_calls")
            made.append(row["state"])
            return Bought(b"sound", 17)

        paid = calls(instance, database)
        return [await paid.once(run, space, request(), buy) for _ in range(3)]

    assert asyncio.run(story()) == [b"sound"] * 3
    assert made == ["intended"]
    [row] = instance.rows("SELECT * FROM paid_calls")
    assert (row["state"], row["cost_micros"], row["expected_micros"], row["currency"]) == (
        "done",
        17,
        20,
        "USD",
    )
    assert b"hello" not in repr(row).encode()


def test_a_refusal_costs_nothing_and_may_be_tried_again(
    database: Database, instance: Instance, bought_for: tuple[Taken, Space]
) -> None:
    run, space = bought_for

    async def story() -> bytes:
        async def refused() -> Bought:
            raise CallRefused("The provider refused.")

        async def buy() -> Bought:
            return Bought(b"sound", 1)

        paid = calls(instance, database)
        with pytest.raises(CallRefused):
            await paid.once(run, space, request(), refused)
        return await paid.once(run, space, request(), buy)

    assert asyncio.run(story()) == b"sound"


def test_what_broke_or_died_in_between_is_in_doubt(
    database: Database, instance: Instance, bought_for: tuple[Taken, Space]
) -> None:
    run, space = bought_for

    async def story() -> None:
        async def cut_off() -> Bought:
            raise TimeoutError

        async def never() -> Bought:
            raise AssertionError("it is bought again")

        paid = calls(instance, database)
        with pytest.raises(TimeoutError):
            await paid.once(run, space, request(), cut_off)
        with pytest.raises(OutcomeUnknown):
            await paid.once(run, space, request(), never)
        hanging = asyncio.create_task(paid.once(run, space, request("other"), lambda: asyncio.sleep(60)))
        await asyncio.sleep(0.3)
        with pytest.raises(ProviderBusy):
            await paid.once(run, space, request("other"), never)
        await Dispatch(database, now).inherit("w", "heir")
        with pytest.raises(OutcomeUnknown):
            await calls(instance, database, worker="heir").once(run, space, request("other"), never)
        hanging.cancel()

    asyncio.run(story())


def test_limits_of_a_provider_hold_over_all_workers(
    database: Database, instance: Instance, bought_for: tuple[Taken, Space]
) -> None:
    run, space = bought_for

    async def story() -> int:
        busy = 0

        async def buy() -> Bought:
            await asyncio.sleep(0.2)
            return Bought(b"sound", 1)

        async def one(number: int) -> None:
            nonlocal busy
            try:
                await calls(instance, database, Limits(2, 100), f"w{number}").once(
                    run, space, request(str(number)), buy
                )
            except ProviderBusy:
                busy += 1

        await asyncio.gather(*(one(number) for number in range(5)))
        with pytest.raises(ProviderBusy):
            await calls(instance, database, Limits(9, 2)).once(run, space, request("late"), buy)
        return busy

    assert asyncio.run(story()) == 3


def test_nothing_bought_lies_in_the_open(
    database: Database, instance: Instance, bought_for: tuple[Taken, Space], tmp_path: Path
) -> None:
    run, space = bought_for

    async def buy() -> Bought:
        return Bought(b"a canary sings", 1)

    asyncio.run(calls(instance, database).once(run, space, request("a canary"), buy))
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"canary" not in path.read_bytes()
