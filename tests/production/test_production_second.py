"""A second language: given beside a source or a bundle, kept in the bundle, shown in every file."""

from pathlib import Path

import pytest
from production_fakes import World, draft

from vgenflow.production import bundle
from vgenflow.production.request import BundleSource, TextSource

SECOND = TextSource("zh.txt", "河水上涨。\n淹没下城。\n市场上移。".encode())


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "data")


def test_it_stands_below_in_the_files_and_in_the_bundle(world: World, tmp_path: Path) -> None:
    made = world.make(draft(), tmp_path / "v.mp4", second=SECOND)
    assert "The river rises.\n河水上涨。\n" in made.outputs.srt.read_text()
    assert "<c.second>" in made.outputs.vtt.read_text()
    assert "\\rSecond}河水上涨。\n" in made.outputs.ass.read_text()
    project = bundle.unpack(made.outputs.bundle.read_bytes()).project
    assert project.translation is not None
    assert [line.caption for line in project.translation.lines] == ["河水上涨。", "淹没下城。", "市场上移。"]


def test_it_comes_to_a_finished_video_without_speaking_anew(world: World, tmp_path: Path) -> None:
    plain = world.make(draft(), tmp_path / "v.mp4")
    before = bundle.unpack(plain.outputs.bundle.read_bytes()).project
    assert before.translation is None
    packed = plain.outputs.bundle.read_bytes()
    made = world.make(BundleSource(packed), tmp_path / "two.mp4", second=SECOND)
    assert not [what for what in world.ran if what.startswith(("say", "write", "direct"))]
    assert "河水上涨。" in made.outputs.srt.read_text()
    assert "河水上涨。" not in plain.outputs.srt.read_text()


def test_a_bundle_brings_it_along_in_any_shape(world: World, tmp_path: Path) -> None:
    packed = world.make(draft(), tmp_path / "v.mp4", second=SECOND).outputs.bundle.read_bytes()
    same = world.make(BundleSource(packed), tmp_path / "same.mp4")
    assert world.total() == 0
    tall = world.make(BundleSource(packed), tmp_path / "tall.mp4", aspect="9:16")
    for made in (same, tall):
        assert "河水上涨。" in made.outputs.srt.read_text()
    assert world.ran["translate"] == 0


def test_a_bundle_without_one_is_what_it_was(world: World, tmp_path: Path) -> None:
    packed = world.make(draft(), tmp_path / "v.mp4").outputs.bundle.read_bytes()
    opened = bundle.unpack(packed)
    assert bundle.pack(opened.project, lambda digest: opened.media[digest], opened.release) == packed
    assert b"translation.json" not in packed
