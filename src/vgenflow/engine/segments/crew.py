"""A crew of worker processes: gives out jobs, longest first, and replaces who is lost."""

import os
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait

from vgenflow.engine.ports import IsCancelled
from vgenflow.engine.segments.jobs import Done, Failed, Job, Reached, Report, Setup
from vgenflow.kit.errors import Cancelled, VgenflowError

_START = """\
import sys
sys.path[:] = sys.argv[2:]
from vgenflow.engine.segments.worker import main
main(int(sys.argv[1]))"""
_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "4194304", "MALLOC_TRIM_THRESHOLD_": "8388608"}
"""Makes glibc give planes back when they are freed: a worker peaks at 440 MB instead of 740."""
_PATIENCE = 0.1
"""Seconds between two looks at whether the run was cancelled."""
_TRIES = 3
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
    process: subprocess.Popen[bytes]
    line: Connection
    job: Job | None = None


class Crew:
    """Up to `size` worker processes that share one setup."""

    def __init__(self, setup: Setup, size: int) -> None:
        self._setup, self._size = setup, max(1, size)
        self._workers = list[_Worker]()

    def run(
        self, jobs: Iterable[Job], on_reached: OnReached, is_cancelled: IsCancelled
    ) -> Iterator[tuple[Job, bytes]]:
        """Do all jobs; each comes with its packed segment as soon as it is done.

        Raises Cancelled within a fraction of a second of `is_cancelled` turning true, the error
        of the first job that fails, or WorkerLost. No process is left behind.
        """
        waiting = deque(jobs)
        tries = Counter[str]()
        try:
            for _ in range(min(self._size, len(waiting))):
                self._workers.append(_hired(self._setup))
            while waiting or any(worker.job for worker in self._workers):
                if is_cancelled():
                    raise Cancelled("Stopped. What was finished is kept: make the video again to go on.")
                self._give_out(waiting, tries)
                for worker in self._heard():
                    done = self._hear(worker, waiting, tries, on_reached)
                    if done is not None:
                        yield done
        finally:
            for worker in self._workers:
                _dismiss(worker)
            self._workers.clear()

    def _give_out(self, waiting: deque[Job], tries: Counter[str]) -> None:
        """Give every idle worker its next job."""
        for worker in self._workers:
            if worker.job is None and waiting:
                worker.job = waiting.popleft()
                tries[worker.job.key] += 1
                # a worker that is lost is noticed when it is heard
                with suppress(BrokenPipeError, ConnectionResetError):
                    worker.line.send(worker.job)

    def _heard(self) -> list[_Worker]:
        """Busy workers that reported, or are lost."""
        busy = {worker.line: worker for worker in self._workers if worker.job}
        return [busy[line] for line in wait(list(busy), _PATIENCE) if isinstance(line, Connection)]

    def _hear(
        self, worker: _Worker, waiting: deque[Job], tries: Counter[str], on_reached: OnReached
    ) -> tuple[Job, bytes] | None:
        """Take in one report; the job and its segment if that finished it."""
        job = worker.job
        if job is None:
            return None
        try:
            report: Report = worker.line.recv()
        except (EOFError, ConnectionResetError):
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
            case Done(data):
                worker.job = None
                return job, data
        return None

    def _replace(self, lost: _Worker) -> None:
        _dismiss(lost)
        self._workers[self._workers.index(lost)] = _hired(self._setup)


def _hired(setup: Setup) -> _Worker:
    """A new process, set up. It sees this process's module path and nothing else of it."""
    ours, theirs = Pipe()
    with theirs:
        handle = theirs.fileno()
        command = [sys.executable, "-c", _START, str(handle), *sys.path]
        memory = {**os.environ, **_MEMORY}
        process = subprocess.Popen(command, pass_fds=[handle], stdin=subprocess.DEVNULL, env=memory)
    with suppress(BrokenPipeError, ConnectionResetError):
        ours.send(setup)
    return _Worker(process, ours)


def _dismiss(worker: _Worker) -> None:
    """End the process at once; what it was doing is done again some other time."""
    worker.line.close()
    worker.process.kill()
    worker.process.wait()


def _fault(error: VgenflowError | None, trace: str) -> VgenflowError:
    """What to raise for a failed job, with the worker's trace as a note."""
    raised = error or RenderFault("The video could not be rendered: please report this.")
    raised.add_note(trace)
    return raised
