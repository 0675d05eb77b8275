"""What a page's style sheets say about the drawings inside it.

A drawing in a page is painted by the page's styles too. Those that stand in the page are given to it;
what only other files style would be drawn in black, and is told by `paints_unseen`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vgenflow.stages.importing.html.drawing_words import SHAPES
from vgenflow.stages.importing.html.tree import Node

_MOST_SHEET, _MOST_STYLE = 400_000, 40_000
_PAINTS = re.compile(
    r"(?:fill|stroke|stop|font|marker)(?:-[a-z-]+)?|color|opacity|text-anchor|letter-spacing"
    r"|dominant-baseline|paint-order|display|visibility"
)
_ROOTS = frozenset({":root", "html", "body", "*"})
_NAME = re.compile(r"[.#]([\w-]+)")
_COLOURED = re.compile(r"\b(?:fill|stroke)\s*:")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_LOADS = re.compile(r"url\(\s*['\"]?(?!['\"#])|[<>\\@]")


Rules = tuple[tuple[str, str], ...]
"""Selectors and declarations."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The classes and ids, and the elements, that a drawing has."""

    given: frozenset[str]
    tags: frozenset[str]


def read_rules(css: str) -> Rules:
    """The rules of a style sheet that always hold; those inside @-rules may not."""
    first, *rest = css[:_MOST_SHEET].split("/*")
    css = first + "".join(part.partition("*/")[2] for part in rest)
    found: list[tuple[str, str]] = []
    depth, head = 0, ""
    for piece in re.split(r"([{}])", css):
        if piece in ("{", "}"):
            depth = max(0, depth + (1 if piece == "{" else -1))
        elif depth == 0:
            head = piece.rpartition(";")[2].strip()
        elif depth == 1 and head and "@" not in head:
            found.append((head, piece))
    return tuple(found)


def style_for(svg: Node, rules: Rules) -> str:
    """What of `rules` paints something of `svg`, without what they say of elements around it."""
    names = _Names(
        frozenset(name for node in svg.iter() for name in _given(node)),
        frozenset(node.tag for node in svg.iter() if isinstance(node.tag, str)),
    )
    found: list[str] = []
    length = 0
    for selectors, body in rules:
        told = [part.strip() for part in selectors.split(",")]
        of_page = not _ROOTS.isdisjoint(told)
        inside = "svg" if of_page else ",".join(filter(None, (_inner(each, names) for each in told)))
        said = _declared(body, of_page=of_page)
        if inside and said and (length := length + len(inside) + len(said)) <= _MOST_STYLE:
            found.append(f"{inside}{{{said}}}")
    return "\n".join(found)


def paints_unseen(svg: Node, style: str) -> bool:
    """Whether more than half of its shapes have colours that neither it nor `style` tells."""
    known = "".join([style, *("".join((node.text or "").split()) for node in svg.iter("style"))])
    unseen = [_is_unseen(shape, known) for shape in svg.iter(*SHAPES)]
    return sum(unseen) * 2 > len(unseen)


def _is_unseen(shape: Node, known: str) -> bool:
    """Whether classes are all that says how it is painted, and no style knows them."""
    classes: list[str] = []
    for node in (shape, *shape.iterancestors()):
        style = node.get("style") or ""
        paint = [node.get("fill"), node.get("stroke"), style if _COLOURED.search(style) else ""]
        if any(paint):
            used = _USED.findall(" ".join(filter(None, paint)))
            return any(f"{name}:" not in known for name in used)
        classes += (node.get("class") or "").split()
        if node.tag == "svg":
            break
    return bool(classes) and not any(f".{name}" in known for name in classes)


def _given(node: Node) -> Iterator[str]:
    yield from (node.get("class") or "").split()
    if node.get("id"):
        yield node.get("id")


def _declared(body: str, *, of_page: bool) -> str:
    """What of declarations paints, or of the page's own ones colours; nothing that is loaded."""
    kept: list[str] = []
    for declaration in body.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        fits = name.startswith("--") or name == "color" if of_page else bool(_PAINTS.fullmatch(name))
        if fits and value and not _LOADS.search(value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def _inner(selector: str, names: _Names) -> str:
    """The end of a selector that is inside the drawing; nothing where that is not its subject."""
    if not re.fullmatch(r"[\w\s.#>+~*-]+", selector):
        return ""
    parts = re.split(r"(\s*[>+~]\s*|\s+)", selector.strip())
    kept: list[str] = []
    for place in range(len(parts) - 1, -1, -2):
        if not _is_inside(parts[place], names):
            break
        kept = [*parts[place : place + 2], *kept] if kept else [parts[place]]
    return "".join(kept)


def _is_inside(compound: str, names: _Names) -> bool:
    tag = re.match(r"[a-zA-Z]*", compound)
    told = _NAME.findall(compound)
    if not all(name in names.given for name in told):
        return False
    return bool(told) if not tag or not tag[0] else tag[0].lower() in names.tags
