"""What a page says about itself: title, author, date, site, language, canonical link, cover."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from vgenflow.stages.importing.draft import About
from vgenflow.stages.importing.html.inline import inline_text
from vgenflow.stages.importing.html.tree import Node, words_of
from vgenflow.stages.importing.wording import clean, squeezed

_ARTICLES = re.compile(r"(?:News|Blog|Tech|Report|Scholarly)?(?:Article|Posting)|WebPage|HowTo|Recipe")
_SEPARATOR = re.compile(r"\s+[-|–—·•»:]\s+|\s*[|_]\s*|\s*-\s*(?=[\u4e00-\u9fff])")
_BETWEEN = " -|–—·•»:_"
_DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORDED = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?|([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)"
    r"\s+((?:19|20)\d\d)\b"
)
_BYLINE = re.compile(r"^(?:by|written by|words by|author|作者|文|记者|記者|撰文)\s*[:：/]?\s*", re.IGNORECASE)
_SIGNED = re.compile(r"(?:记者|作者|撰文|記者)\s*[:：]\s*([\u4e00-\u9fff·]{2,12})")


class Metadata(NamedTuple):
    """What a page says about itself, and about reading it."""

    about: About
    free: bool
    """False where the page says that reading it costs something."""


def read_metadata(root: Node, base: str) -> Metadata:
    """Open Graph and its like first, JSON-LD second, then what the page shows."""
    meta = _meta(root)
    article = _json_ld(root)
    site = clean(
        meta.get("og:site_name") or _name(article.get("publisher")) or meta.get("application-name") or ""
    )
    title, suffix = _title(root, meta, article, site)
    about = About(
        title=title,
        description=clean(
            meta.get("og:description") or meta.get("description") or _text(article.get("description"))
        ),
        author=_author(root, meta, article),
        published=_published(root, meta, article),
        site=site or suffix or (urlsplit(base).hostname or "").removeprefix("www."),
        address=_canonical(root, meta, base),
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        cover=_absolute(meta.get("og:image") or meta.get("twitter:image") or "", base),
    )
    free = str(article.get("isAccessibleForFree", True)).lower() not in ("false", "0", "no")
    return Metadata(about, free)


def _meta(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _json_ld(root: Node) -> dict[str, object]:
    """The first article described in JSON-LD; empty if there is none that can be read."""
    for node in root.iter("script"):
        if "ld+json" not in (node.get("type") or "") or len(node.text or "") > 200_000:
            continue
        try:
            value = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _things(value, 0):
            kinds = thing.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and _ARTICLES.fullmatch(name) for name in names):
                return thing
    return {}


def _things(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth + 1)
        yield from _things(value.get("mainEntity"), depth + 1)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _name(value: object) -> str:
    """The names of a person or organisation, or of several, as one string."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:6])))
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _title(root: Node, meta: dict[str, str], article: dict[str, object], site: str) -> tuple[str, str]:
    """The title and the name of the site that followed it, if one did.

    The first-level heading that the page's title repeats, else the page's title, cut.
    """
    page = root.find(".//title")
    whole = clean("".join(page.itertext()) if page is not None else "")
    said = clean(meta.get("og:title") or "") or whole
    heads = [text for node in root.iter("h1") if (text := inline_text(node))]
    cut, suffix = _cut_site(said, site)
    suffix = suffix or _cut_site(whole, site)[1]
    for head in heads:
        if squeezed(head) and squeezed(head) in squeezed(said):
            rest = _SEPARATOR.split(whole[len(head) :])[-1].strip() if whole.startswith(head) else ""
            return head, suffix or rest
    return cut or clean(_text(article.get("headline"))) or (heads[0] if heads else ""), suffix


def _cut_site(said: str, site: str) -> tuple[str, str]:
    """“Title | Site” as title and site; only names that are the site's or short are cut off."""
    suffix = ""
    parts = [part for part in _SEPARATOR.split(said) if part.strip()]
    while len(parts) > 1 and (_is_site(parts[-1], site) or len(parts[-1]) * 2 <= len(parts[0]) + 8):
        name = parts.pop()
        said = said[: said.rindex(name)].rstrip(_BETWEEN)
        suffix = suffix or name
    return said, suffix


def _is_site(part: str, site: str) -> bool:
    return bool(site) and squeezed(part) in (squeezed(site), squeezed(site.removeprefix("The ")))


def _author(root: Node, meta: dict[str, str], article: dict[str, object]) -> str:
    said = _name(article.get("author")) or meta.get("author") or meta.get("article:author") or ""
    if not said or said.startswith("http"):
        for node in root.iter("a", "span", "p", "div", "address"):
            is_author = node.get("rel") == "author" or node.get("itemprop") == "author"
            if is_author or words_of(node) & {"author", "byline", "authors"}:
                said = inline_text(node)
                if 1 < len(said) < 80:
                    break
        else:
            said = ""
    if not said and (signed := _SIGNED.search("".join(root.itertext())[:20_000])):
        said = signed[1]
    name = _BYLINE.sub("", clean(said))
    return name if len(name) < 120 and not name.startswith("http") else ""


def _published(root: Node, meta: dict[str, str], article: dict[str, object]) -> str:
    names = (
        "article:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date",
        "dc.date.issued", "citation_publication_date", "parsely-pub-date", "sailthru.date",
    )  # fmt: skip
    said = [_text(article.get("datePublished")), *(meta.get(name, "") for name in names)]
    said += [node.get("datetime") or inline_text(node) for node in root.iter("time")]
    shown = {"date", "time", "published", "pubtime", "dateline", "byline", "source", "info", "meta"}
    said += [inline_text(node)[:120] for node in root.iter("span", "div", "p") if words_of(node) & shown]
    return next(filter(None, map(iso_date, said)), "")


def iso_date(text: str) -> str:
    """The first date in `text` as ISO 8601, or empty."""
    match = _DATE.search(text)
    if match:
        year, month, day = (int(part) for part in match.groups())
    else:
        worded = _WORDED.search(text)
        name = (worded[2] or worded[3]).lower()[:3] if worded else ""
        if worded is None or name not in _MONTHS:
            return ""
        year, month, day = int(worded[5]), _MONTHS.index(name) + 1, int(worded[1] or worded[4])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _canonical(root: Node, meta: dict[str, str], base: str) -> str:
    """The page's own name for itself, if it is on the same site; `base` otherwise."""
    links = [
        node.get("href") or "" for node in root.iter("link") if (node.get("rel") or "").lower() == "canonical"
    ]
    for said in (*links, meta.get("og:url", "")):
        address = _absolute(said, base)
        if address and _site_of(address) == _site_of(base) and urlsplit(address).path not in ("", "/"):
            return address
    return base


def _site_of(address: str) -> str:
    """The last two labels of a host, enough to tell m.site.com and www.site.com belong together."""
    return ".".join((urlsplit(address).hostname or "").split(".")[-2:])


def _absolute(address: str, base: str) -> str:
    try:
        joined = urljoin(base, address.strip()) if address.strip() else ""
        urlsplit(joined)
    except ValueError:
        return ""
    return joined
