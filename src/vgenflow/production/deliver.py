"""Delivering: subtitles, thumbnail, bundle and, last, the video itself."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from vgenflow.production import bundle, subtitles
from vgenflow.production.events import StageFinished, StageProgress, StageStarted
from vgenflow.production.outputs import Outputs, write_whole
from vgenflow.production.project import Project
from vgenflow.production.render import sealed_chunks
from vgenflow.production.steps import Steps, mark
from vgenflow.services.runs.states import ExportKind, Finished
from vgenflow.store.errors import Damaged

_DETAIL = "subtitles, thumbnail, bundle, video"

Files = tuple[tuple[ExportKind, Callable[[], Iterable[bytes]]], ...]


def files(steps: Steps, project: Project, video: str) -> Files:
    """The files of a finished video by kind. The video comes last: where it is, the rest is too."""
    timeline = project.timeline
    return (
        ("srt", lambda: [subtitles.srt(timeline).encode()]),
        ("vtt", lambda: [subtitles.vtt(timeline).encode()]),
        ("ass", lambda: [subtitles.ass(timeline).encode()]),
        ("jpg", lambda: [_thumbnail(steps, project)]),
        ("vgen", lambda: [bundle.pack(project, steps.ports.assets.read, steps.ports.release)]),
        ("mp4", partial(sealed_chunks, steps, video)),
    )


def deliver(steps: Steps, project: Project, video: str, outputs: Outputs) -> None:
    """Write the six files next to each other, each whole."""
    paths: dict[ExportKind, Path] = {
        "srt": outputs.srt,
        "vtt": outputs.vtt,
        "ass": outputs.ass,
        "jpg": outputs.thumbnail,
        "vgen": outputs.bundle,
        "mp4": outputs.video,
    }
    for kind, chunks in _told(steps, files(steps, project, video)):
        write_whole(paths[kind], chunks())


def shelve(steps: Steps, project: Project, video: str) -> list[Finished]:
    """Put the six files into the store, where the video is already."""
    space, made = steps.ports.space, list[Finished]()
    for kind, chunks in _told(steps, files(steps, project, video)):
        key = video if kind == "mp4" else space.key("export", kind, steps.ports.release, video)
        if kind != "mp4":
            space.put(key, chunks())
        made.append(_measured(steps, kind, key))
    return made


def _told(steps: Steps, made: Files) -> Iterator[tuple[ExportKind, Callable[[], Iterable[bytes]]]]:
    """The files one after the other, telling of each when it is done."""
    steps.emit_started(StageStarted("deliver", _DETAIL, len(made)))
    for done, file in enumerate(made, 1):
        yield file
        steps.emit(StageProgress("deliver", _DETAIL, done, len(made)))
    steps.emit(StageFinished("deliver", _DETAIL, ran=len(made), kept=0, units=1))


def _measured(steps: Steps, kind: ExportKind, key: str) -> Finished:
    """A shelved file as it is read back: what lies there is what is promised."""
    opened = steps.ports.space.open(key)
    if opened is None:
        raise Damaged("A finished file is no longer in the store: make the video again.")
    whole = hashlib.sha256()
    with opened:
        for chunk in opened.chunks():
            steps.check_cancelled()
            whole.update(chunk)
        return Finished(kind, key, opened.size, whole.hexdigest())


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
