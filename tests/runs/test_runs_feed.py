"""Live progress: replay, order, thousands of listeners for one look a tick, signs of life, other tenants."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.support.durable import Instance, now
from vgenflow.db import Database
from vgenflow.services.runs.dispatch import Dispatch, Ending, Taken
from vgenflow.services.runs.errors import UnknownRun
from vgenflow.services.runs.events import Told
from vgenflow.services.runs.feed import Feed
from vgenflow.services.runs.schemas import RunEvent
from vgenflow.services.scope import Scope


def progress(done: int) -> Told:
    return Told("stage.progress", "render", done=done, total=100, rate=30.0, left=2.0)


async def taken_run(database: Database) -> tuple[Dispatch, Taken]:
    dispatch = Dispatch(database, now)
    taken = await dispatch.take("w")
    assert taken is not None
    return dispatch, taken


async def heard(events: AsyncIterator[Sequence[RunEvent]]) -> list[int]:
    return [one.seq async for news in events for one in news]


@pytest.fixture
def started(instance: Instance) -> tuple[Scope, str]:
    scope = instance.space()
    return scope, instance.run(scope, instance.project(scope, "x"))


def test_what_was_comes_first_then_what_comes_until_the_end(
    database: Database, started: tuple[Scope, str]
) -> None:
    scope, run = started

    async def story() -> tuple[list[int], list[int]]:
        dispatch, taken = await taken_run(database)
        await dispatch.tell(run, [Told("stage.started", "write"), Told("stage.finished", "write", done=1)])
        feed = Feed(database, tick=0.02)
        whole = asyncio.create_task(heard(feed.listen(scope, run)))
        later = asyncio.create_task(heard(feed.listen(scope, run, 2)))
        await asyncio.sleep(0.1)
        await dispatch.tell(run, [Told("stage.started", "render", total=100)])
        await asyncio.sleep(0.1)
        await dispatch.settle(taken, "w", Ending("done"))
        result = await asyncio.wait_for(asyncio.gather(whole, later), 5)
        await feed.close()
        return result[0], result[1]

    whole, later = asyncio.run(story())
    assert whole == [1, 2, 3, 4, 5]
    assert later == [3, 4, 5]


def test_a_run_that_has_ended_is_told_and_left(database: Database, started: tuple[Scope, str]) -> None:
    scope, run = started

    async def story() -> list[RunEvent]:
        dispatch, taken = await taken_run(database)
        await dispatch.tell(run, [progress(done) for done in range(20)])
        await dispatch.settle(taken, "w", Ending("failed", "import.paywall"))
        feed = Feed(database, tick=0.02)
        events = [one async for news in feed.listen(scope, run) for one in news]
        await feed.close()
        return events

    events = asyncio.run(story())
    last = events[-1]
    assert (last.state, last.code) == ("failed", "import.paywall")
    assert not [one for one in events if one.kind == "stage.progress"]


def test_a_thousand_listeners_cost_one_look_a_tick(database: Database, started: tuple[Scope, str]) -> None:
    scope, run = started
    queries: list[str] = []

    def count(connection: object, cursor: object, statement: str, *_: object) -> None:
        queries.append(statement)

    async def story() -> tuple[list[list[int]], float, float]:
        dispatch, taken = await taken_run(database)
        feed = Feed(database, tick=0.1)
        listeners = [asyncio.create_task(heard(feed.listen(scope, run))) for _ in range(1000)]
        await asyncio.sleep(0.5)
        event.listen(Engine, "before_cursor_execute", count)
        for done in range(10):
            await dispatch.tell(run, [progress(done)])
            await asyncio.sleep(0.05)
        selects = len([one for one in queries if one.startswith("SELECT")])
        event.remove(Engine, "before_cursor_execute", count)
        ended = time.monotonic()
        await dispatch.settle(taken, "w", Ending("done"))
        results = await asyncio.wait_for(asyncio.gather(*listeners), 10)
        lag = time.monotonic() - ended
        await feed.close()
        return results, selects, lag

    results, selects, lag = asyncio.run(story())
    assert len(results) == 1000
    assert all(one == sorted(set(one)) and one[-1] == 12 for one in results)
    assert selects < 60
    print(f"1000 listeners: {selects} queries, the end heard by all after {lag:.2f} s")  # noqa: T201


def test_silence_is_broken_and_closing_lets_go(database: Database, started: tuple[Scope, str]) -> None:
    scope, run = started

    async def story() -> int:
        feed = Feed(database, tick=0.02, heartbeat=0.05)
        signs = 0
        async for news in feed.listen(scope, run):
            signs += not news
            if signs == 3:
                await feed.close()
        return signs

    assert asyncio.run(asyncio.wait_for(story(), 5)) >= 3


def test_another_space_hears_nothing_even_while_its_owner_listens(
    database: Database, instance: Instance, started: tuple[Scope, str]
) -> None:
    scope, run = started
    stranger = instance.space()

    async def story() -> None:
        feed = Feed(database, tick=0.02)
        listening = asyncio.create_task(heard(feed.listen(scope, run)))
        await asyncio.sleep(0.1)
        with pytest.raises(UnknownRun):
            await heard(feed.listen(stranger, run))
        listening.cancel()
        await feed.close()

    asyncio.run(story())
