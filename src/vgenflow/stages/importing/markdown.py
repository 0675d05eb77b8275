"""Markdown drafts: CommonMark with tables, and front matter."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from vgenflow.stages.importing.draft import About, Draft
from vgenflow.stages.importing.drawings import put_back, set_aside
from vgenflow.stages.importing.html import read_figures
from vgenflow.stages.importing.html.figures import split_credit
from vgenflow.stages.importing.html.metadata import iso_date
from vgenflow.stages.importing.wording import clean, split_attribution, visible
from vgenflow.story.document import Block, Code, Figure, Heading, ListBlock, Paragraph, Quote, Table

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_][\w-]*)\s*:\s*(.*)$")
_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:.*(?:\n(?:[ \t]+.*|\s*))*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]]+\]")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_MOST_PIECES = 200
"""Pieces of HTML that are looked at for pictures; of those that are found two dozen are had."""
_EMPHASISED = re.compile(r"^\s*([*_])(?!\1)(.+)\1\s*$", re.DOTALL)
_READER = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])


def read_markdown(text: str) -> Draft:
    """Blocks of a Markdown text; its title is the front matter's or the first top heading's.

    HTML is left out (the text between inline tags and its pictures stay), footnotes too. A picture alone
    in its paragraph becomes a figure, captioned by its title or by a line of emphasis after it.
    """
    fields, body = _front_matter(text)
    body, drawings = set_aside(_FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("", body)))
    blocks = list(_Reader(_READER.parse(body), drawings).blocks(0))
    title = fields.get("title", "")
    first = next((block for block in blocks if isinstance(block, Heading)), None)
    if first is not None and (title in ("", first.text)) and first.level <= 2 and blocks.index(first) <= 1:
        title = first.text
        blocks.remove(first)
    about = About(
        title=title,
        description=fields.get("description", "") or fields.get("summary", ""),
        author=fields.get("author", "") or fields.get("authors", ""),
        published=iso_date(fields.get("date", "") or fields.get("published", "")),
        language=fields.get("language", "") or fields.get("lang", ""),
        cover=fields.get("cover", "") or fields.get("image", ""),
    )
    return Draft(about=about, blocks=tuple(blocks))


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain `key: value` lines of front matter, and the rest. Lists become “a, b”."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    name = ""
    for line in match[1].splitlines():
        field = _FIELD.match(line)
        if field:
            name = field[1].lower()
            fields[name] = _plain(field[2])
        elif name and re.match(r"\s*-\s+\S", line):
            item = _plain(line.strip()[1:])
            fields[name] = f"{fields[name]}, {item}" if fields[name] else item
    return fields, text[match.end() :]


def _plain(value: str) -> str:
    value = value.strip().strip("[]")
    return ", ".join(clean(part.strip().strip("\"'")) for part in value.split(",")) if value else ""


class _Reader:
    """Turns a flat list of tokens into blocks, one nesting level a call."""

    def __init__(self, tokens: Sequence[Token], drawings: Sequence[str]) -> None:
        self._tokens = tokens
        self._drawings = drawings
        self._pieces = 0
        self._ends = _ends(tokens)

    def blocks(self, start: int, end: int | None = None) -> Iterator[Block]:
        """The blocks of tokens `start` to `end`."""
        place = start
        while place < (len(self._tokens) if end is None else end):
            token = self._tokens[place]
            after = self._ends.get(place, place) + 1
            if token.type == "heading_open":
                text = _text(self._tokens[place + 1])
                if text:
                    yield Heading(id="", level=int(token.tag[1]), text=text)
            elif token.type == "paragraph_open":
                caption = self._caption_after(after)
                found = list(self._paragraph(self._tokens[place + 1], caption))
                yield from found
                after += 3 if caption and found and isinstance(found[0], Figure) else 0
            elif token.type == "html_block":
                caption = self._caption_after(after)
                figures = list(self._figures(token, caption))
                yield from figures
                after += 3 if caption and figures and figures[0].caption == caption else 0
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield from self._list(place, after - 1, ordered=token.type.startswith("ordered"))
            elif token.type == "blockquote_open":
                yield from self._quote(place + 1, after - 1)
            elif token.type in ("fence", "code_block"):
                yield from _code(token)
            elif token.type == "table_open":
                yield from self._table(place, after - 1)
            place = after

    def _caption_after(self, place: int) -> str:
        """The text of the paragraph at `place` if it is nothing but emphasis."""
        if place + 1 >= len(self._tokens) or self._tokens[place].type != "paragraph_open":
            return ""
        token = self._tokens[place + 1]
        return _text(token) if _EMPHASISED.match(token.content) else ""

    def _list(self, start: int, end: int, ordered: bool) -> Iterator[Block]:
        """One block of all items; those of lists inside follow the item they belong to."""
        items: list[str] = []
        rest: list[Block] = []
        parts: list[str] = []

        def close() -> None:
            item = _TASK.sub("", clean(" ".join(parts)))
            parts.clear()
            if item:
                items.append(item)

        place = start + 1
        while place < end:
            token = self._tokens[place]
            if token.type in ("list_item_open", "list_item_close"):
                close()
            elif token.type == "inline":
                parts.append(_text(token))
                rest += self._pictures(token)
            elif token.type in ("fence", "code_block"):
                rest += _code(token)
            elif token.type == "table_open":
                rest += self._table(place, self._ends[place])
                place = self._ends[place]
            place += 1
        close()
        if items:
            yield ListBlock(id="", ordered=ordered, items=tuple(items))
        yield from rest

    def _quote(self, start: int, end: int) -> Iterator[Block]:
        inside = list(self.blocks(start, end))
        texts = [block.text for block in inside if not isinstance(block, Figure | Code | Table)]
        text, said = split_attribution("\n".join(filter(None, texts)))
        if not said and len(texts) > 1 and (named := re.fullmatch(r"\s*[—–―-]+\s*(.{2,80})", texts[-1])):
            text, said = "\n".join(texts[:-1]), named[1]
        if text:
            yield Quote(id="", text=text, attribution=said)
        yield from (block for block in inside if isinstance(block, Figure | Code | Table))

    def _table(self, start: int, end: int) -> Iterator[Block]:
        rows: list[list[str]] = []
        for token in self._tokens[start:end]:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(_text(token))
        header, body = tuple(rows[0]), tuple(tuple(row) for row in rows[1:] if any(row))
        if body and len(header) > 1:
            yield Table(id="", header=header if any(header) else (), rows=body)
        else:
            yield from (Paragraph(id="", text=cell) for row in rows for cell in row if cell)

    def _paragraph(self, token: Token, caption: str) -> Iterator[Block]:
        text = _text(token)
        if text:
            yield Paragraph(id="", text=text)
        yield from self._pictures(token, "" if text else caption)

    def _pictures(self, token: Token, caption: str = "") -> Iterator[Figure]:
        for part in token.children or []:
            if part.type == "image" and part.attrGet("src"):
                said, credit = split_credit(clean(str(part.attrGet("title") or "")) or caption)
                address = str(part.attrGet("src"))
                yield Figure(id="", address=address, caption=said, credit=credit, alt=_alt(part))
            elif part.type == "html_inline":
                yield from self._figures(part, caption)

    def _figures(self, token: Token, caption: str) -> Iterator[Figure]:
        """The pictures of a piece of HTML; the first is captioned by `caption` if by nothing else."""
        if self._pieces >= _MOST_PIECES or not _PICTURE.search(token.content):
            return
        self._pieces += 1
        for figure in read_figures(put_back(token.content, self._drawings)):
            named = figure.caption or not caption
            yield figure if named else figure.model_copy(update={"caption": caption})
            caption = ""


def _ends(tokens: Sequence[Token]) -> dict[int, int]:
    """Where each opening token is closed."""
    ends: dict[int, int] = {}
    open_places: list[int] = []
    for place, token in enumerate(tokens):
        if token.nesting == 1:
            open_places.append(place)
        elif token.nesting == -1 and open_places:
            ends[open_places.pop()] = place
    return ends


def _text(token: Token) -> str:
    """Inline tokens as text: no markup, no pictures, no HTML."""
    shown = {"softbreak": "\n", "hardbreak": "\n"}
    pieces = [
        part.content if part.type in ("text", "code_inline") else shown.get(part.type, "")
        for part in token.children or []
    ]
    return clean("".join(pieces))


def _alt(image: Token) -> str:
    return clean("".join(part.content for part in image.children or []))


def _code(token: Token) -> Iterator[Code]:
    text = visible(token.content).expandtabs(4).strip("\n")
    if text.strip():
        yield Code(id="", text=text, language=clean(token.info).partition(" ")[0].lower())
