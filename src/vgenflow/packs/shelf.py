"""The installed files: look up by name, read, check."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vgenflow.packs.errors import PackDamaged, PackMissing, UnknownPack
from vgenflow.packs.lock import Item, Kind, Lock, Package, load_lock

MEDIA_TYPES = {
    ".bin": "application/octet-stream",
    ".json": "application/json",
    ".onnx": "application/octet-stream",
    ".opus": "audio/ogg",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
}


@dataclass(frozen=True, slots=True)
class PackFile:
    """A packaged file on this machine, with its provenance."""

    name: str
    path: Path
    digest: str
    """SHA-256 of the bytes, hex."""
    kind: Kind
    title: str
    licence: str
    source: str
    """`package@version`."""
    attribution: str
    machine_made: bool
    media_type: str
    tags: Mapping[str, str]
    """Fonts: family, weight, slant, width unless it is normal. Voices: language, accent, gender.

    Music: mood, instruments, bpm, key.
    """

    @property
    def moods(self) -> tuple[str, ...]:
        """Moods of a music track; empty for anything else."""
        mood = self.tags.get("mood")
        return (mood,) if mood else ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What `verify` found: a stable code and one sentence."""

    name: str
    code: str
    sentence: str


class Packs:
    """The packaged files under `root`. Picklable; touches the disk only when asked for a file."""

    def __init__(self, root: Path, lock: Lock | None = None) -> None:
        self.root = root
        self.lock = lock or load_lock()

    @cached_property
    def _files(self) -> dict[str, PackFile]:
        return {item.name: pack_file(self.root, package, item) for package, item in self.lock.items}

    def file(self, name: str) -> PackFile:
        """The file called `name`; `UnknownPack` or `PackMissing` if it cannot be had."""
        if name not in self._files:
            raise UnknownPack(f"No packaged file is called {name}; `./run doctor` lists what is here.")
        found = self._files[name]
        if not found.path.is_file():
            raise PackMissing(
                f"The packaged file {name} is not on this machine; run `./run setup` to fetch it."
            )
        return found

    def path(self, name: str) -> Path:
        """Where `name` lies. Its content is not checked again (`verify` does)."""
        return self.file(name).path

    def read(self, name: str) -> bytes:
        """The bytes of `name`, checked against its digest; `PackDamaged` if they differ."""
        found = self.file(name)
        data = found.path.read_bytes()
        if hashlib.sha256(data).hexdigest() != found.digest:
            raise PackDamaged(f"The packaged file {name} is damaged; run `./run setup` to repair it.")
        return data

    def of_kind(self, kind: Kind) -> tuple[PackFile, ...]:
        """All files of one kind, in the order of the lock."""
        return tuple(self.file(name) for name, found in self._files.items() if found.kind == kind)

    def fonts(self) -> tuple[PackFile, ...]:
        """The typefaces."""
        return self.of_kind("font")

    def music(self) -> tuple[PackFile, ...]:
        """The music tracks."""
        return self.of_kind("music")


def default_data_dir() -> Path:
    """`$XDG_DATA_HOME/vgenflow`, or `~/.local/share/vgenflow`."""
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share") / "vgenflow"


def pack_file(root: Path, package: Package, item: Item) -> PackFile:
    """The place and provenance of `item` below `root`, there or not."""
    return PackFile(
        name=item.name,
        path=root / f"{item.digest}{item.suffix}",
        digest=item.digest,
        kind=item.kind,
        title=item.title,
        licence=package.licence,
        source=package.source,
        attribution=package.attribution,
        machine_made=package.machine_made,
        media_type=MEDIA_TYPES[item.suffix],
        tags=item.tags,
    )


def verify(root: Path, lock: Lock | None = None) -> tuple[Problem, ...]:
    """Check that every listed file is under `root` with the right bytes."""
    files = (pack_file(root, package, item) for package, item in (lock or load_lock()).items)
    return tuple(problem for found in files for problem in _problems(found))


def _problems(found: PackFile) -> tuple[Problem, ...]:
    if not found.path.is_file():
        return (Problem(found.name, PackMissing.code, f"{found.name} is missing."),)
    if file_digest(found.path) != found.digest:
        return (Problem(found.name, PackDamaged.code, f"{found.name} is damaged."),)
    return ()


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hex, read in pieces."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
