"""Web pages: the article out of everything around it."""

from copy import copy
from urllib.parse import urljoin

from vgenflow.stages.importing.draft import Draft
from vgenflow.stages.importing.errors import NothingFound
from vgenflow.stages.importing.html.candidate import Candidate
from vgenflow.stages.importing.html.drawings import settle_drawings
from vgenflow.stages.importing.html.metadata import read_metadata
from vgenflow.stages.importing.html.selection import select
from vgenflow.stages.importing.html.tree import Node, parse, silence
from vgenflow.stages.importing.html.verdict import judge
from vgenflow.stages.importing.html.walk import candidates
from vgenflow.story.document import Figure


def read_html(text: str, address: str) -> Draft:
    """The article of a page found at `address` (a link, or a file's name).

    Raises the `ImportingError` that says why there is none: not found, login, paywall, scripts, empty.
    """
    root = parse(text)
    base = _base(root, address)
    page = read_metadata(root, base)
    blocks = select(_found(root, base), root, page.about.title)
    judge(root, page, blocks)
    return Draft(about=page.about, blocks=blocks)


def read_figures(text: str) -> tuple[Figure, ...]:
    """The pictures of a piece of a page, with their captions; addresses stay as they are."""
    try:
        found = _found(parse(text), "")
    except NothingFound:
        return ()
    return tuple(one.block for one in found if isinstance(one.block, Figure))


def _found(root: Node, base: str) -> list[Candidate]:
    still = copy(root)
    settle_drawings(still)
    silence(still)
    body = still.find("body")
    return candidates(still if body is None else body, base)


def _base(root: Node, address: str) -> str:
    """What relative addresses are relative to: `<base href>`, else the page's own address."""
    node = root.find(".//base[@href]")
    if node is None or "://" not in address:
        return address
    try:
        return urljoin(address, str(node.get("href")).strip())
    except ValueError:
        return address
