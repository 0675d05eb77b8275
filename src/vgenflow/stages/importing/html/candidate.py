"""A block that may belong to the article."""

import re
from dataclasses import dataclass

from vgenflow.stages.importing.html.figures import split_credit
from vgenflow.stages.importing.html.tree import Node, words_of
from vgenflow.story.document import Block, Figure, Paragraph

_LONGEST_LOOSE_CAPTION = 120
_LOOSE_CAPTION = re.compile(r"(?:图为|圖為|图\s*[:：]|圖\s*[:：]|图片(?:说明|来源)|▲|△)")
_CAPTION_WORDS = frozenset({"caption", "desc", "tushuo", "imgdesc", "pictext"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block that may belong to the article, its element, and how much of it is links."""

    block: Block
    node: Node
    links: float = 0.0


def with_captions(found: list[Candidate]) -> list[Candidate]:
    """A short line right after a picture that is named or worded as its caption, made its caption."""
    joined: list[Candidate] = []
    for one in found:
        last = joined[-1] if joined else None
        text = one.block.text
        if (
            last is not None
            and isinstance(last.block, Figure)
            and not last.block.caption
            and isinstance(one.block, Paragraph)
            and len(text) <= _LONGEST_LOOSE_CAPTION
            and (_LOOSE_CAPTION.match(text) or words_of(one.node) & _CAPTION_WORDS)
        ):
            caption, credit = split_credit(text.lstrip("▲△ "))
            figure = last.block.model_copy(update={"caption": caption, "credit": credit})
            joined[-1] = Candidate(figure, last.node)
        else:
            joined.append(one)
    return joined
