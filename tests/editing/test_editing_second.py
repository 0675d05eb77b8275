"""Two languages at once: a line of each a page, broken and parted well, in the time of the voice."""

from itertools import pairwise

import pytest
from editing_cases import board_of, line, narration_of, productions, script_of, style
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.edit import edit
from vgenflow.stages.editing.pages import Limits
from vgenflow.stages.writing.errors import OtherLines
from vgenflow.stages.writing.revising import typed
from vgenflow.stages.writing.translating import Timed, by_time, of_lines, translation, words
from vgenflow.story.storyboard import Scene
from vgenflow.story.timeline import Timeline

WIDE = {"width": 1920, "height": 1080}
TALL = {"width": 1080, "height": 1920}


def made(first: str, below: str, language: str = "en", *, upright: bool = False) -> Timeline:
    one = typed(first, language, frozenset())
    script = script_of((one,), language)
    second = translation(script, [below], "zh" if language == "en" else "en")
    narration = narration_of((one,), pace=15.0 if language == "en" else 4.6)
    return edit(
        script,
        board_of([[one.id]]),
        narration,
        style(),
        rate=Rate(30),
        captions=True,
        second=second,
        **(TALL if upright else WIDE),
    )


def shown(timeline: Timeline) -> list[tuple[str, str]]:
    return [
        (
            " / ".join("".join(w.text + " " * w.space for w in row).rstrip() for row in page.lines),
            " / ".join(page.second),
        )
        for page in timeline.captions
    ]


PAIRS = [
    (
        "Night trains are coming back to Europe, and they are full.",
        "夜行列车正在重返欧洲，而且座无虚席。",
        [
            ("Night trains are coming back to Europe,", "夜行列车正在重返欧洲，"),
            ("and they are full.", "而且座无虚席。"),
        ],
    ),
    (
        "It is the first time since 2003 that more than half of the city's buses "
        "have run on electricity alone.",
        "这是自2003年以来，该市第一次有一半以上的公交车完全靠电力行驶。",
        [
            ("It is the first time since 2003", "这是自2003年以来，"),
            ("that more than half of the city's buses", "该市第一次有一半以上的公交车"),
            ("have run on electricity alone.", "完全靠电力行驶。"),
        ],
    ),
    ("Go.", "走吧。", [("Go.", "走吧。")]),
]


@pytest.mark.parametrize(("first", "below", "wanted"), PAIRS)
def test_each_piece_stands_below_what_it_translates(first, below, wanted):
    assert shown(made(first, below)) == wanted


def test_the_languages_change_places():
    timeline = made(PAIRS[0][1], PAIRS[0][0], "zh")
    assert shown(timeline) == [(below, above) for above, below in PAIRS[0][2]]
    assert timeline.second_language == "en"


def test_a_long_translation_of_a_short_sentence_is_shown_whole():
    below = "这句话非常非常长，因为翻译的人觉得需要解释很多东西。"
    (page,) = made("OK.", below).captions
    assert "".join(page.second) == below
    assert all(len(row) <= 16 for row in page.second)


_CHINESE = st.text("夜行列车正在欧洲归来茶叶城市种树，。的了5", max_size=60)
_ENGLISH = st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=20).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(productions(), st.data(), st.booleans())
def test_every_word_of_both_is_shown_once_and_fits(production, data, upright):
    script, narration, board = production
    other = "zh" if script.language == "en" else "en"
    texts = [data.draw(_CHINESE if other == "zh" else _ENGLISH) for _ in script.lines]
    second = translation(script, texts, other)
    timeline = edit(
        script,
        board,
        narration,
        style(),
        rate=Rate(30),
        captions=True,
        second=second,
        **(TALL if upright else WIDE),
    )
    limits = [Limits.of(language, upright=upright) for language in (script.language, other)]
    for page in timeline.captions:
        assert len(page.lines) == 1
        (row,) = page.lines
        assert limits[0].cells("".join(w.text + " " * w.space for w in row).rstrip()) <= limits[0].line
        assert all(limits[1].cells(text) <= limits[1].line for text in page.second)
    for page, following in pairwise(timeline.captions):
        assert page.end <= following.start
    said = "".join(word.text for page in timeline.captions for row in page.lines for word in row)
    assert said == "".join("".join(each.caption.split()) for each in script.lines)
    below = "".join("".join(page.second) for page in timeline.captions)
    assert "".join(below.split()) == "".join("".join(text.split()) for text in texts)


def test_a_sentence_over_two_scenes_has_its_translation_in_both():
    caption = "The plan would ban cars from the centre, and the mayor has promised new trams by 2030."
    at = caption.index("and the mayor")
    scenes = (
        Scene(id="s1", lines=("a",), layout="statement", props={"text": "Ban cars"}),
        Scene(id="s2", lines=("a",), since=at, layout="statement", props={"text": "New trams"}),
    )
    script = script_of((line("a", caption),))
    board = board_of([]).model_copy(update={"scenes": scenes})
    second = translation(script, ["该计划将禁止汽车进入市中心，市长还承诺在2030年前开通新的有轨电车。"], "zh")
    timeline = edit(
        script,
        board,
        narration_of(script.lines),
        style(),
        rate=Rate(30),
        captions=True,
        second=second,
        **WIDE,
    )
    later = [page.second for page in timeline.captions if page.start >= timeline.clips[1].start]
    assert later[0][0].startswith("市长")


def test_without_a_second_language_nothing_changes():
    one = typed("Night trains are coming back.", "en", frozenset())
    script = script_of((one,))
    args = (script, board_of([[one.id]]), narration_of((one,)), style())
    plain = edit(*args, rate=Rate(30), captions=True, **WIDE)
    empty = edit(*args, rate=Rate(30), captions=True, second=translation(script, [""], "zh"), **WIDE)
    assert plain.second_language is None
    assert all(page.second == () for page in (*plain.captions, *empty.captions))


def test_subtitles_of_the_other_language_go_to_the_lines_they_are_shown_with():
    script = script_of((line("a", "Night trains are back."), line("b", "They are full."), line("c", "Good.")))
    spans = {"a": (0, 2_000), "b": (2_400, 4_000), "c": (4_500, 5_000)}
    cues = [Timed(2_300, 4_200, "座无虚席。"), Timed(0, 900, "夜行列车"), Timed(900, 2_300, "回来了。")]
    found = by_time(script, spans, cues, "zh")
    assert {each.line: each.caption for each in found.lines} == {"a": "夜行列车回来了。", "b": "座无虚席。"}
    with pytest.raises(OtherLines, match="another film"):
        by_time(script, spans, [Timed(9_000, 9_500, "x")], "zh")


def test_one_text_a_line_or_none():
    script = script_of((line("a", "One."), line("b", "Two.")))
    assert [each.line for each in translation(script, ["一。", "二。"], "zh").lines] == ["a", "b"]
    with pytest.raises(OtherLines, match="has 3 lines and the script 2"):
        translation(script, ["一。", "二。", "三。"], "zh")


def test_words_of_a_translation_are_words():
    text = "他说：“夜行列车回来了。”"
    starts = words(text, "zh")
    assert starts[0] == 0
    assert all(text[at] not in "，。：”" for at in starts)
    assert words("Night trains  are", "en") == (0, 6, 14)
    assert of_lines({}, script_of((line("a", "One."),)), "zh").lines == ()
