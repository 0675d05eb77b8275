"""Scratch folders: private, gone with the job, swept after a kill."""

import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from vgenflow.store import scratch


@pytest.fixture(autouse=True)
def on_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tmpfs").mkdir()
    monkeypatch.setattr(scratch, "_TMPFS", (tmp_path / "tmpfs",))


def _fail_in_a_folder(data_dir: Path) -> None:
    with scratch.folder(data_dir, 1000) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert folder.is_relative_to(data_dir.parent / "tmpfs")
        (folder / "plain").write_bytes(b"words")
        raise RuntimeError


def test_a_folder_is_private_and_goes_with_its_job(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        _fail_in_a_folder(tmp_path / "data")
    assert not list(tmp_path.rglob("plain"))


def test_no_room_in_memory_goes_to_the_data_folder(tmp_path: Path) -> None:
    with scratch.folder(tmp_path / "data", 10**18) as folder:
        assert folder.is_relative_to(tmp_path / "data" / "scratch")


def test_a_strangers_folder_in_memory_is_not_used(tmp_path: Path) -> None:
    planted = tmp_path / "tmpfs" / f"vgenflow-{os.getuid()}"
    planted.mkdir(mode=0o777)
    planted.chmod(0o777)
    with scratch.folder(tmp_path / "data", 1) as folder:
        assert folder.is_relative_to(tmp_path / "data" / "scratch")


def _die_in_a_folder(data_dir: Path) -> None:
    with scratch.folder(data_dir, 1) as folder:
        (folder / "plain").write_bytes(b"words")
        os._exit(9)


def test_what_a_killed_job_left_is_swept_and_the_living_stay(tmp_path: Path) -> None:
    data = tmp_path / "data"
    process = multiprocessing.get_context("fork").Process(target=_die_in_a_folder, args=(data,))
    process.start()
    process.join()
    assert list(tmp_path.rglob("plain"))
    with scratch.folder(data, 1) as one:
        assert not list(tmp_path.rglob("plain"))
        with scratch.folder(data, 1) as two:
            assert one.exists()
            assert two.exists()
