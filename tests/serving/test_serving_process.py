"""The server as a process: it starts, stops in time, keeps its worker, and is alone with its data."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.support.server import ROOT, running_server


def test_it_serves_alone_and_finishes_what_is_under_way(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running_server(data, worker=False) as server:
        assert server.url.startswith("http://localhost:")
        assert server.setup_token
        assert server.http.get("/healthz").json() == {"status": "alive"}
        assert server.http.get("/readyz").json()["ready"] is True
        assert server.http.get("/metrics").text.startswith("# HELP vgenflow_requests")
        assert server.http.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 401
        assert "error[serving.busy]" in _refused(data, "0")
        answers: list[int] = []
        sending = threading.Thread(target=lambda: answers.append(_send_slowly(server.url)))
        sending.start()
        time.sleep(0.5)
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 15
        sending.join(10)
        assert answers == [404]
        for path in data.rglob("*"):
            assert not path.stat().st_mode & 0o077, path
    for line in server.lines:
        assert json.loads(line)["event"]


def test_its_worker_is_started_again_and_ends_with_it(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        names = {part["name"] for part in server.http.get("/readyz").json()["parts"]}
        assert names == {"database", "store", "worker"}
        _wait(lambda: server.http.get("/readyz").json()["ready"], 90)  # it has looked at its queue
        first = _worker_of(server.process.pid)
        os.kill(first, signal.SIGKILL)
        _wait(lambda: server.http.get("/readyz").status_code == 503)
        second = _worker_of(server.process.pid, other_than=first)
        _wait(lambda: _niceness(second) == min(19, _niceness(server.process.pid) + 5))
        assert server.stop() == 0
        assert not _is_there(second)


@pytest.mark.slow
def test_a_worker_does_not_outlive_a_server_that_was_killed(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        worker = _worker_of(server.process.pid)
        _wait(lambda: any("worker.ready" in line for line in server.lines))
        server.process.kill()
        server.process.wait()
        _wait(lambda: not _is_there(worker))


@pytest.mark.slow
def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", worker=False) as server:
        assert "error[serving.port]" in _refused(tmp_path / "other", server.url.rpartition(":")[2])


def _send_slowly(url: str) -> int:
    """A request whose body takes a second and a half; its status."""

    def parts() -> Iterator[bytes]:
        yield b"half"
        time.sleep(1.5)
        yield b"and half"

    return httpx2.post(f"{url}/api/v1/nothing", content=parts()).status_code


def _refused(folder: Path, port: str) -> str:
    """What a server says that cannot start."""
    command = [sys.executable, "-m", "vgenflow.cli", "serve", "--data", folder, "--port", port]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 2
    return done.stderr


def _worker_of(server: int, other_than: int = 0) -> int:
    def workers() -> list[int]:
        listed = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        return [int(pid) for pid in listed if int(pid) != other_than and _is_there(int(pid))]

    _wait(workers)
    return workers()[0]


def _niceness(pid: int) -> int:
    return os.getpriority(os.PRIO_PROCESS, pid)


def _is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _wait(until, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            pytest.fail("it takes too long")
        time.sleep(0.05)
