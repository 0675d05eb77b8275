"""Our own faults are noted in the data folder: where it broke, never what the video is about."""

import os
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from vgenflow import __version__
from vgenflow.studio.settings import load

LOG = "errors.log"
_MOST_BYTES = 1 << 20


def noted(error: Exception, arguments: Sequence[str]) -> str:
    """Write down the kind of error and the lines of code it came through; the sentence for the person."""
    data_dir = load(_named_folder(arguments)).data_dir
    frames = [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    heading = (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {__version__} {type(error).__module__}.{type(error).__name__}"
    )
    path = data_dir / LOG
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.unlink()
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
            file.write("\n".join([heading, *frames]) + "\n")
    except OSError:
        return f"Something of ours broke ({type(error).__name__}), and it could not be noted in {path}."
    return f"Something of ours broke ({type(error).__name__}); {path} says where: please report it with that."


def _named_folder(arguments: Sequence[str]) -> Path | None:
    for name, value in pairwise(arguments):
        if name == "--data":
            return Path(value)
    return next((Path(a.removeprefix("--data=")) for a in arguments if a.startswith("--data=")), None)
