"""Runs whose workers are killed: all end, nothing finished is done again, nothing is paid for twice."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.support.cli_runs import STORY, TOWN, found_words
from tests.support.durable import PATIENCE, Instance, Workers, kill, now
from tests.support.killing import STAGES, deaths, finished
from tests.support.paid_voice import PRICE, PaidProvider
from vgenflow.db import Database
from vgenflow.services.runs.errors import OutcomeUnknown
from vgenflow.services.runs.ports import Wanted
from vgenflow.services.runs.schemas import Estimate
from vgenflow.services.runs.service import RunsService
from vgenflow.store import scratch


@pytest.fixture
def instance(database_url: str, tmp_path: Path) -> Instance:
    return Instance(tmp_path / "data", database_url)


ONE_QUICK = pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)], indirect=True
)
"""For what hardly depends on the database: on Postgres only with all tests."""


def survived(instance: Instance, tmp_path: Path, stages: tuple[str, ...]) -> str:
    """A run for each stage, in whose middle its worker dies; two workers all the time. What they logged.

    One run comes after the other: a payment of another that died with it would rightly wait for a person.
    """
    notes = tmp_path / "notes"
    notes.mkdir()
    runs = {}
    with Workers(instance, 2, TEST_DEATHS=str(notes), TEST_PAID=str(notes)) as workers:
        for stage in stages:
            scope = instance.space()
            runs[stage] = instance.run(scope, instance.project(scope, STORY, die_at=stage))
            deadline = time.monotonic() + PATIENCE
            while (row := instance.row(runs[stage]))["state"] != "done":
                assert time.monotonic() < deadline, (stage, dict(row), workers.logs)
                assert row["state"] in ("queued", "running"), (stage, dict(row), workers.logs)
                workers.look()
                time.sleep(0.05)
        logs = workers.logs
    assert deaths(notes) == set(runs.values())
    assert workers.replaced == len(stages)
    counted = finished(notes)
    assert not {what: times for what, times in counted.items() if times > 1}
    for run in runs.values():
        assert {what for one, what in counted if one == run} >= {*STAGES} - {"speak", "still"}
        kinds = {row["kind"] for row in instance.rows("SELECT kind FROM exports WHERE run_id = :r", r=run)}
        assert kinds == {"mp4", "srt", "vtt", "ass", "jpg", "vgen", "m4a", "otio"}
    ledger = PaidProvider(notes).charged()
    calls = instance.rows("SELECT state, cost_micros FROM paid_calls")
    assert len(ledger) == len(calls) == 3 * len(stages)
    assert {call["state"] for call in calls} == {"done"}
    assert sum(call["cost_micros"] for call in calls) == PRICE * len(ledger)
    return logs


def test_workers_that_die_in_mid_stage_lose_nothing_and_tell_nothing(
    instance: Instance, tmp_path: Path
) -> None:
    logs = survived(instance, tmp_path, ("render",))
    jobs = instance.job_store()
    [run] = instance.rows("SELECT id FROM runs")
    assert run["id"] in jobs  # the scan sees what is there
    for words in (TOWN, "Alder", "river", "Kokoro", "editorial", "draft.md", "Traceback"):
        assert words not in jobs
        assert words not in logs
    assert not found_words(TOWN, instance.data, *(p for p in scratch.roots(instance.data) if p.exists()))
    for table in ("runs", "run_events", "exports", "paid_calls"):
        assert TOWN not in repr(instance.rows(f"SELECT * FROM {table}"))


@pytest.mark.slow
def test_workers_that_die_in_every_stage_lose_nothing(instance: Instance, tmp_path: Path) -> None:
    survived(instance, tmp_path, STAGES)


@ONE_QUICK
def test_a_payment_cut_off_waits_for_a_person_and_is_never_repeated_by_itself(
    instance: Instance, tmp_path: Path
) -> None:
    provider = PaidProvider(tmp_path)
    provider.fatal()
    scope = instance.space()
    run = instance.run(scope, instance.project(scope, STORY))

    async def decide() -> None:
        database = Database(instance.url, pooled=False)
        runs = RunsService(database, NoProjects(), NoProjects(), now)
        [doubted] = [call for call in (await runs.paid_calls(scope))[0] if call.state == "unknown"]
        with pytest.raises(OutcomeUnknown):
            await runs.again(scope, run)
        await runs.allow_repeat(scope, doubted.id)
        await runs.again(scope, run)

    with Workers(instance, 2, TEST_PAID=str(tmp_path)) as workers:
        row = instance.until(run, lambda row: row["state"] in ("waiting", "failed", "done"))
        assert (row["state"], row["error_code"], row["retry_at"]) == ("waiting", "paid.outcome_unknown", None)
        assert len(provider.charged()) == 1
        workers.look()
        asyncio.run(decide())
        instance.done(run)
    ledger = provider.charged()
    assert len(ledger) == 4  # the one in doubt a second time, because a person said so
    assert len(set(ledger)) == 3


class NoProjects:
    """Stands for what these tests do not ask."""

    async def wanted(self, *_: object) -> Wanted:
        return Wanted("", "{}", 0)

    async def estimate(self, *_: object) -> Estimate:
        return Estimate(stages=(), seconds=0)


LONG_STORY = STORY + "\n\n".join(
    f"The {word} of the year brought {number} boats to the landing, and every one of them was full of salt."
    for number, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 21)
)


@pytest.mark.slow
def test_a_dead_workers_run_goes_on_elsewhere_within_ten_seconds(instance: Instance) -> None:
    scope = instance.space()
    run = instance.run(scope, instance.project(scope, LONG_STORY, height=720))
    with Workers(instance, 2, TEST_RUNS="1") as workers:
        workers.ready(2)
        row = instance.until(run, lambda row: row["stage"] == "render")
        first, events = row["worker"], row["last_seq"]
        victim = workers.named(first)
        began = time.monotonic()
        kill(victim)
        instance.until(run, lambda row: row["worker"] != first, 10)
        instance.until(run, lambda row: row["last_seq"] > events, 10)
        taken_over = time.monotonic() - began
        print(f"taken over after {taken_over:.1f} s")  # noqa: T201
        assert taken_over < 10
        instance.done(run)
    stages = [event["stage"] for event in instance.events(run) if event["kind"] == "stage.finished"]
    assert sorted(set(stages)) == sorted(stages), "a stage was finished twice"


@ONE_QUICK
def test_a_run_is_stopped_within_two_seconds_and_can_go_on(instance: Instance) -> None:
    scope = instance.space()
    run = instance.run(scope, instance.project(scope, LONG_STORY, height=720))

    async def act(name: str) -> None:
        runs = RunsService(Database(instance.url, pooled=False), NoProjects(), NoProjects(), now)
        await getattr(runs, name)(scope, run)

    with Workers(instance, 1):
        instance.until(run, lambda row: row["stage"] == "render")
        asked = time.monotonic()
        asyncio.run(act("cancel"))
        instance.until(run, lambda row: row["state"] == "cancelled", 10)
        took = time.monotonic() - asked
        print(f"stopped after {took:.2f} s")  # noqa: T201
        assert took < 2
        asyncio.run(act("again"))
        instance.until(run, lambda row: row["stage"] == "render" and row["state"] == "running")
    told = [(event["stage"], event["kind"]) for event in instance.events(run)]
    assert told.count(("narrate", "stage.finished")) == 1
    assert told.count(("narrate", "stage.cached")) == 1
