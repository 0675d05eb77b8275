"""What operations on where scenes begin, end and stand do."""

from functools import singledispatch

from vgenflow.production.composition import Composition
from vgenflow.production.operations import pages
from vgenflow.production.operations.errors import FixedScene, NoPlaceInScene, PartOfLine
from vgenflow.production.operations.kinds import (
    DuplicateScene,
    MergeScene,
    MoveEdge,
    MoveScene,
    SceneCut,
    SplitScene,
)
from vgenflow.production.operations.telling import (
    board_of,
    movable,
    retold,
    scene_of,
    script_of,
)
from vgenflow.stages.writing import revising
from vgenflow.story.script import Line
from vgenflow.story.storyboard import Scene


@singledispatch
def cut_scenes(edit: SceneCut, composition: Composition) -> Composition:  # noqa: ARG001
    """The composition after an edit of where its scenes begin, end and stand."""
    raise TypeError(type(edit).__name__)


@cut_scenes.register
def _split(edit: SplitScene, composition: Composition) -> Composition:
    scene = scene_of(composition, edit.scene)
    if edit.line not in scene.lines:
        raise NoPlaceInScene("The scene does not carry that line: split it at one of its own.")
    scenes = board_of(composition).scenes
    at, since = scene.lines.index(edit.line), _word_start(composition, edit.line, edit.at)
    begins = scene.since if at == 0 else 0
    place = [each.id for each in scenes].index(scene.id)
    if (at == 0 and since <= begins) or _is_beyond(scenes, place, edit.line, since):
        raise NoPlaceInScene("Choose a place with words of the scene on both sides of it.")
    first = scene.model_copy(
        update={"lines": scene.lines[: at + bool(since)], "bound": True, "transition": None}
    )
    second = scene.model_copy(
        update={
            "id": pages.new_id(scenes),
            "lines": scene.lines[at:],
            "since": since,
            "bound": True,
            "held": False,
        }
    )
    found = (*scenes[:place], first, second, *scenes[place + 1 :])
    return retold(composition, script_of(composition).lines, found, (first.id, second.id))


@cut_scenes.register
def _edge(edit: MoveEdge, composition: Composition) -> Composition:
    scene = scene_of(composition, edit.scene)
    scenes = board_of(composition).scenes
    place = [each.id for each in scenes].index(scene.id)
    if place == 0 or not scene.lines:
        raise FixedScene("The first scene begins with the video, and the end card after its last word.")
    before = scenes[place - 1]
    lines = tuple(dict.fromkeys((*before.lines, *scene.lines)))
    if edit.line not in lines:
        raise NoPlaceInScene("Choose a word of this scene or of the one before it.")
    at, since = lines.index(edit.line), _word_start(composition, edit.line, edit.at)
    if (at == 0 and since <= before.since) or _is_beyond(scenes, place, edit.line, since):
        raise NoPlaceInScene("Choose a place with words of both scenes on its sides.")
    if (lines[at], since) == (scene.lines[0], scene.since):
        return composition
    first = before.model_copy(update={"lines": lines[: at + bool(since)], "bound": True})
    second = scene.model_copy(update={"lines": lines[at:], "since": since, "bound": True})
    found = (*scenes[: place - 1], first, second, *scenes[place + 1 :])
    return retold(composition, script_of(composition).lines, found, (first.id, second.id))


def _is_beyond(scenes: pages.Scenes, place: int, line: str, since: int) -> bool:
    """Whether character `since` of a line is carried by the scene after `place` already."""
    following = scenes[place + 1] if place + 1 < len(scenes) else None
    if following is None or not following.since or following.lines[0] != line:
        return False
    return since >= following.since


def _word_start(composition: Composition, name: str, at: int) -> int:
    """The start of the word at a place in a line; 0 is the whole line."""
    line = next(each for each in script_of(composition).lines if each.id == name)
    starts = [0, *(link.caption_start for link in line.links if link.caption_start > 0)]
    return max(start for start in starts if start <= at)


