import pytest
from pydantic import ValidationError

from vgenflow.story.assets import Asset
from vgenflow.story.document import Document, Figure, Heading, ListBlock, Origin, Paragraph, Span, Table

DOCUMENT = Document(
    language="en",
    title="Night trains",
    origin=Origin(kind="text"),
    blocks=(
        Heading(id="b1", level=1, text="Night trains"),
        Paragraph(id="b2", text="You fall asleep in Vienna."),
        ListBlock(id="b3", items=("No queues", "One hotel night saved")),
        Table(id="b4", header=("Year", "Routes"), rows=(("2016", "12"), ("2024", "58"))),
    ),
)


def test_a_span_reads_the_characters_it_covers() -> None:
    assert DOCUMENT.text_of(Span(block="b2", start=19, end=25)) == "Vienna"
    assert DOCUMENT.text_of(Span(block="b3", start=10, end=19)) == "One hotel"
    assert DOCUMENT.text_of(Span(block="b4", start=0, end=11)) == "Year\tRoutes"


def test_a_block_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        DOCUMENT.block("b9")


def test_a_document_reads_back_from_json() -> None:
    assert Document.model_validate_json(DOCUMENT.model_dump_json()) == DOCUMENT


def test_unknown_fields_and_changes_are_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Document.model_validate({**DOCUMENT.model_dump(), "mood": "sleepy"})
    with pytest.raises(ValidationError, match="frozen"):
        DOCUMENT.title = "Day trains"


def test_pictures_that_are_not_there_are_left_out() -> None:
    here, gone = ("a" * 64, "b" * 64)
    assets = tuple(Asset(digest=name, kind="picture", media_type="image/png") for name in (here, gone))
    figures = tuple(Figure(id=f"b{at}", asset=asset.digest) for at, asset in enumerate(assets, 1))
    document = DOCUMENT.model_copy(update={"blocks": figures, "assets": assets, "cover": gone})
    left = document.with_files(here.__eq__)
    assert [block.asset for block in left.blocks if isinstance(block, Figure)] == [here, None]
    assert (left.assets, left.cover) == (assets[:1], None)
    assert document.with_files(lambda _: True) == document
