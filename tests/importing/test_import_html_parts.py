"""Single elements: tables with spans, marks in text, quotations, lists made of paragraphs."""
# ruff: noqa: E501 - real sentences are long

import pytest

LEAD = (
    "<p>"
    + "The river rose by two metres overnight and the old mill was under water by the morning. " * 9
    + "</p>"
)


@pytest.fixture
def blocks_of(reading):
    def run(html: str, title: str = "River"):
        page = f"<html><head><title>{title}</title></head><body><article>{LEAD}{html}{LEAD.replace('river', 'lake')}</article></body></html>"
        return list(reading(page, "x.html").document.blocks)[1:-1]

    return run


@pytest.mark.parametrize(
    ("html", "header", "rows"),
    [
        ("<tr><th>A<th>B<tr><td>1<td>2", ("A", "B"), (("1", "2"),)),
        ("<tr><td rowspan=2>x<td>1<tr><td>2<tr><td>y<td>3", (), (("x", "1"), ("x", "2"), ("y", "3"))),
        ("<tr><td colspan=2>Note over all<tr><td>a<td>1<tr><td>b<td>2", (), (("a", "1"), ("b", "2"))),
        ("<tr><td>City<td>People<tr><td>Ulm<td>120<tr><td>Bonn<td>330", ("City", "People"), (("Ulm", "120"), ("Bonn", "330"))),
        ("<tr><th>Year<td>1999<tr><th>Height<td>12 m", (), (("Year", "1999"), ("Height", "12 m"))),
        ("<tr><th>A<th><th>B<tr><td>1<td><td>2<tr><td>3<td><td>4", ("A", "B"), (("1", "2"), ("3", "4"))),
        ("<tr><th rowspan=0 colspan=x>A<th>B<tr><td>1<td>2", ("A", "B"), (("1", "2"),)),
    ],
)  # fmt: skip
def test_tables(html: str, header, rows, blocks_of) -> None:
    (table,) = blocks_of(f"<table>{html}</table>")
    assert (table.header, table.rows) == (header, rows)


def test_layout_tables_are_only_places(blocks_of) -> None:
    (paragraph,) = blocks_of(
        "<table><tr><td><p>A short paragraph stands in the only cell of this table.</p></td></tr></table>"
    )
    assert paragraph.kind == "paragraph"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("It is 5 m<sup>2</sup> and 10<sup>-3</sup> and H<sub>2</sub>O.", "It is 5 m² and 10⁻³ and H2O."),
        ("The 4<sup>th</sup> time.", "The 4th time."),
        ("Known.<sup><a href='#f'>3</a></sup> Unknown [4], too [5][6].", "Known. Unknown, too."),
        ("So he said <q>no</q>.", "So he said “no”."),
        ("Soft&shy;ly, zero&#8203;width, no&nbsp;break.", "Softly, zerowidth, no break."),
        ("Line<br>break\n   and   spaces.", "Line break and spaces."),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> is read.", "漢 is read."),
        ("A <b>bold</b>, <i>slanted</i> <a href='/x'>link</a>.", "A bold, slanted link."),
        ("Where <math alttext='x'><mi>x</mi></math> is small.", "Where x is small."),
        ("Kept. This has <math alttext='\\frac{a}{b^2+c}'></math> in it. Kept too.", "Kept. Kept too."),
        ("中文\n换行 不加空格。", "中文换行 不加空格。"),
        ("e\u0301te\u0301", "été"),
        ("An array a[1] stays in [this] text.", "An array a[1] stays in [this] text."),
    ],
)  # fmt: skip
def test_running_text(html: str, text: str, blocks_of) -> None:
    assert [block.text for block in blocks_of(f"<p>{html}</p>")] == [text]


@pytest.mark.parametrize(
    ("html", "text", "said"),
    [
        ("<blockquote>It was wet. — Ann Lee, miller</blockquote>", "It was wet.", "Ann Lee, miller"),
        ("<blockquote><p>It was wet.</p><p>— Ann Lee</p></blockquote>", "It was wet.", "Ann Lee"),
        ("<blockquote><p>It was wet.</p><cite>Ann Lee</cite></blockquote>", "It was wet.", "Ann Lee"),
        ("<figure><blockquote>It was wet.</blockquote><figcaption>—Ann Lee</figcaption></figure>", "It was wet.", "Ann Lee"),
        ("<blockquote><p>It was wet.</p><p>It stays wet.</p></blockquote>", "It was wet.\nIt stays wet.", ""),
        ("<blockquote>上善若水，水善利万物而不争。——老子</blockquote>", "上善若水，水善利万物而不争。", "老子"),
    ],
)  # fmt: skip
def test_quotations(html: str, text: str, said: str, blocks_of) -> None:
    (quote,) = blocks_of(html)
    assert (quote.kind, quote.text, quote.attribution) == ("quote", text, said)


def test_numbered_paragraphs_become_a_list(blocks_of) -> None:
    (steps,) = blocks_of("<p>1. <b>Close</b> it.</p><p>2. Open it.</p><p>3. Leave it.</p>")
    assert (steps.ordered, steps.items) == (True, ("Close it.", "Open it.", "Leave it."))
    assert len(blocks_of("<p>1. Close it.</p><p>2. Open it.</p>")) == 2


def test_a_bold_line_is_a_heading_but_a_bold_sentence_is_not(blocks_of) -> None:
    heading, text, bold = blocks_of(
        "<p><b>What came next</b></p><p>They all went home.</p><p><b>It was over.</b></p>"
    )
    assert (heading.kind, text.kind, bold.kind) == ("heading", "paragraph", "paragraph")


def test_headings_with_nothing_under_them_are_left_out(blocks_of) -> None:
    found = blocks_of(
        "<h2>Empty</h2><h2>Full</h2><h3>Inner</h3><p>Some text stands here.</p><h2>References</h2><p>A book of 1999.</p><h2>Last</h2>"
    )
    assert [block.text for block in found] == ["Full", "Inner", "Some text stands here.", "Last"]


def test_repeated_text_and_lists_of_links_are_left_out(blocks_of) -> None:
    twice = "<p>This paragraph stands twice, once for small screens.</p>" * 2
    links = "<ul><li><a href=/1>One thing to read</a></li><li><a href=/2>Another thing to read</a></li></ul>"
    assert [block.kind for block in blocks_of(twice + links)] == ["paragraph"]


def test_line_breaks_cut_paragraphs_where_they_stand_for_them(blocks_of) -> None:
    assert len(blocks_of("<div>First one.<br><br>Second one.</div>")) == 2
    assert len(blocks_of("<div>第一段话在这里。<br>　　第二段话在这里。</div>")) == 2
    assert len(blocks_of("<div>One street<br>One town</div>")) == 1
