"""Processes that are killed: workers go with their parent, and a crew outlives its losses."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Rising, Segments, timeline
from tests.support.processes import children, fork_servers, gone, workers
from vgenflow.engine import Crew, render
from vgenflow.engine.segments.crew import RenderFault, WorkerLost
from vgenflow.kit.errors import Cancelled

FILM = timeline(("rising", 24), ("zooming", 20))


def parent_of(crew: str, tmp_path):
    """A process that runs `crew`, which prints `go` once there are workers."""
    script = textwrap.dedent(
        f"""
        import sys, time
        sys.path[:] = {sys.path!r}
        from pathlib import Path
        from tests.support.engine_parts import ASSETS
        from tests.support.engine_scenes import LAYOUTS, Segments, timeline
        from vgenflow.engine import Crew, render
        film = timeline(*[("rising", 3000)] * 2, width=640, height=360)
        def go(progress):
            if progress.done > 12:
                print("go", flush=True)
        def make(**other):
            render(film, Path({str(tmp_path / "never.mp4")!r}), assets=ASSETS, segments=Segments(),
                   layouts=LAYOUTS, **other)
        """
    ) + textwrap.dedent(crew)
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)


BUSY = "make(on_progress=go)"
IDLE = """
import pickle
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.segments.jobs import Setup
crew = Crew(2)
while not crew._server.loaded(0.1):
    pass
