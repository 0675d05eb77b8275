"""Measure the engine on one shared film: beside x264 alone, beside its peers, after an edit, in memory.

Every figure with its goal, as medians of rounds in which everything takes turns. Ratios are what counts,
and only where nothing else keeps the cores busy.
"""
# ruff: noqa: T201 - printing is what it is for

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks import apart, exporting, peers, profile
from benchmarks.clock import Others
from benchmarks.figures import GROUPS, Results
from benchmarks.keeping import keep
from benchmarks.machine import machine
from benchmarks.reporting import Setting, as_json, page, table
from benchmarks.storyboard import storyboard

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def main(arguments: list[str]) -> int:
    """Measure what was asked for and print it."""
    options = _parser().parse_args(arguments)
    bench = storyboard(options.template, height=options.height, width=_wide(options.height))
    if options.profile:
        print(profile.table(profile.profile(bench, options.quality, options.processes)))
        return 0
    if options.sheet:
        peers.sheet(bench, options.sheet)
        return 0
    results, others = Results(), Others()
    with tempfile.TemporaryDirectory() as folder:
        exporter = exporting.Exporter(bench, Path(folder), options.processes)
        compared = {"moviepy", "ffmpeg"} & set(options.only)
        rivals = peers.Peers(bench, _new(folder, "peers")) if compared else None
        run = _Run(options, exporter, rivals, results)
        for number in range(options.rounds):
            _say(f"Round {number + 1} of {options.rounds}")
            run.round(number)
    timeline = bench.timeline
    size = timeline.width, timeline.height
    setting = Setting(
        machine(), options.template, timeline.frames, size, options.rounds, options.processes, others.share
    )
    print(table(results, setting), file=sys.stderr if options.json == "-" else sys.stdout)
    keep(options, as_json(results, setting), lambda: page(results, setting), PAGE)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench render", description=__doc__)
    add = parser.add_argument
    add("--json", metavar="FILE", help="write the figures as JSON; - prints it")
    add("--write", action="store_true", help="make docs/benchmarks.md from this run")
    add("--only", nargs="+", choices=GROUPS, default=list(GROUPS), metavar="GROUP", help=", ".join(GROUPS))
    add("--profile", action="store_true", help="say where the time goes instead")
    add("--quality", choices=("final", "draft"), default="final", help="what --profile encodes")
    add("--sheet", type=Path, metavar="FILE.png", help="show the peers' frames beside ours instead")
    add("--rounds", type=int, default=3, help="how often everything is measured (3)")
    add("--template", default="editorial", help="the film's template (editorial)")
    add("--height", type=int, default=1080, help="the film's height (1080)")
    add("--processes", type=int, default=2, help="worker processes (2)")
    add("--peer-share", type=int, default=6, metavar="N", help="measure MoviePy on one frame of N (6)")
    add("--minutes", type=int, default=60, help="length of the long film (60)")
    add("--long-height", type=int, default=360, help="height of the long film (360)")
    return parser


@dataclass(frozen=True, slots=True)
class _Run:
    """What is measured, with what, and what came of it."""

    options: argparse.Namespace
    exporter: exporting.Exporter
    rivals: peers.Peers | None
    results: Results

    def round(self, number: int) -> None:
        """Everything that was asked for, once; long films and bytes in the first round only."""
        only, bench, options, results = (
            set(self.options.only),
            self.exporter.bench,
            self.options,
            self.results,
        )
        full = None
        if only & {"export", "edit"}:
            _say("  export, x264 alone")
            full = exporting.export_round(self.exporter, results, edit="edit" in only)
        if "export" in only:
            _say("  draft, x264 alone")
            exporting.draft_round(self.exporter, results)
        if self.rivals:
            ours = (full or self.exporter.whole("final")).spent
            if "moviepy" in only:
                _say("  MoviePy")
                self.rivals.moviepy_round(ours, options.peer_share, results)
            if "ffmpeg" in only:
                _say("  FFmpeg, plain and tuned")
                self.rivals.ffmpeg_round(ours, results)
        if "first" in only:
            _say("  stills and previews")
            apart.first_round(bench, results)
        if "memory" in only:
            _say("  memory")
            apart.memory_round(bench, options.processes, results)
        if "long" in only and number == 0:
            _say("  long film")
            film = apart.LongFilm(options.template, options.minutes, options.long_height)
            apart.long_round(film, options.processes, results)
        if "bytes" in only and number == 0:
            _say("  the same bytes")
            exporting.bytes_round(self.exporter, results)


def _new(folder: str, name: str) -> Path:
    made = Path(folder) / name
    made.mkdir()
    return made


def _wide(height: int) -> int:
    return round(height * 16 / 9 / 2) * 2


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
