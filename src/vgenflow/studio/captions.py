"""Subtitle files of other programs: read, converted and written whole."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from vgenflow.production.outputs import OutputUnwritable, write_whole
from vgenflow.subtitles import FORMATS

if TYPE_CHECKING:
    from vgenflow.stages.importing.converting import Lost


def convert_file(data: bytes, output: Path) -> "tuple[Lost, ...]":
    """Write subtitles in the format that the ending of `output` names; what is lost is returned.

    Raises errors of ours only.
    """
    from vgenflow.stages.importing.converting import convert_subtitles  # noqa: PLC0415 - slow to load

    ending = PurePath(output).suffix.lower().removeprefix(".")
    to = next((each for each in FORMATS if each == ending), None)
    if to is None:
        raise OutputUnwritable(f"{output} has the wrong ending: .srt, .vtt or .ass says what it becomes.")
    made = convert_subtitles(data, to)
    write_whole(output, [made.text.encode()])
    return made.losses
