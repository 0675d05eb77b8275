"""A speech model in processes of its own: as many sentences at once, and its memory given back."""

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self, TypeVar

from vgenflow.kit.errors import Cancelled, VgenflowError
from vgenflow.providers.errors import WorkerDied
from vgenflow.providers.ports import SpeechModel

T = TypeVar("T")
R = TypeVar("R")
_POLL_SECONDS = 0.1


class SpeechProcesses:
    """Worker processes that each open the model once; start them early, they load in the background.

    Measured on 2 cores: two processes of one thread take half the processor time of one process of
    two threads (docs/decisions/0041). `open_model` and all calls must be picklable. A map that fails
    or is given up half-way ends the processes that were busy.
    """

    def __init__(self, open_model: Callable[[], SpeechModel], processes: int) -> None:
        self._open_model = open_model
        self._processes = processes
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        """Start the processes."""
        context = multiprocessing.get_context("spawn")
        for _ in range(self._processes):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, self._open_model), daemon=True)
            process.start()
            theirs.close()
            self._workers.append(_Worker(process, ours))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes at once, whatever they are doing."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def map(
        self,
        call: Callable[[SpeechModel, T], R],
        items: Sequence[T],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[R]:
        """`call(model, item)` for every item, begun in order, yielded as they are finished."""
        waiting = list(reversed(items))
        busy: dict[Connection, _Worker] = {}
        idle = list(self._workers)
        try:
            while waiting or busy:
                while waiting and idle:
                    worker = idle.pop()
                    worker.pipe.send((call, waiting.pop()))
                    busy[worker.pipe] = worker
                for pipe in _ready(list(busy), is_cancelled):
                    worker = busy.pop(pipe)
                    idle.append(worker)
                    yield worker.receive()
        finally:
            for worker in busy.values():
                worker.end()
                self._workers.remove(worker)


@dataclass
class _Worker:
    """Our end of one process."""

    process: BaseProcess
    pipe: Connection

    def receive(self) -> Any:  # noqa: ANN401 (whatever the call gives back)
        """The result of the call; raises the `VgenflowError` it raised."""
        try:
            result = self.pipe.recv()
        except EOFError:
            self.process.join()
            raise WorkerDied(
                f"A speech process ended with status {self.process.exitcode}; free some memory and try again."
            ) from None
        if isinstance(result, VgenflowError):
            raise result
        return result

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _ready(pipes: list[Connection], is_cancelled: Callable[[], bool]) -> list[Connection]:
    """The pipes that have something to read, once there are any."""
    while True:
        if is_cancelled():
            raise Cancelled("Stopped while speaking; finished sentences are kept.")
        ready = set(wait(pipes, _POLL_SECONDS))
        if ready:
            return [pipe for pipe in pipes if pipe in ready]


def _serve(pipe: Connection, open_model: Callable[[], SpeechModel]) -> None:
    """What a process does: open the model, answer calls until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends us
    model = open_model()
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            call, item = pipe.recv()
            try:
                answer = call(model, item)
            except VgenflowError as error:
                answer = error
            pipe.send(answer)


class SpeechHere:
    """The same, in this process: for a model so quick that starting a process would be the work."""

    def __init__(self, open_model: Callable[[], SpeechModel]) -> None:
        self._open_model = open_model

    def map(
        self,
        call: Callable[[SpeechModel, T], R],
        items: Sequence[T],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[R]:
        """`call(model, item)` for every item, in order."""
        model = self._open_model() if items else None
        for item in items:
            if is_cancelled():
                raise Cancelled("Stopped while speaking; finished sentences are kept.")
            if model is not None:
                yield call(model, item)
