"""With reduced motion nothing moves: things dissolve where they come to rest."""

from dataclasses import replace

import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.drawing import Box, Glyphs, Layer, Path, Picture, Rect
from vgenflow.engine.gallery import stage_of
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.gallery.sheet import FRAMES
from vgenflow.engine.layouts import LAYOUTS, motion
from vgenflow.engine.layouts.calm import Dissolving
from vgenflow.engine.layouts.motion import Enter, Moving
from vgenflow.story.template import still
from vgenflow.templates import names

NOWHERE = Rect(0, 0, 0, 0)


def told_apart(node):
    """What a node is, and where and how it is seen."""
    match node:
        case Box(rect=rect):
            return replace(node, rect=NOWHERE, alpha=1.0), rect
        case Glyphs(x=x, y=y, clip=clip):
            return replace(node, x=0.0, y=0.0, clip=None, alpha=1.0), (x, y, clip)
        case Path(dx=dx, dy=dy, clip=clip, trim=trim):
            return replace(node, dx=0.0, dy=0.0, clip=None, trim=1.0, alpha=1.0), (dx, dy, clip, trim)
        case Layer(dx=dx, dy=dy, clip=clip, pose=pose, reveal=reveal):
            bare = replace(node, dx=0.0, dy=0.0, clip=None, pose=None, reveal=None, alpha=1.0)
            return bare, (dx, dy, clip, pose, reveal)
        case Picture(source=source, target=target):
            return replace(node, source=NOWHERE, target=NOWHERE, alpha=1.0), (source, target)
    raise TypeError(type(node).__name__)


def moved(before, after):
    """What is in both drawings and nowhere where it was."""
    seen = {}
    for node in before.nodes:
        what, where = told_apart(node)
        seen.setdefault(what, set()).add(where)
    now = {}
    for node in after.nodes:
        what, where = told_apart(node)
        now.setdefault(what, set()).add(where)
    return [what for what, places in now.items() if what in seen and not places & seen[what]]


def page(template, kind, *, reduced=True, aspect="16:9"):
    look = still(style(template)) if reduced else style(template)
    layout = LAYOUTS[kind]
    props = layout.props.model_validate(samples("usual", "en", assets(template).picture)[kind])
    cues = {name: 30 + 12 * i for i, name in enumerate(layout.elements(props)[:6])}
    return layout.compose(props, stage_of(look, aspect, "en", 3), assets(template), FRAMES, cues)


@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize("kind", ["number", "chart", "code"])
def test_nothing_moves(template, kind):
    stands(template, kind)


@pytest.mark.slow
@pytest.mark.parametrize("template", names())
@pytest.mark.parametrize("kind", LAYOUTS)
def test_nothing_moves_in_any_layout(template, kind):
    stands(template, kind)


def stands(template, kind):
    made = page(template, kind)
    last = made.at(0)
    for frame in range(1, FRAMES):
        now = made.at(frame)
        if now is not last:
            assert moved(last, now) == [], frame
        last = now


def test_it_would_move_otherwise():
    made = page("pop", "number", reduced=False)
    assert any(moved(made.at(frame), made.at(frame + 1)) for frame in range(FRAMES - 1))


@pytest.mark.parametrize("template", names())
def test_all_that_is_said_is_shown_as_without_it(template):
    for kind in ("number", "bullets", "title"):
        calm, lively = (page(template, kind, reduced=each).at(FRAMES - 20) for each in (True, False))
        assert texts(calm) == texts(lively)


def texts(drawing):
    found = []
    for node in drawing.nodes:
        for one in node.children if isinstance(node, Layer) else (node,):
            if isinstance(one, Glyphs) and one.text:
                found.append(one.text)
    return sorted(found)


def box(x, alpha=1.0):
    return Box(Rect(x, 0, 10, 10), "#000000", alpha)


def test_a_number_is_there_at_once_as_it_ends():
    counting = Moving(lambda frame: (box(min(frame, 50)),) if frame >= 20 else (), 60, motion.faded)
    calm = Dissolving(counting, 10, 100)
    assert calm.at(19) == ()
    assert {node.rect.x for frame in range(20, 90) for node in calm.at(frame)} == {50}
    assert calm.at(40) is calm.at(80)


def test_what_rests_on_its_way_is_shown_there():
    def turns(frame):
        return (box(0),) if frame < 40 else (box(min(100, 5 * (frame - 40))),)

    calm = Dissolving(Moving(turns, 90, motion.kept), 8, 120)
    assert [node.rect.x for node in calm.at(30)] == [0]
    assert sorted(node.rect.x for node in calm.at(44)) == [0, 100]
    assert [node.rect.x for node in calm.at(60)] == [100]
    assert calm.leaving(0.5) == calm.at(60)


def test_what_enters_dissolves_and_leaves_so():
    entering = Enter((box(3),), 10, 30, (0, 0, 1, 1), lambda nodes, _: nodes, motion.faded)
    calm = Dissolving(entering, 9, 100)
    alphas = [calm.at(frame)[0].alpha for frame in range(10, 21)]
    assert alphas == sorted(alphas)
    assert alphas[0] < 0.2
    assert alphas[-1] == 1
    assert calm.leaving(0.5)[0].alpha == 0.5


def test_a_style_is_still_in_all_its_parts():
    for name in names():
        look = still(style(name))
        assert look.transition.kind in {"fade", "cut"}
        assert look.captions.slide_ms == 0
        assert look.motion.reduced
        assert still(look) == look


def test_what_never_rests_is_shown_as_it_ends_and_what_only_stirs_again_as_it_stood():
    drifting = Dissolving(Moving(lambda frame: (box(frame),), 200, motion.faded), 10, 100)
    assert {node.rect.x for frame in range(99) for node in drifting.at(frame)} == {100}
    stirring = Moving(lambda frame: (box(7 if frame % 50 < 40 else frame),), 200, motion.faded)
    calm = Dissolving(stirring, 10, 98)
    assert {node.rect.x for frame in range(99) for node in calm.at(frame)} == {7}
