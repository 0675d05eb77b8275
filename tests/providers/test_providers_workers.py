"""Processes that speak: order, failure, cancelling, and that none is left behind."""

import os
import signal
import time
from contextlib import closing

import pytest

from vgenflow.kit.errors import Cancelled
from vgenflow.providers.errors import UnknownVoice, WorkerDied
from vgenflow.providers.workers import SpeechHere, SpeechProcesses


class Model:
    """Stands for a speech model: the workers only carry it."""

    id = "none"


def process_of(model: Model, item: float) -> tuple[float, int]:
    time.sleep(item)
    return item, os.getpid()


def refuse(model: Model, item: float) -> float:
    raise UnknownVoice("There is no such voice; choose another.")


def die(model: Model, item: float) -> float:
    os.kill(os.getpid(), signal.SIGKILL)
    return item


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_processes_work_at_once_and_end() -> None:
    with SpeechProcesses(Model, 2) as workers:
        results = list(workers.map(process_of, [0.5, 0.05, 0.5, 0.05]))
    assert sorted(item for item, _ in results) == [0.05, 0.05, 0.5, 0.5]
    processes = {process for _, process in results}
    assert len(processes) == 2
    assert os.getpid() not in processes
    assert not any(alive(process) for process in processes)


def test_an_error_of_ours_comes_back_as_itself() -> None:
    with SpeechProcesses(Model, 1) as workers, pytest.raises(UnknownVoice, match="no such voice"):
        list(workers.map(refuse, [0.0]))


def test_a_killed_process_is_noticed() -> None:
    with SpeechProcesses(Model, 1) as workers, pytest.raises(WorkerDied):
        list(workers.map(die, [0.0]))


def test_cancelling_stops_in_the_middle_of_a_sentence() -> None:
    started = time.monotonic()
    with SpeechProcesses(Model, 1) as workers, pytest.raises(Cancelled):
        list(workers.map(process_of, [60.0], is_cancelled=lambda: time.monotonic() - started > 0.5))
    assert time.monotonic() - started < 20


def test_a_map_given_up_ends_what_was_busy() -> None:
    items = [0.0, 60.0, 60.0]
    with SpeechProcesses(Model, 2) as workers, closing(workers.map(process_of, items)) as results:
        next(results)
        started = time.monotonic()
    assert time.monotonic() - started < 20


def test_here_opens_the_model_only_for_work() -> None:
    opened = []

    def open_model() -> Model:
        opened.append(1)
        return Model()

    here = SpeechHere(open_model)
    assert list(here.map(process_of, [])) == []
    assert not opened
    assert [item for item, _ in here.map(process_of, [0.0, 0.0])] == [0.0, 0.0]
    assert len(opened) == 1
    with pytest.raises(Cancelled):
        list(here.map(process_of, [0.0], is_cancelled=lambda: True))
