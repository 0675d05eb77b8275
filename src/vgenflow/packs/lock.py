"""`assets.lock`: every packaged file, where it comes from, how it is made and what its bytes must be."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

Kind = Literal["atlas", "font", "icons", "model", "music", "voice"]
Recipe = Literal["cities", "copy", "countries", "cut", "join", "outlines", "ttf"]
Keep = Literal["", "chinese", "han", "rare"]
"""What a cut keeps of a typeface: all, what Chinese texts need, ideographs, those that GBK has not."""
Origin = Literal["npm", "pypi"]

LOCK_PATH = Path(__file__).with_name("assets.lock")


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a package: below the tarball's `package/`, or below site-packages."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Item:
    """One packaged file under the name by which the product calls it."""

    name: str
    kind: Kind
    title: str
    recipe: Recipe
    members: tuple[Member, ...]
    suffix: str
    size: int
    digest: str
    tags: Mapping[str, str] = field(default_factory=dict)
    expose: str = ""
    """For an ONNX model: the inner tensor that becomes one more output (see `recipes`)."""
    face: int = 0
    """For a cut: which font of a collection."""
    axes: Mapping[str, float] = field(default_factory=dict)
    """For a cut: places on the axes of a variable font."""
    keep: Keep = ""


@dataclass(frozen=True, slots=True)
class Package:
    """An exact release and the files taken from it."""

    origin: Origin
    name: str
    version: str
    licence: str
    attribution: str
    why: str
    machine_made: bool
    items: tuple[Item, ...]
    integrity: str = ""
    """npm only: SHA-512 of the tarball, `sha512-` and base64."""
    size: int = 0
    """npm only: bytes of the tarball. What a wheel weighs is in the requirements."""

    @property
    def source(self) -> str:
        """`name@version`."""
        return f"{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Lock:
    """All packages."""

    packages: tuple[Package, ...]

    @property
    def items(self) -> tuple[tuple[Package, Item], ...]:
        """Every file with the package it comes from, in the order of the lock."""
        return tuple((package, item) for package in self.packages for item in package.items)

    @property
    def download_size(self) -> int:
        """Bytes fetched by `install` (wheels come with the requirements and are not counted)."""
        return sum(package.size for package in self.packages)

    @property
    def disk_size(self) -> int:
        """Bytes of all files once installed."""
        return sum(item.size for _, item in self.items)


def parse_lock(text: str) -> Lock:
    """Read a lock; `ValueError` or `TypeError` if it is not one."""
    raw = json.loads(text)
    if raw["version"] != 1:
        raise ValueError("assets.lock is of another version")
    return Lock(tuple(_package(entry) for entry in raw["packages"]))


@cache
def load_lock() -> Lock:
    """The lock of this release."""
    return parse_lock(LOCK_PATH.read_text(encoding="utf-8"))


def _package(raw: dict[str, Any]) -> Package:
    items = tuple(_item(entry) for entry in raw.pop("items"))
    if raw["origin"] not in get_args(Origin):
        raise ValueError(f"unknown origin of {raw['name']}")
    return Package(items=items, **raw)


def _item(raw: dict[str, Any]) -> Item:
    members = tuple(Member(**member) for member in raw.pop("members"))
    item = Item(members=members, **raw)
    if (
        item.kind not in get_args(Kind)
        or item.recipe not in get_args(Recipe)
        or item.keep not in get_args(Keep)
    ):
        raise ValueError(f"unknown kind or recipe of {item.name}")
    return item
