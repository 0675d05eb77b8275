"""Parts of tests of type and layouts: the packaged style and typefaces, stages, texts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from vgenflow.engine.drawing import Box, Glyphs, Inset, Layer, Node, Painting, Path, Rect
from vgenflow.engine.gallery.sheet import Sampled
from vgenflow.engine.type import Voice, voice_of
from vgenflow.packs import Packs, default_data_dir
from vgenflow.story.template import Role, Style
from vgenflow.story.value import Digest, Language
from vgenflow.templates import load, resolve

PACKS = Packs(default_data_dir() / "packs")


class Fonts:
    """The packaged typefaces and maps by digest."""

    def __init__(self) -> None:
        files = (*PACKS.fonts(), *PACKS.of_kind("atlas"))
        self._paths = {found.digest: found.path for found in files}

    def read(self, digest: Digest) -> bytes:
        return self._paths[digest].read_bytes()


@cache
def style(template: str = "editorial") -> Style:
    return resolve(load(template), lambda name: PACKS.file(name).digest)


@cache
def assets(template: str = "editorial") -> Sampled:
    return Sampled(Fonts(), style(template))


@cache
def voice(role: Role = "display", language: Language = "en") -> Voice:
    return voice_of(style(), role, language, assets())


def flat(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with the shapes and type inside layers, moved, faded and clipped as their layer is."""
    found = list[Node]()
    for node in nodes:
        if not isinstance(node, Layer):
            found.append(node)
            continue
        for child in node.children:
            if isinstance(child, Painting | Inset):
                continue
            alpha = child.alpha * node.alpha
            match child:
                case Glyphs(x=x, y=y):
                    found.append(replace(child, x=x + node.dx, y=y + node.dy, alpha=alpha, clip=node.clip))
                case Path(dx=x, dy=y):
                    found.append(replace(child, dx=x + node.dx, dy=y + node.dy, alpha=alpha, clip=node.clip))
                case Box(rect=Rect(x=x, y=y) as rect):
                    found.append(
                        replace(child, rect=replace(rect, x=x + node.dx, y=y + node.dy), alpha=alpha)
                    )
    return found


ENGLISH = st.text(st.sampled_from("abcdefgilmorstTVW ,.—-'’“”*0123456789%€"), min_size=1, max_size=90)
CHINESE = st.text(
    st.sampled_from("夜行列车悄然归来的了在一是，。、；：？！（）《》“”…—2024年Rail "),
    min_size=1,
    max_size=60,
)
_PIECES = st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from(
        ["👩‍👩‍👧‍👦", "🇨🇳", "👍🏽", "\ufe0f", "\u200d", "\u200b", "\n", "\u0301", "《", "。", "*"]
    ),
)
WILD = st.lists(_PIECES, max_size=50).map("".join)
TEXTS = st.one_of(ENGLISH, CHINESE, WILD)


def bare(text: str) -> str:
    """Without white space and without what draws nothing."""
    return re.sub(r"[\s\u200b]", "", text)
