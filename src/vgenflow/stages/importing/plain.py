"""Plain text: paragraphs, headings, lists and quotations as people mark them by hand."""

import re
from collections.abc import Iterator

from vgenflow.stages.importing.draft import About, Draft
from vgenflow.stages.importing.wording import CJK, clean, split_attribution
from vgenflow.story.document import Block, Heading, ListBlock, Paragraph, Quote

_ITEM = re.compile(
    r"^\s*(?:[-*•·▪◦‣–]\s+|(?P<number>\(?\d{1,2}[.)、]|（\d{1,2}）|[①-⑳])\s*(?=\D))(?P<text>\S.*)$"
)
_RULE = re.compile(r"^\s*([-=_*~#—─])(?:\s*\1){2,}\s*$")
_END = re.compile(r"[.!?…。！？:：;；,，][\"'”’」』）)]*$")
_FULL_STOP = re.compile(r"[.!?…。！？][\"'”’」』）)]*$")
_QUOTED = re.compile(
    r"^[“\"「『](?P<text>[^“”\"「」『』]+)[”\"」』]\s*(?:(?:——?|--|―|–|-)\s*(?P<who>.{2,60}))?$"
)
_CHAPTER = re.compile(
    r"^(?:(?:chapter|part|section)\s+[\divxlc]+\b|第[一二三四五六七八九十百\d]+[章节節部篇回])", re.IGNORECASE
)
_LONGEST_HEADING = {"latin": 80, "cjk": 30}
_LEAST_WRAP = 40


def read_plain(text: str) -> Draft:
    """Blocks of a plain text; a first line that looks like a heading is its title."""
    blocks = list(_blocks(text))
    title = ""
    if blocks and isinstance(blocks[0], Heading):
        title = blocks[0].text
        blocks = blocks[1:]
    return Draft(about=About(title=title), blocks=tuple(blocks))


def _blocks(text: str) -> Iterator[Block]:
    groups = [group for group in _groups(text) if any(map(clean, group))]
    for place, group in enumerate(groups):
        last = place + 1 == len(groups)
        if len(group) == 2 and _RULE.match(group[1]):
            yield Heading(id="", level=1 if "=" in group[1] else 2, text=clean(group[0]))
        elif not last and _is_heading(group):
            yield Heading(id="", level=1 if place == 0 else 2, text=clean(group[0]).rstrip(":："))
        else:
            yield from _group(group, first=place == 0)


def _groups(text: str) -> list[list[str]]:
    """Lines between blank lines; lone rules (`* * *`) are left out."""
    groups: list[list[str]] = [[]]
    for line in text.expandtabs(4).splitlines():
        if not clean(line):
            groups.append([])
        elif not _RULE.match(line) or groups[-1]:
            groups[-1].append(line.rstrip())
    return groups


def _is_heading(lines: list[str]) -> bool:
    line = clean(lines[0])
    if len(lines) != 1 or _ITEM.match(line) or line.startswith((">", "“", '"')):
        return False
    limit = _LONGEST_HEADING["cjk" if re.search(f"[{CJK}]", line) else "latin"]
    return len(line) <= limit and (not _END.search(line) or bool(_CHAPTER.match(line)) or line[-1] in "?？")


def _group(lines: list[str], first: bool) -> Iterator[Block]:
    """The blocks of lines without a blank one between them."""
    if (
        first
        and len(lines) > 1
        and _is_heading(lines[:1])
        and not _is_wrapped(lines)
        and not _ITEM.match(lines[1])
    ):
        yield Heading(id="", level=1, text=clean(lines[0]))
        lines = lines[1:]
    prose: list[str] = []
    items: list[str] = []
    ordered = False
    for line in [*lines, ""]:
        match = _ITEM.match(line)
        if match and not (prose and not items and len(lines) < 2):
            if not items:
                yield from _prose(prose)
                prose, ordered = [], match["number"] is not None
            items.append(match["text"])
        elif items and line[:2] == "  ":
            items[-1] = f"{items[-1]}\n{line}"
        else:
            if items:
                yield _list(items, ordered)
                items = []
            prose.append(line)
    yield from _prose(prose)


def _list(items: list[str], ordered: bool) -> Block:
    texts = tuple(clean(item) for item in items)
    return (
        ListBlock(id="", ordered=ordered, items=texts) if len(texts) > 1 else Paragraph(id="", text=texts[0])
    )


def _prose(lines: list[str]) -> Iterator[Block]:
    lines = [line for line in lines if clean(line)]
    if lines and all(line.lstrip().startswith(">") for line in lines):
        text, said = split_attribution("\n".join(clean(line.lstrip()[1:]) for line in lines))
        yield Quote(id="", text=clean(text), attribution=clean(said))
        return
    for paragraph in _joined(lines):
        match = _QUOTED.match(paragraph)
        if match and (match["who"] or len(lines) == 1) and len(match["text"]) > 20:
            yield Quote(id="", text=match["text"].strip(), attribution=(match["who"] or "").strip())
        elif paragraph:
            yield Paragraph(id="", text=paragraph)


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines as paragraphs: wrapped ones joined, others each on its own once they end a sentence."""
    wrapped = _is_wrapped(lines)
    held: list[str] = []
    for line in lines:
        indented = line.startswith(("\u3000", "    ")) and bool(held)
        if held and (indented or (not wrapped and _FULL_STOP.search(held[-1]))):
            yield clean("\n".join(held))
            held = []
        held.append(line)
    if held:
        yield clean("\n".join(held))


def _is_wrapped(lines: list[str]) -> bool:
    """Whether an editor broke the lines at a fixed width."""
    widths = [sum(2 if re.match(f"[{CJK}]", sign) else 1 for sign in line) for line in lines[:-1]]
    return (
        len(widths) > 0
        and min(widths) > _LEAST_WRAP
        and min(widths) > 0.75 * max(widths)
        and max(widths) < 140
    )
