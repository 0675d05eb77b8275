"""Covers: few words, large enough to be read in a list, each kind with its reason."""

import pytest

from tests.directing.directing_cases import assets, board, document, script
from tests.support.drawn import Fonts, style
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.kit.time import Rate
from vgenflow.stages.directing.covers import covers
from vgenflow.story.assets import Asset
from vgenflow.story.cover import cover_timeline, poster, props_of
from vgenflow.story.timeline import Clip, Timeline
from vgenflow.templates import names

SIZES = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080), "4:5": (1080, 1350)}
SHORT = ("news.md", "sleep.md", "trees.md", "tea.md", "essay.txt")


def video(name, template="editorial", aspect="16:9"):
    width, height = SIZES[aspect]
    return Timeline(
        title=script(name).title, language=document(name).language, rate=Rate(30), width=width, height=height,
        seed=7, style=style(template), joins=(),
        clips=(Clip(id="s1", layout="title", props={}, start=0, frames=90),),
    )  # fmt: skip


class Either:
    """The typefaces of all templates, and the pictures of a draft."""

    def __init__(self, name):
        self._drafts = assets(name)
        self._fonts = Fonts()

    def read(self, digest):
        try:
            return self._fonts.read(digest)
        except KeyError:
            return self._drafts.read(digest)


def found(name, template="editorial", aspect="16:9", of=None):
    parts = of or document(name), script(name), board(name), video(name, template, aspect)
    return covers(*parts, Either(name))


@pytest.mark.parametrize("name", SHORT)
def test_the_best_cover_is_short_and_says_why(name):
    best, *others = found(name)
    words = best.headline.replace("*", "")
    assert len(words.split()) <= 6 if document(name).language == "en" else len(words) <= 14
    assert best.reason
    assert [one.score for one in (best, *others)] == sorted(
        (one.score for one in (best, *others)), reverse=True
    )
    assert len({one.kind for one in (best, *others)}) == 1 + len(others)


@pytest.mark.parametrize("name", SHORT)
def test_every_word_of_a_cover_is_said_by_the_video_or_its_title(name):
    said = script(name).title + " ".join(line.caption for line in script(name).lines)
    for one in found(name):
        for word in one.headline.replace("*", "").split() if document(name).language == "en" else ():
            assert word.casefold().strip("?.,") in said.casefold()


@pytest.mark.parametrize("aspect", SIZES)
@pytest.mark.parametrize("template", names())
def test_the_best_cover_is_large_enough_to_be_read_at_320_pixels(template, aspect):
    width, height = SIZES[aspect]
    [best, *_] = found("news.md", template, aspect)
    stage = Stage(width, height, Rate(30), "en", poster(style(template)), 7, "", 1, 1, captions=False)
    layout = LAYOUTS["title"]
    fit = layout.measure(layout.props.model_validate(props_of(best)), stage, Either("news.md"))
    assert fit.fits
    large = [box for box in fit.boxes if box.size * 320 / width >= 17]
    assert sorted("".join(box.text for box in large).replace(" ", "")) == sorted(
        best.headline.replace("*", "").replace(" ", "")
    )


def test_a_picture_large_enough_comes_first_and_a_small_one_is_left_out():
    name = "news.md"
    asset = Asset(digest="ab" * 32, kind="picture", media_type="image/jpeg", width=1600, height=900)
    with_picture = document(name).model_copy(update={"assets": (asset,), "cover": asset.digest})
    [best, *_] = found(name, of=with_picture)
    assert (best.kind, best.picture) == ("picture", asset.digest)
    small = asset.model_copy(update={"width": 300, "height": 200})
    tiny = with_picture.model_copy(update={"assets": (small,)})
    assert all(one.kind != "picture" for one in found(name, of=tiny))


def test_a_figure_stands_out_in_its_cover_and_keeps_what_it_counts():
    [number] = [one for one in found("news.md") if one.kind == "number"]
    assert number.headline == "*1.2 million* passengers"


def test_the_same_covers_every_time():
    assert found("trees.md") == found("trees.md")


def test_a_cover_is_a_silent_page_in_the_style_and_shape_of_its_video():
    [best, *_] = found("news.md", "pop", "9:16")
    shown = cover_timeline(best, video("news.md", "pop", "9:16"))
    assert (shown.width, shown.height, shown.frames) == (1080, 1920, 180)
    assert not shown.captions
    assert not shown.voices
    assert shown.style.day == style("pop").day
    assert shown.style.scale.headline > style("pop").scale.headline
