"""The files a run leaves for the person: each appears whole, in place of an older one, or not at all."""

import errno
import fcntl
import glob
import os
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from vgenflow.kit.errors import VgenflowError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class OutputUnwritable(VgenflowError):
    """The output's folder cannot be made or written to, or the name is not one of a video."""

    code = "output.unwritable"
    status = 403


class OutputFull(VgenflowError):
    """The disk of the output has no room left."""

    code = "output.full"
    status = 507


@dataclass(frozen=True, slots=True)
class Outputs:
    """The six files of a video."""

    video: Path

    @property
    def srt(self) -> Path:
        """Subtitles as SubRip."""
        return self.video.with_suffix(".srt")

    @property
    def vtt(self) -> Path:
        """Subtitles as WebVTT."""
        return self.video.with_suffix(".vtt")

    @property
    def ass(self) -> Path:
        """Subtitles as Advanced SubStation Alpha."""
        return self.video.with_suffix(".ass")

    @property
    def cover(self) -> Path:
        """What stands for it in lists of videos: a JPEG picture."""
        return self.video.with_suffix(".jpg")

    @property
    def bundle(self) -> Path:
        """The project bundle."""
        return self.video.with_suffix(".vgen")


def named(output: Path | None, folder: Path, title: str) -> Outputs:
    """Where the files go: `output` if it is given, else after the title."""
    return Outputs(output if output is not None else folder / f"{slug(title)}.mp4")


def slug(title: str) -> str:
    """A file name of the letters and digits of `title`, at most 60 characters."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[\W_]+", "-", plain).strip("-")[:60].strip("-") or "video"


def check_writable(path: Path, suffix: str = ".mp4") -> None:
    """Make the folder of `path` and try it, so that a bad one shows before the work."""
    if path.suffix.lower() != suffix:
        raise OutputUnwritable(f"{path} has the wrong ending: let the name after -o end in {suffix}.")
    if path.is_dir():
        raise OutputUnwritable(f"{path} is a folder: name a file after -o.")
    with _as_ours(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        probe = _aside(path)
        probe.touch(exist_ok=False)
        probe.unlink(missing_ok=True)


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write aside, sync, then give the file its name; half-written ones of the dead are removed."""
    with _as_ours(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        with _locked_aside(path) as (temporary, file):
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
            temporary.replace(path)
        _sync(path.parent)


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")


@contextmanager
def _locked_aside(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file beside `path`, locked against sweeping; removed at the end if it still has its name."""
    while True:
        temporary = _aside(path)
        try:
            with temporary.open("xb") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                if temporary.exists():  # else it was swept before it was locked
                    yield temporary, file
                    return
        finally:
            temporary.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    for part in path.parent.glob(f".{glob.escape(path.name)}.????????.part"):
        try:
            with part.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                part.unlink()
        except OSError:
            continue  # its writer lives, or another run swept it first


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _as_ours(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise OutputFull(
                f"There is no room left for {path}: free some space and run the same again."
            ) from error
        raise OutputUnwritable(f"{path} cannot be written: choose another place with -o OUT.mp4.") from error
