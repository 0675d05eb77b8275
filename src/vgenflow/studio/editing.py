"""Editing, as doors see it: the operations, and what one of them changed."""

import asyncio

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.production.composition import Composition
from vgenflow.production.operations import Context, Operation, kinds
from vgenflow.production.operations.fitting import offered
from vgenflow.production.operations.telling import scene_of
from vgenflow.production.request import Options
from vgenflow.services.projects.schemas import Project
from vgenflow.services.projects.service import Edited
from vgenflow.story.script import Line
from vgenflow.story.storyboard import Alternative, Scene
from vgenflow.story.value import Language

__all__ = [
    "Alternative",
    "Change",
    "Lines",
    "Operation",
    "Options",
    "Scenes",
    "Second",
    "change",
    "kinds",
    "layouts",
    "recorded_in",
    "second_of",
]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Lines(_Answer):
    """The script: lines in the order they are spoken."""

    lines: tuple[Line, ...]
    recorded: tuple[str, ...] = Field((), description="Ids of lines in a person's own voice.")


class Scenes(_Answer):
    """The storyboard: scenes in order."""

    scenes: tuple[Scene, ...]
    stale: tuple[str, ...] = Field(description="Scenes that will be directed again when the video is made.")


class SecondLine(_Answer):
    """What a line shows in the second language."""

    line: str
    caption: str


class Second(_Answer):
    """Captions in a second language, shown below the first. They are not spoken."""

    language: Language | None = Field(description="Null: there is none.")
    lines: tuple[SecondLine, ...] = Field(description="In the order of the script; a line may have none.")


class Change(_Answer):
    """A project after an edit, with all that the edit changed."""

    project: Project
    options: Options | None = Field(description="All options, if any changed.")
    lines: tuple[Line, ...] = Field(description="Lines that are new or changed.")
    line_order: tuple[str, ...] | None = Field(description="Ids of all lines, if their order changed.")
    scenes: tuple[Scene, ...] = Field(description="Scenes that are new or changed.")
    scene_order: tuple[str, ...] | None = Field(description="Ids of all scenes, if their order changed.")
    stale: tuple[str, ...] = Field(description="Scenes that will be directed again when the video is made.")
    recorded: tuple[str, ...] | None = Field(
        None, description="Ids of all lines in a person's own voice, if that changed."
    )
    second: Second | None = Field(None, description="Captions in the second language, if any changed.")


def change(edited: Edited[Composition]) -> Change:
    """What an edit changed."""
    now, before = edited.work, edited.before or edited.work
    lines, scenes = _lines(now), _scenes(now)
    old_lines, old_scenes = _lines(before), _scenes(before)
    return Change(
        project=edited.project,
        options=now.options if now.options != before.options else None,
        lines=tuple(line for name, line in lines.items() if line != old_lines.get(name)),
        line_order=tuple(lines) if list(lines) != list(old_lines) else None,
        scenes=tuple(scene for name, scene in scenes.items() if scene != old_scenes.get(name)),
        scene_order=tuple(scenes) if list(scenes) != list(old_scenes) else None,
        stale=now.stale,
        recorded=recorded_in(now) if now.recordings != before.recordings else None,
        second=second_of(now) if now.second != before.second else None,
    )


def recorded_in(work: Composition) -> tuple[str, ...]:
    """Ids of the lines in a person's own voice."""
    return tuple(recording.line for recording in work.recordings)


def second_of(work: Composition) -> Second:
    """The captions of a work in its second language."""
    if work.second is None:
        return Second(language=None, lines=())
    lines = (SecondLine(line=one.line, caption=one.caption) for one in work.second.lines)
    return Second(language=work.second.language, lines=tuple(lines))


def _lines(work: Composition) -> dict[str, Line]:
    return {line.id: line for line in work.script.lines} if work.script is not None else {}


def _scenes(work: Composition) -> dict[str, Scene]:
    return {scene.id: scene for scene in work.storyboard.scenes} if work.storyboard is not None else {}


async def layouts(work: Composition, scene: str, context: Context) -> tuple[Alternative, ...]:
    """Every layout that could show a scene's lines, with its props as they fit; the best first."""
    found = await asyncio.to_thread(lambda: offered(work, scene_of(work, scene), context))
    return tuple(offer.alternative for offer in found)
