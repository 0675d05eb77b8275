"""Measure the server under load: editors reading, autosaving, listening, uploading, while a video is made.

The server runs as a person starts it, on SQLite and the disk. This process is the load generator; it shares
the cores with all of it, and what it used is told. Figures have goals, and never fail anything.
"""
# ruff: noqa: T201 - printing is what it is for

import argparse
import asyncio
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvloop

from benchmarks.clock import busy
from benchmarks.keeping import keep
from benchmarks.machine import machine
from benchmarks.serving import crowd, phases, process
from benchmarks.serving.arrivals import Times, rank
from benchmarks.serving.figures import Run
from benchmarks.serving.reporting import page

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks-serve.md"
PHASES = ("reads", "autosave", "events", "uploads")


def main(arguments: list[str]) -> int:
    """Measure what was asked for and print it."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))  # the server ends with us
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 16_384), most))
    load = f"{options.people} accounts with {options.projects} projects each, {options.seconds} s a phase"
    run = Run(machine(), load)
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile" if options.profile else None
        with process.running(Path(folder) / "data", profile) as server:
            try:
                with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                    runner.run(_measured(server, options, run))
            finally:
                if options.log:
                    sys.stderr.write((Path(folder) / "server.log").read_text(encoding="utf-8"))
        if profile is not None:
            print(process.slowest(profile))
    print(run.table(), file=sys.stderr if options.json == "-" else sys.stdout)
    keep(options, run.as_json(), lambda: page(run), PAGE)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench serve", description=__doc__)
    add = parser.add_argument
    add("--json", metavar="FILE", help="write the figures as JSON; - prints it")
    add("--write", action="store_true", help="make docs/benchmarks-serve.md from this run")
    add("--only", nargs="+", choices=PHASES, default=list(PHASES), metavar="PHASE", help=", ".join(PHASES))
    add("--seconds", type=_up_to(300), default=20, help="how long reads and autosaves are measured (20)")
    add("--people", type=_up_to(50), default=8, help="accounts (8)")
    add("--projects", type=_up_to(100), default=25, help="projects that each has open (25)")
    add("--reads", type=_up_to(2000), default=phases.READS, help=f"reads a second ({phases.READS})")
    add("--saves", type=_up_to(2000), default=phases.SAVES, help=f"autosaves a second ({phases.SAVES})")
    add("--listeners", type=_up_to(5000), default=phases.LISTENERS, help=f"({phases.LISTENERS})")
    add("--uploads", type=_up_to(1000), default=phases.UPLOADS, help=f"of 4 MB ({phases.UPLOADS})")
    add("--no-render", action="store_true", help="make no video meanwhile")
    add("--profile", action="store_true", help="say where the server's main thread spends its time too")
    add("--log", action="store_true", help="print the server's log at the end")
    return parser


def _up_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"between 1 and {most}")
        return int(text)

    return number


async def _measured(server: process.Server, options: argparse.Namespace, run: Run) -> None:
    _say("Accounts, projects")
    everybody = await crowd.gather(server, options.people, options.projects)
    bench = _Bench(server, everybody, options, run)
    if "events" in options.only:
        await bench.events()
    rendering = phases.Rendering(everybody.people[0])
    if options.no_render:
        await bench.editing()
    else:
        async with rendering:
            await bench.editing()
        run.values["rendered"] = rendering.finished


class _Bench:
    """The phases, and what came of them."""

    def __init__(
        self, server: process.Server, everybody: crowd.Crowd, options: argparse.Namespace, run: Run
    ) -> None:
        self._server, self._crowd, self._options = server, everybody, options
        self._values = run.values
        self._seconds: dict[str, float] = {}
        """Processor seconds of the process that answers, by phase."""

    async def editing(self) -> None:
        """What happens while a video is made."""
        if "reads" in self._options.only:
            await self._reads()
        if "autosave" in self._options.only:
            await self._saves()
        if "uploads" in self._options.only:
            await self._uploads()

    async def events(self) -> None:
        """Listeners; the runs that they listen to are the videos being made."""
        _say("Listeners")
        with self._cores("events"):
            heard = await phases.listen(self._crowd, self._options.listeners)
        await crowd.reopen(self._crowd)
        self._values |= {
            "events.p50": 1000 * rank(heard.delays, 0.5),
            "events.p99": 1000 * rank(heard.delays, 0.99),
            "events.join_p99": 1000 * rank(heard.joins, 0.99),
            "events.told": heard.events,
            "events.lost": heard.lost,
            "events.broken": heard.broken,
        }
        _complain(heard.first_failure)

    async def _reads(self) -> None:
        _say("Reads")
        with self._cores("reads"):
            times, known = await phases.reads(self._crowd, self._options.reads, self._options.seconds)
        self._keep("reads", times)
        self._values["reads.known_p99"] = known.at(0.99)

    async def _saves(self) -> None:
        _say("Autosaves")
        with self._cores("autosave"):
            times = await phases.saves(self._crowd, self._options.saves, self._options.seconds)
        self._keep("autosave", times)

    async def _uploads(self) -> None:
        _say("Uploads")
        enough = asyncio.Event()
        with self._cores("uploads"):
            reading = asyncio.create_task(
                phases.reads(self._crowd, self._options.reads, self._options.seconds * 20, enough)
            )
            times, seconds = await phases.uploads(self._crowd, self._options.uploads)
            enough.set()
            editor, _ = await reading
        self._values |= {
            "uploads.editor_p99": editor.at(0.99),
            "uploads.p99": times.at(0.99),
            "uploads.rate": len(times.seconds) / seconds,
            "uploads.failed": times.failed + editor.failed,
            "uploads.late_p99": 1000 * rank(editor.late, 0.99),
        }
        _complain(times.first_failure or editor.first_failure)

    def _keep(self, phase: str, times: Times) -> None:
        self._values |= {
            f"{phase}.p50": times.at(0.5),
            f"{phase}.p99": times.at(0.99),
            f"{phase}.failed": times.failed,
            f"{phase}.late_p99": 1000 * rank(times.late, 0.99),
            f"{phase}.cost": 1000 * self._seconds[phase] / max(1, len(times.late)),
        }
        _complain(times.first_failure)

    @contextmanager
    def _cores(self, phase: str) -> Iterator[None]:
        """Note what everybody used of the processors in a phase."""
        begun, before = time.perf_counter(), self._used()
        yield
        seconds = time.perf_counter() - begun
        self._seconds[phase] = self._used()[1] - before[1]
        all_, server, making, own = (
            (now - then) / seconds for now, then in zip(self._used(), before, strict=True)
        )
        self._values |= {
            f"{phase}.server_cpu": server,
            f"{phase}.render_cpu": making,
            f"{phase}.generator_cpu": own,
            f"{phase}.other_cpu": max(0.0, all_ - server - making - own),
        }

    def _used(self) -> tuple[float, float, float, float]:
        """Processor seconds of all, of the server, of what it started, and ours."""
        return busy(), self._server.cpu(), self._server.others_cpu(), time.process_time()


def _complain(failure: str) -> None:
    if failure:
        _say(f"  the first that failed: {failure}")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
