"""The server as a process: it starts, stops in time, keeps its worker, and is alone with its data."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest

from tests.support.server import running_server


def test_it_starts_serves_and_stops(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", worker=False) as server:
        assert server.url.startswith("http://localhost:")
        assert server.setup_token
        assert server.http.get("/healthz").json() == {"status": "alive"}
        assert server.http.get("/readyz").json()["ready"] is True
        assert server.http.get("/metrics").text.startswith("# HELP vgenflow_requests")
        passed_on = server.http.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"})
        assert passed_on.status_code == 401
        second = subprocess.run(
            [sys.executable, "-m", "vgenflow.cli", "serve", "--data", tmp_path / "data", "--port", "0"],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": "src"},
        )
        assert second.returncode == 2
        assert second.stderr.splitlines()[-1].startswith("error[serving.busy]")
        other = _try_port(tmp_path / "other", server.url.rpartition(":")[2])
        assert "error[serving.port]" in other
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 5
        for path in (tmp_path / "data").rglob("*"):
            assert not path.stat().st_mode & 0o077 or path.is_dir(), path
    for line in server.lines:
        assert json.loads(line)["event"]


def test_requests_under_way_are_finished(tmp_path: Path) -> None:
    with running_server(tmp_path, worker=False) as server:
        host, port = server.url.removeprefix("http://").split(":")
        body = json.dumps({"token": "a" * 52}).encode()
        answers: list[httpx.Response] = []

        def parts():
            yield body[:10]
            time.sleep(1.5)
            yield body[10:]

        url = f"http://{host}:{port}/api/v1/nothing"
        sending = threading.Thread(target=lambda: answers.append(httpx.post(url, content=parts())))
        sending.start()
        time.sleep(0.5)
        assert server.stop() == 0
        sending.join(10)
        assert [answer.status_code for answer in answers] == [404]


def test_its_worker_is_started_again_and_ends_with_it(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        first = _worker_of(server.process.pid)
        assert {part["name"] for part in server.http.get("/readyz").json()["parts"]} == {
            "database",
            "store",
            "worker",
        }
        os.kill(first, signal.SIGKILL)
        second = _worker_of(server.process.pid, other_than=first)
        assert server.stop() == 0
        assert not _is_there(second)


def test_a_worker_does_not_outlive_a_server_that_was_killed(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        worker = _worker_of(server.process.pid)
        _wait(lambda: any("worker.ready" in line for line in server.lines))
        server.process.kill()
        server.process.wait()
        _wait(lambda: not _is_there(worker))


def _try_port(folder: Path, port: str) -> str:
    command = [sys.executable, "-m", "vgenflow.cli", "serve", "--data", folder, "--port", port]
    environment = {**os.environ, "PYTHONPATH": "src"}
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment).stderr


def _worker_of(server: int, other_than: int = 0) -> int:
    def workers() -> list[int]:
        listed = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        return [int(pid) for pid in listed if int(pid) != other_than and _is_there(int(pid))]

    _wait(workers)
    return workers()[0]


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
