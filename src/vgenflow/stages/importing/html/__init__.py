"""Web pages: the article out of everything around it."""

from urllib.parse import urljoin

from vgenflow.stages.importing.draft import Draft
from vgenflow.stages.importing.html.metadata import read_metadata
from vgenflow.stages.importing.html.selection import select
from vgenflow.stages.importing.html.tree import Node, parse, silence
from vgenflow.stages.importing.html.verdict import judge
from vgenflow.stages.importing.html.walk import candidates


def read_html(text: str, address: str) -> Draft:
    """The article of a page found at `address` (a link, or a file's name).

    Raises the `ImportingError` that says why there is none: not found, login, paywall, scripts, empty.
    """
    root = parse(text)
    base = _base(root, address)
    page = read_metadata(root, base)
    still = silence(root)
    body = still.find("body")
    blocks = select(candidates(still if body is None else body, base), root, page.about.title)
    judge(root, page, blocks)
    return Draft(about=page.about, blocks=blocks)


def _base(root: Node, address: str) -> str:
    """What relative addresses are relative to: `<base href>`, else the page's own address."""
    node = root.find(".//base[@href]")
    if node is None or "://" not in address:
        return address
    try:
        return urljoin(address, str(node.get("href")).strip())
    except ValueError:
        return address
