"""The check that a script says nothing its source does not."""

import pytest
from writing_documents import document

from vgenflow.stages.writing import ground
from vgenflow.story.document import Span
from vgenflow.story.script import Line, Script

ENGLISH = document(
    "In 2016 the railway ÖBB bought 42 sleeping cars from Germany. Twelve routes were left.\n\n"
    "> Nothing was late.\n> — Ada Quill\n\n| City | Routes |\n|---|---|\n| Graz | 12 |"
)
CHINESE = document("2016年，奥地利的铁路公司买下了四十二节车厢。北京还剩十二条线路。", "zh")


def said(source, caption, *spans):
    line = Line(id="l1", caption=caption, spoken="", links=(), spans=spans)
    script = Script(language=source.language, title="", lines=(line,))
    return [(one.what, one.reason) for one in ground(script, source)]


FIRST = Span(block="b1", start=0, end=61)


@pytest.mark.parametrize(
    "caption",
    [
        "In 2016 the railway ÖBB bought 42 sleeping cars from Germany.",
        "The railway bought 42 sleeping cars.",
        "First, the railway bought cars.",
    ],
)
def test_words_of_the_source_pass(caption):
    assert said(ENGLISH, caption, FIRST) == []


@pytest.mark.parametrize(
    ("caption", "stranger"),
    [
        ("In 2017 the railway bought 42 cars.", "2017"),
        ("The railway bought 4 cars.", "4"),
        ("The railway bought 42 cars from France.", "France"),
        ("The railway DB bought 42 cars.", "DB"),
        ("Twelve cars were bought.", "Twelve"),
        ("The railway bought two million cars.", "two"),
    ],
)
def test_a_stranger_in_an_english_line_is_named(caption, stranger):
    assert stranger in [what for what, _ in said(ENGLISH, caption, FIRST)]


@pytest.mark.parametrize(
    ("caption", "stranger"),
    [
        ("2017年，铁路公司买下了车厢。", "2017"),
        ("铁路公司买下了四十三节车厢。", "四十三"),
        ("德国的铁路公司买下了车厢。", "德国"),
        ("IBM买下了四十二节车厢。", "IBM"),
    ],
)
def test_a_stranger_in_a_chinese_line_is_named(caption, stranger):
    span = Span(block="b1", start=0, end=len(CHINESE.blocks[0].text))
    assert stranger in [what for what, _ in said(CHINESE, caption, span)]
    assert said(CHINESE, "奥地利的铁路公司买下了四十二节车厢。", span) == []


def test_a_quotation_may_name_who_said_it():
    assert (
        said(ENGLISH, "In the words of Ada Quill: “Nothing was late.”", Span(block="b2", start=0, end=17))
        == []
    )


def test_cells_of_a_table_are_evidence():
    graz = (Span(block="b3", start=5, end=11), Span(block="b3", start=12, end=19))
    assert said(ENGLISH, "Routes: Graz 12.", *graz) == []
    assert said(ENGLISH, "Routes: Linz 12.", *graz) == [("Linz", "name is not in the source")]


@pytest.mark.parametrize("span", [Span(block="b9", start=0, end=1), Span(block="b1", start=5, end=5)])
def test_a_span_outside_of_the_document_is_named(span):
    assert said(ENGLISH, "Cars.", span)[0][1] == "span is not in the document"


def test_a_line_needs_a_span():
    assert said(ENGLISH, "Cars.") == [("", "line has no span")]
