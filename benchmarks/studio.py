"""Measure the studio in a browser: how soon pages are there, how soon they answer, how smoothly they move.

The server runs as a person starts it; a real Chromium opens a film of some scenes and one of 200. Figures
have goals, and never fail anything.
"""
# ruff: noqa: T201 - printing is what it is for

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.keeping import keep
from benchmarks.machine import machine
from benchmarks.pages import films, phases
from benchmarks.pages.figures import BY_KEY
from benchmarks.pages.reporting import page
from benchmarks.serving.figures import Run
from tests.support.browsing import a_studio

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks-studio.md"


def main(arguments: list[str]) -> int:
    """Measure, and print it."""
    options = _parser().parse_args(arguments)
    run = Run(
        machine(), f"Chromium without a window; the long film has {options.scenes} scenes", known=BY_KEY
    )
    with tempfile.TemporaryDirectory() as folder, a_studio(Path(folder) / "data") as studio:
        with studio.api as api:
            _say("Films")
            short = films.made(api)
            long = films.grown(api, short, options.scenes)
        _say("Home")
        _keep(run, "home", dict(phases.home(studio)))
        for name, project in (("film", short), ("long", long)):
            _say(f"Editor: {name}")
            _keep(run, name, dict(phases.film(studio, project)))
    print(run.table(), file=sys.stderr if options.json == "-" else sys.stdout)
    keep(options, run.as_json(), lambda: page(run), PAGE)
    return 0


def _keep(run: Run, what: str, values: dict[str, float]) -> None:
    run.values |= {f"{what}.{name}": float(value) for name, value in values.items()}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench studio", description=__doc__)
    add = parser.add_argument
    add("--json", metavar="FILE", help="write the figures as JSON; - prints it")
    add("--write", action="store_true", help="make docs/benchmarks-studio.md from this run")
    add("--scenes", type=int, default=200, help="scenes of the long film (200)")
    return parser


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
