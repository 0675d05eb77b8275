"""Places for blobs, on the disk and in a bucket: the same behaviour."""

import os
import pickle
import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from vgenflow.store.blobs import Blob, Blobs
from vgenflow.store.buckets import PART, Address, Bucket
from vgenflow.store.errors import Replaced, StoreRefused, StoreUnreachable
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space

LARGE = 2 * PART + 12_345


def pieces(size: int, step: int = 65_536) -> Iterator[bytes]:
    """`size` bytes that differ from place to place."""
    for start in range(0, size, step):
        yield random.Random(start).randbytes(min(step, size - start))


def whole(blob: Blob | None) -> bytes:
    assert blob is not None
    return blob.read(0, blob.size)


@pytest.mark.parametrize("size", [0, 1, 70_000, LARGE])
def test_what_is_written_is_read(blobs: Blobs, size: int) -> None:
    blobs.write("a/b/c", pieces(size))
    found = blobs.open("a/b/c")
    assert found is not None
    assert found.size == size
    data = b"".join(pieces(size))
    assert found.read(0, size) == data
    for start, length in ((0, 10), (size // 2, 300_000), (size - 3, 100), (size, 5), (size + 9, 5)):
        if start >= 0:
            assert found.read(start, length) == data[start : start + length]
    found.close()
    assert blobs.has("a/b/c")


def test_what_is_not_there_is_none(blobs: Blobs) -> None:
    assert blobs.open("a/b") is None
    assert not blobs.has("a/b")
    blobs.remove("a/b")
    blobs.touch("a/b")
    assert list(blobs.list("a")) == []
    assert list(blobs.folders("a")) == []
    assert list(blobs.folders("")) == []


@pytest.mark.parametrize("size", [1000, LARGE])
def test_a_writer_that_fails_leaves_what_was_there(blobs: Blobs, size: int) -> None:
    def failing() -> Iterator[bytes]:
        yield from pieces(size)
        raise OSError("of the reader, not of the store")

    blobs.write("a/b", [b"before"])
    for name in ("a/b", "a/c"):
        with pytest.raises(OSError, match="of the reader"):
            blobs.write(name, failing())
    assert whole(blobs.open("a/b")) == b"before"
    assert not blobs.has("a/c")
    assert [blob.name for blob in blobs.list("a")] == ["a/b"]


def test_a_list_names_sizes_and_folders_end_at_slashes(blobs: Blobs) -> None:
    for name in ("s/p/k/ab/1", "s/p/k/cd/22", "s/q/k/ab/333", "sx/p/k/ab/1"):
        blobs.write(name, [name.rpartition("/")[2].encode()])
    assert sorted((b.name, b.size) for b in blobs.list("s")) == [
        ("s/p/k/ab/1", 1),
        ("s/p/k/cd/22", 2),
        ("s/q/k/ab/333", 3),
    ]
    assert sorted(b.name for b in blobs.list("s/p")) == ["s/p/k/ab/1", "s/p/k/cd/22"]
    assert list(blobs.folders("")) == ["s", "sx"]
    assert list(blobs.folders("s")) == ["p", "q"]
    blobs.remove("s/p/k/ab/1")
    assert not blobs.has("s/p/k/ab/1")
    assert [b.name for b in blobs.list("s/p")] == ["s/p/k/cd/22"]


def test_a_blob_is_copied_within_its_place(blobs: Blobs) -> None:
    blobs.write("a/b", pieces(LARGE))
    source = blobs.open("a/b")
    assert source is not None
    blobs.write("a/c", (source.read(at, 65_536) for at in range(0, LARGE, 65_536)))
    assert whole(blobs.open("a/c")) == b"".join(pieces(LARGE))


def test_many_threads_write_and_read(blobs: Blobs) -> None:
    wrong: list[int] = []

    def work(number: int) -> None:
        data = bytes([number]) * 200_000
        blobs.write(f"a/{number}", [data])
        if whole(blobs.open(f"a/{number}")) != data:
            wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(list(blobs.list("a"))) == 12


def test_a_space_travels_to_another_process_without_its_keys(blobs: Blobs, tmp_path: Path) -> None:
    keyring = FileKeyring(tmp_path / "keyring")
    space = Space(blobs, keyring, "spaceone", "project1")
    key = space.key("thing", 1)
    space.put(key, pieces(300_000))
    packed = pickle.dumps(space)
    for secret in (keyring.space("spaceone"), keyring.scope("spaceone", "project1")):
        assert secret not in packed
        assert secret.hex().encode() not in packed
    other = pickle.loads(packed)
    assert other.key("thing", 1) == key
    assert other.get(key) == b"".join(pieces(300_000))
    assert other.get_range(key, 131_000, 500) == b"".join(pieces(300_000))[131_000:131_500]


def test_a_damaged_object_is_absent_and_removed(blobs: Blobs, tmp_path: Path) -> None:
    space = Space(blobs, FileKeyring(tmp_path / "keyring"), "spaceone", "project1")
    key = space.key("thing", 1)
    space.put(key, b"x" * 100_000)
    [found] = blobs.list("spaceone/project1")
    data = bytearray(whole(blobs.open(found.name)))
    data[70_000] ^= 1
    blobs.write(found.name, [bytes(data)])
    assert space.get(key) is None
    assert not blobs.has(found.name)


def test_a_bucket_blob_written_anew_is_never_read_half_and_half(bucket: Address, tmp_path: Path) -> None:
    place = Bucket(bucket)
    place.write("a/b", [b"1" * 3_000_000])
    opened = place.open("a/b")
    assert opened is not None
    assert opened.read(0, 3) == b"111"
    place.write("a/b", [b"2" * 3_000_000])
    with pytest.raises(Replaced):
        opened.read(2_500_000, 10)
    space = Space(place, FileKeyring(tmp_path / "keyring"), "spaceone", "project1")
    key = space.key("thing", 1)
    space.put(key, b"1" * 3_000_000)
    before = Bucket.open

    def crossed(self: Bucket, name: str) -> Blob | None:
        found = before(self, name)
        Bucket.open = before  # type: ignore[method-assign]
        space.put(key, b"2" * 3_000_000)
        return found

    Bucket.open = crossed  # type: ignore[method-assign]
    assert space.get(key) == b"2" * 3_000_000


def test_a_forked_process_is_told_that_it_cannot(bucket: Address) -> None:
    assert not Bucket(bucket).has("a/b")
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            Bucket(bucket).has("a/b")
        except RuntimeError:
            os.write(writing, b"told")
        finally:
            os._exit(0)
    os.close(writing)
    assert os.read(reading, 10) == b"told"
    os.waitpid(child, 0)
    os.close(reading)


def test_a_wrong_secret_is_refused_and_never_shown(bucket: Address) -> None:
    wrong = Bucket(replace(bucket, secret_key="wrong"))
    assert "wrong" not in repr(wrong.address)
    for attempt in (
        lambda: wrong.write("a/b", [b"x"]),
        lambda: wrong.write("a/b", pieces(LARGE)),
        lambda: wrong.open("a/b"),
        lambda: wrong.has("a/b"),
        lambda: wrong.remove("a/b"),
        lambda: list(wrong.list("a")),
        lambda: list(wrong.folders("a")),
    ):
        with pytest.raises(StoreRefused) as caught:
            attempt()
        assert bucket.endpoint not in caught.value.sentence


def test_no_server_is_unreachable(bucket: Address) -> None:
    nowhere = Bucket(replace(bucket, endpoint="http://127.0.0.1:9", timeout=1))
    for attempt in (
        lambda: nowhere.write("a/b", [b"x"]),
        lambda: nowhere.has("a/b"),
        lambda: nowhere.open("a"),
    ):
        with pytest.raises(StoreUnreachable):
            attempt()
