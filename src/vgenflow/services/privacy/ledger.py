"""The ledger of erasures: ids and moments, kept outside everything that it erases.

A backup that is restored holds what was erased since; the ledger says what, and it is erased again. A line
is a JSON object; lines are only ever added, each on the disk before the erasure begins.
"""

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from vgenflow.kit.ids import is_id
from vgenflow.services.privacy.errors import LedgerUnreadable
from vgenflow.services.privacy.states import ErasureKind
from vgenflow.store.blobs import sync_folder
from vgenflow.store.errors import disk_errors


@dataclass(frozen=True, slots=True, order=True)
class Erased:
    """Something that is to be gone: a project of a space, or an account with its space."""

    kind: ErasureKind
    space: str
    subject: str


class Ledger:
    """A ledger in one file of mode 0600. Blocking; any number of processes may add to it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, erased: Iterable[Erased], at: datetime) -> None:
        """Write erasures down that are not there yet. Durable when it returns."""
        with disk_errors(self._path):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "r+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                known, data = set(self.all()), file.read()
                if data and not data.endswith(b"\n"):  # cut off by a crash: what it began never started
                    file.truncate(data.rfind(b"\n") + 1)
                for one in erased:
                    if one not in known:
                        file.write(_line(one, at))
                        known.add(one)
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._path.parent)

    def all(self) -> tuple[Erased, ...]:
        """Every erasure, the oldest first. Raises `LedgerUnreadable`."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        return tuple(_read(line) for line in data[: data.rfind(b"\n") + 1].splitlines())

    def has(self, subject: str) -> bool:
        """Whether an id is of something erased."""
        return any(one.subject == subject for one in self.all())


def _line(erased: Erased, at: datetime) -> bytes:
    told = {"kind": erased.kind, "space": erased.space, "subject": erased.subject, "at": at.isoformat()}
    return json.dumps(told).encode() + b"\n"


def _read(line: bytes) -> Erased:
    try:
        told: dict[str, Any] = json.loads(line)
        found = Erased(told["kind"], told["space"], told["subject"])
    except (ValueError, KeyError, TypeError) as error:
        raise _unreadable() from error
    if found.kind not in ("project", "account") or not (is_id(found.space) and is_id(found.subject)):
        raise _unreadable()
    return found


def _unreadable() -> LedgerUnreadable:
    return LedgerUnreadable("The ledger of erasures is damaged: put a copy of it from a backup in its place.")
