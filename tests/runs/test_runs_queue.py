"""The queue: who comes next, who has what, how it ends, and what a person may do about it."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.durable import Instance, now
from vgenflow.db import Database
from vgenflow.production.jobs.policy import ending
from vgenflow.services.projects.errors import UnknownProject
from vgenflow.services.runs.dispatch import Dispatch, Ending
from vgenflow.services.runs.errors import RunEnded, RunGoesOn, TooManyRuns, UnknownRun
from vgenflow.services.runs.ports import Wanted
from vgenflow.services.runs.schemas import Estimate, RunAsk
from vgenflow.services.runs.service import DRAFT, LONG, MOST_UNFINISHED, SHORT, RunsService


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


class Given:
    """Projects with one version, and an estimate that a test sets."""

    seconds = 10.0

    async def wanted(self, *_: object) -> Wanted:
        return Wanted("0" * 26, "{}", self.seconds)

    async def estimate(self, *_: object) -> Estimate:
        return Estimate(stages=(), seconds=self.seconds)


def service(database: Database, given: Given | None = None, clock: Clock | None = None) -> RunsService:
    given = given or Given()
    return RunsService(database, given, given, clock or Clock())


def test_spaces_take_turns_however_many_runs_one_has(database: Database, instance: Instance) -> None:
    many, few = instance.space(), instance.space()
    project = instance.project(many, "x")
    for _ in range(50):
        instance.run(many, project)
    wanted = [instance.run(few, instance.project(few, "x")) for _ in range(3)]

    async def served() -> list[str]:
        dispatch = Dispatch(database, Clock())
        order = []
        for _ in range(8):
            taken = await dispatch.take("w")
            assert taken is not None
            order.append(taken.id)
            await dispatch.settle(taken, "w", Ending("done"))
        return order

    order = asyncio.run(served())
    assert [order.index(run) for run in wanted] == sorted(order.index(run) for run in wanted)
    assert max(order.index(run) for run in wanted) <= 6


def test_a_space_with_runs_at_work_waits_for_one_without(database: Database, instance: Instance) -> None:
    busy, idle = instance.space(), instance.space()
    for _ in range(3):
        instance.run(busy, instance.project(busy, "x"))
    late = instance.run(idle, instance.project(idle, "x"))

    async def second() -> str:
        dispatch = Dispatch(database, Clock())
        first = await dispatch.take("w")
        other = await dispatch.take("w")
        assert first is not None
        assert other is not None
        return other.id

    assert asyncio.run(second()) == late


def test_drafts_before_finals_and_short_before_long_in_a_space(
    database: Database, instance: Instance
) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")
    long, short, draft = (instance.run(scope, project, priority=p) for p in (LONG, SHORT, DRAFT))

    async def order() -> list[str | None]:
        dispatch = Dispatch(database, Clock())
        only_short = [await dispatch.take("w", SHORT) for _ in range(3)]
        rest = await dispatch.take("w")
        return [taken.id if taken else None for taken in (*only_short, rest)]

    assert asyncio.run(order()) == [draft, short, None, long]


def test_a_run_is_taken_once_by_many_at_a_time(database: Database, instance: Instance) -> None:
    scope = instance.space()
    for _ in range(6):
        instance.run(scope, instance.project(scope, "x"))

    async def all_taken() -> Counter[str]:
        dispatch = Dispatch(database, Clock())
        taken = await asyncio.gather(*(dispatch.take(f"w{n}") for n in range(12)))
        return Counter(one.id for one in taken if one is not None)

    counted = asyncio.run(all_taken())
    assert set(counted.values()) == {1}
    assert len(counted) <= 6


@pytest.mark.parametrize(
    ("code", "tries", "state", "seconds"),
    [
        (None, 0, "done", None),
        ("cancelled", 0, "cancelled", None),
        ("import.paywall", 0, "failed", None),
        ("net.timeout", 0, "waiting", 10),
        ("net.timeout", 2, "waiting", 90),
        ("net.timeout", 3, "failed", None),
        ("paid.outcome_unknown", 0, "waiting", None),
        ("internal", 0, "failed", None),
    ],
)
def test_what_is_tried_again(code: str | None, tries: int, state: str, seconds: float | None) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    ended = ending(code, tries, now)
    assert ended.state == state
    assert ended.retry_at == (None if seconds is None else now + timedelta(seconds=seconds))


def test_a_run_that_waits_comes_again_when_it_is_time(database: Database, instance: Instance) -> None:
    scope = instance.space()
    run = instance.run(scope, instance.project(scope, "x"))

    async def tries() -> list[int | None]:
        clock = Clock()
        dispatch = Dispatch(database, clock)
        first = await dispatch.take("w")
        assert first is not None
        await dispatch.settle(first, "w", ending("net.timeout", first.tries, clock()))
        early = await dispatch.take("w")
        clock.at += timedelta(seconds=11)
        late = await dispatch.take("w")
        return [first.tries, early and early.tries, late and late.tries]

    assert asyncio.run(tries()) == [0, None, 1]
    states = [(event["state"], event["code"]) for event in instance.events(run)]
    assert states == [("running", None), ("waiting", "net.timeout"), ("running", None)]


def test_runs_of_a_dead_worker_are_inherited_once_and_it_may_no_longer_settle(
    database: Database, instance: Instance
) -> None:
    scope = instance.space()
    run = instance.run(scope, instance.project(scope, "x"))

    async def heirs() -> tuple[int, int]:
        dispatch = Dispatch(database, Clock())
        taken = await dispatch.take("dead")
        assert taken is not None
        first, second = await asyncio.gather(dispatch.inherit("dead", "a"), dispatch.inherit("dead", "b"))
        await dispatch.settle(taken, "dead", Ending("done"))
        return len(first), len(second)

    assert sorted(asyncio.run(heirs())) == [0, 1]
    assert instance.row(run)["state"] == "running"


def test_a_project_shows_what_becomes_of_it(database: Database, instance: Instance) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")

    def state() -> str:
        [row] = instance.rows("SELECT state FROM projects WHERE id = :p", p=project)
        return str(row["state"])

    async def one(ending_: Ending) -> tuple[str, str]:
        instance.run(scope, project)
        dispatch = Dispatch(database, now)
        taken = await dispatch.take("w")
        assert taken is not None
        during = state()
        await dispatch.settle(taken, "w", ending_)
        return during, state()

    endings = (Ending("cancelled"), Ending("failed", "import.empty"), Ending("done"), Ending("failed", "x"))
    shown = [asyncio.run(one(ending_)) for ending_ in endings]
    assert shown == [("making", "new"), ("making", "failed"), ("making", "ready"), ("ready", "ready")]


def test_asking_twice_queues_once_and_drafts_come_first(database: Database, instance: Instance) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")

    async def asked() -> None:
        given = Given()
        runs = service(database, given)
        first = await runs.start(scope, project, RunAsk())
        assert (await runs.start(scope, project, RunAsk())).id == first.id
        draft = await runs.start(scope, project, RunAsk(quality="draft"))
        given.seconds = 900
        other = await runs.start(scope, project, RunAsk(quality="final"))
        priorities = [instance.row(run.id)["priority"] for run in (first, draft, other)]
        assert priorities == [SHORT, DRAFT, LONG]
        page, following = await runs.list(scope, project, limit=2)
        assert {run.id for run in page} <= {other.id, draft.id, first.id}
        rest, end = await runs.list(scope, after=following, limit=2)
        assert {run.id for run in (*page, *rest)} == {other.id, draft.id, first.id}
        assert end is None

    asyncio.run(asked())


def test_a_space_may_not_fill_the_queue(database: Database, instance: Instance) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")
    for _ in range(MOST_UNFINISHED):
        instance.run(scope, project, kind="render")
    with pytest.raises(TooManyRuns):
        asyncio.run(service(database).start(scope, project, RunAsk()))


def test_stopping_and_beginning_again(database: Database, instance: Instance) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")

    async def story() -> None:
        runs, dispatch = service(database), Dispatch(database, Clock())
        waiting = await runs.start(scope, project, RunAsk())
        assert (await runs.cancel(scope, waiting.id)).state == "cancelled"
        with pytest.raises(RunEnded):
            await runs.cancel(scope, waiting.id)
        assert (await runs.again(scope, waiting.id)).tries == 1
        with pytest.raises(RunGoesOn):
            await runs.again(scope, waiting.id)
        taken = await dispatch.take("w")
        assert taken is not None
        assert await dispatch.to_be_stopped({taken.id}) == set()
        assert (await runs.cancel(scope, taken.id)).state == "running"
        assert await dispatch.to_be_stopped({taken.id}) == {taken.id}
        await dispatch.settle(taken, "w", Ending("cancelled", "cancelled"))
        ended = await runs.get(scope, taken.id)
        assert (ended.state, ended.finished_at is not None) == ("cancelled", True)

    asyncio.run(story())


def test_another_space_sees_nothing(database: Database, instance: Instance) -> None:
    scope, stranger = instance.space(), instance.space()
    run = instance.run(scope, instance.project(scope, "x"))

    async def tried() -> None:
        runs = service(database)
        for act in (runs.get, runs.cancel, runs.again):
            with pytest.raises(UnknownRun):
                await act(stranger, run)
        assert await runs.list(stranger) == ([], None)
        with pytest.raises(UnknownProject):
            await runs.list(stranger, instance.row(run)["project_id"])

    asyncio.run(tried())
