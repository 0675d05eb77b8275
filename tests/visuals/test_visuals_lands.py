"""Countries as icons: the only one that a sentence names, as it lies on the globe."""

import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.layouts.planes import sketched
from vgenflow.stages.visuals.lands import Lands
from vgenflow.story.document import Document, Origin, Paragraph


def lands(text: str, language="en") -> str:
    document = Document(
        language=language,
        title="T",
        origin=Origin(kind="text"),
        blocks=(Paragraph(id="b1", text=text),),
        assets=(),
    )
    return Lands(document, style("chalk"), assets("chalk")).named(text)


@pytest.mark.parametrize(
    ("text", "language", "upright"),
    [
        ("Why *Italy* votes again", "en", True),
        ("Trains are back in Austria", "en", False),
        ("奥地利的夜行列车", "zh", False),
    ],
)
def test_the_country_that_a_sentence_is_about(text, language, upright):
    found = sketched(lands(text, language))
    assert found is not None
    left, top, right, foot = found.box
    assert min(left, top) >= 2
    assert max(right, foot) <= 22
    assert (foot - top > right - left) == upright
    assert found.planes


@pytest.mark.parametrize("text", ["France and Spain agree", "Nothing is named", "In Vienna it rains", ""])
def test_two_countries_or_none_are_no_subject(text):
    assert lands(text) == ""
