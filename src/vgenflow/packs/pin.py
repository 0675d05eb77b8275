"""Make `assets.lock` anew after a version or a list of files in it was changed: `./run lock`.

Hashes and sizes are taken from what the registries give today; the difference is for a person to
review before it is committed.
"""

import hashlib
import json
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path

from vgenflow.packs import npm, recipes
from vgenflow.packs.install import read_installed
from vgenflow.packs.lock import LOCK_PATH, Item, Lock, Member, Package, parse_lock


def pin(lock: Lock) -> Lock:
    """The same packages and files with fresh hashes and sizes."""
    with tempfile.TemporaryDirectory() as scratch:
        return Lock(tuple(_pinned(package, Path(scratch)) for package in lock.packages))


def write_lock(lock: Lock) -> str:
    """The text of a lock; fields at their defaults are left out."""
    packages = [
        {**_brief(package), "items": [_brief(item) for item in package.items]} for package in lock.packages
    ]
    return json.dumps({"version": 1, "packages": packages}, indent=1, ensure_ascii=False) + "\n"


def _brief(entry: Package | Item) -> dict[str, object]:
    optional = ("integrity", "size", "expose", "tags", "face", "axes", "keep")
    return {key: value for key, value in asdict(entry).items() if value or key not in optional}


def _pinned(package: Package, scratch: Path) -> Package:
    if package.origin == "pypi":
        return replace(package, items=tuple(_pinned_item(item, read_installed) for item in package.items))
    tarball = npm.fetch_unchecked(package.source, scratch)
    with tarfile.open(fileobj=BytesIO(tarball), mode="r:gz") as archive:
        items = tuple(_pinned_item(item, lambda path: npm.member(archive, path)) for item in package.items)
    return replace(package, integrity=npm.integrity(tarball), size=len(tarball), items=items)


def _pinned_item(item: Item, read_member: Callable[[str], bytes]) -> Item:
    members = [read_member(member.path) for member in item.members]
    made = recipes.make(item, members)
    return replace(
        item,
        members=tuple(
            Member(member.path, hashlib.sha256(data).hexdigest())
            for member, data in zip(item.members, members, strict=True)
        ),
        size=len(made),
        digest=hashlib.sha256(made).hexdigest(),
    )


if __name__ == "__main__":
    LOCK_PATH.write_text(write_lock(pin(parse_lock(LOCK_PATH.read_text(encoding="utf-8")))), encoding="utf-8")
