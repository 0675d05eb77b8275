"""Inspecting a file: every packet is read once, every frame decoded but those between others."""

from pathlib import Path

import av

from vgenflow.engine.verify.listening import listen
from vgenflow.engine.verify.report import Heard, Report, Watched
from vgenflow.engine.verify.watching import Look, watch


def inspect(path: Path, look: Look | None = None) -> Report:
    """What a player would find in the file. Never raises for what is wrong inside it.

    `look` is shown each decoded frame with its time in seconds.
    Raises OSError if the file cannot be opened at all.
    """
    if not path.is_file():
        raise FileNotFoundError(f"There is no file {path.name} to check.")
    faults = list[str]()
    picture: Watched | None = None
    sound: Heard | None = None
    try:
        with av.open(str(path)) as file:
            picture = watch(file, look) if file.streams.video else None
        with av.open(str(path)) as file:
            sound = listen(file) if file.streams.audio else None
    except av.FFmpegError as error:
        faults.append(f"it does not decode ({error.strerror})")
    return Report(picture, sound, tuple(faults))
