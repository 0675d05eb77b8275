"""Repainting what differs equals painting whole: byte for byte, every frame of layouts and transitions."""

from itertools import product

import numpy as np
import pytest

from tests.pictures.strips import LANGUAGES, SIZES, StripAssets, picture
from tests.support.drawn import style
from vgenflow.engine.gallery import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import plan
from vgenflow.kit.content import digest
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline
from vgenflow.templates import names

FRAMES, TURN = 76, 9
"""Of a scene, which enters, holds and leaves; the turn begins when it has begun to leave."""
SAID = {
    "en": ("In", "the", "night", "a", "train", "crosses", "high", "passes,", "unseen."),
    "zh": ("夜里", "有", "一列", "火车，", "穿过", "群山。", "无人", "看", "见。"),
}
NAMES = tuple(LAYOUTS)
JOINS = (Join(kind="fade", frames=TURN), Join(kind="page", frames=TURN), Join(kind="cut", frames=0))
CASES = [
    pytest.param(name, aspect, language, JOINS[(index + case) % 3], id=f"{name}-{aspect}-{language}")
    for index, name in enumerate(NAMES)
    for case, (aspect, language) in enumerate(product(SIZES, LANGUAGES))
]
"""Every layout in every case, and in some of its cases left by every kind of join."""
OTHERS = tuple(template for template in names() if template != "editorial")
STYLED = [
    pytest.param(name, template, marks=() if index % len(OTHERS) == case else pytest.mark.slow)
    for index, name in enumerate(NAMES)
    for case, template in enumerate(OTHERS)
]
"""Every layout in every other template; in the gate, in one of them."""
OTHER_SIZES = {"1:1": (360, 360), "4:5": (360, 450)}


@pytest.mark.parametrize(("name", "aspect", "language", "join"), CASES)
def test_what_is_repainted_is_all_that_differs(name, aspect, language, join):
    compare(scene(name, SIZES[aspect], language, join))


@pytest.mark.parametrize(("name", "template"), STYLED)
def test_so_it_is_in_every_template_left_as_it_leaves(name, template):
    turn = style(template).transition
    join = Join(kind=turn.kind, frames=TURN if turn.kind != "cut" else 0)
    compare(scene(name, SIZES["16:9"], "en", join, template=template))


@pytest.mark.slow
@pytest.mark.parametrize("size", OTHER_SIZES.values(), ids=OTHER_SIZES)
@pytest.mark.parametrize("variant", ["longest", "hostile"])
@pytest.mark.parametrize("name", NAMES)
def test_so_it_is_with_props_that_hardly_fit(name, variant, size):
    compare(scene(name, size, "zh" if variant == "longest" else "en", JOINS[1], variant))


def compare(made):
    """Every frame of the first scene, and of the turn after it."""
    repainted, whole = (Film(made, LAYOUTS, StripAssets()) for _ in range(2))
    for piece in plan(made)[: 2 if made.joins[0].frames else 1]:
        moved, before = 0, None
        shown = (planes for planes, stands in repainted.pictures(piece) for _ in range(stands))
        for frame, planes in enumerate(shown):
            fresh = next(whole.frames(piece, frame)).buffer
            assert np.array_equal(planes.buffer, fresh), f"{piece.kind}, frame {frame}"
            moved += before is not None and not np.array_equal(before, fresh)
            before = fresh.copy()
            if frame % 30 == 7:  # nothing is remembered either: no typeface, bitmap or composed scene
                cold = next(Film(made, LAYOUTS, StripAssets()).frames(piece, frame))
                assert np.array_equal(cold.buffer, fresh), f"{piece.kind}, frame {frame}, cold"
        assert moved >= (TURN - 2 if piece.kind != "body" else FRAMES // 3), "hardly anything moves"


def scene(name, size, language, join, variant="usual", template="editorial"):
    """The layout, with every element cued at an odd frame, then another; captions from frame 3 on."""
    layout, props = LAYOUTS[name], samples(variant, language, digest(picture()))
    after = NAMES[(NAMES.index(name) + 1) % len(NAMES)]
    elements = layout.elements(layout.props.model_validate(props[name]))
    cues = {element: 5 + 6 * index for index, element in enumerate(elements)}
    return Timeline(
        title="A night train",
        language=language,
        rate=Rate(30),
        width=size[0],
        height=size[1],
        seed=11,
        style=style(template),
        clips=(
            Clip(id="a", layout=name, props=dict(props[name]), start=0, frames=FRAMES, cues=cues),
            Clip(id="b", layout=after, props=dict(props[after]), start=FRAMES - join.frames, frames=FRAMES),
        ),
        joins=(join,),
        captions=(said(language, 3, 4), said(language, 43, 6)),
    )


def said(language, start, pace):
    """A page of two lines, a word every `pace` frames; the last one stays for five."""
    words = [
        CaptionWord(text=word, space=language == "en", start=start + pace * i, end=start + pace * (i + 1))
        for i, word in enumerate(SAID[language])
    ]
    return CaptionPage(start=start, end=words[-1].end + 5, lines=(tuple(words[:4]), tuple(words[4:])))


def test_every_layout_leaves_by_every_kind_of_join():
    left = {(case.values[0], case.values[3].kind) for case in CASES}
    assert left == set(product(NAMES, ("fade", "page", "cut")))
