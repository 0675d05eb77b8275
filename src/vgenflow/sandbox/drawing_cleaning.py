"""What of a drawing in SVG may be drawn. Runs inside the child.

The drawing is read as XML without external entities and written anew: elements and attributes that paint
stay, whatever runs, moves or links goes. What would have to be fetched is refused, since the picture would
not be the one that was meant. Pictures inside are decoded and written anew as all pictures are.
"""

import base64
import binascii
import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from vgenflow.sandbox.drawings import MOST_BYTES, is_compressed
from vgenflow.sandbox.errors import Rejected

MOST_ELEMENTS, MOST_DEPTH, MOST_EFFECTS = 60_000, 200, 400
"""How many elements a drawing may have, how deep they may lie, how many may be steps of filters."""
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NO_NAMESPACE = re.compile(rb"<svg(?![^>]*\sxmlns\s*=)")
PAINTING = frozenset({
    "svg", "g", "defs", "symbol", "use", "switch", "a", "style", "title", "desc", "path", "rect", "circle",
    "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "tref", "image", "clipPath",
    "mask", "marker", "pattern", "linearGradient", "radialGradient", "stop", "filter", "feBlend",
    "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG",
    "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
})  # fmt: skip
"""Elements that stay; all others go with what is in them (scripts, HTML, animation, editors' notes)."""
_TEXT = frozenset({"text", "tspan", "textPath", "tref"})
_FAMILY = re.compile(r"(font-family\s*:\s*)([^;}]+)", re.IGNORECASE)
_FONT = re.compile(
    r"(font\s*:[^;}]*?[\d.](?:px|pt|em|rem|ex|%)?(?:\s*/\s*[\w.%]+)?\s+)([^;}]+)", re.IGNORECASE
)
_SET = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_LOADS = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"#\s])", re.IGNORECASE)
_FACES = re.compile(r"@(?:font-face|import)[^{};]*(?:\{[^}]*\}|;)", re.IGNORECASE)
_MONO = ("mono", "courier", "consol", "menlo", "code")
_SERIF = ("serif", "times", "georgia", "garamond", "caslon", "baskerville", "song", "simsun", "宋", "明體")
_FETCHED = "The drawing needs {}, which is not in the file: embed it, or export the drawing as PNG."

Redecode = Callable[[bytes], bytes]
"""An embedded picture, decoded and written anew as PNG. Raises `Rejected`."""


def clean(data: bytes, families: tuple[str, str, str] | None, redecode: Redecode) -> str:
    """The drawing as SVG that draws itself from nothing but itself. Raises `Rejected` with the reason.

    `families` are what its text is set in (sans, serif, mono); None refuses text.
    """
    root = _read(data)
    if root.tag != f"{_SVG}svg":
        raise Rejected("The file holds XML, but no drawing in SVG.")
    _count(root)
    for unwanted in list(_unwanted(root)):
        _remove(unwanted)
    if families is None and any(_name(each) in _TEXT and _says(each) for each in root.iter()):
        raise Rejected("The drawing holds text whose font is not in the file: turn text into outlines first.")
    held = dict(_SET.findall(" ".join(_styles(root))))
    for each in root.iter():
        _clean_element(each, redecode)
        if _name(each) == "style":
            each.text = _dressed(_without_faces(each.text or ""), families, held)
        for name, value in each.attrib.items():
            if name == "font-family":
                each.set(name, _family(str(value), families))
            elif name == "style" or "var(" in value:
                each.set(name, _dressed(str(value), families, held))
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode"))


def _read(data: bytes) -> etree._Element:
    if is_compressed(data):
        data = _inflated(data)
    parser = etree.XMLParser(
        resolve_entities="internal", no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):  # browsers forgive it inside pages, so files have it
        data = _NO_NAMESPACE.sub(b'<svg xmlns="http://www.w3.org/2000/svg"', data, count=1)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Rejected("The drawing is damaged, cut off, or no SVG that may be read.") from error


