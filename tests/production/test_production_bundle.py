"""Bundles: the same video again elsewhere, and no trust in what they hold."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from production_fakes import World, draft

from vgenflow.kit.content import digest
from vgenflow.production import bundle
from vgenflow.production.bundle import BadBundle
from vgenflow.production.request import BundleSource
from vgenflow.production.upgrades import Parts, TooNew, upgraded


@pytest.fixture
def made(tmp_path: Path) -> bytes:
    world = World(tmp_path / "data", picture=b"a picture")
    return world.make(draft(), tmp_path / "v.mp4").outputs.bundle.read_bytes()


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_bundle_renders_the_same_on_an_empty_data_folder(tmp_path: Path, made: bytes) -> None:
    world = World(tmp_path / "empty")
    again = world.make(BundleSource(made), tmp_path / "again" / "v.mp4")
    assert again.outputs.video.read_bytes() == (tmp_path / "v.mp4").read_bytes()
    assert again.outputs.bundle.read_bytes() == made
    assert again.outputs.cover.read_bytes() == (tmp_path / "v.jpg").read_bytes()
    assert {what.split()[0] for what in world.ran} == {"render", "segment", "check", "covers", "still"}


def test_a_changed_option_keeps_what_is_said(tmp_path: Path, made: bytes) -> None:
    world = World(tmp_path / "empty")
    world.make(BundleSource(made), tmp_path / "again.mp4", aspect="9:16")
    assert not {"import", "write", "say"} & {what.split()[0] for what in world.ran}
    assert world.ran["direct"] == 1


def test_another_voice_speaks_anew(tmp_path: Path, made: bytes) -> None:
    world = World(tmp_path / "empty")
    world.make(BundleSource(made), tmp_path / "again.mp4", voice="bob")
    assert world.ran["say The river rises."] == 1


def test_it_holds_provenance_and_no_times_of_day(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assets = json.loads(archive.read("assets.json"))
        names = archive.namelist()
    assert {asset["kind"] for asset in assets} == {"speech", "picture"}
    assert all(any(asset["digest"] in name for name in names) for asset in assets)


def test_a_flipped_byte_anywhere_is_refused_or_harmless(made: bytes) -> None:
    whole = bundle.unpack(made)
    for position in range(0, len(made), max(1, len(made) // 400)):
        broken = bytearray(made)
        broken[position] ^= 0x20
        try:
            read = bundle.unpack(bytes(broken))
        except (BadBundle, TooNew):
            continue
        assert read.project == whole.project
        if read.media != whole.media:  # an entry lost its name
            with pytest.raises(BadBundle):
                bundle.check_complete(read.project, read.media.__contains__)


@pytest.mark.parametrize("cut", [0, 1, 22, 1000])
def test_a_cut_bundle_is_refused(made: bytes, cut: int) -> None:
    with pytest.raises(BadBundle):
        bundle.unpack(made[: -cut or None] if cut else b"")


def test_a_medium_under_a_wrong_name_is_refused(made: bytes) -> None:
    def change(entries: dict[str, bytes]) -> None:
        name = next(name for name in entries if name.startswith("media/"))
        entries[name] = b"something else"

    with pytest.raises(BadBundle):
        bundle.unpack(rewritten(made, change))


def test_a_strangers_medium_is_looked_at_first(tmp_path: Path) -> None:
    bundle_file = World(tmp_path / "data", picture=b"evil").make(draft(), tmp_path / "v.mp4").outputs.bundle
    world = World(tmp_path / "empty")
    with pytest.raises(BadBundle):
        world.make(BundleSource(bundle_file.read_bytes()), tmp_path / "again.mp4")
    assert not world.ports().assets.has(digest(b"evil"))


def test_a_missing_medium_is_named(tmp_path: Path, made: bytes) -> None:
    def change(entries: dict[str, bytes]) -> None:
        del entries[next(name for name in entries if name.endswith(".wav"))]

    with pytest.raises(BadBundle, match="ann"):
        World(tmp_path / "empty").make(BundleSource(rewritten(made, change)), tmp_path / "again.mp4")


def test_a_bomb_is_refused_before_it_unpacks(made: bytes) -> None:
    def change(entries: dict[str, bytes]) -> None:
        entries["document.json"] = b" " * (64 << 20)

    with pytest.raises(BadBundle, match="more than"):
        bundle.unpack(rewritten(made, change))


def test_too_many_entries_are_refused(made: bytes) -> None:
    def change(entries: dict[str, bytes]) -> None:
        entries.update({f"media/{number}": b"" for number in range(bundle.MOST_ENTRIES)})

    with pytest.raises(BadBundle, match="more than"):
        bundle.unpack(rewritten(made, change))


@pytest.mark.parametrize("field", ["document.json", "timeline.json", "project.json"])
def test_other_json_is_refused(made: bytes, field: str) -> None:
    for content in (b"[]", b"{}", b'"x"', b"[" * 100_000, b"\xff"):

        def change(entries: dict[str, bytes], content: bytes = content) -> None:
            entries[field] = content

        with pytest.raises(BadBundle):
            bundle.unpack(rewritten(made, change))


def test_a_newer_bundle_says_so(made: bytes) -> None:
    def change(entries: dict[str, bytes]) -> None:
        entries["project.json"] = entries["project.json"].replace(b'"schema": 1', b'"schema": 99')

    with pytest.raises(TooNew, match="newer release"):
        bundle.unpack(rewritten(made, change))


def test_an_older_bundle_is_upgraded_step_by_step(made: bytes) -> None:
    """Version -1 called the title a name, version 0 kept the blocks under `parts`."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {
            name.removesuffix(".json"): json.loads(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".json")
        }
    old = json.loads(json.dumps(parts))
    old["project"]["schema"] = -1
    old["document"]["name"] = old["document"].pop("title")
    old["document"]["parts"] = old["document"].pop("blocks")

    def rename(before: str, after: str) -> Callable[[Parts], Parts]:
        def upgrade(given: Parts) -> Parts:
            document = dict(given["document"])
            document[after] = document.pop(before)
            return {**given, "document": document}

        return upgrade

    new = upgraded(old, {-1: rename("name", "title"), 0: rename("parts", "blocks")})
    assert new == parts
