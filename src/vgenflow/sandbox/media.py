"""Uploaded files, decoded in a child and made harmless: facts, renditions, thumbnails, peaks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vgenflow.sandbox import drawings
from vgenflow.sandbox.drawings import GetTypefaces, is_drawing
from vgenflow.sandbox.errors import Crashed
from vgenflow.sandbox.process import Limits, run, run_on

_PICTURE = Limits(seconds=20, memory=3 << 29, answer=64_000_000)
_RECORDING = Limits(seconds=180, memory=3 << 29, answer=128_000_000)
_BUNDLE = Limits(seconds=20, memory=3 << 29, answer=100_000)


@dataclass(frozen=True, slots=True)
class Examined:
    """What a child found out about a file, and what it made of it.

    `facts`: `kind`, and where it has them `width`, `height` (pixels), `milliseconds`, `format` (the
    container's name) and `rendition` (`media_type`, `width`, `height` of that part). `parts`: `rendition`
    (an upright sRGB PNG or JPEG, or Ogg Opus), `large` and `small` (WebP), `peaks` (a byte each).
    """

    facts: Mapping[str, Any]
    parts: Mapping[str, bytes]


def examine_picture(data: bytes, typefaces: GetTypefaces | None = None) -> Examined:
    """A picture of the kinds that `decode_picture` takes. Raises as that does."""
    if is_drawing(data):
        piece = drawings.packed(data, typefaces and typefaces())
        return _parsed(run("vgenflow.sandbox.drawing_media_task:drawing", piece, _PICTURE))
    return _parsed(run("vgenflow.sandbox.media_task:picture", data, _PICTURE))


def examine_recording(file: int) -> Examined:
    """Sound or film (WAV, MP3, Ogg, FLAC, MP4, MOV, WebM) in the file of an open handle. Raises as above."""
    return _parsed(run_on("vgenflow.sandbox.media_task:recording", file, _RECORDING))


def examine_bundle(data: bytes) -> Examined:
    """Whether an archive is a project bundle. Raises as above."""
    return _parsed(run("vgenflow.sandbox.media_task:bundle", data, _BUNDLE))


def _parsed(answer: bytes) -> Examined:
    """The answer taken apart. It comes from a process that read hostile bytes: lengths must add up."""
    head, _, body = answer.partition(b"\n")
    told = json.loads(head)
    parts, start = {}, 0
    for name, length in told["parts"]:
        parts[name] = body[start : start + length]
        start += length
    if start != len(body):
        raise Crashed("The decoder gave something else than it should; use another file.")
    return Examined(told["facts"], parts)