def _inflated(data: bytes) -> bytes:
    """A compressed drawing as it was, never more than a drawing may be long."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            drawing = file.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Rejected("The compressed drawing is damaged or cut off.") from error
    if len(drawing) > MOST_BYTES:
        raise Rejected(
            f"The drawing is larger than {MOST_BYTES // 1_000_000} MB when it is unpacked: export it as PNG."
        )
    return drawing


def _count(root: etree._Element) -> None:
    count = effects = depth = 0
    for event, each in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth, count = depth + 1, count + 1
        effects += _name(each).startswith("fe")
        if count > MOST_ELEMENTS or depth > MOST_DEPTH or effects > MOST_EFFECTS:
            raise Rejected("The drawing has too many parts: simplify it, or export it as PNG.")


def _unwanted(root: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements that do not stay."""
    for each in root:
        if _name(each) not in PAINTING:
            yield each
        else:
            yield from _unwanted(each)


def _name(each: etree._Element) -> str:
    """Its name in SVG; nothing for other namespaces, comments and entities."""
    return each.tag.removeprefix(_SVG) if isinstance(each.tag, str) and each.tag.startswith(_SVG) else ""


def _remove(each: etree._Element) -> None:
    """Out of the tree, but not the text behind it."""
    parent = each.getparent()
    if parent is None:
        return
    before = each.getprevious()
    if each.tail and before is not None:
        before.tail = (before.tail or "") + each.tail
    elif each.tail:
        parent.text = (parent.text or "") + each.tail
    parent.remove(each)


def _says(each: etree._Element) -> bool:
    return bool("".join(str(text) for text in each.itertext()).strip())


def _styles(root: etree._Element) -> Iterator[str]:
    for each in root.iter():
        yield str(each.get("style") or "")
        if _name(each) == "style":
            yield each.text or ""


def _clean_element(each: etree._Element, redecode: Redecode) -> None:
    """Attributes of other namespaces, handlers and bases go; what is linked to must be in the file."""
    for name, value in list(each.attrib.items()):
        plain = str(name).removeprefix(_XLINK)
        if plain == "href":
            del each.attrib[name]
            if _name(each) != "a":
                each.set("href", _link(_name(each), str(value).strip(), redecode))
        elif plain.startswith("on") or ("{" in plain and plain != _SPACE):
            del each.attrib[name]
        elif _LOADS.search(str(value)):
            raise Rejected(_FETCHED.format("another file"))


def _link(name: str, address: str, redecode: Redecode) -> str:
    """What an element may point at: a part of the drawing, or a picture in it."""
    if address.startswith("#") or not address:
        return address
    if name not in ("image", "feImage") or not address.startswith("data:"):
        raise Rejected(_FETCHED.format("a picture" if name == "image" else "another file"))
    if address.startswith("data:image/svg"):
        raise Rejected("There is a drawing inside the drawing: export it as PNG.")
    head, _, body = address[5:].partition(",")
    try:
        encoded = head.rstrip().endswith(";base64")
        data = base64.b64decode("".join(body.split())) if encoded else unquote_to_bytes(body)
    except (binascii.Error, ValueError) as error:
        raise Rejected("A picture in the drawing is damaged.") from error
    return "data:image/png;base64," + base64.b64encode(redecode(data)).decode()


def _without_faces(css: str) -> str:
    """CSS without what it would load: fonts and style sheets are left out, pictures are refused."""
    css = _FACES.sub("", css)
    if _LOADS.search(css):
        raise Rejected(_FETCHED.format("another file"))
    return css


def _dressed(css: str, families: tuple[str, str, str] | None, held: dict[str, str]) -> str:
    """Custom properties put in, and families that are there."""
    css = _USED.sub(lambda used: (held.get(used[1]) or used[2] or "").strip(), css)
    for pattern in (_FAMILY, _FONT):
        css = pattern.sub(lambda found: found[1] + _family(found[2], families), css)
    return css


def _family(named: str, families: tuple[str, str, str] | None) -> str:
    """The one of ours that is most like what is named."""
    if families is None:
        return named
    first = named.casefold().replace("sans-serif", "sans").replace("sans serif", "sans")
    role = 0
    if any(mark in first for mark in _MONO):
        role = 2
    elif "sans" not in first and any(mark in first for mark in _SERIF):
        role = 1
    return f"'{families[role]}'"
