"""Figures: goals, medians, and a table, JSON and page in which every key is explained."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import profile
from benchmarks.clock import measured, peak_memory
from benchmarks.figures import BY_KEY, FIGURES, GROUPS, Results, UnknownFigure
from benchmarks.machine import machine
from benchmarks.peers.cutout import _merged, _overlap
from benchmarks.reporting import Setting, as_json, page, table
from benchmarks.x264 import makespan

ROOT = Path(__file__).resolve().parents[2]
SETTING = Setting("2 cores, AVX2", "editorial", 1800, (1920, 1080), 3, 2, 0.01)


def everything() -> Results:
    """A value of each figure."""
    results = Results()
    for number, figure in enumerate(FIGURES):
        for value in (number, number + 2.5, number + 1):
            results.add(figure.key, value)
    return results


def keys_of(value: object, path: str = "") -> set[str]:
    """Paths of an object's keys, the figures' own names replaced by KEY."""
    if not isinstance(value, dict):
        return set()
    found = set[str]()
    for key, below in value.items():
        here = f"{path}.{'KEY' if path == 'figures' else key}".lstrip(".")
        found |= {here} | keys_of(below, here)
    return found


def test_each_figure_has_a_key_of_its_own_a_known_group_and_one_goal_at_most() -> None:
    assert len(BY_KEY) == len(FIGURES)
    assert {figure.group for figure in FIGURES} == set(GROUPS)
    assert not [figure for figure in FIGURES if figure.most is not None and figure.least is not None]


def test_every_key_of_the_json_is_explained_on_the_page() -> None:
    results = everything()
    told, shown = as_json(results, SETTING), page(results, SETTING)
    assert json.loads(json.dumps(told)) == told
    for key in keys_of(told) - {"figures.KEY"}:
        assert f"| `{key}` |" in shown, key
    for key in told["figures"]:
        assert f"| `{key}` |" in shown, key
    assert set(told["figures"]) == set(BY_KEY)


def test_the_page_in_the_docs_was_made_by_this_bench() -> None:
    kept = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    fresh = page(Results(), None)
    assert kept.split("## How it is measured")[1] == fresh.split("## How it is measured")[1], (
        "run ./run bench render --write"
    )


def test_the_table_shows_median_goal_and_whether_it_is_met() -> None:
    results = Results()
    for value in (1.3, 1.1, 1.0):
        results.add("final.to_x264", value)
    results.add("moviepy.speed", 24.0)
    results.add("final.seconds", 14.25)
    rows = {line.split()[0]: line.split() for line in table(results, SETTING).splitlines()[3:]}
    assert rows["final.to_x264"][1:] == ["1.1", "×", "≤", "1.12", "met", "1.3", "1.1", "1"]
    assert rows["moviepy.speed"][1:6] == ["24", "×", "≥", "25", "missed"]
    assert rows["final.seconds"][1:] == ["14.2", "s", "14.2"]


def test_a_run_beside_other_work_says_so() -> None:
    assert "mean little" not in SETTING.sentence()
    assert (
        "used 40% of the cores meanwhile, so wall times mean little."
        in replace(SETTING, others=0.4).sentence()
    )


def test_nothing_can_be_reported_that_is_not_explained() -> None:
    with pytest.raises(UnknownFigure):
        Results().add("made.up", 1.0)


@given(st.lists(st.floats(0.01, 10), min_size=1, max_size=30), st.integers(1, 4))
def test_a_makespan_lies_between_its_bounds(jobs: list[float], processes: int) -> None:
    whole = sum(jobs)
    assert max(*jobs, whole / processes) <= makespan(jobs, processes) * (1 + 1e-9)
    assert makespan(jobs, 1) == pytest.approx(whole)
    assert makespan(jobs, processes) <= whole * (1 + 1e-9)


def test_processor_seconds_hold_those_of_processes_that_were_started() -> None:
    burn = "import time\nwhile time.process_time() < 0.3: pass"
    with measured() as spent:
        subprocess.run([sys.executable, "-c", burn], check=True)
    assert 0.25 <= spent.cpu <= 5
    assert spent.wall > 0.25
    assert peak_memory(os.getpid()) > 1e6
    assert peak_memory(2**22 + 1) == 0


def test_the_machine_is_its_cores_and_instruction_set() -> None:
    cores, instructions = machine().split(", ")
    assert cores.split()[0] == str(len(os.sched_getaffinity(0)))
    assert instructions in {"AVX-512", "AVX2", "AVX", "SSE4.2", "NEON"}


def test_the_profile_knows_what_every_module_of_the_engine_does() -> None:
    engine = ROOT / "src" / "vgenflow" / "engine"
    unknown = [
        name
        for path in engine.rglob("*.py")
        if path.parent != engine and path.stem != "__init__" and not {"verify", "gallery"} & set(path.parts)
        for name in (".".join(path.relative_to(engine).with_suffix("").parts),)
        if profile._part(name) == "other"
    ]
    assert not unknown


boxes = st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 30), st.integers(1, 30)).map(
    lambda box: [box[0], box[1], box[0] + box[2], box[1] + box[3]]
)


@given(st.lists(boxes, max_size=12))
def test_merged_boxes_cover_the_given_ones_without_overlaps(given_boxes: list[list[int]]) -> None:
    merged = _merged([list(box) for box in given_boxes])
    for box in given_boxes:
        assert any(
            one[0] <= box[0] and one[1] <= box[1] and one[2] >= box[2] and one[3] >= box[3] for one in merged
        )
    assert not [(a, b) for a in merged for b in merged if a is not b and _overlap(a, b)]


def test_only_programs_are_offered_as_benchmarks() -> None:
    said = subprocess.run(
        [sys.executable, ROOT / "run", "bench"], capture_output=True, text=True, check=False
    )
    assert said.returncode == 2
    assert said.stdout.strip().endswith("one of: make, render, serve, studio")
