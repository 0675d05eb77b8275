"""Measure making a video: each stage of a 900-word article to 60 s, beside x264 alone on the same frames.

`./run bench make [--json] [NAME ...]`, where NAME is final-en, draft-en or draft-zh. Times are wall
seconds on this machine as it is now, with processor seconds beside them: where other work keeps the
cores busy, only the latter and the ratios mean something. The goals are shares of the video's length on
2 cores.
"""
# ruff: noqa: T201 - printing is what it is for

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.x264 import alone_on_file
from vgenflow.engine.ports import Profile
from vgenflow.story.value import Language
from vgenflow.studio.settings import Settings, load
from vgenflow.studio.studio import (
    Event,
    MakeRequest,
    StageFinished,
    StageStarted,
    Studio,
    TextSource,
)

CORES = 2
ARTICLES = Path(__file__).with_name("articles")


@dataclass(frozen=True, slots=True)
class Case:
    """A video to be made, and the goal for its wall time as a share of its length."""

    name: str
    profile: Profile
    language: Language
    goal: float


CASES = (
    Case("final-en", "final", "en", 0.7),
    Case("draft-en", "draft", "en", 0.35),
    Case("draft-zh", "draft", "zh", 0.6),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one case took, in wall seconds."""

    case: Case
    length: float
    stages: Mapping[str, float]
    cpu: Mapping[str, float]
    """Processor seconds of each stage, child processes included."""
    total: float
    again: float
    x264: float

    @property
    def share(self) -> float:
        """Wall time as a share of the video's length."""
        return self.total / self.length


class Clock:
    """Adds up the time between the events of each stage."""

    def __init__(self) -> None:
        self.wall: dict[str, float] = defaultdict(float)
        self.cpu: dict[str, float] = defaultdict(float)
        self._begun = (0.0, 0.0)

    def tell(self, event: Event) -> None:
        """Note an event."""
        if isinstance(event, StageStarted):
            self._begun = time.perf_counter(), _processor_seconds()
        elif isinstance(event, StageFinished):
            self.wall[event.stage] += time.perf_counter() - self._begun[0]
            self.cpu[event.stage] += _processor_seconds() - self._begun[1]


def _processor_seconds() -> float:
    """Of this process and of its children that have ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def measure(case: Case) -> Measured:
    """Make the case's video on an empty data folder, make it again, and let x264 work alone."""
    article = ARTICLES / f"{case.language}.md"
    with tempfile.TemporaryDirectory() as folder:
        usual = load()
        settings = Settings(Path(folder) / "data", usual.packs_dir, usual.models_dir, CORES)
        source = TextSource(article.name, article.read_bytes())
        given = {"profile": case.profile, "seconds": 60}
        request = MakeRequest(source, given, Path(folder) / "video.mp4", Path(folder))
        clock = Clock()
        begun = time.perf_counter()
        made = Studio(settings).make(request, clock.tell, lambda: False)
        total = time.perf_counter() - begun
        begun = time.perf_counter()
        Studio(settings).make(request, lambda _: None, lambda: False)
        again = time.perf_counter() - begun
        alone = alone_on_file(made.outputs.video, case.profile, CORES).wall
    return Measured(case, float(made.seconds), dict(clock.wall), dict(clock.cpu), total, again, alone)


def main(arguments: list[str]) -> int:
    """Measure, print a table or JSON."""
    parser = argparse.ArgumentParser(prog="./run bench make", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *(case.name for case in CASES)], metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    cases = [case for case in CASES if not options.names or case.name in options.names]
    results = [measure(case) for case in cases]
    if options.json:
        print(json.dumps([_as_json(result) for result in results], indent=1))
    else:
        _print(results)
    return 0


def _as_json(result: Measured) -> dict[str, object]:
    return {
        "name": result.case.name,
        "length": result.length,
        "stages": result.stages,
        "processor": result.cpu,
        "total": result.total,
        "share_of_length": result.share,
        "goal": result.case.goal,
        "again": result.again,
        "x264_alone": result.x264,
        "total_to_x264": result.total / result.x264,
        "render_to_x264": result.stages.get("render", 0.0) / result.x264,
    }


def _print(results: list[Measured]) -> None:
    stages = list(dict.fromkeys(stage for result in results for stage in result.stages))
    rows = [("", *(result.case.name for result in results))]
    rows += [("video, s", *(f"{r.length:.1f}" for r in results))]
    rows += [
        (stage, *(f"{r.stages.get(stage, 0.0):.2f} ({r.cpu.get(stage, 0.0):.1f})" for r in results))
        for stage in stages
    ]
    rows += [
        ("all, s (CPU)", *(f"{r.total:.2f} ({sum(r.cpu.values()):.1f})" for r in results)),
        ("all / length", *(f"{r.share:.2f}" for r in results)),
        ("goal", *(f"{r.case.goal:.2f}" for r in results)),
        ("again, s", *(f"{r.again:.2f}" for r in results)),
        ("x264 alone, s", *(f"{r.x264:.2f}" for r in results)),
        ("render / x264", *(f"{r.stages.get('render', 0.0) / r.x264:.2f}" for r in results)),
        ("all / x264", *(f"{r.total / r.x264:.2f}" for r in results)),
    ]
    for label, *figures in rows:
        print(f"{label:<15}" + "".join(f"{figure:>16}" for figure in figures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
