"""Carrying out the steps of runs in this process."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from vgenflow.db.errors import PASSING
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.deliver import shelve
from vgenflow.production.events import StageProgress, StageStarted
from vgenflow.production.jobs.farm import Farm
from vgenflow.production.jobs.job import Job, begun
from vgenflow.production.jobs.payer import Payer
from vgenflow.production.jobs.policy import DATABASE, INTERNAL
from vgenflow.production.jobs.ports import Bench, Commission, Commissions, OpenBench, Parts
from vgenflow.production.jobs.state import Part, State
from vgenflow.production.story import Refs, advance, check_names, following, made
from vgenflow.services.runs.dispatch import Dispatch, Taken
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.rates import StageRates
from vgenflow.store.errors import Damaged
from vgenflow.story.assets import MissingAsset
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard

_log = logging.getLogger("vgenflow.jobs")

_MOST_LOST = 3
"""How often a run begins anew because something that was made is gone."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What all runs of a worker share."""

    dispatch: Dispatch
    exports: ExportsService
    commissions: Commissions
    open_bench: OpenBench
    payer: Payer
    farm: Farm
    rates: StageRates


class StoryHands:
    """The steps of the runs that this worker has. See `workflow.Hands`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.jobs: dict[str, Job] = {}
        """Runs at work here, and runs of others of which parts are."""

    def admit(self, taken: Taken) -> Job:
        """Make ready for a run."""
        job = self.jobs.get(taken.id)
        if job is None or job.is_stopped:
            job = self.jobs[taken.id] = self._opened(taken)
        job.users += 1
        return job

    def _opened(self, taken: Taken) -> Job:
        def open_bench() -> Bench:
            return self._desk.open_bench(taken, pay)

        job = Job(taken, open_bench)
        pay = self._desk.payer.of(taken, lambda: job.is_stopped)
        return job

    def dismiss(self, job: Job) -> None:
        """Close what a run had open, unless a part of it is still at work here."""
        job.users -= 1
        if not job.users and self.jobs.get(job.taken.id) is job:
            del self.jobs[job.taken.id]

    def going(self) -> set[str]:
        """The runs whose end nobody has written down yet."""
        return {run for run, job in self.jobs.items() if not job.is_settled}

    async def flush(self) -> None:
        """Write down what all runs told."""
        for job in list(self.jobs.values()):
            await self._tell(job)

    async def _tell(self, job: Job) -> None:
        """Write down what a run told. Of one that was stopped nobody wants to hear more."""
        told = job.teller.drain()
        if job.is_settled:
            return
        try:
            await self._desk.dispatch.tell(job.taken.id, told)
        except PASSING:
            job.teller.put_back(told)
            raise

    async def begin(self, run: str) -> State:
        """See `Hands.begin`."""
        return await self._guarded(run, State(refs={}, next="begin", code=None, lost=0), self._begun)

    async def advance(self, run: str, state: State) -> State:
        """See `Hands.advance`."""
        return await self._guarded(run, state, self._gone_on)

    async def share_out(self, run: str, state: State) -> list[Part]:
        """See `Hands.share_out`. Sharing is a help, not a need: where it fails the render does all."""
        job = self.jobs.get(run)
        if job is None or job.is_stopped:
            return []
        refs = Refs.model_validate(state["refs"])
        try:
            commission = await self._commission(job)
            parts = await job.in_thread(
                lambda: self._desk.farm.share_out(job.steps, refs, commission.order.options.profile)
            )
            if parts:
                job.teller.tell(StageStarted("render", "", sum(part["frames"] for part in parts)))
            return parts
        except VgenflowError as error:
            _log.warning("render.not_shared", extra={"run": run, "code": error.code})
            return []

    async def tell_parts(self, run: str, done: int, total: int) -> None:
        """See `Hands.tell_parts`."""
        if run in self.jobs:
            self.jobs[run].teller.tell(StageProgress("render", "", done, total))

    async def render_part(self, run: str, part: Part) -> int:
        """See `Hands.render_part`. What fails here is made, or fails with its reason, in the run itself."""
        taken = await self._desk.dispatch.running(run)
        if taken is None:
            return 0
        job = self.admit(taken)
        try:
            made_count, took = await job.in_thread(lambda: self._desk.farm.render_part(job.steps, part))
            if made_count == len(part["pieces"]):
                await self._desk.rates.learn(part["quality"], [took])
            return made_count
        except VgenflowError as error:
            _log.warning("part.not_rendered", extra={"run": run, "code": error.code})
            return 0
        finally:
            self.dismiss(job)

    async def _guarded(self, run: str, state: State, work: Callable[[Job, State], Awaitable[State]]) -> State:
        """Do a step; whatever goes wrong leaves it as a code."""
        job = self.jobs.get(run)
        if job is None:
            return _failed(state, "job.lost")
        try:
            return await work(job, state)
        except (MissingAsset, Damaged) as error:  # it is gone from the store now, so its step runs anew
            if state["lost"] >= _MOST_LOST:
                return _failed(state, error.code)
            again = State(refs={}, next="begin", code=None, lost=state["lost"] + 1)
            return await self._guarded(run, again, self._begun)
        except Exception as error:  # noqa: BLE001 - a job's edge
            return _failed(state, _code(error))
        finally:
            with suppress(*PASSING):
                await self._tell(job)
                await self._learn(job)

    async def _learn(self, job: Job) -> None:
        """Keep what the stages took, for estimates."""
        measured = job.meter.drain()
        if job.commission is not None:
            await self._desk.rates.learn(job.commission.order.options.profile, measured)

    async def _begun(self, job: Job, state: State) -> State:
        commission = await self._commission(job)

        def work() -> Refs:
            check_names(job.steps, commission.order.options)
            return begun(job.steps, commission)

        return _reached(job, commission, await job.in_thread(work), state)

    async def _gone_on(self, job: Job, state: State) -> State:
        if await self._has_moved(job):
            return await self._begun(job, State(refs={}, next="begin", code=None, lost=state["lost"]))
        commission = await self._commission(job)
        refs = Refs.model_validate(state["refs"])
        if state["next"] == "deliver":
            await self._deliver(job, commission, refs)
            return State(refs=state["refs"], next=None, code=None, lost=state["lost"])
        return _reached(job, commission, await self._made(job, commission, refs), state)

    async def _made(self, job: Job, commission: Commission, refs: Refs) -> Refs:
        job.steps.check_cancelled()
        made_now = await job.in_thread(lambda: advance(job.steps, commission.order, refs))
        before, now = _parts(job, refs), _parts(job, made_now)
        if now != before:
            await self._desk.commissions.hand_over(job.bench.scope, job.taken, before, now)
        return made_now

    async def _deliver(self, job: Job, commission: Commission, refs: Refs) -> None:
        taken, scope = job.taken, job.bench.scope
        project = await job.in_thread(lambda: made(job.steps, commission.order.options, refs))
        files = await job.in_thread(lambda: shelve(job.steps, project, refs.video or ""))
        directed = job.steps.value(refs.directed or "", Storyboard)
        version = await self._desk.commissions.commit(scope, taken, project, directed)
        shape = commission.order.options.aspect
        await self._desk.exports.keep(scope, taken.project, taken.id, version, files, shape)

    async def _has_moved(self, job: Job) -> bool:
        """Whether a first making is asked for otherwise by now. Then the run is of that from now on."""
        bench = await asyncio.to_thread(lambda: job.bench)
        version = await self._desk.commissions.superseded(bench.scope, job.taken)
        if version is None:
            return False
        await self._desk.dispatch.take_up(job.taken.id, version)
        job.taken, job.commission = replace(job.taken, version=version), None
        return True

    async def _commission(self, job: Job) -> Commission:
        if job.commission is None:
            bench = await asyncio.to_thread(lambda: job.bench)
            job.commission = await self._desk.commissions.open(bench.scope, job.taken)
        return job.commission


def _reached(job: Job, commission: Commission, refs: Refs, state: State) -> State:
    is_over = bool(refs.document if job.taken.kind == "read" else job.taken.kind == "write" and refs.takes)
    following_stage = None if is_over else following(commission.order.options, refs)
    return State(refs=refs.model_dump(mode="json"), next=following_stage, code=None, lost=state["lost"])


def _parts(job: Job, refs: Refs) -> Parts:
    """What the keys name, of what a person edits."""
    steps = job.steps
    return Parts(
        document=steps.value(refs.document, Document) if refs.document else None,
        script=steps.value(refs.take.script, Script) if refs.takes else None,
        directed=steps.value(refs.directed, Storyboard) if refs.directed else None,
    )


def _failed(state: State, code: str) -> State:
    return State(refs=state["refs"], next=None, code=code, lost=state["lost"])


def _code(error: Exception) -> str:
    """An error as a code; of a defect the log gets the place, never the words."""
    if isinstance(error, PASSING):
        return DATABASE
    if isinstance(error, VgenflowError):
        return error.code
    _log.error("step.broke", exc_info=error)
    return INTERNAL
