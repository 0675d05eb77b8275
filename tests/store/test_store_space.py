"""A space: objects by key, damage, crashes, many writers, pruning."""

import errno
import multiprocessing
import os
import pickle
import resource
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from vgenflow.kit.content import digest
from vgenflow.store import blobs
from vgenflow.store.adapters import StoredAssets, StoredSegments
from vgenflow.store.errors import Damaged, KeyringUnreadable, StoreBusy, StoreFull, StoreUnwritable
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import LOCAL, Space, open_space
from vgenflow.story.assets import MissingAsset


def objects(data_dir: Path) -> list[Path]:
    return [path for path in (data_dir / "objects").rglob("*") if path.is_file()]


def test_put_get_has_remove(tmp_path: Path) -> None:
    space = open_space(tmp_path)
    key = space.key("thing", "a", 1, {"b": [True, None]})
    assert space.get(key) is None
    assert not space.has(key)
    space.put(key, b"words")
    assert space.has(key)
    assert open_space(tmp_path).get(key) == b"words"
    space.put(key, iter([b"other ", b"words"]))
    assert space.get_range(key, 6, 5) == b"words"
    space.remove(key)
    assert space.get(key) is None


def test_keys_are_stable_and_belong_to_one_data_folder(tmp_path: Path) -> None:
    one, two = open_space(tmp_path / "one"), open_space(tmp_path / "two")
    assert one.key("k", "x") == open_space(tmp_path / "one").key("k", "x")
    assert one.key("k", "x") != two.key("k", "x")
    assert one.key("k", "x") != one.key("k", "y")
    assert one.key("k", "ab", "c") != one.key("k", "a", "bc")


def test_nothing_readable_lies_on_the_disk(tmp_path: Path) -> None:
    space = open_space(tmp_path)
    words = b"canary words in the open"
    space.put(space.key("thing", "canary"), words * 10_000)
    name = digest(space.put_asset(words).encode())
    for path in tmp_path.rglob("*"):
        assert name not in path.name
        assert digest(words) not in path.name
        if path.is_file():
            assert b"canary" not in path.read_bytes()


def test_only_the_owner_may_enter(tmp_path: Path) -> None:
    data = tmp_path / "data"
    open_space(data).put_asset(b"x")
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "keyring").stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["flip", "truncate", "empty", "other"])
def test_a_damaged_object_is_absent_and_removed(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    space = open_space(tmp_path)
    key = space.key("thing", 1)
    space.put(space.key("thing", 2), b"y" * 100_000)
    [other] = objects(tmp_path)
    space.put(key, b"x" * 100_000)
    [path] = [path for path in objects(tmp_path) if path != other]
    data = bytearray(path.read_bytes())
    data[70_000] ^= 1
    path.write_bytes(
        {"flip": bytes(data), "truncate": bytes(data[:-1]), "empty": b"", "other": other.read_bytes()}[damage]
    )
    assert space.get(key) is None
    assert not path.exists()
    assert "damaged object removed" in caplog.text
    space.put(key, b"again")
    assert space.get(key) == b"again"


def test_damage_met_in_mid_stream_is_an_error(tmp_path: Path) -> None:
    space = open_space(tmp_path)
    key = space.key("thing", 1)
    space.put(key, b"x" * 200_000)
    [path] = objects(tmp_path)
    data = bytearray(path.read_bytes())
    data[70_000] ^= 1
    path.write_bytes(data)
    opened = space.open(key)
    assert opened is not None
    with opened, pytest.raises(Damaged):
        list(opened.chunks())
    assert not space.has(key)


class Crash(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("moment", ["chunk", "fsync", "replace"])
def test_a_crash_while_writing_leaves_nothing_visible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    space = open_space(tmp_path)
    key = space.key("thing", 1)

    def crash(*_: object, **__: object) -> None:
        raise Crash

    def chunks() -> Iterator[bytes]:
        yield b"x" * 200_000
        if moment == "chunk":
            crash()

    if moment == "fsync":
        monkeypatch.setattr(blobs.os, "fsync", crash)
    if moment == "replace":
        monkeypatch.setattr(Path, "replace", crash)
    with pytest.raises(Crash):
        space.put(key, chunks())
    monkeypatch.undo()
    assert open_space(tmp_path).get(key) is None
    assert objects(tmp_path) == []
    space.put(key, b"whole")
    assert space.get(key) == b"whole"


def _write_and_die(data_dir: Path) -> None:
    space = open_space(data_dir)

    def chunks() -> Iterator[bytes]:
        yield b"x" * 1_000_000
        os._exit(9)

    space.put(space.key("thing", 1), chunks())


def test_what_a_killed_writer_left_is_swept(tmp_path: Path) -> None:
    process = multiprocessing.get_context("fork").Process(target=_write_and_die, args=(tmp_path,))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert [path for path in (tmp_path / "incoming").rglob("*") if path.is_file()]
    space = open_space(tmp_path)
    assert space.get(space.key("thing", 1)) is None
    space.put(space.key("thing", 2), b"next")
    assert not [path for path in (tmp_path / "incoming").rglob("*") if path.is_file()]


def _write_many(data_dir: Path, turns: int) -> None:
    space = open_space(data_dir)
    for turn in range(turns):
        space.put(space.key("thing", "shared"), bytes([turn % 251]) * 150_000)


def test_writers_of_one_key_never_mix(tmp_path: Path) -> None:
    """Three processes write one key at once; a reader sees only whole values. The first opening races too."""
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_write_many, args=(tmp_path / "d", 12)) for _ in range(3)]
    for process in processes:
        process.start()
    space = None
    seen = 0
    while any(process.is_alive() for process in processes):
        if space is None and (tmp_path / "d" / "keyring").exists():
            space = open_space(tmp_path / "d")
        data = space.get(space.key("thing", "shared")) if space else None
        if data is not None:
            seen += 1
            assert len(data) == 150_000
            assert len(set(data)) == 1
    for process in processes:
        process.join()
        assert process.exitcode == 0
    assert seen > 0
    assert len(objects(tmp_path / "d")) == 1


