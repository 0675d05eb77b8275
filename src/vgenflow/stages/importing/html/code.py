"""Blocks of program text."""

import re
from collections.abc import Iterator

from vgenflow.stages.importing.html.tree import Node, words_of
from vgenflow.stages.importing.wording import visible
from vgenflow.story.document import Code

_LANGUAGE = re.compile(r"(?:language|lang|highlight(?:-source|-text)?|brush:?)-([\w+#]+)")


def read_code(node: Node) -> Code | None:
    """The text of a `pre` as it is laid out, line numbers left out, or None if there is none."""
    for number in list(node.iterdescendants("span", "td")):
        if words_of(number) & {"lineno", "linenos", "gutter"}:
            number.text = ""
    text = visible("".join(node.itertext())).expandtabs(4).strip("\n")
    if not text.strip():
        return None
    holders = (node, *node.iter("code"), *_two_up(node))
    names = [name for holder in holders for name in (holder.get("class") or "").split()]
    language = next(filter(None, map(_LANGUAGE.fullmatch, names)), None)
    return Code(id="", text=text, language=language[1].lower() if language else "")


def _two_up(node: Node) -> Iterator[Node]:
    above = node.getparent()
    for _ in range(2):
        if above is not None:
            yield above
            above = above.getparent()
