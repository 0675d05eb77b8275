"""Directing again: only what is stale, around what a person holds."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.directing.directing_cases import NAMES, SIZES, assets, board, document, script
from tests.support.engine_film import editorial
from vgenflow.kit.time import Rate
from vgenflow.stages.directing import direct
from vgenflow.stages.writing import speak
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Scene, Storyboard


def again(name: str, said: Script, before: Storyboard, stale=(), aspect="16:9", captions=True) -> Storyboard:
    width, height = SIZES[aspect]
    return direct(
        document(name),
        said,
        editorial(),
        template="editorial",
        aspect=aspect,
        width=width,
        height=height,
        rate=Rate(30),
        seed=7,
        assets=assets(name),
        captions=captions,
        before=before,
        stale=stale,
    )


def edited(said: Script, at: int, caption: str) -> Script:
    spoken = speak(caption, said.language)
    line = said.lines[at].model_copy(
        update={"caption": caption, "spoken": spoken.text, "links": spoken.links}
    )
    return said.model_copy(update={"lines": (*said.lines[:at], line, *said.lines[at + 1 :])})


def holding(made: Storyboard, line: Line) -> list[Scene]:
    return [scene for scene in made.scenes if line.id in scene.lines]


def carried(made: Storyboard) -> list[str]:
    said: list[str] = []
    for scene in made.scenes:
        said.extend(scene.lines[1:] if scene.since else scene.lines)
    return said


@pytest.mark.parametrize(
    "name",
    [*NAMES[::3], *(pytest.param(name, marks=pytest.mark.slow) for name in NAMES if name not in NAMES[::3])],
)
def test_all_stale_and_none_held_is_directing_from_the_beginning(name):
    made = board(name)
    assert again(name, script(name), made, [scene.id for scene in made.scenes]) == made
    upright = again(name, script(name), made, (), "9:16")
    assert upright == board(name, None, "9:16")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_stale_changes_nothing(name):
    assert again(name, script(name), board(name)) == board(name)


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 2**16))
def test_an_edited_line_changes_its_scene_alone(name, chance):
    made, said = board(name), script(name)
    at = random.Random(chance).randrange(len(said.lines))
    words = said.lines[at].caption
    caption = words[: len(words) // 2].rstrip() + ("。" if said.language == "zh" else ".")
    stale = {scene.id for scene in holding(made, said.lines[at])}
    new = again(name, edited(said, at, caption), made, stale)
    assert carried(new) == [line.id for line in said.lines]
    left = [scene for scene in made.scenes if scene.id not in stale]
    kept = [scene for scene in new.scenes if scene in left]
    assert kept == left
    fresh = [scene for scene in new.scenes if scene not in left]
    lines = {line for scene in made.scenes if scene.id in stale for line in scene.lines}
    assert {line for scene in fresh for line in scene.lines} <= lines
    assert len({scene.id for scene in new.scenes}) == len(new.scenes)
    assert new.scenes[-1] == made.scenes[-1]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_person_holds_stays_in_another_aspect(name):
    made = board(name)
    at = next(i for i, scene in enumerate(made.scenes) if scene.layout == "statement")
    held = made.scenes[at].model_copy(
        update={"held": True, "props": {"text": "Kept by hand", "night": False}}
    )
    scenes = (*made.scenes[:at], held, *made.scenes[at + 1 :])
    new = again(name, script(name), made.model_copy(update={"scenes": scenes}), (), "9:16")
    assert held in new.scenes
    assert carried(new) == [line.id for line in script(name).lines]
    assert len({scene.id for scene in new.scenes}) == len(new.scenes)


def test_what_no_longer_fits_is_released_and_says_why():
    name, made = "news.md", board("news.md")
    at = next(i for i, scene in enumerate(made.scenes) if scene.layout == "statement")
    crowded = {"text": "unbreakable" * 24, "night": False}
    held = made.scenes[at].model_copy(update={"held": True, "props": crowded})
    scenes = (*made.scenes[:at], held, *made.scenes[at + 1 :])
    new = again(name, script(name), made.model_copy(update={"scenes": scenes}))
    found = next(scene for scene in new.scenes if scene.id == held.id)
    assert not found.held
    assert found.props != crowded
    assert found.reason.startswith("What was chosen by hand no longer fits.")
    assert [s for s in new.scenes if s.id != held.id] == [s for s in made.scenes if s.id != held.id]


def test_lines_gathered_by_a_person_stay_together_and_alone():
    name = "trees.md"
    made, said = board(name), script(name)
    first, second = made.scenes[2], made.scenes[3]
    both = first.model_copy(
        update={"lines": tuple(dict.fromkeys((*first.lines, *second.lines))), "bound": True}
    )
    scenes = (*made.scenes[:2], both, *made.scenes[4:])
    new = again(name, said, made.model_copy(update={"scenes": scenes}), {both.id})
    [found] = [scene for scene in new.scenes if scene.id == both.id]
    assert found.lines == both.lines
    assert found.bound
    upright = again(name, said, made.model_copy(update={"scenes": scenes}), (), "9:16")
    assert both.lines in [scene.lines for scene in upright.scenes]


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_any_choice_of_stale_scenes_and_lost_lines_gives_a_whole_board(name, chance):
    made, said = board(name), script(name)
    lines = [line for line in said.lines if chance.random() < 0.8] or list(said.lines[:1])
    chance.shuffle(lines) if chance.random() < 0.3 else None
    stale = [scene.id for scene in made.scenes if chance.random() < 0.4]
    new = again(name, said.model_copy(update={"lines": tuple(lines)}), made, stale)
    assert carried(new) == [line.id for line in lines]
    assert len({scene.id for scene in new.scenes}) == len(new.scenes)


def test_the_same_line_twice_is_told_twice():
    name = "essay.txt"
    said = script(name)
    twice = said.lines[1].model_copy(update={"id": "again"})
    new = said.model_copy(update={"lines": (*said.lines[:2], twice, said.lines[2])})
    assert carried(again(name, new, board(name))) == [line.id for line in new.lines]
