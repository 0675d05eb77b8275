"""Folders that belong to one living process: swept by the next one when their owner has died.

The owner holds a lock on the folder itself, which the system drops with the process however it
ends. A folder is locked under a name that begins with a dot and only then given its own name,
so a sweeper never meets one between its making and its locking.
"""

import fcntl
import os
import secrets
import shutil
import threading
import time
import weakref
from pathlib import Path

_GRACE_SECONDS = 60
"""After this long an unnamed folder has lost its maker."""


class Lease:
    """A private folder under `root`, made at first use and removed with the lease or the process."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._owner = 0
        self._making = threading.Lock()

    def folder(self) -> Path:
        """The folder. After a fork the child gets one of its own."""
        with self._making:
            if self._owner != os.getpid():
                self._folder, handle = _take(self._root)
                self._owner = os.getpid()
                self._finish = weakref.finalize(self, _give_back, self._folder, handle, self._owner)
            return self._folder

    def end(self) -> None:
        """Remove the folder with all that is in it."""
        with self._making:
            if self._owner == os.getpid():
                self._finish()
                self._owner = 0


def _take(root: Path) -> tuple[Path, int]:
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    sweep(root)
    name = secrets.token_hex(8)
    unnamed = root / f".{name}"
    unnamed.mkdir(mode=0o700)
    handle = os.open(unnamed, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    fcntl.flock(handle, fcntl.LOCK_EX)
    return unnamed.rename(root / name), handle


def _give_back(folder: Path, handle: int, owner: int) -> None:
    if owner == os.getpid():
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def sweep(root: Path) -> int:
    """Remove the folders under `root` whose owners are gone; how many there were."""
    if not root.is_dir():
        return 0
    return sum(_sweep_one(folder) for folder in sorted(root.iterdir()))


def _sweep_one(folder: Path) -> bool:
    try:
        if folder.name.startswith(".") and time.time() - folder.stat().st_mtime < _GRACE_SECONDS:
            return False
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    else:
        shutil.rmtree(folder, ignore_errors=True)
        return True
    finally:
        os.close(handle)
