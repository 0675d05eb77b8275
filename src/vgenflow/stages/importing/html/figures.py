"""Pictures of a page: which address is the real one, and what is said about them."""

import re
from urllib.parse import urljoin

from vgenflow.stages.importing.html.inline import inline_text
from vgenflow.stages.importing.html.tree import Node, ancestors, words_of
from vgenflow.stages.importing.html.vocabulary import CREDIT_WORDS, PICTURES, SMALL_PICTURE_WORDS
from vgenflow.stages.importing.wording import clean
from vgenflow.story.document import Figure

_WANTED_WIDTH = 1_920
_LEAST_SIDE = 100
_LONGEST_CAPTION = 1_000
_LONGEST_PLACEHOLDER = 2_000
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-url", "data-image",
    "data-hi-res-src", "data-full-src", "data-echo", "data-lazyload", "data-img-src", "file",
)  # fmt: skip
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset", "data-original-set")
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|loading|lazy|transparent|1x1|pixel|grey|gray)\b", re.I
)
_CREDIT = re.compile(
    r"[\s|(（\[]*(?:(?:photo|photograph|image|picture|illustration|graphic|credit|source)s?"
    r"(?: credit| by| courtesy of)?\s*[:：/]\s*"
    r"|(?:photo|photograph|image|illustration)s? (?:by|courtesy of|credit) "
    r"|©\s*|(?:图片来源|图源|图片|摄影|来源|圖片來源|攝影|供图)\s*[:：/]\s*)"
    r"(?P<who>[^.。()（）]{2,80}?)[.。)）\]\s]*$",
    re.IGNORECASE,
)
_XINHUA = re.compile(r"[\s（(]*(?P<who>[\u4e00-\u9fff·]{2,20}\s*(?:摄|攝|供图|供圖))[）)。\s]*$")


def read_picture(picture: Node, base: str, caption: Node | None = None) -> Figure | None:
    """The figure an `img` or a settled `svg` stands for; None for icons, trackers and what has no address."""
    address = _address(picture, base)
    if not address or _is_small(picture):
        return None
    text, credit = ("", "") if caption is None else _caption(caption)
    alt = clean(picture.get("alt") or "")
    return Figure(
        id="", address=address, caption=text, credit=credit, alt="" if re.search(r"\.\w{3,4}$", alt) else alt
    )


def caption_of(node: Node) -> Node | None:
    """The element that captions the pictures inside `node`: figcaption, or one named a caption."""
    found = node.find(".//figcaption")
    if found is not None:
        return found
    for inner in node.iterdescendants():
        if (
            isinstance(inner.tag, str)
            and inner.tag not in PICTURES
            and words_of(inner) & {"caption", "thumbcaption"}
        ):
            return inner
    return None


def split_credit(caption: str) -> tuple[str, str]:
    """A caption without its “Photo: …”, and that name."""
    for pattern in (_CREDIT, _XINHUA):
        match = pattern.search(caption) if len(caption) < _LONGEST_CAPTION else None
        if match is not None:
            return caption[: match.start()].rstrip(" |(（[-–—"), match["who"].strip()
    return caption, ""


def _caption(node: Node) -> tuple[str, str]:
    credit = ""
    for inner in list(node.iterdescendants()):
        if (
            isinstance(inner.tag, str)
            and not credit
            and (inner.tag == "cite" or words_of(inner) & CREDIT_WORDS)
        ):
            credit = inline_text(inner)
    whole = inline_text(node)
    text, named = split_credit(whole.replace(credit, " ").strip() if credit else whole)
    credit = credit or named
    bare, name = split_credit(" " + credit)
    return clean(text).rstrip(" |/"), clean(name or bare)


def _address(picture: Node, base: str) -> str:
    """The best address: a srcset's, a lazy loader's, then src; absolute where `base` is."""
    if picture.tag == "svg":
        return picture.get("src") or ""
    sets = [picture.get(name) for name in _LAZY_SETS]
    # The parser nests what follows a <source> inside it.
    frame = next((above for above in list(ancestors(picture))[1:5] if above.tag == "picture"), None)
    if frame is not None:
        kinds = [source for source in frame.iter("source") if "svg" not in (source.get("type") or "")]
        sets += [source.get(name) for source in kinds for name in _LAZY_SETS]
    chosen = [_widest(text) for text in sets if text]
    plain = [picture.get(name) or "" for name in (*_LAZY, "src")]
    for address in map(str.strip, (*chosen, *plain)):
        if not address or _PLACEHOLDER.search(address[:300].rpartition("/")[2]):
            continue
        if address.startswith("data:"):
            if len(address) > _LONGEST_PLACEHOLDER:
                return address
            continue
        return _absolute(address, base)
    return ""


def _absolute(address: str, base: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _widest(srcset: str) -> str:
    """The smallest candidate of at least 1,920 px, else the largest."""
    found: list[tuple[float, str]] = []
    for part in re.split(r",\s+|,(?=https?:|//|/)", srcset.strip()):
        address, _, size = part.strip().partition(" ")
        match = re.fullmatch(r"(\d{1,5}(?:\.\d+)?)([wx])", size.strip())
        width = float(match[1]) * (1 if match[2] == "w" else 800) if match else 800.0
        if address and not address.startswith("data:"):
            found.append((width, address))
    enough = [item for item in found if item[0] >= _WANTED_WIDTH]
    if enough:
        return min(enough, key=lambda item: item[0])[1]
    return max(found, key=lambda item: item[0])[1] if found else ""


def _is_small(picture: Node) -> bool:
    for name in ("width", "height"):
        value = re.match(r"\s*(\d+)\s*(?:px)?\s*$", picture.get(name) or "")
        if value and int(value[1]) < _LEAST_SIDE:
            return True
    words = words_of(picture) | {word for above in list(ancestors(picture))[1:3] for word in words_of(above)}
    return bool(words & SMALL_PICTURE_WORDS)
