"""Every block of a page in reading order, wanted or not, with the element it came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vgenflow.stages.importing.html.candidate import Candidate, with_captions
from vgenflow.stages.importing.html.code import read_code
from vgenflow.stages.importing.html.figures import caption_of, read_picture
from vgenflow.stages.importing.html.inline import BREAK, inline_text, is_skipped, piece_of, tidy
from vgenflow.stages.importing.html.tables import is_layout, read_table
from vgenflow.stages.importing.html.tree import Node, holders_of_blocks, measure, words_of
from vgenflow.stages.importing.html.vocabulary import BLOCKS, HEADINGS, PICTURES
from vgenflow.stages.importing.wording import split_attribution, squeezed
from vgenflow.story.document import Block, Figure, Heading, ListBlock, Paragraph, Quote

_INDENT = "\u3000"
_LEAST_TEXT = 40
_LONGEST_CAPTION = 600
_LONGEST_BOLD_LINE = 70
_ENDS = re.compile(r"[.!?…。！？”’」』）)]$")


def candidates(body: Node, base: str) -> list[Candidate]:
    """Walk a silenced `body`; addresses of pictures are made absolute with `base`."""
    return with_captions(list(_Walk(body, base).children(body)))


@dataclass(slots=True)
class _Loose:
    """Text between blocks, the pictures in it, and how many of its characters are links."""

    pieces: list[str] = field(default_factory=list)
    pictures: list[Candidate] = field(default_factory=list)
    linked: int = 0


class _Walk:
    def __init__(self, body: Node, base: str) -> None:
        self._holders = holders_of_blocks(body.iter())
        self._sizes = measure(body)
        self._base = base

    def children(self, node: Node) -> Iterator[Candidate]:
        """The blocks inside a container; text between blocks becomes paragraphs."""
        loose = _Loose([node.text or ""])
        for child in node:
            if isinstance(child.tag, str) and (child.tag in BLOCKS or child in self._holders):
                yield from self._paragraphs(loose, node)
                yield from self._block(child)
                loose = _Loose()
            elif isinstance(child.tag, str):
                loose.pieces += piece_of(child)
                loose.pictures += self._pictures(child)
                loose.linked += self._sizes.linked[child]
            loose.pieces.append(child.tail or "")
        yield from self._paragraphs(loose, node)

    def _block(self, node: Node) -> Iterator[Candidate]:
        tag = node.tag
        if is_skipped(node) and not (words_of(node) & {"reference"}) and self._sizes.text[node] < 200:
            return
        if tag in HEADINGS or tag == "summary":
            yield from self._heading(node, 4 if tag == "summary" else int(tag[1]))
        elif tag in ("ul", "ol", "dl"):
            yield from self._list(node)
        elif tag == "table" and not is_layout(node):
            yield from self._leaf(read_table(node), node)
        elif tag == "blockquote":
            yield from self._quote(node, None)
        elif tag == "pre":
            yield from self._leaf(read_code(node), node)
        elif tag == "figure":
            yield from self._figure(node)
        elif tag in ("p", "div", "section") and node not in self._holders and _is_bold_line(node):
            yield from self._heading(node, 3)
        elif self._is_captioned_picture(node):
            yield from self._pictures(node, caption_of(node))
        else:
            yield from self.children(node)

    def _paragraphs(self, loose: _Loose, node: Node) -> Iterator[Candidate]:
        whole = "".join(loose.pieces)
        links = min(1.0, loose.linked / max(1, len(whole.strip())))
        for part in _cut(whole):
            text = tidy(part)
            if text:
                yield Candidate(Paragraph(id="", text=text), node, links)
        yield from loose.pictures

    def _pictures(self, node: Node, caption: Node | None = None) -> Iterator[Candidate]:
        for picture in node.iter(*PICTURES):
            figure = read_picture(picture, self._base, caption)
            if figure is not None:
                yield Candidate(figure, picture)
                caption = None

    def _has_picture(self, node: Node) -> bool:
        return next(node.iter(*PICTURES), None) is not None

    def _is_captioned_picture(self, node: Node) -> bool:
        """Whether `node` holds pictures, a caption, and hardly any other text."""
        if self._sizes.text[node] > _LONGEST_CAPTION or not self._has_picture(node):
            return False
        caption = caption_of(node)
        if caption is None:
            return False
        return len(inline_text(node)) <= len(inline_text(caption)) + _LEAST_TEXT

    def _figure(self, node: Node) -> Iterator[Candidate]:
        caption = caption_of(node)
        quote = node.find(".//blockquote")
        if quote is not None:
            yield from self._quote(quote, caption)
        elif self._has_picture(node):
            yield from self._pictures(node, caption)
        else:
            for found in self.children(node):
                if found.block.kind == "table" and caption is not None and not found.block.caption:
                    table = found.block.model_copy(update={"caption": inline_text(caption)})
                    yield Candidate(table, found.node, found.links)
                elif caption is None or found.node is not caption:
                    yield found

    def _heading(self, node: Node, level: int) -> Iterator[Candidate]:
        yield from self._pictures(node)
        text = inline_text(node)
        yield from self._leaf(Heading(id="", level=level, text=text) if text else None, node)

    def _leaf(self, block: Block | None, node: Node) -> Iterator[Candidate]:
        if block is not None:
            yield Candidate(block, node, self._sizes.link_share(node))

    def _list(self, node: Node) -> Iterator[Candidate]:
        inner = {"p", "h1", "h2", "h3", "h4", "table", "figure", "pre", "blockquote"}
        rich = [item for item in node if sum(part.tag in inner for part in item.iterdescendants()) > 1]
        if node.tag != "dl" and len(rich) * 2 > len(node):
            for item in node:
                yield from self.children(item)
            return
        items = tuple(filter(None, _definitions(node) if node.tag == "dl" else self._items(node)))
        if items:
            yield Candidate(
                ListBlock(id="", ordered=node.tag == "ol", items=items), node, self._sizes.link_share(node)
            )
        for table in node.iter("table", "pre"):
            yield from self._block(table)
        yield from self._pictures(node)

    def _items(self, node: Node) -> Iterator[str]:
        """The items of a list, those of lists inside it after the one they belong to."""
        for item in node:
            if item.tag in ("ul", "ol"):
                yield from self._items(item)
                continue
            pieces, nested = [item.text or ""], []
            for child in item:
                if child.tag in ("ul", "ol"):
                    nested.append(child)
                elif child.tag not in ("table", "pre"):
                    pieces += piece_of(child)
                pieces.append(child.tail or "")
            yield tidy("".join(pieces).replace(BREAK, "\n"))
            for child in nested:
                yield from self._items(child)

    def _quote(self, node: Node, caption: Node | None) -> Iterator[Candidate]:
        named = caption if caption is not None else node.find(".//cite")
        if named is None:
            named = node.find(".//footer")
        parts = [found for found in self.children(node) if not _inside(found.node, named)]
        texts = [
            found.block.text
            for found in parts
            if found.block.kind in ("paragraph", "list", "heading", "quote")
        ]
        text = "\n".join(filter(None, texts))
        said = inline_text(named).lstrip("—–-― ").strip() if named is not None else ""
        if named is not None and named is not caption and text.endswith(inline_text(named)):
            text = text[: -len(inline_text(named))].rstrip()
        if not said:
            text, said = split_attribution(text)
        text = text.rstrip("—–―- \n")
        if text:
            yield Candidate(Quote(id="", text=text, attribution=said), node, self._sizes.link_share(node))
        yield from (found for found in parts if isinstance(found.block, Figure))


def _is_bold_line(node: Node) -> bool:
    """Whether a paragraph is one short line in bold: a heading in disguise."""
    text = inline_text(node)
    if (
        not text
        or len(text) > _LONGEST_BOLD_LINE
        or _ENDS.search(text)
        or text.endswith((":", "：", ",", "，"))
    ):
        return False
    bold = max((inline_text(part) for part in node.iter("strong", "b")), key=len, default="")
    return squeezed(bold) == squeezed(text) != ""


def _inside(node: Node, holder: Node | None) -> bool:
    current = node
    while holder is not None and current is not None:
        if current is holder:
            return True
        current = current.getparent()
    return False


def _definitions(node: Node) -> Iterator[str]:
    """Terms with what is said about them: “term: definition”."""
    term = ""
    for part in node.iter("dt", "dd"):
        text = inline_text(part)
        if part.tag == "dt":
            if term:
                yield term
            term = text
        elif term:
            yield f"{term}: {text}" if term.isascii() else f"{term}：{text}"
            term = ""
        else:
            yield text
    if term:
        yield term


def _cut(text: str) -> list[str]:
    """Loose text at its line breaks: two in a row, one before an indent, or many after full sentences."""
    text = re.sub(rf"{BREAK}\s*(?={_INDENT})", BREAK * 2, text)
    parts = re.split(rf"{BREAK}\s*(?:{BREAK}\s*)+", text)
    cut: list[str] = []
    for part in parts:
        lines = [line for line in part.split(BREAK) if squeezed(line)]
        whole = sum(bool(_ENDS.search(line.strip())) for line in lines)
        cut += lines if len(lines) > 2 and whole * 3 > len(lines) * 2 else ["\n".join(lines)]
    return cut
