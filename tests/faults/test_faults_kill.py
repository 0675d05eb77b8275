"""kill -9 at every stage in turn, Ctrl-C, a full disk, runs side by side: what was finished is kept."""

import resource
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.cli_runs import (
    QUICK,
    STORY,
    TOWN,
    Event,
    assert_whole,
    command,
    environment,
    found_words,
    make,
    make_until,
)
from vgenflow.production.events import STAGES
from vgenflow.store import scratch


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "work" / "story.md"
    path.parent.mkdir()
    path.write_text(STORY)
    return path


def moments() -> list[tuple[str, str, int]]:
    """Event, stage and least count at which the process is killed, one after another."""
    at_start = [("stage.started", stage, 0) for stage in STAGES]
    inside = {"narrate": ("stage.progress", "narrate", 1), "render": ("stage.progress", "render", 20)}
    return [moment for start in at_start for moment in (start, inside.get(start[1])) if moment]


def test_killed_at_every_stage_in_turn_no_finished_step_runs_again(story: Path, tmp_path: Path) -> None:
    data, video = tmp_path / "data", story.with_suffix(".mp4")
    seen: list[Event] = []
    for kind, stage, least in moments():

        def reached(event: Event, kind: str = kind, stage: str = stage, least: int = least) -> bool:
            return event["event"] == kind and event["stage"] == stage and event.get("done", 0) >= least

        killed = make_until(reached, signal.SIGKILL, str(story), *QUICK, data=data)
        assert killed.code == -signal.SIGKILL, f"{kind} {stage} was not reached: {killed.stderr}"
        seen += killed.events
        assert not video.exists()
        assert not found_words(TOWN, data)
    last = make(str(story), *QUICK, data=data)
    seen += last.events
    assert last.made["frames"] > 0
    assert_whole(video)
    for stage in STAGES:
        finished = [e for e in seen if e["event"] == "stage.finished" and e["stage"] == stage]
        assert len(finished) <= 1, f"{stage} ran {len(finished)} times"
    spoken = [e for e in seen if e["event"] == "stage.progress" and e["stage"] == "narrate"]
    assert [*dict.fromkeys(e["done"] for e in spoken)] == [1, 2, 3]
    (said,) = [e for e in seen if e["event"] == "stage.finished" and e["stage"] == "narrate"]
    assert (said["kept"], said["ran"]) == (1, 2), "a line was said twice"
    assert last.worked().keys() <= {"deliver"}
    assert not found_words(TOWN, data, *(p for p in scratch.roots(data) if p.exists()))
    print(f"killed {len(moments())} times; the last call worked on {last.worked()}")  # noqa: T201


def test_ctrl_c_stops_cleanly_and_the_next_call_goes_on(story: Path, tmp_path: Path) -> None:
    data, video = tmp_path / "data", story.with_suffix(".mp4")
    begun = time.monotonic()
    stopped = make_until(
        lambda e: e["event"] == "stage.progress" and e["stage"] == "render",
        signal.SIGINT,
        str(story),
        *QUICK,
        data=data,
    )
    assert stopped.code == 130
    assert "Traceback" not in stopped.stderr
    assert not video.exists()
    assert not list((data / "incoming").glob("*/*"))
    print(f"stopped after {time.monotonic() - begun:.1f} s")  # noqa: T201
    again = make(str(story), *QUICK, data=data)
    assert again.made
    assert "narrate" not in again.worked()
    assert_whole(video)


def test_a_full_disk_is_said_and_leaves_nothing_half_written(story: Path, tmp_path: Path) -> None:
    data, video = tmp_path / "data", story.with_suffix(".mp4")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    done = subprocess.run(
        command("make", str(story), *QUICK, "--data", str(data)),
        env=environment(),
        preexec_fn=small_files,
        capture_output=True,
        timeout=240,
        check=False,
    )
    message = done.stderr.decode()
    assert done.returncode == 1
    assert message.startswith(("error[store.full]", "error[output.full]")), message
    assert len(message.splitlines()) == 1
    assert not video.exists()
    assert not list(video.parent.glob(".*.part"))
    assert make(str(story), *QUICK, data=data).made
    assert_whole(video)


def test_runs_side_by_side_on_one_data_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    videos = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "story.md").write_text(STORY)
        videos.append(folder / "story.mp4")
    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(lambda v: make(str(v.with_suffix(".md")), *QUICK, data=data), videos))
    assert all(run.made for run in runs)
    for video in videos:
        assert_whole(video)
    assert videos[0].read_bytes() == videos[1].read_bytes()


def test_pruning_during_a_run_is_refused_and_after_it_works(story: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    refused: list[subprocess.CompletedProcess[bytes]] = []

    def prune(event: Event) -> bool:
        if event["event"] == "stage.started" and event["stage"] == "narrate":
            refused.append(_prune(data))
            return True
        return False

    make_until(prune, signal.SIGTERM, str(story), *QUICK, data=data)
    assert refused[0].returncode == 2
    assert b"error[store.busy]" in refused[0].stderr
    assert _prune(data).returncode == 0
    assert not [path for path in (data / "objects").rglob("*") if path.is_file()]


def _prune(data: Path) -> "subprocess.CompletedProcess[bytes]":
    arguments = ("cache", "prune", "--max-size", "0", "--data", str(data))
    return subprocess.run(
        command(*arguments), env=environment(), capture_output=True, timeout=60, check=False
    )
