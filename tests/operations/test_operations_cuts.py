"""Where scenes begin is a person's choice, to the word; a scene can stand twice."""

import pytest

from tests.operations.operation_cases import composition, context
from vgenflow.production.composition import Composition
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.operations.errors import FixedScene, NoPlaceInScene, PartOfLine
from vgenflow.story.storyboard import Scene

NAME = "news.md"


def scenes(made: Composition) -> tuple[Scene, ...]:
    """The scenes."""
    assert made.storyboard
    return made.storyboard.scenes


def second_word(made: Composition, line: str) -> int:
    """Where a line's second word begins."""
    assert made.script
    found = next(each for each in made.script.lines if each.id == line)
    return next(link.caption_start for link in found.links if link.caption_start > 0)


def edged(made: Composition, scene: str, line: str, at: int = 0) -> Composition:
    """After the scene's beginning was moved."""
    return apply(made, k.MoveEdge(scene=scene, line=line, at=at), context(NAME))


def test_an_edge_moves_into_a_line_and_back() -> None:
    made = composition(NAME)
    before, scene = scenes(made)[1:3]
    line = before.lines[-1]
    at = second_word(made, line)
    moved = edged(made, scene.id, line, at + 1)
    first, second = scenes(moved)[1:3]
    assert first.lines == before.lines, "it keeps the line's first word"
    assert (second.lines, second.since) == ((line, *scene.lines), at), "at the start of the word"
    assert (first.bound, second.bound) == (True, True)
    back = edged(moved, scene.id, scene.lines[0])
    assert [(each.lines, each.since) for each in scenes(back)] == [
        (each.lines, each.since) for each in scenes(made)
    ]


def test_an_edge_leaves_words_on_both_sides() -> None:
    made = composition(NAME)
    before, scene = scenes(made)[1:3]
    for wrong in (before.lines[0], scenes(made)[-2].lines[-1]):
        with pytest.raises(NoPlaceInScene):
            edged(made, scene.id, wrong)
    with pytest.raises(FixedScene):
        edged(made, scenes(made)[0].id, scenes(made)[0].lines[0])
    assert edged(made, scene.id, scene.lines[0]) is made


def test_a_scene_stands_twice_with_lines_of_its_own() -> None:
    made = composition(NAME)
    scene = next(each for each in scenes(made) if each.cues)
    doubled = apply(made, k.DuplicateScene(scene=scene.id), context(NAME))
    place = [each.id for each in scenes(doubled)].index(scene.id)
    copy = scenes(doubled)[place + 1]
    assert (copy.layout, copy.props, len(copy.cues)) == (scene.layout, scene.props, len(scene.cues))
    assert not set(copy.lines) & set(scene.lines)
    captions = {line.id: line.caption for line in doubled.script.lines}
    assert [captions[line] for line in copy.lines] == [captions[line] for line in scene.lines]
    order = [line.id for line in doubled.script.lines]
    assert order.index(copy.lines[0]) == order.index(scene.lines[-1]) + 1
    with pytest.raises(FixedScene):
        apply(made, k.DuplicateScene(scene=scenes(made)[-1].id), context(NAME))
    line = scenes(made)[1].lines[-1]
    part = edged(made, scenes(made)[2].id, line, second_word(made, line))
    with pytest.raises(PartOfLine):
        apply(part, k.DuplicateScene(scene=scenes(part)[2].id), context(NAME))
