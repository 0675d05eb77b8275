"""The words that rows of runs, events, exports and paid calls are written in."""

from dataclasses import dataclass
from typing import Literal

RunKind = Literal["read", "write", "make", "render"]
"""`make` goes from the source to the files; `render` from a version that a person has edited.

`read` ends when the source is read, `write` when the script is written: what they made is the project's then.
"""

PARTS: tuple[RunKind, ...] = ("read", "write")
"""Runs at whose end there is no video."""

RunState = Literal["queued", "running", "waiting", "done", "failed", "cancelled"]
"""`waiting` has a reason (`error_code`): it goes on at `retry_at`, or without one when a person says so."""

ENDED: tuple[RunState, ...] = ("done", "failed", "cancelled")
"""States that a run does not leave by itself."""

EventKind = Literal["state", "stage.started", "stage.progress", "stage.finished", "stage.cached", "notice"]

Quality = Literal["draft", "final"]

ExportKind = Literal["mp4", "m4a", "srt", "vtt", "ass", "jpg", "otio", "vgen"]

MEDIA_TYPES: dict[ExportKind, str] = {
    "mp4": "video/mp4",
    "m4a": "audio/mp4",
    "srt": "application/x-subrip",
    "vtt": "text/vtt",
    "ass": "text/x-ssa",
    "jpg": "image/jpeg",
    "otio": "application/vnd.pixar.opentimelineio+json",
    "vgen": "application/vnd.vgenflow.project+zip",
}


@dataclass(frozen=True, slots=True)
class Finished:
    """A file that a run has put in its project's store."""

    kind: ExportKind
    key: str
    size: int
    sha256: str
    milliseconds: int | None = None
    """Of a video: how long it is."""


CallState = Literal["intended", "done", "refused", "unknown"]
"""`refused`: nothing was bought. `unknown`: nobody can say, so it is never repeated by itself."""
