"""Which of a page's blocks are the article.

Trafilatura is the oracle: what it keeps marks the place. Structure it loses (captions, quotes with
their speakers, spans of tables, code) comes from our own walk, kept where the marked place is.
"""

import re
from collections.abc import Sequence
from copy import copy

import trafilatura

from vgenflow.stages.importing.html.candidate import Candidate
from vgenflow.stages.importing.html.phrases import END_MATTER, STOCK_LINE
from vgenflow.stages.importing.html.tree import Node, ancestors, is_noise
from vgenflow.stages.importing.wording import squeezed
from vgenflow.story.document import Block, Figure, Heading, ListBlock, Paragraph, Quote, Table

_PROTECTED_SHARE = 0.4
_ROOT_SHARE = 0.9
_LONGEST_STOCK_LINE = 220
_LINKED, _ALL_LINKS = 0.6, 0.85
_LONGEST_LINK = 120
_NUMBERED = re.compile(r"(\d{1,2})[.)、]\s*(?=\D)")

# Trafilatura loads its word lists on the first run, which a confined process could not do any more.
trafilatura.bare_extraction("<html><body><p>A first page.</p></body></html>")


def select(found: list[Candidate], root: Node, title: str) -> tuple[Block, ...]:
    """The blocks of the article among `found`, in order; empty when there is no article."""
    kept = _oracle(root, found)
    weights = _weights(found, kept)
    total = sum(len(one.block.text) for one, is_kept in zip(found, kept, strict=True) if is_kept)
    noise = _Noise({node for node, weight in weights.items() if weight >= _PROTECTED_SHARE * total})
    place = _place(found, weights, total)
    chosen = [
        one
        for one, is_kept, inside in zip(found, kept, place, strict=True)
        if not noise.covers(one.node) and _belongs(one, is_kept, inside)
    ]
    return _finish([one.block for one in chosen], title)


def _oracle(root: Node, found: list[Candidate]) -> list[bool]:
    """For each candidate, whether Trafilatura keeps (most of) its text."""
    tree = copy(root)
    for cell in tree.iter("td", "th"):
        # Only the text matters here, and spans of thousands would be laid out.
        for name in ("rowspan", "colspan"):
            cell.attrib.pop(name, None)
    document = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    text = squeezed((getattr(document, "text", "") or "") if document is not None else "")
    return [bool(text) and _said(one.block, text) for one in found]


def _said(block: Block, text: str) -> bool:
    parts = block.items if isinstance(block, ListBlock) else block.text.splitlines() or [""]
    if isinstance(block, Table):
        parts = [cell for row in block.rows for cell in row]
    squeezed_parts = [part for part in map(squeezed, parts) if part]
    there = sum(len(part) for part in squeezed_parts if part in text)
    return there * 2 > sum(map(len, squeezed_parts))


def _weights(found: list[Candidate], kept: list[bool]) -> dict[Node, int]:
    """Characters of kept text inside each element that holds some."""
    weights: dict[Node, int] = {}
    for one, is_kept in zip(found, kept, strict=True):
        if is_kept:
            for node in ancestors(one.node):
                weights[node] = weights.get(node, 0) + len(one.block.text)
    return weights


def _place(found: list[Candidate], weights: dict[Node, int], total: int) -> list[bool]:
    """Whether each candidate lies in the smallest element that holds 90% of the kept text.

    Without kept text, in the page's only article or main element, or anywhere.
    """
    holders = [node for node, weight in weights.items() if total and weight >= _ROOT_SHARE * total]
    if holders:
        holder = max(holders, key=lambda node: sum(1 for _ in ancestors(node)))
        if holder.tag in ("p", "li", "blockquote", "td", "h1", "h2"):
            holder = holder.getparent()
        return [any(node is holder for node in ancestors(one.node)) or holder.tag == "body" for one in found]
    mains = {node for one in found for node in ancestors(one.node) if node.tag in ("article", "main")}
    if total or not mains:
        return [True] * len(found)
    return [any(node in mains for node in ancestors(one.node)) for one in found]


class _Noise:
    """Remembers which elements are boilerplate; those with much of the article in them are not."""

    def __init__(self, protected: set[Node]) -> None:
        self._protected = protected
        self._known: dict[Node, bool] = {}

    def covers(self, node: Node) -> bool:
        """Whether `node` or anything around it is boilerplate."""
        return any(self._is_noise(above) for above in ancestors(node))

    def _is_noise(self, node: Node) -> bool:
        if node not in self._known:
            self._known[node] = node not in self._protected and is_noise(node)
        return self._known[node]


def _belongs(one: Candidate, kept: bool, inside: bool) -> bool:
    block = one.block
    if isinstance(block, Paragraph):
        if len(block.text) <= _LONGEST_STOCK_LINE and STOCK_LINE.fullmatch(block.text):
            return False
        if one.links > _ALL_LINKS and len(block.text) < _LONGEST_LINK:
            return False
        return kept or (inside and one.links < _LINKED and len(block.text) > 1)
    if isinstance(block, ListBlock):
        return (kept or inside) and one.links < (0.9 if kept else _LINKED)
    if isinstance(block, Quote):
        return kept or (inside and one.links < _LINKED)
    return kept or inside


def _finish(blocks: list[Block], title: str) -> tuple[Block, ...]:
    """Without the title, end matter, repetitions, and headings with nothing under them."""
    blocks = _without_end_matter(blocks)
    seen: set[str] = {squeezed(title)}
    whole = "\n".join(squeezed(block.text) for block in blocks if isinstance(block, Paragraph | ListBlock))
    fresh: list[Block] = []
    for block in blocks:
        key = block.address if isinstance(block, Figure) else squeezed(block.text)
        is_pull_quote = isinstance(block, Quote) and not block.attribution and key in whole
        is_title = isinstance(block, Heading) and key == squeezed(title)
        if is_title or is_pull_quote or (key in seen and (len(key) > 20 or isinstance(block, Figure))):
            continue
        seen.add(key)
        fresh.append(block)
    return _with_numbered_lists(_without_bare_headings(fresh))


def _without_end_matter(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    silent = 0
    for block in blocks:
        if isinstance(block, Heading):
            if silent and block.level > silent:
                continue
            silent = block.level if END_MATTER.fullmatch(block.text) else 0
        if not silent:
            kept.append(block)
    return kept


def _without_bare_headings(blocks: list[Block]) -> tuple[Block, ...]:
    """Drop headings that nothing follows before the next of the same or a higher level."""

    def leads(place: int, level: int) -> bool:
        for block in blocks[place + 1 :]:
            if not isinstance(block, Heading):
                return True
            if block.level <= level:
                return False
        return False

    return tuple(
        block
        for place, block in enumerate(blocks)
        if not isinstance(block, Heading) or leads(place, block.level)
    )


def _with_numbered_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Three or more paragraphs in a row numbered 1, 2, 3… become a list."""
    made: list[Block] = []
    run: list[str] = []

    def close() -> None:
        if len(run) >= 3:
            made[-len(run) :] = [ListBlock(id="", ordered=True, items=tuple(run))]
        run.clear()

    for block in blocks:
        match = _NUMBERED.match(block.text) if isinstance(block, Paragraph) else None
        if match is None or int(match[1]) != len(run) + 1:
            close()
        made.append(block)
        if match is not None and int(match[1]) == len(run) + 1:
            run.append(block.text[match.end() :])
    close()
    return tuple(made)
