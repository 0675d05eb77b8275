"""The first frame of a video: its page is there, for it stands for the video where no cover is shown."""

from dataclasses import replace

import numpy as np
import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.gallery import samples
from vgenflow.engine.gallery.sheet import stage_of
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Composition, Stage, TextBox
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.surface import paint
from vgenflow.templates import names

FRAMES = 150
LANGUAGES = ("en", "zh")
GATE = (("16:9", "en"), ("9:16", "zh"))
CASES = [
    pytest.param(aspect, language, marks=() if (aspect, language) in GATE else pytest.mark.slow)
    for aspect in ("16:9", "9:16", "1:1", "4:5")
    for language in LANGUAGES
]
WRITTEN = 0.75
"""Of the letters of a headline, by their area, that are there."""
SOME = 0.3
"""Of the words of any page that are set large: a figure may still be counting."""
LARGE = 0.3
"""Times the largest type of a page."""
NEAR = 48
"""Levels by which a letter's pixel may differ from where it comes to rest."""


def opening(template, aspect, language) -> Stage:
    """A third of the full size."""
    stage = stage_of(style(template), aspect, language, 1)
    return replace(stage, width=stage.width // 3 // 2 * 2, height=stage.height // 3 // 2 * 2, opening=True)


def composed(kind, template, stage, variant="usual", cues=None) -> tuple[Composition, list[TextBox]]:
    """The page, and its words, the largest first."""
    layout = LAYOUTS[kind]
    props = layout.props.model_validate(samples(variant, stage.language, assets(template).picture)[kind])
    boxes = layout.measure(props, stage, assets(template)).boxes
    page = layout.compose(props, stage, assets(template), FRAMES, cues or {})
    return page, sorted(boxes, key=lambda box: -box.size)


def drawn(page, frame, template, stage) -> Pixels:
    return paint(page.at(frame), stage.width, stage.height, assets(template)).astype(int)


def share_written(first: Pixels, rest: Pixels, box: TextBox) -> float:
    """Of the pixels in a box that have the colour of its type at rest, those that have it already."""
    y, x = (
        slice(int(box.rect.y), int(box.rect.y + box.rect.h)),
        slice(int(box.rect.x), int(box.rect.x + box.rect.w)),
    )
    ground = np.array([int(box.ground[i : i + 2], 16) for i in (1, 3, 5)])
    ink = np.abs(rest[y, x] - ground).max(axis=2) > 2 * NEAR
    there = np.abs(first[y, x] - rest[y, x]).max(axis=2) < NEAR
    return float((ink & there).sum() / max(1, ink.sum()))


@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize(("aspect", "language"), CASES)
def test_the_first_frame_of_a_title_page_has_its_headline_and_its_scenery(template, language, aspect):
    stage = opening(template, aspect, language)
    page, (headline, *_) = composed("title", template, stage)
    first, rest = drawn(page, 0, template, stage), drawn(page, FRAMES // 2, template, stage)
    assert share_written(first, rest, headline) > WRITTEN
    bare = drawn(composed("title", template, replace(stage, opening=False))[0], 0, template, stage)
    assert np.abs(first - rest).mean() < 0.5 * np.abs(bare - rest).mean(), (
        "no nearer to the whole than before"
    )


@pytest.mark.parametrize("template", names())
def test_the_longest_headline_is_on_its_way_at_the_first_frame(template):
    stage = opening(template, "9:16", "en")
    page, (headline, *_) = composed("title", template, stage, "longest")
    first, rest = drawn(page, 0, template, stage), drawn(page, FRAMES // 2, template, stage)
    assert share_written(first, rest, headline) > SOME


@pytest.mark.slow
@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(LAYOUTS))
def test_whatever_opens_a_video_shows_words_at_its_first_frame(kind, language, template):
    stage = opening(template, "16:9", language)
    page, words = composed(kind, template, stage)
    first, rest = drawn(page, 0, template, stage), drawn(page, FRAMES // 2, template, stage)
    large = [box for box in words if box.size > LARGE * words[0].size]
    assert max(share_written(first, rest, box) for box in large) > SOME


def test_what_is_cued_keeps_its_time():
    stage = opening("swiss", "16:9", "en")
    usual, early = (
        composed("bullets", "swiss", replace(stage, opening=on), cues={"item2": 60})[0]
        for on in (False, True)
    )
    since = [drawn(usual, 0, "swiss", stage), drawn(early, 0, "swiss", stage)]
    assert np.abs(since[0] - since[1]).mean() > 1, "it opens no further on"
    for frame in (59, 60, 64, 70, 140, FRAMES - 1):
        one, other = drawn(usual, frame, "swiss", stage), drawn(early, frame, "swiss", stage)
        assert np.array_equal(one, other), frame


def test_the_page_is_as_long_as_it_was_and_leaves_when_it_did():
    stage = opening("swiss", "16:9", "en")
    one, other = (composed("title", "swiss", replace(stage, opening=on))[0] for on in (False, True))
    assert one.frames == other.frames == FRAMES
    assert one.at(FRAMES - 20) == other.at(FRAMES - 20) != other.at(FRAMES - 5)
    assert [one.at(frame) for frame in range(FRAMES - 20, FRAMES)] == [
        other.at(frame) for frame in range(FRAMES - 20, FRAMES)
    ]
