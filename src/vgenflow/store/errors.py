"""What can go wrong with the store, as types."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vgenflow.kit.errors import VgenflowError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT}


class StoreFull(VgenflowError):
    """The disk (or the quota, or the file size limit) has no room left."""

    code = "store.full"
    status = 507


class StoreUnwritable(VgenflowError):
    """The data folder cannot be made or written to."""

    code = "store.unwritable"
    status = 403


class StoreBusy(VgenflowError):
    """Somebody else is using the store, and what was asked for needs it alone."""

    code = "store.busy"
    status = 409


class StoreUnreachable(VgenflowError):
    """The bucket does not answer, or not in time, however often it is asked."""

    code = "store.unreachable"
    status = 503


class StoreRefused(VgenflowError):
    """The bucket does not let us in: a wrong key, or one that may not do this."""

    code = "store.refused"
    status = 503


class Replaced(VgenflowError):
    """An object in a bucket was written anew while it was read."""

    code = "store.replaced"
    status = 503


class KeyringUnreadable(VgenflowError):
    """The keyring is damaged, of a newer release, or lacks a key that was destroyed."""

    code = "store.keyring"
    status = 500


class Damaged(VgenflowError):
    """A stored object is not what was written. It has been removed."""

    code = "store.damaged"
    status = 500


@contextmanager
def disk_errors(where: Path) -> Iterator[None]:
    """Turn the system's errors of writing under `where` into ours; others pass."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StoreFull(
                f"There is no room left for {where}: free some space, or run `./run cache prune`."
            ) from error
        if error.errno in _REFUSED:
            raise StoreUnwritable(
                f"{where} cannot be written to: choose another folder with --data DIR."
            ) from error
        raise
