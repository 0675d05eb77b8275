"""What operations share: finding what they name, and putting what they changed back together."""

from collections.abc import Iterable, Sequence

from vgenflow.production.composition import Composition, told_lines
from vgenflow.production.operations import pages
from vgenflow.production.operations.errors import (
    FixedScene,
    LineLocked,
    NotMadeYet,
    UnknownLine,
    UnknownScene,
)
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Scene, Storyboard


def script_of(composition: Composition) -> Script:
    """The script, which must be there."""
    if composition.script is None:
        raise NotMadeYet("There is no script yet: make the video first.")
    return composition.script


def board_of(composition: Composition) -> Storyboard:
    """The storyboard, which must be there."""
    if composition.storyboard is None:
        raise NotMadeYet("There are no scenes yet: make the video first.")
    return composition.storyboard


def scenes_of(composition: Composition) -> pages.Scenes:
    """The scenes there are."""
    return composition.storyboard.scenes if composition.storyboard is not None else ()


def place_of(lines: Sequence[Line], line: str) -> int:
    """Where a line stands."""
    for at, each in enumerate(lines):
        if each.id == line:
            return at
    raise UnknownLine("There is no such line: read the script again.")


def unlocked(line: Line) -> Line:
    """The line, whose words may be changed."""
    if line.locked:
        raise LineLocked("This line is locked: unlock it first.")
    return line


def scene_of(composition: Composition, scene: str) -> Scene:
    """A scene by its id."""
    for each in board_of(composition).scenes:
        if each.id == scene:
            return each
    raise UnknownScene("There is no such scene: read the storyboard again.")


def movable(composition: Composition, scene: str) -> int:
    """The place of a scene that is neither the cover nor the end card."""
    scenes = board_of(composition).scenes
    found = scene_of(composition, scene)
    if not found.lines or found.id == scenes[0].id:
        raise FixedScene("The cover stays first and the end card last.")
    return [each.id for each in scenes].index(scene)


def retold(
    composition: Composition, lines: Iterable[Line], scenes: pages.Scenes, stale: Iterable[str] = ()
) -> Composition:
    """The composition with other lines and scenes; those that are `stale` are directed again."""
    before, script = scenes_of(composition), script_of(composition)
    found = _with_roles(tuple(lines))
    script = script.model_copy(update={"lines": found})
    told = composition.model_copy(update={"script": script, **told_lines(composition, script)})
    if composition.storyboard is None:
        return told
    scenes = pages.settled(scenes, found)
    opens = () if scenes[0].id == before[0].id else (scenes[0].id,)
    return reshown(told, scenes, (*stale, *opens))


def reshown(composition: Composition, scenes: pages.Scenes, stale: Iterable[str] = ()) -> Composition:
    """The composition with other scenes. A scene that a person holds is never stale."""
    board = board_of(composition)
    wanted = {*composition.stale, *stale}
    return composition.model_copy(
        update={
            "storyboard": board.model_copy(update={"scenes": scenes}),
            "stale": tuple(scene.id for scene in scenes if scene.id in wanted and not scene.held),
        }
    )


def with_scene(composition: Composition, scene: Scene, stale: Iterable[str] = ()) -> Composition:
    """The composition with one scene changed."""
    scenes = tuple(scene if each.id == scene.id else each for each in scenes_of(composition))
    return reshown(composition, scenes, stale)


def _with_roles(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The first line is the hook and the last one the ending."""
    last = len(lines) - 1
    return tuple(
        _as(line, "hook" if at == 0 else "ending" if at == last else "body") for at, line in enumerate(lines)
    )


def _as(line: Line, role: str) -> Line:
    return line if line.role == role else line.model_copy(update={"role": role})