crew._setup = pickle.dumps(Setup(film, VideoFormat(64, 64, film.rate, "final"), LAYOUTS, ASSETS))
hired = [crew._hired(), crew._hired()]
time.sleep(0.3)
print("go", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("crew", [BUSY, IDLE], ids=["busy", "idle"])
def test_workers_die_with_their_parent(tmp_path, crew):
    parent = parent_of(crew, tmp_path)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "go\n"
    found = [*fork_servers(parent.pid), *workers(parent.pid)]
    assert len(found) == 3
    parent.kill()
    parent.wait()
    assert gone(found, 1.0)
    assert not list(tmp_path.iterdir())


def test_workers_go_on_to_the_end_when_only_the_server_is_killed(tmp_path):
    parent = parent_of(BUSY, tmp_path)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "go\n"
    hired = workers(parent.pid)
    os.kill(fork_servers(parent.pid)[0], signal.SIGKILL)
    parent.kill()
    parent.wait()
    assert gone(hired, 2.0)


def test_a_crew_stands_by_and_renders_the_same_again(tmp_path):
    kept = []
    with Crew(2) as crew:
        server = fork_servers()
        for name in ("a.mp4", "b.mp4"):
            segments = Segments()
            render(FILM, tmp_path / name, assets=ASSETS, segments=segments, layouts=LAYOUTS, workers=crew)
            kept.append((segments.kept, (tmp_path / name).read_bytes()))
            assert fork_servers() == server
            assert children(server[0]) == []
        threads = list(Path(f"/proc/{server[0]}/task").iterdir())
        assert len(threads) == 1, "a process of several threads cannot be forked whole"
    assert kept[0] == kept[1]
    assert fork_servers() == []


def test_a_crew_whose_server_was_killed_hires_another(tmp_path):
    with Crew(1) as crew:
        render(FILM, tmp_path / "a.mp4", assets=ASSETS, segments=Segments(), layouts=LAYOUTS, workers=crew)
        os.kill(fork_servers()[0], signal.SIGKILL)
        time.sleep(0.05)
        render(FILM, tmp_path / "b.mp4", assets=ASSETS, segments=Segments(), layouts=LAYOUTS, workers=crew)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_renderer_that_does_not_start_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(WorkerLost, match="does not start"):
        render(FILM, tmp_path / "a.mp4", assets=ASSETS, segments=Segments(), layouts=LAYOUTS)


class Unloadable:
    """An asset source that a worker cannot load."""

    def __reduce__(self):
        return int, ("no number",)

    def read(self, digest):
        raise AssertionError(digest)


def test_what_a_worker_cannot_load_is_a_fault_with_its_trace(tmp_path):
    with pytest.raises(RenderFault) as caught:
        render(FILM, tmp_path / "a.mp4", assets=Unloadable(), segments=Segments(), layouts=LAYOUTS)
    assert "no number" in caught.value.__notes__[0]


def test_cancelling_while_the_renderer_loads_ends_it_at_once(tmp_path):
    began = time.monotonic()
    with pytest.raises(Cancelled):
        render(
            FILM,
            tmp_path / "a.mp4",
            assets=ASSETS,
            segments=Segments(),
            layouts=LAYOUTS,
            is_cancelled=lambda: True,
        )
    assert time.monotonic() - began < 0.5
    assert fork_servers() == []


class Slow(Rising):
    """A layout that takes a minute to compose."""

    name = "slow"

    def compose(self, props, stage, assets, frames, cues):
        time.sleep(60)
        return super().compose(props, stage, assets, frames, cues)


def test_cancelling_does_not_wait_for_a_slow_scene(tmp_path):
    began = time.monotonic()
    cancelled = []

    def asked():
        if not cancelled and workers() and time.monotonic() - began > 1:
            cancelled.append(time.monotonic())
        return bool(cancelled)

    with pytest.raises(Cancelled):
        render(
            timeline(("slow", 20), ("slow", 30)),
            tmp_path / "a.mp4",
            assets=ASSETS,
            segments=Segments(),
            layouts={"slow": Slow()},
            is_cancelled=asked,
        )
    assert time.monotonic() - cancelled[0] < 0.5
    assert fork_servers() == []


def test_progress_comes_twice_a_second_whatever_a_frame_takes(tmp_path):
    """Large frames on two workers: each tells at least every half second, once it draws."""
    film = timeline(("zooming", 40), ("rising", 40), width=1920, height=1080)
    seen = []
    render(
        film,
        tmp_path / "a.mp4",
        assets=ASSETS,
        segments=Segments(),
        layouts=LAYOUTS,
        on_progress=lambda progress: seen.append((time.monotonic(), progress)),
    )
    told = [(at, progress.done) for at, progress in seen if progress.done]
    for (before, done), (after, more) in pairwise(told):
        assert after - before < 0.5 or more - done <= 2, "a machine that is busy tells every frame"
    assert seen[-1][1].done == film.frames


class OnDisk(Segments):
    """A store of whole files, so that what one process leaves another finds."""

    def __init__(self, folder):
        super().__init__()
        self.folder = folder
        self.kept = {path.name: path.read_bytes() for path in folder.iterdir()}

    def put(self, key, data):
        super().put(key, data)
        begun = self.folder.parent / f"{key}.part"
        begun.write_bytes(data)
        begun.rename(self.folder / key)


RESUMED = timeline(("rising", 40), ("zooming", 30), ("rising", 50))
LEAVING = """
sys.path.insert(0, {here!r})
from test_faults_processes import OnDisk, RESUMED

class Told(OnDisk):
    def put(self, key, data):
        super().put(key, data)
        print("go", flush=True)

render(RESUMED, Path({out!r}), assets=ASSETS, segments=Told(Path({store!r})), layouts=LAYOUTS)
"""


def test_a_run_that_was_killed_goes_on_to_the_same_bytes(tmp_path):
    store, out = tmp_path / "store", tmp_path / "film.mp4"
    store.mkdir()
    here = str(Path(__file__).parent)
    parent = parent_of(LEAVING.format(here=here, out=str(out), store=str(store)), tmp_path)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "go\n"
    assert parent.stdout.readline() == "go\n"
    parent.kill()
    parent.wait()
    assert not out.exists()
    segments = OnDisk(store)
    found = set(segments.kept)
    assert found
    render(RESUMED, out, assets=ASSETS, segments=segments, layouts=LAYOUTS)
    assert not found & set(segments.written)
    render(RESUMED, tmp_path / "anew.mp4", assets=ASSETS, segments=Segments(), layouts=LAYOUTS, workers=1)
    assert out.read_bytes() == (tmp_path / "anew.mp4").read_bytes()
