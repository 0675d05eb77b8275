"""The shared film: every layout, one minute exactly, the same each time, other words in each chapter."""

from pathlib import Path

import pytest

from benchmarks.exporting import changed
from benchmarks.photographs import photograph
from benchmarks.storyboard import Bench, storyboard
from benchmarks.tale import tale
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster.decoding import decode
from vgenflow.engine.segments.plan import plan


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Made from nothing: an empty cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        made = storyboard()
        assert storyboard().timeline == made.timeline, "from the cache it is the same"
        return made


def test_it_is_a_minute_of_ten_spoken_scenes_and_ten_layouts(bench: Bench) -> None:
    timeline = bench.timeline
    assert timeline.frames == 1800
    assert sum(piece.frames for piece in plan(timeline)) == 1800
    assert len({clip.layout for clip in timeline.clips}) == 10
    assert {clip.layout for clip in timeline.clips} <= set(LAYOUTS)
    assert len(timeline.voices) == len(timeline.clips) - 1 == 10
    assert {"fade", "page"} == {join.kind for join in timeline.joins}
    assert [join.kind for join in timeline.joins].count("page") == 2
    assert timeline.music
    assert len(bench.photographs) == 2


def test_captions_follow_every_word_of_the_narration(bench: Bench) -> None:
    timeline = bench.timeline
    words = [word.text for page in timeline.captions for line in page.lines for word in line]
    assert words == " ".join(line.caption for line in bench.script.lines).split()
    assert all(page.shown for page in timeline.captions)


def test_every_asset_can_be_read_and_has_its_digest(bench: Bench) -> None:
    timeline = bench.timeline
    used = {voice.audio for voice in timeline.voices} | {timeline.music or ""} | set(bench.photographs)
    used |= {font for chain in timeline.style.fonts.values() for font in chain}
    assert all(bench.assets.read(digest) for digest in used)
    assert {asset.digest for asset in timeline.assets} >= used - {voice.audio for voice in timeline.voices}


def test_photographs_are_of_twelve_megapixels(bench: Bench) -> None:
    assert decode(bench.assets.read(bench.photographs[0])).shape == (3000, 4000, 3)


def test_a_photograph_depends_on_its_seed_alone() -> None:
    first, again, other = (photograph(seed, 320, 240) for seed in (1, 1, 2))
    assert first == again != other


@pytest.mark.parametrize("chapter", range(60))
def test_scenes_of_any_chapter_fit_their_layouts_and_cues_name_spoken_words(chapter: int) -> None:
    for told in tale(chapter):
        given = {**told.props, **({"asset": "0"} if told.layout == "picture" else {})}
        if told.items:
            given["items"] = [{"text": text} for text in told.items]
        props = LAYOUTS[told.layout].props.model_validate(given)
        assert set(told.cues) <= set(LAYOUTS[told.layout].elements(props))
        assert all(word in told.line for word in told.cues.values())


def test_sixty_chapters_have_words_of_their_own_and_one_order_of_scenes() -> None:
    chapters = [tale(chapter) for chapter in range(60)]
    own = [index for index in range(10) if len({told[index].line for told in chapters}) == 60]
    assert len(own) == 4
    assert len({tuple(scene.layout for scene in told) for told in chapters}) == 1
    assert len({told[0].part for told in chapters}) == 60


def test_an_edit_changes_one_scene_of_middle_length(bench: Bench) -> None:
    edited = changed(bench.timeline)
    pairs = list(zip(bench.timeline.clips, edited.clips, strict=True))
    (before,) = [old for old, new in pairs if old != new]
    longer = sum(clip.frames > before.frames for clip in bench.timeline.clips)
    assert longer == len(pairs) // 2
    assert edited.model_copy(update={"clips": bench.timeline.clips}) == bench.timeline


def test_a_film_can_be_cut_short_for_a_quick_look(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    some = next(iter(bench.assets.paths[digest] for digest in bench.photographs))
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path(some).parents[2]))
    short = storyboard(scenes=2, width=640, height=360).timeline
    assert [clip.layout for clip in short.clips] == ["title", "picture", "end"]
    assert (short.width, short.height) == (640, 360)
