"""Output files: whole or not there, and errors in one sentence."""

import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.production import outputs
from vgenflow.production.outputs import OutputUnwritable, check_writable, named, slug, write_whole


def test_an_interrupted_write_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "v.mp4"
    write_whole(path, [b"old"])

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(path, chunks())
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["v.mp4"]


def test_parts_of_dead_writers_go_and_of_living_ones_stay(tmp_path: Path) -> None:
    path = tmp_path / "v[1].mp4"
    dead, empty, alive, other = (
        tmp_path / name
        for name in (
            ".v[1].mp4.0123abcd.part",
            ".v[1].mp4.4567abcd.part",
            ".v[1].mp4.89ababcd.part",
            ".w.mp4.0123abcd.part",
        )
    )
    for part in (dead, alive, other):
        part.write_bytes(b"x")
    empty.touch()
    with alive.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        write_whole(path, [b"new"])
        assert [part.exists() for part in (dead, empty, alive, other)] == [False, False, True, True]
    write_whole(path, [b"newer"])
    assert [part.exists() for part in (dead, empty, alive, other)] == [False, False, False, True]


def test_a_part_that_is_swept_before_it_is_locked_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another writer of the same file may come between the making of a part and its lock."""
    lock, swept = fcntl.flock, list[Path]()

    def late(file: IO[bytes], how: int) -> None:
        if not swept:
            swept.extend(tmp_path.glob(".*.part"))
            swept[0].unlink()
        lock(file, how)

    monkeypatch.setattr(outputs.fcntl, "flock", late)
    write_whole(tmp_path / "v.mp4", [b"new"])
    assert swept
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("v.mp4", b"new")]


def test_a_folder_is_made(tmp_path: Path) -> None:
    check_writable(tmp_path / "a" / "b" / "v.mp4")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_bad_places_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder.mp4").mkdir()
    for bad in (
        tmp_path / "file" / "v.mp4",
        tmp_path / "folder.mp4",
        tmp_path / "v.avi",
        Path("/proc/v.mp4"),
    ):
        with pytest.raises(OutputUnwritable):
            check_writable(bad)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The River: How it Rises!", "the-river-how-it-rises"),
        ("长江的水", "长江的水"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "video"),
        ("...", "video"),
        ("x" * 300, "x" * 60),
    ],
)
def test_names_after_titles(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text())
def test_a_slug_is_always_one_plain_name(title: str) -> None:
    path = named(None, Path("folder"), title).video
    assert path.parent == Path("folder")
    assert not path.name.startswith(".")
    assert "\0" not in path.name
    assert len(path.name.encode()) < 255


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outputs.os, "fsync", full)
    with pytest.raises(outputs.OutputFull):
        write_whole(tmp_path / "v.mp4", [b"x"])
    assert list(tmp_path.iterdir()) == []
