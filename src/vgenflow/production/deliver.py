"""Delivering: subtitles, cover, bundle and, last, the video itself."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from pydantic import TypeAdapter

from vgenflow.production import bundle, subtitles
from vgenflow.production.events import Notice, StageFinished, StageProgress, StageStarted
from vgenflow.production.otio import otio
from vgenflow.production.outputs import Outputs, slug, write_whole
from vgenflow.production.project import Project
from vgenflow.production.render import sealed_chunks
from vgenflow.production.standing import standing
from vgenflow.production.steps import Steps, mark
from vgenflow.services.runs.states import ExportKind, Finished
from vgenflow.store.errors import Damaged
from vgenflow.story.cover import Cover

_DETAIL = "subtitles, cover, bundle, video"

Files = tuple[tuple[ExportKind, Callable[[], Iterable[bytes]]], ...]


def files(steps: Steps, project: Project, video: str) -> Files:
    """The files of a finished video by kind. The video comes last: where it is, the rest is too."""
    timeline = project.timeline
    return (
        ("srt", lambda: [subtitles.srt(timeline).encode()]),
        ("vtt", lambda: [subtitles.vtt(timeline).encode()]),
        ("ass", lambda: [subtitles.ass(timeline).encode()]),
        ("jpg", lambda: [_cover(steps, project)]),
        ("vgen", lambda: [bundle.pack(project, steps.ports.assets.read, steps.ports.release)]),
        ("mp4", partial(sealed_chunks, steps, video)),
    )


def deliver(steps: Steps, project: Project, video: str, outputs: Outputs) -> None:
    """Write the six files next to each other, each whole."""
    paths: dict[ExportKind, Path] = {
        "srt": outputs.srt,
        "vtt": outputs.vtt,
        "ass": outputs.ass,
        "jpg": outputs.cover,
        "vgen": outputs.bundle,
        "mp4": outputs.video,
    }
    for kind, chunks in _told(steps, files(steps, project, video)):
        write_whole(paths[kind], chunks())


def shelve(steps: Steps, project: Project, video: str) -> list[Finished]:
    """Put the six files into the store, where the video is already; and before it its sound and its cuts."""
    space, made, timeline = steps.ports.space, list[Finished](), project.timeline
    beside: Files = (
        ("m4a", partial(_sound, steps, video)),
        ("otio", lambda: [otio(timeline, f"{slug(timeline.title)}.mp4").encode()]),
    )
    for kind, chunks in _told(steps, (*beside, *files(steps, project, video))):
        key = video if kind == "mp4" else space.key("export", kind, steps.ports.release, video)
        if kind != "mp4":
            space.put(key, chunks())
        length = round(1000 * timeline.frames / timeline.rate.fraction) if kind in ("mp4", "m4a") else None
        made.append(replace(_measured(steps, kind, key), milliseconds=length))
    return made


def _sound(steps: Steps, video: str) -> Iterator[bytes]:
    """The sound of the video as a file of its own."""
    opened = steps.ports.space.open(video)
    if opened is None:
        raise Damaged("The rendered video is no longer there.")
    with opened, steps.ports.scratch(2 * opened.size) as folder:
        film, alone = folder / "video.mp4", folder / "sound.m4a"
        with film.open("wb") as file:
            file.writelines(opened.chunks())
        steps.ports.stages.alone(film, alone)
        yield alone.read_bytes()


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


_COVERS = TypeAdapter(tuple[Cover, ...])


def _covers(steps: Steps, project: Project) -> tuple[Cover, ...]:
    """The covers there could be, kept as long as nothing changes that they are chosen by."""
    ports, told = steps.ports, (project.document, project.script, project.storyboard, project.timeline)
    key = ports.space.key("covers", ports.stages.versions["direct"], *map(mark, told))
    data = ports.space.get(key)
    if data is not None:
        return _COVERS.validate_json(data)
    covers = ports.stages.covers(*told, ports.assets)
    ports.space.put(key, _COVERS.dump_json(covers))
    return covers


def _cover(steps: Steps, project: Project) -> bytes:
    """The cover that was asked for, or the best one."""
    ports = steps.ports
    shown, frame = standing(
        project.options,
        project.timeline,
        lambda: _covers(steps, project),
        lambda code, sentence: steps.emit(Notice(code, sentence)),
    )
    key = ports.space.key("thumbnail", ports.stages.versions["render"], frame, mark(shown))
    data = ports.space.get(key)
    if data is None:
        from vgenflow.production.cover import frame_picture  # noqa: PLC0415 - slow to load

        data = frame_picture(
            shown, frame, lambda timeline, at, width: ports.stages.still(timeline, at, width, ports.assets)
        )
        ports.space.put(key, data)
    return data
