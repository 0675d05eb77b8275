"""Each kind of captions tells the word being spoken from the others in its own way."""

import pytest

from tests.layouts.test_layouts_captions import SENTENCE, inks, page, timeline
from tests.support.drawn import assets, style
from vgenflow.engine.captions import compose_captions, zone
from vgenflow.engine.drawing import Box, Glyphs
from vgenflow.story.captions import CaptionStyle

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
