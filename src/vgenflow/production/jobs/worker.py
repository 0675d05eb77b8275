"""A worker: takes runs from the queue, follows them to their end, stops them, inherits those of the dead.

It is made to be killed: whatever it knows lies in the database and the store, and another worker goes on
within seconds. So a polite end is no more than the end of what is being paid for.
"""

import asyncio
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psycopg
from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer, SetWorkflowID, WorkflowHandleAsync
from sqlalchemy.engine import make_url

from vgenflow.db.errors import PASSING
from vgenflow.kit.ids import new_id
from vgenflow.production.jobs import workflow
from vgenflow.production.jobs.hands import StoryHands
from vgenflow.production.jobs.job import Job
from vgenflow.production.jobs.locks import Locks
from vgenflow.production.jobs.parts import check, parts
from vgenflow.production.jobs.payer import Payer
from vgenflow.production.jobs.policy import CANCELLED, INTERNAL, ending
from vgenflow.production.jobs.state import State
from vgenflow.production.jobs.workflow import SEGMENTS, run_workflow
from vgenflow.services.runs.dispatch import Dispatch, Taken
from vgenflow.services.runs.service import SHORT
from vgenflow.services.scope import Now

_log = logging.getLogger("vgenflow.jobs")

APPLICATION = "vgenflow"
_SERIALIZER = DBOSPortableJSONSerializer()
_UNFINISHED = ("PENDING", "ENQUEUED")
_EVERY_TAKE = 0.25
_EVERY_WATCH = 0.25
_EVERY_TAKEOVER = 1.0
_EVERY_INHERITED = 1.0
"""Seconds between looks for inherited runs. A look costs two milliseconds, however little there is to do."""
_EVERY_PART = 0.5
_NEVER = 3600.0
_EVERY_SWEEP = 600.0
_AFTER_SILENCE = 2.0
_KEPT = 3600.0
"""Seconds that the workflows of ended runs are kept: their rows say all that matters."""
_PAYING = 30.0
"""Seconds that a polite end waits for calls that are being paid for."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many runs a worker has at a time. One place of several is kept for short ones and drafts."""

    runs: int = 2
    parts: int = 1
    """Parts of other workers' renders."""


