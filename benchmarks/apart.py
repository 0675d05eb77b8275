"""Measurements in processes of their own: memory, long films, stills, previews."""

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.child import hand_over
from benchmarks.clock import descendants, peak_memory, proportional_memory
from benchmarks.figures import Results
from benchmarks.storyboard import CHAPTER, Bench, storyboard
from vgenflow.engine.ports import Profile

_LOOK = 0.05
"""Seconds between two looks at memory."""
_MB = 1e6


@dataclass(slots=True)
class Watched:
    """An export in a process of its own: its seconds, and the most memory in bytes that was seen."""

    seconds: float = 0.0
    main: int = 0
    worker: int = 0
    together: int = 0


@dataclass(frozen=True, slots=True)
class LongFilm:
    """How long a film, and how large."""

    template: str
    minutes: int
    height: int


def memory_round(bench: Bench, processes: int, results: Results) -> None:
    """The most memory of an export in the final profile."""
    seen = watch(bench, "final", processes)
    results.add("memory.main", seen.main / _MB)
    results.add("memory.worker", seen.worker / _MB)
    results.add("memory.all_shared", seen.together / _MB)


def long_round(film: LongFilm, processes: int, results: Results) -> None:
    """A long film beside a minute, both in the draft profile."""
    width = round(film.height * 8 / 9) * 2
    films = [
        storyboard(film.template, seconds, width=width, height=film.height)
        for seconds in (CHAPTER, CHAPTER * film.minutes)
    ]
    short, long = (watch(one, "draft", processes) for one in films)
    rates = [one.timeline.frames / seen.seconds for one, seen in zip(films, (short, long), strict=True)]
    results.add("long.speed", rates[1] / rates[0])
    results.add("long.main_growth", long.main / short.main)
    results.add("long.worker_growth", long.worker / short.worker)
    results.add("long.main", long.main / _MB)
    results.add("long.worker", long.worker / _MB)
    results.add("long.minutes", float(films[1].timeline.frames / films[1].timeline.rate.fraction / 60))
    results.add("long.height", film.height)


def first_round(bench: Bench, results: Results) -> None:
    """Stills and previews from processes that have just started."""
    with tempfile.TemporaryDirectory() as folder:
        hand_over(Path(folder), bench.timeline, bench.assets)
        times = list(_answer(_started("stills", folder)).values())
        results.add("still.usual", median(times))
        results.add("still.slowest", max(times))
        results.add("preview.cold", _until_first_word("first-frame", folder))
        times = list(_answer(_started("fragments", folder)).values())
        results.add("preview.warm_usual", median(times))
        results.add("preview.warm", max(times))
        length = float(bench.timeline.frames / bench.timeline.rate.fraction)
        for side in (360, 720):
            seconds = _answer(_started("stream", folder, str(side)))["seconds"]
            results.add(f"preview.speed_{side}p", length / seconds)


def watch(bench: Bench, profile: Profile, processes: int) -> Watched:
    """Export in a new process and look at its memory and that of all it starts, until it ends."""
    seen = Watched()
    with tempfile.TemporaryDirectory() as folder:
        hand_over(Path(folder), bench.timeline, bench.assets)
        process = _started("export", folder, profile, str(processes))
        while process.poll() is None:
            below = descendants(process.pid)
            seen.main = max(seen.main, peak_memory(process.pid))
            seen.worker = max([seen.worker, *map(peak_memory, below)])
            seen.together = max(seen.together, sum(map(proportional_memory, (process.pid, *below))))
            time.sleep(_LOOK)
        seen.seconds = _answer(process)["seconds"]
    return seen


def _until_first_word(what: str, folder: str) -> float:
    """Seconds from starting a process until it says something."""
    begun = time.perf_counter()
    with _started(what, folder) as process:
        if process.stdout is None or not process.stdout.readline():
            raise subprocess.CalledProcessError(process.wait(), process.args)
        return time.perf_counter() - begun


def _started(what: str, folder: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.child", what, folder, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _answer(process: subprocess.Popen[str]) -> dict[str, float]:
    """What a child printed. Raises CalledProcessError if it failed."""
    said, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    answer: dict[str, float] = json.loads(said)
    return answer
