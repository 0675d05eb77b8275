"""Drawings inside a page: which `svg` elements are pictures, and each of those as a file of its own.

HTML writes the names of SVG in lower case, so that they are given back their own. Nothing here makes a
drawing safe: that is done where it is drawn, as with any drawing.
"""

import base64
import re
from collections.abc import Iterator

from lxml import etree

from vgenflow.sandbox.drawings import LEAST_HEIGHT, LEAST_WIDTH
from vgenflow.stages.importing.html.drawing_styles import paints_unseen, read_rules, style_for
from vgenflow.stages.importing.html.drawing_words import ATTRIBUTES, ELEMENTS, SHAPES
from vgenflow.stages.importing.html.tree import NOT_XML, Node, ancestors, drop, is_hidden
from vgenflow.stages.importing.html.vocabulary import HEADINGS
from vgenflow.stages.importing.wording import clean

_SVG = "http://www.w3.org/2000/svg"
_MOST = 48
_TEXT_WIDTH = 640.0
"""How wide a page shows what says no width: as wide as its text, in pixels."""
_LEAST_SHAPES = 8
_NEVER_IN = HEADINGS | {"button", "label", "summary", "nav", "option"}
_KEPT = ("id", "class", "style", "hidden", "aria-hidden", "role")
_UNITS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "em": 16.0, "rem": 16.0, "ex": 8.0,
}  # fmt: skip
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,9})?)\s*([a-z]{0,3})\s*(?:!important)?\s*")
_ATTRIBUTE = re.compile(r"(?!on|xmlns)[a-z][a-z0-9-]{0,40}")
_SCHEME = re.compile(r"data:image/(?!svg)", re.IGNORECASE)


def settle_drawings(tree: Node) -> None:
    """Leave of the drawings in `tree` the pictures alone, each as an empty `svg` with its `src` and `alt`."""
    outermost = [svg for svg in tree.iter("svg") if next(svg.iterancestors("svg"), None) is None]
    if not outermost:
        return
    sheets = [node.text or "" for node in tree.iter("style") if next(node.iterancestors("svg"), None) is None]
    rules = read_rules("\n".join(sheets))
    taken = 0
    for svg in outermost:
        size = _size(svg) if taken < _MOST and _is_picture(svg) else None
        style = style_for(svg, rules) if size else ""
        if size is None or paints_unseen(svg, style):
            drop(svg)
            continue
        taken += 1
        source = _written(svg, size, style)
        kept = {name: svg.get(name) for name in _KEPT if svg.get(name) is not None}
        alt = _label(svg)
        svg.clear(keep_tail=True)
        svg.attrib.update(kept | {"alt": alt, "src": source})


def _is_picture(svg: Node) -> bool:
    """Whether it is shown, by itself, and more than a sign."""
    if is_hidden(svg) or (svg.get("role") or "").lower() in ("presentation", "none"):
        return False
    for above in list(ancestors(svg))[1:]:
        if above.tag in _NEVER_IN or is_hidden(above):
            return False
    return not any(_leads_out(node) for node in svg.iter("image", "use", "feimage", "tref", "textpath"))


def _leads_out(node: Node) -> bool:
    """Whether it shows what is not in the drawing."""
    address = (node.get("href") or node.get("xlink:href") or "").strip()
    return bool(address) and not address.startswith("#") and not _SCHEME.match(address)


def _size(svg: Node) -> tuple[float, float] | None:
    """How large it is shown in pixels, or None for what is too small or no more than a sign.

    What says no size is as wide as the text, if a figure holds it, it has words, or many parts.
    """
    width, height = _stated(svg, "width"), _stated(svg, "height")
    box = _view_box(svg)
    ratio = box[1] / box[0] if box else 0.5
    if width is None and height is None:
        in_figure = any(above.tag == "figure" for above in ancestors(svg))
        rich = _has_words(svg) or (
            box is not None and _is_large(box) and sum(1 for _ in svg.iter(*SHAPES)) >= _LEAST_SHAPES
        )
        if not (in_figure or rich):
            return None
        width = max(_TEXT_WIDTH, box[0] if box else 0.0)
    if width is None:
        width = (height or 0.0) / ratio
    size = width, width * ratio if height is None else height
    return size if _is_large(size) and next(svg.iter(*SHAPES), None) is not None else None


def _is_large(size: tuple[float, float]) -> bool:
    return size[0] >= LEAST_WIDTH and size[1] >= LEAST_HEIGHT


def _has_words(svg: Node) -> bool:
    return any(sign.isalpha() for node in svg.iter("text") for text in node.itertext() for sign in text)


def _stated(svg: Node, name: str) -> float | None:
    """A width or height in pixels; None for none, and for a share of what is around it."""
    styled = re.search(rf"(?:^|;)\s*{name}\s*:([^;]*)", svg.get("style") or "")
    for text in (styled[1] if styled else "", svg.get(name) or ""):
        match = _LENGTH.fullmatch(text)
        if match and match[2] in _UNITS:
            return float(match[1]) * _UNITS[match[2]]
    return None


def _view_box(svg: Node) -> tuple[float, float] | None:
    parts = (svg.get("viewbox") or "").replace(",", " ").split()
    try:
        width, height = (float(part) for part in parts[2:4])
    except ValueError:
        return None
    return (width, height) if len(parts) == 4 and 0 < width < 1e6 and 0 < height < 1e6 else None


def _label(svg: Node) -> str:
    """What it says about itself: its label, title or description."""
    titles = [node for name in ("title", "desc") for node in svg if node.tag == name]
    said = [svg.get("aria-label") or "", *("".join(node.itertext()) for node in titles)]
    return next(filter(None, map(clean, said)), "")


def _written(svg: Node, size: tuple[float, float], style: str) -> str:
    """The drawing as the address of a file, with the names of SVG and what the page styles it with."""
    root = etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG})
    _copy(svg, root)
    for name, side in zip(("width", "height"), size, strict=True):
        root.set(name, f"{side:g}")
    if style:
        sheet = etree.Element(f"{{{_SVG}}}style")
        sheet.text = NOT_XML.sub("", style)
        root.insert(0, sheet)
    return "data:image/svg+xml;base64," + base64.b64encode(etree.tostring(root, encoding="utf-8")).decode()


def _copy(source: Node, target: etree._Element) -> None:
    for name, value in _attributes(source):
        target.set(name, NOT_XML.sub("", value))
    text = NOT_XML.sub("", source.text or "")
    if source.tag == "style":
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    target.text = text
    last = None
    for child in source:
        own = ELEMENTS.get(child.tag)
        if own is not None:
            last = etree.SubElement(target, f"{{{_SVG}}}{own}")
            _copy(child, last)
        tail = NOT_XML.sub("", child.tail or "")
        if last is None:
            text += tail
            target.text = text
        else:
            last.tail = (last.tail or "") + tail


def _attributes(node: Node) -> Iterator[tuple[str, str]]:
    for name, value in node.attrib.items():
        if name == "xlink:href":
            yield "href", value
        elif name == "xml:space":
            yield "{http://www.w3.org/XML/1998/namespace}space", value
        elif _ATTRIBUTE.fullmatch(name):
            yield ATTRIBUTES.get(name, name), value
