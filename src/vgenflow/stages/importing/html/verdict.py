"""Pages that are there but hold no article: telling why."""

import re

from vgenflow.stages.importing.errors import (
    ImportingError,
    NeedsBrowser,
    NeedsLogin,
    NothingFound,
    PageNotFound,
    Paywalled,
)
from vgenflow.stages.importing.html.metadata import Metadata
from vgenflow.stages.importing.html.phrases import LOGIN, NOT_FOUND, PAYWALL, PROOF, SCRIPTED
from vgenflow.stages.importing.html.tree import Node
from vgenflow.stages.importing.wording import CJK, clean
from vgenflow.story.document import Block, Heading

_SAVE = "open it in a browser, save the page as .html and give that file instead."
_LEAST = 30
"""Words below which there is no article."""
_SHORT = 110
"""Words below which a page is looked at for walls."""


def words_in(text: str) -> int:
    """Words, a Chinese character counting as half of one."""
    han = len(re.findall(f"[{CJK}]", text))
    return han // 2 + len(re.findall(r"[^\W\d_]+|\d+", re.sub(f"[{CJK}]", " ", text)))


def judge(root: Node, page: Metadata, blocks: tuple[Block, ...]) -> None:
    """Raise the error that says why `blocks` are not an article; pass if they are one."""
    told = sum(words_in(block.text) for block in blocks if not isinstance(block, Heading))
    head = "\n".join([page.about.title, *(clean("".join(node.itertext())) for node in root.iter("h1"))])
    if told >= _SHORT and page.free and not NOT_FOUND.search(head):
        return
    wall = _wall(root, head, page.free, told)
    if wall is not None:
        raise wall
    if told < _LEAST:
        raise NothingFound(f"There is no article on this page; check the link, or {_SAVE}")


def _wall(root: Node, head: str, is_free: bool, told: int) -> ImportingError | None:
    """What stands in the way of a page that tells `told` words under the headline `head`."""
    page = _visible_text(root)
    few, none = told < _SHORT, told < _LEAST
    if (told < 3 * _SHORT and NOT_FOUND.search(head)) or (none and NOT_FOUND.search(page[:1_000])):
        return PageNotFound("The site says that this page does not exist; check the link.")
    if few and PROOF.search(f"{head}\n{page[:1_500]}"):
        return NeedsBrowser(f"The site wants proof that a person is reading; {_SAVE}")
    if (few and PAYWALL.search(page)) or (told < 2 * _SHORT and not is_free):
        return Paywalled(f"Most of this article is for subscribers; {_SAVE}")
    has_password = any((node.get("type") or "").lower() == "password" for node in root.iter("input"))
    if few and (has_password or LOGIN.search(page)):
        return NeedsLogin(f"This page asks for a login; {_SAVE}")
    has_script = next(root.iter("script"), None) is not None
    if none and ((has_script and len(page) < 400) or SCRIPTED.search(page)):
        return NeedsBrowser(f"This page builds its text with scripts; {_SAVE}")
    return None


def _visible_text(root: Node) -> str:
    silent = ("script", "style", "template", "head", "title")
    pieces = [
        piece
        for node in root.iter()
        if isinstance(node.tag, str) and node.tag not in silent
        for piece in (node.text, *(child.tail for child in node))
        if piece
    ]
    return clean(" ".join(pieces))
