"""`./run test`: two processes share the tests, by units that stay whole and in an order that is kept."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from launcher import ROOT, load_run

from tests.support.sharing import FIRST, STOPWATCH, TOGETHER

FILES = {
    "tests/acceptance/test_one.py": 5,
    "tests/acceptance/test_other.py": 5,
    "tests/api/test_many.py": 9,
    "tests/faults/test_killed.py": 4,
    "tests/kit/test_some.py": 6,
    "tests/serving/test_ended.py": 4,
    "tests/speech/test_heard.py": 3,
    "tests/store/test_few.py": 3,
}
"""Files of a small tree, with how many tests they hold."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, list[str]]:
    """The launcher, and what it last started."""
    run, asked = load_run(), list[str]()
    monkeypatch.setattr(run, "set_up", lambda level: None)
    monkeypatch.setattr(run, "npm", lambda *words, shown: 0)
    monkeypatch.setattr(run, "run", lambda *arguments: asked.__setitem__(slice(None), arguments) or 0)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    return run, asked


def test_the_rooms_that_are_named_are_there() -> None:
    for room in (*TOGETHER, *FIRST, *STOPWATCH):
        assert list((ROOT / room).glob("test_*.py")), room
    assert not set(STOPWATCH) & {*FIRST, *TOGETHER}


@pytest.mark.parametrize("arguments", [[], ["--all"]])
def test_two_processes_share_all_tests(asked: tuple[ModuleType, list[str]], arguments: list[str]) -> None:
    run, said = asked
    assert run.test(arguments) == 0
    assert said == ["-m", "pytest", *([] if arguments else ["-m", "not slow"]), *run.SIDE_BY_SIDE]


def test_one_process_does_what_options_and_paths_say(asked: tuple[ModuleType, list[str]]) -> None:
    run, said = asked
    run.test(["tests/kit", "-k", "name", "-x"])
    assert said == ["-m", "pytest", "-m", "not slow", "tests/kit", "-k", "name", "-x"]


def test_one_core_has_one_process(
    asked: tuple[ModuleType, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run, said = asked
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3})
    run.test([])
    assert said == ["-m", "pytest", "-m", "not slow"]


def test_units_stay_whole_and_come_in_order(tmp_path: Path) -> None:
    for name, count in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            "import time\n" + "".join(f"def test_{n}(): time.sleep(0.01)\n" for n in range(count))
        )
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    sharing = load_run().SIDE_BY_SIDE
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-p", "tests.support.sharing", *sharing, "-v", "tests"],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    passed = re.findall(r"^\[(gw\d)\] \[ *\d+%\] PASSED (\S+)::", done.stdout, re.MULTILINE)
    assert len(passed) == sum(FILES.values()), done.stdout
    ran = {
        process: [file.rpartition("/")[0] for by, file in passed if by == process] for process, _ in passed
    }
    assert [rooms[0] in FIRST for rooms in ran.values()] == [True, True]
    units = [["stopwatch" if room in STOPWATCH else room for room in rooms] for rooms in ran.values()]
    assert not set(units[0]) & set(units[1])
    for rooms in units:
        alone = [at for at, room in enumerate(rooms) if room == "stopwatch"]
        assert alone == list(range(alone[0], alone[-1] + 1) if alone else []), "one after the other"
