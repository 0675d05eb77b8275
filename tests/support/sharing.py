"""How two processes share the tests (`./run test`): what stays together and what comes first.

A unit is what one process runs whole. It is a file, so that what a file sets up is set up once.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling, Scheduling

TOGETHER = ("tests/acceptance", "tests/previews")
"""Rooms that are a unit: their files share what takes long to make."""
FIRST = ("tests/journeys", "tests/acceptance", "tests/speech", "tests/engine_audio", "tests/runs")
"""Rooms with units that take long: begun last, one of them would keep a process busy by itself."""
STOPWATCH = ("tests/faults", "tests/engine_faults", "tests/serving")
"""Rooms of the stop-watch, which kill processes and say how soon something is noticed. They are one unit, so
never side by side; begun last, it would keep one process busy for two minutes by itself."""


class Units(LoadFileScheduling):
    """Hands out units in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)


def unit(nodeid: str) -> str:
    """The unit of a test."""
    file = nodeid.partition("::")[0]
    room = file.rpartition("/")[0]
    if room in STOPWATCH:
        return "stopwatch"
    return room if room in TOGETHER else file


def place(nodeid: str) -> int:
    """Where in the order a test's room stands."""
    room = nodeid.partition("::")[0].rpartition("/")[0]
    if room in STOPWATCH:
        return len(FIRST)
    return FIRST.index(room) if room in FIRST else len(FIRST) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the rooms in order; in one process too, so that every run has the same."""
    items.sort(key=lambda item: place(item.nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Take `--dist loadfile` to mean our units."""
    return Units(config, log) if config.getoption("dist") == "loadfile" else None