def test_assets_by_digest(tmp_path: Path) -> None:
    space = open_space(tmp_path / "data")
    packaged = tmp_path / "font.ttf"
    packaged.write_bytes(b"a typeface")
    stored = space.put_asset(b"a picture")
    assert stored == digest(b"a picture")
    source = pickle.loads(pickle.dumps(StoredAssets(space, {digest(b"a typeface"): packaged})))
    assert source.read(stored) == b"a picture"
    assert source.read(digest(b"a typeface")) == b"a typeface"
    assert source.has(stored)
    assert not source.has(digest(b"nothing"))
    packaged.write_bytes(b"something else")
    for absent in (digest(b"a typeface"), digest(b"nothing")):
        with pytest.raises(MissingAsset):
            source.read(absent)


def test_segments_by_the_engines_keys(tmp_path: Path) -> None:
    segments = pickle.loads(pickle.dumps(StoredSegments(open_space(tmp_path))))
    assert segments.get("s1") is None
    segments.put("s1", b"packets")
    assert segments.get("s1") == b"packets"


def test_usage_and_pruning_by_age_and_size(tmp_path: Path) -> None:
    space = open_space(tmp_path)
    keys = [space.key("old" if turn < 2 else "new", turn) for turn in range(4)]
    for age, key in zip((400, 300, 200, 100), keys, strict=True):
        space.put(key, b"x" * 1000)
        [path] = [path for path in objects(tmp_path) if path.name == key.partition("/")[2]]
        os.utime(path, (path.stat().st_mtime - age,) * 2)
    usage = {entry.kind: entry for entry in space.usage()}
    assert usage["old"].objects == usage["new"].objects == 2
    size = usage["old"].bytes // 2
    assert space.prune(older_than=350).objects == 1
    assert not space.has(keys[0])
    assert space.get(keys[1]) == b"x" * 1000  # used now: the youngest
    freed = space.prune(max_bytes=2 * size)
    assert (freed.objects, freed.bytes) == (1, size)
    assert [space.has(key) for key in keys] == [False, True, False, True]
    assert space.prune(max_bytes=0).objects == 2
    assert space.usage() == ()


def test_pruning_waits_for_nobody(tmp_path: Path) -> None:
    one, two = open_space(tmp_path), open_space(tmp_path)
    with one.in_use(), two.in_use(), pytest.raises(StoreBusy), open_space(tmp_path).alone():
        pass
    with open_space(tmp_path).alone():
        pass


def test_a_full_disk_is_a_typed_error_and_leaves_nothing(tmp_path: Path) -> None:
    space = open_space(tmp_path)
    key = space.key("thing", 1)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(StoreFull):
            space.put(key, b"x" * 1_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert space.get(key) is None
    assert not [path for path in (tmp_path / "incoming").rglob("*") if path.is_file()]


def test_a_quota_is_a_full_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    space = open_space(tmp_path)

    def over_quota(_: int) -> None:
        raise OSError(errno.EDQUOT, "quota")

    monkeypatch.setattr(blobs.os, "fsync", over_quota)
    with pytest.raises(StoreFull):
        space.put_asset(b"x")


def test_a_data_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreUnwritable):
        open_space(tmp_path / "file" / "data")


def test_a_damaged_keyring_says_so(tmp_path: Path) -> None:
    open_space(tmp_path).put_asset(b"x")
    (tmp_path / "keyring").write_bytes(b"{")
    with pytest.raises(KeyringUnreadable):
        open_space(tmp_path)


def test_destroying_a_scopes_key_ends_its_objects_alone(tmp_path: Path) -> None:
    ring = FileKeyring(tmp_path / "keyring")
    disk = blobs.Disk(tmp_path)
    project = Space(disk, ring, LOCAL, "project-1")
    library = Space(disk, ring, LOCAL, "library")
    key = project.key("thing", 1)
    project.put(key, b"mine")
    library.put(key, b"kept")
    assert library.get(key) == b"kept"
    ring.destroy_scope(LOCAL, "project-1")
    ring = FileKeyring(tmp_path / "keyring")
    assert Space(disk, ring, LOCAL, "project-1").get(key) is None
    assert Space(disk, ring, LOCAL, "library").get(key) == b"kept"
    ring.destroy_space(LOCAL)
    assert Space(disk, FileKeyring(tmp_path / "keyring"), LOCAL, "library").get(key) is None
