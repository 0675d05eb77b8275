"""Pages: scenes in order with the lines they carry, kept whole while lines come, go and move.

Every function takes the scenes and gives new ones. A line may run on into the next scenes; an edit that
moves or divides it gives all of it to the first of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from vgenflow.story.script import Line
from vgenflow.story.storyboard import Scene

Scenes = tuple[Scene, ...]

_NUMBERED = re.compile(r"s(\d+)")


def holding(scenes: Scenes, line: str) -> tuple[str, ...]:
    """Ids of the scenes that carry a line."""
    return tuple(scene.id for scene in scenes if line in scene.lines)


def undivided(scenes: Scenes, line: str) -> Scenes:
    """The first scene that carries `line` carries all of it."""
    first = next((scene.id for scene in scenes if line in scene.lines), None)
    return _filled(
        scene if scene.id == first or line not in scene.lines else _without(scene, line) for scene in scenes
    )


def without(scenes: Scenes, line: str) -> Scenes:
    """No scene carries `line`; a scene that carried nothing else is gone."""
    return _filled(_without(scene, line) if line in scene.lines else scene for scene in scenes)


def with_after(scenes: Scenes, line: str, after: str | None) -> Scenes:
    """`line` follows `after` in the last scene that carries that; after None it is the very first."""
    if after is None:
        first = scenes[0]
        return (first.model_copy(update={"lines": (line, *first.lines), "since": 0}), *scenes[1:])
    last = [scene.id for scene in scenes if after in scene.lines][-1]
    return tuple(_with(scene, line, after) if scene.id == last else scene for scene in scenes)


def _with(scene: Scene, line: str, after: str) -> Scene:
    at = scene.lines.index(after) + 1
    return scene.model_copy(update={"lines": (*scene.lines[:at], line, *scene.lines[at:])})


def _without(scene: Scene, line: str) -> Scene:
    since = 0 if scene.lines[0] == line else scene.since
    lines = tuple(each for each in scene.lines if each != line)
    return scene.model_copy(update={"lines": lines, "since": since})


def _filled(scenes: Iterable[Scene]) -> Scenes:
    """Scenes that carry something, and the end card."""
    found = tuple(scenes)
    return tuple(s for at, s in enumerate(found) if s.lines or (at == len(found) - 1 and s.layout == "end"))


def settled(scenes: Scenes, lines: Sequence[Line]) -> Scenes:
    """Scenes whose cues and divisions fit the lines as they are now.

    A line is divided where a word of its caption starts; where it cannot be, it is not divided.
    """
    captions = {line.id: line for line in lines}
    return tuple(_cued(scene, captions) for scene in _divided(scenes, captions))


def _divided(scenes: Scenes, lines: dict[str, Line]) -> Scenes:
    since = {scene.id: scene.since for scene in scenes}
    reached: dict[str, int] = {}
    lost: set[str] = set()
    for scene in scenes:
        if not scene.since:
            continue
        line = lines[scene.lines[0]]
        starts = [link.caption_start for link in line.links if link.caption_start > reached.get(line.id, 0)]
        if not starts:
            lost.add(scene.id)
            continue
        since[scene.id] = reached[line.id] = min(starts, key=lambda at: abs(at - scene.since))
    return _filled(
        scene.model_copy(update={"lines": scene.lines[1:], "since": 0})
        if scene.id in lost
        else scene
        if since[scene.id] == scene.since
        else scene.model_copy(update={"since": since[scene.id]})
        for scene in scenes
    )


def _cued(scene: Scene, lines: dict[str, Line]) -> Scene:
    cues = tuple(
        cue.model_copy(update={"at": last}) if cue.at > (last := len(lines[cue.line].caption) - 1) else cue
        for cue in scene.cues
        if cue.line in scene.lines
    )
    return scene if cues == scene.cues else scene.model_copy(update={"cues": cues})


def new_id(scenes: Scenes) -> str:
    """An id that no scene has."""
    return f"s{max(_numbers(scenes), default=0) + 1}"


def _numbers(scenes: Scenes) -> Iterator[int]:
    for scene in scenes:
        match = _NUMBERED.fullmatch(scene.id)
        if match:
            yield int(match[1])
