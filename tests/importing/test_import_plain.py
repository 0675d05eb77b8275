"""Plain texts as people type them."""
# ruff: noqa: E501 - real sentences are long

from vgenflow.stages.importing.plain import read_plain

WRAPPED = """\
The lighthouse on the northern cape was built in 1871 and has been lit every
night since, except for the three years of the war, when a farmer kept the
lamp hidden in his barn.

It is open on Sundays.
"""


def shape(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_plain(text).blocks]


def test_wrapped_lines_are_joined() -> None:
    assert shape(WRAPPED) == [
        ("paragraph", " ".join(WRAPPED.split("\n\n", maxsplit=1)[0].split("\n"))),
        ("paragraph", "It is open on Sundays."),
    ]


def test_lines_that_end_sentences_stand_alone() -> None:
    assert shape("One is here.\nTwo is there.\nThree is gone.") == [
        ("paragraph", "One is here."),
        ("paragraph", "Two is there."),
        ("paragraph", "Three is gone."),
    ]


def test_a_first_line_that_looks_like_a_title_is_one() -> None:
    draft = read_plain("The old lighthouse\n\nIt is open on Sundays.\n")
    assert (draft.about.title, len(draft.blocks)) == ("The old lighthouse", 1)
    assert read_plain("The old lighthouse\nIt is open on Sundays.\n").about.title == "The old lighthouse"
    assert (
        read_plain("The old lighthouse\n==================\n\nIt is open.\n").about.title
        == "The old lighthouse"
    )
    assert read_plain("It is open on Sundays.\n\nAnd closed on Mondays.").about.title == ""
    assert read_plain("老灯塔\n\n灯塔建于一八七一年。\n").about.title == "老灯塔"


def test_headings_lists_and_quotes() -> None:
    text = """The old lighthouse

How to get there

Take one of these:
- the bus
- the ferry, which
  runs in summer
• a bike

1. Walk north.
2) Turn left.
（3）Look up.

“I have never missed a single night.” — Olaf Berg, keeper

> Bring a coat.
> It is windy.
> -- Sign at the gate

* * *

Chapter 2: Storms

They come in autumn.
"""
    assert shape(text) == [
        ("heading", "How to get there"),
        ("paragraph", "Take one of these:"),
        ("list", "the bus\nthe ferry, which runs in summer\na bike"),
        ("list", "Walk north.\nTurn left.\nLook up."),
        ("quote", "I have never missed a single night."),
        ("quote", "Bring a coat. It is windy."),
        ("heading", "Chapter 2: Storms"),
        ("paragraph", "They come in autumn."),
    ]
    blocks = read_plain(text).blocks
    assert [block.attribution for block in blocks if block.kind == "quote"] == [
        "Olaf Berg, keeper",
        "Sign at the gate",
    ]
    assert [block.ordered for block in blocks if block.kind == "list"] == [False, True]


def test_chinese_paragraphs() -> None:
    text = "灯塔\n\n　　灯塔建于一八七一年，\n至今每夜都亮。\n　　周日开放。\n第二章 风暴\n\n一、秋天\n\n风暴来了。"
    assert shape(text) == [
        ("paragraph", "灯塔建于一八七一年，至今每夜都亮。"),
        ("paragraph", "周日开放。"),
        ("paragraph", "第二章 风暴"),
        ("heading", "一、秋天"),
        ("paragraph", "风暴来了。"),
    ]


def test_one_line_is_a_text(reading) -> None:
    document = reading("Whales sing", "").document
    assert [block.text for block in document.blocks] == ["Whales sing"]
    assert document.title == "Whales sing"


def test_a_year_is_no_list() -> None:
    assert shape("1871. That was the year.") == [("paragraph", "1871. That was the year.")]
    assert shape("3.5 tonnes is the limit here.") == [("paragraph", "3.5 tonnes is the limit here.")]
    assert shape("- a lone dash is no list") == [("paragraph", "a lone dash is no list")]