@cut_scenes.register
def _merge(edit: MergeScene, composition: Composition) -> Composition:
    scene = scene_of(composition, edit.scene)
    scenes = board_of(composition).scenes
    at = [each.id for each in scenes].index(scene.id)
    if not scene.lines or at + 1 == len(scenes) or not scenes[at + 1].lines:
        raise FixedScene("There is no scene after it that it could be merged with.")
    lines = tuple(dict.fromkeys((*scene.lines, *scenes[at + 1].lines)))
    cues = (*scene.cues, *(c for c in scenes[at + 1].cues if scenes[at + 1].layout == scene.layout))
    known = {cue.element: cue for cue in reversed(cues)}
    merged = scene.model_copy(
        update={
            "lines": lines,
            "bound": True,
            "cues": tuple(known.values()),
            "transition": scenes[at + 1].transition,
        }
    )
    found = (*scenes[:at], merged, *scenes[at + 2 :])
    return retold(composition, script_of(composition).lines, found, (merged.id,))


@cut_scenes.register
def _move(edit: MoveScene, composition: Composition) -> Composition:
    movable(composition, edit.scene)
    target = scene_of(composition, edit.after)
    if not target.lines:
        raise FixedScene("The end card stays last.")
    if edit.after == edit.scene:
        return composition
    before = board_of(composition).scenes
    moved = next(scene for scene in before if scene.id == edit.scene)
    scenes = before
    for line in dict.fromkeys((moved.lines[0], moved.lines[-1], target.lines[-1])):
        scenes = pages.undivided(scenes, line)
    names = [scene.id for scene in scenes]
    if edit.scene not in names or edit.after not in names:
        raise PartOfLine("The scene shows a part of a line: merge it with the one before, or split the line.")
    own = scenes[names.index(edit.scene)]
    rest = [scene for scene in scenes if scene.id != edit.scene]
    at = [scene.id for scene in rest].index(edit.after) + 1
    found = (*rest[:at], own, *rest[at:])
    script = script_of(composition)
    order = {line: n for n, line in enumerate(dict.fromkeys(line for s in found for line in s.lines))}
    lines = sorted(script.lines, key=lambda line: order[line.id])
    now = {scene.id: scene for scene in found}
    changed = (s.id for s in before if s.id in now and now[s.id].lines != s.lines)
    return retold(composition, lines, found, tuple(changed))


@cut_scenes.register
def _duplicate(edit: DuplicateScene, composition: Composition) -> Composition:
    scene = scene_of(composition, edit.scene)
    scenes = board_of(composition).scenes
    if not scene.lines:
        raise FixedScene("A video has one end card.")
    if scene.since or any(each.since and each.lines[0] == scene.lines[-1] for each in scenes):
        raise PartOfLine("The scene shows a part of a line: split the line there, or merge the scene.")
    script = script_of(composition)
    copies = _copies(scene, script.lines)
    at = [line.id for line in script.lines].index(scene.lines[-1]) + 1
    lines = (*script.lines[:at], *copies.values(), *script.lines[at:])
    copy = scene.model_copy(
        update={
            "id": pages.new_id(scenes),
            "lines": tuple(line.id for line in copies.values()),
            "cues": tuple(cue.model_copy(update={"line": copies[cue.line].id}) for cue in scene.cues),
            "held": True,
        }
    )
    place = [each.id for each in scenes].index(scene.id) + 1
    return retold(composition, lines, (*scenes[:place], copy, *scenes[place:]))


def _copies(scene: Scene, lines: tuple[Line, ...]) -> dict[str, Line]:
    """Lines that say the same as those of a scene, by the ids of these."""
    taken, found = frozenset(line.id for line in lines), dict[str, Line]()
    for line in lines:
        if line.id in scene.lines:
            name = revising.name_of(line.caption, taken)
            taken |= {name}
            found[line.id] = line.model_copy(update={"id": name})
    return found
