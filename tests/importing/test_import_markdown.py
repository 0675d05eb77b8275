"""Markdown drafts."""
# ruff: noqa: E501 - real sentences are long

DRAFT = """---
title: "Why bread rises"
author: [Ada Kim, Lee Roe]
date: 2026-02-03
language: en
tags:
  - baking
---

# Why bread rises

Yeast eats *sugar* and breathes out **gas**,[^1] says [the book](https://example.com/book).
The line goes on here.

## What you need

- flour
  - white or
  - brown
- [x] water &amp; salt
- a warm place

1. Mix.
2. Wait for an hour.

   It should double.
3. Bake.

> Time is the best ingredient.
>
> — Maria Bruni

| Flour | Protein |
|-------|--------:|
| Cake  |      8% |
| Bread |     13% |

![A loaf](img/loaf.png "Fresh from the oven. Photo: Lee Roe")

![](img/dough.png)

*The dough after an hour*

```python title="x"
print("rise")
```

<div onclick="evil()">Not <b>this</b></div>

Some <script>alert(1)</script>inline <b>bold</b> text and a bare <https://example.com>.

---

Last line.

[^1]: A footnote that
    goes on.
"""


def test_a_draft_keeps_its_structure(reading) -> None:
    document = reading(DRAFT, "bread.md").document
    assert (document.title, document.language) == ("Why bread rises", "en")
    assert (document.origin.author, document.origin.published) == ("Ada Kim, Lee Roe", "2026-02-03")
    assert document.origin.address == "bread.md"
    kinds = [block.kind for block in document.blocks]
    assert kinds == [
        "paragraph", "heading", "list", "list", "quote", "table", "figure", "figure", "code", "paragraph", "paragraph",
    ]  # fmt: skip
    intro, needs, things, steps, quote, table, loaf, dough, code, inline, last = document.blocks
    assert intro.text == "Yeast eats sugar and breathes out gas, says the book. The line goes on here."
    assert (needs.level, needs.text) == (2, "What you need")
    assert things.items == ("flour", "white or", "brown", "water & salt", "a warm place")
    assert (steps.ordered, steps.items) == (True, ("Mix.", "Wait for an hour. It should double.", "Bake."))
    assert (quote.text, quote.attribution) == ("Time is the best ingredient.", "Maria Bruni")
    assert (table.header, table.rows) == (("Flour", "Protein"), (("Cake", "8%"), ("Bread", "13%")))
    assert (loaf.address, loaf.caption, loaf.credit) == ("img/loaf.png", "Fresh from the oven.", "Lee Roe")
    assert (dough.address, dough.caption) == ("img/dough.png", "The dough after an hour")
    assert (code.language, code.text) == ("python", 'print("rise")')
    assert inline.text == "Some alert(1)inline bold text and a bare https://example.com."
    assert last.text == "Last line."


def test_the_first_heading_is_the_title(reading) -> None:
    document = reading(
        "# Tea\n\nTea is a drink that is made of leaves.\n\n# Coffee\n\nCoffee is not.", "x.md"
    ).document
    assert document.title == "Tea"
    assert [block.text for block in document.blocks if block.kind == "heading"] == ["Coffee"]


def test_without_a_heading_the_file_names_it(reading) -> None:
    assert reading("Tea is a drink.", "my_tea-notes.md").document.title == "My tea notes"


def test_chinese_markdown(reading) -> None:
    draft = (
        "# 茶的历史\n\n茶是一种\n饮料，起源于中国。\n\n> 茶者，南方之嘉木也。\n> ——陆羽\n\n1. 采摘\n2. 萎凋\n"
    )
    document = reading(draft, "茶.md").document
    assert (document.title, document.language) == ("茶的历史", "zh")
    assert document.blocks[0].text == "茶是一种饮料，起源于中国。"
    assert (document.blocks[1].text, document.blocks[1].attribution) == ("茶者，南方之嘉木也。", "陆羽")


def test_typed_text_with_marks_is_markdown(reading) -> None:
    document = reading("# Tea\n\nIt is a drink.\n\n- green\n- black\n", "").document
    assert document.title == "Tea"
    assert document.blocks[1].items == ("green", "black")


def test_a_lone_fence_or_unclosed_front_matter_is_read(reading) -> None:
    assert reading("---\ntitle: x\n\nText with some words in it.", "x.md").document.blocks
    assert reading("Text with words.\n\n```\nunclosed", "x.md").document.blocks[1].kind == "code"
