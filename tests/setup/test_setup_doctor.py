"""The doctor, on packaged files of which one was damaged and one is gone."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from vgenflow.packs import Packs, default_data_dir
from vgenflow.studio.doctor import examine
from vgenflow.studio.settings import load


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """The real files, linked, so that one can be replaced."""
    here = Packs(default_data_dir() / "packs")
    (tmp_path / "packs").mkdir()
    for _, item in here.lock.items:
        path = here.path(item.name)
        try:
            os.link(path, tmp_path / "packs" / path.name)
        except OSError:
            (tmp_path / "packs" / path.name).symlink_to(path)
    return Packs(tmp_path / "packs")


def findings(packs: Packs, tmp_path: Path) -> dict[str, bool]:
    settings = replace(load(tmp_path / "data"), packs_dir=packs.root)
    return {finding.code: finding.good for finding in examine(settings, packs)}


def test_whole_files_are_well(packs: Packs, tmp_path: Path) -> None:
    assert findings(packs, tmp_path)["doctor.packs"]


def test_a_damaged_and_a_missing_file_are_found(packs: Packs, tmp_path: Path) -> None:
    voice = packs.path("voice.af_heart")
    data = bytearray(voice.read_bytes())
    data[1000] ^= 1
    voice.unlink()
    voice.write_bytes(data)
    packs.path("icons.tabler").unlink()
    found = findings(packs, tmp_path)
    assert found["packs.damaged"] is False
    assert found["packs.missing"] is False
    assert "doctor.packs" not in found
