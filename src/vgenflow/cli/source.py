"""What SOURCE means: a link, a file, or standard input."""

import re
import sys
from pathlib import Path

from vgenflow.kit.errors import VgenflowError
from vgenflow.studio.studio import BundleSource, LinkSource, Source, TextSource

_BESIDE_A_VIDEO = (".srt", ".vtt", ".ass")
"""Endings of subtitles that are written beside a video."""

MOST_BYTES = 256 << 20
"""A source larger than this is refused before it is read whole."""


class BadSource(VgenflowError):
    """SOURCE is not there, or not something to read."""

    code = "source.unreadable"
    status = 404


def read(text: str) -> Source:
    """The source that `text` names; `BadSource` says why it cannot be read."""
    if text == "-":
        return TextSource("", _limited(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input"))
    if re.match(r"https?://", text, re.IGNORECASE):
        return LinkSource(text)
    path = Path(text)
    try:
        with path.open("rb") as file:
            data = _limited(file.read(MOST_BYTES + 1), text)
    except FileNotFoundError as error:
        raise BadSource(
            f"There is no file {text}: check the name, or give a link that starts with https://."
        ) from error
    except IsADirectoryError as error:
        raise BadSource(f"{text} is a folder: name a file in it.") from error
    except (OSError, ValueError) as error:
        raise BadSource(f"{text} cannot be read: check who may open it.") from error
    return BundleSource(data) if path.suffix.lower() == ".vgen" else TextSource(path.name, data, path)


def read_text(text: str) -> TextSource:
    """The file or standard input that `text` names; `BadSource` for anything else."""
    found = read(text)
    if not isinstance(found, TextSource):
        raise BadSource(f"{text} is no file with captions: give subtitles, or a text of one line a sentence.")
    return found


def read_bytes(text: str) -> bytes:
    """The file that `text` names, whatever it holds; `BadSource` if it cannot be read."""
    found = read(text)
    if isinstance(found, LinkSource):
        raise BadSource(f"{text} is a link: give a file of this machine.")
    return found.data


def beside(text: str) -> Path | None:
    """Where the video of SOURCE goes when nobody says: next to a file; None leaves it to the title."""
    if text == "-" or re.match(r"https?://", text, re.IGNORECASE):
        return None
    path = Path(text)
    if path.suffix.lower() in _BESIDE_A_VIDEO:
        return path.with_name(f"{path.stem}-video.mp4")
    return path.with_suffix(".mp4")


def check_apart(text: str, output: Path | None) -> None:
    """Raises `BadSource` where a file beside the video would take the place of its own source."""
    path = Path(text)
    if output is None or path.suffix.lower() not in _BESIDE_A_VIDEO:
        return
    if output.with_suffix(path.suffix).absolute() == path.absolute():
        raise BadSource(
            f"The subtitles of {output} would take the place of {text}: give the video another name."
        )


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > MOST_BYTES:
        raise BadSource(f"{name} is larger than {MOST_BYTES >> 20} MB: give a shorter text.")
    return data
