"""Rebasing: what was made from one version is fitted to the edits that were made meanwhile."""

from collections.abc import Mapping
from typing import TypeVar

from vgenflow.production.composition import Composition, is_carried, told_lines
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.value import Value

V = TypeVar("V", bound=Value)

_SAYS = ("seconds", "verbatim", "language", "seed")
"""Options that decide what is said."""


def rebased(base: Composition, made: Composition, head: Composition) -> Composition | None:
    """`head` with the document, script and storyboard that `made` adds to `base`; None if they do not fit it.

    What a person changed since `base` stays as it is: a line with its words, a scene with its layout.
    """
    if head == base:
        return made
    if made in (base, head):
        return head
    if not _same_ground(base, made, head):
        return None
    script = _script(base.script, made.script, head.script)
    if script is None:
        return None
    told = {"document": made.document, "script": script, **told_lines(head, script)}
    fitted = _with_scenes(base, made, head.model_copy(update=told))
    return fitted if is_carried(fitted) else None


def _same_ground(base: Composition, made: Composition, head: Composition) -> bool:
    """Whether what was read and written is still what is asked for."""
    if head.source != base.source or head.document not in (base.document, made.document):
        return False
    if made.script == base.script:
        return True
    return all(getattr(head.options, name) == getattr(base.options, name) for name in _SAYS)


def _script(base: Script | None, made: Script | None, head: Script | None) -> Script | None:
    """The script; None if what was written has no place for what a person changed."""
    if head in (base, made):
        return made
    if made == base or made is None:
        return head
    base = base or made  # the same was written before
    if head is None or _order(base) != _order(head):
        return None
    edited = {new.id: new for old, new in zip(base.lines, head.lines, strict=True) if new != old}
    if not edited.keys() <= set(_order(made)):
        return None
    return made.model_copy(update={"lines": tuple(edited.get(line.id, line) for line in made.lines)})


def _order(script: Script) -> list[str]:
    return [line.id for line in script.lines]


def _with_scenes(base: Composition, made: Composition, head: Composition) -> Composition:
    """`head` (its script settled) with the scenes that were made."""
    if made.storyboard is None:
        return _without_scenes(base, head)
    if head.storyboard is None:
        return _as_made(made.storyboard, made, head)
    before = {scene.id: scene for scene in base.storyboard.scenes} if base.storyboard else {}
    own = {scene.id: scene for scene in head.storyboard.scenes if scene != before.get(scene.id)}
    new = {scene.id: scene for scene in made.storyboard.scenes}
    same_places = _places(head.storyboard) == _places(base.storyboard) if base.storyboard else False
    if same_places and all(_alike(scene, new.get(name)) for name, scene in own.items()):
        scenes = tuple(own.get(scene.id, scene) for scene in made.storyboard.scenes)
        return _as_made(made.storyboard.model_copy(update={"scenes": scenes}), made, head)
    return _where_alike(own, new, made, head)


def _without_scenes(base: Composition, head: Composition) -> Composition:
    """`head`; without the scenes of `base`, which showed an earlier script, if nobody has touched them."""
    if base.storyboard is None or head.storyboard != base.storyboard or is_carried(head):
        return head
    return head.model_copy(update={"storyboard": None, "stale": (), "fitted": ""})


def _where_alike(
    own: Mapping[str, Scene], new: Mapping[str, Scene], made: Composition, head: Composition
) -> Composition:
    """The scenes of `head`; of those made, the ones that carry the lines they carry there."""
    assert head.storyboard is not None  # noqa: S101 - the caller looked
    taken = {
        scene.id: new[scene.id]
        for scene in head.storyboard.scenes
        if scene.id not in own and _alike(scene, new.get(scene.id))
    }
    scenes = tuple(taken.get(scene.id, scene) for scene in head.storyboard.scenes)
    still = tuple(name for name in head.stale if name not in taken or _reworded(taken[name], made, head))
    board = head.storyboard.model_copy(update={"scenes": scenes})
    return head.model_copy(update={"storyboard": board, "stale": still})


def _as_made(board: Storyboard, made: Composition, head: Composition) -> Composition:
    """`head` with the board as it was made; stale is what carries other words than it was made for."""
    stale = tuple(s.id for s in board.scenes if not s.held and _reworded(s, made, head))
    return head.model_copy(update={"storyboard": board, "stale": stale, "fitted": made.fitted})


def _reworded(scene: Scene, made: Composition, head: Composition) -> bool:
    """Whether a line of the scene says something else than when the scene was made."""
    then, now = _captions(made.script), _captions(head.script)
    return any(then.get(line) != now.get(line) for line in scene.lines)


def _captions(script: Script | None) -> dict[str, str]:
    return {line.id: line.caption for line in script.lines} if script is not None else {}


def _alike(scene: Scene, other: Scene | None) -> bool:
    return other is not None and (scene.lines, scene.since) == (other.lines, other.since)


def _places(board: Storyboard) -> list[tuple[str, tuple[str, ...], int]]:
    return [(scene.id, scene.lines, scene.since) for scene in board.scenes]
