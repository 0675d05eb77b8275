"""What was kept of a source, in figures: words, pictures, tables, quotations."""

import re
from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from vgenflow.story.document import Document, Figure, ListBlock, Origin, Table
from vgenflow.story.value import Language, Value

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


class Contents(Value):
    """How much there is in a document, and where it came from."""

    title: str
    language: Language
    origin: Origin
    words: int = Field(description="Words; of Chinese each character is one. Program text is not counted.")
    headings: int
    pictures: int = Field(description="Pictures that could be had.")
    lost_pictures: int = Field(description="Pictures that the source names and that could not be had.")
    tables: int
    quotes: int
    lists: int
    code: int = Field(description="Blocks of program text.")


def contents(document: Document) -> Contents:
    """The figures of a document."""
    kinds = Counter(block.kind for block in document.blocks)
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    had = sum(figure.asset is not None for figure in figures)
    return Contents(
        title=document.title,
        language=document.language,
        origin=document.origin,
        words=sum(map(words, _texts(document))),
        headings=kinds["heading"],
        pictures=had,
        lost_pictures=len(figures) - had,
        tables=kinds["table"],
        quotes=kinds["quote"],
        lists=kinds["list"],
        code=kinds["code"],
    )


def words(text: str) -> int:
    """Words of a text as people count them: Chinese by characters, all else by words."""
    return len(_HAN.findall(text)) + len(_WORD.findall(_HAN.sub(" ", text)))


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Table():
                yield from (block.caption, *block.header, *(cell for row in block.rows for cell in row))
            case ListBlock():
                yield from block.items
            case _ if block.kind != "code":
                yield block.text