class Worker:
    """The only one in its process, and the only one that launches DBOS."""

    def __init__(  # noqa: PLR0913 - its parts, by name
        self,
        *,
        jobs_url: str,
        dispatch: Dispatch,
        hands: StoryHands,
        locks: Locks,
        payer: Payer,
        capacity: Capacity,
        name: str,
        now: Now,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self._jobs_url = jobs_url
        self._dispatch = dispatch
        self._hands = hands
        self._locks = locks
        self._payer = payer
        self._capacity = capacity
        self._now = now
        self._beat = beat
        self._parts: tuple[threading.Thread, ...] = ()
        self._followed: dict[str, asyncio.Task[None]] = {}
        self._queue = f"runs-{name}"
        self._broken = asyncio.Event()
        self._defect: BaseException | None = None

    async def work(self, until: asyncio.Event) -> None:
        """Work until `until` is set. Raises if a part of it dies: a new worker then goes on.

        `beat` is called about once a second, as long as both databases answer and every part lives.
        """
        if not self._locks.take(self.name):
            raise LookupError("two workers have one name")
        workflow.use(self._hands)
        await self._launch()
        loops = [
            asyncio.ensure_future(self._every(seconds, action))
            for seconds, action in (
                (_EVERY_TAKE, self._take),
                (_EVERY_WATCH, self._stop_asked),
                (_EVERY_WATCH, self._watch),
                (_EVERY_TAKEOVER, self._take_over),
                (_EVERY_SWEEP, self._sweep),
            )
        ]
        ended = [asyncio.ensure_future(each.wait()) for each in (until, self._broken)]
        try:
            done, _ = await asyncio.wait({*loops, *ended}, return_when=asyncio.FIRST_COMPLETED)
            for one in done:
                one.result()
            if self._defect is not None:
                raise self._defect
        finally:
            for one in (*loops, *ended):
                one.cancel()
            await self._payer.close(_PAYING)
            with suppress(*PASSING):
                await self._hands.flush()

    def leave(self) -> None:
        """Let go of the lock, so that another worker inherits at once. The process must end then."""
        self._locks.close()

    async def _launch(self) -> None:
        if make_url(self._jobs_url).get_backend_name() == "sqlite":
            await asyncio.to_thread(_prepare_sqlite, self._jobs_url)
        config: DBOSConfig = {
            "name": APPLICATION,
            "system_database_url": self._jobs_url,
            "application_version": workflow.VERSION,
            "executor_id": self.name,
            "serializer": _SERIALIZER,
            "log_level": "ERROR",
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": _NEVER,  # no workflow of ours waits for messages
        }
        DBOS(config=config)
        DBOS.listen_queues([self._queue, SEGMENTS])
        DBOS.launch()  # in this thread, so that workflows run in this loop
        await DBOS.register_queue_async(
            self._queue, polling_interval_sec=_EVERY_INHERITED, on_conflict="always_update"
        )
        await DBOS.register_queue_async(
            SEGMENTS,
            worker_concurrency=self._capacity.parts,
            polling_interval_sec=_EVERY_PART,
            on_conflict="always_update",
        )
        self._parts = parts()
        self._client = DBOSClient(system_database_url=self._jobs_url, serializer=_SERIALIZER, lazy=True)

    async def _every(self, seconds: float, action: Callable[[], Awaitable[None]]) -> None:
        """Do something again and again. A database that is busy or away for a moment is asked again."""
        while True:
            try:
                await action()
            except PASSING:
                _log.warning("worker.database_silent", extra={"worker": self.name}, exc_info=True)
                await asyncio.sleep(_AFTER_SILENCE)
            await asyncio.sleep(seconds)

    async def _take(self) -> None:
        while (free := self._capacity.runs - len(self._followed)) > 0:
            only_short = free == 1 < self._capacity.runs
            taken = await self._dispatch.take(self.name, SHORT if only_short else None)
            if taken is None:
                return
            self._follow(taken)

    def _follow(self, taken: Taken) -> None:
        tries = [task for name, task in self._followed.items() if name.startswith(f"{taken.id}-")]
        following = self._followed_to_its_end(taken, tries)
        task = self._followed[taken.workflow] = asyncio.ensure_future(following)
        task.add_done_callback(self._see_whole)

    def _see_whole(self, task: asyncio.Task[None]) -> None:
        """A run that nobody follows would stay as it is: this worker ends, and another inherits it."""
        if not task.cancelled() and task.exception() is not None:
            self._broken.set()
            self._defect = self._defect or task.exception()

    async def _followed_to_its_end(self, taken: Taken, tries: Sequence[asyncio.Task[None]]) -> None:
        """Carry a run out, once `tries` of it that were stopped have come to rest here."""
        if tries:
            await asyncio.wait(tries)
        job = self._hands.admit(taken)
        try:
            code = await self._outcome(taken)
        except Exception:  # noqa: BLE001 - a job's edge
            _log.exception("run.broke", extra={"run": taken.id})
            code = INTERNAL
        try:
            await self._settle(job, code)
        finally:
            self._hands.dismiss(job)
            self._followed.pop(taken.workflow, None)

    async def _settle(self, job: Job, code: str | None) -> None:
        """Write down what a run told and how it ended: as long as this worker lives nobody else will."""
        while not job.is_settled:
            try:
                await self._hands.flush()
                end = ending(code, job.taken.tries, self._now())
                await self._dispatch.settle(job.taken, self.name, end)
            except PASSING:
                _log.warning("worker.database_silent", extra={"worker": self.name}, exc_info=True)
                await asyncio.sleep(_EVERY_TAKEOVER)
            else:
                return

    async def _outcome(self, taken: Taken) -> str | None:
        """Start the run's workflow, or go on with it; the code that it ends with."""
        found = await DBOS.get_workflow_status_async(taken.workflow)
        if found is None:
            with SetWorkflowID(taken.workflow):
                started = await DBOS.start_workflow_async(run_workflow, taken.id)
            return (await started.get_result())["code"]
        if found.app_version != workflow.VERSION:
            return "job.lost"  # steps of another order: the next try takes all that was made from the store
        if found.status not in ("SUCCESS", "ERROR"):
            await self._client.resume_workflow_async(taken.workflow, queue_name=self._queue)
        handle: WorkflowHandleAsync[State] = await DBOS.retrieve_workflow_async(taken.workflow)
        state = await handle.get_result(polling_interval_sec=0.1)
        return state["code"]

    async def _stop_asked(self) -> None:
        """Stop what people want stopped. It is over at once for them, and soon for its threads."""
        for run in await self._dispatch.to_be_stopped(self._hands.going()):
            job = self._hands.jobs.get(run)
            if job is not None:
                job.stop()
                await self._dispatch.settle(job.taken, self.name, ending(CANCELLED, 0, self._now()))
                job.is_settled = True

    async def _watch(self) -> None:
        """Write down progress, and see that this worker's lock holds."""
        await asyncio.to_thread(self._check_lock)
        await self._hands.flush()

    def _check_lock(self) -> None:
        try:
            self._locks.check()
        except (OSError, psycopg.Error):
            _log.error("worker.lock_lost", extra={"worker": self.name})
            os._exit(1)  # others may have inherited: nothing more may be written or paid for

    async def _take_over(self) -> None:
        """Inherit the runs and parts of workers that are dead, and show that this one is not."""
        check(self._parts)
        rendering = await asyncio.to_thread(self._parts_at_work)
        others = (await self._dispatch.busy_workers() | rendering.keys()) - {self.name}
        for other in sorted(others):
            if not await asyncio.to_thread(self._locks.take, other):
                continue
            try:
                for part in rendering.get(other, ()):
                    await self._client.resume_workflow_async(part, queue_name=SEGMENTS)
                for taken in await self._dispatch.inherit(other, self.name):
                    self._follow(taken)
                await asyncio.to_thread(self._client.delete_queue, f"runs-{other}")
            finally:
                await asyncio.to_thread(self._locks.give_back, other, forget=True)
        self._beat()

    def _parts_at_work(self) -> dict[str, list[str]]:
        """Parts being rendered, by the worker that has them."""
        found = self._client.list_workflows(
            status="PENDING", name="part", load_input=False, load_output=False
        )
        rendering: dict[str, list[str]] = {}
        for one in found:
            rendering.setdefault(one.executor_id or "", []).append(one.workflow_id)
        return rendering

    async def _sweep(self) -> None:
        """Forget the workflows of runs that ended a while ago."""
        await asyncio.to_thread(self._forget_ended)

    def _forget_ended(self) -> None:
        before = time.time() - _KEPT
        ended = self._client.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED"], load_input=False, load_output=False, limit=1000
        )
        old = [one.workflow_id for one in ended if (one.updated_at or 0) < before * 1000]
        if old:
            self._client.delete_workflows(old)


def new_name() -> str:
    """A name that no other worker ever had or will have."""
    return f"worker-{new_id()}"


def _prepare_sqlite(url: str) -> None:
    """Give the jobs' file a write-ahead log: it stays so."""
    with sqlite3.connect(make_url(url).database or "", timeout=30) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
    connection.close()
