"""Benches on which a worker dies by SIGKILL in mid-stage, once, and that count what is finished."""

import json
import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from vgenflow.production.jobs.ports import Bench, OpenBench, Pay
from vgenflow.production.stages import Rendering, Stages
from vgenflow.services.runs.dispatch import Taken

STAGES = ("read", "write", "speak", "direct", "dress", "edit", "render", "check", "still")
"""The stages by their names in `production.stages.Stages`; `still` is part of delivering."""


def with_deaths(open_bench: OpenBench, folder: Path) -> OpenBench:
    """Benches that end their process where the project's order says so, unless that was done already."""

    def opened(run: Taken, pay: Pay) -> Bench:
        bench = open_bench(run, pay)
        space = bench.ports.space
        ordered = json.loads(space.get(space.key("ordered")) or b"{}")
        fate = _Fate(folder, run.id, ordered.get("die_at"))
        return replace(bench, ports=replace(bench.ports, stages=_mortal(bench.ports.stages, fate)))

    return opened


def finished(folder: Path) -> Counter[tuple[str, str]]:
    """How often each stage of each run was finished; a spoken line counts as one."""
    lines = (folder / "finished").read_text().splitlines()
    return Counter((line.split()[0], line.split()[1]) for line in lines)


def deaths(folder: Path) -> set[str]:
    """The runs in whose middle a worker died."""
    return {path.name.partition(".")[2] for path in folder.glob("died.*")}


class _Fate:
    def __init__(self, folder: Path, run: str, stage: str | None) -> None:
        self._folder = folder
        self._run = run
        self._stage = stage

    def reach(self, stage: str) -> None:
        """Die here if that is to be."""
        mark = self._folder / f"died.{self._run}"
        if stage == self._stage and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)

    def finish(self, stage: str) -> None:
        """Note that a stage was finished."""
        with (self._folder / "finished").open("a") as file:
            file.write(f"{self._run} {stage}\n")


def _mortal(stages: Stages, fate: _Fate) -> Stages:
    def wrapped(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            fate.reach(name)
            result = work(*arguments)
            fate.finish(name)
            return result

        return run

    def speak(*arguments: Any) -> Iterator[Any]:
        for number, spoken in enumerate(stages.speak(*arguments)):
            if number:
                fate.reach("speak")
            yield spoken
            fate.finish(f"speak.{spoken.utterance.line}")

    def render(rendering: Rendering) -> None:
        def told(progress: Any) -> None:
            if progress.done > progress.total // 3:
                fate.reach("render")
            rendering.on_progress(progress)

        stages.render(replace(rendering, on_progress=told))
        fate.finish("render")

    simple = {
        name: wrapped(name, getattr(stages, name)) for name in STAGES if name not in ("speak", "render")
    }
    return replace(stages, **simple, speak=speak, render=render)
