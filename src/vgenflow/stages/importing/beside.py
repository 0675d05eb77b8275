"""Pictures beside a local file, and nothing else of the disk."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from vgenflow.stages.importing.source import OpenLocal

_MOST_BYTES = 32_000_000
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC


def pictures_beside(file: Path) -> OpenLocal:
    """Open files by address relative to the folder of `file`, never outside it.

    The folder is walked one name at a time and no symbolic link is followed, so neither `..` nor a
    link leads out. Only regular files of at most 32 MB are read.
    """
    folder = file.absolute().parent

    def open_local(address: str) -> bytes:
        names = PurePosixPath(address.replace("\\", "/")).parts
        if not names or "\0" in address or ".." in names or names[0] == "/":
            raise PermissionError(errno.EPERM, "outside the folder")
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for name in names[:-1]:
                inner = os.open(name, _FLAGS | os.O_DIRECTORY, dir_fd=handle)
                os.close(handle)
                handle = inner
            with os.fdopen(os.open(names[-1], _FLAGS | os.O_NONBLOCK, dir_fd=handle), "rb") as found:
                status = os.fstat(found.fileno())
                if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
                    raise PermissionError(errno.EPERM, "not a picture")
                return found.read(_MOST_BYTES)
        finally:
            os.close(handle)

    return open_local
