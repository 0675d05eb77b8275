"""A crew of worker processes: gives out jobs and replaces who is lost."""

import os
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, islice
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import send_handle
from types import TracebackType

from vgenflow.engine.ports import IsCancelled
from vgenflow.engine.segments.jobs import Done, Failed, Job, Reached, Report, Setup
from vgenflow.engine.segments.orders import Answer, Dismiss, Dismissed, Hire, Ready
from vgenflow.engine.segments.pickling import pickled
from vgenflow.kit.errors import Cancelled, VgenflowError

_START = """\
import gc, sys
gc.disable()
sys.path[:] = sys.argv[2:]
from vgenflow.engine.segments.forkserver import main
main(int(sys.argv[1]))"""
_ENVIRONMENT = {
    # glibc gives planes back when they are freed: a worker peaks at 440 MB instead of 740
    "MALLOC_MMAP_THRESHOLD_": "4194304",
    "MALLOC_TRIM_THRESHOLD_": "8388608",
    # a pool of threads takes 0.2 s to start, and may not be there when workers are forked
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}
_PATIENCE = 0.1
"""Seconds between two looks at whether the run was cancelled."""
_TRIES = 3
_LOOKED_AT = 16
"""Jobs among which one is chosen that suits a worker."""
_AT_HAND = 3
"""Scenes drawn last, whose bitmaps a worker still has."""
_LAST = 5
"""Jobs for each worker that are kept for the end, longest first, so that all end together."""
_GONE = (EOFError, BrokenPipeError, ConnectionResetError)
OnReached = Callable[[Job, int], None]


class RenderFault(VgenflowError):
    """A defect of the engine or of a layout; its notes hold the trace."""

    code = "engine.fault"
    status = 500


class WorkerLost(VgenflowError):
    """A worker process died on the same segment again and again."""

    code = "engine.worker_lost"
    status = 500


@dataclass(eq=False, slots=True)
class _Worker:
    number: int
    line: Connection
    job: Job | None = None
    drawn: list[int] = field(default_factory=list)
    """Clips it has drawn, the last at the end."""

    def take(self, job: Job) -> None:
        """Have this to do."""
        self.job = job
        self.drawn = [clip for clip in self.drawn if clip not in job.clips] + [*job.clips]


class Crew:
    """Up to `size` worker processes. It stands by from the start, loaded, and may render many times.

    To be closed, or used in a `with` statement. One render at a time.
    """

    def __init__(self, size: int = 2) -> None:
        self._size = max(1, size)
        self._server = _Server()
        self._numbers = count()
        self._workers = list[_Worker]()
        self._setup = b""

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all its processes."""
        self._server.end()

    def rest(self) -> None:
        """Wait until the workers of the last run are gone."""
        self._server.rest()

    @property
    def ready(self) -> bool:
        """It is loaded. Raises WorkerLost if it will never be."""
        return self._server.loaded()

    def run(
        self, setup: Setup, waiting: deque[Job], on_reached: OnReached, is_cancelled: IsCancelled
    ) -> Iterator[tuple[Job, Mapping[str, bytes]]]:
        """Do all jobs in their order; each comes with what it made as soon as it is done.

        The caller may put more jobs behind those that wait, whenever one comes.
        Raises NotImportable; Cancelled within a fraction of a second of `is_cancelled` turning true, the
        error of the first job that fails, or WorkerLost. Its workers are ended then; `rest` waits for that.
        """
        tries = Counter[str]()
        self._setup = pickled(setup)
        while waiting and not self._server.loaded(_PATIENCE):
            check(is_cancelled)
        try:
            while waiting or any(worker.job for worker in self._workers):
                check(is_cancelled)
                self._give_out(waiting, tries)
                for worker in self._heard():
                    done = self._hear(worker, waiting, tries, on_reached)
                    if done is not None:
                        self._give_out(waiting, tries)
                        yield done
        finally:
            for worker in self._workers:
                self._dismiss(worker)
            self._workers.clear()
            self._setup = b""

    def _give_out(self, waiting: deque[Job], tries: Counter[str]) -> None:
        """Give every idle worker its next job, and hire while there is more to do."""
        while waiting:
            worker = next((worker for worker in self._workers if worker.job is None), None)
            if worker is None:
                if len(self._workers) == self._size:
                    return
                worker = self._hired()
                self._workers.append(worker)
            job = _next(waiting, worker.drawn, _LAST * self._size)
            worker.take(job)
            tries[job.key] += 1
            # a worker that is lost is noticed when it is heard
            with suppress(*_GONE):
                worker.line.send(job)

    def _heard(self) -> list[_Worker]:
        """Busy workers that reported, or are lost."""
        busy = {worker.line: worker for worker in self._workers if worker.job}
        return [busy[line] for line in wait(list(busy), _PATIENCE) if isinstance(line, Connection)]

    def _hear(
        self, worker: _Worker, waiting: deque[Job], tries: Counter[str], on_reached: OnReached
    ) -> tuple[Job, Mapping[str, bytes]] | None:
        """Take in one report; the job and what it made if that finished it."""
        job = worker.job
        if job is None:
            return None
        try:
            report: Report = worker.line.recv()
        except _GONE:
            self._replace(worker)
            if tries[job.key] >= _TRIES:
                sentence = "A part of the video could not be rendered: is there enough memory?"
                raise WorkerLost(sentence) from None
            waiting.appendleft(job)
            on_reached(job, 0)
            return None
        match report:
            case Reached(frames):
                on_reached(job, frames)
            case Failed(error, trace):
                raise _fault(error, trace)
            case Done(made):
                worker.job = None
                return job, made
        return None

    def _replace(self, lost: _Worker) -> None:
        self._dismiss(lost)
        self._workers[self._workers.index(lost)] = self._hired()

    def _hired(self) -> _Worker:
        """A new worker, set up. It sees this process's module path and nothing else of it."""
        ours, theirs = Pipe()
        number = next(self._numbers)
        with theirs:
            try:
                self._server.hire(number, theirs)
            except _GONE:
                self._server.end()
                self._server = _Server()
                self._server.hire(number, theirs)
        with suppress(*_GONE):
            ours.send_bytes(self._setup)
        return _Worker(number, ours)

    def _dismiss(self, worker: _Worker) -> None:
        """End the process at once; what it was doing is done again some other time."""
        worker.line.close()
        self._server.dismiss(worker.number)


