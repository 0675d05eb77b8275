"""The server as a person starts it, in processes of its own; with `profiled`, cProfile in its main thread.

`python -m benchmarks.serving.process FILE serve …` is the profiled server: the product has no switch for it.
"""

import cProfile
import ctypes
import os
import pstats
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clock import descendants, tree_cpu

_ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 60
_UNLIMITED = "10000000"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs on this machine."""

    pid: int
    port: int
    setup_token: str
    folder: Path

    def cpu(self) -> float:
        """Processor seconds of the process that answers, its threads included."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def others_cpu(self) -> float:
        """Processor seconds of its worker, of renders and decoders, those that ended included."""
        return tree_cpu(self.pid) - self.cpu()


@contextmanager
def running(folder: Path, profile: Path | None = None) -> Iterator[Server]:
    """A server with its data in `folder` and without limits of requests; ended afterwards."""
    limits = dict.fromkeys(("READS", "WRITES", "VISITS"), _UNLIMITED)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("VGENFLOW_")},
        **{f"VGENFLOW_{name}_PER_MINUTE": value for name, value in limits.items()},
        "VGENFLOW_PREPARE": "false",  # what is drawn once in a server's life is not what is measured
    }
    module = ["-P", "-m", "vgenflow.cli"] if profile is None else ["-m", __name__, str(profile)]
    command = [sys.executable, *module, "serve", "--data", str(folder), "--port", "0"]
    written = folder.parent / "server.log"
    with written.open("wb") as log:
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            preexec_fn=_end_with_us,  # noqa: PLW1509 - no thread has been started yet
        )
    try:
        port, token = _told(process.stdout or (), written)
        yield Server(process.pid, port, token, folder)
    finally:
        _end(process)


def _end(process: "subprocess.Popen[str]") -> None:
    """End the server and whatever it has started."""
    others = descendants(process.pid)
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pid in others:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _end_with_us() -> None:
    """Have Linux end the server should we be killed (prctl(2), PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _told(lines: Iterable[str], log: Path) -> tuple[int, str]:
    """What the server prints when it is ready: its port and the token of the first account."""
    port = 0
    for line in lines:
        if "#token=" in line:
            return port, line.rstrip().rpartition("#token=")[2]
        if "http://" in line:
            port = int(line.rstrip().rstrip("/").rpartition(":")[2])
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")


def slowest(profile: Path, most: int = 40) -> str:
    """A table of the functions that took most time themselves, and of those that took most with all below."""
    lines: list[str] = []

    class _Sink:
        def write(self, text: str) -> None:
            lines.append(text)

    stats = pstats.Stats(str(profile), stream=_Sink())  # type: ignore[arg-type]
    stats.strip_dirs().sort_stats("tottime").print_stats(most)
    stats.sort_stats("cumtime").print_stats(most)
    return "".join(lines)


def main(arguments: list[str]) -> None:
    """Be a server whose main thread is profiled until it ends."""
    from vgenflow.cli.door import run  # noqa: PLC0415 - only here

    profiler = cProfile.Profile()
    try:
        profiler.runcall(run, arguments[1:])
    finally:
        profiler.dump_stats(arguments[0])


if __name__ == "__main__":
    main(sys.argv[1:])
