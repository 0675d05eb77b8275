"""The page as a tree: parsing, and what the names of its elements say about them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import lxml.html
from lxml.etree import HTMLParser, LxmlError, ParserError

from vgenflow.stages.importing.errors import NothingFound
from vgenflow.stages.importing.html.vocabulary import (
    BLOCKS,
    HEADINGS,
    NOISE_PAIRS,
    NOISE_ROLES,
    NOISE_TAGS,
    NOISE_WORDS,
    PICTURES,
    SILENT,
)

Node: TypeAlias = lxml.html.HtmlElement
_DEEPEST = 200
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no tree may hold."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(text: str) -> Node:
    """The root of a page; comments are gone. Raises `NothingFound` when there is no element in it.

    No entity beyond HTML's own is known, nothing is fetched, and elements nested deeper than 200 are
    flattened into their text.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = lxml.html.document_fromstring(NOT_XML.sub("", text).encode(), parser=_with_classes(parser))
    except (LxmlError, ParserError, ValueError) as error:
        raise NothingFound("The page is empty; check the link.") from error
    for node in list(_too_deep(root)):
        inside = "".join(node.itertext())
        for child in list(node):
            node.remove(child)
        node.text = inside
    return root


def _with_classes(parser: HTMLParser) -> HTMLParser:
    parser.set_element_class_lookup(lxml.html.HtmlElementClassLookup())
    return parser


def _too_deep(root: Node) -> Iterator[Node]:
    level, nodes = 0, [root]
    while nodes and level < _DEEPEST:
        nodes = [child for node in nodes for child in node]
        level += 1
    yield from nodes


def silence(tree: Node) -> None:
    """Take out what is never read: scripts, styles, controls, players.

    Pictures inside buttons and `noscript` stay (lazy loading keeps the real one there).
    """
    for node in list(tree.iter(*SILENT)):
        drop(node)
    for node in list(tree.iter("noscript", "button")):
        pictures = list(node.iter(*PICTURES))
        node.text = None
        for child in list(node):
            node.remove(child)
        for picture in pictures:
            picture.tail = None
            node.append(picture)
        if not pictures:
            drop(node)


def drop(node: Node) -> None:
    """Take `node` out of its tree; the text behind it stays."""
    if node.getparent() is not None:
        node.drop_tree()


def ancestors(node: Node) -> Iterator[Node]:
    """`node` and everything above it up to, not including, the body."""
    current: Node | None = node
    while current is not None and current.tag not in ("body", "html"):
        yield current
        current = current.getparent()


def words_of(node: Node) -> frozenset[str]:
    """The words in the class and, where an id is not just a heading's slug, the id of `node`."""
    names = node.get("class") or ""
    if node.tag not in HEADINGS and node.tag != "section":
        names += " " + (node.get("id") or "")
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", names[:400])
    return frozenset(part.lower() for part in parts)


def is_noise(node: Node) -> bool:
    """Whether the tag, role, names or style of `node` say that it is not part of the article."""
    if node.tag in HEADINGS or node.tag in ("pre", "code"):
        return is_hidden(node)
    if (
        node.tag == "footer"
        and node.getparent() is not None
        and node.getparent().tag in ("blockquote", "figure")
    ):
        return False
    if node.tag in NOISE_TAGS or (node.get("role") or "").lower() in NOISE_ROLES:
        return True
    words = words_of(node)
    return bool(words & NOISE_WORDS) or any(pair <= words for pair in NOISE_PAIRS) or is_hidden(node)


def is_hidden(node: Node) -> bool:
    """Whether a browser would not show `node`."""
    if node.get("hidden") is not None or (node.get("aria-hidden") or "").lower() == "true":
        return True
    return bool(_HIDDEN_STYLE.search(node.get("style") or ""))


def holders_of_blocks(nodes: Iterable[Node]) -> set[Node]:
    """All elements with a block-level element somewhere inside."""
    holders: set[Node] = set()
    for node in nodes:
        if node.tag in BLOCKS:
            above = node.getparent()
            while above is not None and above not in holders:
                holders.add(above)
                above = above.getparent()
    return holders


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many characters stand inside each element, and how many of them in links."""

    text: dict[Node, int]
    linked: dict[Node, int]

    def link_share(self, node: Node) -> float:
        """The part of the text of `node` that is links, 0 to 1."""
        return self.linked[node] / self.text[node] if self.text[node] else 0.0


def measure(body: Node) -> Sizes:
    """The sizes of everything in `body`, in one pass from the inside out."""
    text: dict[Node, int] = {}
    linked: dict[Node, int] = {}
    for node in reversed(list(body.iter())):
        text[node] = len((node.text or "").strip())
        linked[node] = 0
        for child in node:
            text[node] += text[child] + len((child.tail or "").strip())
            linked[node] += linked[child]
        if node.tag == "a" and node.get("href"):
            linked[node] = text[node]
    return Sizes(text, linked)
