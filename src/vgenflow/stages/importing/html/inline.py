"""The text of an element: what a reader would read, marks and buttons left out."""

import re

from vgenflow.stages.importing.html.tree import Node, is_hidden, words_of
from vgenflow.stages.importing.html.vocabulary import BLOCKS, MARK_PAIRS, MARK_WORDS, PICTURES
from vgenflow.stages.importing.wording import clean

BREAK = "\v"
"""Stands for `<br>` until the text is cut into paragraphs."""

_SKIPPED_TAGS = PICTURES | {"rt", "rp", "button", "noscript", "label", "picture", "source"}
_ANCHOR_SIGNS = frozenset({"¶", "#", "§", "🔗", "↩", "↑", "^"})
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NOTE_MARK = re.compile(
    r"(?<!\w)\[(?:\d{1,3}|[a-z]|note \d+|nb \d+|注 ?\d+|註 ?\d+)\](?=$|[\s.,;:!?)\]’”\[。，；：！？、）》])"
)
_EDITORIAL = re.compile(
    r"\s*(?:\[(?:edit|(?:citation|clarification) needed|when\?|who\?|by whom\?|编辑|編輯|来源请求|來源請求)\]"
    r"|[（(]\s*(?:listen|help·info|聆听|聆聽)\s*[)）]|[（(]完[)）]$)",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\s*[（(](?:[^（()）]{0,30}[:：,;，；])?\s*[)）]")
_HOLE = "\ufffc"
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])(?!\d)")
_SPACE_BEFORE_SIGN = re.compile(r"\s+([,.;:!?](?:\s|$))")


def inline_text(node: Node) -> str:
    """All text of `node`, cleaned to one line."""
    return tidy("".join(raw_text(node)).replace(BREAK, "\n"))


def tidy(text: str) -> str:
    """`clean`, without citation marks, “(listen)”, “[edit]” and what they leave behind.

    A sentence with a formula that cannot be read as text is left out whole.
    """
    if _HOLE in text:
        text = "".join(part for part in _SENTENCE_END.split(text) if _HOLE not in part)
    # Single spaces between the steps: each pattern below is quadratic in a run of spaces.
    text = _EDITORIAL.sub("", " ".join(_NOTE_MARK.sub("", clean(text)).split()))
    text = _EMPTY_BRACKETS.sub("", " ".join(text.split()))
    return _SPACE_BEFORE_SIGN.sub(r"\1", " ".join(text.split()))


def raw_text(node: Node) -> list[str]:
    """The pieces of text inside `node`, in order, uncleaned."""
    pieces: list[str] = [node.text or ""]
    for child in node:
        pieces += piece_of(child)
        pieces.append(child.tail or "")
    return pieces


def piece_of(node: Node) -> list[str]:
    """The pieces one inline element adds, its tail not included."""
    tag = node.tag
    if tag in ("br", "hr"):
        return [BREAK]
    if tag in _SKIPPED_TAGS or not isinstance(tag, str) or is_skipped(node):
        return []
    if tag == "math" or "mwe-math-element" in (node.get("class") or ""):
        return [_formula(node)]
    inside = raw_text(node)
    if tag == "sup":
        return [_raised(node, "".join(inside).strip())]
    before, after = ("“", "”") if tag == "q" else (" ", " ") if tag in BLOCKS else ("", "")
    return [before, *inside, after]


def _raised(node: Node, text: str) -> str:
    """A superscript: exponents as raised digits, ordinals as they are, footnote marks not at all."""
    if node.find(".//a") is not None and re.fullmatch(r"\W*(?:\d{1,3}|[a-z*†‡])\W*", text):
        return ""
    return text.translate(_RAISED) if re.fullmatch(r"[-+−]?\d+|n", text) else text


def is_skipped(node: Node) -> bool:
    """Whether `node` is a mark beside the text: edit links, footnote numbers, heading anchors."""
    if is_hidden(node):
        return True
    words = words_of(node)
    if words & MARK_WORDS or any(pair <= words for pair in MARK_PAIRS):
        return True
    return node.tag == "a" and "".join(node.itertext()).strip() in _ANCHOR_SIGNS


def _formula(node: Node) -> str:
    """A formula short enough to be read as text (“x”, “n = 3”); a hole in the sentence otherwise."""
    holder = node if node.get("alttext") else node.find(".//*[@alttext]")
    text = (holder.get("alttext") if holder is not None else "") or ""
    text = re.sub(r"\\(?:displaystyle|textstyle|mathrm|mathbf)|[{}$\\]", "", text).strip()
    return text if re.fullmatch(r"[\w\s=+<>≤≥.,-]{1,12}", text) else _HOLE
