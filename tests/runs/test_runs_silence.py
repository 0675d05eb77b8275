"""A database that is silent for a while costs time: no run is left behind by a worker that lives."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy.exc import OperationalError

from vgenflow.db import Database
from vgenflow.db.errors import DatabaseBusy
from vgenflow.production.events import StageStarted
from vgenflow.production.jobs import worker as jobs
from vgenflow.production.jobs.hands import Desk, StoryHands
from vgenflow.production.jobs.locks import FileLocks
from vgenflow.production.jobs.worker import Capacity, Worker
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.events import Told
from vgenflow.services.runs.feed import Feed

RUN = Taken("r" * 26, "s" * 26, "a" * 26, "p" * 26, None, "make", "draft", 0)


def _troubles() -> list[Exception]:
    locked = OperationalError("UPDATE runs", {}, Exception("database is locked"))
    return [DatabaseBusy(), locked, DatabaseBusy(), locked]


@dataclass
class Silent:
    """Stands for the dispatch: raises what it was given, then writes down."""

    raises: list[Exception]
    told: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)

    async def tell(self, _: str, told: list[Told]) -> None:
        self._perhaps()
        self.told += [str(each.stage) for each in told]

    async def settle(self, _: Taken, __: str, ending: Any) -> None:
        self._perhaps()
        self.ends.append(ending.state)

    def _perhaps(self) -> None:
        if self.raises:
            raise self.raises.pop(0)


class NoPayer:
    """Pays for nothing."""

    def of(self, *_: object) -> None: ...

    async def close(self, _: float) -> None: ...


def _worker(dispatch: Silent, folder: Path) -> Worker:
    payer = cast(Any, NoPayer())
    hands = StoryHands(_desk(dispatch, payer))
    return Worker(
        jobs_url="sqlite://",
        dispatch=cast(Any, dispatch),
        hands=hands,
        locks=FileLocks(folder),
        payer=payer,
        capacity=Capacity(),
        name="me",
        now=lambda: datetime(2026, 3, 1, tzinfo=UTC),
    )


def _desk(dispatch: Silent, payer: Any) -> Desk:
    values: dict[str, Any] = dict.fromkeys(Desk.__dataclass_fields__)
    return Desk(**{**values, "dispatch": dispatch, "payer": payer})


def test_how_a_run_ended_is_written_down_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_EVERY_TAKEOVER", 0.001)

    async def story() -> None:
        dispatch = Silent(_troubles())
        worker = _worker(dispatch, tmp_path)

        async def outcome(_: Taken) -> str:
            worker._hands.jobs[RUN.id].teller.tell(StageStarted("narrate", "", 3))
            return "paid.outcome_unknown"

        monkeypatch.setattr(worker, "_outcome", outcome)
        worker._follow(RUN)
        [following] = worker._followed.values()
        await asyncio.wait_for(following, 10)
        assert (dispatch.told, dispatch.ends) == (["narrate"], ["waiting"])
        assert not dispatch.raises
        assert not worker._followed
        assert not worker._hands.jobs

    asyncio.run(story())


def test_what_is_done_again_and_again_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_AFTER_SILENCE", 0.001)

    async def story() -> None:
        troubles, done = _troubles(), asyncio.Event()

        async def action() -> None:
            if troubles:
                raise troubles.pop(0)
            done.set()

        going = asyncio.create_task(_worker(Silent([]), tmp_path)._every(0.001, action))
        await asyncio.wait_for(done.wait(), 10)
        going.cancel()

    asyncio.run(story())


def test_a_run_that_nobody_follows_any_more_ends_its_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        worker = _worker(Silent([LookupError("a defect")]), tmp_path)

        async def nothing(*_: object) -> None: ...

        async def outcome(_: Taken) -> None:
            worker._hands.jobs[RUN.id].teller.tell(StageStarted("narrate", "", 3))

        monkeypatch.setattr(worker, "_outcome", outcome)
        monkeypatch.setattr(worker, "_launch", nothing)
        monkeypatch.setattr(worker, "_every", lambda *_: asyncio.sleep(60))
        worker._follow(RUN)
        with pytest.raises(LookupError, match="a defect"):
            await asyncio.wait_for(worker.work(asyncio.Event()), 10)
        worker.leave()

    asyncio.run(story())


def test_listeners_are_told_after_a_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        feed = Feed(Database(f"sqlite:///{tmp_path}/x.db"), tick=0.001)
        looked, troubles = asyncio.Event(), _troubles()

        async def look() -> None:
            if troubles:
                raise troubles.pop(0)
            looked.set()

        monkeypatch.setattr(feed, "_look", look)
        monkeypatch.setattr(feed, "_watched", {"r": object()})
        polling = asyncio.create_task(feed._poll())
        await asyncio.wait_for(looked.wait(), 10)
        polling.cancel()

    asyncio.run(story())
