"""Documents for tests: a small reader of the articles beside this file."""

import re
from pathlib import Path

from vgenflow.story.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Origin,
    Paragraph,
    Quote,
    Table,
)

ARTICLES = Path(__file__).parent / "articles"
ENGLISH = sorted(p.stem for p in ARTICLES.glob("*.md") if not p.stem.endswith("_zh"))
CHINESE = sorted(p.stem for p in ARTICLES.glob("*_zh.md"))


def article(name: str) -> Document:
    """The article of that name as a document."""
    return document(
        (ARTICLES / f"{name}.md").read_text(encoding="utf-8"), "zh" if name.endswith("_zh") else "en"
    )


def document(text: str, language: str = "en", title: str = "") -> Document:
    """A document out of simple Markdown: parts between empty lines."""
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        lines = [re.sub(r"\*\*(.+?)\*\*", r"\1", line) for line in part.strip().split("\n")]
        first = lines[0]
        name = f"b{len(blocks) + 1}"
        if first.startswith("# ") and not title:
            title = first[2:].strip()
        elif first.startswith("#"):
            level = len(first) - len(first.lstrip("#"))
            blocks.append(Heading(id=name, level=level, text=first.lstrip("# ")))
        elif first.startswith("> "):
            *said, last = [line[2:] for line in lines]
            by = last.lstrip("— ") if last.startswith("— ") else ""
            blocks.append(Quote(id=name, text=" ".join(said if by else [*said, last]), attribution=by))
        elif first.startswith("|"):
            rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
            blocks.append(Table(id=name, header=rows[0], rows=tuple(rows[2:])))
        elif re.match(r"(?:-|\d+\.) ", first):
            items = tuple(re.sub(r"^(?:-|\d+\.) ", "", line) for line in lines)
            blocks.append(ListBlock(id=name, ordered=first[0].isdigit(), items=items))
        else:
            blocks.append(Paragraph(id=name, text=(" " if language == "en" else "").join(lines)))
    return Document(language=language, title=title, origin=Origin(kind="text"), blocks=tuple(blocks))
