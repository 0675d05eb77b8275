"""Delivering: subtitles, thumbnail, bundle and, last, the video itself."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from vgenflow.production import bundle, subtitles
from vgenflow.production.events import StageFinished, StageProgress, StageStarted
from vgenflow.production.outputs import Outputs, write_whole
from vgenflow.production.project import Project
from vgenflow.production.render import sealed_chunks
from vgenflow.production.steps import Steps, mark

_DETAIL = "subtitles, thumbnail, bundle, video"


def deliver(steps: Steps, project: Project, video: str, outputs: Outputs) -> None:
    """Write the five files, each whole. The video comes last: where it is, the rest is too."""
    timeline = project.timeline
    made: tuple[tuple[Path, Callable[[], Iterable[bytes]]], ...] = (
        (outputs.srt, lambda: [subtitles.srt(timeline).encode()]),
        (outputs.vtt, lambda: [subtitles.vtt(timeline).encode()]),
        (outputs.thumbnail, lambda: [_thumbnail(steps, project)]),
        (outputs.bundle, lambda: [bundle.pack(project, steps.ports.assets.read, steps.ports.release)]),
        (outputs.video, partial(sealed_chunks, steps, video)),
    )
    steps.emit_started(StageStarted("deliver", _DETAIL, len(made)))
    for done, (path, chunks) in enumerate(made, 1):
        write_whole(path, chunks())
        steps.emit(StageProgress("deliver", _DETAIL, done, len(made)))
    steps.emit(StageFinished("deliver", _DETAIL, ran=len(made), kept=0))


def _thumbnail(steps: Steps, project: Project) -> bytes:
    key = steps.ports.space.key("thumbnail", steps.ports.stages.versions["render"], mark(project.timeline))
    data = steps.ports.space.get(key)
    if data is None:
        from vgenflow.production.thumbnail import thumbnail  # noqa: PLC0415 - slow to load

        stages, assets = steps.ports.stages, steps.ports.assets
        data = thumbnail(
            project.timeline, lambda timeline, at, width: stages.still(timeline, at, width, assets)
        )
        steps.ports.space.put(key, data)
    return data
