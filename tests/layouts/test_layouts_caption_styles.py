"""Each kind of captions tells the word being spoken from the others in its own way."""

import pytest

from tests.layouts.test_layouts_captions import SENTENCE, inks, page, timeline
from tests.support.drawn import assets, style
from vgenflow.engine.captions import compose_captions, zone
from vgenflow.engine.drawing import Box, Glyphs, Layer
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.segments.keys import VideoKeys
from vgenflow.engine.segments.plan import plan
from vgenflow.engine.segments.scenes import Scenes
from vgenflow.story.captions import CaptionStyle
from vgenflow.story.color import contrast
from vgenflow.story.timeline import Join

DURING = 30 + 12 * 2 + 4
"""The third word is being spoken."""


def styled(language="en", **choices):
    given = timeline(page(SENTENCE), language=language)
    captions = CaptionStyle(**choices)
    return compose_captions(
        given.model_copy(update={"style": style().model_copy(update={"captions": captions})}), assets()
    )


def runs(nodes, color):
    return [node.text.strip() for node in nodes if isinstance(node, Glyphs) and node.color == color]


def test_boxed_words_stand_in_boxes_of_their_own():
    nodes = styled(kind="boxed", current="accent_ink", marker="accent").at(DURING)
    boxes = [node for node in nodes if isinstance(node, Box)]
    assert len(boxes) == len(SENTENCE)
    assert [box.color == style().day.accent for box in boxes] == [False, False, True, False, False]
    assert runs(nodes, style().day.accent_ink) == ["asleep"]


def test_karaoke_fills_a_word_from_the_left_as_it_is_spoken():
    captions = styled(kind="karaoke", current="accent")
    widths = []
    for frame in range(54, 64):
        filled = [
            n
            for n in captions.at(frame)
            if isinstance(n, Glyphs) and n.color == style().day.accent and n.clip
        ]
        assert [n.text.strip() for n in filled] == ["asleep"]
        widths.append(filled[0].clip.w)
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_minimal_captions_are_type_with_a_rim():
    nodes = styled(kind="minimal", palette="night", paper="background").at(DURING)
    assert not [node for node in nodes if isinstance(node, Box)]
    assert {node.color for node in nodes if node.stroke} == {style().night.background}
    said = [node.text.strip() for node in nodes if not node.stroke]
    assert " ".join(said).split() == SENTENCE


@pytest.mark.parametrize("shape", ["stroke", "block", "underline"])
def test_a_marker_is_where_its_word_is(shape):
    nodes = styled(shape=shape, marker="light", slide_ms=0).at(DURING)
    (marker,) = (node.rect for node in nodes if isinstance(node, Box) and node.color == style().day.light)
    (word,) = (n for n in nodes if isinstance(n, Glyphs) and n.text.strip() == "asleep")
    middle = word.x + word.bounds.x + word.bounds.w / 2
    assert abs(marker.x + marker.w / 2 - middle) < 2


@pytest.mark.parametrize("align", ["left", "centre"])
def test_captions_stay_in_their_zone(align):
    area = zone(1920, 1080)
    for bounds in styled(align=align).bounds():
        assert bounds.x >= area.x - 1
        assert bounds.x + bounds.w <= area.x + area.w + 1
        assert (bounds.x < area.x + 2) == (align == "left")


def test_three_states_have_three_colours():
    nodes = styled(spoken="ink", current="accent", coming="muted").at(DURING)
    assert inks(nodes) == {style().day.ink, style().day.accent, style().day.muted}


SWISS = style("swiss")
BLACK, WHITE, RED = SWISS.night.background, SWISS.day.background, SWISS.day.accent
PAGES = {
    "on white": ("title", {"headline": "Trains"}, (BLACK, RED)),
    "on black": ("quote", {"text": "A bed is the best seat."}, (WHITE, RED)),
    "on a black half": (
        "statement",
        {"text": "You fall asleep in Vienna, and wake up in Paris."},
        (WHITE, RED),
    ),
    "on red": ("end", {"sources": ["Somebody"]}, (BLACK, WHITE)),
}


def on_page(kind, props, template="swiss"):
    """A film of that page, with one page of captions."""
    given = timeline(page(SENTENCE, start=60))
    clip = given.clips[0].model_copy(update={"layout": kind, "props": props, "frames": 240, "start": 0})
    return given.model_copy(update={"style": style(template), "clips": (clip,), "joins": ()})


@pytest.mark.parametrize(("kind", "props", "colors"), PAGES.values(), ids=PAGES)
def test_swiss_captions_stand_off_the_page(kind, props, colors):
    film = on_page(kind, props)
    nodes = Scenes(film, LAYOUTS, assets("swiss")).captions(60 + 12 * 2 + 4)
    assert [node.color for node in nodes if isinstance(node, Box)] == list(colors)
    for run in (node for node in nodes if isinstance(node, Glyphs)):
        assert contrast(run.color, colors[run.text.strip() == "asleep"]) > 4


def test_other_captions_are_the_same_on_any_page():
    for template in ("signal", "chalk"):
        one, other = (
            Scenes(on_page(*PAGES[name][:2], template), LAYOUTS, assets(template)).captions(90)
            for name in ("on white", "on red")
        )
        assert one == other


def test_a_piece_is_known_by_the_page_that_its_captions_stand_on():
    keys = []
    for shown in ("A bed is the best seat.", "A bed."):
        first = on_page("quote", {"text": shown}).clips[0].model_copy(update={"frames": 90})
        second = first.model_copy(update={"id": "two", "start": 90, "props": {"text": "It is."}})
        film = on_page("quote", {}).model_copy(
            update={"clips": (first, second), "joins": (Join(kind="cut", frames=0),)}
        )
        captions = (film.captions[0].model_copy(update={"start": 10, "end": 100}),)
        film = film.model_copy(update={"captions": captions})
        keys.append(
            VideoKeys(film, VideoFormat(film.width, film.height, film.rate, "draft"), LAYOUTS).of(
                plan(film)[1]
            )
        )
    assert keys[0] != keys[1]


@pytest.mark.parametrize("template", ["signal", "pop"])
def test_words_are_read_while_a_block_slides_from_one_to_the_next(template):
    film = on_page("title", {"headline": "Trains"}, template)
    captions = compose_captions(film, assets(template))
    sliding = 0
    for frame in range(60, 60 + 12 * len(SENTENCE)):
        nodes = captions.at(frame)
        parts = [part for node in nodes for part in (node.children if isinstance(node, Layer) else (node,))]
        paper, block = [part for part in parts if isinstance(part, Box)]
        said = [node for node in nodes if isinstance(node, Glyphs)]
        assert " ".join(node.text.strip() for node in said if node.text).split() == SENTENCE
        for run in said:
            left = run.clip.x if run.clip else run.x + run.bounds.x
            right = left + (run.clip.w if run.clip else run.bounds.w)
            middle = (left + right) / 2
            on_block = block.rect.x < middle < block.rect.x + block.rect.w
            assert contrast(run.color, block.color if on_block else paper.color) > 3, (frame, run.text)
        sliding += any(run.clip for run in said)
    assert sliding >= len(SENTENCE) - 1 if style(template).captions.slide_ms else not sliding
