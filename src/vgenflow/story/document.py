"""Document: the source as it was read, in blocks that lines of the script point back at."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from vgenflow.story.assets import Asset
from vgenflow.story.value import Digest, Language, Value


class Span(Value):
    """Characters `start` to `end` (exclusive, code points) of one block's `text`."""

    block: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Heading(Value):
    """A section heading, level 1 to 6."""

    kind: Literal["heading"] = "heading"
    id: str
    level: int = Field(ge=1, le=6)
    text: str


class Paragraph(Value):
    """Running text."""

    kind: Literal["paragraph"] = "paragraph"
    id: str
    text: str


class ListBlock(Value):
    """A bulleted or numbered list; `text` is its items, one a line."""

    kind: Literal["list"] = "list"
    id: str
    ordered: bool = False
    items: tuple[str, ...]

    @property
    def text(self) -> str:
        """Items joined by line feeds: what spans count in."""
        return "\n".join(self.items)


class Quote(Value):
    """A block quotation and, where the source names them, who said it."""

    kind: Literal["quote"] = "quote"
    id: str
    text: str
    attribution: str = ""


class Table(Value):
    """A table; `text` is header and rows, cells by tab, rows by line feed."""

    kind: Literal["table"] = "table"
    id: str
    caption: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """Cells joined by tabs, rows by line feeds: what spans count in."""
        rows = (self.header, *self.rows) if self.header else self.rows
        return "\n".join("\t".join(row) for row in rows)


class Figure(Value):
    """A picture of the source. `asset` is None where its bytes could not be had."""

    kind: Literal["figure"] = "figure"
    id: str
    asset: Digest | None = None
    address: str = ""
    caption: str = ""
    alt: str = ""
    credit: str = ""

    @property
    def text(self) -> str:
        """The caption: what spans count in."""
        return self.caption


class Code(Value):
    """A block of program text."""

    kind: Literal["code"] = "code"
    id: str
    text: str
    language: str = ""


Block = Annotated[
    Heading | Paragraph | ListBlock | Quote | Table | Figure | Code, Field(discriminator="kind")
]


class Origin(Value):
    """Where a document came from."""

    kind: Literal["link", "file", "text"]
    address: str = ""
    """Canonical link, or file name; empty for standard input."""
    site: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601 date, or empty."""


class Document(Value):
    """The source, cleaned: title, blocks in reading order, pictures by hash.

    Block ids are `b1`, `b2`, … in reading order.
    """

    version: Literal[1] = 1
    language: Language
    title: str
    description: str = ""
    origin: Origin
    blocks: tuple[Block, ...]
    assets: tuple[Asset, ...] = ()
    cover: Digest | None = None
    """The picture the page names as its own (Open Graph), if it could be had."""

    def block(self, block_id: str) -> Block:
        """The block called `block_id`; KeyError if there is none."""
        for block in self.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)

    def text_of(self, span: Span) -> str:
        """The characters that `span` covers."""
        return self.block(span.block).text[span.start : span.end]

    def prose(self) -> Iterator[str]:
        """What its headings, paragraphs, quotes and items of lists say, one after the other."""
        for block in self.blocks:
            if isinstance(block, ListBlock):
                yield from block.items
            elif isinstance(block, Heading | Paragraph | Quote):
                yield block.text

    def with_files(self, has: Callable[[Digest], bool]) -> "Document":
        """The document without the pictures that `has` does not know."""
        blocks = tuple(
            block.model_copy(update={"asset": None})
            if isinstance(block, Figure) and block.asset is not None and not has(block.asset)
            else block
            for block in self.blocks
        )
        cover = self.cover if self.cover is not None and has(self.cover) else None
        assets = tuple(asset for asset in self.assets if has(asset.digest))
        return self.model_copy(update={"blocks": blocks, "cover": cover, "assets": assets})
