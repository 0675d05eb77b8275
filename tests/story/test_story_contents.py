"""What was kept of a source, in figures that people would count themselves."""

import pytest

from vgenflow.story.contents import contents, words
from vgenflow.story.document import (
    Code,
    Document,
    Figure,
    Heading,
    ListBlock,
    Origin,
    Paragraph,
    Quote,
    Table,
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("The river rises.", 3),
        ("It's 1,200.5 km — a well-known way", 6),
        ("夜车九点出发。", 6),
        ("从 Lisbon 到巴黎，1998 年", 7),
        ("_ * 。", 0),
    ],
)
def test_words_are_counted_as_people_do(text: str, count: int) -> None:
    assert words(text) == count


def test_a_document_is_summed_up() -> None:
    document = Document(
        language="en",
        title="A river",
        origin=Origin(kind="link", address="https://example.org/river", site="The Gazette"),
        blocks=(
            Heading(id="b1", level=1, text="A river"),
            Paragraph(id="b2", text="It rises every spring."),
            Quote(id="b3", text="We wait for it."),
            Table(
                id="b4", caption="Levels", header=("Year", "Metres"), rows=(("1998", "4.2"), ("2024", "5"))
            ),
            ListBlock(id="b5", items=("sand bags", "boats")),
            Figure(id="b6", asset="0" * 64, caption="The quay"),
            Figure(id="b7", address="https://example.org/gone.jpg"),
            Code(id="b8", text="print('level')"),
        ),
    )
    told = contents(document)
    assert told.words == 2 + 4 + 4 + 7 + 3 + 2
    assert (told.pictures, told.lost_pictures, told.tables, told.quotes) == (1, 1, 1, 1)
    assert (told.headings, told.lists, told.code) == (1, 1, 1)
    assert (told.title, told.origin.site) == ("A river", "The Gazette")