class _Server:
    """The fork server's process, and the line over which it takes orders."""

    def __init__(self) -> None:
        self._line, theirs = Pipe()
        self._ready = False
        self._ending = set[int]()
        with theirs:
            handle = theirs.fileno()
            self._process = subprocess.Popen(
                [sys.executable, "-c", _START, str(handle), *sys.path],
                pass_fds=[handle],
                stdin=subprocess.DEVNULL,
                env={**os.environ, **_ENVIRONMENT},
            )

    def loaded(self, patience: float = 0.0) -> bool:
        """It has loaded the engine, or does within `patience` seconds. Raises WorkerLost if it died."""
        if not self._ready and self._line.poll(patience):
            try:
                self._ready = self._line.recv() == Ready()
            except _GONE:
                raise WorkerLost("The renderer does not start: is there enough memory?") from None
        return self._ready

    def hire(self, number: int, line: Connection) -> None:
        """Have a worker forked that serves `line`. Raises one of _GONE if the server is lost."""
        self._line.send(Hire(number))
        send_handle(self._line, line.fileno(), self._process.pid)

    def dismiss(self, number: int) -> None:
        """Have a worker ended at once."""
        with suppress(*_GONE):
            self._line.send(Dismiss(number))
            self._ending.add(number)

    def rest(self) -> None:
        """Wait until all are gone that were dismissed."""
        with suppress(*_GONE):
            while self._ending:
                answer: Answer = self._line.recv()
                self._ready = True
                if isinstance(answer, Dismissed):
                    self._ending.discard(answer.number)

    def end(self) -> None:
        """End the process and, through it, its workers."""
        if not self._ready:
            self._process.kill()
        self._line.close()
        self._process.wait()


def _next(waiting: deque[Job], drawn: Sequence[int], last: int) -> Job:
    """Take the job that suits a worker.

    While more than the `last` ones wait that is a transition between scenes at hand. Else it is the longest,
    or one about as long: a transition with more scenes that it has drawn, a scene beside one of these.
    """
    longest, at_hand = waiting[0].frames, set(drawn[-_AT_HAND:])
    if longest and len(waiting) > last:
        for job in waiting:
            if len(job.clips) > 1 and at_hand.issuperset(job.clips):
                waiting.remove(job)
                return job
    known = set(drawn)
    beside = {clip + way for clip in known for way in (-1, 1)}
    alike = [
        (len(set(job.clips) - known), beside.isdisjoint(job.clips), at)
        for at, job in enumerate(islice(waiting, _LOOKED_AT))
        if longest // 2 <= job.frames <= longest
    ]
    *_, at = min(alike)
    job = waiting[at]
    del waiting[at]
    return job


def check(is_cancelled: IsCancelled) -> None:
    """Raise Cancelled if the run was."""
    if is_cancelled():
        raise Cancelled("Stopped. What was finished is kept: make the video again to go on.")


def _fault(error: VgenflowError | None, trace: str) -> VgenflowError:
    """What to raise for a failed job, with the worker's trace as a note."""
    raised = error or RenderFault("The video could not be rendered: please report this.")
    raised.add_note(trace)
    return raised
