"""The real command line in tests: start it, read its events, kill it, look at what it leaves."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av

from tests.support.processes import ends_with_us
from vgenflow.production.bundle import unpack

ROOT = Path(__file__).parents[2]
SECONDS = 600
"""No run of a test may take longer."""

Event = Mapping[str, Any]

_TOWNS = ("lower", "upper", "old", "new", "small", "wide", "northern", "southern", "eastern", "western")
TOWN = f"{_TOWNS[os.getpid() % len(_TOWNS)]} town"
"""Words of the story that are looked for in what it leaves. Another process's story has others: memory that
holds scratch folders is one for the whole machine."""

STORY = (
    f"# A river in spring\n\nThe river rises in spring. It floods the {TOWN} every year. "
    "So the people of Alder moved their market uphill in 1998.\n"
)
"""Three lines to be spoken."""

QUICK = ("--height", "240", "--profile", "draft", "--no-music")
"""Options that make a video in seconds."""


@dataclass(frozen=True)
class Ran:
    """A finished run: exit code, events of `--json`, what it said on standard error."""

    code: int
    events: tuple[Event, ...]
    stderr: str

    def of(self, kind: str, stage: str = "") -> list[Event]:
        """The events of one kind, of one stage."""
        return [e for e in self.events if e["event"] == kind and stage in ("", e.get("stage"))]

    def worked(self) -> dict[str, int]:
        """How many units each stage worked on."""
        return {e["stage"]: e["ran"] for e in self.of("stage.finished") if e["ran"]}

    @property
    def made(self) -> Event:
        """The last event of a run that went well."""
        assert self.code == 0, self.stderr
        assert self.events[-1]["event"] == "made"
        return self.events[-1]


def command(*arguments: str) -> list[str]:
    """The command line, as `./run` starts it."""
    return [sys.executable, "-P", "-m", "vgenflow.cli", *arguments]


def environment() -> dict[str, str]:
    """The environment of a run: our sources on the path."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def make(
    *arguments: str, data: Path, given: str = "", prefix: Sequence[str] = (), cwd: Path | None = None
) -> Ran:
    """`make … --json`, to its end."""
    done = subprocess.run(
        [*prefix, *command("make", *arguments, "--data", str(data), "--json")],
        input=given.encode(),
        env=environment(),
        cwd=cwd,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Ran(done.returncode, _events(done.stdout.decode().splitlines()), done.stderr.decode())


def _events(lines: Sequence[str]) -> tuple[Event, ...]:
    return tuple(json.loads(line) for line in lines)


@contextmanager
def started(*arguments: str, data: Path) -> Iterator["subprocess.Popen[str]"]:
    """`make … --json` in a process group of its own; whatever is left of it is killed at the end."""
    process = subprocess.Popen(
        command("make", *arguments, "--data", str(data), "--json"),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=ends_with_us(),  # noqa: PLW1509 - it is one system call
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def make_until(moment: Callable[[Event], bool], number: int, *arguments: str, data: Path) -> Ran:
    """`make …`, sent signal `number` as soon as an event fits; the events until then and after.

    SIGKILL goes to the main process alone: its children must notice by themselves.
    """
    events: list[Event] = []
    with started(*arguments, data=data) as process:
        assert process.stdout is not None
        for line in process.stdout:
            events.append(json.loads(line))
            if moment(events[-1]):
                process.send_signal(number)
                break
        rest, stderr = process.communicate(timeout=SECONDS)
    complete = [line for line in rest.splitlines() if line.endswith("}")]
    return Ran(process.returncode, (*events, *_events(complete)), stderr)


def frames_of(video: Path) -> int:
    """The frames of a video, each decoded."""
    with av.open(str(video)) as container:
        return sum(1 for _ in container.decode(video=0))


def assert_whole(video: Path) -> None:
    """All six files are there and fit together."""
    bundle = unpack(video.with_suffix(".vgen").read_bytes())
    timeline = bundle.project.timeline
    assert frames_of(video) == timeline.frames
    assert video.with_suffix(".jpg").read_bytes().startswith(b"\xff\xd8")
    assert video.with_suffix(".jpg").read_bytes().endswith(b"\xff\xd9")
    assert video.with_suffix(".srt").read_text().count(" --> ") == len(timeline.captions)
    assert video.with_suffix(".vtt").read_text().startswith("WEBVTT")
    assert video.with_suffix(".ass").read_text().count("\nDialogue: ") == len(timeline.captions)
    assert not list(video.parent.glob(".*.part"))


def found_words(words: str, *folders: Path) -> list[Path]:
    """The files under `folders` that hold `words` in the open, in UTF-8 or UTF-16."""
    forms = [words.encode(), words.encode("utf-16-le"), words.encode("utf-16-be")]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and any(form in path.read_bytes() for form in forms):
                found.append(path)
    return found
