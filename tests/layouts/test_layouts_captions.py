import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.drawn import TEXTS, assets, bare, style
from vgenflow.engine.captions import compose_captions, zone
from vgenflow.engine.drawing import Box, Glyphs
from vgenflow.engine.gallery import ASPECTS
from vgenflow.engine.type.script import clean
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Timeline

SENTENCE = ["You", "fall", "asleep", "in", "Vienna"]


def timeline(*pages, aspect="16:9", language="en", second=None):
    width, height = ASPECTS[aspect]
    clip = Clip(id="a", layout="title", props={}, start=0, frames=900)
    return Timeline(
        title="t",
        language=language,
        rate=Rate(30),
        width=width,
        height=height,
        seed=1,
        style=style(),
        clips=(clip,),
        joins=(),
        captions=pages,
        second_language=second,
    )


def page(*lines, start=30, space=True, shown=True, second=()):
    at, made = start, []
    for line in lines:
        words = []
        for word in line:
            words.append(CaptionWord(text=word, space=space, start=at, end=at + 10))
            at += 12
        made.append(tuple(words))
    return CaptionPage(start=start - 5, end=at + 10, lines=tuple(made), second=second, shown=shown)


def inks(nodes):
    return {node.color for node in nodes if isinstance(node, Glyphs)}


def test_words_are_lit_while_they_are_spoken():
    captions = compose_captions(timeline(page(SENTENCE)), assets())
    assert captions.at(10) == ()
    before = captions.at(27)
    assert inks(before) == {style().day.muted}
    assert not [n for n in before if isinstance(n, Box) and n.color == style().day.light]
    during = captions.at(30 + 12 * 2 + 6)
    spoken = [n.text.strip() for n in during if isinstance(n, Glyphs) and n.color == style().day.ink]
    assert spoken == ["You", "fall", "asleep"]
    assert captions.at(200) == ()


def test_nothing_is_made_anew_while_nothing_changes():
    captions = compose_captions(timeline(page(SENTENCE)), assets())
    assert captions.at(38) is captions.at(41)


def test_the_marker_stands_behind_its_word_and_slides():
    captions = compose_captions(timeline(page(SENTENCE)), assets())

    def marker(frame):
        return next(n.rect for n in captions.at(frame) if isinstance(n, Box) and n.color == style().day.light)

    word = next(n for n in captions.at(64) if isinstance(n, Glyphs) and n.text.strip() == "asleep")
    settled = marker(62)
    assert settled.x <= word.x + word.bounds.x <= settled.x + 6
    assert marker(53).x < marker(55).x < settled.x


def test_hidden_pages_are_not_burned_in():
    captions = compose_captions(timeline(page(SENTENCE, shown=False)), assets())
    assert captions.at(40) == ()


@pytest.mark.parametrize("aspect", ASPECTS)
@given(text=TEXTS, second=TEXTS)
@settings(max_examples=25, deadline=None)
def test_the_slip_stays_in_its_zone_with_all_words(aspect, text, second):
    lines = [found.split() or ["x"] for found in (text[:42], second[:42])]
    captions = compose_captions(timeline(page(*lines), aspect=aspect, language="zh"), assets())
    area = zone(*ASPECTS[aspect])
    for slip in captions.bounds():
        assert area.x - 1 <= slip.x
        assert slip.x + slip.w <= area.x + area.w + 1
        assert area.y - 1 <= slip.y
        assert slip.y + slip.h <= area.y + area.h + 1
    nodes = captions.at(40)
    for node in nodes:
        if isinstance(node, Glyphs):
            assert node.x + node.bounds.x + node.bounds.w <= area.x + area.w
    shown = bare("".join(node.text for node in nodes if isinstance(node, Glyphs)))
    if text.isascii() and second.isascii() and "*" not in text + second:
        assert shown == bare("".join(clean(word) for line in lines for word in line))


def second_lines(captions, frame):
    """The runs in the smaller type."""
    runs = [node for node in captions.at(frame) if isinstance(node, Glyphs)]
    largest = max(run.size for run in runs)
    return [run for run in runs if run.size < 0.9 * largest]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize(
    "second", [("你在维也纳入睡。",), ("在阿尔卑斯山的另一边，", "你会被一阵咖啡香叫醒。"), ("x",)]
)
def test_a_second_language_stands_below_and_in_the_slip(aspect, second):
    given = timeline(page(SENTENCE, second=second), aspect=aspect, second="zh")
    captions, area = compose_captions(given, assets()), zone(*ASPECTS[aspect])
    (slip,) = captions.bounds()
    assert slip.y >= area.y - 1
    assert slip.y + slip.h <= area.y + area.h + 1
    below = second_lines(captions, 40)
    assert bare("".join(run.text for run in below)) == bare("".join(second))
    first = [run for run in captions.at(40) if isinstance(run, Glyphs) and run not in below]
    foot = max(run.y + run.bounds.y + run.bounds.h for run in first)
    assert min(run.y + run.bounds.y for run in below) >= foot - 1
    for run in below:
        assert run.size >= 0.022 * min(ASPECTS[aspect])
        assert slip.x <= run.x + run.bounds.x
        assert run.x + run.bounds.x + run.bounds.w <= slip.x + slip.w
        assert run.y + run.bounds.y + run.bounds.h <= slip.y + slip.h
    assert {run.color for run in below} == {style().day.muted}


def test_pages_without_a_second_line_are_drawn_as_ever():
    alone, beside = timeline(page(SENTENCE)), timeline(page(SENTENCE), second="zh")
    for frame in (27, 31, 55, 70):
        assert compose_captions(alone, assets()).at(frame) == compose_captions(beside, assets()).at(frame)


def test_stars_are_no_marks_in_captions():
    captions = compose_captions(timeline(page(["2*3*4"])), assets())
    assert "3" in "".join(node.text for node in captions.at(40) if isinstance(node, Glyphs))


def test_chinese_words_need_no_spaces():
    captions = compose_captions(
        timeline(page(["运送了", "120万", "名乘客"], space=False), language="zh"), assets()
    )
    nodes = captions.at(45)
    assert bare("".join(n.text for n in nodes if isinstance(n, Glyphs))) == "运送了120万名乘客"


@given(st.integers(16, 4000), st.integers(16, 4000))
def test_the_zone_is_in_the_frame(width, height):
    area = zone(width, height)
    assert area.x >= 0
    assert area.x + area.w <= width
    assert area.y > 0
    assert area.y + area.h <= height
