"""Scratch: a job's private folder for plaintext, in memory where the system has a tmpfs.

A folder goes with its job. What a killed process left is swept by the next one to take a folder.
"""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vgenflow.store.errors import disk_errors
from vgenflow.store.leases import Lease, sweep

_TMPFS = (Path("/dev/shm"),)  # noqa: S108 - only a private folder inside is used


def roots(data_dir: Path) -> tuple[Path, ...]:
    """Where scratch folders may be: on each tmpfs, then in the data folder."""
    private = tuple(place / f"vgenflow-{os.getuid()}" for place in _TMPFS if place.is_dir())
    return (*private, data_dir / "scratch")


@contextmanager
def folder(data_dir: Path, need: int) -> Iterator[Path]:
    """A new private folder with room for `need` bytes, removed at the end whatever happens."""
    for root in roots(data_dir):
        sweep(root)
    lease = Lease(_choose(data_dir, need))
    try:
        with disk_errors(data_dir):
            taken = lease.folder()
        yield taken
    finally:
        lease.end()


def _choose(data_dir: Path, need: int) -> Path:
    *in_memory, on_disk = roots(data_dir)
    for root in in_memory:
        if _is_private(root) and shutil.disk_usage(root).free > 2 * need:
            return root
    return on_disk


def _is_private(root: Path) -> bool:
    """Make `root`, or see that it is a folder that only we can enter (anybody may write to a tmpfs)."""
    try:
        root.mkdir(mode=0o700, exist_ok=True)
        found = root.lstat()
    except OSError:
        return False
    mine = found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) == 0o700
    return stat.S_ISDIR(found.st_mode) and mine
