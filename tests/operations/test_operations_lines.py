"""Lines: captions, spoken texts, links and spans under edits, in English and Chinese."""

import pytest

from vgenflow.stages.writing import revising, speak
from vgenflow.stages.writing.aligning import aligned
from vgenflow.stages.writing.errors import NoPlaceToSplit, TooLong, Unspeakable
from vgenflow.story.document import Document, Origin, Paragraph, Span
from vgenflow.story.script import Line

ENGLISH = "In 2024 the harbour took in 1.2 million tonnes,[3] and the mayor called it a record."
CHINESE = "2024年，这个港口吞吐了120万吨货物，市长说这是纪录。"


def line_of(text: str, language: str, caption: str = "") -> tuple[Line, Document]:
    source = Document(
        language=language, title="T", origin=Origin(kind="text"), blocks=(Paragraph(id="b1", text=text),)
    )
    said = speak(caption or text, language)
    span = Span(block="b1", start=0, end=len(text))
    line = Line(id="l1", caption=caption or text, spoken=said.text, links=said.links, spans=(span,))
    return line, source


def pairs(line: Line) -> list[tuple[str, str]]:
    return [
        (line.caption[k.caption_start : k.caption_end], line.spoken[k.spoken_start : k.spoken_end])
        for k in line.links
    ]


def test_a_caption_takes_its_spoken_text_along():
    line, source = line_of(ENGLISH, "en", ENGLISH.replace("[3]", ""))
    changed = revising.captioned(line, "In 2025 it took in 3%.", source, "en")
    assert changed.spoken == speak(changed.caption, "en").text
    assert ("2025", "twenty twenty-five") in pairs(changed)
    assert changed.support == "edited"
    less = revising.captioned(line, "The mayor called it a record.", source, "en")
    assert less.support == "source"


def test_a_spoken_text_settled_apart_stays_under_another_caption():
    line, source = line_of(ENGLISH, "en", ENGLISH.replace("[3]", ""))
    apart = revising.said(
        line, "Last year the port took in over a million tonnes, a record, said the mayor.", "en"
    )
    assert apart.caption == line.caption
    assert ("harbour", "port") in pairs(apart)
    assert ("mayor", "mayor.") in pairs(apart) or any("mayor" in said for _, said in pairs(apart))
    again = revising.captioned(apart, "The port's record year.", source, "en")
    assert again.spoken == apart.spoken
    assert revising.said(again, None, "en").spoken == speak(again.caption, "en").text


def test_chinese_is_linked_word_by_word():
    line, _ = line_of(CHINESE, "zh")
    apart = revising.said(line, "去年这个港口吞吐了一百多万吨货物，市长说这是纪录。", "zh")
    told = dict(pairs(apart))
    assert told["港口"] == "港口"
    assert any("市长" in said for said in told.values())


def test_a_split_divides_what_the_line_rests_on():
    line, source = line_of(ENGLISH, "en", ENGLISH.replace("[3]", ""))
    first, second = revising.split_at(line, line.caption.index("and"), source, "en", frozenset({"l1"}))
    assert (first.caption, second.caption) == (
        "In 2024 the harbour took in 1.2 million tonnes,",
        "and the mayor called it a record.",
    )
    assert [source.text_of(span) for span in first.spans] == [ENGLISH[: ENGLISH.index(" and")]]
    assert [source.text_of(span) for span in second.spans] == ["and the mayor called it a record."]
    assert first.support == second.support == "source"
    whole = revising.joined(first, second, source, "en")
    assert (whole.caption, whole.spans, whole.spoken) == (line.caption, line.spans, line.spoken)


def test_a_chinese_split_and_merge_is_the_line_again():
    line, source = line_of(CHINESE, "zh")
    first, second = revising.split_at(line, line.caption.index("市"), source, "zh", frozenset())
    assert source.text_of(second.spans[0]) == "市长说这是纪录。"
    whole = revising.joined(first, second, source, "zh")
    assert (whole.caption, whole.spans, whole.spoken) == (line.caption, line.spans, line.spoken)


def test_a_typed_half_rests_on_nothing():
    line, source = line_of("The river rises.", "en", "The river rises. Quokkas hum.")
    _, typed = revising.split_at(line, line.caption.index("Quokkas"), source, "en", frozenset())
    assert typed.spans == ()
    assert typed.support == "none"
    assert revising.typed("Quokkas hum.", "en", frozenset()).support == "none"


def test_a_split_inside_a_word_goes_before_it():
    line, source = line_of("The harbour is full.", "en")
    first, second = revising.split_at(line, 7, source, "en", frozenset())
    assert (first.caption, second.caption) == ("The", "harbour is full.")


@pytest.mark.parametrize("at", [0, 1, 10_000])
def test_no_half_is_empty(at):
    line, source = line_of("The harbour is full.", "en")
    with pytest.raises(NoPlaceToSplit):
        revising.split_at(line, at, source, "en", frozenset())


@pytest.mark.parametrize(
    ("text", "error"), [("", Unspeakable), ("?!", Unspeakable), ("word " * 300, TooLong)]
)
def test_what_cannot_be_said_is_refused(text, error):
    line, source = line_of("The harbour is full.", "en")
    with pytest.raises(error):
        revising.captioned(line, text, source, "en")
    with pytest.raises(error):
        revising.said(line, text, "en")


def test_links_cover_both_texts_whatever_is_said():
    written = speak("The 3 boats left at 9:30.", "en")
    for said in (
        "Boats.",
        "At half past nine all three of the boats had left the harbour.",
        "left left left",
    ):
        links = aligned(written, said)
        assert links[0].spoken_start == 0
        assert links[-1].spoken_end == len(said)
        assert links[0].caption_start == 0
        assert links[-1].caption_end == len("The 3 boats left at 9:30.")


def test_new_lines_have_ids_of_their_own():
    taken: set[str] = set()
    for _ in range(3):
        taken.add(revising.typed("Nobody was hurt.", "en", frozenset(taken)).id)
    assert len(taken) == 3
