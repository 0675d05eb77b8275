"""Whatever comes in: a document that holds together, or an error that says something."""
# ruff: noqa: E501 - real sentences are long

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from import_helpers import PAGES, decode_here, here

from vgenflow.kit.errors import VgenflowError
from vgenflow.stages.importing import Source, parse
from vgenflow.stages.importing.wording import clean
from vgenflow.story.document import Document, Span

NAMES = ["x.html", "x.md", "x.txt", "", "x", "https://a.example/p"]
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_or_refuse(data: bytes, address: str, **options) -> Document | None:
    kind = "link" if "://" in address else "file" if address else "text"
    ports = {"fetch": None, "open_local": None, "decode_picture": decode_here, "isolate": here}
    try:
        return parse(Source(kind, address, data), **{**ports, **options}).document
    except VgenflowError:
        return None


def holds_together(document: Document | None) -> None:
    if document is None:
        return
    assert [block.id for block in document.blocks] == [f"b{n}" for n in range(1, len(document.blocks) + 1)]
    assert document.title == clean(document.title) != ""
    assert {figure.asset for figure in document.blocks if figure.kind == "figure"} <= {
        None,
        *(asset.digest for asset in document.assets),
    }
    for block in document.blocks:
        half = len(block.text) // 2
        parts = (
            Span(block=block.id, start=0, end=half),
            Span(block=block.id, start=half, end=len(block.text)),
        )
        assert "".join(map(document.text_of, parts)) == block.text
        assert "\u200b" not in block.text
        assert block.text.encode().decode() == block.text
        if block.kind in ("paragraph", "heading"):
            assert block.text == clean(block.text) != ""
    assert Document.model_validate_json(document.model_dump_json()) == document


@QUICK
@given(st.binary(max_size=2_000), st.sampled_from(NAMES))
def test_any_bytes(data: bytes, address: str) -> None:
    holds_together(read_or_refuse(data, address))


@QUICK
@example(". 0", "", "en")
@example("0\x1b.", "", "en")
@given(st.text(max_size=600), st.sampled_from(NAMES), st.sampled_from(["en", "zh", None]))
def test_any_text(text: str, address: str, language) -> None:
    holds_together(read_or_refuse(text.encode("utf-8", "surrogatepass"), address, language=language))


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "figure",
        "figcaption",
        "img",
        "blockquote",
        "cite",
        "pre",
        "code",
        "h1",
        "h2",
        "h3",
        "a",
        "b",
        "br",
        "sup",
        "article",
        "main",
        "aside",
        "section",
        "dl",
        "dt",
        "dd",
        "picture",
        "source",
        "noscript",
        "math",
        "form",
        "button",
        "details",
        "template",
        "svg",
    ]
)
ATTRIBUTES = st.sampled_from(
    ["", ' class="caption"', ' class="article-body"', ' id="comments"', " colspan=3", " rowspan=99999", ' src="a.png"',
     ' srcset="a 1x, b 2x"', " hidden", ' href="#"', ' class="credit"', " rowspan=-1", ' alttext="x"']
)  # fmt: skip
PIECES = st.one_of(
    st.builds("<{}{}>".format, TAGS, ATTRIBUTES),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(
        [
            "Some words stand here, and they mean little. ",
            "一段中文，没有什么意思。",
            "&amp;&#0;&nbsp;",
            "\n\n",
        ]
    ),
)


@QUICK
@given(st.lists(PIECES, max_size=120))
def test_any_tree(pieces: list[str]) -> None:
    words = "<p>The river rose by two metres and the mill was under water by the morning, as it is every year.</p>"
    page = f"<html><body>{words * 2}{''.join(pieces)}{words}</body></html>"
    holds_together(read_or_refuse(page.encode(), "x.html"))


@QUICK
@given(st.lists(st.sampled_from(
    ["# a\n", "> ", "- ", "1. ", "|a|b|\n|-|-|\n", "```\n", "\n\n", "  ", "*", "**", "[x](y)", "![z](z.png)", "word ",
     "<b>", "</div>", "---\n", "title: x\n", "[^1]", "[^1]: x\n", "字", "\t"]), max_size=80))  # fmt: skip
def test_any_markdown(pieces: list[str]) -> None:
    holds_together(read_or_refuse("".join(pieces).encode(), "x.md"))


@QUICK
@given(st.integers(0, 10_000), st.binary(max_size=12), st.sampled_from(sorted(PAGES.glob("*.html"))))
def test_damaged_pages(place: int, junk: bytes, path) -> None:
    data = path.read_bytes()
    place %= len(data)
    holds_together(read_or_refuse(data[:place] + junk + data[place + len(junk) :], "https://a.example/x"))


SENTENCE = "<p>The quick brown fox jumps over the lazy dog and runs away from the big bad wolf.</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + SENTENCE,
        "<b>" * 20_000 + SENTENCE,
        "<table>" + ("<tr>" + "<td rowspan=9999 colspan=9999>x" * 50) * 50,
        "<p>" + "(" * 100_000,
        "<p>" + "a<br>" * 20_000,
        "<ul><li>x" * 2_000,
        "<table><tr><td>" * 2_000 + SENTENCE,
        f"<p class='{'a-b ' * 50_000}'>x</p>",
        "<p>" + "&amp;" * 100_000,
        "<p>" + " [1] " * 50_000,
    ],
    ids=range(10),
)
def test_monstrous_pages_end_soon(page: str) -> None:
    start = time.monotonic()
    holds_together(read_or_refuse(page.encode(), "x.html"))
    assert time.monotonic() - start < 10
