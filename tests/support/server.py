"""A real server: `./run serve` as a process on a free port, and a client for journeys.

with running_server(folder) as server:
    server.http.get("/healthz")
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

import httpx2

from tests.support.processes import ends_with_us
from vgenflow.api.browsers import LOCAL_SESSION

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
"""Seconds until a server that was started must say that it is ready."""


@dataclass
class Server:
    """A server that runs."""

    process: subprocess.Popen[str]
    url: str
    setup_token: str | None
    """Makes the first operator's account."""
    folder: Path
    lines: list[str] = field(default_factory=list)
    """Its log so far."""

    def __post_init__(self) -> None:
        self.http = httpx2.Client(base_url=self.url, timeout=PATIENCE)

    def browser(self, token: str) -> httpx2.Client:
        """A client that is signed in as a browser is."""
        headers = {"Cookie": f"{LOCAL_SESSION}={token}", "Origin": self.url}
        return httpx2.Client(base_url=self.url, timeout=PATIENCE, headers=headers)

    def program(self, key: str) -> httpx2.Client:
        """A client with an API key."""
        headers = {"Authorization": f"Bearer {key}"}
        return httpx2.Client(base_url=self.url, timeout=PATIENCE, headers=headers)

    def mails(self) -> list[Path]:
        """What lies in the outbox, oldest first."""
        return sorted((self.folder / "outbox").glob("*.eml"))

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Ask it to end, and wait; its exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def running_server(
    folder: Path, *, worker: bool = True, settings: Mapping[str, str] | None = None, port: int = 0
) -> Iterator[Server]:
    """A server with its data in `folder`; `settings` by their names in the environment. Ended afterwards.

    `port` 0 is any that is free.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("VGENFLOW_")},
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "VGENFLOW_WORKER": str(worker).lower(),
        "VGENFLOW_PREPARE": "false",  # many servers start, and few show a template
        **(settings or {}),
    }
    command = [sys.executable, "-m", "vgenflow.cli", "serve", "--data", str(folder), "--port", str(port)]
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
        preexec_fn=ends_with_us(signal.SIGTERM),  # noqa: PLW1509 - it is one system call
    )
    lines: list[str] = []
    said: Queue[str] = Queue()
    readers = [
        threading.Thread(target=_follow, args=(process.stdout, said.put), daemon=True),
        threading.Thread(target=_follow, args=(process.stderr, lines.append), daemon=True),
    ]
    for reader in readers:
        reader.start()
    try:
        url = _address(said, process, lines)
        setup = None
        with suppress(Empty):
            setup = said.get(timeout=0.3).rpartition("#token=")[2]
        yield Server(process, url, setup, folder, lines)
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
        for reader in readers:
            reader.join(PATIENCE)


def _address(said: "Queue[str]", process: subprocess.Popen[str], lines: list[str]) -> str:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with suppress(Empty):
            return said.get(timeout=0.2).split()[-1]
    raise AssertionError("the server does not start:\n" + "\n".join(lines))


def _follow(pipe: Iterable[str], take: Callable[[str], object]) -> None:
    for line in pipe:
        take(line.rstrip("\n"))
