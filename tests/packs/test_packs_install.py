"""Installing: whole or not at all, only what was pinned, goes on after a stop, two at once."""

import hashlib
import io
import tarfile
import threading
from pathlib import Path

import pytest

from vgenflow.packs import FetchFailed, PackDamaged, PackMissing, Packs, UnknownPack, WrongContent, verify
from vgenflow.packs import npm as npm_module
from vgenflow.packs.install import Step, install
from vgenflow.packs.lock import Item, Lock, Member, Package, load_lock

CONTENTS = {"a.txt": b"first " * 1000, "b.txt": b"second"}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def tarball(files: dict[str, bytes]) -> bytes:
    """As npm makes them: everything below `package/`."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path, data in files.items():
            entry = tarfile.TarInfo(f"package/{path}")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def lock_of(files: dict[str, bytes], packed: bytes) -> Lock:
    items = tuple(
        Item(
            name=path,
            kind="voice",
            title=path,
            recipe="copy",
            members=(Member(path, sha256(data)),),
            suffix=".bin",
            size=len(data),
            digest=sha256(data),
        )
        for path, data in files.items()
    )
    package = Package(
        origin="npm",
        name="example",
        version="1.0.0",
        licence="MIT",
        attribution="nobody",
        why="a test",
        machine_made=False,
        items=items,
        integrity=npm_module.integrity(packed),
        size=len(packed),
    )
    return Lock((package,))


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What the registry gives next; the last one again and again."""
    answers = [tarball(CONTENTS)]
    monkeypatch.setattr(
        npm_module, "fetch_unchecked", lambda *_: answers.pop(0) if len(answers) > 1 else answers[0]
    )
    return answers


def ignore(_: Step) -> None:
    """Progress nobody watches."""


def test_files_appear_under_their_hash_and_are_read_back(tmp_path: Path, served: list[bytes]) -> None:
    lock = lock_of(CONTENTS, served[0])
    steps: list[Step] = []
    install(tmp_path, steps.append, lock)
    packs = Packs(tmp_path, lock)
    assert packs.read("a.txt") == CONTENTS["a.txt"]
    assert packs.file("b.txt").source == "example@1.0.0"
    assert packs.path("b.txt").name == f"{sha256(CONTENTS['b.txt'])}.bin"
    assert steps == [Step(0, 1, "example@1.0.0", len(served[0]))]
    assert verify(tmp_path, lock) == ()
    assert {path.name for path in tmp_path.iterdir()} == {".lock"} | {
        packs.path(name).name for name in CONTENTS
    }


def test_a_tarball_that_is_not_the_pinned_one_is_not_opened(tmp_path: Path, served: list[bytes]) -> None:
    lock = lock_of(CONTENTS, served[0])
    served[:] = [tarball({**CONTENTS, "b.txt": b"swapped"})]
    with pytest.raises(WrongContent, match="not the file that was pinned"):
        install(tmp_path, ignore, lock)
    assert not list(tmp_path.glob("*.bin"))


def test_a_member_that_is_not_the_pinned_one_is_not_installed(tmp_path: Path, served: list[bytes]) -> None:
    lock = lock_of({**CONTENTS, "b.txt": b"other"}, served[0])
    with pytest.raises(WrongContent, match=r"b\.txt"):
        install(tmp_path, ignore, lock)
    assert [path.name for path in tmp_path.glob("*.bin")] == [f"{sha256(CONTENTS['a.txt'])}.bin"]


def test_a_link_in_a_tarball_is_refused() -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        entry = tarfile.TarInfo("package/passwd")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(entry)
    with tarfile.open(fileobj=io.BytesIO(buffer.getvalue())) as archive, pytest.raises(WrongContent):
        npm_module.member(archive, "passwd")


def test_a_second_install_fetches_nothing_and_repairs_only_what_is_damaged(
    tmp_path: Path, served: list[bytes]
) -> None:
    lock = lock_of(CONTENTS, served[0])
    install(tmp_path, ignore, lock)
    packs = Packs(tmp_path, lock)
    steps: list[Step] = []
    install(tmp_path, steps.append, lock)
    assert steps == []
    untouched = packs.path("a.txt").stat().st_mtime_ns
    packs.path("b.txt").write_bytes(b"secone")
    assert [problem.code for problem in verify(tmp_path, lock)] == ["packs.damaged"]
    with pytest.raises(PackDamaged):
        packs.read("b.txt")
    install(tmp_path, ignore, lock)
    assert packs.read("b.txt") == CONTENTS["b.txt"]
    assert packs.path("a.txt").stat().st_mtime_ns == untouched


def test_what_a_killed_install_left_is_swept(tmp_path: Path, served: list[bytes]) -> None:
    (tmp_path / "scratch").mkdir()
    (tmp_path / "scratch" / "half").write_bytes(b"ha")
    install(tmp_path, ignore, lock_of(CONTENTS, served[0]))
    assert not (tmp_path / "scratch").exists()


def test_two_at_once_fetch_once(tmp_path: Path, served: list[bytes]) -> None:
    lock = lock_of(CONTENTS, served[0])
    steps: list[Step] = []
    both = [threading.Thread(target=install, args=(tmp_path, steps.append, lock)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(steps) == 1
    assert verify(tmp_path, lock) == ()


def test_a_missing_and_an_unknown_file_say_so(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    with pytest.raises(PackMissing, match="setup"):
        packs.file("kokoro.onnx")
    with pytest.raises(UnknownPack):
        packs.file("no.such")
    assert {problem.code for problem in verify(tmp_path)} == {"packs.missing"}
    assert len(verify(tmp_path)) == len(load_lock().items)


def test_npm_without_a_network_gives_one_sentence_and_no_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real npm against a port where nobody listens."""
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    with pytest.raises(FetchFailed) as caught:
        npm_module.fetch_unchecked("left-pad@1.3.0", tmp_path)
    assert "check the network" in caught.value.sentence
    assert "127.0.0.1" not in caught.value.sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_smallest_package_comes_from_the_registry(tmp_path: Path) -> None:
    lock = Lock(tuple(package for package in load_lock().packages if package.name == "@iconify-json/tabler"))
    install(tmp_path, ignore, lock)
    assert verify(tmp_path, lock) == ()
    assert b'"prefix": "tabler"' in Packs(tmp_path, lock).read("icons.tabler")
