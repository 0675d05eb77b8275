"""Where captions are broken: sentences of both languages with the pages they should become."""

from itertools import pairwise

import pytest
from caption_sentences import CHINESE, ENGLISH
from editing_cases import board_of, narration_of, script_of, style
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.kit.time import Rate
from vgenflow.language import chinese, english
from vgenflow.language.words import word_set
from vgenflow.stages.editing.breaks import NEVER, break_costs
from vgenflow.stages.editing.edit import edit
from vgenflow.stages.editing.pages import Limits
from vgenflow.stages.writing.revising import typed
from vgenflow.story.timeline import Timeline

PACE = {"en": 15.0, "zh": 4.6}
SENTENCES = [("en", *case) for case in ENGLISH] + [("zh", *case) for case in CHINESE]


def made(caption: str, language: str, *, upright: bool = False) -> Timeline:
    """The sentence at the pace of a usual voice."""
    one = typed(caption, language, frozenset())
    size = {"width": 1080, "height": 1920} if upright else {"width": 1920, "height": 1080}
    narration = narration_of((one,), pace=PACE[language])
    script = script_of((one,), language)
    return edit(script, board_of([[one.id]]), narration, style(), rate=Rate(30), captions=True, **size)


def rows(timeline: Timeline) -> list[list[str]]:
    return [
        ["".join(w.text + " " * w.space for w in row).rstrip() for row in page.lines]
        for page in timeline.captions
    ]


@pytest.mark.parametrize(("language", "caption", "wanted"), SENTENCES)
def test_pages_end_where_phrases_end(language, caption, wanted):
    assert [" / ".join(page) for page in rows(made(caption, language))] == wanted


@pytest.mark.parametrize("upright", [False, True])
def test_what_belongs_together_stays_together_in_every_frame(upright):
    """No line ends after an article or between a number and its unit; none begins with a mark or particle."""
    for language, caption, _ in SENTENCES:
        limits = Limits.of(language, upright=upright)
        lines = [line for page in rows(made(caption, language, upright=upright)) for line in page]
        assert all(limits.cells(line) <= limits.line for line in lines)
        for line, following in pairwise(lines):
            if language == "zh":
                assert following[0] not in chinese.NO_LINE_START
                assert line[-1] not in chinese.NO_LINE_END
                assert not (line[-1].isdigit() and following[0] in chinese.MEASURES)
                assert following[0] not in "的了着们"
            else:
                last, first = line.split()[-1].lower(), following.split()[0].lower()
                assert last not in english.ARTICLES | english.POSSESSIVES
                assert not (last[-1].isdigit() and first in english.UNITS)


def test_no_word_stands_alone_on_a_wide_frame():
    for language, caption, _ in SENTENCES:
        for page in rows(made(caption, language)):
            shortest = min(page, key=len)
            assert " " in shortest if language == "en" else len(shortest) > 2, page


def test_a_page_stays_as_long_as_its_reading_takes_where_nothing_follows():
    timeline = made("Go.", "en")
    quick = made("Antidisestablishmentarianism notwithstanding.", "en")
    assert timeline.captions[0].end < quick.captions[0].end
    page = quick.captions[0]
    assert (page.end - page.start) / 30 >= len("Antidisestablishmentarianismnotwithstanding.") / 17 - 0.1


TOGETHER = [
    ("en", "met Angela Merkel there", "Angela", "Merkel"),
    ("en", "met Ludwig van Beethoven", "van", "Beethoven"),
    ("en", "spoke with J. Smith", "J.", "Smith"),
    ("en", "on 12 March", "12", "March"),
    ("en", "at 6 p.m. sharp", "6", "p.m."),
    ("en", "some 30 to 60 centimetres", "30", "to"),
    ("en", "because of rain", "because", "of"),
    ("en", "the Bank of England", "Bank", "of"),
    ("en", "in Chapter 7 then", "Chapter", "7"),
    ("en", "about 400 breeds", "about", "400"),
    ("en", "it costs $4 million", "$4", "million"),
    ("en", "she doesn't know", "doesn't", "know"),
]


@pytest.mark.parametrize(("language", "text", "before", "after"), TOGETHER)
def test_a_break_inside_costs_more_than_any_other(language, text, before, after):
    words = text.split()
    costs = break_costs(words, language)
    at = words.index(before)
    assert words[at + 1] == after
    assert costs[at] >= 7.0
    assert costs[at] == max(costs) or costs[at] >= 8.0


def test_titles_of_works_are_not_broken():
    words = ["他", "读", "《", "百年", "孤独", "》", "很久"]
    assert min(break_costs(words, "zh")[2:5]) >= 12.0


WORDS = st.sampled_from(sorted(word_set("the of 5 km Anna said, 万 三 《 》 的 在 人民 it “ 。 a.m. von")))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=20), st.sampled_from(["en", "zh"]))
def test_there_is_a_cost_for_every_break(words, language):
    costs = break_costs(words, language)
    assert len(costs) == len(words) - 1
    assert all(0 <= cost <= NEVER + 0.5 for cost in costs)
