"""Full disks, no memory, missing or broken things: a clear end, never a broken file."""

import errno
import os
import subprocess
import sys
import textwrap

import pytest

from tests.support.engine_parts import ASSETS, PHOTO, Assets, font
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from tests.support.processes import fork_servers, workers
from vgenflow.engine import Crew, render
from vgenflow.engine.encode.mux import DiskFull
from vgenflow.engine.encode.segment import DamagedSegment
from vgenflow.engine.raster import BadPicture
from vgenflow.story.assets import MissingAsset

FILM = timeline(("rising", 24), ("zooming", 20), ("rising", 16))


@pytest.fixture(scope="module", autouse=True)
def crew():
    """One crew for all tests that lose no process."""
    with Crew(2) as standing:
        CREW.append(standing)
        yield
    CREW.clear()
    assert fork_servers() == []


CREW = []


def rendered(tmp_path, film=FILM, segments=None, **options):
    out = tmp_path / "film.mp4"
    options = {"assets": ASSETS, "layouts": LAYOUTS, "workers": CREW[0], **options}
    render(film, out, segments=Segments() if segments is None else segments, **options)
    return out.read_bytes()


def nothing_left(tmp_path):
    return not list(tmp_path.iterdir()) and workers() == []


class Full(Segments):
    """A store that has room for one segment."""

    def put(self, key, data):
        if self.kept:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().put(key, data)


def test_a_store_that_is_full_ends_the_run_and_keeps_what_is_done(tmp_path):
    segments = Full()
    with pytest.raises(OSError, match="No space left") as caught:
        rendered(tmp_path, segments=segments)
    assert caught.value.errno == errno.ENOSPC
    assert len(segments.kept) == 1
    assert nothing_left(tmp_path)


LIMITED = """
import resource, signal, sys
sys.path[:] = {path!r}
from pathlib import Path
from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from vgenflow.engine import Crew, render
from vgenflow.kit.errors import VgenflowError
film = timeline(("rising", 24), ("zooming", 20), ("rising", 16), **{size!r})
out, segments = Path({out!r}), Segments()
options = dict(assets=ASSETS, layouts=LAYOUTS, segments=segments, workers=1)
{before}
try:
    render(film, out, **options)
except VgenflowError as error:
    print(error.code, "|", error.sentence)
"""


def limited(out, before, **size):
    """What a process of its own says that renders to `out` under limits."""
    script = LIMITED.format(path=sys.path, out=str(out), before=textwrap.dedent(before), size=size)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


FILE_LIMIT = """
render(film, out.with_name("whole.mp4"), **options)
size = out.with_name("whole.mp4").stat().st_size
out.write_bytes(b"old")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (size * {percent} // 100,) * 2)
"""


@pytest.mark.parametrize(
    "percent", [pytest.param(1, marks=pytest.mark.slow), 50, pytest.param(97, marks=pytest.mark.slow)]
)
def test_a_disk_that_fills_while_joining_leaves_the_old_file(tmp_path, percent):
    out = tmp_path / "film.mp4"
    assert limited(out, FILE_LIMIT.format(percent=percent)).startswith("engine.disk_full | There is no room")
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "whole.mp4"]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
@pytest.mark.slow
def test_a_full_file_system_is_a_full_disk(tmp_path):
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system lets nobody mount")
    try:
        with pytest.raises(DiskFull):
            rendered(place)
        assert nothing_left(place)
    finally:
        subprocess.run(["umount", str(place)], check=True)


MEMORY_LIMIT = """
from vgenflow.engine.segments import crew
crew._START = crew._START.replace("main(int", '''import resource
used = int(open("/proc/self/statm").read().split()[0]) * 4096
resource.setrlimit(resource.RLIMIT_AS, (used + ({room} << 20),) * 2)
main(int''')
"""


@pytest.mark.parametrize("room", [40, pytest.param(60, marks=pytest.mark.slow)])
def test_a_worker_without_memory_says_so(tmp_path, room):
    said = limited(tmp_path / "film.mp4", MEMORY_LIMIT.format(room=room), width=3840, height=2160)
    assert said.split(" | ")[0] in ("engine.out_of_memory", "engine.worker_lost")
    assert "memory" in said
    assert not list(tmp_path.iterdir())


class Forgetful(Segments):
    """A store that loses one segment once it was written."""

    def get(self, key):
        found = super().get(key)
        return None if found and key == self.written[0] else found


def test_a_store_that_loses_segments_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("vgenflow.engine.segments.export._AT_HAND", 0)
    with pytest.raises(DamagedSegment):
        rendered(tmp_path, segments=Forgetful())
    assert nothing_left(tmp_path)


def test_damaged_segments_are_made_again(tmp_path):
    segments = Segments()
    first = rendered(tmp_path, segments=segments)
    damages = (lambda data: data[:-3], lambda data: data[:9], lambda _: b"")
    broken = segments.written[: len(damages)]
    for key, damage in zip(broken, damages, strict=True):
        segments.kept[key] = damage(segments.kept[key])
    segments.written.clear()
    assert rendered(tmp_path, segments=segments) == first
    assert sorted(segments.written) == sorted(broken)


def test_joining_is_the_same_with_segments_at_hand_or_read_again(tmp_path, monkeypatch):
    first = rendered(tmp_path)
    monkeypatch.setattr("vgenflow.engine.segments.export._AT_HAND", 2000)
    assert rendered(tmp_path) == first


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_broken_picture_is_told_with_its_scene(tmp_path, content):
    assets = Swapped(content)
    with pytest.raises(BadPicture, match=r"s1 \(zooming\)"):
        rendered(tmp_path, assets=assets)
    assert nothing_left(tmp_path)


class Swapped(Assets):
    """The usual assets with other bytes under the photo's digest."""

    def __init__(self, content: bytes) -> None:
        super().__init__(font(), font(colored=True))
        self._photo = content

    def read(self, digest):
        return self._photo if digest == PHOTO else super().read(digest)


def test_a_missing_picture_is_told_by_its_digest(tmp_path):
    with pytest.raises(MissingAsset) as caught:
        rendered(tmp_path, assets=Assets(font(), font(colored=True)))
    assert caught.value.digest == PHOTO
    assert nothing_left(tmp_path)
