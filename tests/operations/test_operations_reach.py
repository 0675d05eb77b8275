"""How far an edit reaches: its scene and the ways in and out of it, nothing else."""

import pytest

from tests.directing.directing_cases import assets
from tests.operations.operation_cases import composition, context
from tests.support.engine_film import editorial
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.composition import Composition, fitted_for
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.stages.directing import direct
from vgenflow.stages.editing import edit
from vgenflow.story.narration import Narration, Utterance, WordTime
from vgenflow.story.timeline import Clip, Timeline


def made_again(work: Composition, name: str) -> Composition:
    """The composition with its stale scenes directed."""
    width, height = work.options.size
    board = direct(
        work.document,
        work.script,
        editorial(),
        template=work.options.template,
        aspect=work.options.aspect,
        width=width,
        height=height,
        rate=work.options.rate,
        seed=work.options.seed,
        assets=assets(name),
        captions=work.options.captions == "burned",
        before=work.storyboard,
        stale=work.stale,
    )
    return work.model_copy(update={"storyboard": board, "stale": ()})


def timeline(work: Composition) -> Timeline:
    """The timeline, with voices that need time by the length of what they say."""
    width, height = work.options.size
    return edit(
        work.script,
        work.storyboard,
        Narration(utterances=tuple(_utterance(line.id, line.spoken) for line in work.script.lines)),
        editorial(),
        rate=work.options.rate,
        width=width,
        height=height,
        captions=True,
    )


def _utterance(line: str, text: str) -> Utterance:
    samples = len(text) * SAMPLE_RATE // 14
    word = WordTime(start=0, end=len(text), onset=0, offset=samples)
    return Utterance(line=line, audio="0" * 64, samples=samples, words=(word,), model="m", voice="v")


def shown(clip: Clip) -> tuple[object, ...]:
    """What a clip's segments are made of, but for when it starts."""
    return clip.layout, clip.props, clip.frames, clip.cues


@pytest.mark.parametrize("name", ["news.md", "tea.md"])
def test_an_edited_line_changes_the_clip_of_its_scene_alone(name: str) -> None:
    before = composition(name)
    line = before.script.lines[len(before.script.lines) // 2]
    words = "它后来又变了一次。" if before.script.language == "zh" else "After that it changed once more."
    edited = apply(before, k.SetCaption(line=line.id, text=words), context(name))
    after = made_again(edited, name)
    own = {scene.id for scene in before.storyboard.scenes if line.id in scene.lines}
    assert set(edited.stale) == own
    old = {clip.id: clip for clip in timeline(before).clips}
    new = {clip.id: clip for clip in timeline(after).clips}
    assert [name for name in new if name not in own and name not in old] in ([], [f"s{len(old) + 1}"])
    same = [shown(old[each]) == shown(new[each]) for each in old if each not in own]
    assert same.count(False) <= 1  # the scene before, whose way out is another
    said = [each for each in after.script.lines if each not in before.script.lines]
    assert [each.id for each in said] == [line.id]


def test_a_voice_and_music_change_no_scene() -> None:
    before = composition("news.md")
    for operation in (k.SetVoice(voice="ann"), k.SetMusic(music=False), k.SetTitle(title="Another")):
        after = apply(before, operation, context("news.md"))
        assert after.storyboard is before.storyboard
        assert after.is_directed


def test_another_aspect_directs_all_that_is_not_held() -> None:
    before = composition("news.md")
    scene = next(s for s in before.storyboard.scenes if s.layout == "statement")
    held = apply(before, k.SetProps(scene=scene.id, props={"text": "By hand"}), context("news.md"))
    upright = apply(held, k.SetAspect(aspect="9:16"), context("news.md"))
    assert not upright.is_directed
    after = made_again(upright, "news.md")
    assert after.is_directed
    found = next(s for s in after.storyboard.scenes if s.id == scene.id)
    assert (found.held, found.props["text"]) == (True, "By hand")
    assert after.storyboard != held.storyboard


@pytest.mark.parametrize("name", ["news.md", "tea.md"])
def test_scenes_split_by_hand_stay_split_and_merged_ones_merged(name: str) -> None:
    before = composition(name)
    scene = next(s for s in before.storyboard.scenes[1:] if len(s.lines) > 1 and not s.since)
    split = apply(before, k.SplitScene(scene=scene.id, line=scene.lines[1]), context(name))
    after = made_again(split, name)
    starts = [each.lines[0] for each in after.storyboard.scenes if each.lines and not each.since]
    assert scene.lines[1] in starts
    merged = apply(after, k.MergeScene(scene=scene.id), context(name))
    again = made_again(merged, name)
    found = next(each for each in again.storyboard.scenes if each.id == scene.id)
    assert set(scene.lines[:2]) <= set(found.lines)


def test_any_layout_that_fits_can_be_chosen_and_one_that_does_not_is_refused() -> None:
    name, work = "news.md", composition("news.md")
    scene = next(s for s in work.storyboard.scenes if s.layout == "number")
    other = apply(work, k.SetLayout(scene=scene.id, layout="statement"), context(name))
    shown = next(s for s in other.storyboard.scenes if s.id == scene.id)
    assert (shown.layout, shown.held) == ("statement", True)
    assert scene.layout in [each.layout for each in shown.alternatives]
    back = apply(other, k.SetLayout(scene=scene.id, layout="number"), context(name))
    assert next(s for s in back.storyboard.scenes if s.id == scene.id).props == scene.props


def test_captions_and_size_have_scenes_fitted_again() -> None:
    work = composition("news.md")
    fitted = work.model_copy(update={"fitted": fitted_for(work.options)})
    off = apply(fitted, k.SetCaptions(captions="none"), context("news.md"))
    assert fitted.is_directed
    assert not off.is_directed
    assert apply(off, k.SetCaptions(captions="burned"), context("news.md")).is_directed
