"""Packaged files: models, voices, typefaces, icons and music, pinned in `assets.lock`.

`vgenflow.packs.install` fetches and prepares them once, at set-up; afterwards `Packs` gives them by
name.
"""

from vgenflow.packs.errors import FetchFailed, PackDamaged, PackMissing, UnknownPack, WrongContent
from vgenflow.packs.lock import Kind, Lock, load_lock
from vgenflow.packs.shelf import PackFile, Packs, Problem, default_data_dir, verify

__all__ = [
    "FetchFailed",
    "Kind",
    "Lock",
    "PackDamaged",
    "PackFile",
    "PackMissing",
    "Packs",
    "Problem",
    "UnknownPack",
    "WrongContent",
    "default_data_dir",
    "load_lock",
    "verify",
]
